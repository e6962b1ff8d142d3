//! A smaller program for release builds: what wasm-opt can do, and names of one or two letters on both sides of the seam.
//!
//! WASM and script know each other by long names such as `__wbg_setAttribute_f75317b2b5cabfb4`, which stand in both files and do not
//! compress. wasm-opt shortens them in the WASM and prints which became which; here the script follows.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;

use crate::machine::environment::Environment;

/// What wasm-opt is told. No feature is named: the module itself says which are in use, and more would be refused by browsers.
const PASSES: &[&str] = &["--gufa", "--generate-global-effects", "-Oz", "--converge"];

/// And after that.
const NAMES: &[&str] = &["--minify-imports-and-exports-and-modules", "--strip-debug", "--strip-producers", "--strip-target-features"];

/// The name that all modules of imports get.
const MODULE: &str = "a";

/// Makes a module and its script smaller, and writes both into a folder.
///
/// # Errors
///
/// When wasm-opt is missing or fails, or when the script does not use a name as wasm-bindgen writes it.
pub fn shrink(environment: &Environment, wasm: &Path, glue: &Path, small_wasm: &Path, small_glue: &Path) -> Result<()> {
    wasm_opt(environment, PASSES, wasm, small_wasm)?;
    // By itself: while passes converge, names would be shortened and printed again each time.
    let printed = wasm_opt(environment, NAMES, small_wasm, small_wasm)?;
    let names: Names = serde_json::from_slice(&printed).context("wasm-opt did not print which names it has shortened")?;
    let script = fs::read_to_string(glue).with_context(|| format!("cannot read {}", glue.display()))?;
    let script = names.shorten(&script).with_context(|| format!("in {}", glue.display()))?;
    fs::write(small_glue, script).with_context(|| format!("cannot write {}", small_glue.display()))
}

/// Runs wasm-opt and gives back what it prints.
fn wasm_opt(environment: &Environment, options: &[&str], from: &Path, to: &Path) -> Result<Vec<u8>> {
    let output =
        environment.command("wasm-opt")?.arg(from).args(options).arg("--output").arg(to).output().context("cannot run wasm-opt")?;
    if !output.status.success() {
        bail!("wasm-opt failed on {} ({}):\n{}", from.display(), output.status, String::from_utf8_lossy(&output.stderr));
    }
    Ok(output.stdout)
}

/// Which names became which, as wasm-opt prints it.
#[derive(Debug, Deserialize)]
struct Names {
    /// Module, name and new name of what the script gives.
    imports: Vec<[String; 3]>,
    /// Name and new name of what the script calls.
    exports: Vec<[String; 2]>,
}

impl Names {
    /// The script with the new names.
    fn shorten(&self, script: &str) -> Result<String> {
        let mut modules: Vec<&str> = self.imports.iter().map(|[module, ..]| module.as_str()).collect();
        modules.dedup();
        let [module] = modules[..] else { bail!("the imports are not of one module: {modules:?}") };
        let quoted = format!("\"{module}\":");
        ensure!(script.matches(&quoted).count() == 1, "it does not give the module {module} once");
        let mut script = script.replace(&quoted, &format!("\"{MODULE}\":"));
        for [_, name, short] in &self.imports {
            // A key of the object that holds what the script gives.
            let count;
            (script, count) = replaced(&script, "", name, ":", short);
            ensure!(count == 1, "it gives {name} {count} times");
        }
        for [name, short] in &self.exports {
            // Some are called by nobody.
            (script, _) = replaced(&script, "wasm.", name, "", short);
            ensure!(replaced(&script, "exports.", name, "", short).1 == 0, "it calls {name} otherwise than by `wasm.{name}`");
        }
        Ok(script)
    }
}

/// A script with a name replaced where it stands as a whole word between two texts, and how often it did.
fn replaced(script: &str, before: &str, name: &str, after: &str, new: &str) -> (String, usize) {
    let belongs = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$');
    let (wanted, written) = ([before, name, after].concat(), [before, new, after].concat());
    let mut result = String::with_capacity(script.len());
    let (mut end, mut count) = (0, 0);
    for (place, found) in script.match_indices(&wanted) {
        let next = place + found.len();
        if script[..place].ends_with(belongs) || (after.is_empty() && script[next..].starts_with(belongs)) {
            continue;
        }
        result.push_str(&script[end..place]);
        result.push_str(&written);
        end = next;
        count += 1;
    }
    result.push_str(&script[end..]);
    (result, count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        Names {
            imports: vec![
                ["./app_bg.js".to_owned(), "__wbg_call_1".to_owned(), "a".to_owned()],
                ["./app_bg.js".to_owned(), "__wbg_call_12".to_owned(), "b".to_owned()],
            ],
            exports: vec![["memory".to_owned(), "c".to_owned()], ["app_new".to_owned(), "d".to_owned()]],
        }
    }

    const GLUE: &str = r#"
        wasm.app_new(wasm.memory.buffer, "memory");
        const imports = { __wbg_call_1: function() {}, __wbg_call_12: function() {} };
        return { "./app_bg.js": imports };"#;

    #[test]
    fn a_script_follows_its_module() -> Result<()> {
        let script = names().shorten(GLUE)?;
        assert!(script.contains(r#"wasm.d(wasm.c.buffer, "memory");"#), "{script}");
        assert!(script.contains("{ a: function() {}, b: function() {} }"), "{script}");
        assert!(script.contains(r#"{ "a": imports }"#), "{script}");
        Ok(())
    }

    #[test]
    fn a_script_of_another_form_is_refused() {
        let problem = |glue: &str| names().shorten(glue).map_err(|error| error.to_string());
        assert!(problem(&GLUE.replace("__wbg_call_12", "other")).is_err_and(|problem| problem.contains("gives __wbg_call_12 0 times")));
        assert!(problem(&GLUE.replace("./app_bg.js", "env")).is_err_and(|problem| problem.contains("does not give the module")));
    }
}
