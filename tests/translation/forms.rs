//! Numbers and their units in languages whose words change with the number, or that count in other steps.

use super::*;

/// How a language writes the number of `S01`, in a lead.
fn written(language: &str, unit: &str, number: &str) -> String {
    let mut files = with_portuguese();
    let tag_of = |text: &str| text.replace("\"tag\":\"pt\"", &format!("\"tag\":\"{language}\""));
    let list = tag_of(&files["languages.json"]);
    files.insert("languages.json".to_owned(), list);
    let moved: Vec<(String, String)> =
        files.iter().filter_map(|(path, text)| Some((format!("{language}/{}", path.strip_prefix("pt/")?), text.clone()))).collect();
    files.extend(moved);
    let mut interface: serde_json::Value = serde_json::from_str(&files[&format!("{language}/interface.json")]).expect("JSON");
    interface["units"]["million"] = serde_json::from_str(unit).expect("a pattern");
    files.insert(format!("{language}/interface.json"), interface.to_string());
    let mut claims: serde_json::Value = serde_json::from_str(&files["claims.json"]).expect("JSON");
    claims["S01"]["values"]["total"]["number"] = number.into();
    files.insert("claims.json".to_owned(), claims.to_string());
    // The lead is that of Portuguese: what counts is the number in it.
    let bundle = bake(&library(&files), &tag(language)).unwrap_or_else(|problems| panic!("{problems}"));
    let lead =
        bundle.sections.iter().find(|section| section.id.as_str() == "facts").map(|section| section.lead.clone()).unwrap_or_default();
    lead.trim_start_matches("Vivem assim ").trim_end_matches(" de pessoas.").to_owned()
}

#[test]
fn a_word_takes_the_form_of_its_number() {
    let russian = r#"{"one": "{number} миллион", "few": "{number} миллиона", "many": "{number} миллионов", "other": "{number} миллиона"}"#;
    let numbers = ["1", "22", "10", "27.6"].map(|number| written("ru", russian, number));
    assert_eq!(numbers, ["1 миллион", "22 миллиона", "10 миллионов", "27,6 миллиона"]);
    let french = r#"{"one": "{number} million", "other": "{number} millions"}"#;
    assert_eq!(["1.1", "27.6"].map(|number| written("fr", french, number)), ["1,1 million", "27,6 millions"]);
}

#[test]
fn a_language_counts_in_its_own_steps() {
    let chinese = r#"{"other": "{number}万", "power": 2}"#;
    assert_eq!(["27.6", "3.0", "49.65"].map(|number| written("zh-Hans", chinese, number)), ["2760万", "300万", "4965万"]);
}

#[test]
fn a_paragraph_of_an_article_is_named_as_the_language_does() {
    let mut files = with_portuguese();
    say_in_english(&mut files, "en/facts.json", "lead", "{article 9.5} and {article 3}");
    let pt = files["pt/facts.json"].replace("Vivem assim {S01.total} de pessoas.", "{article 9.5} e {article 3}");
    files.insert("pt/facts.json".to_owned(), pt);
    let updated = updated(&files);
    files.extend(updated.files);
    let bundle = portuguese(&files);
    assert!(bundle.sections.iter().any(|section| section.lead == "Artigo 9, parágrafo 5 e Artigo 3"));
}
