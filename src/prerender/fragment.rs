//! A bundle as a tree of nodes.

use std::rc::Rc;

use tokio::task::LocalSet;
use yew::{BaseComponent, LocalServerRenderer};

use super::in_english::mark;
use super::node::Node;
use crate::components::{
    EndingProperties, EndingView, MastheadProperties, MastheadView, OnwardProperties, OnwardView, SectionBody, SectionFrame,
    SectionFrameProperties, SectionProperties,
};
use crate::content::bundle::{Bundle, Section};
use crate::content::{HeadingLevel, SectionId};

/// The explainer in one language, prerendered.
#[derive(Clone, Debug)]
pub struct Fragment {
    /// What stands above the sections.
    pub masthead: Node,
    /// The sections in the order in which a reader meets them.
    pub sections: Vec<(SectionId, Node)>,
    /// What stands after them.
    pub ending: Node,
}

impl Fragment {
    /// Prerenders a bundle at the default heading level; the loader moves headings where a host wants others.
    ///
    /// # Errors
    /// Where a component renders HTML that a browser would repair.
    pub fn of(bundle: &Bundle) -> Result<Self, String> {
        let heading = HeadingLevel::default();
        let masthead =
            MastheadProperties { masthead: bundle.masthead.clone(), help: bundle.help_title(), language: bundle.language.clone(), heading };
        let masthead = html_of::<MastheadView>(masthead)?;
        let masthead = Node::element("div", &[("class", "masthead")], Node::parse(&masthead)?);
        let sections = bundle
            .sections
            .iter()
            .map(|section| {
                let node = section_of(bundle, section, heading).map_err(|error| format!("section {}: {error}", section.id.as_str()))?;
                Ok((section.id, node))
            })
            .collect::<Result<_, String>>()?;
        let ending = html_of::<EndingView>(EndingProperties { masthead: bundle.masthead.clone() })?;
        let ending = Node::element("div", &[("class", "ending way")], Node::parse(&ending)?);
        let mut fragment = Self { masthead, sections, ending };
        mark(&mut fragment.masthead, bundle);
        fragment.sections.iter_mut().for_each(|(_, node)| mark(node, bundle));
        mark(&mut fragment.ending, bundle);
        Ok(fragment)
    }

    /// The explainer's element with what stands above the sections: with it the loader begins.
    pub fn beginning(&self, bundle: &Bundle) -> Node {
        Node::element("div", &attributes(bundle), vec![self.masthead.clone()])
    }

    /// The whole explainer as one element, on a page of the site: `folder` is the way from there to the folders of the languages' pages.
    pub fn on_page(&self, bundle: &Bundle, folder: &str) -> Node {
        let mut fragment = self.clone();
        lead(&mut fragment.masthead, folder);
        fragment.whole(bundle)
    }

    /// The whole explainer as one element.
    pub fn whole(&self, bundle: &Bundle) -> Node {
        let mut children = vec![self.masthead.clone()];
        children.extend(self.sections.iter().map(|(_, node)| node.clone()));
        children.push(self.ending.clone());
        // The loader takes it for what whoever asks for nothing gets (`www/loader/instance.js`).
        Node::element("div", &attributes(bundle), children)
    }
}

/// Shows the choice of another language: by links, which need no script.
fn lead(node: &mut Node, folder: &str) {
    let Node::Element { attributes, children, .. } = node else { return };
    if !attributes.contains(&("class".to_owned(), "languages".to_owned())) {
        return children.iter_mut().for_each(|child| lead(child, folder));
    }
    attributes.retain(|(name, _)| name != "hidden");
    for child in children {
        lead_on(child, folder);
    }
}

/// Gives each link of a choice its address.
fn lead_on(node: &mut Node, folder: &str) {
    let Node::Element { tag, attributes, children } = node else { return };
    if tag == "a"
        && let Some((_, language)) = attributes.iter().find(|(name, _)| name == "lang").cloned()
    {
        // In a frame too: what is around it stays.
        let address = [("href", format!("{folder}{language}/")), ("hreflang", language), ("target", "_self".to_owned())];
        attributes.extend(address.map(|(name, value)| (name.to_owned(), value)));
    }
    for child in children {
        lead_on(child, folder);
    }
}

/// The attributes of the explainer's element.
fn attributes(bundle: &Bundle) -> [(&str, &str); 3] {
    [("class", "explainer"), ("lang", bundle.language.as_str()), ("dir", bundle.direction.as_str())]
}

fn section_of(bundle: &Bundle, section: &Rc<Section>, heading: HeadingLevel) -> Result<Node, String> {
    let frame = SectionFrameProperties {
        id: section.id,
        title: section.title.clone(),
        gist: section.gist_and_rest().0.to_owned(),
        heading,
        onward: yew::Html::default(),
        children: yew::Children::default(),
    };
    let mut frame = Node::parse(&html_of::<SectionFrame>(frame)?)?.into_iter().next().ok_or("the frame is empty")?;
    let body = SectionProperties { section: section.clone(), words: bundle.words.clone(), heading, country: None, guessed: false };
    *frame.children_where("class", "body").ok_or("the frame has no body")? = Node::parse(&html_of::<SectionBody>(body)?)?;
    if let (SectionId::Help, Node::Element { children, .. }) = (section.id, &mut frame) {
        let onward = OnwardProperties { masthead: bundle.masthead.clone(), sections: bundle.sections.clone() };
        children.extend(Node::parse(&html_of::<OnwardView>(onward)?)?);
    }
    Ok(frame)
}

/// What a component renders on the server. Nothing on the page is hydrated, so there are no marks for that.
fn html_of<Component: BaseComponent>(properties: Component::Properties) -> Result<String, String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    let renderer = LocalServerRenderer::<Component>::with_props(properties).hydratable(false);
    Ok(LocalSet::new().block_on(&runtime, renderer.render()))
}
