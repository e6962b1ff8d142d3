//! What takes the address of the site: links between languages that search engines follow, and their list of pages.

use std::fmt::Write;

use crate::content::HttpsUrl;
use crate::prerender::node::escape;

/// The address of the folder in which the site lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteAddress(String);

impl SiteAddress {
    /// Reads an address; a slash at its end may be left out.
    ///
    /// # Errors
    /// Where it does not start with `https://`, or is no folder.
    pub fn new(text: &str) -> Result<Self, String> {
        let address = HttpsUrl::new(text).map_err(|error| error.to_string())?;
        if address.as_str().contains(['?', '#']) {
            return Err(format!("expected the address of a folder, found “{text}”"));
        }
        Ok(Self(format!("{}/", address.as_str().trim_end_matches('/'))))
    }

    /// The address itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Where the page of a language lies, or that at the root.
    pub(super) fn page(&self, language: Option<&str>) -> String {
        language.map_or_else(|| self.0.clone(), |language| format!("{}{language}/", self.0))
    }

    /// Where a file lies that sites want who make a frame of a pasted address.
    pub(super) fn oembed(&self, language: &str, ending: &str) -> String {
        format!("{}oembed/{language}.{ending}", self.0)
    }

    /// What the head of a standalone page says of itself and of the other languages; `language` is none at the root.
    pub fn head(&self, language: Option<&str>, languages: &[&str]) -> String {
        let own = escape(&self.page(language));
        let mut head = format!("<meta property=\"og:url\" content=\"{own}\">");
        self.alternates(languages, |tag, address| {
            // Writing to a text cannot fail.
            let _ = write!(head, "\n    <link rel=\"alternate\" hreflang=\"{tag}\" href=\"{address}\">");
        });
        if let Some(language) = language.or_else(|| languages.first().copied()) {
            let about = escape(&self.oembed(language, "json"));
            let _ = write!(head, "\n    <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{about}\">");
        }
        head
    }

    /// `sitemap.xml`, as sitemaps.org describes it, each page with its other languages.
    pub fn sitemap(&self, languages: &[&str]) -> String {
        let mut map = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
                       xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
            .to_owned();
        for language in std::iter::once(None).chain(languages.iter().copied().map(Some)) {
            let _ = write!(map, "  <url>\n    <loc>{}</loc>\n", escape(&self.page(language)));
            self.alternates(languages, |tag, address| {
                let _ = writeln!(map, "    <xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{address}\"/>");
            });
            map.push_str("  </url>\n");
        }
        map.push_str("</urlset>\n");
        map
    }

    fn alternates(&self, languages: &[&str], mut add: impl FnMut(&str, &str)) {
        for language in languages {
            add(language, &escape(&self.page(Some(language))));
        }
        add("x-default", &escape(&self.page(None)));
    }
}

impl std::str::FromStr for SiteAddress {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::new(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_address_of_a_folder_is_taken() -> Result<(), String> {
        assert_eq!(SiteAddress::new("https://ngo.example/explainer")?.as_str(), "https://ngo.example/explainer/");
        assert_eq!(SiteAddress::new("https://ngo.example/")?.as_str(), "https://ngo.example/");
        for wrong in ["http://ngo.example/", "ngo.example", "https://ngo.example/?a", "https://ngo.example/#a"] {
            assert!(SiteAddress::new(wrong).is_err(), "{wrong}");
        }
        Ok(())
    }

    #[test]
    fn every_page_names_all_languages_and_itself() -> Result<(), String> {
        let address = SiteAddress::new("https://ngo.example/explainer")?;
        let head = address.head(Some("fr"), &["en", "fr"]);
        assert!(head.contains("og:url\" content=\"https://ngo.example/explainer/fr/\""), "{head}");
        let map = address.sitemap(&["en", "fr"]);
        for text in [head.as_str(), map.as_str()] {
            assert!(text.contains("hreflang=\"en\" href=\"https://ngo.example/explainer/en/\""), "{text}");
            assert!(text.contains("hreflang=\"x-default\" href=\"https://ngo.example/explainer/\""), "{text}");
        }
        assert_eq!(map.matches("<loc>").count(), 3);
        Ok(())
    }
}
