//! What Trunk compiles for supplements: a program by itself, which only pages that name such a file load.

#![deny(clippy::unwrap_used, clippy::expect_used)]

/// A third of the code of the standard library's own allocator.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(target_arch = "wasm32")]
mod browser {
    use js_sys::Function;
    use palermo_explainer::application::supplement;
    use palermo_explainer::content::CountryCode;
    use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

    /// Reads a supplement: `bytes` of the file, the text of the language's bundle, and a function that names the country of a code.
    /// The answer is the JSON of what is to be done with the page.
    ///
    /// # Errors
    /// With every problem and its place, a line each. Nothing of the file is used then.
    #[wasm_bindgen]
    pub fn read(bytes: &[u8], bundle: &str, name_of: &Function) -> Result<String, JsError> {
        let bundle = serde_json::from_str(bundle)?;
        let name_of = |code: &CountryCode| {
            let name = name_of.call1(&JsValue::NULL, &code.as_str().into()).ok();
            name.and_then(|name| name.as_string()).unwrap_or_else(|| code.to_string())
        };
        let patch = supplement::read(bytes, &bundle, name_of).map_err(|problems| {
            let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
            JsError::new(&lines.join("\n"))
        })?;
        Ok(serde_json::to_string(&patch)?)
    }
}

/// Nothing runs by itself.
fn main() {}
