//! Pictures: what they show comes from claims, and so does the length of what they draw.

use super::baker::Baker;
use super::blocks::joined;
use crate::authoring::files::{BarText, BarsText, BeliefText, ChainText, Statement, StepText, TimelineText, Unit, Value};
use crate::authoring::problem::Problem;
use crate::content::ClaimId;
use crate::content::bundle::{Answer, Bar, BarGroup, Bars, Belief, Chain, Step, Timeline};

impl Baker<'_> {
    pub(super) fn bars(&mut self, place: &str, text: &BarsText) -> Bars {
        self.insights(place, &text.insights);
        let mut claims = Vec::new();
        let mut groups = Vec::new();
        for (index, group) in text.groups.iter().enumerate() {
            let place = format!("{place}.groups[{index}]");
            let (name, named) = self.expanded(&format!("{place}.name"), &group.name);
            claims = joined(&claims, named);
            let bars =
                group.bars.iter().enumerate().map(|(index, bar)| self.bar(&format!("{place}.bars[{index}]"), bar, &mut claims)).collect();
            groups.push(BarGroup { name, bars });
        }
        let (caption, named) = self.expanded(&format!("{place}.caption"), &text.caption);
        claims = joined(&claims, named);
        let (note, named) = self.expanded(&format!("{place}.note"), &text.note);
        claims = joined(&claims, named);
        let (kind, citations) = self.one_kind(place, &claims);
        Bars { caption, groups, note, kind, citations }
    }

    fn bar(&mut self, place: &str, text: &BarText, claims: &mut Vec<ClaimId>) -> Bar {
        let (label, named) = self.expanded(&format!("{place}.label"), &text.label);
        *claims = joined(claims, named);
        let (value, named) = self.expanded(&format!("{place}.value"), &text.value);
        *claims = joined(claims, named);
        let percent = self.percent(&text.value).unwrap_or_else(|| {
            self.report(
                Problem::new(&self.file, format!("{place}.value"), "a bar is drawn from one share in percent")
                    .help("write one reference to a value in percent, as in {S11.people}"),
            );
            String::new()
        });
        Bar { label, value, percent }
    }

    /// The share to which a text refers; none where it refers to anything else or to more than one.
    fn percent(&self, text: &str) -> Option<String> {
        let (reference, after) = text.split_once('{')?.1.split_once('}')?;
        let (id, name) = reference.split_once('.').filter(|_| !after.contains('{'))?;
        match self.library.claims.get(&ClaimId::new(id).ok()?)?.values.get(name)? {
            Value::Number { number, unit } if *unit == Unit::Percent => Some(number.clone()),
            _ => None,
        }
    }

    pub(super) fn chain(&mut self, place: &str, text: &ChainText) -> Chain {
        let mut claims = Vec::new();
        let steps =
            text.steps.iter().enumerate().map(|(index, step)| self.step(&format!("{place}.steps[{index}]"), step, &mut claims)).collect();
        Chain { steps, citations: self.citations(place, &claims) }
    }

    fn step(&mut self, place: &str, step: &StepText, claims: &mut Vec<ClaimId>) -> Step {
        let mut answers = Vec::new();
        for (index, answer) in step.answers.iter().enumerate() {
            let place = format!("{place}.answers[{index}]");
            *claims = joined(claims, answer.claims.clone());
            let text = self.text(&format!("{place}.text"), &answer.text);
            answers.push(Answer { article: self.formatter.article(&answer.article), text, citations: Vec::new() });
        }
        let statement = Statement { text: step.text.clone(), claims: step.claims.clone(), insights: step.insights.clone() };
        Step { title: step.title.clone(), text: self.statement(place, &statement), answers }
    }

    pub(super) fn timeline(&mut self, place: &str, text: &TimelineText) -> Timeline {
        let mut claims = Vec::new();
        let mut events = Vec::new();
        for (index, event) in text.events.iter().enumerate() {
            let (when, named) = self.expanded(&format!("{place}.events[{index}].when"), &event.when);
            claims = joined(&claims, named);
            let (text, named) = self.expanded(&format!("{place}.events[{index}].text"), &event.text);
            claims = joined(&claims, named);
            events.push((when, text));
        }
        Timeline { events, citations: self.citations(place, &claims) }
    }

    pub(super) fn belief(&mut self, place: &str, text: &BeliefText) -> Belief {
        let statement = Statement { text: text.text.clone(), claims: text.claims.clone(), insights: text.insights.clone() };
        Belief { belief: text.belief.clone(), verdict: text.verdict.clone(), answer: self.statement(place, &statement) }
    }
}
