//! How hard a text is to read, by the formula that is accepted in its language.

/// A formula, and what its result means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Formula {
    /// English: years of school in the United States that a reader needs.
    FleschKincaid,
    /// French: from 0 to 100, the higher the easier; 60 is plain.
    KandelMoles,
    /// Spanish: likewise.
    FernandezHuerta,
    /// Portuguese of Brazil, by Martins and others: likewise; 50 is easy.
    Martins,
    /// Russian: likewise.
    Oborneva,
    /// For a language without an accepted formula: how many words a sentence has, or characters in Chinese.
    SentenceLength,
}

impl Formula {
    /// The formula of a language.
    pub fn of(language: &str) -> Self {
        match language.split('-').next().unwrap_or(language) {
            "en" => Self::FleschKincaid,
            "fr" => Self::KandelMoles,
            "es" => Self::FernandezHuerta,
            "pt" => Self::Martins,
            "ru" => Self::Oborneva,
            _ => Self::SentenceLength,
        }
    }

    /// What it is called in a table.
    pub fn name(self) -> &'static str {
        match self {
            Self::FleschKincaid => "grade (Flesch–Kincaid)",
            Self::KandelMoles => "ease (Kandel–Moles)",
            Self::FernandezHuerta => "ease (Fernández Huerta)",
            Self::Martins => "ease (Martins)",
            Self::Oborneva => "ease (Oborneva)",
            Self::SentenceLength => "length of a sentence",
        }
    }

    /// Its result; zero for an empty text.
    #[expect(clippy::cast_precision_loss, reason = "texts are shorter than what a float counts exactly")]
    pub fn score(self, text: Readability) -> f64 {
        if text.words == 0 || text.sentences == 0 {
            return 0.0;
        }
        let length = text.words as f64 / text.sentences as f64;
        let syllables = text.syllables as f64 / text.words as f64;
        match self {
            Self::FleschKincaid => 0.39 * length + 11.8 * syllables - 15.59,
            Self::KandelMoles => 207.0 - 1.015 * length - 73.6 * syllables,
            Self::FernandezHuerta => 206.84 - 1.02 * length - 60.0 * syllables,
            Self::Martins => 248.835 - 1.015 * length - 84.6 * syllables,
            Self::Oborneva => 206.835 - 1.3 * length - 60.1 * syllables,
            Self::SentenceLength => length,
        }
    }
}

/// Words, sentences and syllables of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Readability {
    /// Words; in Chinese, characters.
    pub words: usize,
    /// Sentences.
    pub sentences: usize,
    /// Syllables, counted by groups of vowels; none where no formula asks for them.
    pub syllables: usize,
}

impl Readability {
    /// Counts a text in a language.
    pub fn of(text: &str, language: &str) -> Self {
        let sentences = text
            .split(['.', '!', '?', ':', ';', '\n', '…', '؟', '؛', '。', '！', '？', '；', '：'])
            .filter(|part| part.chars().any(char::is_alphabetic))
            .count();
        let words: Vec<&str> = text
            .split(|character: char| !(character.is_alphanumeric() || matches!(character, '’' | '\'')))
            .filter(|word| word.chars().any(char::is_alphabetic))
            .collect();
        let language = language.split('-').next().unwrap_or(language);
        if language == "zh" {
            return Self { words: text.chars().filter(|character| character.is_alphabetic()).count(), sentences, syllables: 0 };
        }
        Self { words: words.len(), sentences, syllables: words.iter().map(|word| syllables(word, language)).sum() }
    }

    /// Both texts together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { words: self.words + other.words, sentences: self.sentences + other.sentences, syllables: self.syllables + other.syllables }
    }
}

/// Syllables of a word, at least one; an article that is cut off before a vowel is none of its own.
fn syllables(word: &str, language: &str) -> usize {
    let word = word.to_lowercase();
    let count = match language {
        "en" => {
            let silent = word.ends_with('e') && !word.ends_with("le");
            spoken(&word, "aeiouy", "", silent)
        }
        "fr" => {
            let silent = ["e", "es", "ent"].iter().any(|end| word.ends_with(end));
            spoken(&word, "aeiouyàâéèêëîïôùûüœæ", "éï", silent)
        }
        // Strong vowels are syllables of their own, and so is a weak one with an accent.
        "es" | "pt" => spoken(&word, "aeiouáéíóúüâêôãõà", "aeoáéíóúâêôãõà", false),
        "ru" => word.chars().filter(|letter| "аеёиоуыэюя".contains(*letter)).count(),
        _ => 0,
    };
    count.max(1)
}

/// Groups of vowels; each of the strong ones begins a group. One at the end may be silent.
fn spoken(word: &str, vowels: &str, strong: &str, silent: bool) -> usize {
    let mut groups = 0;
    let (mut after_vowel, mut after_strong) = (false, false);
    for character in word.chars() {
        let (vowel, is_strong) = (vowels.contains(character), strong.contains(character));
        groups += usize::from(vowel && (!after_vowel || (is_strong && after_strong)));
        (after_vowel, after_strong) = (vowel, is_strong);
    }
    groups - usize::from(silent && groups > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_they_are_spoken() {
        for (language, word, count) in [
            ("en", "help", 1),
            ("en", "exploitation", 4),
            ("en", "people", 2),
            ("en", "the", 1),
            ("en", "police", 2),
            ("en", "trafficking", 3),
            ("fr", "personne", 2),
            ("fr", "exploitation", 4),
            ("fr", "traite", 1),
            ("es", "ayuda", 3),
            ("es", "deudas", 2),
            ("es", "policía", 4),
            ("pt", "pessoas", 3),
            ("pt", "tráfico", 3),
            ("ru", "торговля", 3),
            ("ru", "помощь", 2),
        ] {
            assert_eq!(syllables(word, language), count, "{word}");
        }
    }

    #[test]
    fn where_there_is_no_formula_the_length_of_sentences_counts() {
        let score = |language: &str, text: &str| Formula::of(language).score(Readability::of(text, language));
        assert!((score("zh", "可以打电话。不用钱。") - 4.0).abs() < 0.1);
        assert!((score("ar", "يمكن الاتصال الآن. هل هذا مجاني؟") - 3.0).abs() < 0.1);
    }

    #[test]
    fn short_sentences_of_short_words_are_easier() {
        let score = |language: &str, text: &str| Formula::of(language).score(Readability::of(text, language));
        let plain = score("en", "You can call. It is free. You need no proof.");
        let learned =
            score("en", "Multilateral instrumentalities necessitate comprehensive criminalisation of exploitative intermediaries.");
        assert!(plain < 3.0 && learned > 15.0, "{plain} {learned}");
        for (language, plain, learned) in [
            (
                "fr",
                "On peut appeler. C’est gratuit.",
                "Les instrumentalités multilatérales nécessitent une incrimination systématique des intermédiaires.",
            ),
            (
                "es",
                "Se puede llamar. Es gratis.",
                "Las instrumentalidades multilaterales necesitan una criminalización sistemática de los intermediarios.",
            ),
            (
                "pt",
                "Pode ligar. É de graça.",
                "As instrumentalidades multilaterais necessitam de criminalização sistemática dos intermediários.",
            ),
            (
                "ru",
                "Можно звонить. Это даром.",
                "Осуществление многосторонних мероприятий обеспечивает систематическую криминализацию посредничества.",
            ),
        ] {
            assert!(score(language, plain) > score(language, learned) + 40.0, "{language}");
        }
    }
}
