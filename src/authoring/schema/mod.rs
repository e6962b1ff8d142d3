//! The JSON Schema of each file, made from the types that read it: editors complete and validate by it, and so does [`validation`].

mod ids;
mod messages;
mod text;
mod types;
pub mod validation;
pub mod walk;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use super::files::{
    Claim, Correction, EasyText, Glossary, HelpText, Helplines, Insight, Interface, Language, Origin, PaperText, ProtocolRecord,
    ProtocolText, ResourceRecord, ResourcesText, SectionText, Source, SourcesText, Style,
};
use super::library::REFERENCE;
use super::supplement::SupplementFile;
use crate::content::{ClaimId, SectionId};
pub(super) use ids::take_out;
pub(crate) use text::pretty;
use text::tidy;

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
    let text = |name: &'static str, file: &str, mut schema| {
        ids::add(&mut schema);
        FileSchema { name, files: vec![format!("content/*/{file}.json")], schema }
    };
    let sections = SectionId::ALL.iter().filter(|section| section.is_running_text());
    let mut section = schema_of::<SectionText>("Section", "A section of running text and figures.");
    ids::add(&mut section);
    vec![
        shared("languages", schema_of::<Vec<Language>>("Languages", "The languages of the explainer.")),
        FileSchema {
            name: "glossary",
            files: vec!["content/glossary/*.json".to_owned()],
            schema: schema_of::<Glossary>("Glossary", "The terms of one language, and what of the treaty was seen in it."),
        },
        FileSchema {
            name: "origin",
            files: vec!["content/origin/*.json".to_owned()],
            schema: schema_of::<Origin>("Origin", "How the translation into one language came about, and who has reviewed it."),
        },
        shared("sources", schema_of::<BTreeMap<String, Source>>("Sources", "Documents on which claims rest, by name.")),
        shared("claims", schema_of::<BTreeMap<ClaimId, Claim>>("Claims", "What sources say, with numbers and dates, by name.")),
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
        text("text-paper", "paper", schema_of::<PaperText>("Paper", "What posters and hand-outs say beside numbers.")),
        text("text-easy", "easy", schema_of::<EasyText>("Easy words", "The page in easy words.")),
        FileSchema {
            name: "text-section",
            files: sections.map(|section| format!("content/*/{}.json", section.as_str())).collect(),
            schema: section,
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

/// The same for a language that is translated from English: what it leaves out is English's.
///
/// `None` for a file that no language has.
pub fn schema_of_translation(file: &str) -> Option<&'static serde_json::Value> {
    static SCHEMAS: LazyLock<BTreeMap<&str, serde_json::Value>> = LazyLock::new(|| {
        let texts = schemas().iter().filter(|schema| schema.name.starts_with("text-"));
        texts.map(|schema| (schema.name, without_requirements(schema.schema.clone()))).collect()
    });
    SCHEMAS.get(schema_for(schemas(), file)?.name)
}

fn without_requirements(mut schema: serde_json::Value) -> serde_json::Value {
    match &mut schema {
        serde_json::Value::Object(parts) => {
            // A list of names is no rule that is called so.
            if parts.get("required").is_some_and(serde_json::Value::is_array) {
                parts.remove("required");
            }
            parts.values_mut().for_each(|part| *part = without_requirements(part.take()));
        }
        serde_json::Value::Array(parts) => parts.iter_mut().for_each(|part| *part = without_requirements(part.take())),
        _ => {}
    }
    schema
}

/// Folders of `content/` that are no language's.
pub const FOLDERS: &[&str] = &["schema", "style", "origin", "glossary"];

/// The schema of a file of `content/`; none where no such file is known.
pub fn schema_for<'all>(schemas: &'all [FileSchema], file: &str) -> Option<&'all FileSchema> {
    let path = format!("content/{file}");
    let fits = |pattern: &str| match pattern.split_once('*') {
        None => pattern == path,
        Some((before, after)) => path.strip_prefix(before).and_then(|rest| rest.strip_suffix(after)).is_some_and(|folder| {
            let has_own_folder = FOLDERS.iter().any(|name| before.ends_with(&format!("/{name}/")));
            !folder.is_empty() && !folder.contains('/') && (has_own_folder || !FOLDERS.contains(&folder))
        }),
    };
    schemas.iter().find(|schema| schema.files.iter().any(|pattern| fits(pattern)))
}

/// Where editors look for [`editor_settings`], from the root of the project on.
pub const EDITOR_SETTINGS: &str = ".vscode/settings.json";

/// The `json.schemas` of `.vscode/settings.json`: which schema belongs to which files.
pub fn editor_settings(schemas: &[FileSchema]) -> String {
    let of_english = format!("content/{REFERENCE}/");
    let mapped: Vec<serde_json::Value> = schemas
        .iter()
        .map(|schema| {
            // Translations leave out what is English's: for them the check knows better.
            let files: Vec<String> = schema.files.iter().map(|file| format!("/{}", file.replace("content/*/", &of_english))).collect();
            serde_json::json!({ "fileMatch": files, "url": format!("./content/{}", schema.path()) })
        })
        .collect();
    pretty(&serde_json::json!({ "json.schemas": mapped }))
}

/// The schema of a file that the site exports. What is written is always all of it.
pub(super) fn schema_of_export<T: JsonSchema>(title: &str, description: &str) -> serde_json::Value {
    finished(SchemaSettings::draft07().for_serialize().into_generator().into_root_schema_for::<T>(), title, description)
}

fn schema_of<T: JsonSchema>(title: &str, description: &str) -> serde_json::Value {
    // Editors know this draft in full; of later ones some know only parts.
    finished(SchemaSettings::draft07().into_generator().into_root_schema_for::<T>(), title, description)
}

fn finished(mut schema: Schema, title: &str, description: &str) -> serde_json::Value {
    schema.insert("title".to_owned(), title.into());
    schema.insert("description".to_owned(), description.into());
    let mut schema = schema.to_value();
    tidy(&mut schema);
    schema
}
