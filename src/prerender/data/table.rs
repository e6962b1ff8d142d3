//! Rows, what their columns mean, and how they are written: CSV as RFC 4180 has it, and Table Schema.

use serde_json::{Value, json};

/// What stands in a column.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A text.
    Text,
    /// A text that is the address of a page.
    Address,
    /// A text that is a UUID.
    Uuid,
    /// A text out of a list.
    OneOf(fn() -> Vec<&'static str>),
    /// `true` or `false`.
    Truth,
    /// A number with a point before decimals.
    Number,
    /// A day, as in `2003-12-25`.
    Day,
    /// A year.
    Year,
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What stands in it.
    pub kind: Kind,
    /// Whether every row has it.
    pub required: bool,
    /// What it means.
    pub description: &'static str,
}

/// A column whose values are those of another table's.
#[derive(Clone, Copy, Debug)]
pub struct ForeignKey {
    /// The column.
    pub field: &'static str,
    /// The other table.
    pub table: &'static str,
    /// The column there.
    pub other: &'static str,
}

/// A table.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its columns.
    pub fields: &'static [Field],
    /// The columns that tell its rows apart.
    pub primary_key: &'static [&'static str],
    /// Columns that refer to other tables.
    pub foreign_keys: &'static [ForeignKey],
    /// Its rows; an empty cell says that nothing is known.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// The rows, below a row of names.
    pub fn csv(&self) -> String {
        let names = self.fields.iter().map(|field| field.name.to_owned()).collect();
        let mut text = String::new();
        for row in std::iter::once(&names).chain(&self.rows) {
            let cells: Vec<String> = row.iter().map(|cell| quoted(cell)).collect();
            text.push_str(&cells.join(","));
            text.push_str("\r\n");
        }
        text
    }

    /// What the columns mean, as Table Schema says it.
    pub fn schema(&self) -> Value {
        let mut schema = json!({
            "fields": self.fields.iter().map(Field::descriptor).collect::<Vec<_>>(),
            "primaryKey": self.primary_key,
            "missingValues": [""],
        });
        if !self.foreign_keys.is_empty() {
            let keys = self.foreign_keys.iter();
            let keys = keys.map(|key| json!({ "fields": [key.field], "reference": { "resource": key.table, "fields": [key.other] } }));
            schema["foreignKeys"] = keys.collect();
        }
        schema
    }
}

impl Field {
    fn descriptor(&self) -> Value {
        let (kind, format) = match self.kind {
            Kind::Text | Kind::OneOf(_) => ("string", "default"),
            Kind::Address => ("string", "uri"),
            Kind::Uuid => ("string", "uuid"),
            Kind::Truth => ("boolean", "default"),
            Kind::Number => ("number", "default"),
            Kind::Day => ("date", "default"),
            Kind::Year => ("year", "default"),
        };
        let mut descriptor =
            json!({ "name": self.name, "type": kind, "description": self.description, "constraints": { "required": self.required } });
        // Days and years have no format but their own.
        if matches!(self.kind, Kind::Address | Kind::Uuid) {
            descriptor["format"] = json!(format);
        }
        if let Kind::OneOf(names) = self.kind {
            descriptor["constraints"]["enum"] = json!(names());
        }
        descriptor
    }
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_would_be_read_as_a_mark_is_quoted() {
        assert_eq!(quoted("116 006 : numéro"), "116 006 : numéro");
        assert_eq!(quoted("A, “B”"), "\"A, “B”\"");
        assert_eq!(quoted("a \"b\""), "\"a \"\"b\"\"\"");
    }
}
