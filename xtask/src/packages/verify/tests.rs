//! Against a small server of our own, which says what it is told to say.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

use super::super::archive::Files;
use super::super::site::tests::{folder, small_site, write};
use super::*;
use crate::site::compression;

/// A server of files with what it says beside their types.
#[derive(Clone)]
struct Server {
    files: Files,
    headers: &'static str,
    wasm: &'static str,
    refused: &'static str,
    /// What is sent instead to those who take this compression.
    compressed: Option<(&'static str, String, Vec<u8>)>,
}

const HEADERS: &str = "Access-Control-Allow-Origin: *\r\nX-Content-Type-Options: nosniff\r\n";

impl Server {
    fn of(files: Files) -> Self {
        Self { files, headers: HEADERS, wasm: "application/wasm", refused: "none", compressed: None }
    }

    /// Serves until the test ends, below a folder, and says where.
    fn start(self) -> Result<String> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = format!("http://{}/explainer", listener.local_addr()?);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                // Who asks no more goes away in the middle: that is no failure of the server.
                drop(self.answer(stream));
            }
        });
        Ok(address)
    }

    fn answer(&self, mut stream: TcpStream) -> Result<()> {
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        let line = lines.next().context("nothing was asked")??;
        let mut accepted = String::new();
        for line in lines {
            let line = line?;
            if line.is_empty() {
                break;
            }
            if let Some(value) = line.to_lowercase().strip_prefix("accept-encoding: ") {
                value.clone_into(&mut accepted);
            }
        }
        let path = line.split(' ').nth(1).and_then(|path| path.strip_prefix("/explainer/")).unwrap_or_default();
        if path == self.refused {
            stream.write_all(b"HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")?;
            return Ok(());
        }
        let Some(bytes) = self.files.get(path) else {
            stream.write_all(b"HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")?;
            return Ok(());
        };
        let kind = match path.rsplit('.').next().unwrap_or_default() {
            "js" => "text/javascript",
            "wasm" => self.wasm,
            "json" => "application/json",
            _ => "text/html; charset=utf-8",
        };
        let (encoding, bytes) = match &self.compressed {
            Some((name, of, bytes)) if *name == accepted && of == path => (format!("Content-Encoding: {name}\r\n"), bytes),
            _ => (String::new(), bytes),
        };
        let head =
            format!("Content-Type: {kind}\r\n{encoding}{}Content-Length: {}\r\nConnection: close\r\n\r\n", self.headers, bytes.len());
        stream.write_all(format!("HTTP/1.1 200 OK\r\n{head}").as_bytes())?;
        stream.write_all(bytes)?;
        Ok(())
    }
}

fn manifest() -> Result<Manifest> {
    Manifest::read(small_site().get(MANIFEST).context("no manifest")?)
}

/// What is wrong with a copy, as lines.
fn wrong(place: &str) -> Result<Vec<String>> {
    let report = compare(&Copy::at(place)?, &manifest()?, false)?;
    assert_eq!(report.right + report.wrong.len(), report.all);
    Ok(report.wrong.into_iter().map(|(path, problems)| format!("{path}: {}", problems.join("; "))).collect())
}

#[test]
fn a_whole_copy_is_right_and_what_the_server_keeps_to_itself_is_not_asked_for() -> Result<()> {
    let mut files = small_site();
    files.remove(".htaccess");
    let place = Server::of(files).start()?;
    assert_eq!(wrong(&place)?, [""; 0]);
    assert_eq!(compare(&Copy::at(&place)?, &manifest()?, false)?.passed_over, 1);
    Ok(())
}

#[test]
fn one_changed_byte_and_a_missing_file_are_named() -> Result<()> {
    let mut files = small_site();
    files.get_mut("embed.js").context("no script")?[7] ^= 1;
    files.remove("v/1.0.0/en.first.json");
    files.get_mut("en/index.html").context("no page")?.extend(b"<script src=//ads.example></script>");
    let found = wrong(&Server::of(files).start()?)?;
    assert_eq!(
        found,
        ["embed.js: changed, as long as before", "en/index.html: changed: 555 bytes instead of 520", "v/1.0.0/en.first.json: missing",]
    );
    Ok(())
}

#[test]
fn a_byte_that_is_changed_only_in_what_is_sent_compressed_is_found() -> Result<()> {
    for (name, compress) in [("br", compression::brotli as fn(&[u8]) -> Result<Vec<u8>>), ("gzip", compression::gzip)] {
        let script = small_site().remove("embed.js").context("no script")?;
        let serve = |bytes: Vec<u8>| -> Result<Vec<String>> {
            let mut server = Server::of(small_site());
            server.compressed = Some((name, "embed.js".to_owned(), bytes));
            wrong(&server.start()?)
        };
        assert_eq!(serve(compress(&script)?)?, [""; 0]);
        let mut other = script.clone();
        other[7] ^= 1;
        assert_eq!(serve(compress(&other)?)?, [format!("embed.js: changed, as long as before by {name}")]);
        assert!(serve(b"no compressed file".to_vec())?[0].contains(&format!("not what {name} can read")));
    }
    Ok(())
}

#[test]
fn a_wrong_type_and_what_is_not_said_are_named_for_each_file() -> Result<()> {
    let mut server = Server::of(small_site());
    server.headers = "";
    server.wasm = "application/octet-stream";
    server.refused = "en/index.html";
    let found = wrong(&server.start()?)?;
    let missing = "served without `Access-Control-Allow-Origin: *`; served without `X-Content-Type-Options: nosniff`";
    assert!(found.contains(&format!("embed.js: {missing}")), "{found:#?}");
    let program = format!("v/1.0.0/explainer.wasm: served with the type application/octet-stream instead of application/wasm; {missing}");
    assert!(found.contains(&program), "{found:#?}");
    assert!(found.contains(&"en/index.html: refused: the server answers with the status 403".to_owned()), "{found:#?}");
    assert_eq!(found.len(), 4, "all but what is for the server: {found:#?}");
    Ok(())
}

#[test]
fn a_folder_is_compared_too_with_what_lies_compressed_beside() -> Result<()> {
    let folder = folder("verify")?;
    write(&folder, &small_site())?;
    let place = folder.to_string_lossy();
    assert_eq!(wrong(&place)?, [""; 0]);
    fs::write(folder.join("embed.js.gz"), compression::gzip(b"another script")?)?;
    fs::remove_file(folder.join(".htaccess"))?;
    assert_eq!(wrong(&place)?, [".htaccess: missing", "embed.js: changed: 14 bytes instead of 750 by gzip"]);
    fs::remove_dir_all(&folder)?;
    assert!(Copy::at(&place).is_err());
    Ok(())
}

#[test]
fn the_manifest_comes_from_a_file_an_archive_or_the_copy_itself() -> Result<()> {
    let folder = folder("verify-archive")?;
    write(&folder, &small_site())?;
    let place = folder.to_string_lossy().into_owned();
    let other = br#"{ "version": "2.0.0", "files": [] }"#.to_vec();
    let zip = folder.join("release.zip");
    fs::write(
        &zip,
        archive::pack(&Files::from([
            ("palermo-explainer-2.0.0/manifest.json".to_owned(), other.clone()),
            ("palermo-explainer-2.0.0/site/manifest.json".to_owned(), b"{}".to_vec()),
        ]))?,
    )?;
    let file = folder.join("other.json");
    fs::write(&file, other)?;
    let version = |manifest: Option<&Path>, archive: Option<&Path>| -> Result<(String, String)> {
        let copy = Copy::at(&place)?;
        let (manifest, whose) = released(&Order { copy: &place, manifest, archive, same_origin: false }, &copy)?;
        Ok((manifest.version, whose))
    };
    assert_eq!(version(Some(&file), None)?.0, "2.0.0");
    assert_eq!(version(None, Some(&zip))?.0, "2.0.0");
    let copy = Copy::at(&place)?;
    let (manifest, _) = released(&Order { copy: &place, manifest: Some(&file), archive: None, same_origin: false }, &copy)?;
    let changed = compare(&copy, &manifest, false)?.wrong;
    assert!(changed.len() == 1 && changed[0].0 == MANIFEST, "a manifest that is not that of the release: {changed:?}");
    let (own, whose) = version(None, None)?;
    assert_eq!(own, "1.0.0");
    assert!(whose.contains("not who has changed it"), "{whose}");
    fs::remove_dir_all(folder)?;
    Ok(())
}
