//! References inside a file and between files: ids that must exist, ids that must not stand twice.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::rules::vakwerk;
use crate::document::{Document, MAX_FINDINGS, Node, Value, push_step, step};
use crate::finding::{Arg, Finding, Place};
use crate::model::profile::{Competency, CoreTask, Task};
use crate::model::{Profile, slug};
use crate::text::nearest;

/// The ids of a profile that can be referred to.
#[derive(Debug, Clone, Default)]
pub struct Ids {
    /// Of the competencies.
    pub competencies: Vec<String>,
    /// Of the core tasks.
    pub core_tasks: Vec<String>,
}

impl Ids {
    /// The ids of a profile, written or made from names.
    #[must_use]
    pub fn of(profile: &Profile) -> Self {
        Self {
            competencies: profile.competencies.iter().map(Competency::id).collect(),
            core_tasks: profile.core_tasks.iter().map(CoreTask::id).collect(),
        }
    }
}

/// Every id of a competency that a task or situation asks.
#[must_use]
pub fn links(profile: &Profile) -> BTreeSet<String> {
    let tasks = profile.core_tasks.iter().flat_map(|core| &core.tasks).flat_map(Task::competencies);
    let situations = profile.situations.iter().flat_map(|situation| &situation.demands);
    tasks.chain(situations).cloned().collect()
}

/// What a list of references refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A competency of the profile.
    Competency,
    /// A core task of the profile.
    CoreTask,
}

/// What the value at a pointer refers to. List items are numbers or `*`.
#[must_use]
pub fn target(pointer: &str) -> Option<Target> {
    let fits = |pattern: &str| {
        let is_item = |step: &str| step == "*" || step.bytes().all(|byte| byte.is_ascii_digit());
        pattern.split('/').count() == pointer.split('/').count()
            && pattern
                .split('/')
                .zip(pointer.split('/'))
                .all(|(wanted, step)| wanted == step || (wanted == "*" && is_item(step)))
    };
    REFERENCES.iter().find(|(pattern, _)| fits(pattern)).map(|(_, target)| *target)
}

/// Where references stand, with `*` for any list item.
const REFERENCES: [(&str, Target); 11] = [
    ("/beroepssituaties/*/vraagt/*", Target::Competency),
    ("/kerntaken/*/taken/*/competenties/*", Target::Competency),
    ("/professionaliteit/goed_werk/ethiek/beroepscode/toegepast_in/*", Target::Competency),
    ("/tonen/competenties/*", Target::Competency),
    ("/tonen/kerntaken/*", Target::CoreTask),
    ("/beoordelingen/*/competentie", Target::Competency),
    ("/doelen/*/competentie", Target::Competency),
    ("/doelen/*/activiteiten/*/bij/*", Target::Competency),
    ("/activiteiten/*/bij/*", Target::Competency),
    ("/wensen/*", Target::Competency),
    ("/afspraken/*/competentie", Target::Competency),
];

/// References to competencies and core tasks that do not exist.
#[must_use]
pub fn dangling(tree: &Node, ids: &Ids) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (pattern, target) in REFERENCES {
        let known = match target {
            Target::Competency => &ids.competencies,
            Target::CoreTask => &ids.core_tasks,
        };
        let by_name: HashSet<&str> = known.iter().map(String::as_str).collect();
        let steps: Vec<&str> = pattern.split('/').skip(1).collect();
        visit(tree, &steps, &mut String::new(), &mut |pointer, node| {
            let Some(name) = node.text().filter(|name| !by_name.contains(name)) else { return };
            let mut finding =
                Finding::new(&vakwerk::verwijzing_onbekend::RULE, Place::Value(pointer.to_owned()))
                    .with("naam", name.to_owned());
            let meant = by_name.get(slug(name).as_str()).copied();
            // Each suggestion takes a look at every name: a file with so many wrong ones is wrong in another way.
            let near = || nearest(name, known.iter().map(String::as_str));
            if let Some(near) = meant.or_else(|| (findings.len() < MAX_FINDINGS).then(near).flatten()) {
                finding = finding.with("bedoeld", Arg::Phrase("bedoelde-u", near.to_owned()));
            }
            findings.push(finding);
        });
    }
    findings
}

/// Competencies or core tasks that share an id.
#[must_use]
pub fn doubles(document: &Document, ids: &Ids) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (list, ids, name_key) in
        [("/competenties", &ids.competencies, "naam"), ("/kerntaken", &ids.core_tasks, "titel")]
    {
        let mut first: BTreeMap<&str, usize> = BTreeMap::new();
        for (index, id) in ids.iter().enumerate() {
            let item = step(list, index);
            if id.is_empty() {
                continue;
            }
            let Some(&earlier) = first.get(id.as_str()) else {
                first.insert(id, index);
                continue;
            };
            let key = if document.node(&format!("{item}/id")).is_some() { "id" } else { name_key };
            let at = document.node(&step(list, earlier)).map_or(0, |node| node.span.start);
            let finding = Finding::new(&vakwerk::id_dubbel::RULE, Place::Value(format!("{item}/{key}")))
                .with("naam", id.clone())
                .with("regel", Arg::Line(at));
            findings.push(finding);
        }
    }
    findings
}

/// Calls `found` with every node a pattern leads to and its pointer.
fn visit(node: &Node, steps: &[&str], pointer: &mut String, found: &mut dyn FnMut(&str, &Node)) {
    let Some((first, rest)) = steps.split_first() else {
        found(pointer, node);
        return;
    };
    let here = pointer.len();
    match &node.value {
        Value::Sequence(items) if *first == "*" => {
            for (index, item) in items.iter().enumerate() {
                push_step(pointer, index);
                visit(item, rest, pointer, found);
                pointer.truncate(here);
            }
        }
        Value::Mapping(_) => {
            if let Some(child) = node.get(first) {
                push_step(pointer, first);
                visit(child, rest, pointer, found);
                pointer.truncate(here);
            }
        }
        _ => {}
    }
}
