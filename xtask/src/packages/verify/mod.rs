//! `cargo xtask verify`: whether a copy of the site, on a server or in a folder, is the release, file by file.

mod copy;
mod served;

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, anyhow, bail};

use super::archive;
use super::site::{Listed, MANIFEST, Manifest, integrity};
use copy::{Copy, Found};

/// How many files are asked for at a time: a browser does no more with one server.
const ASKERS: usize = 6;

/// What is compared with what.
pub struct Order<'order> {
    /// The address of the folder in which the copy lies, or a folder of this machine.
    pub copy: &'order str,
    /// A manifest of the release.
    pub manifest: Option<&'order Path>,
    /// The archive of the release.
    pub archive: Option<&'order Path>,
    /// Whether all pages that embed it lie on the same server.
    pub same_origin: bool,
}

/// Compares, and prints every file with which something is wrong.
///
/// # Errors
///
/// When there is nothing to compare, or something is wrong.
pub fn run(order: &Order<'_>) -> Result<()> {
    let copy = Copy::at(order.copy)?;
    let (manifest, whose) = released(order, &copy)?;
    let report = compare(&copy, &manifest, order.same_origin)?;
    for (path, problems) in &report.wrong {
        println!("{path}: {}", problems.join("; "));
    }
    println!("{} of {} files are those of version {}, compared with {whose}", report.right, report.all, manifest.version);
    if report.passed_over > 0 {
        println!("{} not asked for: they are for the server alone", report.passed_over);
    }
    if !report.wrong.is_empty() {
        bail!(
            "{} files are not as the release has them; SELF-HOSTING.md and docs/errors.md say how to mend what the server says",
            report.wrong.len()
        );
    }
    Ok(())
}

/// The manifest of the release, and whose word it is.
fn released(order: &Order<'_>, copy: &Copy) -> Result<(Manifest, String)> {
    if let Some(path) = order.manifest {
        let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        return Ok((with_itself(&bytes)?, path.display().to_string()));
    }
    if let Some(path) = order.archive {
        let files = archive::unpack(&fs::read(path).with_context(|| format!("cannot read {}", path.display()))?)?;
        // At the root of the archive's one folder; the same lies in the site.
        let manifest = files.iter().find(|(name, _)| Path::new(name) == in_root(name));
        let (_, bytes) = manifest.with_context(|| format!("{} holds no {MANIFEST}", path.display()))?;
        return Ok((with_itself(bytes)?, path.display().to_string()));
    }
    let answer =
        copy.get(MANIFEST, None)?.file().with_context(|| format!("the copy holds no {MANIFEST}: name one by --manifest or --zip"))?;
    let own = "its own manifest: that shows what is damaged, and not who has changed it (--manifest or --zip does)".to_owned();
    Ok((Manifest::read(&answer.bytes)?, own))
}

/// A manifest that lists itself too: the copy has one, and others believe it.
fn with_itself(bytes: &[u8]) -> Result<Manifest> {
    let mut manifest = Manifest::read(bytes)?;
    manifest.files.push(Listed {
        path: MANIFEST.to_owned(),
        size: bytes.len() as u64,
        integrity: integrity(bytes),
        role: "manifest".to_owned(),
        language: None,
    });
    Ok(manifest)
}

/// The manifest in the folder from which a path of an archive starts.
fn in_root(name: &str) -> PathBuf {
    Path::new(name.split('/').next().unwrap_or_default()).join(MANIFEST)
}

/// What a comparison has found.
#[derive(Debug, Default)]
struct Report {
    all: usize,
    right: usize,
    passed_over: usize,
    /// Each file with which something is wrong, and what.
    wrong: Vec<(String, Vec<String>)>,
}

/// Compares every file of a manifest; several are asked for at a time.
fn compare(copy: &Copy, manifest: &Manifest, same_origin: bool) -> Result<Report> {
    let asked: Vec<&Listed> = manifest.files.iter().filter(|file| !(copy.is_served() && file.is_for_the_server())).collect();
    let look = |asker: usize| -> Result<Vec<(String, Vec<String>)>> {
        let own = asked.iter().skip(asker).step_by(ASKERS);
        let looked = own.map(|file| {
            let found = problems(copy, file, same_origin).with_context(|| format!("cannot compare {}", file.path))?;
            Ok((file.path.clone(), found))
        });
        looked.collect()
    };
    let found: Vec<_> = thread::scope(|scope| {
        let askers: Vec<_> = (0..ASKERS)
            .map(|asker| {
                let look = &look;
                scope.spawn(move || look(asker))
            })
            .collect();
        askers.into_iter().map(thread::ScopedJoinHandle::join).collect()
    });
    let mut report = Report { all: asked.len(), passed_over: manifest.files.len() - asked.len(), ..Report::default() };
    for found in found {
        let found = found.map_err(|_| anyhow!("the comparison stopped in the middle"))??;
        report.wrong.extend(found.into_iter().filter(|(_, problems)| !problems.is_empty()));
    }
    report.right = report.all - report.wrong.len();
    report.wrong.sort();
    Ok(report)
}

/// What is wrong with a file of a copy.
fn problems(copy: &Copy, file: &Listed, same_origin: bool) -> Result<Vec<String>> {
    let plain = match copy.get(&file.path, None)? {
        Found::File(plain) => plain,
        Found::Missing => return Ok(vec!["missing".to_owned()]),
        Found::Refused(status) => return Ok(vec![format!("refused: the server answers with the status {status}")]),
    };
    let mut problems = Vec::new();
    if !file.is(&plain.bytes) {
        problems.push(changed(file, &plain.bytes));
    }
    // What is sent compressed, or lies beside it for that, is a copy of its own.
    for compression in copy::COMPRESSIONS {
        if let Some(answer) = copy.compressed(&file.path, compression)? {
            match answer {
                Ok(bytes) if file.is(&bytes) => {}
                Ok(bytes) => problems.push(format!("{} by {compression}", changed(file, &bytes))),
                Err(error) => problems.push(format!("not what {compression} can read: {error:#}")),
            }
        }
    }
    problems.extend(served::problems(&file.path, &plain, same_origin));
    Ok(problems)
}

fn changed(file: &Listed, bytes: &[u8]) -> String {
    let has = bytes.len() as u64;
    if has == file.size { "changed, as long as before".to_owned() } else { format!("changed: {has} bytes instead of {}", file.size) }
}

#[cfg(test)]
mod tests;
