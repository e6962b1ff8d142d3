//! What a browser has parsed.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use crate::content::tuples::{FromParsed, Parsed};

/// Reads what a browser has parsed; none where it is no such thing.
pub fn read<T: FromParsed>(value: &JsValue) -> Option<T> {
    T::from_parsed(value)
}

impl Parsed for JsValue {
    fn text(&self) -> Option<String> {
        self.as_string()
    }

    fn elements(&self) -> Option<Vec<Self>> {
        self.dyn_ref::<Array>().map(Array::to_vec)
    }

    fn is_null(&self) -> bool {
        JsValue::is_null(self)
    }
}
