//! Structures that are written as tuples: JSON arrays in the order of their fields.
//!
//! Reading tuples takes a third of the code that reading named fields takes, and code is what a phone waits for. Only the baked
//! bundle is written so; what editors write has names.

/// Defines structures that serde reads and writes as tuples.
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
        )+
    };
}
pub(super) use tuples;
