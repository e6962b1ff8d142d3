//! What a server needs to be told, in the forms that most of them read. What is said stands once; each form is written from it.

/// A form in which a server is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `_headers`, as Netlify, Cloudflare Pages and others read it.
    Headers,
    /// `.htaccess`, as Apache and what imitates it read it.
    Htaccess,
    /// `web.config`, as IIS reads it.
    WebConfig,
    /// Lines for the configuration of nginx, which reads nothing from the folder of a site.
    Nginx,
}

/// What goes with every file. The second line and what frames say let isolated pages embed them (Cross-Origin-Embedder-Policy); the last
/// asks a browser that knows of it to offer a visit without an entry in the history.
const EVERYWHERE: &[(&str, &str)] = &[
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Request-OTR", "1"),
];

/// What goes with the pages of frames.
const FRAMES: (&str, &str) = ("Cross-Origin-Embedder-Policy", "require-corp");

/// How long files may be kept that never change.
const PINNED_SECONDS: u32 = 365 * 24 * 60 * 60;

/// How long the others may be kept.
const SECONDS: u32 = 60 * 60;

/// The folder of a version, from its parent on: what lies in it never changes.
const PINNED: &str = r"/v/[0-9]+\.[0-9]+\.[0-9]+/";

/// Types that old servers do not know or call otherwise, by the endings of names.
const TYPES: &[(&str, &str)] = &[("wasm", "application/wasm"), ("js", "text/javascript"), ("json", "application/json")];

/// Texts, which are in UTF-8. Files to paste from bear no mark of their own.
const TEXTS: &[(&str, &str)] = &[("html", "text/html"), ("css", "text/css"), ("txt", "text/plain"), ("svg", "image/svg+xml")];

/// What a server is told in a form.
pub fn configuration(form: Form) -> String {
    match form {
        Form::Headers => headers_file(),
        Form::Htaccess => htaccess(),
        Form::WebConfig => web_config(),
        Form::Nginx => nginx(),
    }
}

fn pinned() -> String {
    format!("public, max-age={PINNED_SECONDS}, immutable")
}

fn lines(pairs: &[(&str, &str)], line: impl Fn(&str, &str) -> String) -> String {
    pairs.iter().map(|(one, other)| line(one, other)).collect()
}

fn headers_file() -> String {
    let everywhere = lines(EVERYWHERE, |name, value| format!("  {name}: {value}\n"));
    let (embedder, policy) = FRAMES;
    let pinned = pinned();
    format!(
        "/*\n{everywhere}/frame/*\n  {embedder}: {policy}\n/*.wasm\n  Content-Type: application/wasm\n\
         /v/*\n  Cache-Control: {pinned}\n/embed.js\n  Cache-Control: public, max-age={SECONDS}\n"
    )
}

fn htaccess() -> String {
    let types = lines(TYPES, |ending, of| format!("AddType {of} .{ending}\n"));
    let everywhere = lines(EVERYWHERE, |name, value| format!("  Header set {name} \"{value}\"\n"));
    let (embedder, policy) = FRAMES;
    let pinned = pinned();
    let compressed = "text/html text/css text/plain text/javascript application/json application/wasm image/svg+xml";
    format!(
        "# Files to paste from bear no mark of their own.\nAddDefaultCharset utf-8\n{types}\
         <IfModule mod_headers.c>\n{everywhere}  SetEnvIf Request_URI \"/frame/\" framed\n  \
         Header set {embedder} \"{policy}\" env=framed\n  \
         # What lies in a version's folder never changes.\n  SetEnvIf Request_URI \"{PINNED}\" pinned\n  \
         Header set Cache-Control \"{pinned}\" env=pinned\n  \
         Header set Cache-Control \"public, max-age={SECONDS}\" env=!pinned\n</IfModule>\n\
         <IfModule mod_brotli.c>\n  AddOutputFilterByType BROTLI_COMPRESS {compressed}\n</IfModule>\n\
         <IfModule !mod_brotli.c>\n  <IfModule mod_deflate.c>\n    AddOutputFilterByType DEFLATE {compressed}\n  </IfModule>\n</IfModule>\n"
    )
}

fn web_config() -> String {
    // A type or header that the site around has already would stop everything in the folder: each is taken out first.
    let type_of = |ending: &str, of: &str| {
        format!("      <remove fileExtension=\".{ending}\" />\n      <mimeMap fileExtension=\".{ending}\" mimeType=\"{of}\" />\n")
    };
    let header =
        |name: &str, value: &str| format!("        <remove name=\"{name}\" />\n        <add name=\"{name}\" value=\"{value}\" />\n");
    let in_folder = |path: &str, inside: &str| {
        format!("  <location path=\"{path}\">\n    <system.webServer>\n{inside}    </system.webServer>\n  </location>\n")
    };
    let customs =
        |inside: &str| format!("      <httpProtocol>\n      <customHeaders>\n{inside}      </customHeaders>\n      </httpProtocol>\n");
    let kept = |seconds: u32, more: &str| {
        let (days, hours) = (seconds / 86_400, seconds / 3600 % 24);
        format!(
            "      <clientCache cacheControlMode=\"UseMaxAge\" cacheControlMaxAge=\"{days}.{hours:02}:00:00\" cacheControlCustom=\"{more}\" />\n"
        )
    };
    let types = lines(TYPES, type_of) + &lines(TEXTS, |ending, of| type_of(ending, &format!("{of}; charset=utf-8")));
    let everywhere = customs(&lines(EVERYWHERE, header));
    let pinned = in_folder("v", &format!("      <staticContent>\n{}      </staticContent>\n", kept(PINNED_SECONDS, "public, immutable")));
    let frames = in_folder("frame", &customs(&header(FRAMES.0, FRAMES.1)));
    let usual = kept(SECONDS, "public");
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<configuration>\n  <system.webServer>\n      \
         <defaultDocument enabled=\"true\">\n      <files>\n        <remove value=\"index.html\" />\n        \
         <add value=\"index.html\" />\n      </files>\n      </defaultDocument>\n      \
         <staticContent>\n{types}{usual}      </staticContent>\n{everywhere}  </system.webServer>\n{pinned}{frames}</configuration>\n"
    )
}

fn nginx() -> String {
    let everywhere = lines(EVERYWHERE, |name, value| format!("    add_header {name} \"{value}\" always;\n"));
    let types = lines(TYPES, |ending, of| format!("    location ~ \\.{ending}$ {{ types {{ }} default_type {of}; }}\n"));
    let texts = TYPES.iter().chain(TEXTS).map(|(_, of)| *of).filter(|of| *of != "text/html" && *of != "application/wasm");
    let charsets: Vec<&str> = texts.collect();
    let charsets = charsets.join(" ");
    let (embedder, policy) = FRAMES;
    let pinned = pinned();
    format!(
        "# First part: inside `http {{ … }}`, for instance as a file in /etc/nginx/conf.d/.\n\
         map $uri $palermo_cache {{\n    default \"public, max-age={SECONDS}\";\n    # What lies in a version's folder never changes.\n    \
         ~{PINNED} \"{pinned}\";\n}}\n\
         map $uri $palermo_embedder {{\n    default \"\";\n    ~/frame/ {policy};\n}}\n\n\
         # Second part: inside `server {{ … }}`. Put your own folder in the place of /explainer/.\n\
         location /explainer/ {{\n    index index.html;\n    charset utf-8;\n    charset_types {charsets};\n{everywhere}    \
         add_header {embedder} $palermo_embedder always;\n    add_header Cache-Control $palermo_cache;\n\
         {types}    \
         # The files that end in .gz are sent to browsers that take them. With the module ngx_brotli also: brotli_static on;\n    \
         gzip_static on;\n    gzip_vary on;\n}}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORMS: &[Form] = &[Form::Headers, Form::Htaccess, Form::WebConfig, Form::Nginx];

    #[test]
    fn every_server_is_told_the_same() {
        for form in FORMS {
            let said = configuration(*form);
            for (name, value) in EVERYWHERE.iter().chain([&FRAMES]) {
                assert!(said.contains(name) && said.contains(value), "{form:?} does not say {name}: {said}");
            }
            assert!(said.contains("application/wasm") && said.contains("immutable"), "{form:?}: {said}");
        }
    }

    #[test]
    fn files_of_a_version_are_kept_for_a_year_and_others_for_an_hour() {
        assert!(web_config().contains("cacheControlMaxAge=\"365.00:00:00\""));
        assert!(web_config().contains("cacheControlMaxAge=\"0.01:00:00\""));
        for said in [headers_file(), htaccess(), nginx()] {
            assert!(said.contains("max-age=31536000, immutable") && said.contains("max-age=3600"), "{said}");
        }
    }
}
