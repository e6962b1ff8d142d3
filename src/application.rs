//! The application that the loader starts: one for each element on the page.

use std::rc::Rc;

use palermo_explainer::components::{Explorer, ExplorerProperties, HelpBody, HelpBodyProperties, ResourcesBody, ResourcesBodyProperties};
use palermo_explainer::content::program::ProgramBundle;
use palermo_explainer::content::{CountryCode, HeadingLevel, IslandId};
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};
use yew::{AppHandle, BaseComponent, Callback, Renderer};

/// The islands of one element, each a Yew root of its own: hydrating all in one task takes too long on a cheap phone.
#[wasm_bindgen]
pub struct Application {
    bundle: ProgramBundle,
    help: Option<(AppHandle<HelpBody>, HelpBodyProperties)>,
    explorer: Option<AppHandle<Explorer>>,
    resources: Option<AppHandle<ResourcesBody>>,
}

#[wasm_bindgen]
impl Application {
    /// Reads a bundle.
    ///
    /// # Errors
    /// Where the text is no bundle of this version.
    #[wasm_bindgen(constructor)]
    pub fn new(bundle: &str) -> Result<Application, JsError> {
        let bundle = serde_json::from_str(bundle).map_err(|error| JsError::new(&error.to_string()))?;
        Ok(Self { bundle, help: None, explorer: None, resources: None })
    }

    /// Hydrates an island; `on_ready` is called once, when it answers.
    ///
    /// `country` is the country that the loader has put first, and `guessed` whether nobody asked for it.
    ///
    /// # Errors
    /// Where there is no such island or heading level. What is on the page is not touched then.
    pub fn hydrate(
        &mut self,
        island: &str,
        root: web_sys::Element,
        heading_level: u8,
        country: Option<String>,
        guessed: bool,
        on_ready: js_sys::Function,
    ) -> Result<(), JsError> {
        let heading = HeadingLevel::new(heading_level)?;
        let words = Rc::clone(&self.bundle.words);
        let on_ready = Callback::from(move |()| {
            if let Err(error) = on_ready.call0(&JsValue::NULL) {
                // The island answers all the same.
                gloo::console::warn!("palermo-explainer: the loader did not take the sign of readiness", error);
            }
        });
        match IslandId::new(island)? {
            IslandId::Help => {
                let help = Rc::clone(&self.bundle.help);
                let properties = HelpBodyProperties { help, words, heading, country: read(country), guessed, on_ready };
                self.help = Some((hydrate(root, properties.clone()), properties));
            }
            IslandId::Explorer => {
                let elements = Rc::clone(&self.bundle.explorer);
                self.explorer = Some(hydrate(root, ExplorerProperties { elements, words, heading, on_ready }));
            }
            IslandId::Resources => {
                let resources = Rc::clone(&self.bundle.resources);
                self.resources = Some(hydrate(root, ResourcesBodyProperties { resources, words, on_ready }));
            }
        }
        Ok(())
    }

    /// Puts another country first, because the host changed its attribute. A choice by hand is kept.
    pub fn set_country(&mut self, country: Option<String>, guessed: bool) {
        if let Some((handle, properties)) = &mut self.help {
            properties.country = read(country);
            properties.guessed = guessed;
            handle.update(properties.clone());
        }
    }

    /// Takes every island off the page.
    pub fn destroy(self) {
        if let Some((handle, _)) = self.help {
            handle.destroy();
        }
        if let Some(handle) = self.explorer {
            handle.destroy();
        }
        if let Some(handle) = self.resources {
            handle.destroy();
        }
    }
}

fn hydrate<Component: BaseComponent>(root: web_sys::Element, properties: Component::Properties) -> AppHandle<Component> {
    Renderer::<Component>::with_root_and_props(root, properties).hydrate()
}

/// A country from the loader, which has checked it; anything else is none.
fn read(country: Option<String>) -> Option<CountryCode> {
    country.and_then(|code| CountryCode::new(&code).ok())
}
