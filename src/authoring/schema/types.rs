//! The schemas of the small types of content: texts of a certain form, and names out of a list.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::authoring::files::{Always, Date};
use crate::content::app::ElementId;
use crate::content::bundle::ClaimKind;
use crate::content::hours::Day;
use crate::content::{
    ChannelKind, ClaimId, CountryCode, DialString, Direction, HelplineKind, HttpsUrl, LanguageTag, SectionId, TimeOfDay, TimeZone,
};

/// What a text must be for one of the checked types: a name, the pattern for editors, the type's own judgement.
pub(super) struct Checked {
    name: &'static str,
    description: &'static str,
    pub(super) pattern: &'static str,
    pub(super) check: fn(&str) -> Result<(), String>,
}

macro_rules! checked {
    ($($kind:ident: $description:literal, $pattern:literal;)+) => {
        /// Every type that is written as a text of a certain form.
        pub(super) const CHECKED: &[Checked] = &[
            $(Checked {
                name: stringify!($kind),
                description: $description,
                pattern: $pattern,
                check: |text| $kind::try_from(text.to_owned()).map(drop).map_err(|error| error.to_string()),
            }),+
        ];

        $(impl JsonSchema for $kind {
            fn schema_name() -> Cow<'static, str> {
                Cow::Borrowed(stringify!($kind))
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                text_of(stringify!($kind))
            }
        })+
    };
}

checked! {
    CountryCode: "A country as ISO 3166-1 writes it, as in FR.", "^[A-Z]{2}$";
    LanguageTag: "A language as BCP 47 writes it, as in en or zh-Hant.", "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";
    DialString: "What a telephone dials, as in +34900759759 or 116006.", "^(\\+[1-9][0-9]{6,14}|[0-9]{2,15}|[*#][0-9]{3,5})$";
    ClaimId: "The name of a claim, as in S01.", "^[A-Z][0-9]{2}$";
    HttpsUrl: "An address that starts with https://", "^https://[A-Za-z0-9.-]+\\.[A-Za-z0-9.-]+([/?#][!#-&(-;=?-\\[\\]^_a-z{|}~]*)?$";
    TimeOfDay: "A time of day, as in 09:30.", "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$";
    TimeZone: "A time zone of the IANA database, as in Europe/Paris.", "^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)+$";
    Date: "A day, as in 2003-12-25.", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
}

fn text_of(name: &str) -> Schema {
    let Some(kind) = CHECKED.iter().find(|kind| kind.name == name) else { return json_schema!({ "type": "string" }) };
    json_schema!({ "type": "string", "description": kind.description, "pattern": kind.pattern })
}

macro_rules! listed {
    ($($kind:ident: $description:literal, $names:expr;)+) => {
        $(impl JsonSchema for $kind {
            fn schema_name() -> Cow<'static, str> {
                Cow::Borrowed(stringify!($kind))
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let names: Vec<&str> = $names;
                json_schema!({ "type": "string", "description": $description, "enum": names })
            }
        })+
    };
}

listed! {
    SectionId: "A section of the explainer.", SectionId::ALL.iter().map(|id| id.as_str()).collect();
    Direction: "How a language is written.", [Direction::Ltr, Direction::Rtl].iter().map(|direction| direction.as_str()).collect();
    ClaimKind: "What kind of claim it is.", ClaimKind::ALL.iter().map(|kind| kind.as_str()).collect();
    HelplineKind: "For whom a helpline is.", HelplineKind::ALL.iter().map(|kind| kind.as_str()).collect();
    ChannelKind: "What a number is used for.", ChannelKind::ALL.iter().map(|kind| kind.key()).collect();
    Always: "Day and night, every day.", vec!["always"];
    Day: "A day of the week.", Day::ALL.iter().map(|day| day.as_str()).collect();
    ElementId: "An element of the definition.", ElementId::ALL.iter().map(|element| element.as_str()).collect();
}
