//! The files of the built site.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use sha2::{Digest, Sha256, Sha384};

use super::badge::{Badge, Fonts};
use super::fragment::Fragment;
use super::node::Node;
use super::page::{Kind, Page, fill_tool};
use super::plain::{html, text};
use super::server::{headers_file, htaccess_file};
use crate::authoring::bake::bake;
use crate::authoring::library::Library;
use crate::authoring::schema::{SUPPLEMENT, schemas};
use crate::content::bundle::Bundle;
use crate::content::{CountryCode, SectionId};

/// The version of the package, which names the folder of its files.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The identifier in the loader's source that stands for what it must know of this release.
const RELEASE_MARK: &str = "PALERMO_RELEASE";

/// The identifier in the program's script that stands for the digests of what it loads.
const PROGRAM_MARK: &str = "PALERMO_PROGRAM";

/// How Trunk names its own copies of glue and WASM, which go after this tool has read them.
const TRUNKS_OWN: &str = concat!(env!("CARGO_PKG_NAME"), "-");

/// What the site is made of, beside the content.
pub struct Ingredients {
    /// Where the site goes.
    pub output: PathBuf,
    /// The template of the standalone page.
    pub template: PathBuf,
    /// The template of the page that checks a supplement.
    pub check: PathBuf,
    /// The script of that page.
    pub check_script: PathBuf,
    /// The template of the page with the snippets.
    pub snippets: PathBuf,
    /// The script of that page.
    pub snippets_script: PathBuf,
    /// The page that shows how to match a site.
    pub theming: PathBuf,
    /// Its style sheet.
    pub theming_styles: PathBuf,
    /// The template of the page inside a frame.
    pub frame: PathBuf,
    /// The script of that page, which comes before the loader.
    pub framed: PathBuf,
    /// The style sheet of that page.
    pub frame_styles: PathBuf,
    /// What a host page adds to frames.
    pub frame_helper: PathBuf,
    /// The loader, already in one file.
    pub embed: PathBuf,
    /// The explainer's style sheet.
    pub styles: PathBuf,
    /// The style sheet of the standalone page.
    pub page_styles: PathBuf,
    /// The part of the explainer's style sheet that its first part needs.
    pub first_styles: PathBuf,
    /// The part of the explainer's style sheet that comes with the other sections.
    pub rest_styles: PathBuf,
    /// The script that keeps the exit in reach.
    pub safety: PathBuf,
    /// The script that starts the program, with the glue that wasm-bindgen wrote.
    pub script: PathBuf,
    /// The WASM.
    pub wasm: PathBuf,
    /// The fonts of badges, the most wanted first.
    pub badge_fonts: Vec<PathBuf>,
    /// Whether pages forbid what they do not need.
    pub strict: bool,
}

/// Writes the site.
///
/// # Errors
/// Where an ingredient cannot be read, the content is wrong, or a file cannot be written.
pub fn write(library: &Library, ingredients: &Ingredients) -> Result<()> {
    let mut site = Site { output: ingredients.output.clone(), files: Vec::new() };
    let folder = format!("v/{VERSION}");
    let (first_styles, rest_styles) = (read(&ingredients.first_styles)?, read(&ingredients.rest_styles)?);
    let safety = site.put_part(&format!("{folder}/safety.js"), "safety", None, read(&ingredients.safety)?.as_bytes())?;
    let wasm = fs::read(&ingredients.wasm).with_context(|| format!("cannot read {}", ingredients.wasm.display()))?;
    let wasm = site.put_part(&format!("{folder}/explainer.wasm"), "wasm", None, &wasm)?;
    site.put(&format!("{folder}/explainer.css"), "styles", None, read(&ingredients.styles)?.as_bytes())?;
    site.put("page.css", "page-styles", None, read(&ingredients.page_styles)?.as_bytes())?;

    let supplement =
        schemas().iter().find(|schema| schema.name == SUPPLEMENT).ok_or_else(|| anyhow!("there is no schema of supplements"))?;
    site.put(&format!("{folder}/supplement.schema.json"), "schema", None, supplement.text().as_bytes())?;

    site.put("_headers", "server", None, headers_file().as_bytes())?;
    site.put(".htaccess", "server", None, htaccess_file().as_bytes())?;

    let check = fill_tool(&read(&ingredients.check)?, "../", &folder, ingredients.strict);
    site.put("check/index.html", "page", Some("en"), check.as_bytes())?;
    site.put("check.js", "page-script", None, read(&ingredients.check_script)?.as_bytes())?;

    let theming = fill_tool(&read(&ingredients.theming)?, "../", &folder, ingredients.strict);
    site.put("theming/index.html", "page", Some("en"), theming.as_bytes())?;
    site.put("theming.css", "page-styles", None, read(&ingredients.theming_styles)?.as_bytes())?;

    let framed = site.put(&format!("{folder}/framed.js"), "frame-script", None, read(&ingredients.framed)?.as_bytes())?;
    site.put("frame.css", "page-styles", None, read(&ingredients.frame_styles)?.as_bytes())?;
    site.put("frame.js", "frame-helper", None, read(&ingredients.frame_helper)?.as_bytes())?;

    let fonts = Fonts::read(&ingredients.badge_fonts).map_err(|error| anyhow!(error))?;
    let mut pages = Vec::new();
    let mut bundles = serde_json::Map::new();
    for entry in &library.languages {
        let bundle = bake(library, &entry.tag)?;
        let fragment = Fragment::of(&bundle).map_err(|error| anyhow!("{}: {error}", entry.tag))?;
        let program = bundle.program().ok_or_else(|| anyhow!("{}: a section that a program answers is missing", entry.tag))?;
        let path = format!("{folder}/{}.bundle.json", entry.tag);
        bundles.insert(
            entry.tag.to_string(),
            json!(site.put_part(&path, "bundle", Some(entry.tag.as_str()), &serde_json::to_vec(&program)?)?),
        );
        site.copies(&bundle, &fonts)?;
        pages.push((entry, bundle, fragment));
    }
    let script = filled(&ingredients.script, PROGRAM_MARK, &json!({ "wasm": wasm, "bundles": bundles }))?;
    let script = site.put_part(&format!("{folder}/explainer.js"), "script", None, script.as_bytes())?;
    let files = Chain { safety: &safety, script: &script, first_styles: &first_styles, rest_styles: &rest_styles };
    let mut digests = serde_json::Map::new();
    for (entry, bundle, fragment) in &pages {
        digests.insert(entry.tag.to_string(), json!(site.language(&folder, bundle, fragment, &files)?));
    }

    let countries: Vec<&str> = library.helplines.countries.keys().map(CountryCode::as_str).collect();
    let release = json!({ "version": VERSION, "first": digests, "countries": countries.concat() });
    let embed = filled(&ingredients.embed, RELEASE_MARK, &release)?;
    let integrity = site.put("embed.js", "embed", None, embed.as_bytes())?;
    site.put(&format!("{folder}/embed.js"), "embed-pinned", None, embed.as_bytes())?;

    let snippets = fill_tool(&read(&ingredients.snippets)?, "../", &folder, ingredients.strict);
    let snippets = snippets.replace("%version%", VERSION).replace("%integrity%", &integrity);
    site.put("embed/index.html", "page", Some("en"), snippets.as_bytes())?;
    site.put("snippets.js", "page-script", None, read(&ingredients.snippets_script)?.as_bytes())?;

    let template = read(&ingredients.template)?;
    let frame = read(&ingredients.frame)?;
    let names: Vec<(String, String)> = library.languages.iter().map(|entry| (entry.tag.to_string(), entry.name.clone())).collect();
    for (index, (entry, bundle, fragment)) in pages.iter().enumerate() {
        let tag = entry.tag.as_str();
        let text = &library.texts.get(&entry.tag).ok_or_else(|| anyhow!("there are no texts of {tag}"))?.interface.page;
        let others: Vec<(String, String)> = names.iter().filter(|(other, _)| other != tag).cloned().collect();
        let explainer = fragment.whole(bundle).to_html();
        let mut page = |kind: Kind, root: &str, path: &str| -> Result<()> {
            let page = Page {
                bundle,
                text,
                explainer: &explainer,
                root,
                version_folder: &folder,
                integrity: &integrity,
                framed_integrity: &framed,
                languages: &others,
                policy: ingredients.strict.then_some(kind),
            };
            let (template, source) = match kind {
                Kind::Standalone => (&template, &ingredients.template),
                Kind::Frame => (&frame, &ingredients.frame),
            };
            let html = page.fill(template).map_err(|error| anyhow!("{}: {error}", source.display()))?;
            site.put(path, kind.role(), Some(tag), html.as_bytes())?;
            Ok(())
        };
        page(Kind::Standalone, "../", &format!("{tag}/index.html"))?;
        page(Kind::Frame, "../../", &format!("frame/{tag}/index.html"))?;
        // The first language is also the page at the root.
        if index == 0 {
            page(Kind::Standalone, "", "index.html")?;
        }
    }
    site.manifest()
}

/// What the first part of a language names: the digests of what is loaded after it; and the styles of both parts.
struct Chain<'parts> {
    safety: &'parts str,
    script: &'parts str,
    first_styles: &'parts str,
    rest_styles: &'parts str,
}

struct Site {
    output: PathBuf,
    files: Vec<Value>,
}

impl Site {
    /// Writes a file that the loader fetches, and gives back the digest by which it checks it.
    fn put_part(&mut self, path: &str, role: &str, language: Option<&str>, bytes: &[u8]) -> Result<String> {
        self.put(path, role, language, bytes)?;
        Ok(short_integrity(bytes))
    }

    /// Writes a file and gives back its digest.
    fn put(&mut self, path: &str, role: &str, language: Option<&str>, bytes: &[u8]) -> Result<String> {
        let target = self.output.join(path);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        }
        fs::write(&target, bytes).with_context(|| format!("cannot write {}", target.display()))?;
        let integrity = integrity(bytes);
        let mut entry = json!({ "path": path, "size": bytes.len(), "integrity": integrity, "role": role });
        if let Some(language) = language {
            entry["language"] = json!(language);
        }
        self.files.push(entry);
        Ok(integrity)
    }

    /// Adds the files of a folder that are not listed yet.
    fn list(&mut self, folder: &Path, prefix: &str) -> Result<()> {
        for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
            let entry = entry?;
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                self.list(&entry.path(), &format!("{path}/"))?;
            } else if path != "manifest.json" && !path.starts_with(TRUNKS_OWN) && !self.files.iter().any(|file| file["path"] == path) {
                let bytes = fs::read(entry.path()).with_context(|| format!("cannot read {path}"))?;
                self.files.push(json!({ "path": path, "size": bytes.len(), "integrity": integrity(&bytes), "role": "other" }));
            }
        }
        Ok(())
    }

    /// Writes the parts of a language and gives back the digest of the first, which carries those of the others.
    fn language(&mut self, folder: &str, bundle: &Bundle, fragment: &Fragment, files: &Chain<'_>) -> Result<String> {
        let tag = bundle.language.as_str();
        let rest = sections_of(fragment.sections.iter().filter(|(id, _)| !id.is_first_part()));
        let FirstPart { sections, countries, calling } = first_part(fragment);
        let ending = fragment.ending.to_json();
        let rest = json!({ "styles": files.rest_styles, "calling": calling, "sections": rest, "ending": ending });
        let rest = self.put_part(&format!("{folder}/{tag}.rest.json"), "rest", Some(tag), &serde_json::to_vec(&rest)?)?;
        let first = json!({
            "language": tag,
            "direction": bundle.direction.as_str(),
            "integrity": { "rest": rest, "safety": files.safety, "script": files.script },
            "styles": files.first_styles,
            "masthead": fragment.masthead.to_json(),
            "sections": sections,
            "countries": countries,
        });
        self.put_part(&format!("{folder}/{tag}.first.json"), "first", Some(tag), &serde_json::to_vec(&first)?)
    }

    /// Writes what is pasted where scripts are taken out, and what is sent or printed.
    fn copies(&mut self, bundle: &Bundle, fonts: &Fonts) -> Result<()> {
        let tag = bundle.language.as_str();
        self.put(&format!("static/{tag}.html"), "static", Some(tag), html::html(bundle).as_bytes())?;
        self.put(&format!("static/{tag}.txt"), "text", Some(tag), text::text(bundle).as_bytes())?;
        let badge = Badge::of(bundle, fonts).map_err(|error| anyhow!("{tag}: {error}"))?;
        self.put(&format!("badge/{tag}.svg"), "badge", Some(tag), badge.svg.as_bytes())?;
        self.put(&format!("badge/{tag}.png"), "badge", Some(tag), &badge.png)?;
        self.put(&format!("badge/{tag}.html"), "badge-snippet", Some(tag), badge.snippet.as_bytes())?;
        Ok(())
    }

    /// Lists what others have put into the site too, and writes the manifest.
    fn manifest(mut self) -> Result<()> {
        self.list(&self.output.clone(), "")?;
        self.files.sort_by(|one, other| one["path"].as_str().cmp(&other["path"].as_str()));
        let manifest = json!({ "version": VERSION, "files": self.files });
        let path = self.output.join("manifest.json");
        fs::write(&path, serde_json::to_vec_pretty(&manifest)?).with_context(|| format!("cannot write {}", path.display()))
    }
}

/// What of a fragment a reader waits for, and what of its help section comes by itself.
struct FirstPart {
    /// The sections.
    sections: Value,
    /// The countries of the help section: the loader builds the reader's country at once and the others when there is time.
    countries: Vec<Value>,
    /// What is read before, during and after a call, without its title: it is closed at first, and comes with the other sections.
    calling: Option<Value>,
}

fn first_part(fragment: &Fragment) -> FirstPart {
    let mut sections: Vec<_> = fragment.sections.iter().filter(|(id, _)| id.is_first_part()).cloned().collect();
    let mut help = sections.iter_mut().find(|(id, _)| *id == SectionId::Help).map(|(_, node)| node);
    let countries = help
        .as_mut()
        .and_then(|help| help.children_where("class", "all-countries"))
        .and_then(|children| children.iter_mut().find_map(|child| child.children_where("class", "countries")))
        .map(std::mem::take)
        .unwrap_or_default();
    let calling = help.and_then(|help| help.children_where("class", "calling")).and_then(Vec::pop);
    FirstPart {
        sections: sections_of(sections.iter()),
        countries: countries.iter().map(Node::to_json).collect(),
        calling: calling.as_ref().map(Node::to_json),
    }
}

/// Sections as an array, because JSON objects have no order to rely on.
fn sections_of<'fragment>(sections: impl Iterator<Item = &'fragment (SectionId, Node)>) -> Value {
    Value::Array(sections.map(|(id, node)| json!([id.as_str(), node.to_json()])).collect())
}

/// A script with what it must know of this release in the place of the one word that stands for it.
fn filled(script: &Path, mark: &str, value: &Value) -> Result<String> {
    let text = read(script)?;
    if text.matches(mark).count() != 1 {
        return Err(anyhow!("{} must name {mark} exactly once", script.display()));
    }
    Ok(text.replace(mark, &format!("({value})")))
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// The digest of a file as `integrity` attributes write it.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// The same for the files that the loader knows of by itself: as strong for this purpose, and a third shorter.
fn short_integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::authoring::library::read_files;

    #[test]
    fn what_is_read_around_a_call_comes_later_and_nothing_of_it_is_lost() -> Result<()> {
        let files = read_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"))?;
        let library = Library::from_files(&files)?;
        let bundle = bake(&library, &library.languages[0].tag)?;
        let mut fragment = Fragment::of(&bundle).map_err(|error| anyhow!(error))?;
        let whole: Vec<Value> = fragment
            .sections
            .iter_mut()
            .find_map(|(_, node)| node.children_where("class", "calling"))
            .map(|children| children.iter().map(Node::to_json).collect())
            .unwrap_or_default();
        let part = first_part(&fragment);
        let [title, blocks] = whole.as_slice() else { return Err(anyhow!("help says nothing of calls")) };
        assert!(blocks.to_string().len() > 1000, "{blocks}");
        assert_eq!(part.calling.as_ref(), Some(blocks));
        let first = part.sections.to_string();
        assert!(first.contains(&title.to_string()), "the title stays");
        assert!(!first.contains(&blocks.to_string()), "what it stands for does not");
        Ok(())
    }
}
