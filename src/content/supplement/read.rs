//! Reading a supplement.

use super::json::Json;
use super::reader::{Fields, Reader, SupplementProblem};
use super::{Contact, EntryId, LIMIT_BYTES, Supplement, SuppliedHelpline, SuppliedResource};
use crate::content::app::Resources;
use crate::content::hours::{Day, Span, TimeOfDay, TimeZone};
use crate::content::{
    Channel, ChannelKind, CountryCode, DialString, EmailAddress, HelplineKind, Hours, HttpsUrl, Invalid, LanguageTag, PlainText,
};

/// More entries than anybody reads.
const MOST_ENTRIES: usize = 200;

/// More notes, audiences or times than fit on a card.
const MOST_DETAILS: usize = 12;

impl Supplement {
    /// Reads the bytes of a file.
    ///
    /// # Errors
    /// With everything that is wrong, each with its place. Nothing of a file with an error is used.
    pub fn read(bytes: &[u8]) -> Result<Self, Vec<SupplementProblem>> {
        let whole = |message: &str| Err(vec![SupplementProblem { place: String::new(), message: message.to_owned() }]);
        if bytes.len() > LIMIT_BYTES {
            return whole("the file is larger than 256 KB: leave out what this page does not need");
        }
        let Ok(text) = std::str::from_utf8(bytes) else {
            return whole("the file is not written in UTF-8: save it again as UTF-8");
        };
        // Some editors put the mark before UTF-8 too; it does no harm.
        let json = match serde_json::from_str::<Json>(text.trim_start_matches('\u{feff}')) {
            Ok(json) => json,
            Err(error) => {
                let place = ["line ", &error.line().to_string(), ", column ", &error.column().to_string()].concat();
                let message = ["this is not JSON: ", &without_place(&error.to_string())].concat();
                return Err(vec![SupplementProblem { place, message }]);
            }
        };
        let mut reader = Reader::default();
        let supplement = whole_of(&mut reader, &json);
        match supplement {
            Some(supplement) if reader.nothing_is_wrong() => Ok(supplement),
            _ => Err(reader.told()),
        }
    }

    /// What names a type or an audience that the explainer does not have.
    pub fn unknown_keys(&self, resources: &Resources) -> Vec<SupplementProblem> {
        let mut reader = Reader::default();
        for (index, resource) in self.resources.iter().enumerate() {
            let path = ["resources[", &index.to_string(), "]"].concat();
            known(&mut reader, [&path, ".kind"].concat(), &resource.kind, &resources.kinds);
            for (number, audience) in resource.audiences.iter().enumerate() {
                known(&mut reader, [&path, ".audiences[", &number.to_string(), "]"].concat(), audience, &resources.audiences);
            }
        }
        reader.told()
    }
}

fn known(reader: &mut Reader, place: String, key: &str, labels: &[(String, String)]) {
    if !labels.iter().any(|(label, _)| label == key) {
        let keys: Vec<&str> = labels.iter().map(|(label, _)| label.as_str()).collect();
        reader.problem(place, ["there is no “", key, "”: use ", &keys.join(", ")].concat());
    }
}

/// The message of the parser without the place, which stands before it.
fn without_place(message: &str) -> String {
    message.split(" at line ").next().unwrap_or_default().to_owned()
}

fn whole_of(reader: &mut Reader, json: &Json) -> Option<Supplement> {
    let known = ["$schema", "language", "introduction", "contact", "helplines", "resources"];
    let fields = reader.object(String::new(), json, &known)?;
    reader.optional(&fields, "$schema", PlainText::new);
    let contact = fields.get("contact").and_then(|json| contact(reader, fields.at("contact"), json));
    let helplines = reader.list(&fields, "helplines", MOST_ENTRIES);
    let resources = reader.list(&fields, "resources", MOST_ENTRIES);
    if helplines.len() + resources.len() > MOST_ENTRIES {
        let message = "expected at most 200 helplines and resources together: leave out what this page does not need";
        reader.problem(fields.at("resources"), message);
    }
    let helplines: Vec<_> = helplines.into_iter().filter_map(|(path, json)| helpline(reader, path, json)).collect();
    let resources: Vec<_> = resources.into_iter().filter_map(|(path, json)| resource(reader, path, json)).collect();
    twice(reader, "helplines", helplines.iter().map(|helpline| &helpline.id));
    twice(reader, "resources", resources.iter().map(|resource| &resource.id));
    Some(Supplement {
        language: reader.optional(&fields, "language", LanguageTag::new),
        introduction: reader.optional(&fields, "introduction", PlainText::new),
        contact,
        helplines,
        resources,
    })
}

fn twice<'entry>(reader: &mut Reader, list: &str, ids: impl Iterator<Item = &'entry EntryId>) {
    let mut seen: Vec<&EntryId> = Vec::new();
    for id in ids {
        if seen.contains(&id) {
            reader.problem(list, ["the id “", id.as_str(), "” stands twice: each entry has its own"].concat());
        }
        seen.push(id);
    }
}

fn contact(reader: &mut Reader, path: String, json: &Json) -> Option<Contact> {
    let fields = reader.object(path, json, &["name", "about", "call", "call_from_abroad", "text", "whatsapp", "email", "website"])?;
    let contact = Contact {
        about: reader.optional(&fields, "about", PlainText::new),
        channels: channels(reader, &fields),
        email: reader.optional(&fields, "email", EmailAddress::new),
        website: reader.optional(&fields, "website", site),
        name: reader.required(&fields, "name", PlainText::new)?,
    };
    if reader.nothing_is_wrong() && contact.channels.is_empty() && contact.email.is_none() && contact.website.is_none() {
        reader.problem(fields.at("name"), "there is no way to reach it: add a call, text, whatsapp, email or website");
    }
    Some(contact)
}

fn helpline(reader: &mut Reader, path: String, json: &Json) -> Option<SuppliedHelpline> {
    let mut known = vec!["id", "country", "name", "language", "operator", "kind", "authority", "free", "hours", "notes", "website"];
    known.extend(ChannelKind::ALL.iter().map(|kind| kind.key()));
    let fields = reader.object(path, json, &known)?;
    let notes = reader.list(&fields, "notes", MOST_DETAILS);
    let notes = notes.into_iter().filter_map(|(path, json)| reader.text(&path, json, PlainText::new)).collect();
    let channels = channels(reader, &fields);
    let website = reader.optional(&fields, "website", site);
    if ChannelKind::ALL.iter().all(|kind| fields.get(kind.key()).is_none()) && fields.get("website").is_none() {
        reader.problem(fields.at("call"), "there is no way to reach it: add a call, text, whatsapp or website");
    }
    let hours = fields.get("hours").and_then(|json| hours(reader, fields.at("hours"), json));
    let authority = reader.flag(&fields, "authority");
    let free = reader.flag(&fields, "free");
    let language = reader.optional(&fields, "language", LanguageTag::new);
    // Each is read before any is missed: all problems at once.
    let (id, country) = (reader.required(&fields, "id", EntryId::new), reader.required(&fields, "country", CountryCode::new));
    let (name, operator) = (reader.required(&fields, "name", PlainText::new), reader.required(&fields, "operator", PlainText::new));
    let kind = reader.required(&fields, "kind", HelplineKind::new);
    Some(SuppliedHelpline {
        id: id?,
        country: country?,
        name: name?,
        language,
        operator: operator?,
        kind: kind?,
        authority,
        channels,
        free,
        hours,
        notes,
        website,
    })
}

fn resource(reader: &mut Reader, path: String, json: &Json) -> Option<SuppliedResource> {
    let fields = reader.object(path, json, &["id", "name", "language", "url", "kind", "audiences", "about"])?;
    let language = reader.optional(&fields, "language", LanguageTag::new);
    let audiences = reader.list(&fields, "audiences", MOST_DETAILS);
    let audiences = audiences.into_iter().filter_map(|(path, json)| reader.text(&path, json, key)).collect();
    let (id, name) = (reader.required(&fields, "id", EntryId::new), reader.required(&fields, "name", PlainText::new));
    let (url, kind) = (reader.required(&fields, "url", site), reader.required(&fields, "kind", key));
    let about = reader.required(&fields, "about", PlainText::new);
    Some(SuppliedResource { id: id?, name: name?, language, url: url?, kind: kind?, audiences, about: about? })
}

/// The numbers among the keys of an entry.
fn channels(reader: &mut Reader, fields: &Fields<'_>) -> Vec<Channel> {
    let mut channels = Vec::new();
    for kind in ChannelKind::ALL {
        let Some(json) = fields.get(kind.key()) else { continue };
        let Some(number) = reader.object(fields.at(kind.key()), json, &["shown", "dial"]) else { continue };
        let (shown, dial) = (reader.required(&number, "shown", shown), reader.required(&number, "dial", DialString::of_digits));
        let (Some(shown), Some(dial)) = (shown, dial) else { continue };
        if kind.is_international() && !dial.as_str().starts_with('+') {
            reader.problem(number.at("dial"), "expected an international number, as in +34900759759");
        }
        if !dial.is_written(&shown) {
            let message = ["what is shown, “", &shown, "”, is not what is dialled, “", dial.as_str(), SAME_DIGITS].concat();
            reader.problem(fields.at(kind.key()), message);
        }
        channels.push(Channel { kind: *kind, shown, dial });
    }
    channels
}

fn hours(reader: &mut Reader, path: String, json: &Json) -> Option<Hours> {
    if let Json::Text(text) = json {
        if text == "always" {
            return Some(Hours::Always);
        }
        reader.problem(path, "expected \"always\", or { \"zone\": \"Europe/Paris\", \"spans\": [ … ] }");
        return None;
    }
    let fields = reader.object(path, json, &["zone", "spans"])?;
    let mut spans = Vec::new();
    for (path, json) in reader.list(&fields, "spans", MOST_DETAILS) {
        let Some(fields) = reader.object(path, json, &["days", "from", "until"]) else { continue };
        let days = reader.list(&fields, "days", Day::ALL.len());
        let mut days: Vec<Day> = days.into_iter().filter_map(|(path, json)| reader.text(&path, json, Day::new)).collect();
        days.sort_unstable();
        days.dedup();
        if fields.get("days").is_none() {
            days = Day::ALL.to_vec();
        } else if days.is_empty() {
            reader.problem(fields.at("days"), "expected at least one day; leave it out for every day");
        }
        let (from, until) = (reader.required(&fields, "from", TimeOfDay::new), reader.required(&fields, "until", TimeOfDay::new));
        if let (Some(from), Some(until)) = (from, until) {
            spans.push(Span { days, from, until });
        }
    }
    if spans.is_empty() {
        reader.problem(fields.at("spans"), "expected at least one time, as in { \"from\": \"09:00\", \"until\": \"17:00\" }");
    }
    Some(Hours::Weekly { zone: reader.required(&fields, "zone", TimeZone::new)?, spans })
}

/// How to mend a number that shows other digits than it dials.
const SAME_DIGITS: &str = "”: write the same digits in both; only the country's code may be left out, or 0 stand for it";

/// A number as people write it.
fn shown(text: &str) -> Result<String, Invalid> {
    let text = text.trim();
    if text.chars().count() <= 40 && DialString::digits_of(text).is_some_and(|digits| !digits.is_empty()) {
        Ok(text.to_owned())
    } else {
        Err(Invalid::new("a number as people write it: digits, with spaces, hyphens, brackets or dots between, as in 900 759 759", text))
    }
}

/// The key of a type or an audience.
fn key(text: &str) -> Result<String, Invalid> {
    EntryId::new(text).map(String::from)
}

/// An address. One whose name is written in other letters than ASCII can look like another site, so its encoded form is refused
/// as well.
fn site(text: &str) -> Result<HttpsUrl, Invalid> {
    let address = HttpsUrl::new(text)?;
    let host = text.split('/').nth(2).unwrap_or_default().to_ascii_lowercase();
    if host.split('.').any(|label| label.starts_with("xn--")) {
        return Err(Invalid::new("an address in plain ASCII letters, because others can look like a different site", text));
    }
    Ok(address)
}
