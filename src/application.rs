//! The application that the loader starts: one for each element on the page.

use std::rc::Rc;

use palermo_explainer::components::{
    CountryChoice, CountryChoiceProperties, Explorer, ExplorerProperties, ResourcesBody, ResourcesBodyProperties,
};
use palermo_explainer::content::program::ProgramBundle;
use palermo_explainer::content::{CountryCode, HeadingLevel, IslandId};
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};
use yew::{AppHandle, BaseComponent, Callback, Renderer};

/// The islands of one element, each a Yew root of its own: hydrating all in one task takes too long on a cheap phone.
#[wasm_bindgen]
pub struct Application {
    bundle: ProgramBundle,
    on_choose: Callback<Option<CountryCode>>,
    choice: Option<(AppHandle<CountryChoice>, CountryChoiceProperties)>,
    explorer: Option<AppHandle<Explorer>>,
    resources: Option<AppHandle<ResourcesBody>>,
}

#[wasm_bindgen]
impl Application {
    /// Reads a bundle. `on_choose` is called with the code of the country that the reader chooses, or with nothing.
    ///
    /// # Errors
    /// Where the text is no bundle of this version.
    #[wasm_bindgen(constructor)]
    pub fn new(bundle: &str, on_choose: js_sys::Function) -> Result<Application, JsError> {
        let bundle = serde_json::from_str(bundle).map_err(|error| JsError::new(&error.to_string()))?;
        let on_choose = Callback::from(move |country: Option<CountryCode>| {
            let code = country.map_or(JsValue::UNDEFINED, |country| JsValue::from_str(country.as_str()));
            tell(&on_choose.call1(&JsValue::NULL, &code));
        });
        Ok(Self { bundle, on_choose, choice: None, explorer: None, resources: None })
    }

    /// Hydrates an island; `on_ready` is called once, when it answers.
    ///
    /// `country` is the country that the loader has put first.
    ///
    /// # Errors
    /// Where there is no such island or heading level. What is on the page is not touched then.
    pub fn hydrate(
        &mut self,
        island: &str,
        root: web_sys::Element,
        heading_level: u8,
        country: Option<String>,
        on_ready: js_sys::Function,
    ) -> Result<(), JsError> {
        let heading = HeadingLevel::new(heading_level)?;
        let words = Rc::clone(&self.bundle.words);
        let on_ready = Callback::from(move |()| tell(&on_ready.call0(&JsValue::NULL)));
        match IslandId::new(island)? {
            IslandId::Choice => {
                let countries = Rc::clone(&self.bundle.countries);
                let on_choose = self.on_choose.clone();
                let properties = CountryChoiceProperties { countries, words, country: read(country), on_choose, on_ready };
                self.choice = Some((hydrate(root, properties.clone()), properties));
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

    /// The loader has put another country first, because the host changed its attribute.
    pub fn set_country(&mut self, country: Option<String>) {
        if let Some((handle, properties)) = &mut self.choice {
            properties.country = read(country);
            handle.update(properties.clone());
        }
    }

    /// Takes every island off the page.
    pub fn destroy(self) {
        if let Some((handle, _)) = self.choice {
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

/// The islands answer even where the loader does not take what it is told.
fn tell(answer: &Result<JsValue, JsValue>) {
    if let Err(error) = answer {
        gloo::console::warn!("palermo-explainer: the loader did not take what it was told", error);
    }
}

/// A country from the loader, which has checked it; anything else is none.
fn read(country: Option<String>) -> Option<CountryCode> {
    country.and_then(|code| CountryCode::new(&code).ok())
}
