//! Posters, hand-outs and the page in easy words: what stands on them, in which order, and where their codes lead.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use palermo_explainer::authoring::bake::{bake, easy};
use palermo_explainer::authoring::files::EasyText;
use palermo_explainer::authoring::library::Library;
use palermo_explainer::authoring::pseudo_locale::{TAG, with_pseudo_locale};
use palermo_explainer::content::bundle::{Body, Bundle};
use palermo_explainer::content::help::{Country, Help};
use palermo_explainer::content::{LanguageTag, Word};
use palermo_explainer::prerender::paper::Papers;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use scraper::{ElementRef, Html, Selector};

const PAGE: &str = "https://ngo.example/explainer/en/";

/// A language, baked.
struct Baked {
    library: Library,
    tag: LanguageTag,
    bundle: Bundle,
    easy: EasyText,
}

impl Baked {
    fn of(library: Library, tag: &str) -> Self {
        let tag = LanguageTag::new(tag).unwrap_or_else(|error| panic!("{error}"));
        let bundle = bake(&library, &tag).unwrap_or_else(|problems| panic!("{problems}"));
        let easy = easy(&library, &tag).unwrap_or_else(|problems| panic!("{problems}"));
        Self { library, tag, bundle, easy }
    }

    fn papers<'all>(&'all self, page: Option<&'all str>) -> Papers<'all> {
        let texts = &self.library.texts[&self.tag];
        Papers { bundle: &self.bundle, paper: &texts.paper, easy: &self.easy, heading: &texts.interface.page.heading, page }
    }

    fn help(&self) -> &Help {
        let help = self.bundle.sections.iter().find_map(|section| if let Body::Help(help) = &section.body { Some(help) } else { None });
        help.unwrap_or_else(|| panic!("there is no section on help"))
    }
}

/// English, and the pseudo-locale from right to left.
fn languages() -> Vec<Baked> {
    let files = with_pseudo_locale(&common::files()).unwrap_or_else(|problem| panic!("{problem}"));
    let library = Library::from_files(&files).unwrap_or_else(|problems| panic!("{problems}"));
    vec![Baked::of(library.clone(), "en"), Baked::of(library, TAG)]
}

/// Poster, hand-out and easy page of a country, each with its name.
fn sheets(papers: Papers<'_>, country: &Country) -> [(&'static str, String); 3] {
    let year = Some(2024);
    [
        ("poster", papers.poster(country, year)),
        ("hand-out", papers.handout(country, year)),
        ("easy words", papers.easy(country, year, "../../../")),
    ]
    .map(|(name, html)| (name, html.unwrap_or_else(|error| panic!("{}: {error}", country.code))))
}

fn select<'html>(document: &'html Html, selector: &str) -> Vec<ElementRef<'html>> {
    let selector = Selector::parse(selector).unwrap_or_else(|error| panic!("{error}"));
    document.select(&selector).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

#[test]
fn there_is_paper_for_every_country_with_a_shown_number_and_for_no_other() {
    for language in languages() {
        let shown = |country: &Country| country.helplines.iter().any(|line| !line.channels.is_empty());
        let wanted: Vec<&str> =
            language.help().countries.iter().filter(|country| shown(country)).map(|country| country.code.as_str()).collect();
        let found: Vec<&str> = language.papers(None).countries().map(|country| country.code.as_str()).collect();
        assert_eq!(found, wanted);
        assert!(found.len() > 40 && found.len() < language.help().countries.len(), "{}", found.len());
    }
}

#[test]
fn only_shown_numbers_of_the_country_stand_there_each_with_the_age_of_its_source() {
    for language in languages() {
        for country in language.papers(None).countries() {
            let lines = || country.helplines.iter().filter(|line| !line.channels.is_empty());
            let channels = lines().flat_map(|line| &line.channels);
            let mut known: Vec<String> = channels.map(|channel| channel.shown.clone()).collect();
            known.extend(country.emergency.iter().map(ToString::to_string));
            for (name, html) in sheets(language.papers(None), country) {
                let document = Html::parse_fragment(&html);
                let numbers: Vec<String> = select(&document, ".number").into_iter().map(text).collect();
                assert!(!numbers.is_empty() && numbers.iter().all(|number| known.contains(number)), "{name} {}: {numbers:?}", country.code);
                for number in select(&document, "ul.strips li bdi") {
                    assert!(known.contains(&text(number)), "{name} {}", country.code);
                }
                let rows = select(&document, ".line");
                assert!(!rows.is_empty(), "{name} {}", country.code);
                for (row, line) in rows.iter().zip(lines()) {
                    let said = text(*row);
                    assert!(said.contains(&line.provenance) && !line.provenance.is_empty(), "{name} {}: {said}", country.code);
                    // A warning is never what paper has no room for.
                    assert!(said.contains(&line.note), "{name} {}: {said}", country.code);
                    assert_eq!(said.contains(&language.bundle.words[Word::Authority]), line.authority, "{name} {}: {said}", country.code);
                }
                if name != "easy words" {
                    assert_eq!(rows.len(), lines().count(), "{name} {}", country.code);
                }
            }
        }
    }
}

#[test]
fn advice_stands_before_every_number() {
    for language in languages() {
        let advice = &language.help().before_calling;
        assert!(advice.len() > 1);
        for country in language.papers(Some(PAGE)).countries() {
            for (name, html) in sheets(language.papers(Some(PAGE)), country) {
                let wanted: Vec<&String> = match name {
                    "poster" => advice.iter().take(1).collect(),
                    "hand-out" => advice.iter().collect(),
                    _ => language.easy.before.iter().collect(),
                };
                let first = ["<bdi", "href=\"tel:", "<svg"].iter().filter_map(|mark| html.find(mark)).min().unwrap_or_default();
                for line in wanted {
                    assert!(html.find(line.as_str()).is_some_and(|place| place < first), "{name} {}: {line}", country.code);
                }
            }
        }
    }
}

#[test]
fn nothing_of_a_moment_stands_on_paper() {
    for language in languages() {
        let words = &language.bundle.words;
        for country in language.papers(None).countries() {
            for (name, html) in sheets(language.papers(None), country) {
                for word in [Word::OpenNow, Word::ClosedNow, Word::Guessed] {
                    assert!(!html.contains(&words[word]), "{name} {}", country.code);
                }
                assert!(!html.contains("data-opening") && !html.contains(" style="), "{name} {}", country.code);
            }
        }
    }
}

#[test]
fn strips_hold_nothing_but_the_number_and_that_it_answers_day_and_night() {
    for language in languages() {
        for country in language.papers(None).countries() {
            let html = language.papers(None).poster(country, None).unwrap_or_else(|error| panic!("{error}"));
            let document = Html::parse_fragment(&html);
            let strips = select(&document, ".strips li");
            assert!(strips.len() > 5);
            let line = country.helplines.iter().find(|line| !line.channels.is_empty()).unwrap_or_else(|| panic!("{}", country.code));
            let always = if line.opening.is_empty() { line.hours.as_str() } else { "" };
            for strip in strips {
                let label = select(&document, ".strips .channel").first().map(|label| text(*label)).unwrap_or_default();
                assert_eq!(text(strip), format!("{label}{}{always}", line.channels[0].shown), "{}", country.code);
            }
        }
    }
}

#[test]
fn the_page_in_easy_words_ends_at_300_words() {
    let languages = languages();
    for language in &languages {
        for country in language.papers(Some(PAGE)).countries() {
            let papers = language.papers(Some(PAGE));
            let html = papers.easy(country, Some(2024), "").unwrap_or_else(|error| panic!("{error}"));
            let document = Html::parse_fragment(&html);
            let words: usize = document.root_element().text().map(|text| text.split_whitespace().count()).sum();
            assert!(words <= papers.most_easy_words() + 10 && words > 150, "{}: {words}", country.code);
        }
    }
    // What does not fit is refused, not cut: one country more than fits would be a page without a number.
    let mut long = languages.into_iter().next().unwrap_or_else(|| panic!("there is English"));
    long.easy.before.extend(std::iter::repeat_n("One word more and one more.".to_owned(), 40));
    let papers = long.papers(None);
    let country = papers.countries().next().unwrap_or_else(|| panic!("there is a country"));
    assert!(papers.easy(country, None, "").is_err_and(|error| error.contains("words")));
}

/// What a telephone reads from the first code in some HTML, and from those after it.
fn scanned(html: &str) -> Vec<String> {
    let codes = html.match_indices("<svg").map(|(start, _)| {
        let svg = html[start..].split_inclusive("</svg>").next().unwrap_or_default();
        let tree = Tree::from_str(svg, &Options::default()).unwrap_or_else(|error| panic!("{error}: {svg}"));
        let scale = 6.0;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred pixels")]
        let size = (tree.size().width() * scale) as u32;
        let mut pixels = Pixmap::new(size, size).unwrap_or_else(|| panic!("{size} pixels"));
        pixels.fill(Color::from_rgba8(120, 120, 120, 255));
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
        let width = size as usize;
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, width, |x, y| pixels.data()[(y * width + x) * 4]);
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1, "{svg}");
        grids[0].decode().unwrap_or_else(|error| panic!("{error}: {svg}")).1
    });
    codes.collect()
}

#[test]
fn codes_say_the_number_beside_them_and_the_page_with_the_neutral_title() {
    let english = Baked::of(common::library(), "en");
    let mut seen = 0;
    for country in english.papers(None).countries() {
        let lines = country.helplines.iter().filter_map(|line| Some(line.channels.first()?.dial.telephone_address()));
        let numbers: Vec<String> = lines.collect();
        let [(_, poster), (_, handout), (_, easy)] = sheets(english.papers(Some(PAGE)), country);
        assert_eq!(scanned(&poster), [numbers[0].as_str(), PAGE], "{}", country.code);
        let wanted: Vec<&str> = numbers.iter().map(String::as_str).chain([PAGE]).collect();
        assert_eq!(scanned(&handout), wanted, "{}", country.code);
        assert!(!easy.contains("<svg"));
        // Without an address there is no code of a page, and nothing that speaks of one.
        let [(_, poster), (_, handout), _] = sheets(english.papers(None), country);
        assert_eq!(scanned(&poster), [numbers[0].as_str()], "{}", country.code);
        assert_eq!(scanned(&handout), numbers, "{}", country.code);
        assert!(![poster, handout].concat().contains(&english.library.texts[&english.tag].paper.page_code));
        seen += 1;
    }
    assert!(seen > 40, "{seen}");
}
