//! JSON as it was written: with every key, also one that stands twice.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json {
    /// `null`, or a number: nothing in a supplement is one.
    Other,
    /// `true` or `false`.
    Flag(bool),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// Keys and values.
    Object(Vec<(String, Json)>),
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<Source: Deserializer<'de>>(deserializer: Source) -> Result<Self, Source::Error> {
        deserializer.deserialize_any(Reading)
    }
}

struct Reading;

impl<'de> Visitor<'de> for Reading {
    type Value = Json;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<Error>(self) -> Result<Json, Error> {
        Ok(Json::Other)
    }

    fn visit_bool<Error>(self, flag: bool) -> Result<Json, Error> {
        Ok(Json::Flag(flag))
    }

    fn visit_u64<Error>(self, _: u64) -> Result<Json, Error> {
        Ok(Json::Other)
    }

    fn visit_i64<Error>(self, _: i64) -> Result<Json, Error> {
        Ok(Json::Other)
    }

    fn visit_f64<Error>(self, _: f64) -> Result<Json, Error> {
        Ok(Json::Other)
    }

    fn visit_str<Error>(self, text: &str) -> Result<Json, Error> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<Access: SeqAccess<'de>>(self, mut access: Access) -> Result<Json, Access::Error> {
        let mut elements = Vec::new();
        while let Some(element) = access.next_element()? {
            elements.push(element);
        }
        Ok(Json::List(elements))
    }

    fn visit_map<Access: MapAccess<'de>>(self, mut access: Access) -> Result<Json, Access::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = access.next_entry()? {
            entries.push(entry);
        }
        Ok(Json::Object(entries))
    }
}
