//! Pages: a template, with the explainer in a declarative shadow root, or with what a web editor looks for.

use super::template::fill;
use crate::authoring::files::PageText;
use crate::content::bundle::Bundle;
use crate::prerender::node::escape;

/// What the marks of every page stand for.
pub struct Surroundings<'parts> {
    /// The way from the page to the root of the site: empty or `../`.
    pub root: String,
    /// The folder of this version, from the root of the site on.
    pub version_folder: String,
    /// The digest of `embed.js`.
    pub integrity: &'parts str,
    /// Whether the page states a policy; not for the development server, whose reloading needs more.
    pub strict: bool,
}

/// What a page with the explainer is made of, beside its texts.
pub struct Page<'parts> {
    /// What every page has.
    pub surroundings: Surroundings<'parts>,
    /// The bundle that it shows.
    pub bundle: &'parts Bundle,
    /// The texts around the explainer.
    pub text: &'parts PageText,
    /// What the page in easy words is called.
    pub easy: &'parts str,
    /// The explainer as HTML.
    pub explainer: &'parts str,
    /// The digest of the script of pages inside a frame.
    pub framed_integrity: &'parts str,
    /// The other languages' tags and names.
    pub languages: &'parts [(&'parts str, &'parts str)],
    /// What its head says by the site's own address; empty where that is not known.
    pub addressed: &'parts str,
}

/// Whence a page may fetch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fetches {
    /// From its own site.
    Own,
    /// From others too: a frame is given a supplement by the page around it.
    Others,
    /// From its own site, and it shows frames of it: a page for web editors.
    OwnFrames,
}

/// What a page may load and do: its own files, WASM, nothing from anywhere else, and no text turned into script.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src %connect%; img-src 'self'; \
                      base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

impl Surroundings<'_> {
    /// The element by which the page states its policy.
    pub(super) fn policy(&self, fetches: Fetches) -> String {
        let connect = match fetches {
            Fetches::Own | Fetches::OwnFrames => "'self'",
            Fetches::Others => "'self' https:",
        };
        let frames = if fetches == Fetches::OwnFrames { "; frame-src 'self'" } else { "" };
        let policy = escape(&format!("{}{frames}", POLICY.replace("%connect%", connect)));
        if self.strict { format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">") } else { String::new() }
    }
}

impl Page<'_> {
    /// Fills the template.
    ///
    /// # Errors
    /// Where the template has a mark that is not known here.
    pub fn fill(&self, template: &str, fetches: Fetches) -> Result<String, String> {
        let Surroundings { root, version_folder, integrity, .. } = &self.surroundings;
        let link = |(tag, name): &(&str, &str)| {
            format!("<li><a href=\"{root}{tag}/\" lang=\"{tag}\" hreflang=\"{tag}\">{}</a></li>", escape(name))
        };
        let languages: String = self.languages.iter().map(link).collect();
        // What Trunk has read is of no use to a browser.
        let template: String =
            template.lines().filter(|line| !line.contains("data-trunk") && !line.trim().is_empty()).flat_map(|line| [line, "\n"]).collect();
        fill(
            &template,
            &[
                ("language", &escape(self.bundle.language.as_str())),
                ("direction", self.bundle.direction.as_str()),
                ("title", &escape(&self.text.title)),
                ("description", &escape(&self.text.description)),
                ("heading", &escape(&self.text.heading)),
                ("fallback", &escape(&self.text.fallback)),
                ("colophon", &escape(&self.text.colophon)),
                ("easy", &escape(self.easy)),
                ("policy", &self.surroundings.policy(fetches)),
                ("addressed", self.addressed),
                ("framed-integrity", &escape(self.framed_integrity)),
                ("integrity", &escape(integrity)),
                ("version-folder", &escape(version_folder)),
                ("languages", &languages),
                ("root", root),
                ("explainer", self.explainer),
            ],
        )
    }
}

/// Puts a page for web editors into the layout of all of them and fills its marks.
///
/// `marks` are those that other pages lack. The page begins with its title and description, goes on with style sheets of its own, and holds from `<main>` on what it shows.
///
/// # Errors
/// Where it has no `<main>`, or a mark that is not known here.
pub fn tool(page: &str, layout: &str, surroundings: &Surroundings<'_>, marks: &[(&str, &str)]) -> Result<String, String> {
    let main = page.find("<main").ok_or("a page for web editors holds a <main>")?;
    let (head, body) = page.split_at(main);
    let (styles, about): (Vec<&str>, Vec<&str>) =
        head.lines().filter(|line| !line.trim().is_empty()).partition(|line| line.contains("<link"));
    let parts = [("about", about.join("\n")), ("styles", styles.join("\n")), ("body", body.trim_end().to_owned())];
    let mut template = String::new();
    for line in layout.lines() {
        let part = parts.iter().find(|(mark, _)| line.trim() == format!("%{mark}%"));
        let line = match part {
            Some((_, text)) if text.is_empty() => continue,
            // The page is indented as the layout is.
            Some((mark, text)) if *mark == "body" => format!("    {text}"),
            Some((_, text)) => text.clone(),
            None => line.to_owned(),
        };
        template.push_str(&line);
        template.push('\n');
    }
    let policy = surroundings.policy(Fetches::OwnFrames);
    let known = [
        ("policy", policy.as_str()),
        ("root", &surroundings.root),
        ("version-folder", &surroundings.version_folder),
        ("integrity", surroundings.integrity),
    ];
    fill(&template, &[&known, marks].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn surroundings() -> Surroundings<'static> {
        Surroundings { root: "../".to_owned(), version_folder: "v/1".to_owned(), integrity: "sha384-x", strict: false }
    }

    const LAYOUT: &str = "<head>\n    %policy%\n    %about%\n    %styles%\n</head>\n    %body%\n";

    #[test]
    fn a_tool_page_is_put_into_the_layout() {
        let page = "    <title>T</title>\n    <main>\n      <a href=\"%root%%version-folder%/\">x</a>\n    </main>\n";
        let whole = "<head>\n    <title>T</title>\n</head>\n    <main>\n      <a href=\"../v/1/\">x</a>\n    </main>\n";
        assert_eq!(tool(page, LAYOUT, &surroundings(), &[]).as_deref(), Ok(whole));
    }

    #[test]
    fn a_mark_that_nothing_fills_and_a_page_without_content_are_said() {
        assert!(tool("<main>%integrty%</main>", LAYOUT, &surroundings(), &[]).is_err_and(|problem| problem.contains("%integrty%")));
        assert!(tool("<p>x</p>", LAYOUT, &surroundings(), &[]).is_err());
    }
}
