//! Open data in the forms in which others read them: JSON of our own with its schemas, Open Referral HSDS, CSV with a Data Package, a feed.
//!
//! All of it is made from [`OpenData`], which holds nothing that a reader is not shown.

mod feed;
mod hsds;
mod package;
mod table;
mod tables;

use serde::Serialize;
use serde_json::{Value, json};

use crate::authoring::open_data::{ClaimsFile, HelplinesFile, OpenData, schema_of_claims, schema_of_helplines};
use crate::authoring::schema::pretty;
pub use table::{Field, ForeignKey, Kind, Table};
pub use tables::TableName;

/// A file of open data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataFile {
    /// Helplines as Open Referral HSDS has services.
    Hsds,
    /// Helplines and emergency numbers in our own form.
    Helplines,
    /// The schema of that.
    HelplinesSchema,
    /// Claims and sources in our own form.
    Claims,
    /// The schema of that.
    ClaimsSchema,
    /// Rows.
    Rows(TableName),
    /// What the rows mean.
    Package,
    /// What changed in the helplines.
    Corrections,
}

impl DataFile {
    /// Every file; the package names the others by it.
    pub const ALL: &[Self] = &[
        Self::Helplines,
        Self::HelplinesSchema,
        Self::Claims,
        Self::ClaimsSchema,
        Self::Hsds,
        Self::Rows(TableName::Helplines),
        Self::Rows(TableName::Numbers),
        Self::Rows(TableName::Emergency),
        Self::Rows(TableName::Claims),
        Self::Rows(TableName::Figures),
        Self::Rows(TableName::ClaimSources),
        Self::Rows(TableName::Sources),
        Self::Corrections,
        Self::Package,
    ];

    /// Its name in the folder `data/`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hsds => "hsds.json",
            Self::Helplines => "helplines.json",
            Self::HelplinesSchema => "helplines.schema.json",
            Self::Claims => "claims.json",
            Self::ClaimsSchema => "claims.schema.json",
            Self::Rows(table) => table.file(),
            Self::Package => "datapackage.json",
            Self::Corrections => "corrections.json",
        }
    }

    /// What it holds. `site` is the address of the site, where it is known.
    ///
    /// # Errors
    /// Where it cannot be written as JSON.
    pub fn text(self, data: &OpenData, site: Option<&str>) -> serde_json::Result<String> {
        Ok(match self {
            Self::Hsds => pretty(&hsds::services(data)),
            Self::Helplines => {
                let schema = Self::HelplinesSchema.name().to_owned();
                written(&HelplinesFile { schema, about: &data.about, countries: &data.countries })?
            }
            Self::Claims => {
                let schema = Self::ClaimsSchema.name().to_owned();
                written(&ClaimsFile { schema, about: &data.about, claims: &data.claims, sources: &data.sources })?
            }
            Self::HelplinesSchema => pretty(&self.named(schema_of_helplines(), site)),
            Self::ClaimsSchema => pretty(&self.named(schema_of_claims(), site)),
            Self::Rows(table) => table.of(data).csv(),
            Self::Package => pretty(&package::package(data, site)?),
            Self::Corrections => written(&feed::feed(data, site))?,
        })
    }

    /// A schema with the address by which others may name it.
    fn named(self, mut schema: Value, site: Option<&str>) -> Value {
        if let (Some(schema), Some(site)) = (schema.as_object_mut(), site) {
            schema.insert("$id".to_owned(), json!(format!("{site}data/{}", self.name())));
        }
        schema
    }
}

/// JSON with its keys in the order of their types.
fn written(value: &impl Serialize) -> serde_json::Result<String> {
    serde_json::to_string_pretty(value).map(|text| text + "\n")
}
