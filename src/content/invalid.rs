//! The error of every constructor in this room, and the conversions that all checked strings share.

use std::fmt;

use super::unseen::all_seen;

/// How much of what was found is told, in characters: it may be a whole file.
const LONGEST_FOUND: usize = 80;

/// A value that is not what its type promises: what was expected, what was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invalid {
    expected: &'static str,
    found: String,
}

impl Invalid {
    pub(super) fn new(expected: &'static str, found: &str) -> Self {
        Self { expected, found: found.to_owned() }
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("expected ")?;
        formatter.write_str(self.expected)?;
        formatter.write_str(", found “")?;
        // Not before somebody reads it: most values are judged by nothing but whether they are valid, and code costs a phone time.
        formatter.write_str(&all_seen(&self.found, LONGEST_FOUND))?;
        formatter.write_str("”")
    }
}

impl std::error::Error for Invalid {}

/// Conversions from and to text for a newtype over a `String` that its `new` has checked.
macro_rules! checked_string {
    ($name:ident) => {
        impl $name {
            /// The value as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::content::Invalid;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::new(&text)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::content::Invalid;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::new(text)
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    };
}
pub(super) use checked_string;
