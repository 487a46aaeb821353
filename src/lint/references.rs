//! References within and between files: dangling references and duplicate ids.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::base::pointer::step;
use crate::base::{nearest, slug};
use crate::document::{Document, MAX_FINDINGS, Node};
use crate::finding::{Arg, Finding, Place};
use crate::model::Profile;
use crate::model::profile::{Competency, CoreTask, Task};
use crate::rulebook::vakwerk;
use crate::schema::Format;
use crate::schema::meaning::Referent;

/// The ids in a profile that can be referred to.
#[derive(Debug, Clone, Default)]
pub struct Ids {
    /// Ids of competencies.
    pub competencies: Vec<String>,
    /// Ids of core tasks.
    pub core_tasks: Vec<String>,
}

impl Ids {
    /// The ids of a profile, explicit or derived from names.
    #[must_use]
    pub fn of(profile: &Profile) -> Self {
        Self {
            competencies: profile.competencies.iter().map(Competency::id).collect(),
            core_tasks: profile.core_tasks.iter().map(CoreTask::id).collect(),
        }
    }

    /// The ids of one kind of item; `None` if items of that kind have no ids in a profile.
    #[must_use]
    pub fn of_kind(&self, referent: Referent) -> Option<&[String]> {
        match referent {
            Referent::Competency => Some(&self.competencies),
            Referent::CoreTask => Some(&self.core_tasks),
            _ => None,
        }
    }
}

/// The ids of all competencies that a task or situation refers to.
#[must_use]
pub fn links(profile: &Profile) -> BTreeSet<String> {
    let tasks = profile.core_tasks.iter().flat_map(|core| &core.tasks).flat_map(Task::competencies);
    let situations = profile.situations.iter().flat_map(|situation| &situation.demands);
    tasks.chain(situations).cloned().collect()
}

/// Findings for references to competencies and core tasks that do not exist.
#[must_use]
pub fn dangling(format: Format, tree: &Node, ids: &Ids) -> Vec<Finding> {
    let mut findings = Vec::new();
    let names = |referent| ids.of_kind(referent).into_iter().flatten().map(String::as_str).collect();
    let sets: [HashSet<&str>; 2] = [Referent::Competency, Referent::CoreTask].map(names);
    let is_known =
        |referent: Referent, name: &str| sets[usize::from(referent == Referent::CoreTask)].contains(name);
    format.meaning().references(tree, &mut |pointer, referent, name| {
        let Some(known) = ids.of_kind(referent).filter(|_| !is_known(referent, name)) else { return };
        let mut finding = Finding::new(&vakwerk::verwijzing_onbekend::RULE, Place::Value(pointer.to_owned()))
            .with("naam", name.to_owned());
        let by_name = slug(name);
        let meant = Some(by_name.as_str()).filter(|id| is_known(referent, id));
        // Each suggestion compares every name: a file with this many dangling references has another problem.
        let near = || nearest(name, known.iter().map(String::as_str));
        if let Some(near) = meant.or_else(|| (findings.len() < MAX_FINDINGS).then(near).flatten()) {
            finding = finding.with("bedoeld", Arg::Phrase("bedoelde-u", near.to_owned()));
        }
        findings.push(finding);
    });
    findings
}

/// Findings for competencies or core tasks that share an id.
#[must_use]
pub fn doubles(document: &Document, ids: &Ids) -> Vec<Finding> {
    let mut findings = Vec::new();
    for referent in [Referent::Competency, Referent::CoreTask] {
        let (Some(ids), Some((list, name_key))) = (ids.of_kind(referent), referent.home()) else { continue };
        let list = step("", list);
        let mut first: BTreeMap<&str, usize> = BTreeMap::new();
        for (index, id) in ids.iter().enumerate() {
            let item = step(&list, index);
            if id.is_empty() {
                continue;
            }
            let Some(&earlier) = first.get(id.as_str()) else {
                first.insert(id, index);
                continue;
            };
            let key = if document.node(&format!("{item}/id")).is_some() { "id" } else { name_key };
            let at = document.node(&step(&list, earlier)).map_or(0, |node| node.span.start);
            let finding = Finding::new(&vakwerk::id_dubbel::RULE, Place::Value(format!("{item}/{key}")))
                .with("naam", id.clone())
                .with("regel", Arg::Line(at));
            findings.push(finding);
        }
    }
    findings
}
