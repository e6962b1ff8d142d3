//! A badge that links to the explainer, for places where a picture and a link are all that can be had.
//!
//! Its label is drawn as paths, in the SVG as in the PNG: a picture in a page can load no font, and no `textLength` makes a
//! system's font as wide as another, or shapes a script that it lacks. So it looks alike everywhere, both files are one drawing, and
//! no font of the machine that builds gets into it. Whoever cannot see it is read the label, which is the picture's `alt`.

use std::path::PathBuf;
use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Group, Indent, Node, Options, Text, Tree, WriteOptions};

use super::node::escape;
use crate::content::Direction;
use crate::content::bundle::Bundle;
use crate::embedding::PLACEHOLDER;

/// In pixels: a finger finds it.
const HEIGHT: u32 = 44;

/// Between the edge and what stands inside.
const PADDING: u32 = 12;

/// Of the page before the label.
const SIGN: u32 = 20;

/// How many pixels of the PNG make one of the page.
const SCALE: f32 = 2.0;

/// Ink on paper, as the explainer itself has it in light: 16:1.
const INK: &str = "#1a1d21";
const PAPER: &str = "#fcfaf5";
const ACCENT: &str = "#0a4558";

/// The fonts of badges; where the first lacks a letter, another that has it steps in.
pub struct Fonts {
    fonts: Arc<Database>,
    family: String,
}

impl Fonts {
    /// Reads font files.
    ///
    /// # Errors
    /// Where there is none, or one cannot be read.
    pub fn read(paths: &[PathBuf]) -> Result<Self, String> {
        let mut fonts = Database::new();
        for path in paths {
            let bytes = std::fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
            let known = fonts.len();
            fonts.load_font_data(bytes);
            if fonts.len() == known {
                return Err(format!("{} is no font in TrueType or OpenType form", path.display()));
            }
        }
        let family = fonts.faces().next().and_then(|face| face.families.first()).map(|(family, _)| family.clone());
        let family = family.ok_or("the badge needs a font: name one in the recipe")?;
        Ok(Self { fonts: Arc::new(fonts), family })
    }
}

/// The badge of one language.
pub struct Badge {
    /// As it scales to any size.
    pub svg: String,
    /// At twice its size.
    pub png: Vec<u8>,
    /// What to paste.
    pub snippet: String,
}

impl Badge {
    /// Draws the badge of a bundle.
    ///
    /// # Errors
    /// Where the fonts lack a letter of the label.
    pub fn of(bundle: &Bundle, fonts: &Fonts) -> Result<Self, String> {
        let label = &bundle.copies.badge;
        let unknown_width = drawing(label, bundle.direction, 0);
        let tree = read(&unknown_width, fonts)?;
        let text = label_in(tree.root()).ok_or_else(|| format!("the fonts of the badge have no letter of “{label}”"))?;
        if let Some(glyph) = text.layouted().iter().flat_map(|span| &span.positioned_glyphs).find(|glyph| glyph.id.0 == 0) {
            return Err(format!("the fonts of the badge lack “{}” of “{label}”: name another by --badge-font", glyph.text));
        }
        let label_width = whole(text.bounding_box().width().ceil());
        let width = PADDING + SIGN + PADDING + label_width + PADDING;
        let tree = read(&drawing(label, bundle.direction, width), fonts)?;
        let mut pixels = Pixmap::new(whole(SCALE) * width, whole(SCALE) * HEIGHT).ok_or("the badge has no size")?;
        resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
        let png = pixels.encode_png().map_err(|error| error.to_string())?;
        let form = WriteOptions { coordinates_precision: 2, transforms_precision: 2, indent: Indent::None, ..WriteOptions::default() };
        let svg = tree.to_string(&form);
        // The picture's own name, for those who open it by itself.
        let svg = svg.replacen('>', &format!("><title>{}</title>", escape(label)), 1);
        Ok(Self { svg, png, snippet: snippet(bundle, label, width) })
    }
}

/// What to paste: `alt` says where the link leads.
fn snippet(bundle: &Bundle, label: &str, width: u32) -> String {
    let (tag, label) = (bundle.language.as_str(), escape(label));
    format!(
        "<a href=\"{PLACEHOLDER}{tag}/\" lang=\"{tag}\"><img src=\"{PLACEHOLDER}badge/{tag}.png\" alt=\"{label}\" width=\"{width}\" height=\"{HEIGHT}\"></a>\n"
    )
}

/// The drawing with its label as text: the page of the explainer's own icon, then the label.
fn drawing(label: &str, direction: Direction, width: u32) -> String {
    let frame = width.max(1);
    let end = frame.saturating_sub(PADDING + SIGN);
    // The text starts where the language starts; an anchor at its start keeps it there whatever its width.
    let (sign, text, anchor) = match direction {
        Direction::Ltr => (PADDING, PADDING + SIGN + PADDING, "start"),
        Direction::Rtl => (end, end.saturating_sub(PADDING), "end"),
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{frame}\" height=\"{HEIGHT}\" viewBox=\"0 0 {frame} {HEIGHT}\">\
         <rect x=\"1\" y=\"1\" width=\"{}\" height=\"{}\" rx=\"4\" fill=\"{PAPER}\" stroke=\"{ACCENT}\" stroke-width=\"2\"/>\
         <g transform=\"translate({sign} 12)\"><path fill=\"{ACCENT}\" d=\"M2 0h16v20H2z\"/>\
         <path stroke=\"{PAPER}\" stroke-width=\"2\" d=\"M5 5h10M5 10h10M5 15h6\"/></g>\
         <text x=\"{text}\" y=\"28\" text-anchor=\"{anchor}\" font-size=\"16\" fill=\"{INK}\">{}</text></svg>",
        frame.saturating_sub(2).max(1),
        HEIGHT - 2,
        escape(label),
    )
}

fn read(svg: &str, fonts: &Fonts) -> Result<Tree, String> {
    let options = Options { font_family: fonts.family.clone(), fontdb: fonts.fonts.clone(), ..Options::default() };
    Tree::from_str(svg, &options).map_err(|error| error.to_string())
}

fn label_in(group: &Group) -> Option<&Text> {
    group.children().iter().find_map(|node| match node {
        Node::Text(text) => Some(&**text),
        Node::Group(group) => label_in(group),
        _ => None,
    })
}

/// A length in whole pixels.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lengths of a badge: small, and never below nothing")]
fn whole(length: f32) -> u32 {
    length as u32
}
