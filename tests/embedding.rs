//! Snippets from an editor's choices, what a check finds on the page where they were pasted, and slips in a supplement: in tables.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use palermo_explainer::contract;
use palermo_explainer::embedding::page_check::{self, Knowledge, Weight};
use palermo_explainer::embedding::supplement_slip::slip;
use palermo_explainer::embedding::{Choices, Colours, Permission, Place, Release, Shape, Translation, contents, snippet};

const SITE: &str = "https://help.example/explainer/";

fn release() -> Release {
    let language = |tag: &str| Translation {
        tag: tag.to_owned(),
        name: tag.to_owned(),
        right_to_left: false,
        title: "Trafficking: help".to_owned(),
        title_neutral: "Rights and help".to_owned(),
        copied_version: "Copied from version 1.0.0, for use until 2027-05-31.".to_owned(),
        copied: "Copied on {today}, for use until 2027-05-31.".to_owned(),
        copy_begins: "This is a copy of version ".to_owned(),
    };
    Release {
        version: "1.0.0".to_owned(),
        embed: "sha384-abc".to_owned(),
        frame_helper: "sha384-def".to_owned(),
        review_by: "2027-05-31".to_owned(),
        languages: vec![language("en"), language("fr")],
        countries: vec![("FR".to_owned(), "France".to_owned())],
        sections: vec![("help".to_owned(), "Help".to_owned())],
        attributes: ["lang", "country"].map(str::to_owned).into(),
    }
}

fn choices() -> Choices {
    Choices {
        language: "fr".to_owned(),
        country: "FR".to_owned(),
        sections: vec!["help".to_owned(), "facts".to_owned()],
        theme: "dark".to_owned(),
        heading_level: "3".to_owned(),
        heading: "neutral".to_owned(),
        exit: "off".to_owned(),
        colours: Colours { accent: "#0a4558".to_owned(), ..Colours::default() },
    }
}

#[test]
fn every_choice_is_an_attribute_of_the_contract() {
    let known = contract::attributes().unwrap_or_else(|error| panic!("{error}"));
    for (name, value) in choices().attributes() {
        let attribute = known.iter().find(|attribute| attribute.name == name).unwrap_or_else(|| panic!("there is no {name}"));
        assert!(attribute.frame, "a frame takes {name}");
        assert!(attribute.choices.is_empty() || attribute.choices.contains(&value), "{name}={value}");
    }
}

#[test]
fn snippets_say_what_was_chosen() {
    let (release, all) = (release(), choices());
    let some = Choices { language: "en".to_owned(), ..Choices::default() };
    let attributes =
        "lang=\"fr\" country=\"FR\" sections=\"help facts\" theme=\"dark\" heading-level=\"3\" heading=\"neutral\" exit=\"off\"";
    assert!(
        snippet::element(SITE, &all, "<p>x</p>\n", None)
            .starts_with(&format!("<palermo-explainer {attributes}>\n<p>x</p>\n</palermo-explainer>\n"))
    );
    let plain = snippet::element(SITE, &some, "", None);
    assert!(plain.starts_with("<palermo-explainer lang=\"en\">\n</palermo-explainer>\n<script data-cfasync"), "{plain}");
    assert!(plain.ends_with(&format!(" async src=\"{SITE}embed.js\"></script>\n")), "{plain}");
    let pinned = snippet::element(SITE, &some, "", Some(&release));
    for part in ["v/1.0.0/embed.js\"", "integrity=\"sha384-abc\"", "crossorigin=\"anonymous\"", "referrerpolicy=\"no-referrer\""] {
        assert!(pinned.contains(part), "{pinned}");
    }
    assert_eq!(snippet::one_line(SITE, &some), format!("<script async src=\"{SITE}embed.js\" data-lang=\"en\"></script>"));
    let address = snippet::frame_address(SITE, &all);
    assert_eq!(address, format!("{SITE}frame/fr/#country=FR&sections=help,facts&theme=dark&heading-level=3&heading=neutral&exit=off"));
    assert_eq!(snippet::frame_address(SITE, &some), format!("{SITE}frame/en/"));
    let frame = snippet::frame(SITE, &all, "Say \"help\"", true, Some(&release));
    assert!(frame.contains("FR&amp;sections=") && frame.contains("title=\"Say &quot;help&quot;\""), "{frame}");
    assert!(frame.contains("v/1.0.0/frame.js\"") && frame.contains("sha384-def"), "{frame}");
    assert!(!snippet::frame(SITE, &all, "", false, None).contains("<script"));
    assert_eq!(snippet::colours(&all.colours), "palermo-explainer {\n  --explainer-accent: #0a4558;\n}\n");
    assert_eq!(snippet::colours(&some.colours), "");
    for (name, number, line) in [
        ("Us & you", "+33 (1) 23", "<p slot=\"help\">Us &amp; you: <a href=\"tel:+33123\">+33 (1) 23</a></p>\n"),
        ("Us", "116 006", "<p slot=\"help\">Us: <a href=\"tel:116006\">116 006</a></p>\n"),
        ("Us", "<b>", "<p slot=\"help\">Us: &lt;b></p>\n"),
        ("Us", " ", ""),
        ("", "112", ""),
    ] {
        assert_eq!(snippet::own_line(name, number), line);
    }
}

#[test]
fn each_place_takes_what_it_lets_through() {
    for (place, permission, shape) in [
        (Place::WordPress, Permission::Scripts, Shape::Element),
        (Place::WordPress, Permission::Html, Shape::Copy),
        (Place::Wix, Permission::Scripts, Shape::FrameAddress),
        (Place::GoogleSites, Permission::Frames, Shape::FrameAddress),
        (Place::OwnHtml, Permission::Frames, Shape::Frame),
        (Place::Newsletter, Permission::Scripts, Shape::Link),
        (Place::Other, Permission::Link, Shape::Link),
    ] {
        assert_eq!(place.shape(permission), shape, "{place:?} {permission:?}");
    }
    for place in Place::ALL {
        assert!(!place.permissions().is_empty(), "{place:?}");
    }
}

#[test]
fn the_content_of_a_country_is_taken_from_its_file() {
    let some = Choices { language: "en".to_owned(), ..Choices::default() };
    let of = |content: &str| snippet::element(SITE, &some, content, None);
    let file =
        [contents::entry(contents::NO_COUNTRY, "no country", &of("<p>none</p>\n")), contents::entry("FR", "France", &of("<p>3919</p>\n"))]
            .join("\n");
    assert_eq!(contents::content(&file, "FR"), Some("<p>3919</p>\n"));
    assert_eq!(contents::content(&file, "DE"), Some("<p>none</p>\n"));
    assert_eq!(contents::content("<!doctype html>", "FR"), None);
    let release = release();
    let language = &release.languages[0];
    let dated = contents::dated(&format!("<p>{} x</p>", language.copied_version), &language.copied_version, &language.copied, "2026-12-24");
    assert_eq!(dated, "<p>Copied on 2026-12-24, for use until 2027-05-31. x</p>");
}

const CONTENT: &str = "<p><a href=\"https://weather.example/\">Leave</a></p><p><a href=\"https://help.example/explainer/en/\">Trafficking: help</a></p>\
                       <p>Copied on 2026-11-25, for use until 2027-05-31.</p>";

/// What is found on a page, with how much it matters.
fn found(html: &str, today: &str) -> Vec<(&'static str, Weight)> {
    let release = release();
    let known = Knowledge { release: &release, site: SITE, today };
    page_check::check(html, &known).into_iter().map(|finding| (finding.name, finding.weight)).collect()
}

/// What is pasted, the page, and what is found there.
type Row = (&'static str, String, Vec<(&'static str, Weight)>);

#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
fn a_page_is_told_what_became_of_its_snippet() {
    use Weight::{Fine, Mind, Wrong};
    let element = format!("<palermo-explainer lang=\"en\" country=\"FR\">{CONTENT}</palermo-explainer>");
    let with = |script: &str| format!("<html><head></head><body>{element}{script}</body></html>");
    let root = "<script data-nowprocket async src=\"https://help.example/explainer/embed.js\"></script>";
    let pinned = |rest: &str| with(&format!("<script async src=\"https://help.example/explainer/v/1.0.0/embed.js\" {rest}></script>"));
    let table: Vec<Row> = vec![
        ("nothing in the box", " \n".into(), vec![("empty", Wrong)]),
        ("an address", "https://ngo.example/help".into(), vec![("address", Wrong)]),
        ("the text of a page", "Trafficking: help".into(), vec![("no-source", Wrong)]),
        ("a page without it", "<p>Hello <a href=\"https://other.example/en/\">x</a>".into(), vec![("nothing", Wrong)]),
        ("another embed of that name", "<script src=\"https://social.example/embed.js\"></script>".into(), vec![("nothing", Wrong)]),
        ("as it should be", with(root), vec![("follows", Fine)]),
        (
            "one line",
            "<script async src=\"https://help.example/explainer/embed.js\" data-lang=\"en\"></script>".into(),
            vec![("one-line", Mind), ("follows", Fine)],
        ),
        ("in the head alone", format!("<head>{root}</head><body>"), vec![("in-head", Wrong), ("follows", Fine)]),
        ("in the head, with an element", format!("<head>{root}</head><body>{element}"), vec![("follows", Fine)]),
        ("the script is gone", with(""), vec![("script-gone", Wrong)]),
        ("script and element are gone", format!("<p>x</p>{CONTENT}"), vec![("stripped", Wrong)]),
        ("a link alone", "<a href=\"https://help.example/explainer/fr/\">x</a>".into(), vec![("link", Fine)]),
        ("a copy", "<p>This is a copy of version 1.0.0. It</p>".into(), vec![("copy", Fine)]),
        ("an older copy", "<p>This is a copy of version 0.9.2. It</p>".into(), vec![("copy-older", Wrong)]),
        ("shown as text", "<p>&lt;palermo-explainer lang=\"en\"&gt;</p>".into(), vec![("shown-as-text", Wrong)]),
        (
            "quotes of a word processor",
            format!("<palermo-explainer lang=“en”>{CONTENT}</palermo-explainer>{root}"),
            vec![("curly", Wrong), ("follows", Fine)],
        ),
        ("in a comment", with(&format!("<!-- {root} -->")), vec![("in-comment", Wrong)]),
        (
            "the address of the documents",
            with("<script src=\"https://ngo.example/explainer/embed.js\"></script>"),
            vec![("placeholder", Wrong)],
        ),
        (
            "without encryption",
            with("<script src=\"http://help.example/explainer/embed.js\"></script>"),
            vec![("not-secure", Wrong), ("follows", Fine)],
        ),
        ("pinned", pinned("integrity=\"sha384-abc\" crossorigin=\"anonymous\""), vec![("pinned", Fine)]),
        ("pinned, no digest", pinned(""), vec![("pinned-without-integrity", Mind), ("pinned", Fine)]),
        (
            "pinned, a digest of another file",
            pinned("integrity=\"sha384-xyz\" crossorigin"),
            vec![("wrong-integrity", Wrong), ("pinned", Fine)],
        ),
        (
            "pinned, a digest that is too weak to compare",
            pinned("integrity=\"sha256-xyz\" crossorigin"),
            vec![("integrity-not-compared", Mind), ("pinned", Fine)],
        ),
        ("pinned, no crossorigin", pinned("integrity=\"sha384-abc\""), vec![("integrity-without-crossorigin", Wrong), ("pinned", Fine)]),
        (
            "an older version",
            with("<script src=\"https://help.example/explainer/v/0.9.0/embed.js\" integrity=\"sha384-x\" crossorigin></script>"),
            vec![("other-version", Mind)],
        ),
        (
            "the root with a digest",
            with("<script src=\"https://help.example/explainer/embed.js\" integrity=\"sha384-abc\" crossorigin></script>"),
            vec![("root-with-integrity", Wrong)],
        ),
        ("the script twice", with(&format!("{root}{root}")), vec![("follows", Fine), ("script-twice", Fine)]),
        (
            "two lines",
            "<script src=\"https://help.example/explainer/embed.js\" data-lang=\"en\"></script>".repeat(2),
            vec![("one-line", Mind), ("twice", Mind), ("follows", Fine)],
        ),
        ("two elements", format!("{element}{element}{root}"), vec![("two-elements", Mind), ("follows", Fine)]),
        (
            "element and line",
            with("<script src=\"https://help.example/explainer/embed.js\" data-lang=\"en\"></script>"),
            vec![("both", Mind), ("follows", Fine)],
        ),
        (
            "Cookiebot",
            with("<script type=\"text/plain\" data-cookieconsent=\"marketing\" src=\"https://help.example/explainer/embed.js\"></script>"),
            vec![("waits-for-consent", Wrong)],
        ),
        (
            "Cookiebot, told to let it pass",
            with("<script data-cookieconsent=\"ignore\" src=\"https://help.example/explainer/embed.js\"></script>"),
            vec![("follows", Fine)],
        ),
        (
            "Complianz",
            with(
                "<script type=\"text/plain\" data-service=\"general\" data-category=\"marketing\" async data-cmplz-src=\"/site/embed.js\"></script>",
            ),
            vec![("waits-for-consent", Wrong)],
        ),
        (
            "OneTrust",
            with("<script type=\"text/plain\" class=\"optanon-category-C0004\" src=\"/site/embed.js\"></script>"),
            vec![("waits-for-consent", Wrong)],
        ),
        (
            "WP Rocket",
            with("<script type=\"rocketlazyloadscript\" async data-rocket-src=\"/site/embed.js\"></script>"),
            vec![("held-back", Mind)],
        ),
        ("LiteSpeed", with("<script async data-src=\"/site/embed.js\" type=\"litespeed/javascript\"></script>"), vec![("held-back", Mind)]),
        (
            "Rocket Loader",
            with("<script type=\"0123456789abcdef-text/javascript\" async src=\"/site/embed.js\"></script>"),
            vec![("held-back", Mind)],
        ),
        ("NitroPack", with("<script>nitro([\"https://cdn.example/embed.js\"])</script>"), vec![("held-back", Mind)]),
        ("a module", with("<script type=\"module\" src=\"/site/embed.js\"></script>"), vec![("module", Mind), ("follows", Fine)]),
        (
            "copied into the page",
            with("<script>(()=>{customElements.define(\"palermo-explainer\",class{})})()</script>"),
            vec![("inlined", Mind)],
        ),
        ("renamed", with("<script src=\"/assets/embed-3f2a.js\"></script>"), vec![("renamed", Mind)]),
        ("combined", with("<script src=\"/wp-content/cache/autoptimize/js/autoptimize_1.js\"></script>"), vec![("combined", Mind)]),
        (
            "a country in words",
            format!("<palermo-explainer country=\"France\">{CONTENT}</palermo-explainer>{root}"),
            vec![("country", Wrong), ("follows", Fine)],
        ),
        (
            "a country without lines",
            format!("<palermo-explainer country=\"ZZ\">{CONTENT}</palermo-explainer>{root}"),
            vec![("country-without-lines", Mind), ("follows", Fine)],
        ),
        (
            "a language that is not there",
            format!("<palermo-explainer lang=\"xx\">{CONTENT}</palermo-explainer>{root}"),
            vec![("language", Mind), ("follows", Fine)],
        ),
        (
            "no exit, no link",
            format!("<palermo-explainer exit=\"off\"></palermo-explainer>{root}"),
            vec![("exit-off", Mind), ("no-link", Mind), ("follows", Fine)],
        ),
        (
            "what a browser's tools copy",
            format!("<palermo-explainer data-layer=\"app\">{CONTENT}</palermo-explainer>{root}"),
            vec![("ran", Fine), ("follows", Fine)],
        ),
        (
            "a frame",
            "<iframe src=\"https://help.example/explainer/frame/en/#country=FR\" title=\"x\"></iframe><script src=\"/frame.js\"></script>"
                .into(),
            vec![("frame", Fine)],
        ),
        (
            "a frame that is held back",
            "<iframe data-cmplz-src=\"https://help.example/explainer/frame/en/\" src=\"about:blank\"></iframe>".into(),
            vec![("frame-held-back", Wrong)],
        ),
        (
            "a frame whose exit leads nowhere",
            "<iframe sandbox=\"allow-scripts\" src=\"https://help.example/explainer/frame/en/\"></iframe>".into(),
            vec![("frame-exit", Wrong), ("frame-without-title", Mind), ("frame-without-helper", Mind)],
        ),
        (
            "a frame without scripts",
            "<iframe sandbox=\"\" title=\"x\" src=\"https://help.example/explainer/frame/en/\"></iframe>".into(),
            vec![("frame-without-scripts", Wrong), ("frame-without-helper", Mind)],
        ),
    ];
    for (what, html, expected) in table {
        assert_eq!(found(&html, "2026-11-25"), expected, "{what}: {html}");
    }
    for (what, html, expected) in [
        ("pinned", pinned("integrity=\"sha384-abc\" crossorigin"), vec![("numbers-overdue", Wrong), ("overdue", Wrong)]),
        ("at the root", with(root), vec![("numbers-overdue", Wrong), ("follows", Fine)]),
        ("a copy", "<p>This is a copy of version 1.0.0. It</p>".to_owned(), vec![("copy-overdue", Wrong)]),
        ("stripped", CONTENT.to_owned(), vec![("stripped", Wrong), ("numbers-overdue", Wrong)]),
    ] {
        assert_eq!(found(&html, "2027-06-01"), expected, "after its day: {what}");
    }
}

#[test]
fn what_the_page_gives_is_found_in_order() {
    let (release, all) = (release(), Choices { language: "en".to_owned(), ..Choices::default() });
    let copied = CONTENT;
    for (what, html) in [
        ("element", snippet::element(SITE, &all, copied, None)),
        ("pinned", snippet::element(SITE, &all, copied, Some(&release))),
        ("frame", snippet::frame(SITE, &all, "Help", true, None)),
        ("pinned frame", snippet::frame(SITE, &all, "Help", true, Some(&release))),
    ] {
        let found = found(&html, "2026-11-25");
        assert!(!found.is_empty() && found.iter().all(|(_, weight)| *weight == Weight::Fine), "{what}: {found:?}");
    }
}

#[test]
fn a_slip_in_a_supplement_is_named_with_its_line() {
    for (text, expected) in [
        ("", Some(("empty", None, ""))),
        ("\u{feff} \n", Some(("empty", None, ""))),
        ("<palermo-explainer lang=\"en\">", Some(("snippet", None, ""))),
        ("<!doctype html><p>x", Some(("page", None, ""))),
        ("https://ngo.example/a.json", Some(("address", None, ""))),
        ("PK\u{3}\u{4}", Some(("document", None, ""))),
        ("{\\rtf1 x}", Some(("document", None, ""))),
        ("[]", Some(("list", None, ""))),
        ("{\n “language”: \"en\" }", Some(("curly", Some(2), "“"))),
        ("{ 'language': \"en\" }", Some(("single", Some(1), "'"))),
        ("{\n // ours\n}", Some(("comment", Some(2), ""))),
        ("{ \"a\": \"en\", }", Some(("comma-too-many", Some(1), ""))),
        ("{ \"a\": \"en\",, }", Some(("comma-too-many", Some(1), ""))),
        ("{ \"a\": \"en\"\n\"b\": 1 }", Some(("comma-missing", Some(2), ""))),
        ("{ \"a\": \"en }\n", Some(("quote-missing", Some(1), ""))),
        ("{ \"a\": { \"b\": [ 1, true", Some(("cut-off", Some(1), "]}}"))),
        ("{ \"a\": [ 1 } ", Some(("bracket", Some(1), "]"))),
        ("{ \"a\": 1 }\n }", Some(("too-much", Some(2), "}"))),
        ("{ \"a\": 1 } x", Some(("too-much", Some(1), "x"))),
        ("{ \"a\" \"b\" }", Some(("colon", Some(1), ":"))),
        ("{ \"a\": }", Some(("no-value", Some(1), ""))),
        ("{ language: \"en\" }", Some(("quotes-missing", Some(1), "language"))),
        ("{ \"a\": yes }", Some(("quotes-missing", Some(1), "yes"))),
        ("name", Some(("quotes-missing", Some(1), "name"))),
        ("{}", None),
        ("{ \"a\": [true, null, -1, { \"b\": \"“x” \\\" // 'y'\" }], \"c\": [] }", None),
    ] {
        let found = slip(text);
        let found = found.as_ref().map(|slip| (slip.name, slip.line, slip.about.as_str()));
        assert_eq!(found, expected, "{text}");
    }
}

/// Every supplement that other tests hold to be wrong: one that is no JSON is named, and no JSON is called a slip.
#[test]
fn only_what_is_no_json_has_a_slip() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/supplement/hostile");
    let files = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{error}"));
    for file in files {
        let path = file.unwrap_or_else(|error| panic!("{error}")).path();
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let is_json = serde_json::from_str::<serde_json::Value>(&text).is_ok_and(|value| value.is_object());
        assert!(slip(&text).is_none() || !is_json, "{}: {:?}", path.display(), slip(&text));
    }
}

/// The names that stand in a call of one of these functions, in the sources of a folder or in a file.
fn named(path: &str, calls: &[&str]) -> BTreeSet<String> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let files = if path.is_dir() {
        let entries = std::fs::read_dir(&path).unwrap_or_else(|error| panic!("{error}"));
        entries.map(|entry| entry.unwrap_or_else(|error| panic!("{error}")).path()).collect()
    } else {
        vec![path]
    };
    let texts = files.iter().map(|file| std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display())));
    let text: String = texts.collect();
    let after = |call: &str| {
        let parts: Vec<String> = text.split(call).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect();
        parts
    };
    calls.iter().flat_map(|call| after(call)).collect()
}

/// The parts of a supplement that the check names.
const PARTS: [&str; 28] = [
    "language",
    "introduction",
    "contact",
    "helplines",
    "resources",
    "id",
    "country",
    "name",
    "about",
    "operator",
    "kind",
    "url",
    "website",
    "email",
    "call",
    "call_from_abroad",
    "text",
    "whatsapp",
    "shown",
    "dial",
    "hours",
    "zone",
    "spans",
    "days",
    "from",
    "until",
    "notes",
    "audiences",
];

/// The page has words for everything that it says, and the file no words that nobody says.
#[test]
fn every_word_is_there_and_is_said() {
    let file = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/www/pages/embed/words.json")).unwrap_or_default();
    let file: serde_json::Value = serde_json::from_str(&file).unwrap_or_else(|error| panic!("{error}"));
    let keys = |part: &str| file[part].as_object().into_iter().flatten().map(|(key, _)| key.clone()).collect::<BTreeSet<String>>();
    let (words, lists) = (keys("words"), keys("lists"));

    let page = "src/bin/embed_page";
    let mut needed = named(page, &["say(\"", "fill(\"", "code(\"snippet\", state.content(), \"", "ends(\""]);
    needed
        .extend(["copied", "copy.failed", "copy", "copy.colours", "address.copy", "badge.copy", "it.copy", "slip.line"].map(str::to_owned));
    needed.extend(["updates.pinned", "updates.review", "slip.other"].map(str::to_owned));
    let mut put = |group: &str, names: &[&str]| needed.extend(names.iter().map(|name| format!("{group}.{name}")));
    put("parts", &["all", "help", "own"]);
    put("theme", &["auto", "light", "dark"]);
    put("title", &["topic", "neutral"]);
    put("level", &["2", "3", "4", "5"]);
    put("preview", &["phone", "column", "side", "light", "dark"]);
    // What a supplement may hold, as its schema names it.
    put("part", &PARTS);
    put("contrast", &["enhanced", "minimum", "too-little"]);
    put("colour", &["accent", "surface", "text"]);
    put("weight", &["wrong", "mind", "fine"]);
    put("may", &["scripts", "frames", "html", "link"]);
    put("note", &[Shape::Element, Shape::Frame, Shape::FrameAddress, Shape::Copy, Shape::Link].map(Shape::name));
    put("place", &Place::ALL.map(Place::name));
    let checks = "src/embedding/page_check";
    let mends = named(checks, &["report.wrong(\"", "report.mind(\""]);
    let fines = named(checks, &["report.fine(\""]);
    needed.extend(mends.iter().chain(&fines).map(|name| format!("found.{name}")));
    needed.extend(mends.iter().map(|name| format!("mend.{name}")));
    needed.extend(["found.address", "mend.address", "found.no-source", "mend.no-source"].map(str::to_owned));
    let slips = named("src/embedding/supplement_slip.rs", &["whole(\"", "self.at(\"", "{ \"", "else { \""]);
    needed.extend(slips.iter().map(|name| format!("slip.{name}")));

    // A place may have words of its own for what may be done there.
    let own: BTreeSet<String> = Place::ALL
        .iter()
        .flat_map(|place| place.permissions().iter().map(move |may| format!("may.{}.{}", place.name(), may.name())))
        .collect();
    let missing: Vec<_> = needed.difference(&words).filter(|name| !name.contains(['{', '\n'])).collect();
    assert!(missing.is_empty(), "no words: {missing:?}");
    let unsaid: Vec<_> = words.difference(&needed).filter(|name| !own.contains(*name)).collect();
    assert!(unsaid.is_empty(), "nobody says: {unsaid:?}");

    let mut steps: BTreeSet<String> = Place::ALL
        .iter()
        .flat_map(|place| place.permissions().iter().map(move |may| format!("steps.{}.{}", place.name(), may.name())))
        .collect();
    steps.insert("months".to_owned());
    assert_eq!(lists, steps);
    // A mark in what stands for a finding is one that is filled.
    for (name, text) in file["words"].as_object().into_iter().flatten() {
        let text = text.as_str().unwrap_or_default();
        if name.starts_with("found.") || name.starts_with("mend.") {
            assert!(!text.replace("{about}", "").contains('{'), "{name}: {text}");
        }
    }
}
