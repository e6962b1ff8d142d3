//! The standalone page and the page inside a frame: a template with the explainer in a declarative shadow root.

use super::node::escape;
use crate::authoring::files::PageText;
use crate::content::bundle::Bundle;

/// What a page is made of, beside its texts.
pub struct Page<'parts> {
    /// The bundle that it shows.
    pub bundle: &'parts Bundle,
    /// The texts around the explainer.
    pub text: &'parts PageText,
    /// The explainer as HTML.
    pub explainer: &'parts str,
    /// The way from the page to the root of the site: empty or `../`.
    pub root: &'parts str,
    /// The folder of this version, from the root of the site on.
    pub version_folder: &'parts str,
    /// The digest of `embed.js`.
    pub integrity: &'parts str,
    /// The digest of the script of pages inside a frame.
    pub framed_integrity: &'parts str,
    /// The other languages' tags and names.
    pub languages: &'parts [(String, String)],
    /// The kind of page whose policy it states; none for the development server, whose reloading needs more.
    pub policy: Option<Kind>,
}

/// A kind of page that holds the explainer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The page that stands by itself.
    Standalone,
    /// The page that another one shows in a frame.
    Frame,
}

impl Kind {
    /// How the manifest calls such a page.
    pub fn role(self) -> &'static str {
        match self {
            Self::Standalone => "page",
            Self::Frame => "frame",
        }
    }

    /// Whence it may fetch: only a frame is given a supplement, by the page around it.
    fn connect(self) -> &'static str {
        match self {
            Self::Standalone => "'self'",
            Self::Frame => "'self' https:",
        }
    }
}

/// What the page may load and do: its own files, WASM, nothing from anywhere else, and no text turned into script.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src %connect%; img-src 'self'; \
                      base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// The element by which a page states that policy.
fn policy(kind: Option<Kind>) -> String {
    let stated = |kind: Kind| {
        let policy = escape(&POLICY.replace("%connect%", kind.connect()));
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
    };
    kind.map(stated).unwrap_or_default()
}

/// Fills the template of a page that serves editors and holds no explainer.
pub fn fill_tool(template: &str, root: &str, version_folder: &str, strict: bool) -> String {
    template
        .replace("%policy%", &policy(strict.then_some(Kind::Standalone)))
        .replace("%root%", root)
        .replace("%version-folder%", version_folder)
}

impl Page<'_> {
    /// Fills the template.
    ///
    /// # Errors
    /// Where the template has a mark that is not known here.
    pub fn fill(&self, template: &str) -> Result<String, String> {
        let language = self.bundle.language.as_str();
        let languages: String = self
            .languages
            .iter()
            .map(|(tag, name)| format!("<li><a href=\"{}{tag}/\" lang=\"{tag}\" hreflang=\"{tag}\">{}</a></li>", self.root, escape(name)))
            .collect();
        let marks = [
            ("%language%", escape(language)),
            ("%direction%", self.bundle.direction.as_str().to_owned()),
            ("%title%", escape(&self.text.title)),
            ("%description%", escape(&self.text.description)),
            ("%heading%", escape(&self.text.heading)),
            ("%fallback%", escape(&self.text.fallback)),
            ("%colophon%", escape(&self.text.colophon)),
            ("%policy%", policy(self.policy)),
            ("%framed-integrity%", escape(self.framed_integrity)),
            ("%integrity%", escape(self.integrity)),
            ("%version-folder%", escape(self.version_folder)),
            ("%languages%", languages),
            // The explainer comes before the root because it holds none, and after the texts because it could hold any.
            ("%root%", self.root.to_owned()),
        ];
        // What Trunk has read is of no use to a browser.
        let mut page: String = template.lines().filter(|line| !line.contains("data-trunk")).flat_map(|line| [line, "\n"]).collect();
        for (mark, text) in marks {
            page = page.replace(mark, &text);
        }
        if let Some(unknown) =
            page.split('%').nth(1).filter(|word| word.len() < 30 && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'))
            && unknown != "explainer"
        {
            return Err(format!("the template has the mark %{unknown}%, which nothing fills"));
        }
        Ok(page.replace("%explainer%", self.explainer))
    }
}
