//! Structures that are written as tuples: JSON arrays in the order of their fields.
//!
//! Code is what a phone waits for: reading tuples takes a third of the code that reading named fields takes, and walking what the
//! browser has parsed already takes a fifth of a parser. Only the baked bundle is written so; what editors write has names.

use std::rc::Rc;

/// A JSON value that somebody else has parsed, such as a browser.
pub trait Parsed: Sized {
    /// The text that it is.
    fn text(&self) -> Option<String>;
    /// The elements of the array that it is.
    fn elements(&self) -> Option<Vec<Self>>;
    /// Whether it is `null`.
    fn is_null(&self) -> bool;
}

/// What can be made of a parsed JSON value.
pub trait FromParsed: Sized {
    /// Reads a value; none where it is no such thing.
    fn from_parsed(value: &impl Parsed) -> Option<Self>;
}

impl FromParsed for String {
    fn from_parsed(value: &impl Parsed) -> Option<Self> {
        value.text()
    }
}

impl<T: FromParsed> FromParsed for Rc<T> {
    fn from_parsed(value: &impl Parsed) -> Option<Self> {
        T::from_parsed(value).map(Rc::new)
    }
}

impl<T: FromParsed> FromParsed for Option<T> {
    fn from_parsed(value: &impl Parsed) -> Option<Self> {
        if value.is_null() { Some(None) } else { T::from_parsed(value).map(Some) }
    }
}

impl<T: FromParsed> FromParsed for Vec<T> {
    fn from_parsed(value: &impl Parsed) -> Option<Self> {
        value.elements()?.iter().map(T::from_parsed).collect()
    }
}

impl<T: FromParsed, U: FromParsed> FromParsed for (T, U) {
    fn from_parsed(value: &impl Parsed) -> Option<Self> {
        let [one, other] = &value.elements()?[..] else { return None };
        Some((T::from_parsed(one)?, U::from_parsed(other)?))
    }
}

/// Values that are texts which a constructor has checked.
macro_rules! checked_text {
    ($($name:ty),+) => {
        $(impl $crate::content::tuples::FromParsed for $name {
            fn from_parsed(value: &impl $crate::content::tuples::Parsed) -> Option<Self> {
                Self::new(&value.text()?).ok()
            }
        })+
    };
}
pub(super) use checked_text;

/// Defines structures that serde reads and writes as tuples, and that can be read from what is parsed.
macro_rules! tuples {
    ($($(#[$attribute:meta])* pub struct $name:ident { $($(#[$doc:meta])* pub $field:ident: $type:ty,)+ })+) => {
        $(
            $(#[$attribute])*
            #[derive(Clone, Debug, PartialEq, Eq)]
            pub struct $name { $($(#[$doc])* pub $field: $type,)+ }

            impl serde::Serialize for $name {
                fn serialize<Serializer: serde::Serializer>(&self, serializer: Serializer) -> Result<Serializer::Ok, Serializer::Error> {
                    ($(&self.$field,)+).serialize(serializer)
                }
            }

            impl<'de> serde::Deserialize<'de> for $name {
                fn deserialize<Deserializer: serde::Deserializer<'de>>(deserializer: Deserializer) -> Result<Self, Deserializer::Error> {
                    let ($($field,)+) = <($($type,)+)>::deserialize(deserializer)?;
                    Ok(Self { $($field,)+ })
                }
            }

            impl $crate::content::tuples::FromParsed for $name {
                fn from_parsed(value: &impl $crate::content::tuples::Parsed) -> Option<Self> {
                    let elements = value.elements()?;
                    let mut elements = elements.iter();
                    let tuple = Self { $($field: $crate::content::tuples::FromParsed::from_parsed(elements.next()?)?,)+ };
                    elements.next().is_none().then_some(tuple)
                }
            }
        )+
    };
}
pub(crate) use tuples;
