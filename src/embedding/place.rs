//! Where a snippet goes, what its editor may do there, and what follows from both.

/// A sort of site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// `WordPress`, on a host of one's own or of others.
    WordPress,
    /// Wix.
    Wix,
    /// Squarespace.
    Squarespace,
    /// Drupal.
    Drupal,
    /// Google Sites.
    GoogleSites,
    /// Pages that somebody writes by hand, or a generator.
    OwnHtml,
    /// A newsletter, or a leaflet.
    Newsletter,
    /// Anything else.
    Other,
}

/// What an editor may paste.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// Scripts too.
    Scripts,
    /// A frame, or its address.
    Frames,
    /// Text with headings, lists and links.
    Html,
    /// A link.
    Link,
}

/// What there is to paste.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The element that holds help, and its script.
    Element,
    /// A frame.
    Frame,
    /// The address of a frame, where a site makes the frame itself.
    FrameAddress,
    /// All of it as HTML without scripts.
    Copy,
    /// A link, and a badge.
    Link,
}

impl Place {
    /// Every place, as an editor is asked.
    pub const ALL: [Self; 8] =
        [Self::WordPress, Self::Wix, Self::Squarespace, Self::Drupal, Self::GoogleSites, Self::OwnHtml, Self::Newsletter, Self::Other];

    /// Its name, in words and in the page's markup.
    pub fn name(self) -> &'static str {
        match self {
            Self::WordPress => "wordpress",
            Self::Wix => "wix",
            Self::Squarespace => "squarespace",
            Self::Drupal => "drupal",
            Self::GoogleSites => "google-sites",
            Self::OwnHtml => "own-html",
            Self::Newsletter => "newsletter",
            Self::Other => "other",
        }
    }

    /// What editors may do there, the most first.
    pub fn permissions(self) -> &'static [Permission] {
        use Permission::{Frames, Html, Link, Scripts};
        match self {
            Self::WordPress | Self::Squarespace | Self::Drupal => &[Scripts, Html, Link],
            // Their own frame around what is pasted has no height that we could set, and lets no exit out.
            Self::Wix | Self::GoogleSites => &[Frames, Link],
            Self::OwnHtml | Self::Other => &[Scripts, Frames, Html, Link],
            Self::Newsletter => &[Link],
        }
    }

    /// What is pasted there; a permission that the place does not know counts as its first.
    pub fn shape(self, permission: Permission) -> Shape {
        let known = self.permissions();
        match known.iter().find(|one| **one == permission).or(known.first()).copied().unwrap_or(Permission::Link) {
            Permission::Scripts => Shape::Element,
            Permission::Frames if matches!(self, Self::Wix | Self::GoogleSites) => Shape::FrameAddress,
            Permission::Frames => Shape::Frame,
            Permission::Html => Shape::Copy,
            Permission::Link => Shape::Link,
        }
    }
}

impl Permission {
    /// Its name, in words and in the page's markup.
    pub fn name(self) -> &'static str {
        match self {
            Self::Scripts => "scripts",
            Self::Frames => "frames",
            Self::Html => "html",
            Self::Link => "link",
        }
    }
}

impl Shape {
    /// Its name in words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Element => "element",
            Self::Frame => "frame",
            Self::FrameAddress => "frame-address",
            Self::Copy => "copy",
            Self::Link => "link",
        }
    }

    /// Whether what is pasted shows the explainer itself, with the editor's choices.
    pub fn is_live(self) -> bool {
        matches!(self, Self::Element | Self::Frame | Self::FrameAddress)
    }
}
