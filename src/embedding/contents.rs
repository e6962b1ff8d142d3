//! The file of a language's snippets, one for each country: how it is written, and how a page takes from it what stands between the
//! element's tags.

/// What stands in the place of a country's code where there is none.
pub const NO_COUNTRY: &str = "--";

/// Before each snippet.
const MARK: &str = "== ";

/// Where the content of a snippet ends.
const END: &str = "</palermo-explainer>";

/// A snippet in the file: the code and the name of its country stand above it.
pub fn entry(code: &str, name: &str, snippet: &str) -> String {
    format!("{MARK}{code} {name}\n{snippet}")
}

/// What stands between the element's tags for a country in such a file; what stands there without a country, where it has no such one.
pub fn content<'text>(file: &'text str, country: &str) -> Option<&'text str> {
    let of = |code: &str| {
        let (_, rest) = file.split_once(&format!("{MARK}{code} ")).filter(|(before, _)| before.is_empty() || before.ends_with('\n'))?;
        let (_, inside) = rest.split_once("<palermo-explainer")?.1.split_once(">\n")?;
        inside.split_once(END).map(|(content, _)| content)
    };
    of(country).or_else(|| of(NO_COUNTRY))
}

/// A day in the place of the version: who copies knows it, the build does not.
pub fn dated(content: &str, version_line: &str, day_line: &str, today: &str) -> String {
    content.replace(version_line, &day_line.replace("{today}", today))
}
