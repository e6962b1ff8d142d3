//! What a translator is told of a text beside the text itself.

use crate::authoring::files::{Claim, Date, Unit, Value};
use crate::authoring::json::Node;
use crate::authoring::library::Library;
use crate::authoring::schema::walk::description;
use crate::authoring::schema::{schema_for, schemas};
use crate::content::ClaimId;

/// What a text is for, as the schema of its file says, and what each reference in it stands for.
pub fn notes(library: &Library, file: &str, root: &Node, place: &str, text: &str) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(schema) = schema_for(schemas(), file) {
        let kind_of = |at: &str| root.locate_exactly(at)?.get("type")?.text().map(str::to_owned);
        notes.extend(description(&schema.schema, place, kind_of).map(str::to_owned));
    }
    for part in text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(reference, _)| reference) {
        notes.extend(note_of(library, part));
    }
    notes
}

fn note_of(library: &Library, reference: &str) -> Option<String> {
    let (id, name) = reference.split_once('.')?;
    let claim = library.claims.get(&ClaimId::new(id).ok()?)?;
    let value = if name == "year" { claim.year.clone()? } else { plain(claim, name)? };
    Some(format!("{{{reference}}} = {value}. {id}: {}", claim.states))
}

/// A value as it stands in the data, for people: how the language writes it is not known here.
fn plain(claim: &Claim, name: &str) -> Option<String> {
    Some(match claim.values.get(name)? {
        Value::Number { number, unit } => match unit {
            Unit::Count => number.clone(),
            Unit::Million => format!("{number} million"),
            Unit::Percent => format!("{number}%"),
            Unit::Usd => format!("US${number}"),
            Unit::UsdBillion => format!("US${number} thousand million"),
        },
        Value::Date { date: Date { year, month, day } } => format!("{year}-{month:02}-{day:02}"),
        Value::Year { year } => year.to_string(),
    })
}
