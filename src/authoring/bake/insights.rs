//! Statements of the article that started the project.

use super::baker::Baker;
use crate::authoring::problem::Problem;
use crate::authoring::rules::article_problem;

impl Baker<'_> {
    /// Whether every statement of the article has a block that takes it up, and articles and claims that exist.
    pub(super) fn check_insights(&mut self) {
        let library = self.library;
        "insights.json".clone_into(&mut self.file);
        for (index, insight) in library.insights.iter().enumerate() {
            let place = format!("[{index}]");
            let (id, section) = (&insight.id, insight.section.as_str());
            if !self.taken_up.contains(id) {
                self.report(
                    Problem::new(
                        "insights.json",
                        format!("{place}.id"),
                        format!("{id}: no block of the section “{section}” in {} takes it up", self.language),
                    )
                    .help(format!("write \"insights\": [\"{id}\"] beside the text in {}/{section}.json that answers it", self.language)),
                );
            }
            for (number, article) in insight.articles.iter().enumerate() {
                if let Some(problem) = article_problem(library, "insights.json", &format!("{place}.articles[{number}]"), article, article) {
                    self.report(problem);
                }
            }
            self.claims(&format!("{place}.claims"), &insight.claims);
        }
    }
}
