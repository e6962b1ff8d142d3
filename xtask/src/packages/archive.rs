//! Archives that come out with the same bytes wherever they are made: names in order, one time, one mode, one compressor.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use anyhow::{Context, Result, ensure};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

/// What anybody may do with an unpacked file: its owner writes it, everybody reads it.
const MODE: u32 = 0o644;

/// What goes into an archive: each file by its path from the root of the archive on, with `/` between folders.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Packs files. Neither the clock, nor the machine, nor the order in which they were found goes into the archive.
///
/// # Errors
///
/// When a path would leave the folder into which the archive is unpacked.
pub fn pack(files: &Files) -> Result<Vec<u8>> {
    // The earliest time that the format can hold. The system decides how modes are read, and would be that of this machine.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .system(System::Unix)
        .unix_permissions(MODE);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        ensure!(is_inside(path), "{path} has no place in an archive");
        archive.start_file(path.as_str(), options).with_context(|| format!("cannot pack {path}"))?;
        archive.write_all(bytes).with_context(|| format!("cannot pack {path}"))?;
    }
    Ok(archive.finish().context("cannot finish the archive")?.into_inner())
}

/// Unpacks an archive.
///
/// # Errors
///
/// When it is none, is damaged, or holds a path that leads out of it.
pub fn unpack(bytes: &[u8]) -> Result<Files> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).context("this is no zip archive")?;
    let mut files = Files::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).context("the archive is damaged")?;
        if entry.is_dir() {
            continue;
        }
        let path = entry.name().context("the archive holds a name that nobody can read")?.into_owned();
        ensure!(is_inside(&path), "the archive holds {path}, which leads out of it");
        let mut content = Vec::new();
        std::io::copy(&mut entry, &mut content).with_context(|| format!("{path} is damaged in the archive"))?;
        files.insert(path, content);
    }
    Ok(files)
}

/// Whether a path stays in the folder that it starts from, on every system.
fn is_inside(path: &str) -> bool {
    !path.contains(['\\', ':', '\0']) && path.split('/').all(|part| !part.is_empty() && part != "." && part != "..")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(names: &[&str]) -> Files {
        names.iter().map(|name| ((*name).to_owned(), name.repeat(300).into_bytes())).collect()
    }

    #[test]
    fn what_was_packed_comes_out_again() -> Result<()> {
        let files = files(&["site/embed.js", "site/v/1.0.0/explainer.wasm", "README.md"]);
        assert_eq!(unpack(&pack(&files)?)?, files);
        Ok(())
    }

    #[test]
    fn an_archive_tells_nothing_of_when_and_where_it_was_made() -> Result<()> {
        let packed = pack(&files(&["b", "a/c"]))?;
        assert_eq!(packed, pack(&files(&["a/c", "b"]))?);
        let mut archive = zip::ZipArchive::new(Cursor::new(&packed[..]))?;
        let mut names = Vec::new();
        for index in 0..archive.len() {
            let entry = archive.by_index(index)?;
            names.push(entry.name()?.into_owned());
            assert_eq!(entry.last_modified(), Some(DateTime::default()));
            assert_eq!(entry.unix_mode().map(|mode| mode & 0o777), Some(MODE));
        }
        assert_eq!(names, ["a/c", "b"]);
        Ok(())
    }

    #[test]
    fn one_changed_byte_is_noticed() -> Result<()> {
        let mut packed = pack(&files(&["a"]))?;
        // Past the header of the entry: in what was compressed.
        packed[40] ^= 1;
        assert!(unpack(&packed).is_err());
        Ok(())
    }

    #[test]
    fn no_path_leads_out_of_an_archive() {
        for path in ["../a", "/a", "a//b", "a/./b", "a\\b", "C:a", ""] {
            assert!(pack(&files(&[path])).is_err(), "{path}");
        }
    }
}
