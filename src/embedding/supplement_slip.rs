//! What is wrong with a text that should be a supplement and is no JSON, for somebody who does not know what JSON is.
//!
//! The reader of supplements says everything about a file that can be read. This looks at one that cannot, and names what people do:
//! quotes of a word processor, a pasted snippet, an empty box, a comma too many, a bracket that is missing at the end.

/// A slip: what is said of it stands in words under its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// What it is.
    pub name: &'static str,
    /// In which line, from one on; none for the text as a whole.
    pub line: Option<usize>,
    /// The word or sign that it is about.
    pub about: String,
}

/// What stands right before a place in the text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Start,
    Opened,
    Key,
    Colon,
    Value,
    Comma,
}

/// The first slip in a text; none where it is JSON, as far as its signs go.
pub fn slip(text: &str) -> Option<Slip> {
    let whole = |name| Some(Slip { name, line: None, about: String::new() });
    let text = text.trim_start_matches('\u{feff}');
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return whole("empty");
    }
    if trimmed.starts_with("PK\u{3}") || trimmed.starts_with("{\\rtf") || trimmed.starts_with("%PDF") || text.contains('\0') {
        return whole("document");
    }
    if trimmed.starts_with('<') {
        let is_ours = trimmed.contains("palermo-explainer") || trimmed.contains("embed.js");
        return whole(if is_ours { "snippet" } else { "page" });
    }
    if trimmed.starts_with("http://") || trimmed.starts_with("https://") {
        return whole("address");
    }
    if trimmed.starts_with('[') {
        return whole("list");
    }
    Walk { signs: text.char_indices().peekable(), text, line: 1, open: Vec::new(), before: Before::Start }.slip()
}

/// On the way through the signs of a text.
struct Walk<'text> {
    signs: std::iter::Peekable<std::str::CharIndices<'text>>,
    text: &'text str,
    line: usize,
    /// The brackets that are open, each as the one that closes it.
    open: Vec<char>,
    before: Before,
}

impl Walk<'_> {
    fn slip(mut self) -> Option<Slip> {
        while let Some((at, sign)) = self.signs.next() {
            let found = match sign {
                '\n' => {
                    self.line += 1;
                    None
                }
                _ if sign.is_whitespace() => None,
                '{' | '[' => self.opens(sign),
                '}' | ']' => self.closes(sign),
                ':' => self.colon(),
                ',' => self.comma(),
                '"' => self.value(None).or_else(|| self.string()),
                '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '＂' => self.at("curly", &sign.to_string()),
                '\'' | '‘' | '’' | '`' => self.at("single", &sign.to_string()),
                '/' | '#' => self.at("comment", ""),
                _ => self.word(at),
            };
            if found.is_some() {
                return found;
            }
        }
        if self.before == Before::Start || !self.open.is_empty() {
            self.at("cut-off", &self.open.iter().rev().collect::<String>())
        } else {
            None
        }
    }

    #[allow(clippy::unnecessary_wraps)]
    fn at(&self, name: &'static str, about: &str) -> Option<Slip> {
        Some(Slip { name, line: Some(self.line), about: about.to_owned() })
    }

    fn opens(&mut self, sign: char) -> Option<Slip> {
        let slip = self.value(None);
        self.open.push(if sign == '{' { '}' } else { ']' });
        self.before = Before::Opened;
        slip
    }

    fn closes(&mut self, sign: char) -> Option<Slip> {
        let before = self.before;
        if before == Before::Comma {
            return self.at("comma-too-many", "");
        }
        match self.open.pop() {
            None => self.at("too-much", &sign.to_string()),
            Some(wanted) if wanted != sign => self.at("bracket", &wanted.to_string()),
            Some(_) if matches!(before, Before::Key | Before::Colon) => self.at("no-value", ""),
            Some(_) => {
                self.before = Before::Value;
                None
            }
        }
    }

    fn colon(&mut self) -> Option<Slip> {
        if self.before != Before::Key {
            return self.at("colon", ":");
        }
        self.before = Before::Colon;
        None
    }

    fn comma(&mut self) -> Option<Slip> {
        if self.before != Before::Value {
            return self.at("comma-too-many", "");
        }
        self.before = Before::Comma;
        None
    }

    /// A value begins, or a key where a key belongs; `word` is what stands there without quotes.
    fn value(&mut self, word: Option<&str>) -> Option<Slip> {
        let in_object = self.open.last() == Some(&'}');
        let slip = match self.before {
            Before::Value if self.open.is_empty() => self.at("too-much", word.unwrap_or("\"")),
            Before::Value => self.at("comma-missing", ""),
            Before::Key => self.at("colon", ":"),
            _ => None,
        };
        self.before = if in_object && matches!(self.before, Before::Opened | Before::Comma) { Before::Key } else { Before::Value };
        slip
    }

    /// The rest of a text in quotes.
    fn string(&mut self) -> Option<Slip> {
        while let Some((_, sign)) = self.signs.next() {
            match sign {
                '"' => return None,
                '\\' => {
                    self.signs.next();
                }
                '\n' => return self.at("quote-missing", ""),
                _ => {}
            }
        }
        self.at("quote-missing", "")
    }

    /// What stands without quotes: a number, `true`, `false`, `null`, or what should have them.
    fn word(&mut self, from: usize) -> Option<Slip> {
        let mut end = self.text.len();
        while let Some((at, sign)) = self.signs.peek().copied() {
            if sign.is_whitespace() || "{}[]:,\"".contains(sign) {
                end = at;
                break;
            }
            self.signs.next();
        }
        let word = self.text.get(from..end).unwrap_or_default();
        let slip = self.value(Some(word));
        let is_value = ["true", "false", "null"].contains(&word) || word.starts_with(|sign: char| sign == '-' || sign.is_ascii_digit());
        slip.or_else(
            || if is_value && self.before != Before::Key && !self.open.is_empty() { None } else { self.at("quotes-missing", word) },
        )
    }
}
