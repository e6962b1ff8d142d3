//! The list of what the release is made of, as `CycloneDX` writes it: what is linked into the programs for the browser, their files, and the tools
//! that wrote them. No time and no random number is in it.

use anyhow::{Context, Result};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

use super::shipped::{Id, Shipped};
use super::site::Site;

/// The version of the format.
const FORMAT: &str = "1.6";

/// The list for a site.
///
/// # Errors
///
/// When the manifest holds a digest of another form.
pub fn sbom(site: &Site, shipped: &Shipped) -> Result<Value> {
    let version = &site.manifest.version;
    let own = format!("pkg:generic/palermo-explainer@{version}");
    let standard = format!("pkg:generic/rust-std@{}", shipped.compiler);
    let mut components: Vec<Value> = shipped
        .crates
        .iter()
        .map(|(id, krate)| {
            let mut component = json!({
                "type": "library",
                "bom-ref": purl(id),
                "name": id.0,
                "version": id.1,
                "purl": purl(id),
                "licenses": [{ "expression": krate.licence }],
            });
            if let Some(checksum) = &krate.checksum {
                component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
            }
            if let Some(repository) = &krate.repository {
                component["externalReferences"] = json!([{ "type": "vcs", "url": repository }]);
            }
            component
        })
        .collect();
    components.push(json!({
        "type": "library",
        "bom-ref": standard,
        "name": "rust-std",
        "version": shipped.compiler,
        "description": "The standard library of the compiler, with the crates that it brings along",
        "purl": standard,
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
    }));
    for file in site.manifest.files.iter().filter(|file| matches!(file.path.rsplit('.').next(), Some("js" | "wasm"))) {
        components.push(json!({
            "type": "file",
            "bom-ref": format!("file:{}", file.path),
            "name": file.path,
            "hashes": [{ "alg": "SHA-384", "content": hexadecimal(&file.integrity)? }],
        }));
    }
    let mut dependencies: Vec<Value> = shipped
        .takes
        .iter()
        .map(|(id, takes)| {
            let us = id.0 == "palermo-explainer";
            let mut on: Vec<String> = takes.iter().map(purl).collect();
            on.extend(us.then(|| standard.clone()));
            json!({ "ref": if us { own.clone() } else { purl(id) }, "dependsOn": on })
        })
        .collect();
    dependencies.push(json!({ "ref": standard, "dependsOn": [] }));
    let tool = |(name, version): (&String, &String)| json!({ "type": "application", "name": name, "version": version });
    let compiler = json!({ "type": "application", "name": "rustc", "version": shipped.compiler });
    let tools: Vec<Value> = shipped.tools.iter().map(tool).chain([compiler]).collect();
    Ok(json!({
        "$schema": format!("http://cyclonedx.org/schema/bom-{FORMAT}.schema.json"),
        "bomFormat": "CycloneDX",
        "specVersion": FORMAT,
        "version": 1,
        "metadata": {
            "lifecycles": [{ "phase": "build" }],
            "tools": { "components": tools },
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": "palermo-explainer",
                "version": version,
                "purl": own,
                "licenses": [{ "expression": "(MIT OR Apache-2.0) AND CC-BY-4.0" }],
            },
        },
        "components": components,
        "dependencies": dependencies,
    }))
}

fn purl((name, version): &Id) -> String {
    format!("pkg:cargo/{name}@{version}")
}

/// A digest of an `integrity` attribute as `CycloneDX` writes it.
fn hexadecimal(integrity: &str) -> Result<String> {
    let digest = integrity.strip_prefix("sha384-").and_then(|digest| STANDARD.decode(digest).ok());
    let digest = digest.with_context(|| format!("the manifest holds a digest of another form: {integrity}"))?;
    Ok(digest.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use super::super::shipped::Crate;
    use super::super::site::tests::{folder, small_site, write};
    use super::*;

    /// As it is published, and the two that it refers to.
    const SCHEMA: &str = include_str!("../../schemas/cyclonedx/bom-1.6.schema.json");
    const SPDX: &str = include_str!("../../schemas/cyclonedx/spdx.schema.json");
    const SIGNATURES: &str = include_str!("../../schemas/cyclonedx/jsf-0.82.schema.json");

    fn validator() -> Result<jsonschema::Validator> {
        let mut registry = jsonschema::Registry::new();
        for (name, schema) in [("spdx", SPDX), ("jsf-0.82", SIGNATURES)] {
            let schema: Value = serde_json::from_str(schema)?;
            registry = registry.add(format!("http://cyclonedx.org/schema/{name}.schema.json"), schema)?;
        }
        let registry = registry.prepare()?;
        Ok(jsonschema::options().with_registry(&registry).build(&serde_json::from_str(SCHEMA)?)?)
    }

    fn shipped() -> Shipped {
        let id = |name: &str| (name.to_owned(), "1.0.0".to_owned());
        let krate = Crate {
            licence: "MIT OR Apache-2.0".to_owned(),
            checksum: Some("ab".repeat(32)),
            repository: Some("https://example.org/a".to_owned()),
            ..Crate::default()
        };
        Shipped {
            crates: [(id("a"), krate.clone()), (id("b"), Crate { checksum: None, repository: None, ..krate })].into(),
            takes: [(id("palermo-explainer"), BTreeSet::from([id("a")])), (id("a"), BTreeSet::from([id("b")])), (id("b"), BTreeSet::new())]
                .into(),
            compiler: "1.88.0".to_owned(),
            tools: [("esbuild".to_owned(), "0.28.2".to_owned())].into(),
        }
    }

    fn list() -> Result<Value> {
        let folder = folder("sbom")?;
        write(&folder, &small_site())?;
        let site = Site::read(&folder)?;
        fs::remove_dir_all(folder)?;
        sbom(&site, &shipped())
    }

    #[test]
    fn it_keeps_the_published_schema() -> Result<()> {
        let validator = validator()?;
        let list = list()?;
        let problems: Vec<String> = validator.iter_errors(&list).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert_eq!(problems, [""; 0]);
        // The schema is one that can say no, also where it refers to another.
        for (pointer, wrong) in [("/bomFormat", json!("Another")), ("/components/0/licenses", json!([{ "license": { "id": "NO-SUCH" } }]))]
        {
            let mut broken = list.clone();
            *broken.pointer_mut(pointer).context("nothing is there")? = wrong;
            assert!(!validator.is_valid(&broken), "{pointer}");
        }
        Ok(())
    }

    #[test]
    fn every_name_that_is_referred_to_is_a_component() -> Result<()> {
        let list = list()?;
        let refs = |values: &Value, key: &str| -> BTreeSet<String> {
            values.as_array().into_iter().flatten().filter_map(|value| value[key].as_str().map(str::to_owned)).collect()
        };
        let mut known = refs(&list["components"], "bom-ref");
        known.extend(list["metadata"]["component"]["bom-ref"].as_str().map(str::to_owned));
        assert!(known.contains("pkg:cargo/a@1.0.0") && known.contains("file:v/1.0.0/explainer.wasm"), "{known:?}");
        let mut used = refs(&list["dependencies"], "ref");
        for entry in list["dependencies"].as_array().into_iter().flatten() {
            used.extend(entry["dependsOn"].as_array().into_iter().flatten().filter_map(|value| value.as_str().map(str::to_owned)));
        }
        assert!(used.is_subset(&known), "{:?}", used.difference(&known));
        Ok(())
    }
}
