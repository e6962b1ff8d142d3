//! A tree of prerendered nodes, from the server renderer's HTML to JSON and back to HTML.
//!
//! The loader builds nodes from JSON with `createElement`: no HTML sink, and thus nothing for Trusted Types to refuse.

use scraper::{Html, Node as ParsedNode};
use serde_json::{Map, Value, json};

/// A node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element {
        /// Its tag.
        tag: String,
        /// Its attributes, by name.
        attributes: Vec<(String, String)>,
        /// Its children.
        children: Vec<Node>,
    },
    /// Text.
    Text(String),
    /// The comment by which hydration finds the begin of a component.
    ComponentStart,
    /// The comment by which hydration finds its end.
    ComponentEnd,
}

/// Elements that have no end tag.
const VOID: &[&str] = &["br", "hr", "img", "input", "link", "meta"];

impl Node {
    /// Reads what the server renderer wrote.
    ///
    /// # Errors
    /// Where a browser's parser would repair the HTML, because hydration would then meet other nodes than it rendered; or
    /// where it holds a comment that is no mark of hydration.
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
            _ => 0,
        }
    }

    /// An element.
    pub fn element(tag: &str, attributes: &[(&str, &str)], children: Vec<Self>) -> Self {
        let attributes = attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Self::Element { tag: tag.to_owned(), attributes, children }
    }

    /// The children of the first element inside this node, itself included, that has an attribute of this value.
    pub fn children_where(&mut self, name: &str, value: &str) -> Option<&mut Vec<Self>> {
        let Self::Element { attributes, children, .. } = self else { return None };
        if attributes.iter().any(|attribute| attribute.0 == name && attribute.1 == value) {
            return Some(children);
        }
        children.iter_mut().find_map(|child| child.children_where(name, value))
    }

    /// The form in which the loader gets it: an element is an array of its tag, its attributes where it has some, and its
    /// children; text is a string; the marks of hydration are 0 and 1.
    pub fn to_json(&self) -> Value {
        match self {
            Self::Text(text) => json!(text),
            Self::ComponentStart => json!(0),
            Self::ComponentEnd => json!(1),
            Self::Element { tag, attributes, children } => {
                let mut parts = vec![json!(tag)];
                if !attributes.is_empty() {
                    let attributes: Map<String, Value> = attributes.iter().map(|(name, value)| (name.clone(), json!(value))).collect();
                    parts.push(Value::Object(attributes));
                }
                parts.extend(children.iter().map(Self::to_json));
                Value::Array(parts)
            }
        }
    }

    /// HTML, for pages that are readable without any script.
    pub fn to_html(&self) -> String {
        match self {
            Self::Text(text) => escape(text),
            Self::ComponentStart => "<!--<[]>-->".to_owned(),
            Self::ComponentEnd => "<!--</[]>-->".to_owned(),
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
        ParsedNode::Comment(comment) => {
            // Debug builds name the component in the mark; hydration reads only its begin and end.
            if comment.starts_with("<[") && comment.ends_with("]>") {
                Ok(Node::ComponentStart)
            } else if comment.starts_with("</[") && comment.ends_with("]>") {
                Ok(Node::ComponentEnd)
            } else {
                Err(format!("a comment that is no mark of hydration: {}", comment.comment))
            }
        }
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
    use super::*;

    #[test]
    fn html_that_a_browser_would_repair_is_refused() {
        assert!(Node::parse("<p>one<p>two</p></p>").is_err());
        assert!(Node::parse("<table><tr><td>no body</td></tr></table>").is_err());
        assert!(Node::parse("<p>one</p><p>two</p>").is_ok());
    }

    #[test]
    fn marks_of_hydration_survive_and_lose_the_names_of_debug_builds() {
        let nodes = Node::parse("<!--<[some::Component]>--><p>text</p><!--</[some::Component]>-->");
        let html = nodes.map(|nodes| nodes.iter().map(Node::to_html).collect::<String>());
        assert_eq!(html, Ok("<!--<[]>--><p>text</p><!--</[]>-->".to_owned()));
    }

    #[test]
    fn text_stays_text() {
        let node = Node::element("p", &[("title", "\"<&>")], vec![Node::Text("<script>&".to_owned())]);
        assert_eq!(node.to_html(), "<p title=\"&quot;&lt;&amp;&gt;\">&lt;script&gt;&amp;</p>");
        assert_eq!(node.to_json(), json!(["p", { "title": "\"<&>" }, "<script>&"]));
    }
}
