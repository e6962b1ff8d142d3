//! What Trunk compiles for the islands: hands the loader's side the means to show them.

#![deny(clippy::unwrap_used, clippy::expect_used)]

/// A third of the code of the standard library's own allocator.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(target_arch = "wasm32")]
mod browser {
    use js_sys::Function;
    use palermo_explainer::application::{self, Event, read};
    use palermo_explainer::content::{CountryCode, HeadingLevel, IslandId};
    use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};
    use web_sys::Element;
    use yew::Callback;

    /// The islands of one element.
    #[wasm_bindgen]
    pub struct App(application::App);

    #[wasm_bindgen]
    impl App {
        /// Reads a bundle, as the browser has parsed it. `on_event` is called with `ready` and the name of an island, or with `chosen`
        /// and the code of the country that the reader chose, or with nothing in its place.
        ///
        /// # Errors
        /// Where it is no bundle of this version.
        #[wasm_bindgen(constructor)]
        pub fn new(bundle: &JsValue, on_event: Function) -> Result<App, JsError> {
            let bundle = read(bundle).ok_or_else(|| JsError::new("this is no content of this release"))?;
            let on_event = Callback::from(move |event| {
                let (name, value) = match &event {
                    Event::Ready(island) => ("ready", Some(island.as_str())),
                    Event::Chosen(country) => ("chosen", country.as_ref().map(CountryCode::as_str)),
                };
                // The islands answer even where nobody takes what they tell.
                on_event.call2(&JsValue::NULL, &name.into(), &value.into()).ok();
            });
            Ok(Self(application::App::new(bundle, on_event)))
        }

        /// Renders an island into an element off the page. `country` is the one that stands first.
        ///
        /// # Errors
        /// Where there is no such island or heading level.
        pub fn show(&mut self, island: &str, root: Element, heading_level: u8, country: Option<String>) -> Result<(), JsError> {
            let (Ok(island), Ok(heading)) = (IslandId::new(island), HeadingLevel::new(heading_level)) else {
                return Err(JsError::new("there is no such island or heading level"));
            };
            self.0.show(island, root, heading, country.and_then(|code| CountryCode::new(&code).ok()));
            Ok(())
        }

        /// Takes a change over: the country that stands first, countries that are new in the choice, other resources.
        pub fn accept(&mut self, patch: &JsValue) {
            if let Some(patch) = read(patch) {
                self.0.accept(&patch);
            }
        }

        /// Takes every island away.
        pub fn destroy(self) {
            self.0.destroy();
        }
    }
}

/// Nothing runs by itself: `embed.js` decides which elements become applications, and when.
fn main() {}
