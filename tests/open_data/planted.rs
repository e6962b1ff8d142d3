//! What must not leave, planted into the content.

use palermo_explainer::authoring::library::{Files, Library};
use palermo_explainer::authoring::open_data::OpenData;
use serde_json::Value;

use super::{all, common, exported, parsed};

/// The shipped content after a change to one of its files.
fn after(file: &str, change: impl FnOnce(&mut Value)) -> Files {
    let mut files = common::files();
    let mut value = parsed(&files[file]);
    change(&mut value);
    files.insert(file.to_owned(), value.to_string());
    files
}

/// The same after a change to a helpline.
fn with_line(country: &str, id: &str, change: impl FnOnce(&mut Value)) -> Files {
    after("helplines.json", |value| {
        let lines = value["countries"][country]["helplines"].as_array_mut().into_iter().flatten();
        change(lines.into_iter().find(|line| line["id"] == id).unwrap_or_else(|| panic!("there is no {id}")));
    })
}

/// Why nothing was exported.
fn refusal(files: &Files) -> String {
    match Library::from_files(files).and_then(|library| OpenData::of(&library, "1.2.3", None)) {
        Ok(_) => panic!("it was exported"),
        Err(problems) => problems.to_string(),
    }
}

#[test]
fn a_number_with_an_old_source_is_withheld_with_all_that_is_said_of_it() {
    let number = "78055800";
    let holding = |files: &Files| -> Vec<&str> {
        let data = exported(files);
        let found = all(&data).into_iter().filter(|(_, text)| {
            let digits: String = text.chars().filter(|character| !matches!(character, ' ' | '(' | ')' | '-' | '/')).collect();
            digits.contains(number)
        });
        found.map(|(file, _)| file.name()).collect()
    };
    assert_eq!(holding(&common::files()), ["helplines.json", "hsds.json", "numbers.csv"]);
    let old = with_line("BE", "be-078055800", |line| line["source"]["year"] = 2019.into());
    assert_eq!(holding(&old), Vec::<&str>::new());
    let guessed = with_line("BE", "be-078055800", |line| line["source"]["year_inferred"] = true.into());
    assert_eq!(holding(&guessed), Vec::<&str>::new());
    let data = exported(&old);
    let (_, line) = data.helplines().find(|(_, line)| line.operator.starts_with("PAG-ASA")).unwrap_or_else(|| panic!("it is still there"));
    assert!(line.source.is_none() && line.hours.is_none() && line.free.is_none() && line.languages.is_empty());
    assert!(line.website.is_some());
}

#[test]
fn an_emergency_number_without_a_young_source_is_withheld() {
    let old = after("helplines.json", |value| value["countries"]["AU"]["emergency_source"]["year"] = 2019.into());
    let data = exported(&old);
    assert!(data.countries.iter().any(|country| country.code.as_str() == "AU" && country.emergency.is_none()));
}

#[test]
fn a_withheld_number_in_a_name_or_an_address_of_a_page_is_refused() {
    let old = with_line("AR", "ar-145", |line| line["source"]["year"] = 2019.into());
    let said = refusal(&old);
    assert!(said.contains("countries.AR.helplines[0].name") && said.contains("“145”"), "{said}");
    let gone = with_line("AR", "ar-145", |line| line["call"] = Value::Null);
    assert!(refusal(&gone).contains("“145”"));
    let page = with_line("BE", "be-078055800", |line| {
        line["source"]["year"] = 2019.into();
        line["website"] = "https://www.example.org/call-078055800".into();
    });
    assert!(refusal(&page).contains("website"));
}

#[test]
fn the_address_of_a_shelter_is_refused() {
    for operator in ["LEFÖ, Beispielgasse 12", "LEFÖ, 1040 Wien", "LEFÖ, Beispielgasse 12b/3", "LEFÖ, улица Примерная, 7", "LEFÖ, ٧ شارع"]
    {
        let files = with_line("AT", "at-lefoe-ibf", |line| line["operator"] = operator.into());
        assert!(refusal(&files).contains("the address of a place"), "{operator}");
    }
    // A field for one is refused by the content's own types.
    for key in ["address", "location", "street"] {
        let files = with_line("AT", "at-lefoe-ibf", |line| line[key] = "Beispielgasse".into());
        assert!(refusal(&files).contains(key), "{key}");
    }
}

#[test]
fn a_withdrawn_number_is_not_repeated_by_the_feed() {
    let said = refusal(&after("corrections.json", |value| value[0]["because"] = "It was 116 006.".into()));
    assert!(said.contains("corrections.json") && said.contains("digit"), "{said}");
    // Nor by the name of a line whose id holds it.
    let files = after("corrections.json", |value| value[1]["helpline"] = "et-8797".into());
    let feed = all(&exported(&files)).into_iter().find(|(file, _)| file.name() == "corrections.json").map(|(_, text)| text);
    assert!(feed.is_some_and(|feed| !feed.contains("et-8797")));
}
