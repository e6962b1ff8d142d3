//! Version numbers, as programs print them and as `Cargo.lock` holds them.

/// Whether what a program printed about itself names exactly this version.
pub fn mentions(printed: &str, wanted: &str) -> bool {
    printed.split_whitespace().any(|word| word.trim_start_matches('v') == wanted)
}

/// Major and minor number of the first version in what a program printed.
pub fn major_and_minor(printed: &str) -> Option<(u32, u32)> {
    printed.split_whitespace().find_map(|word| {
        let mut numbers = word.trim_start_matches('v').split('.').map(str::parse);
        Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
    })
}

/// The version of a package in the text of a `Cargo.lock`. Cargo writes that file itself and always in the same
/// shape, name and version on lines that follow each other.
pub fn locked<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "# It is not intended for manual editing.\nversion = 4\n\n[[package]]\nname = \"wasm-bindgen-shared\"\nversion = \
                        \"0.2.99\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\ndependencies = [\n \"cfg-if\",\n]\n";

    #[test]
    fn the_locked_version_is_that_of_the_very_package() {
        assert_eq!(locked(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked(LOCK, "wasm-bindgen-shared"), Some("0.2.99"));
        assert_eq!(locked(LOCK, "yew"), None);
    }

    #[test]
    fn a_version_is_recognised_as_a_whole_word_only() {
        assert!(mentions("trunk 0.21.14", "0.21.14"));
        assert!(mentions("geckodriver 0.37.1 (abcdef 2026-01-01)", "0.37.1"));
        assert!(!mentions("trunk 0.21.14-beta.1", "0.21.14"));
        assert!(!mentions("trunk 10.21.14", "0.21.14"));
    }

    #[test]
    fn the_first_version_in_a_line_counts() {
        assert_eq!(major_and_minor("v20.20.2"), Some((20, 20)));
        assert_eq!(major_and_minor("clippy 0.1.96 (30a34c682 2026-05-25)"), Some((0, 1)));
        assert_eq!(major_and_minor("rustc 1.96.0 (30a34c682 2026-05-25)"), Some((1, 96)));
        assert_eq!(major_and_minor("no version at all"), None);
    }
}
