//! Validates a file against its schema and says all that does not fit, at once: serde stops at the first.

use serde_json::Value as Schema;

use super::messages::{help_for, in_words, keys_like, one_of};
use super::types::CHECKED;
use crate::authoring::json::{Node, Value, join};
use crate::authoring::problem::{Problem, Spot};

/// Validates a file against its schema: everything that does not fit.
pub fn validate(file: &str, root: &Node, schema: &Schema) -> Vec<Problem> {
    let mut validator = Validator { file, definitions: schema.get("definitions"), problems: Vec::new() };
    validator.check("", root, schema);
    validator.problems
}

struct Validator<'schema> {
    file: &'schema str,
    definitions: Option<&'schema Schema>,
    problems: Vec<Problem>,
}

impl<'schema> Validator<'schema> {
    fn check(&mut self, place: &str, node: &Node, schema: &'schema Schema) {
        let schema = self.resolved(schema);
        if let Some(all) = schema.get("allOf").and_then(Schema::as_array) {
            for part in all {
                self.check(place, node, part);
            }
        }
        if let Some(branches) = schema.get("anyOf").or_else(|| schema.get("oneOf")).and_then(Schema::as_array) {
            self.check_branches(place, node, branches);
        }
        if !self.check_type(place, node, schema) {
            return;
        }
        match &node.value {
            Value::Text(text) => self.check_text(place, text, schema),
            Value::Number(number) => self.check_number(place, number, schema),
            Value::List(elements) => self.check_list(place, elements, schema),
            Value::Object(_) => self.check_object(place, node, schema),
            Value::Null | Value::Boolean(_) => {}
        }
    }

    fn problem(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// What a schema refers to, also where it only adds a description.
    fn resolved(&self, schema: &'schema Schema) -> &'schema Schema {
        let only = schema.get("allOf").and_then(Schema::as_array).filter(|all| all.len() == 1 && schema.get("type").is_none());
        let schema = only.map_or(schema, |all| &all[0]);
        schema
            .get("$ref")
            .and_then(Schema::as_str)
            .and_then(|reference| reference.strip_prefix("#/definitions/"))
            .and_then(|name| self.definitions?.get(name))
            .unwrap_or(schema)
    }

    fn check_type(&mut self, place: &str, node: &Node, schema: &Schema) -> bool {
        let expected: Vec<&str> = match schema.get("type") {
            Some(Schema::String(one)) => vec![one],
            Some(Schema::Array(several)) => several.iter().filter_map(Schema::as_str).collect(),
            _ => return true,
        };
        let fits = expected.iter().any(|name| {
            matches!(
                (*name, &node.value),
                ("null", Value::Null)
                    | ("boolean", Value::Boolean(_))
                    | ("number" | "integer", Value::Number(_))
                    | ("string", Value::Text(_))
                    | ("array", Value::List(_))
                    | ("object", Value::Object(_))
            )
        });
        if !fits {
            let words: Vec<&str> = expected.iter().map(|name| in_words(name)).collect();
            let help = match (expected.as_slice(), &node.value) {
                (["string", ..], Value::Number(_)) => "put it between straight double quotes",
                (["integer", ..], Value::Text(_)) => "write it without quotes",
                (["array", ..], _) => "put it between [ and ]",
                _ => "the file's schema and the same place in another entry show the form",
            };
            self.problem(
                Problem::new(self.file, place, format!("{} is expected here, and this is {}", words.join(" or "), node.sort())).help(help),
            );
        }
        fits
    }

    fn check_text(&mut self, place: &str, text: &str, schema: &Schema) {
        if let Some(known) = names(schema)
            && !known.contains(&text)
        {
            self.problem(Problem::new(self.file, place, format!("“{text}” is not known here")).help(one_of(&known)));
        }
        if let Some(pattern) = schema.get("pattern").and_then(Schema::as_str)
            && let Some(checked) = CHECKED.iter().find(|checked| checked.pattern == pattern)
            && let Err(message) = (checked.check)(text)
        {
            let problem = Problem::new(self.file, place, message);
            self.problem(match help_for(&problem.message, text) {
                Some(help) => problem.help(help),
                None => problem,
            });
        }
    }

    fn check_number(&mut self, place: &str, number: &str, schema: &Schema) {
        let limits = (schema.get("minimum").and_then(Schema::as_u64), schema.get("maximum").and_then(Schema::as_u64));
        if is_integer(schema)
            && !number.parse::<u64>().is_ok_and(|n| limits.0.is_none_or(|least| n >= least) && limits.1.is_none_or(|most| n <= most))
        {
            self.problem(
                Problem::new(self.file, place, format!("a whole number is expected here, found {number}")).help("write a year as in 2007"),
            );
        }
    }

    fn check_list(&mut self, place: &str, elements: &[Node], schema: &'schema Schema) {
        match schema.get("items") {
            Some(Schema::Array(each)) => {
                if elements.len() != each.len() {
                    self.problem(
                        Problem::new(self.file, place, format!("{} values are expected here, found {}", each.len(), elements.len()))
                            .help("write a key and its label, as in [\"data\", \"Data and research\"]"),
                    );
                }
                for (index, (element, schema)) in elements.iter().zip(each).enumerate() {
                    self.check(&format!("{place}[{index}]"), element, schema);
                }
            }
            Some(one) => {
                for (index, element) in elements.iter().enumerate() {
                    self.check(&format!("{place}[{index}]"), element, one);
                }
            }
            None => {}
        }
    }

    fn check_object(&mut self, place: &str, node: &Node, schema: &'schema Schema) {
        let properties = schema.get("properties").and_then(Schema::as_object);
        let patterns = schema.get("patternProperties").and_then(Schema::as_object);
        let others = schema.get("additionalProperties");
        for required in schema.get("required").and_then(Schema::as_array).into_iter().flatten().filter_map(Schema::as_str) {
            if node.get(required).is_none() {
                let about = properties
                    .and_then(|all| all.get(required))
                    .and_then(|property| property.get("description"))
                    .and_then(Schema::as_str)
                    .map_or_else(String::new, |description| format!(": {}", description.replace('\n', " ")));
                self.problem(
                    Problem::new(self.file, place, format!("the key `{required}` is missing")).help(format!("add `{required}`{about}")),
                );
            }
        }
        for entry in node.entries() {
            let inner = join(place, &entry.key);
            if let Some(known) = properties.and_then(|all| all.get(&entry.key)) {
                self.check(&inner, &entry.node, known);
            } else if let Some((pattern, value)) = patterns.and_then(|all| all.iter().next()) {
                let judged =
                    CHECKED.iter().find(|checked| checked.pattern == pattern).map_or(Ok(()), |checked| (checked.check)(&entry.key));
                if let Err(message) = judged {
                    self.problem(Problem::new(self.file, &inner, message).at(Spot::Key));
                }
                self.check(&inner, &entry.node, value);
            } else if others == Some(&Schema::Bool(false)) {
                let known: Vec<&str> = properties.into_iter().flatten().map(|(key, _)| key.as_str()).collect();
                self.problem(
                    Problem::new(self.file, &inner, format!("the key `{}` is not known here", entry.key))
                        .at(Spot::Key)
                        .help(keys_like(&entry.key, &known)),
                );
            } else if let Some(value) = others.filter(|others| others.is_object()) {
                self.check(&inner, &entry.node, value);
            }
        }
    }

    fn check_branches(&mut self, place: &str, node: &Node, branches: &'schema [Schema]) {
        let is_null = |branch: &&Schema| branch.get("type").and_then(Schema::as_str) == Some("null");
        let branches: Vec<&Schema> = branches.iter().map(|branch| self.resolved(branch)).collect();
        if node.value == Value::Null && branches.iter().any(is_null) {
            return;
        }
        let branches: Vec<&Schema> = branches.into_iter().filter(|branch| !is_null(branch)).collect();
        if let [only] = branches.as_slice() {
            self.check(place, node, only);
            return;
        }
        // Blocks say themselves what they are.
        let tag = |branch: &'schema Schema| branch.get("properties")?.get("type")?.get("const")?.as_str();
        let tags: Vec<&str> = branches.iter().filter_map(|branch| tag(branch)).collect();
        if tags.len() == branches.len() && matches!(node.value, Value::Object(_)) {
            let Some(kind) = node.get("type").and_then(Node::text) else {
                self.problem(
                    Problem::new(self.file, place, "the key `type` is missing").help(format!("add `type`, one of: {}", tags.join(", "))),
                );
                return;
            };
            match branches.iter().find(|branch| tag(branch) == Some(kind)) {
                Some(branch) => self.check(place, node, branch),
                None => self.problem(
                    Problem::new(self.file, join(place, "type"), format!("there is no block of type “{kind}”"))
                        .help(format!("write one of: {}", tags.join(", "))),
                ),
            }
            return;
        }
        if let Value::Text(text) = &node.value
            && branches.iter().any(|branch| names(branch).is_some())
        {
            if !branches.iter().filter_map(|branch| names(branch)).any(|names| names.contains(&text.as_str())) {
                let forms: Vec<String> = branches.iter().flat_map(|branch| form(branch)).collect();
                self.problem(
                    Problem::new(self.file, place, format!("“{text}” is not known here"))
                        .help(format!("write one of: {}", forms.join(", "))),
                );
            }
            return;
        }
        let mut best: Option<(usize, Vec<Problem>)> = None;
        for branch in &branches {
            let mut trial = Validator { file: self.file, definitions: self.definitions, problems: Vec::new() };
            trial.check(place, node, branch);
            if trial.problems.is_empty() {
                return;
            }
            let alike =
                node.entries().iter().filter(|entry| branch.get("properties").is_some_and(|all| all.get(&entry.key).is_some())).count()
                    + usize::from(fits_sort(branch, node));
            if alike > best.as_ref().map_or(0, |(alike, _)| *alike) {
                best = Some((alike, trial.problems));
            }
        }
        if let Some((_, problems)) = best {
            self.problems.extend(problems);
        } else {
            let forms: Vec<String> = branches.iter().flat_map(|branch| form(branch)).collect();
            self.problem(
                Problem::new(self.file, place, format!("{} does not belong here", node.sort()))
                    .help(format!("write one of: {}", forms.join("; "))),
            );
        }
    }
}

/// Whether a branch is of the same sort as a value that is no object.
fn fits_sort(branch: &Schema, node: &Node) -> bool {
    matches!((branch.get("type").and_then(Schema::as_str), &node.value), (Some("string"), Value::Text(_)) | (Some("array"), Value::List(_)))
}

/// The forms of a branch, in words.
fn form(branch: &Schema) -> Vec<String> {
    if let Some(names) = names(branch) {
        return names.iter().map(|name| format!("\"{name}\"")).collect();
    }
    if let Some(properties) = branch.get("properties").and_then(Schema::as_object) {
        let keys: Vec<String> = properties.keys().map(|key| format!("\"{key}\": …")).collect();
        return vec![format!("{{ {} }}", keys.join(", "))];
    }
    branch.get("type").and_then(Schema::as_str).map(|name| in_words(name).to_owned()).into_iter().collect()
}

/// The texts that a schema lists, where it lists any.
fn names(schema: &Schema) -> Option<Vec<&str>> {
    if let Some(one) = schema.get("const").and_then(Schema::as_str) {
        return Some(vec![one]);
    }
    Some(schema.get("enum")?.as_array()?.iter().filter_map(Schema::as_str).collect())
}

fn is_integer(schema: &Schema) -> bool {
    match schema.get("type") {
        Some(Schema::String(one)) => one == "integer",
        Some(Schema::Array(several)) => several.iter().any(|name| name == "integer"),
        _ => false,
    }
}
