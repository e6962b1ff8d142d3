//! Changes to the text of a JSON file that leave everything else as it stands: whoever reads the difference sees the change alone.

use crate::authoring::json::{Node, Value};
use crate::authoring::problem::Problem;

/// The text of a JSON file.
pub(super) struct JsonText {
    file: &'static str,
    text: String,
}

impl JsonText {
    pub(super) fn new(file: &'static str, text: &str) -> Self {
        Self { file, text: text.to_owned() }
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }

    pub(super) fn root(&self) -> Result<Node, Box<Problem>> {
        Node::parse(self.file, &self.text)
    }

    fn missing(&self, place: &str) -> Problem {
        Problem::new(self.file, place, "there is no such place")
    }

    /// Sets a key of the object at a place. A key that is not there yet comes behind another.
    pub(super) fn set(&mut self, place: &str, key: &str, value: &str, behind: &str) -> Result<(), Box<Problem>> {
        let root = self.root()?;
        let (object, _) = root.locate(place);
        if let Some(node) = object.get(key) {
            let range = node.range.clone();
            self.text.replace_range(range, value);
            return Ok(());
        }
        let before = object.entries().iter().find(|entry| entry.key == behind).ok_or_else(|| self.missing(place))?;
        let indent = self.indent(before.range.start);
        let end = before.node.range.end;
        self.text.insert_str(end, &format!(",\n{indent}\"{key}\": {value}"));
        Ok(())
    }

    /// Takes an element out of the list at a place.
    pub(super) fn remove(&mut self, place: &str, index: usize) -> Result<(), Box<Problem>> {
        let root = self.root()?;
        let elements = root.locate(place).0.elements();
        let element = elements.get(index).ok_or_else(|| self.missing(place))?;
        // With the comma that parts it from its neighbour, and what stands between them.
        let range = match (index.checked_sub(1).and_then(|before| elements.get(before)), elements.get(index + 1)) {
            (Some(before), _) => before.range.end..element.range.end,
            (None, Some(after)) => element.range.start..after.range.start,
            (None, None) => element.range.clone(),
        };
        self.text.replace_range(range, "");
        Ok(())
    }

    /// Puts an element into the list that the file is, before the first for which this holds; at the end where there is none.
    pub(super) fn insert(&mut self, value: &str, before: impl Fn(&Node) -> bool) -> Result<(), Box<Problem>> {
        let root = self.root()?;
        let Value::List(elements) = &root.value else { return Err(Box::new(self.missing(""))) };
        match (elements.iter().find(|element| before(element)), elements.last()) {
            (Some(next), _) => self.text.insert_str(next.range.start, &format!("{value},\n  ")),
            (None, Some(last)) => self.text.insert_str(last.range.end, &format!(",\n  {value}")),
            (None, None) => self.text.replace_range(root.range.clone(), &format!("[\n  {value}\n]")),
        }
        Ok(())
    }

    /// What stands before the first character of a line.
    fn indent(&self, offset: usize) -> String {
        let line = self.text[..offset].rfind('\n').map_or(0, |end| end + 1);
        self.text[line..offset].chars().take_while(|character| character.is_whitespace()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(text: &str, change: impl FnOnce(&mut JsonText) -> Result<(), Box<Problem>>) -> String {
        let mut json = JsonText::new("trial.json", text);
        change(&mut json).unwrap_or_else(|problem| panic!("{problem}"));
        json.into_text()
    }

    #[test]
    fn a_value_is_replaced_and_a_new_key_comes_behind_another() {
        let text = "{\n  \"list\": [\n    {\n      \"one\": { \"two\": 2 },\n      \"three\": 3\n    }\n  ]\n}\n";
        assert_eq!(
            changed(text, |json| json.set("list[0]", "one", "null", "three")),
            "{\n  \"list\": [\n    {\n      \"one\": null,\n      \"three\": 3\n    }\n  ]\n}\n"
        );
        assert_eq!(
            changed(text, |json| json.set("list[0]", "four", "4", "one")),
            "{\n  \"list\": [\n    {\n      \"one\": { \"two\": 2 },\n      \"four\": 4,\n      \"three\": 3\n    }\n  ]\n}\n"
        );
    }

    #[test]
    fn an_element_leaves_with_its_comma() {
        for (index, left) in [(0, "[\n  2,\n  3\n]"), (1, "[\n  1,\n  3\n]"), (2, "[\n  1,\n  2\n]")] {
            assert_eq!(changed("[\n  1,\n  2,\n  3\n]", |json| json.remove("", index)), left);
        }
        assert_eq!(changed("[1]", |json| json.remove("", 0)), "[]");
    }

    #[test]
    fn an_element_comes_before_the_first_that_is_later() {
        let later = |node: &Node| matches!(&node.value, Value::Number(number) if number.as_str() > "2");
        assert_eq!(changed("[\n  1,\n  3,\n  4\n]\n", |json| json.insert("2", later)), "[\n  1,\n  2,\n  3,\n  4\n]\n");
        assert_eq!(changed("[\n  1\n]\n", |json| json.insert("2", later)), "[\n  1,\n  2\n]\n");
        assert_eq!(changed("[]\n", |json| json.insert("2", later)), "[\n  2\n]\n");
    }
}
