//! What the page asks of the browser.

use js_sys::{Date, Uint8Array};
use palermo_explainer::embedding::digest;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

/// A file, as a server sends it.
pub struct Answer {
    /// What the server says it is.
    pub kind: String,
    response: Response,
}

/// Asks for a file, past what the browser has kept.
///
/// # Errors
/// With the number by which the server refuses it, or 0 where there was no answer.
pub async fn fetch(address: &str) -> Result<Answer, u16> {
    let options = RequestInit::new();
    options.set_cache(RequestCache::NoCache);
    let window = web_sys::window().ok_or(0_u16)?;
    let response: Response = JsFuture::from(window.fetch_with_str_and_init(address, &options)).await.map_err(|_| 0_u16)?.unchecked_into();
    if !response.ok() {
        return Err(response.status());
    }
    let kind = response.headers().get("content-type").ok().flatten().unwrap_or_default();
    Ok(Answer { kind, response })
}

impl Answer {
    /// Its text.
    pub async fn text(&self) -> Option<String> {
        JsFuture::from(self.response.text().ok()?).await.ok()?.as_string()
    }

    /// Its digest, as a manifest writes it; and its text, for a list.
    pub async fn digest(&self) -> Option<String> {
        let bytes = JsFuture::from(self.response.array_buffer().ok()?).await.ok()?;
        sha384(&bytes).await
    }
}

/// The digest of bytes.
pub async fn sha384(bytes: &JsValue) -> Option<String> {
    let subtle = web_sys::window()?.crypto().ok()?.subtle();
    let digest = subtle.digest_with_str_and_buffer_source("SHA-384", bytes.unchecked_ref()).ok()?;
    let digest = JsFuture::from(digest).await.ok()?;
    Some(digest::sha384(&Uint8Array::new(&digest).to_vec()))
}

/// Whether this page may make digests: browsers let only pages with https do so, and those of one's own machine.
pub fn has_digests() -> bool {
    web_sys::window().is_some_and(|window| window.is_secure_context())
}

/// Copies a text, and says whether it could.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window().filter(web_sys::Window::is_secure_context) else { return false };
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}

/// The day, where the editor is, as in `2027-05-31`.
pub fn today() -> String {
    let now = Date::new_0();
    format!("{}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// Whether there is room for the preview beside the questions.
pub fn is_wide() -> bool {
    let width = web_sys::window().and_then(|window| window.inner_width().ok()).and_then(|width| width.as_f64());
    width.is_some_and(|width| width >= 900.0)
}
