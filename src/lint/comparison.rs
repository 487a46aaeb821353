//! The input of rules that compare two profiles: one of them, compared with the other.

use crate::base::pointer::step;
use crate::compare::align::Alignment;
use crate::compare::fingerprint::Part;
use crate::compare::{Comparison, Fingerprint, Link};
use crate::document::Document;
use crate::finding::{Finding, Place};
use crate::rule::Rule;
use crate::source::Source;

/// A profile with its file.
#[derive(Debug, Clone, Copy)]
pub struct Side<'c> {
    /// The fingerprint of the profile.
    pub print: &'c Fingerprint,
    /// The parsed file.
    pub document: &'c Document,
    /// The source text of the file.
    pub source: &'c Source,
}

/// A comparison, seen from one of its two profiles. What applies to both sides equally is reported only from the first.
#[derive(Debug, Clone, Copy)]
pub struct CompareSubject<'c> {
    /// The comparison of the two.
    pub comparison: &'c Comparison<'c>,
    /// The two, in the order of the comparison.
    pub sides: &'c [Side<'c>; 2],
    /// The side it is seen from: 0 or 1.
    pub here: usize,
}

/// A list of a profile whose items are aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// The competencies.
    Competencies,
    /// The core tasks.
    CoreTasks,
    /// The required knowledge.
    Knowledge,
}

impl List {
    const ALL: [Self; 3] = [Self::Competencies, Self::CoreTasks, Self::Knowledge];

    const fn key(self) -> &'static str {
        match self {
            Self::Competencies => "competenties",
            Self::CoreTasks => "kerntaken",
            Self::Knowledge => "vakkennis",
        }
    }

    const fn name_key(self) -> &'static str {
        match self {
            Self::CoreTasks => "titel",
            Self::Competencies | Self::Knowledge => "naam",
        }
    }

    fn parts(self, print: &Fingerprint) -> &[Part] {
        match self {
            Self::Competencies => &print.competencies,
            Self::CoreTasks => &print.core_tasks,
            Self::Knowledge => &print.knowledge,
        }
    }
}

/// An item of one profile, with its place.
#[derive(Debug, Clone)]
pub struct Placed<'c> {
    /// The list that contains it.
    pub list: List,
    /// The item.
    pub part: &'c Part,
    /// Its JSON pointer.
    pub pointer: String,
}

impl Placed<'_> {
    /// The pointer of its name.
    #[must_use]
    pub fn name(&self) -> String {
        step(&self.pointer, self.list.name_key())
    }

    /// What it says, in one sentence: its definition, otherwise its first detail, otherwise its name.
    #[must_use]
    pub fn gist(&self) -> &str {
        let said = self.part.definition.as_ref().or(self.part.details.first());
        said.map_or(self.part.name.as_str(), |text| text.trim())
    }
}

impl<'c> CompareSubject<'c> {
    /// The profile that the comparison is seen from.
    #[must_use]
    pub fn own(&self) -> &'c Side<'c> {
        &self.sides[self.here]
    }

    /// The profile that it is compared with.
    #[must_use]
    pub fn other(&self) -> &'c Side<'c> {
        &self.sides[1 - self.here]
    }

    /// Whether it is seen from the first profile.
    #[must_use]
    pub fn is_first(&self) -> bool {
        self.here == 0
    }

    /// Matching items: the one in this profile, the one in the other profile, and the reason for the match.
    #[must_use]
    pub fn pairs(&self) -> Vec<(Placed<'c>, Placed<'c>, &'c Link)> {
        let lists = List::ALL.into_iter().map(|list| (list, self.alignment(list)));
        let pairs = lists.flat_map(|(list, alignment)| {
            alignment.rows.iter().filter_map(move |row| {
                let own = self.placed(list, self.here, row.of(self.here)?.part)?;
                let other = self.placed(list, 1 - self.here, row.of(1 - self.here)?.part)?;
                Some((own, other, row.links.first()?))
            })
        });
        pairs.collect()
    }

    /// Items of this profile that the other one lacks, each with the most similar item of the other profile.
    #[must_use]
    pub fn alone(&self, list: List) -> Vec<(Placed<'c>, Option<Placed<'c>>)> {
        let alignment = self.alignment(list);
        let single = alignment.rows.iter().filter(|row| row.members.len() == 1);
        let alone = single.filter_map(|row| {
            let part = row.of(self.here)?.part;
            let near = alignment.related.iter().find_map(|related| {
                let members = [related.one, related.other];
                let mine = members.iter().position(|member| std::ptr::eq(member.part, part))?;
                self.placed(list, 1 - self.here, members[1 - mine].part)
            });
            Some((self.placed(list, self.here, part)?, near))
        });
        alone.collect()
    }

    fn alignment(&self, list: List) -> &'c Alignment<'c> {
        match list {
            List::Competencies => &self.comparison.competencies,
            List::CoreTasks => &self.comparison.core_tasks,
            List::Knowledge => &self.comparison.knowledge,
        }
    }

    fn placed(&self, list: List, side: usize, part: &'c Part) -> Option<Placed<'c>> {
        let parts = list.parts(self.sides[side].print);
        let index = parts.iter().position(|candidate| std::ptr::eq(candidate, part))?;
        Some(Placed { list, part, pointer: step(&step("", list.key()), index) })
    }

    /// The location of a pointer in the other file: `gemeente.yaml:12`.
    #[must_use]
    pub fn there(&self, pointer: &str) -> String {
        let place = Place::Value(pointer.to_owned());
        self.there_at(self.other().document.span(self.other().source, &place).start)
    }

    /// The location of a byte in the other file: `gemeente.yaml:12`.
    #[must_use]
    pub fn there_at(&self, offset: usize) -> String {
        let source = self.other().source;
        format!("{}:{}", source.name, source.position(offset).line)
    }

    /// A finding in this profile's file that names the other profile.
    #[must_use]
    pub fn finding(&self, rule: &'static Rule, place: Place) -> Finding {
        let other = self.comparison.profiles.get(1 - self.here);
        Finding::new(rule, place).with("ander", other.map_or("", |other| other.name.as_str()))
    }
}
