//! What Trunk compiles for web editors: the page that asks where the explainer goes and gives what to paste, checks the page where it was
//! pasted, and compares this copy with its release. No page of a host loads it.

#![deny(clippy::unwrap_used, clippy::expect_used)]

/// A third of the code of the standard library's own allocator.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(target_arch = "wasm32")]
mod answer;
#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod copy_button;
#[cfg(target_arch = "wasm32")]
mod copy_check;
#[cfg(target_arch = "wasm32")]
mod field;
#[cfg(target_arch = "wasm32")]
mod maker;
#[cfg(target_arch = "wasm32")]
mod page_checker;
#[cfg(target_arch = "wasm32")]
mod preview;
#[cfg(target_arch = "wasm32")]
mod questions;
#[cfg(target_arch = "wasm32")]
mod words;

#[cfg(target_arch = "wasm32")]
mod start {
    use palermo_explainer::embedding::Release;
    use palermo_explainer::embedding::supplement_slip::slip;
    use wasm_bindgen::prelude::{JsError, wasm_bindgen};
    use web_sys::Element;

    use super::maker::{Maker, Properties};
    use super::words::{fill, known};

    /// Shows the page in an element. `release` is the JSON of what it must know, `site` the address of the explainer's folder.
    ///
    /// # Errors
    /// Where that JSON is not of this version.
    #[wasm_bindgen]
    pub fn start(root: Element, release: &str, site: String) -> Result<(), JsError> {
        let release: Release = serde_json::from_str(release)?;
        yew::Renderer::<Maker>::with_root_and_props(root, Properties { release: release.into(), site: site.into() }).render();
        Ok(())
    }

    /// What is wrong with the text of a supplement that is no JSON, in the words of an editor; nothing where it can be read.
    #[wasm_bindgen]
    pub fn slip_of(text: &str) -> Option<String> {
        let slip = slip(text)?;
        let line = slip.line.map(|line| fill("slip.line", &[("line", &line.to_string())])).unwrap_or_default();
        Some(line + &fill(&format!("slip.{}", slip.name), &[("about", &slip.about)]))
    }

    /// The place of a problem in a supplement, in the words of an editor: `helplines[0].call.dial` is a number of the first helpline.
    #[wasm_bindgen]
    pub fn place_of(path: &str) -> String {
        let words = |part: &str| {
            let (name, number) = part.strip_suffix(']').and_then(|part| part.split_once('[')).unwrap_or((part, ""));
            let known = known(&format!("part.{name}")).unwrap_or_else(|| name.to_owned());
            let number = number.parse::<usize>().map(|number| format!(" {}", number + 1)).unwrap_or_default();
            known + &number
        };
        path.split('.').map(words).collect::<Vec<_>>().join(", ")
    }
}

/// Nothing runs by itself.
fn main() {}
