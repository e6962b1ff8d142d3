//! Levels of headings.

use super::invalid::Invalid;

/// The level of the explainer's title in the outline of its host page: 2 to 5.
///
/// Sections are one deeper, their parts two, and none is deeper than 6.
///
/// ```
/// use palermo_explainer::content::HeadingLevel;
/// assert_eq!(HeadingLevel::new(5).map(|level| level.part()), Ok("h6"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadingLevel(u8);

impl Default for HeadingLevel {
    fn default() -> Self {
        Self(2)
    }
}

impl HeadingLevel {
    /// A level for the title.
    ///
    /// # Errors
    /// Where it is not 2 to 5.
    pub fn new(level: u8) -> Result<Self, Invalid> {
        if (2..=5).contains(&level) { Ok(Self(level)) } else { Err(Invalid::new("a heading level of 2 to 5", &level.to_string())) }
    }

    /// The level as a number.
    pub fn get(self) -> u8 {
        self.0
    }

    /// The tag of the title.
    pub fn title(self) -> &'static str {
        Self::tag(self.0)
    }

    /// The tag of a section's heading.
    pub fn section(self) -> &'static str {
        Self::tag(self.0 + 1)
    }

    /// The tag of a heading inside a section.
    pub fn part(self) -> &'static str {
        Self::tag(self.0 + 2)
    }

    fn tag(level: u8) -> &'static str {
        match level {
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whoever goes from heading to heading by ear loses the way where a level is skipped or comes twice.
    #[test]
    fn sections_are_one_deeper_than_the_title_and_nothing_is_deeper_than_6() {
        let tags = |level| HeadingLevel::new(level).map(|level| [level.title(), level.section(), level.part()]);
        assert_eq!(tags(2), Ok(["h2", "h3", "h4"]));
        assert_eq!(tags(3), Ok(["h3", "h4", "h5"]));
        assert_eq!(tags(4), Ok(["h4", "h5", "h6"]));
        assert_eq!(tags(5), Ok(["h5", "h6", "h6"]));
        assert!(HeadingLevel::new(1).is_err() && HeadingLevel::new(6).is_err());
    }
}
