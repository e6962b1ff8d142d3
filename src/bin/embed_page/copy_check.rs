//! The check of this copy: every file that the manifest lists, by its digest.

use std::cell::RefCell;
use std::rc::Rc;

use serde::Deserialize;
use yew::platform::spawn_local;
use yew::{AttrValue, Callback, Html, MouseEvent, Properties, UseStateSetter, function_component, html, use_state};

use crate::browser::{fetch, has_digests, sha384};
use crate::words::{fill, say};

/// How many files are asked for at once.
const AT_ONCE: usize = 6;

#[derive(PartialEq, Properties)]
pub struct CopyCheckProperties {
    pub version: AttrValue,
    pub site: AttrValue,
}

#[derive(Deserialize)]
struct Manifest {
    version: String,
    files: Vec<Listed>,
}

#[derive(Deserialize)]
struct Listed {
    path: String,
    integrity: String,
    role: String,
}

/// What is known so far.
#[derive(Clone, Default)]
struct Report {
    all: usize,
    done: usize,
    /// Path, and what is wrong.
    differ: Vec<(String, String)>,
    /// What is wrong with the whole, or else worth knowing.
    says: Vec<String>,
    is_over: bool,
}

#[function_component]
pub fn CopyCheck(properties: &CopyCheckProperties) -> Html {
    let report = use_state(|| None::<Report>);
    let onclick = {
        let (set, site, version) = (report.setter(), properties.site.clone(), properties.version.clone());
        Callback::from(move |_: MouseEvent| {
            set.set(Some(Report::default()));
            let (set, site, version) = (set.clone(), site.clone(), version.clone());
            spawn_local(async move { compare(set, &site, &version).await });
        })
    };
    let runs = report.as_ref().is_some_and(|report| !report.is_over);
    html! {
        <section class="check" aria-labelledby="whole-copy">
            <h2 id="whole-copy">{ say("whole-copy") }</h2>
            <p>{ say("whole-copy.about") }</p>
            <p><button type="button" {onclick} disabled={runs}>{ say("whole-copy.do") }</button></p>
            if let Some(report) = report.as_ref().filter(|report| !report.is_over && report.all > 0) {
                <p class="progress">
                    <progress value={report.done.to_string()} max={report.all.to_string()} aria-label={say("whole-copy")} />
                    { fill("whole-copy.progress", &[("done", &report.done.to_string()), ("all", &report.all.to_string())]) }
                </p>
            }
            <div role="status" class="outcome">
                if let Some(report) = report.as_ref().filter(|report| report.is_over) { { outcome(report, &properties.version) } }
            </div>
        </section>
    }
}

fn outcome(report: &Report, version: &str) -> Html {
    let (count, all) = (report.differ.len().to_string(), report.all.to_string());
    let heading = match (report.all, report.differ.len()) {
        (0, _) => None,
        (_, 0) => Some(fill("whole-copy.fine", &[("all", &all), ("version", version)])),
        _ => Some(fill("whole-copy.differ", &[("count", &count), ("all", &all)])),
    };
    html! {
        <>
            if let Some(heading) = heading { <h3>{ heading }</h3> }
            <ul>{ for report.differ.iter().map(|(path, wrong)| html! { <li class="wrong"><code>{ path }</code>{ " " }{ wrong }</li> }) }</ul>
            { for report.says.iter().map(|text| html! { <p>{ text }</p> }) }
        </>
    }
}

async fn compare(set: UseStateSetter<Option<Report>>, site: &str, version: &str) {
    let ends = |name: &str| set.set(Some(Report { says: vec![say(name)], is_over: true, ..Report::default() }));
    if !has_digests() {
        return ends("whole-copy.no-digest");
    }
    let Some((manifest, digest)) = manifest(site).await else { return ends("whole-copy.no-list") };
    let mut report = Report { says: vec![fill("whole-copy.list", &[("digest", &digest)])], ..Report::default() };
    if manifest.version != version {
        report.says.insert(0, fill("whole-copy.other", &[("other", &manifest.version), ("version", version)]));
    }
    // What only a server reads is not sent to anybody.
    let files: Vec<Listed> = manifest.files.into_iter().filter(|file| file.role != "server").collect();
    report.all = files.len();
    set.set(Some(report.clone()));
    let run = Rc::new(Run { files, site: site.to_owned(), next: RefCell::new(0), report: RefCell::new(report), set });
    for _ in 0..AT_ONCE {
        let run = run.clone();
        spawn_local(async move { run.work().await });
    }
}

/// The list, and its own digest.
async fn manifest(site: &str) -> Option<(Manifest, String)> {
    let text = fetch(&format!("{site}manifest.json")).await.ok()?.text().await?;
    let digest = sha384(&js_sys::Uint8Array::from(text.as_bytes())).await?;
    Some((serde_json::from_str(&text).ok()?, digest))
}

/// A comparison under way, for several that work at it.
struct Run {
    files: Vec<Listed>,
    site: String,
    next: RefCell<usize>,
    report: RefCell<Report>,
    set: UseStateSetter<Option<Report>>,
}

impl Run {
    async fn work(&self) {
        loop {
            let place = self.next.replace_with(|place| *place + 1);
            let Some(file) = self.files.get(place) else { return };
            let wrong = self.wrong(file).await;
            let mut report = self.report.borrow_mut();
            report.done += 1;
            report.differ.extend(wrong.map(|wrong| (file.path.clone(), wrong)));
            report.is_over = report.done == report.all;
            if report.is_over {
                report.differ.sort();
            }
            // Not for each: a thousand drawings would take longer than the comparison.
            if report.is_over || report.done.is_multiple_of(20) {
                self.set.set(Some(report.clone()));
            }
        }
    }

    /// What is wrong with a file.
    async fn wrong(&self, file: &Listed) -> Option<String> {
        let answer = match fetch(&format!("{}{}", self.site, file.path)).await {
            Ok(answer) => answer,
            Err(status) => return Some(fill("whole-copy.missing", &[("status", &status.to_string())])),
        };
        let kind = answer.kind.clone();
        if answer.digest().await.as_ref() != Some(&file.integrity) {
            return Some(say("whole-copy.changed"));
        }
        let is_mistaken = file.role.ends_with("wasm") && !kind.starts_with("application/wasm");
        is_mistaken.then(|| fill("whole-copy.type", &[("type", &kind)]))
    }
}
