//! The JSON Schema of each file, made from the types that read it: editors complete and validate by it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::check::Style;
use super::files::{
    Always, Claim, Correction, Date, HelpText, Helplines, Insight, Interface, Language, ProtocolRecord, ProtocolText, ResourceRecord,
    ResourcesText, SectionText, Source, SourcesText,
};
use super::supplement::SupplementFile;
use crate::content::bundle::ClaimKind;
use crate::content::hours::Day;
use crate::content::program::ElementId;
use crate::content::{
    CountryCode, DialString, Direction, FactId, HelplineKind, HttpsUrl, LanguageTag, SectionId, TimeOfDay, TimeZone, Word,
};

/// The schema of one sort of file.
#[derive(Clone, Debug)]
pub struct FileSchema {
    /// The schema's own file is `content/schema/<name>.schema.json`.
    pub name: &'static str,
    /// The files that it describes, as editors match them: paths from the root of the project on.
    pub files: Vec<String>,
    /// The schema.
    pub schema: serde_json::Value,
}

impl FileSchema {
    /// The path of its own file, from `content/` on.
    pub fn path(&self) -> String {
        format!("schema/{}.schema.json", self.name)
    }

    /// The text of its own file.
    pub fn text(&self) -> String {
        pretty(&self.schema)
    }
}

/// The schema of an organisation's own file, which is part of the built site too.
pub const SUPPLEMENT: &str = "supplement";

/// The schemas of all files, made once.
pub fn schemas() -> &'static [FileSchema] {
    static SCHEMAS: LazyLock<Vec<FileSchema>> = LazyLock::new(make_schemas);
    &SCHEMAS
}

fn make_schemas() -> Vec<FileSchema> {
    let shared = |name, schema| FileSchema { name, files: vec![format!("content/{name}.json")], schema };
    // `*` is a language's folder.
    let text = |name: &'static str, file: &str, schema| FileSchema { name, files: vec![format!("content/*/{file}.json")], schema };
    let sections = SectionId::ALL.iter().filter(|section| super::library::is_running_text(**section));
    vec![
        shared("languages", schema_of::<Vec<Language>>("Languages", "The languages of the explainer.")),
        shared("sources", schema_of::<BTreeMap<String, Source>>("Sources", "Documents on which claims rest, by name.")),
        shared("claims", schema_of::<BTreeMap<FactId, Claim>>("Claims", "What sources say, with numbers and dates, by name.")),
        shared("helplines", schema_of::<Helplines>("Helplines", "Helplines by country.")),
        shared("corrections", schema_of::<Vec<Correction>>("Corrections", "What changed in the helplines, and when.")),
        shared("resources", schema_of::<Vec<ResourceRecord>>("Resources", "Organisations, texts, data and teaching material.")),
        shared("protocol", schema_of::<ProtocolRecord>("The Protocol", "What does not depend on the reader's language.")),
        shared("insights", schema_of::<Vec<Insight>>("Insights", "Statements of the article that started the project.")),
        text("text-interface", "interface", schema_of::<Interface>("Interface", "Controls, labels and the page around.")),
        text("text-help", "help", schema_of::<HelpText>("Help", "The texts of the section on help.")),
        text(
            "text-protocol",
            "protocol",
            schema_of::<ProtocolText>("The Protocol in plain words", "The texts of the section on the Protocol."),
        ),
        text(
            "text-resources",
            "resources",
            schema_of::<ResourcesText>("Texts of resources", "Labels of the filters, and a line about each."),
        ),
        text("text-sources", "sources", schema_of::<SourcesText>("Texts of sources", "What stands above the list of sources.")),
        FileSchema {
            name: "text-section",
            files: sections.map(|section| format!("content/*/{}.json", section.as_str())).collect(),
            schema: schema_of::<SectionText>("Section", "A section of running text and figures."),
        },
        FileSchema {
            name: SUPPLEMENT,
            files: vec!["tests/supplement/good.json".to_owned(), "**/*.supplement.json".to_owned()],
            schema: schema_of::<SupplementFile>("Supplement", "An organisation's own helplines, resources and words."),
        },
        FileSchema {
            name: "style",
            files: vec!["content/style/*.json".to_owned()],
            schema: schema_of::<Style>("Style", "The rules of style of one language."),
        },
    ]
}

/// The schema of a file of `content/`; none where no such file is known.
pub fn schema_for<'all>(schemas: &'all [FileSchema], file: &str) -> Option<&'all FileSchema> {
    let path = format!("content/{file}");
    let fits = |pattern: &str| match pattern.split_once('*') {
        None => pattern == path,
        Some((before, after)) => path.strip_prefix(before).and_then(|rest| rest.strip_suffix(after)).is_some_and(|folder| {
            !folder.is_empty() && !folder.contains('/') && (before.ends_with("style/") || !matches!(folder, "style" | "schema"))
        }),
    };
    schemas.iter().find(|schema| schema.files.iter().any(|pattern| fits(pattern)))
}

/// Where editors look for [`editor_settings`], from the root of the project on.
pub const EDITOR_SETTINGS: &str = ".vscode/settings.json";

/// The `json.schemas` of `.vscode/settings.json`: which schema belongs to which files.
pub fn editor_settings(schemas: &[FileSchema]) -> String {
    let mapped: Vec<serde_json::Value> = schemas
        .iter()
        .map(|schema| {
            let files: Vec<String> = schema.files.iter().map(|file| format!("/{file}")).collect();
            serde_json::json!({ "fileMatch": files, "url": format!("./content/{}", schema.path()) })
        })
        .collect();
    pretty(&serde_json::json!({ "json.schemas": mapped }))
}

/// JSON as the project's formatter leaves it: two spaces, short lists of names on one line.
fn pretty(value: &serde_json::Value) -> String {
    let mut out = String::new();
    write_pretty(value, 0, 0, &mut out);
    out.push('\n');
    out
}

/// Writes a value; `column` is where it begins.
fn write_pretty(value: &serde_json::Value, indent: usize, column: usize, out: &mut String) {
    const WIDTH: usize = 140;
    let inner = "  ".repeat(indent + 1);
    match value {
        serde_json::Value::Array(elements) if !elements.is_empty() => {
            let flat = format!("[{}]", elements.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "));
            // A comma may follow.
            if !elements.iter().any(serde_json::Value::is_object) && column + flat.chars().count() < WIDTH {
                out.push_str(&flat);
                return;
            }
            for (index, element) in elements.iter().enumerate() {
                out.push_str(if index == 0 { "[\n" } else { ",\n" });
                out.push_str(&inner);
                write_pretty(element, indent + 1, inner.len(), out);
            }
            out.push_str(&format!("\n{}]", "  ".repeat(indent)));
        }
        serde_json::Value::Object(entries) if !entries.is_empty() => {
            for (index, (key, entry)) in entries.iter().enumerate() {
                out.push_str(if index == 0 { "{\n" } else { ",\n" });
                let key = format!("{inner}{}: ", serde_json::Value::from(key.as_str()));
                out.push_str(&key);
                write_pretty(entry, indent + 1, key.chars().count(), out);
            }
            out.push_str(&format!("\n{}}}", "  ".repeat(indent)));
        }
        scalar => out.push_str(&scalar.to_string()),
    }
}

/// Descriptions as a person reads them: on one line, without the links of the program's documentation.
fn tidy(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Array(elements) => elements.iter_mut().for_each(tidy),
        serde_json::Value::Object(entries) => {
            for (key, entry) in entries {
                match entry {
                    serde_json::Value::String(text) if key == "description" => *text = without_links(&text.replace('\n', " ")),
                    other => tidy(other),
                }
            }
        }
        _ => {}
    }
}

fn without_links(text: &str) -> String {
    let mut rest = text;
    let mut out = String::new();
    while let Some((before, name, after)) = rest.split_once("[`").and_then(|(before, link)| {
        let (name, target) = link.split_once("`](")?;
        Some((before, name, target.split_once(')')?.1))
    }) {
        out.push_str(&format!("{before}`{name}`"));
        rest = after;
    }
    out + rest
}

fn schema_of<T: JsonSchema>(title: &str, description: &str) -> serde_json::Value {
    // Editors know this draft in full; of later ones some know only parts.
    let mut schema = SchemaSettings::draft07().into_generator().into_root_schema_for::<T>();
    schema.insert("title".to_owned(), title.into());
    schema.insert("description".to_owned(), description.into());
    let mut schema = schema.to_value();
    tidy(&mut schema);
    schema
}

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
    DialString: "What a telephone dials, as in +34900759759 or 116006.", "^(\\+[1-9][0-9]{6,14}|[0-9*#]{2,15})$";
    FactId: "The name of a claim, as in S01.", "^[A-Z][0-9]{2}$";
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
    ClaimKind: "What kind of claim it is.", [ClaimKind::Estimate, ClaimKind::Detected, ClaimKind::Author, ClaimKind::Study, ClaimKind::Law, ClaimKind::Guidance].iter().map(|kind| kind.as_str()).collect();
    HelplineKind: "For whom a helpline is.", HelplineKind::ALL.iter().map(|kind| kind.as_str()).collect();
    Always: "Day and night, every day.", vec!["always"];
    Day: "A day of the week.", Day::ALL.iter().map(|day| day.as_str()).collect();
    ElementId: "An element of the definition.", vec!["act", "means", "purpose"];
}

/// The words of `interface.json`: every key of them, and no other.
pub(super) struct WordsByKey;

impl JsonSchema for WordsByKey {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Words")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let keys: Vec<&str> = Word::ALL.iter().map(|(_, key)| *key).collect();
        let properties: serde_json::Map<String, serde_json::Value> =
            keys.iter().map(|key| ((*key).to_owned(), serde_json::json!({ "type": "string" }))).collect();
        json_schema!({ "type": "object", "properties": properties, "required": keys, "additionalProperties": false })
    }
}
