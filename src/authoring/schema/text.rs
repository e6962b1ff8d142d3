//! How the text of a schema is written.

/// JSON as the project's formatter leaves it: two spaces, short lists of names on one line.
pub(crate) fn pretty(value: &serde_json::Value) -> String {
    let mut out = String::new();
    write_pretty(value, 0, 0, &mut out);
    out.push('\n');
    out
}

/// Writes a value; `column` is where it begins.
fn write_pretty(value: &serde_json::Value, indent: usize, column: usize, out: &mut String) {
    const WIDTH: usize = 140;
    let inner = "  ".repeat(indent + 1);
    match value {
        serde_json::Value::Array(elements) if !elements.is_empty() => {
            let flat = format!("[{}]", elements.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "));
            // A comma may follow.
            if !elements.iter().any(serde_json::Value::is_object) && column + flat.chars().count() < WIDTH {
                out.push_str(&flat);
                return;
            }
            for (index, element) in elements.iter().enumerate() {
                out.push_str(if index == 0 { "[\n" } else { ",\n" });
                out.push_str(&inner);
                write_pretty(element, indent + 1, inner.len(), out);
            }
            out.push_str(&format!("\n{}]", "  ".repeat(indent)));
        }
        serde_json::Value::Object(entries) if !entries.is_empty() => {
            for (index, (key, entry)) in entries.iter().enumerate() {
                out.push_str(if index == 0 { "{\n" } else { ",\n" });
                let key = format!("{inner}{}: ", serde_json::Value::from(key.as_str()));
                out.push_str(&key);
                write_pretty(entry, indent + 1, key.chars().count(), out);
            }
            out.push_str(&format!("\n{}}}", "  ".repeat(indent)));
        }
        scalar => out.push_str(&scalar.to_string()),
    }
}

/// Descriptions as a person reads them: on one line, without the links of the program's documentation.
pub(super) fn tidy(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Array(elements) => elements.iter_mut().for_each(tidy),
        serde_json::Value::Object(entries) => {
            for (key, entry) in entries {
                match entry {
                    serde_json::Value::String(text) if key == "description" => *text = without_links(&text.replace('\n', " ")),
                    other => tidy(other),
                }
            }
        }
        _ => {}
    }
}

fn without_links(text: &str) -> String {
    let mut rest = text;
    let mut out = String::new();
    while let Some((before, name, after)) = rest.split_once("[`").and_then(|(before, link)| {
        let (name, target) = link.split_once("`](")?;
        Some((before, name, target.split_once(')')?.1))
    }) {
        out.push_str(&format!("{before}`{name}`"));
        rest = after;
    }
    out + rest
}
