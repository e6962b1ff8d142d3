//! The tags of a page, as far as a check of snippets needs them: names, attributes, and the text of scripts.
//!
//! No parser of HTML: what a host has pasted may be anything, and what is told of it is what stands there, not what a browser would make
//! of it.

/// Where a tag stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// Between `<head>` and its end.
    Head,
    /// In a comment.
    Comment,
    /// Anywhere else.
    Body,
}

/// A tag that opens something.
#[derive(Clone, Debug)]
pub struct Tag<'html> {
    /// In small letters.
    pub name: String,
    /// Names in small letters, values with their entities read.
    pub attributes: Vec<(String, String)>,
    /// Where it stands.
    pub region: Region,
    /// What comes right after it: for a script up to its end.
    pub rest: &'html str,
}

impl Tag<'_> {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// What stands between a tag and its end.
    pub fn inside(&self) -> &str {
        let end = format!("</{}", self.name);
        self.rest.split_once(&end).map_or(self.rest, |(inside, _)| inside)
    }
}

/// Elements whose text holds no tags.
const TEXT_ALONE: [&str; 4] = ["script", "style", "textarea", "title"];

/// All tags that open something, in their order.
pub fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    read(html, Region::Body, &mut found);
    found
}

fn read<'html>(html: &'html str, outer: Region, found: &mut Vec<Tag<'html>>) {
    let (mut rest, mut region) = (html, outer);
    while let Some((_, after)) = rest.split_once('<') {
        rest = after;
        if let Some(comment) = after.strip_prefix("!--") {
            let (inside, after) = comment.split_once("-->").unwrap_or((comment, ""));
            read(inside, Region::Comment, found);
            rest = after;
            continue;
        }
        if outer != Region::Comment && starts(after, "/head") {
            region = Region::Body;
        }
        let name: String = after.chars().take_while(|sign| sign.is_ascii_alphanumeric() || *sign == '-').collect();
        if !name.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
            continue;
        }
        let (attributes, behind) = attributes(after.get(name.len()..).unwrap_or_default());
        let name = name.to_ascii_lowercase();
        if name == "head" && outer != Region::Comment {
            region = Region::Head;
        }
        let mut inside = behind;
        rest = behind;
        if TEXT_ALONE.contains(&name.as_str()) {
            let end = find(behind, &format!("</{name}")).unwrap_or(behind.len());
            (inside, rest) = behind.split_at_checked(end).unwrap_or((behind, ""));
        }
        found.push(Tag { name, attributes, region, rest: inside });
    }
}

/// Reads attributes up to the end of their tag, and gives what follows it.
fn attributes(mut rest: &str) -> (Vec<(String, String)>, &str) {
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '/');
        if let Some(after) = rest.strip_prefix('>') {
            return (found, after);
        }
        let end = rest.find(|sign: char| sign.is_whitespace() || "=>/".contains(sign)).unwrap_or(rest.len());
        let (name, after) = rest.split_at_checked(end.max(usize::from(rest.starts_with('=')))).unwrap_or((rest, ""));
        if name.is_empty() {
            return (found, rest);
        }
        rest = after.trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            let quote = after.chars().next().filter(|sign| "\"'".contains(*sign));
            (value, rest) = match quote {
                Some(quote) => after.get(1..).unwrap_or_default().split_once(quote).unwrap_or((after, "")),
                None => after
                    .split_at_checked(after.find(|sign: char| sign.is_whitespace() || sign == '>').unwrap_or(after.len()))
                    .unwrap_or((after, "")),
            };
        }
        found.push((name.to_ascii_lowercase(), unescaped(value)));
    }
}

/// The entities that stand in addresses and quotes.
fn unescaped(value: &str) -> String {
    let mut text = value.to_owned();
    for (entity, sign) in
        [("&quot;", "\""), ("&#8220;", "“"), ("&#8221;", "”"), ("&ldquo;", "“"), ("&rdquo;", "”"), ("&#038;", "&"), ("&amp;", "&")]
    {
        if text.contains(entity) {
            text = text.replace(entity, sign);
        }
    }
    text
}

fn starts(text: &str, beginning: &str) -> bool {
    text.get(..beginning.len()).is_some_and(|start| start.eq_ignore_ascii_case(beginning))
}

/// Where something in small letters stands, in whatever letters.
fn find(text: &str, wanted: &str) -> Option<usize> {
    text.match_indices('<').map(|(at, _)| at).find(|at| text.get(*at..).is_some_and(|rest| starts(rest, wanted)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_there_is_read() {
        let html = "<HTML><head><script src='/a.js?x=1&amp;y'></script></HEAD><!-- <script src=b.js></script> -->\
                    <p class>1 < 2 <script async DATA-x=\"a > b\" src = c.js>var a='<p>';</SCRIPT><p/>";
        let found = tags(html);
        let scripts: Vec<_> = found.iter().filter(|tag| tag.name == "script").collect();
        assert_eq!(scripts.iter().map(|tag| tag.region).collect::<Vec<_>>(), [Region::Head, Region::Comment, Region::Body]);
        assert_eq!(scripts.iter().map(|tag| tag.get("src").unwrap_or_default()).collect::<Vec<_>>(), ["/a.js?x=1&y", "b.js", "c.js"]);
        assert_eq!((scripts[2].get("data-x"), scripts[2].get("async"), scripts[2].rest), (Some("a > b"), Some(""), "var a='<p>';"));
    }

    #[test]
    fn broken_markup_ends() {
        for html in [
            "<",
            "<a",
            "<a href",
            "<a href=",
            "<a href=\"",
            "<a =",
            "<a = >",
            "<!--",
            "<script",
            "<script>",
            "<é",
            "<a é=“x”",
            "</head",
            "<a'\"=>",
        ] {
            tags(html);
        }
        assert_eq!(tags("<a href=\"x").len(), 1);
    }
}
