//! `cargo xtask release`: everything that somebody needs who has a browser and a web space, in one archive.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};

use super::archive::{self, Files};
use super::shipped::Shipped;
use super::site::{self, MANIFEST, Site};
use super::{accessibility, licences, sbom, signature, traffic};
use crate::machine::environment::Environment;
use crate::machine::step::spoken;
use crate::site::{build, compression};

/// Where releases go.
const FOLDER: &str = "target/release-files";

/// The site inside of the archive.
pub const SITE: &str = "site";

/// Digests of all files of the archive.
const SUMS: &str = "SHA256SUMS";

/// What is written by hand for whoever opens the archive; `{version}` stands for the version, `{traffic}` for what visits cost.
const SELF_HOSTING: &str = "packages/release/SELF-HOSTING.md";

/// Our own licences.
const LICENCES: &[&str] = &["LICENSE-APACHE", "LICENSE-CONTENT.md", "LICENSE-MIT"];

/// Endings of what is compressed already.
const COMPRESSED: &[&str] = &[".png"];

/// What a release is told.
pub struct Order<'order> {
    /// Whether `dist/` is taken as it is.
    pub built: bool,
    /// The address at which the site will lie.
    pub address: Option<&'order str>,
    /// The private key that signs.
    pub key: Option<&'order Path>,
    /// Where those who read its reports may write to.
    pub contact: Option<&'order str>,
}

/// Builds the site, packs it and signs the archive.
///
/// # Errors
///
/// When the build fails, something is missing, or the key is not taken.
pub fn run(environment: &mut Environment, order: &Order<'_>) -> Result<()> {
    if !order.built {
        build::build(environment, order.address)?;
    }
    let started = Instant::now();
    let site = Site::read(&environment.root().join("dist"))?;
    let packed = pack(environment, &site)?;
    let path = environment.root().join(FOLDER).join(format!("{}.zip", name(&site)));
    fs::create_dir_all(environment.root().join(FOLDER)).with_context(|| format!("cannot make {FOLDER}"))?;
    fs::write(&path, &packed).with_context(|| format!("cannot write {}", path.display()))?;
    let shown = |path: &Path| path.strip_prefix(environment.root()).unwrap_or(path).display().to_string();
    println!("{}: {} bytes, sha256 {} (packed in {})", shown(&path), packed.len(), site::sha256(&packed), spoken(started.elapsed()));
    for (name, report) in accessibility::reports(environment.root(), &site.manifest.version, order.contact)? {
        let path = path.with_file_name(name);
        fs::write(&path, report).with_context(|| format!("cannot write {}", path.display()))?;
        println!("what was tried of its accessibility: {}", shown(&path));
    }
    if order.contact.is_none() {
        println!("these reports name nobody to write to: name an address by `--contact`");
    }
    match order.key {
        Some(key) => {
            let made: [PathBuf; 2] = signature::sign(environment, &path, &std::path::absolute(key)?)?;
            println!("signed: {}; whose key it is: {}", shown(&made[0]), shown(&made[1]));
        }
        None => println!("not signed: name a key by `--key`, for instance one that `ssh-keygen -t ed25519 -f release-key` has made"),
    }
    Ok(())
}

/// The folder inside of the archive, and the archive without its ending.
pub fn name(site: &Site) -> String {
    format!("palermo-explainer-{}", site.manifest.version)
}

/// The archive of a site.
fn pack(environment: &Environment, site: &Site) -> Result<Vec<u8>> {
    let compressed = with_compressed(site)?;
    let mut files = accompanying(environment, site)?;
    let guide = text(environment, SELF_HOSTING)?.replace("{version}", &site.manifest.version);
    let guide = guide.replace("{traffic}", &traffic::paragraph(site, &compressed)?);
    files.insert("SELF-HOSTING.md".to_owned(), guide.into_bytes());
    archive::pack(&laid_out(site, compressed, files))
}

/// What says of a site what it is made of, and under which licences.
///
/// # Errors
///
/// When cargo fails, or a licence cannot be read.
pub fn accompanying(environment: &Environment, site: &Site) -> Result<Files> {
    let shipped = Shipped::find(environment)?;
    let mut files = Files::new();
    for name in LICENCES {
        files.insert(format!("licences/{name}"), text(environment, name)?.into_bytes());
    }
    files.insert("licences/THIRD-PARTY.txt".to_owned(), licences::licences(&shipped, &text(environment, "LICENSE-MIT")?)?.into_bytes());
    files.insert("sbom.cdx.json".to_owned(), serde_json::to_vec_pretty(&sbom::sbom(site, &shipped)?)?);
    Ok(files)
}

fn text(environment: &Environment, name: &str) -> Result<String> {
    fs::read_to_string(environment.root().join(name)).with_context(|| format!("cannot read {name}"))
}

/// All files of the archive: those that are given, the site with compressed files beside its own, and the sums of all of them.
fn laid_out(site: &Site, compressed: Files, given: Files) -> Files {
    let root = name(site);
    let mut files = given;
    files.extend(compressed.into_iter().map(|(path, bytes)| (format!("{SITE}/{path}"), bytes)));
    if let Some(manifest) = site.files.get(MANIFEST) {
        files.insert(MANIFEST.to_owned(), manifest.clone());
    }
    let sums: String = files.iter().map(|(path, bytes)| format!("{}  {path}\n", site::sha256(bytes))).collect();
    files.insert(SUMS.to_owned(), sums.into_bytes());
    files.into_iter().map(|(path, bytes)| (format!("{root}/{path}"), bytes)).collect()
}

/// The files of a site, and beside each that gets smaller what it is compressed, for servers that look for it.
fn with_compressed(site: &Site) -> Result<Files> {
    let server = |path: &str| site.manifest.files.iter().any(|file| file.path == path && file.is_for_the_server());
    let worth = |path: &str| !server(path) && !COMPRESSED.iter().any(|ending| path.ends_with(ending));
    let files: Vec<(String, Vec<u8>)> =
        site.files.iter().filter(|(path, _)| worth(path)).map(|(path, bytes)| (path.clone(), bytes.clone())).collect();
    let mut all = site.files.clone();
    for (ending, made) in
        [("br", compression::on_all_cores(&files, &compression::brotli)?), ("gz", compression::on_all_cores(&files, &compression::gzip)?)]
    {
        let smaller = files.iter().zip(made).filter(|((_, bytes), compressed)| compressed.len() < bytes.len());
        all.extend(smaller.map(|((path, _), compressed)| (format!("{path}.{ending}"), compressed)));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::super::site::tests::{folder, small_site, write};
    use super::*;

    fn given() -> Files {
        Files::from([("SELF-HOSTING.md".to_owned(), b"Upload the folder site.".to_vec())])
    }

    #[test]
    fn the_same_site_in_two_folders_gives_the_same_archive() -> Result<()> {
        let packed = |name: &str| -> Result<Vec<u8>> {
            let folder = folder(name)?;
            write(&folder, &small_site())?;
            let site = Site::read(&folder)?;
            fs::remove_dir_all(folder)?;
            archive::pack(&laid_out(&site, with_compressed(&site)?, given()))
        };
        assert_eq!(packed("release-here")?, packed("release-there")?);
        Ok(())
    }

    #[test]
    fn an_archive_holds_the_site_compressed_beside_it_and_the_sums_of_all() -> Result<()> {
        let folder = folder("release")?;
        write(&folder, &small_site())?;
        let site = Site::read(&folder)?;
        fs::remove_dir_all(folder)?;
        let files = archive::unpack(&archive::pack(&laid_out(&site, with_compressed(&site)?, given()))?)?;
        let at = |path: &str| files.get(&format!("palermo-explainer-1.0.0/{path}"));
        for (path, bytes) in small_site() {
            assert_eq!(at(&format!("site/{path}")), Some(&bytes), "{path}");
        }
        assert_eq!(at(MANIFEST), small_site().get(MANIFEST));
        let mut plain = Vec::new();
        brotli::BrotliDecompress(&mut &at("site/embed.js.br").context("no .br")?[..], &mut plain)?;
        assert_eq!(Some(&plain), small_site().get("embed.js"));
        let mut plain = Vec::new();
        std::io::copy(&mut flate2::read::GzDecoder::new(&at("site/embed.js.gz").context("no .gz")?[..]), &mut plain)?;
        assert_eq!(Some(&plain), small_site().get("embed.js"));
        // What does not get smaller, and what no server sends.
        assert_eq!((at("site/v/1.0.0/en.first.json.br"), at("site/.htaccess.gz")), (None, None));
        let sums = String::from_utf8(at(SUMS).context("no sums")?.clone())?;
        assert_eq!(sums.lines().count() + 1, files.len());
        for line in sums.lines() {
            let (sum, path) = line.split_once("  ").context("a sum and a path")?;
            assert_eq!(at(path).map(|bytes| site::sha256(bytes)).as_deref(), Some(sum), "{path}");
        }
        Ok(())
    }
}
