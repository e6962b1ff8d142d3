//! Prerendered nodes: from the server renderer's HTML, and back to HTML.

use scraper::{Html, Node as ParsedNode};
use serde_json::Value;

pub use crate::components::node::Node;

/// Elements that have no end tag.
const VOID: &[&str] = &["br", "hr", "img", "input", "link", "meta"];

impl Node {
    /// Reads what the server renderer wrote.
    ///
    /// # Errors
    /// Where a browser's parser would repair the HTML, because pages and the loader would then make other nodes of it; or where it
    /// holds what no component renders.
    pub fn parse(html: &str) -> Result<Vec<Self>, String> {
        let parsed = Html::parse_fragment(html);
        // The parser wraps a fragment into an `html` element.
        let root = parsed.tree.root().children().find(|child| child.value().is_element()).ok_or("the fragment is empty")?;
        let nodes = root.children().map(read).collect::<Result<Vec<_>, _>>()?;
        let written =
            html.match_indices('<').filter(|(index, _)| html[index + 1..].starts_with(|next: char| next.is_ascii_alphabetic())).count();
        let read = nodes.iter().map(Self::elements).sum::<usize>();
        if written == read {
            Ok(nodes)
        } else {
            Err(format!("a browser would repair this HTML: {written} elements were written, {read} are read"))
        }
    }

    fn elements(&self) -> usize {
        match self {
            Self::Element { children, .. } => 1 + children.iter().map(Self::elements).sum::<usize>(),
            Self::Text(_) => 0,
        }
    }

    /// The children of the first element inside this node, itself included, that has an attribute of this value.
    pub fn children_where(&mut self, name: &str, value: &str) -> Option<&mut Vec<Self>> {
        let Self::Element { attributes, children, .. } = self else { return None };
        if attributes.iter().any(|attribute| attribute.0 == name && attribute.1 == value) {
            return Some(children);
        }
        children.iter_mut().find_map(|child| child.children_where(name, value))
    }

    /// Takes out the first element with this attribute, and what is in it.
    pub fn remove_where(&mut self, name: &str, value: &str) {
        let Self::Element { children, .. } = self else { return };
        let is_it = |child: &Self| matches!(child, Self::Element { attributes, .. } if attributes.iter().any(|attribute| attribute.0 == name && attribute.1 == value));
        match children.iter().position(is_it) {
            Some(place) => {
                children.remove(place);
            }
            None => children.iter_mut().for_each(|child| child.remove_where(name, value)),
        }
    }

    /// The form in which the loader gets it: without what nearly every link has, which it adds (`www/loader/fragment.js`).
    pub fn to_json(&self) -> Value {
        serde_json::to_value(self.without_implied()).unwrap_or_default()
    }

    fn without_implied(&self) -> Self {
        let Self::Element { tag, attributes, children } = self else { return self.clone() };
        let implied: &[(&str, &str)] = if tag == "a" { &[("part", "link"), ("rel", "noopener noreferrer")] } else { &[] };
        let is_implied = |(name, value): &&(String, String)| implied.contains(&(name.as_str(), value.as_str()));
        Self::Element {
            tag: tag.clone(),
            attributes: attributes.iter().filter(|attribute| !is_implied(attribute)).cloned().collect(),
            children: children.iter().map(Self::without_implied).collect(),
        }
    }

    /// HTML, for pages that are readable without any script.
    pub fn to_html(&self) -> String {
        match self {
            Self::Text(text) => escape(text),
            Self::Element { tag, attributes, children } => {
                let mut html = format!("<{tag}");
                for (name, value) in attributes {
                    html.push_str(&format!(" {name}=\"{}\"", escape(value)));
                }
                html.push('>');
                if !VOID.contains(&tag.as_str()) {
                    html.extend(children.iter().map(Self::to_html));
                    html.push_str(&format!("</{tag}>"));
                }
                html
            }
        }
    }
}

/// Text for HTML, in an element or a quoted attribute.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn read(node: ego_tree::NodeRef<'_, ParsedNode>) -> Result<Node, String> {
    match node.value() {
        ParsedNode::Text(text) => Ok(Node::Text(text.to_string())),
        ParsedNode::Element(element) => Ok(Node::Element {
            tag: element.name().to_owned(),
            attributes: element.attrs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
            children: node.children().map(read).collect::<Result<_, _>>()?,
        }),
        other => Err(format!("a node that no component renders: {other:?}")),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn html_that_a_browser_would_repair_is_refused() {
        assert!(Node::parse("<p>one<p>two</p></p>").is_err());
        assert!(Node::parse("<table><tr><td>no body</td></tr></table>").is_err());
        assert!(Node::parse("<p>one</p><p>two</p>").is_ok());
    }

    #[test]
    fn a_comment_is_refused() {
        assert!(Node::parse("<!--<[]>--><p>text</p><!--</[]>-->").is_err());
    }

    #[test]
    fn text_stays_text() {
        let node = Node::element("p", &[("title", "\"<&>")], vec![Node::Text("<script>&".to_owned())]);
        assert_eq!(node.to_html(), "<p title=\"&quot;&lt;&amp;&gt;\">&lt;script&gt;&amp;</p>");
        assert_eq!(node.to_json(), json!(["p", { "title": "\"<&>" }, "<script>&"]));
    }
}
