//! A tree of nodes, in the form in which the loader's own code builds them.
//!
//! The loader builds nodes from JSON with `createElement`: no HTML sink, and thus nothing for Trusted Types to refuse.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use yew::Html;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VNode, VTag};

/// A node. Written as JSON, an element is an array of its tag, its attributes where it has some, and its children; text is a string.
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
}

impl Node {
    /// An element.
    pub fn element(tag: &str, attributes: &[(&str, &str)], children: Vec<Self>) -> Self {
        let attributes = attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Self::Element { tag: tag.to_owned(), attributes, children }
    }

    /// The nodes of markup that consists of elements and text alone, without a renderer; components and listeners are left out.
    pub fn of(html: &Html) -> Vec<Self> {
        match html {
            VNode::VText(text) if text.text.is_empty() => Vec::new(),
            VNode::VText(text) => vec![Self::Text(text.text.to_string())],
            VNode::VList(list) => list.iter().flat_map(Self::of).collect(),
            VNode::VTag(tag) => vec![Self::of_tag(tag)],
            _ => Vec::new(),
        }
    }

    fn of_tag(tag: &VTag) -> Self {
        let mut attributes = Vec::new();
        let mut add = |name: &str, value: &AttributeOrProperty| {
            let value = match value {
                AttributeOrProperty::Static(text) => *text,
                AttributeOrProperty::Attribute(text) => text.as_str(),
                AttributeOrProperty::Property(_) => return,
            };
            attributes.push((name.to_owned(), value.to_owned()));
        };
        match &tag.attributes {
            Attributes::Static(pairs) => pairs.iter().for_each(|(name, value)| add(name, value)),
            Attributes::Dynamic { keys, values } => {
                keys.iter().zip(values).for_each(|(name, value)| value.iter().for_each(|value| add(name, value)));
            }
            Attributes::IndexMap(pairs) => pairs.iter().for_each(|(name, value)| add(name, value)),
        }
        Self::Element { tag: tag.tag().to_owned(), attributes, children: tag.children().map(Self::of).unwrap_or_default() }
    }
}

impl Serialize for Node {
    fn serialize<Target: Serializer>(&self, serializer: Target) -> Result<Target::Ok, Target::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Element { tag, attributes, children } => {
                let mut parts = serializer.serialize_seq(None)?;
                parts.serialize_element(tag)?;
                if !attributes.is_empty() {
                    parts.serialize_element(&Pairs(attributes))?;
                }
                for child in children {
                    parts.serialize_element(child)?;
                }
                parts.end()
            }
        }
    }
}

/// Attributes as an object.
struct Pairs<'node>(&'node [(String, String)]);

impl Serialize for Pairs<'_> {
    fn serialize<Target: Serializer>(&self, serializer: Target) -> Result<Target::Ok, Target::Error> {
        let mut object = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in self.0 {
            object.serialize_entry(name, value)?;
        }
        object.end()
    }
}
