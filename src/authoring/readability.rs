//! How hard a text is to read.

/// Words, sentences and syllables of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Readability {
    /// Words.
    pub words: usize,
    /// Sentences.
    pub sentences: usize,
    /// Syllables, counted by groups of vowels.
    pub syllables: usize,
}

impl Readability {
    /// Counts an English text.
    pub fn of(text: &str) -> Self {
        let words: Vec<&str> = text
            .split(|character: char| !(character.is_alphanumeric() || matches!(character, '’' | '\'')))
            .filter(|word| word.chars().any(char::is_alphabetic))
            .collect();
        let sentences = text.split(['.', '!', '?', ':', ';', '\n']).filter(|part| part.chars().any(char::is_alphabetic)).count();
        Self { words: words.len(), sentences, syllables: words.iter().map(|word| syllables(word)).sum() }
    }

    /// Both texts together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { words: self.words + other.words, sentences: self.sentences + other.sentences, syllables: self.syllables + other.syllables }
    }

    /// The Flesch–Kincaid grade: years of school in the United States that a reader needs. Zero for an empty text.
    #[expect(clippy::cast_precision_loss, reason = "texts are shorter than what a float counts exactly")]
    pub fn grade(self) -> f64 {
        if self.words == 0 || self.sentences == 0 {
            return 0.0;
        }
        let words = self.words as f64;
        0.39 * words / self.sentences as f64 + 11.8 * self.syllables as f64 / words - 15.59
    }
}

/// Syllables of an English word: groups of vowels, a silent e at the end left out, at least one.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let mut groups = 0;
    let mut after_vowel = false;
    for character in word.chars() {
        let vowel = matches!(character, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        groups += usize::from(vowel && !after_vowel);
        after_vowel = vowel;
    }
    let silent = word.ends_with('e') && !word.ends_with("le") && groups > 1;
    (groups - usize::from(silent)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_they_are_spoken() {
        for (word, count) in [("help", 1), ("exploitation", 4), ("people", 2), ("the", 1), ("police", 2), ("trafficking", 3)] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn short_sentences_of_short_words_are_easier() {
        let plain = Readability::of("You can call. It is free. You need no proof.");
        let learned =
            Readability::of("Multilateral instrumentalities necessitate comprehensive criminalisation of exploitative intermediaries.");
        assert!(plain.grade() < 3.0 && learned.grade() > 15.0, "{} {}", plain.grade(), learned.grade());
    }
}
