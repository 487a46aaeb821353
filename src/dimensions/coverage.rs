//! Which dimensions a profile covers, to what extent, and where.

use std::collections::HashSet;
use std::collections::hash_map::{Entry, HashMap};
use std::ops::Range;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::catalogue::{Dimension, Pole, Slot, catalogue};
use super::fields;
use super::prose::{Prose, Said};
use super::role::Role;
use crate::base::pointer::step;
use crate::document::Document;
use crate::finding::{Discount, Evidence, Mention};
use crate::model::Profile;
use crate::model::profile::Task;
use crate::words::{Found, Overlaps, Status, Text, Whether, Whose};

/// The extent to which a profile covers a dimension, in ascending order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Level {
    /// Nothing was found.
    #[serde(rename = "ontbreekt")]
    Absent,
    /// It is touched on, but not a requirement.
    #[serde(rename = "impliciet")]
    Implicit,
    /// A dedicated field states it, or a competency, task or situation expresses it.
    #[serde(rename = "expliciet")]
    Explicit,
}

/// The coverage of one pole of a hybrid aspect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoleCover {
    /// The level.
    pub level: Level,
    /// All evidence, strongest first.
    pub evidence: Vec<Evidence>,
}

/// The coverage of one dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// The dimension.
    pub dimension: &'static Dimension,
    /// The level; for a hybrid aspect, that of its stronger pole.
    pub level: Level,
    /// All evidence, strongest first.
    pub evidence: Vec<Evidence>,
    /// How many items of evidence, from the start, make it explicit.
    pub carrying: usize,
    /// How many items of evidence, from the start, express it, if only in passing; the rest merely touches on it.
    pub expressing: usize,
    /// The first words that express it and do not count, with the reason, if nothing expresses it.
    pub mentions: Vec<Mention>,
    /// The classic and the entrepreneurial pole of a hybrid aspect.
    pub poles: Option<[PoleCover; 2]>,
}

/// The coverage of all dimensions by one profile, in the report's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    covers: Vec<Cover>,
}

/// The strength of a piece of evidence, from strongest to weakest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// A field dedicated to the dimension.
    Field,
    /// Words in a requirement, or in an item tagged with the dimension.
    Said,
    /// The tag of an item that expresses it in other words.
    Tagged,
    /// A signal outside the requirements, weighted by its place.
    Aside(Role),
    /// A tag on a competency without behaviour.
    Bare,
    /// A word that only touches on the dimension.
    Touched(Role),
}

impl Rank {
    fn level(self) -> Level {
        if self <= Self::Tagged { Level::Explicit } else { Level::Implicit }
    }
}

/// Evidence with its rank and, for a hybrid aspect, its pole.
struct Ranked {
    rank: Rank,
    pole: Option<Pole>,
    evidence: Evidence,
    /// Whether it is in a heading.
    is_heading: bool,
}

/// A dimension an item of the profile is tagged with.
struct Tag {
    dimension: usize,
    /// The pointer of the tag itself.
    pointer: String,
    /// The pointer prefix of the texts that show it, including the trailing slash.
    shown_in: String,
    /// Whether there is any such text.
    shown: bool,
}

/// The coverage of one profile, computed on first use.
#[derive(Debug, Default)]
pub struct OnDemand(OnceLock<Coverage>);

impl OnDemand {
    /// The coverage. The document and the profile must always be those of the same file.
    pub fn of(&self, document: &Document, profile: &Profile) -> &Coverage {
        self.0.get_or_init(|| Coverage::of(document, profile))
    }

    /// Like [`Self::of`], with prose that is already tokenized.
    pub fn in_prose(&self, document: &Document, profile: &Profile, prose: &Prose<'_>) -> &Coverage {
        self.0.get_or_init(|| Coverage::in_prose(document, profile, prose))
    }
}

impl Coverage {
    /// Collects the evidence for every dimension in a profile. The document and the profile must be of the same file.
    #[must_use]
    pub fn of(document: &Document, profile: &Profile) -> Self {
        Self::in_prose(document, profile, &Prose::of(document))
    }

    /// Like [`Self::of`], with prose that is already tokenized.
    #[must_use]
    pub fn in_prose(document: &Document, profile: &Profile, prose: &Prose<'_>) -> Self {
        let slots = catalogue().slots();
        let tags = tags(profile);
        let mut found: Vec<Vec<Ranked>> = catalogue().dimensions().map(|_| Vec::new()).collect();
        let own_fields = add_fields(document, &slots, &mut found);
        let mentions = add_words(profile, prose, &slots, &tags, &own_fields, &mut found);
        add_tags(&tags, &mut found);
        let found = found.into_iter().zip(mentions);
        let covers = catalogue().dimensions().zip(found);
        let covers = covers.map(|(dimension, (found, mentions))| cover(dimension, found, mentions));
        Self { covers: covers.collect() }
    }

    /// The coverage of the dimension with this id.
    ///
    /// # Panics
    ///
    /// If there is no such dimension: ids come from the code, not from files.
    #[must_use]
    pub fn get(&self, id: &str) -> &Cover {
        let index = catalogue().position(id).unwrap_or_else(|| panic!("no dimension {id}"));
        &self.covers[index]
    }

    /// All dimensions, in the report's order.
    pub fn iter(&self) -> std::slice::Iter<'_, Cover> {
        self.covers.iter()
    }
}

impl<'c> IntoIterator for &'c Coverage {
    type Item = &'c Cover;
    type IntoIter = std::slice::Iter<'c, Cover>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// The location of the blocks that make dimensions explicit.
const BLOCKS: &str = "/professionaliteit";

/// Adds the filled fields, and returns them by slot.
fn add_fields(document: &Document, slots: &[Slot<'_>], found: &mut [Vec<Ranked>]) -> Vec<Vec<String>> {
    // Most profiles have no such blocks, so no lookups are needed.
    let blocks = document.node(BLOCKS).is_some();
    let filled = |slot: &Slot<'_>| -> Vec<String> {
        let paths = slot.fields.iter().filter(|path| blocks || !path.starts_with(BLOCKS));
        paths.flat_map(|path| fields::filled(document, path)).collect()
    };
    let mut own_fields: Vec<Vec<String>> = slots.iter().map(filled).collect();
    for (index, fields) in own_fields.iter_mut().enumerate() {
        if slots[index].has_exceptions {
            fields.retain(|pointer| !is_something_else(document, pointer, index));
        }
    }
    for (slot, pointers) in slots.iter().zip(&own_fields) {
        found[slot.dimension].extend(pointers.iter().map(|pointer| Ranked {
            rank: Rank::Field,
            pole: slot.pole,
            evidence: Evidence { pointer: pointer.clone(), offset: 0, quote: String::new() },
            is_heading: false,
        }));
    }
    own_fields
}

/// Whether the text of a field is about something that only looks like the dimension of the slot: a code of the employer under
/// the code of the occupation.
fn is_something_else(document: &Document, pointer: &str, slot: usize) -> bool {
    let Some(text) = document.text(pointer).map(Text::read) else { return false };
    let patterns = catalogue().patterns();
    patterns.excludes(&text, 2 * slot) && patterns.find_in(&text).iter().all(|found| found.tag != 2 * slot)
}

/// Adds the words that signal a dimension.
fn add_words(
    profile: &Profile,
    prose: &Prose<'_>,
    slots: &[Slot<'_>],
    tags: &[Tag],
    own_fields: &[Vec<String>],
    found: &mut [Vec<Ranked>],
) -> Vec<Vec<Mention>> {
    let in_fields: HashSet<(usize, &str)> = own_fields
        .iter()
        .enumerate()
        .flat_map(|(slot, fields)| fields.iter().map(move |field| (slot, field.as_str())))
        .collect();
    let own_words = own_words(profile);
    let headings = headings(profile);
    let tagged: HashSet<(usize, &str)> =
        tags.iter().map(|tag| (tag.dimension, tag.shown_in.as_str())).collect();
    let mut mentions: Vec<Vec<Mention>> = found.iter().map(|_| Vec::new()).collect();
    for said in prose {
        let role = said.role;
        let words = catalogue().patterns().find_mentions_in(&said.text);
        let strong = strong(&words);
        // The index of each quotation of this text, by slot.
        let mut places: HashMap<(usize, Range<usize>), usize> = HashMap::new();
        for word in &words {
            let (index, is_strong) = (word.tag / 2, word.tag % 2 == 0);
            // A weak signal within a strong one adds nothing.
            if !is_strong && strong.touch(index, &word.span) {
                continue;
            }
            let slot = &slots[index];
            let status = word.status(&said.text);
            let is_holders = is_about_holder(&status, slot.also_of, said, &own_words, &word.span);
            if let Some(why) = discount(&status, is_holders) {
                let list = &mut mentions[slot.dimension];
                if is_strong && list.len() < MENTIONS {
                    list.push(Mention { evidence: said.words(word.quote.clone()), why });
                }
                continue;
            }
            // Text in a dedicated field has already been added.
            let has_fields = !own_fields[index].is_empty();
            if has_fields && within(&said.pointer, |field| in_fields.contains(&(index, field))) {
                continue;
            }
            let is_tagged =
                !tagged.is_empty() && beneath(&said.pointer, |item| tagged.contains(&(slot.dimension, item)));
            let requires = role == Role::Requirement || (role == Role::Situation && slot.situations_count);
            let rank = match (is_tagged, is_strong) {
                (true, _) => Rank::Said,
                (false, true) if requires => Rank::Said,
                (false, true) => Rank::Aside(role),
                (false, false) => Rank::Touched(role),
            };
            let list = &mut found[slot.dimension];
            // If words are quoted twice, the stronger reading is kept.
            match places.entry((index, word.quote.clone())) {
                Entry::Occupied(place) => list[*place.get()].rank = list[*place.get()].rank.min(rank),
                Entry::Vacant(place) => {
                    place.insert(list.len());
                    let evidence = said.words(word.quote.clone());
                    let is_heading = headings.contains(said.pointer.as_str());
                    list.push(Ranked { rank, pole: slot.pole, evidence, is_heading });
                }
            }
        }
    }
    mentions
}

/// The maximum number of words per dimension that are kept although they do not count.
const MENTIONS: usize = 3;

/// Why a statement does not count; `None` if it does.
fn discount(status: &Status, is_holders: bool) -> Option<Discount> {
    match (status.whether, status.whose) {
        (Whether::Absent, _) => Some(Discount::Denied),
        (Whether::Uncertain, _) => Some(Discount::Uncertain),
        (Whether::Conditional, _) => Some(Discount::Conditional),
        (Whether::Past, _) => Some(Discount::Past),
        (Whether::Forbidden, _) => Some(Discount::Forbidden),
        (Whether::Present, _) if is_holders => None,
        (Whether::Present, Whose::Manager) => Some(Discount::Manager),
        (Whether::Present, Whose::Colleague) => Some(Discount::Colleague),
        (Whether::Present, Whose::Citizen) => Some(Discount::Citizen),
        (Whether::Present, Whose::Holder | Whose::Organisation | Whose::Partner) => Some(Discount::Partner),
    }
}

/// Whether a statement counts for the job holder: it is theirs, the organisation's or provided to them, or that of somebody
/// whose statements count for this dimension. A person who is named by the job title itself is the job holder.
fn is_about_holder(
    status: &Status,
    also_of: &[Whose],
    said: &Said<'_>,
    own_words: &HashSet<String>,
    span: &Range<usize>,
) -> bool {
    let is_accepted = matches!(status.whose, Whose::Holder | Whose::Organisation)
        || status.is_provided
        || also_of.contains(&status.whose);
    let is_own = || {
        status.named.as_ref().is_some_and(|named| {
            let inside = span.start <= named.start && named.end <= span.end;
            inside || own_words.contains(&said.text.as_str()[named.clone()].to_lowercase())
        })
    };
    is_accepted || is_own()
}

/// The pointers of the titles of core tasks that have tasks of their own, and so are headings.
fn headings(profile: &Profile) -> HashSet<String> {
    let core_tasks = profile.core_tasks.iter().enumerate();
    let with_tasks = core_tasks.filter(|(_, core_task)| !core_task.tasks.is_empty());
    let short = with_tasks.filter(|(_, core_task)| core_task.title.split_whitespace().count() <= HEADING);
    short.map(|(index, _)| step("/kerntaken", index) + "/titel").collect()
}

/// The maximum number of words of a title that is only a heading; a longer one says what is done.
const HEADING: usize = 4;

/// The words of the job title, in lower case.
fn own_words(profile: &Profile) -> HashSet<String> {
    let words = profile.job.title.split(|sign: char| !sign.is_alphanumeric());
    words.filter(|word| word.chars().count() > 2).map(str::to_lowercase).collect()
}

/// The spans of the strong signals in a text, by slot.
fn strong(words: &[Found]) -> Overlaps {
    // Only needed if there are weak signals too.
    if words.iter().all(|word| word.tag % 2 == 0) {
        return Overlaps::default();
    }
    let strong = words.iter().filter(|word| word.tag % 2 == 0);
    Overlaps::of(strong.map(|word| (word.tag / 2, word.span.clone())))
}

/// Adds the tags of items that express the dimension without a known signal, and the tags that are not backed by any
/// text.
fn add_tags(tags: &[Tag], found: &mut [Vec<Ranked>]) {
    if tags.is_empty() {
        return;
    }
    let mut said: HashSet<(usize, &str)> = HashSet::new();
    for (dimension, list) in found.iter().enumerate() {
        for ranked in list.iter().filter(|ranked| ranked.rank == Rank::Said) {
            let pointer = ranked.evidence.pointer.as_str();
            said.extend(items(pointer).map(|item| (dimension, item)));
        }
    }
    let is_silent = |tag: &&Tag| !said.contains(&(tag.dimension, tag.shown_in.as_str()));
    let silent: Vec<&Tag> = tags.iter().filter(is_silent).collect();
    for tag in silent {
        let rank = if tag.shown { Rank::Tagged } else { Rank::Bare };
        let evidence = Evidence { pointer: tag.pointer.clone(), offset: 0, quote: String::new() };
        found[tag.dimension].push(Ranked { rank, pole: None, evidence, is_heading: false });
    }
}

/// Sorts the evidence of one dimension. The sort is stable: within a rank, file order is preserved.
fn cover(dimension: &'static Dimension, mut found: Vec<Ranked>, mut mentions: Vec<Mention>) -> Cover {
    // A heading supports what its text says, but proves nothing by itself.
    if found.iter().all(|ranked| ranked.is_heading) {
        found.clear();
    }
    found.sort_by_key(|ranked| ranked.rank);
    let of = |pole: Pole| {
        let mine = || found.iter().filter(|ranked| ranked.pole == Some(pole));
        PoleCover { level: level(mine()), evidence: mine().map(|ranked| ranked.evidence.clone()).collect() }
    };
    let poles = dimension.poles.as_ref().map(|_| [of(Pole::Classic), of(Pole::Entrepreneurial)]);
    let level = level(found.iter());
    // Words may show both poles; these are listed once.
    let mut told: HashSet<&Evidence> = HashSet::with_capacity(found.len());
    let is_first: Vec<bool> = found.iter().map(|ranked| told.insert(&ranked.evidence)).collect();
    let first: Vec<Ranked> =
        found.into_iter().zip(is_first).filter_map(|(ranked, is_first)| is_first.then_some(ranked)).collect();
    let carrying = first.iter().filter(|ranked| ranked.rank.level() == Level::Explicit).count();
    let expressing = first.iter().filter(|ranked| ranked.rank < Rank::Bare).count();
    let evidence = first.into_iter().map(|ranked| ranked.evidence).collect();
    if expressing > 0 {
        mentions.clear();
    }
    Cover { dimension, level, evidence, carrying, expressing, mentions, poles }
}

fn level<'r>(found: impl Iterator<Item = &'r Ranked>) -> Level {
    found.map(|ranked| ranked.rank.level()).max().unwrap_or(Level::Absent)
}

/// Whether a pointer is one of the fields or lies within one.
fn within(pointer: &str, is_field: impl Fn(&str) -> bool) -> bool {
    let parents = pointer.match_indices('/').map(|(at, _)| &pointer[..at]);
    parents.chain([pointer]).any(is_field)
}

/// Whether a pointer lies below one of the items, whose pointers end in a slash.
fn beneath(pointer: &str, is_item: impl Fn(&str) -> bool) -> bool {
    items(pointer).any(is_item)
}

/// The ancestors of a pointer, each including the trailing slash.
fn items(pointer: &str) -> impl Iterator<Item = &str> {
    pointer.match_indices('/').map(|(at, _)| &pointer[..=at])
}

/// The tags of competencies, tasks and situations; unknown dimension ids are skipped.
fn tags(profile: &Profile) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut add = |item: &str, texts: &str, ids: &[String], shown: bool| {
        for (index, id) in ids.iter().enumerate() {
            if let Some(dimension) = catalogue().position(id) {
                let pointer = step(&format!("{item}/dimensies"), index);
                tags.push(Tag { dimension, pointer, shown_in: format!("{item}/{texts}"), shown });
            }
        }
    };
    for (index, situation) in profile.situations.iter().enumerate() {
        let shown = !situation.text.trim().is_empty();
        add(&step("/beroepssituaties", index), "", &situation.dimensions, shown);
    }
    for (group, core_task) in profile.core_tasks.iter().enumerate() {
        let list = step("/kerntaken", group) + "/taken";
        for (index, task) in core_task.tasks.iter().enumerate() {
            if let Task::Detailed(task) = task {
                add(&step(&list, index), "", &task.dimensions, !task.text.trim().is_empty());
            }
        }
    }
    for (index, competency) in profile.competencies.iter().enumerate() {
        let shown = competency.indicators.iter().any(|indicator| !indicator.trim().is_empty());
        add(&step("/competenties", index), "gedragsindicatoren/", &competency.dimensions, shown);
    }
    tags
}
