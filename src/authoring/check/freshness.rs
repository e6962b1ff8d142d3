//! What must be looked at again, on a day that is given: no clock is read.

use crate::authoring::files::Date;
use crate::authoring::library::Library;
use crate::authoring::problem::Problem;

/// What a check is asked beside what is always checked.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// The day for which freshness is judged; without it, it is not. No clock is ever read.
    pub date: Option<Date>,
    /// Whether rows that are overdue and shown as confirmed are errors.
    pub release: bool,
}

/// Whether something must have been looked at again by a day: from the day of review on, as the page says it.
pub fn is_due(review_by: Date, day: Date) -> bool {
    review_by <= day
}

pub(super) fn check(library: &Library, options: Options, problems: &mut Vec<Problem>) {
    for (id, claim) in &library.claims {
        let row = Row { file: "claims.json", place: id.to_string(), name: format!("the claim {id}"), shown: "stated" };
        row.check(claim.checked, claim.review_by, options, problems);
    }
    for (code, country) in &library.helplines.countries {
        for (index, line) in country.helplines.iter().enumerate() {
            let place = format!("countries.{code}.helplines[{index}]");
            let row = Row { file: "helplines.json", place, name: format!("the helpline {}", line.id), shown: "shown" };
            row.check(line.checked, line.review_by, options, problems);
        }
    }
}

struct Row {
    file: &'static str,
    place: String,
    name: String,
    shown: &'static str,
}

impl Row {
    fn check(&self, checked: Option<Date>, review_by: Date, options: Options, problems: &mut Vec<Problem>) {
        let (place, name) = (&self.place, &self.name);
        if let Some(day) = checked.filter(|day| *day >= review_by) {
            problems.push(
                Problem::new(
                    self.file,
                    format!("{place}.review_by"),
                    format!("{name} is to be reviewed on {review_by}, and was checked on {day}"),
                )
                .help("set `review_by` to the day by which somebody must look again"),
            );
        }
        let Some(today) = options.date else { return };
        if let Some(day) = checked.filter(|day| *day > today) {
            problems.push(
                Problem::new(self.file, format!("{place}.checked"), format!("{name} was checked on {day}, which is after {today}"))
                    .help("write the day on which somebody opened the source"),
            );
        }
        if is_due(review_by, today) {
            let confirmed = options.release && checked.is_some();
            let help = "open the source, correct what has changed, then set `checked` and `review_by` anew";
            let problem = if confirmed {
                let message = format!("{name} was due for a review on {review_by}, and is still {} as confirmed", self.shown);
                Problem::new(self.file, format!("{place}.review_by"), message).help(format!("{help}; or set `checked` to null"))
            } else {
                Problem::new(self.file, format!("{place}.review_by"), format!("{name} was due for a review on {review_by}"))
                    .help(help)
                    .warning()
            };
            problems.push(problem);
        }
    }
}
