//! Shows the same mistake in several items of a list together, with its other places as evidence.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::base::pointer::segments;
use crate::finding::{Arg, Evidence, Finding, MAX_EVIDENCE, Place};
use crate::rule::Family;

/// The argument that holds an example, which differs between items with the same mistake.
const EXAMPLE: &str = "zo";

/// What findings that are shown together have in common.
#[derive(PartialEq, Eq, Hash)]
struct Mistake {
    rule: &'static str,
    /// The pointer, with `*` for the items of lists.
    pointer: String,
    args: String,
}

/// The findings, of which those about the form of several items of one list are put together: the first, with the places
/// of the others as evidence. After [`MAX_EVIDENCE`] others, a new one begins.
pub fn grouped(findings: &[Finding]) -> Vec<Cow<'_, Finding>> {
    let mut groups: Vec<Cow<'_, Finding>> = Vec::with_capacity(findings.len());
    let mut known: HashMap<Mistake, usize> = HashMap::new();
    for finding in findings {
        let Some(mistake) = mistake(finding) else {
            groups.push(Cow::Borrowed(finding));
            continue;
        };
        match known.get(&mistake) {
            Some(at) if groups[*at].evidence.len() < MAX_EVIDENCE => {
                let pointer = finding.place.pointer().to_owned();
                let place = Evidence { pointer, offset: 0, quote: String::new() };
                groups[*at].to_mut().evidence.push(place);
            }
            _ => {
                known.insert(mistake, groups.len());
                groups.push(Cow::Borrowed(finding));
            }
        }
    }
    groups
}

/// What a finding has in common with others; `None` unless it is about the form of an item of a list, or of a key in one.
fn mistake(finding: &Finding) -> Option<Mistake> {
    let is_form = finding.rule.family == Family::Schema && finding.evidence.is_empty();
    if !is_form || !matches!(finding.place, Place::Key(_) | Place::Value(_)) {
        return None;
    }
    let is_index = |step: &str| step.bytes().all(|byte| byte.is_ascii_digit());
    let steps: Vec<_> = segments(finding.place.pointer()).collect();
    if !steps.iter().any(|step| is_index(step)) {
        return None;
    }
    let steps: Vec<&str> = steps.iter().map(|step| if is_index(step) { "*" } else { step }).collect();
    let args: Vec<&(&str, Arg)> = finding.args.iter().filter(|(name, _)| *name != EXAMPLE).collect();
    Some(Mistake { rule: finding.rule.name, pointer: steps.join("/"), args: format!("{args:?}") })
}
