//! What an editor wants to show.

/// Choices for one explainer. What is empty stays as the explainer has it by itself, and is not written.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Choices {
    /// The tag of a language.
    pub language: String,
    /// The code of a country; without one the reader's is guessed.
    pub country: String,
    /// Sections; none are all of them.
    pub sections: Vec<String>,
    /// `light` or `dark`.
    pub theme: String,
    /// `3` to `5`.
    pub heading_level: String,
    /// `neutral`.
    pub heading: String,
    /// `off`.
    pub exit: String,
    /// Colours of one's own.
    pub colours: Colours,
}

/// Colours, each as `#1a2b3c`; what is empty stays.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Colours {
    /// Links, rules, marks.
    pub accent: String,
    /// What lies behind.
    pub surface: String,
    /// Text.
    pub text: String,
}

impl Choices {
    /// Names and values of the attributes that are not left as they are, but the language.
    pub fn attributes(&self) -> Vec<(&'static str, String)> {
        let named = [
            ("country", self.country.clone()),
            ("sections", self.sections.join(" ")),
            ("theme", self.theme.clone()),
            ("heading-level", self.heading_level.clone()),
            ("heading", self.heading.clone()),
            ("exit", self.exit.clone()),
        ];
        named.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }
}

impl Colours {
    /// The custom properties that are set.
    pub fn properties(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let named = [("--explainer-accent", &self.accent), ("--explainer-surface", &self.surface), ("--explainer-text", &self.text)];
        named.into_iter().map(|(name, value)| (name, value.as_str())).filter(|(_, value)| !value.is_empty())
    }
}
