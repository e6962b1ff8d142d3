//! What a translation leaves out or moves where a reader could be harmed: in help, in safety words, on paper and in easy words.

use std::collections::BTreeMap;

use super::freshness::Options;
use super::parsed::Parsed;
use super::standing::files_of;
use super::style::sentences;
use crate::authoring::library::REFERENCE;
use crate::authoring::problem::Problem;
use crate::authoring::translation::fingerprint::fingerprint;
use crate::authoring::translation::standing::{Pair, is_needed};

pub(super) fn check(parsed: &Parsed, options: Options, problems: &mut Vec<Problem>) {
    for language in parsed.languages.iter().filter(|language| *language != REFERENCE) {
        let shorter = parsed.glossary(language).map(|glossary| glossary.shorter).unwrap_or_default();
        let release = options.release && !parsed.is_unreleased(language);
        let weigh = |problem: Problem| if release { problem } else { problem.warning() };
        for (name, pairs) in files_of(parsed, language).filter(|(name, _)| is_needed(name)) {
            let file = format!("{language}/{name}");
            for pair in pairs.iter().filter(|pair| pair.standing.is_shown()) {
                let address = format!("{}:{}", name.trim_end_matches(".json"), pair.address);
                problems.extend(sentence_left_out(&file, &address, pair).filter(|_| !shorter.contains(&address)).map(weigh));
            }
            problems.extend(moved(&file, &pairs).map(weigh));
        }
    }
}

/// A sentence less than in English may be a warning less.
fn sentence_left_out(file: &str, address: &str, pair: &Pair) -> Option<Problem> {
    let (place, translation) = pair.translation.as_ref()?;
    let count = |text: &str| text.split([':', ';', '；', '：', '؛']).flat_map(sentences).count();
    let (ours, theirs) = (sentences(&pair.english).count(), count(translation));
    if theirs >= ours {
        return None;
    }
    let language = file.split('/').next().unwrap_or_default();
    let message = format!("English has {ours} sentences here, the translation {theirs}: what is missing may be a warning");
    let help = format!("say all of it; if all of it is said, list “{address}” under `shorter` in glossary/{language}.json");
    Some(Problem::new(file, place, message).help(help))
}

/// Entries without a name are told by their number: one that stands where another stood warns of something else.
fn moved(file: &str, pairs: &[Pair]) -> impl Iterator<Item = Problem> {
    let mut known: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    for pair in pairs {
        if let (Some(list), Some(stamp)) = (list_of(&pair.address), &pair.stamp) {
            known.insert((list, &stamp.translation), &pair.address);
        }
    }
    // Where an entry is missing, that is said, and what follows it has moved with it.
    let short: Vec<&str> = pairs.iter().filter(|pair| pair.translation.is_none()).filter_map(|pair| list_of(&pair.address)).collect();
    let found = pairs.iter().filter_map(move |pair| {
        let ((place, translation), list, stamp) = (pair.translation.as_ref()?, list_of(&pair.address)?, pair.stamp.as_ref()?);
        let print = fingerprint(translation);
        let other = known.get(&(list, print.as_str())).filter(|_| print != stamp.translation && !short.contains(&list))?;
        let message = format!("what stood at `{other}` stands here: English has kept its order");
        Some(Problem::new(file, place, message).help("put it back to where it was"))
    });
    found.collect::<Vec<_>>().into_iter()
}

/// The list of an entry that has a number alone.
fn list_of(address: &str) -> Option<&str> {
    let (list, number) = address.strip_suffix(']')?.rsplit_once('[')?;
    number.bytes().all(|byte| byte.is_ascii_digit()).then_some(list)
}
