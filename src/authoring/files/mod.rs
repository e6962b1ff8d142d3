//! The types of the JSON files in `content/`. A key that is not listed here is an error.

mod blocks;
mod claims;
mod corrections;
mod date;
mod glossary;
mod helplines;
mod interface;
mod languages;
mod paper;
mod pattern;
mod pictures;
mod sections;
mod shared;
mod style;
mod verification;

pub use blocks::{BlockText, Statement};
pub use claims::{Claim, Source, Unit, Value};
pub use corrections::{Aspect, Change, Correction};
pub use date::Date;
pub use glossary::{Glossary, Passage, Term};
pub use helplines::{Always, ChannelRecord, CountryRecord, HelplineRecord, Helplines, HoursRecord, NumberSource, SpanRecord, WeeklyRecord};
pub use interface::{CopiesText, Interface, MastheadText, PageText};
pub use languages::{ExitSource, Language, NotYet, Origin, Review};
pub use paper::{EasyPart, EasyText, PaperText};
pub use pattern::{CATEGORIES, Pattern, category_name};
pub use pictures::{
    BarGroupText, BarText, BarsText, BeliefText, BeliefsText, ChainText, EventText, ShortAnswerText, StepText, TimelineText,
};
pub use sections::{ArticleText, CaseText, ElementText, HelpText, ProtocolText, ResourcesText, SectionText, SourcesText};
pub use shared::{ArticleRecord, CaseRecord, ElementRecord, Insight, ProtocolRecord, ResourceRecord};
pub use style::{EasyStyle, Style, StyleWord};
pub use verification::{Finding, Means, Verification};
