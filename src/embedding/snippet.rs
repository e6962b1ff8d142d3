//! The snippets, for a site's address.

use super::{Choices, Colours, Release};

/// Marks on the script. They ask tools that delay or combine scripts to leave it alone: Rocket Loader reads only what stands before
/// `src`, and `LiteSpeed` Cache and Autoptimize heed the same mark; then WP Rocket, `NitroPack` and Jetpack Boost.
pub const MARKS: &str = "data-cfasync=\"false\" data-nowprocket nitro-exclude data-jetpack-boost=\"ignore\"";

/// What a frame may do: run, lead the whole page away when a reader presses something, and open what a link asks for.
pub const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

/// The element with what stands between its tags, and its script, which follows new versions, or is that of a release and checked by
/// its digest.
pub fn element(site: &str, choices: &Choices, content: &str, pinned: Option<&Release>) -> String {
    let script = script(site, MARKS, "embed.js", pinned.map(|release| (release, &release.embed)));
    format!("<palermo-explainer{}>\n{content}</palermo-explainer>\n{script}\n", written(choices, ""))
}

/// What an element holds at the least: a link for readers without scripts.
pub fn link(site: &str, language: &str, title: &str) -> String {
    format!("<a href=\"{site}{language}/\">{}</a>", escaped(title))
}

/// A host's own line for the help section, with a link that dials where its number has digits; empty where it has no name or number.
pub fn own_line(name: &str, number: &str) -> String {
    let (name, number) = (name.trim(), number.trim());
    if name.is_empty() || number.is_empty() {
        return String::new();
    }
    let mut dial: String = number.chars().filter(char::is_ascii_digit).collect();
    if number.starts_with('+') {
        dial.insert(0, '+');
    }
    let shown = escaped(number);
    let number = if dial.is_empty() { shown } else { format!("<a href=\"tel:{dial}\">{shown}</a>") };
    format!("<p slot=\"help\">{}: {number}</p>\n", escaped(name))
}

/// A script tag that stands for an element.
pub fn one_line(site: &str, choices: &Choices) -> String {
    format!("<script async src=\"{site}embed.js\"{}></script>", written(choices, "data-"))
}

/// A script of the site, or the same file of a release with its digest.
fn script(site: &str, marks: &str, file: &str, pinned: Option<(&Release, &String)>) -> String {
    let marks = if marks.is_empty() { String::new() } else { format!("{marks} ") };
    match pinned {
        None => format!("<script {marks}async src=\"{site}{file}\"></script>"),
        Some((Release { version, .. }, digest)) => format!(
            "<script {marks}async src=\"{site}v/{version}/{file}\"\n  integrity=\"{digest}\"\n  crossorigin=\"anonymous\" referrerpolicy=\"no-referrer\"></script>"
        ),
    }
}

/// The address of a frame with its options.
pub fn frame_address(site: &str, choices: &Choices) -> String {
    let options: Vec<String> =
        choices.attributes().into_iter().map(|(name, value)| format!("{name}={}", value.replace(' ', ","))).collect();
    let mark = if options.is_empty() { "" } else { "#" };
    format!("{site}frame/{}/{mark}{}", choices.language, options.join("&"))
}

/// A frame, and the helper that gives it its height and holds its exit, where a page may have one.
pub fn frame(site: &str, choices: &Choices, title: &str, helper: bool, pinned: Option<&Release>) -> String {
    let frame = format!(
        "<iframe src=\"{}\" title=\"{}\"\n  width=\"100%\" height=\"640\" loading=\"lazy\" referrerpolicy=\"no-referrer\"\n  sandbox=\"{SANDBOX}\"></iframe>\n",
        escaped(&frame_address(site, choices)),
        escaped(title)
    );
    let helper = helper.then(|| script(site, "", "frame.js", pinned.map(|release| (release, &release.frame_helper))) + "\n");
    frame + &helper.unwrap_or_default()
}

/// The rule for a site's own style sheet; empty where no colour is chosen.
pub fn colours(colours: &Colours) -> String {
    let lines: String = colours.properties().map(|(name, value)| format!("  {name}: {value};\n")).collect();
    if lines.is_empty() { lines } else { format!("palermo-explainer {{\n{lines}}}\n") }
}

/// The lines of a policy that a page with this snippet needs.
pub fn policy(origin: &str, is_frame: bool, helper: bool) -> Vec<String> {
    match (is_frame, helper) {
        (false, _) => vec![format!("script-src {origin} 'wasm-unsafe-eval'"), format!("connect-src {origin}")],
        (true, true) => vec![format!("frame-src {origin}"), format!("script-src {origin}")],
        (true, false) => vec![format!("frame-src {origin}")],
    }
}

/// All attributes, the language first.
fn written(choices: &Choices, prefix: &str) -> String {
    let language = ("lang", choices.language.clone());
    let all = std::iter::once(language).chain(choices.attributes());
    all.map(|(name, value)| format!(" {prefix}{name}=\"{}\"", escaped(&value))).collect()
}

/// Text in markup.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
