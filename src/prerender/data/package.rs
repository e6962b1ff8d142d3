//! `datapackage.json`: what the files are and what their columns mean, as the Data Package standard (version 2) has it.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::DataFile;
use crate::authoring::open_data::{ATTRIBUTION, LICENCE, OpenData};

/// Where the standard's own schema of this file is.
const PROFILE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";

/// The package; `site` is the address of the site, where it is known.
pub(super) fn package(data: &OpenData, site: Option<&str>) -> serde_json::Result<Value> {
    // Programs take a schema in the package for that of a table. Ours are named by the files that they describe.
    let files = DataFile::ALL.iter().filter(|file| !matches!(file, DataFile::Package | DataFile::HelplinesSchema | DataFile::ClaimsSchema));
    let resources = files.map(|file| resource(*file, data, site)).collect::<serde_json::Result<Vec<Value>>>()?;
    let about = &data.about;
    let mut package = json!({
        "$schema": PROFILE,
        "name": "palermo-explainer",
        "title": "Helplines for trafficked people, and what is known of trafficking",
        "description": "Helplines and emergency numbers by country, and claims on trafficking in persons with their sources. A number without a \
                        dated source that is young enough is left out. No address or place of a shelter is in it.",
        "version": about.version,
        "created": format!("{}T00:00:00Z", about.date),
        "licenses": [{ "name": LICENCE[0], "title": LICENCE[1], "path": LICENCE[2] }],
        "contributors": [{ "title": format!("The {ATTRIBUTION} maintainers"), "roles": ["creator"] }],
        "keywords": ["helplines", "human trafficking", "trafficking in persons", "Palermo Protocol"],
        "resources": resources,
    });
    if let Some(site) = site {
        package["id"] = json!(format!("{site}data/datapackage.json"));
        package["homepage"] = json!(format!("{site}data/"));
    }
    Ok(package)
}

fn resource(file: DataFile, data: &OpenData, site: Option<&str>) -> serde_json::Result<Value> {
    let text = file.text(data, site)?;
    let mut resource = json!({
        "path": file.name(),
        "encoding": "utf-8",
        "bytes": text.len(),
        "hash": format!("sha256:{}", Sha256::digest(&text).iter().map(|byte| format!("{byte:02x}")).collect::<String>()),
    });
    let (name, description, format, media) = match file {
        DataFile::Rows(table) => {
            resource["type"] = json!("table");
            resource["schema"] = table.of(data).schema();
            (table.as_str(), table.description(), "csv", "text/csv")
        }
        DataFile::Hsds => ("hsds", "Helplines as a list of services of Open Referral HSDS 3.0.", "json", "application/json"),
        DataFile::Helplines => ("helplines-json", "Helplines and emergency numbers by country.", "json", "application/json"),
        DataFile::Claims => ("claims-json", "Claims with their figures, and sources.", "json", "application/json"),
        DataFile::Corrections => ("corrections", "What changed in the helplines, as a JSON Feed.", "json", "application/feed+json"),
        // None of these is listed.
        DataFile::HelplinesSchema | DataFile::ClaimsSchema | DataFile::Package => ("", "", "", ""),
    };
    resource["name"] = json!(name);
    resource["description"] = json!(description);
    resource["format"] = json!(format);
    resource["mediatype"] = json!(media);
    Ok(resource)
}
