//! Says of sentences that nobody has translated yet that they are English, so that they are read aloud and hyphenated as such.

use std::collections::BTreeMap;

use super::node::Node;
use crate::authoring::library::REFERENCE;
use crate::content::bundle::Bundle;

/// A text shorter than this is looked for alone, and not inside others: it may be a part of any word.
const LONGER_THAN_A_WORD: usize = 12;

/// Marks what stands in English among the nodes of a bundle.
pub fn mark(node: &mut Node, bundle: &Bundle) {
    if bundle.english.is_empty() {
        return;
    }
    let mut english = BTreeMap::clone(&bundle.english);
    // The first sentence of a lead stands in the head of its section, and the rest of it below.
    for section in bundle.sections.iter().filter(|section| bundle.english.contains_key(&section.lead)) {
        let (gist, rest) = section.gist_and_rest();
        english.extend([gist, rest].into_iter().filter(|part| !part.is_empty()).map(|part| (part.to_owned(), String::new())));
    }
    Marker { english: &english }.mark(node);
}

/// Whether a line of a bundle stands in English, all of it or its first sentence.
pub fn begins(line: &str, bundle: &Bundle) -> bool {
    let line = line.trim_start_matches(['.', ' ']);
    !line.is_empty()
        && bundle.english.keys().any(|text| line == text || (text.len() > LONGER_THAN_A_WORD && line.starts_with(text.as_str())))
}

struct Marker<'bundle> {
    english: &'bundle BTreeMap<String, String>,
}

impl Marker<'_> {
    fn mark(&self, node: &mut Node) {
        let Node::Element { attributes, children, .. } = node else { return };
        // What says of itself in which language it is, is a name in its own.
        if attributes.iter().any(|(name, _)| name == "lang") && children.iter().all(|child| matches!(child, Node::Text(_))) {
            return;
        }
        if let [Node::Text(text)] = children.as_slice()
            && self.english.contains_key(text)
        {
            attributes.extend(language());
            return;
        }
        let mut marked = Vec::new();
        for mut child in std::mem::take(children) {
            match &mut child {
                Node::Text(text) => self.split(text, &mut marked),
                Node::Element { .. } => {
                    self.mark(&mut child);
                    marked.push(child);
                }
            }
        }
        *children = marked;
    }

    /// A text, and the English in it in elements of their own.
    fn split(&self, text: &str, nodes: &mut Vec<Node>) {
        let whole = self.english.get_key_value(text).map(|(known, _)| (0, known));
        let inside = || {
            let long = self.english.keys().filter(|known| known.len() > LONGER_THAN_A_WORD);
            long.filter_map(|known| Some((text.find(known.as_str())?, known))).max_by_key(|(_, known)| known.len())
        };
        let Some((start, known)) = whole.or_else(inside) else {
            nodes.push(Node::Text(text.to_owned()));
            return;
        };
        if start > 0 {
            self.split(&text[..start], nodes);
        }
        nodes.push(Node::Element { tag: "span".to_owned(), attributes: language().into(), children: vec![Node::Text(known.clone())] });
        if start + known.len() < text.len() {
            self.split(&text[start + known.len()..], nodes);
        }
    }
}

/// What says that something is English, in a text of any direction.
fn language() -> [(String, String); 2] {
    [("lang", REFERENCE), ("dir", "ltr")].map(|(name, value)| (name.to_owned(), value.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_is_marked_and_nothing_else() -> Result<(), String> {
        let english = ["Key facts", "There is no full count.", "Men were fewer."].map(|text| (text.to_owned(), String::new()));
        let english = BTreeMap::from(english);
        let marked = |html: &str| -> Result<String, String> {
            let mut node = Node::element("div", &[], Node::parse(html)?);
            Marker { english: &english }.mark(&mut node);
            Ok(node.to_html())
        };
        assert_eq!(marked("<h2>Key facts</h2><p>Fatos</p>")?, "<div><h2 lang=\"en\" dir=\"ltr\">Key facts</h2><p>Fatos</p></div>");
        assert_eq!(
            marked("<p>Então: There is no full count. Men were fewer.</p>")?,
            "<div><p>Então: <span lang=\"en\" dir=\"ltr\">There is no full count.</span> <span lang=\"en\" dir=\"ltr\">Men were fewer.</span></p></div>"
        );
        assert_eq!(marked("<p>Key facts <a lang=\"fr\">Key facts</a></p>")?, "<div><p>Key facts <a lang=\"fr\">Key facts</a></p></div>");
        Ok(())
    }
}
