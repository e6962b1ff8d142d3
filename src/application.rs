//! The application that the loader starts: one for each element on the page.

use std::rc::Rc;

use palermo_explainer::components::{
    CountryChoice, CountryChoiceProperties, Explorer, ExplorerProperties, ResourcesBody, ResourcesBodyProperties, Supplied,
    SuppliedProperties,
};
use palermo_explainer::content::program::{CountryEntry, ProgramBundle};
use palermo_explainer::content::supplement::Supplement;
use palermo_explainer::content::{CountryCode, HeadingLevel, IslandId, Word};
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};
use yew::{AppHandle, BaseComponent, Callback, Renderer};

/// The islands of one element, each a Yew root of its own: hydrating all in one task takes too long on a cheap phone.
#[wasm_bindgen]
pub struct Application {
    bundle: ProgramBundle,
    supplement: Supplement,
    on_choose: Callback<Option<CountryCode>>,
    choice: Option<(AppHandle<CountryChoice>, CountryChoiceProperties)>,
    explorer: Option<AppHandle<Explorer>>,
    resources: Option<(AppHandle<ResourcesBody>, ResourcesBodyProperties)>,
    supplied: Vec<AppHandle<Supplied>>,
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
        Ok(Self {
            bundle,
            supplement: Supplement::default(),
            on_choose,
            choice: None,
            explorer: None,
            resources: None,
            supplied: Vec::new(),
        })
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
                let properties = ResourcesBodyProperties { resources, words, on_ready };
                self.resources = Some((hydrate(root, properties.clone()), properties));
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

    /// Reads a supplement and adds its resources; what else it holds is asked for by the methods below.
    ///
    /// # Errors
    /// With every problem and its place, a line each. Nothing of it is used then.
    pub fn read_supplement(&mut self, bytes: &[u8]) -> Result<(), JsError> {
        let problems = match Supplement::read(bytes) {
            Ok(supplement) => {
                let unknown = supplement.unknown_keys(&self.bundle.resources);
                self.supplement = supplement;
                unknown
            }
            Err(problems) => problems,
        };
        if !problems.is_empty() {
            self.supplement = Supplement::default();
            let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
            return Err(JsError::new(&lines.join("\n")));
        }
        if let Some((handle, properties)) = &mut self.resources
            && !self.supplement.resources.is_empty()
        {
            properties.resources = Rc::new(self.supplement.with_resources(&self.bundle.resources, &self.bundle.language));
            handle.update(properties.clone());
        }
        Ok(())
    }

    /// The language of the supplement's texts, where it is not the explainer's.
    pub fn supplied_language(&self) -> Option<String> {
        self.supplement.language.as_ref().filter(|language| **language != self.bundle.language).map(ToString::to_string)
    }

    /// The supplement's own introduction.
    pub fn supplied_introduction(&self) -> Option<String> {
        self.supplement.introduction.as_ref().map(ToString::to_string)
    }

    /// The helplines that it replaces, because they have the same names: code of a country, a space, and the number of the card
    /// among those of the country, from 1.
    pub fn replaced_helplines(&self) -> Vec<String> {
        let supplied = |id: &String| self.supplement.helplines.iter().any(|helpline| helpline.id.as_str() == id);
        let of_country = |country: &CountryEntry| {
            let cards = country.helplines.iter().zip(1_u32..).filter(|(id, _)| supplied(id));
            cards.map(|(_, card)| [country.code.as_str(), " ", &card.to_string()].concat()).collect::<Vec<_>>()
        };
        self.bundle.countries.iter().flat_map(of_country).collect()
    }

    /// The countries of its helplines.
    pub fn supplied_countries(&self) -> Vec<String> {
        self.supplement.countries().into_iter().map(ToString::to_string).collect()
    }

    /// Renders its helplines of a country into an empty list.
    pub fn supply_country(&mut self, country: &str, root: web_sys::Element) {
        let Ok(country) = CountryCode::new(country) else { return };
        let helplines = self.supplement.cards(&country, &self.bundle.lines, &self.bundle.language);
        self.supply(root, SuppliedProperties { helplines, contact: None, words: Rc::clone(&self.bundle.words) });
    }

    /// Whether it says how to reach the publisher of the page.
    pub fn has_contact(&self) -> bool {
        self.supplement.contact.is_some()
    }

    /// Renders how to reach the publisher of the page into an empty element.
    pub fn supply_contact(&mut self, root: web_sys::Element) {
        let contact = self.supplement.contact.clone();
        self.supply(root, SuppliedProperties { helplines: Vec::new(), contact, words: Rc::clone(&self.bundle.words) });
    }

    /// Offers a country that only the supplement has.
    pub fn add_country(&mut self, code: &str, name: String) {
        let Ok(code) = CountryCode::new(code) else { return };
        if let Some((handle, properties)) = &mut self.choice {
            let mut countries = (*properties.countries).clone();
            countries.push(CountryEntry { code, name, helplines: Vec::new() });
            properties.countries = Rc::new(countries);
            handle.update(properties.clone());
        }
    }

    /// The words that say whether a helpline answers at this moment: that it does, that it does not.
    pub fn words_of_hours(&self) -> Vec<String> {
        [Word::OpenNow, Word::ClosedNow].map(|word| self.bundle.words[word].to_owned()).to_vec()
    }

    /// Takes every island off the page.
    pub fn destroy(self) {
        if let Some((handle, _)) = self.choice {
            handle.destroy();
        }
        if let Some(handle) = self.explorer {
            handle.destroy();
        }
        if let Some((handle, _)) = self.resources {
            handle.destroy();
        }
        for handle in self.supplied {
            handle.destroy();
        }
    }
}

impl Application {
    fn supply(&mut self, root: web_sys::Element, properties: SuppliedProperties) {
        self.supplied.push(Renderer::<Supplied>::with_root_and_props(root, properties).render());
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
