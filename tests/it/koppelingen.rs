//! The labelled set in `tests/koppelingen/`: its consistency, and how well alignment methods agree with its labels.
//!
//! The results are in `docs/vergelijken.md`; a test keeps them up to date.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use goedwerk::compare::fingerprint::Part;
use goedwerk::compare::{Alignment, Comparison, Fingerprint, compare};
use goedwerk::dimensions::Coverage;
use goedwerk::document::Document;
use goedwerk::model::{Pairings, Profile};
use goedwerk::source::Source;
use goedwerk::words::same_name;
use serde::Deserialize;

use crate::support::{assert_snapshot, read, root};

/// One in this many pairs is held out.
const ASIDE: usize = 3;

/// `paren.yaml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Labelled {
    paren: Vec<Pair>,
}

/// A pair of items with its label.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    deel: Section,
    een: Name,
    ander: Name,
    label: Label,
    #[serde(default)]
    apart: bool,
    #[serde(default)]
    reden: Option<String>,
}

/// A file name without extension, and the id of an item in that file.
type Name = (String, String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Section {
    Competenties,
    Kerntaken,
    Vakkennis,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Label {
    Zelfde,
    Verwant,
    Verschillend,
}

/// The profiles by file, and the labelled pairs.
struct Set {
    prints: BTreeMap<String, Fingerprint>,
    pairs: Vec<Pair>,
}

fn folder() -> PathBuf {
    root().join("tests/koppelingen")
}

fn set() -> Set {
    let mut prints = BTreeMap::new();
    let mut pairs = Vec::new();
    for entry in fs::read_dir(folder()).expect("the folder is there") {
        let path = entry.expect("the entry can be read").path();
        let name = path.file_stem().expect("a file").to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("it can be read");
        if name == "paren" {
            pairs = serde_yaml::from_str::<Labelled>(&text).expect("they are pairs").paren;
        } else {
            prints.insert(name.clone(), print(&name, &text));
        }
    }
    Set { prints, pairs }
}

fn print(name: &str, text: &str) -> Fingerprint {
    let source = Source::new(format!("{name}.yaml"), text);
    let (document, findings) = Document::parse(&source);
    assert!(findings.is_empty(), "{name}: {findings:?}");
    let checked = goedwerk::schema::check(&document);
    assert!(checked.findings.is_empty(), "{name}: {:?}", checked.findings);
    let profile: Profile = checked.tree.read().expect("it is a profile");
    let coverage = Coverage::of(&document, &profile);
    Fingerprint::of(&source, &document, &profile, &coverage)
}

fn parts(print: &Fingerprint, section: Section) -> &[Part] {
    match section {
        Section::Competenties => &print.competencies,
        Section::Kerntaken => &print.core_tasks,
        Section::Vakkennis => &print.knowledge,
    }
}

fn part<'s>(set: &'s Set, section: Section, (file, id): &Name) -> Option<&'s Part> {
    parts(set.prints.get(file)?, section).iter().find(|part| part.id == *id)
}

/// The question for an alignment method: are these two items, by id, the same?
struct Question<'s> {
    section: Section,
    one: (&'s Fingerprint, &'s str),
    other: (&'s Fingerprint, &'s str),
}

impl Question<'_> {
    fn names(&self) -> (&str, &str) {
        (self.name(self.one), self.name(self.other))
    }

    fn name<'p>(&self, (print, id): (&'p Fingerprint, &str)) -> &'p str {
        let part = parts(print, self.section).iter().find(|part| part.id == id);
        &part.expect("the id is there").name
    }
}

/// An alignment method: its name in the table, and its answer to a question.
type Method<'s> = (&'static str, Box<dyn Fn(&Question<'_>) -> bool + 's>);

/// The methods to measure. Add new ones here.
fn methods(set: &Set) -> Vec<Method<'_>> {
    let two = two_at_a_time(set);
    let all = linked(&compare(&set.prints.values().cloned().collect::<Vec<_>>(), &Pairings::default()));
    vec![
        ("gelijke naam", Box::new(|asked| equal_name(asked.names()))),
        ("gelijke naam, op uitgang na", Box::new(|asked| same_name(asked.names().0, asked.names().1))),
        ("`compare`, twee profielen", Box::new(move |asked| two.contains(&key(asked)))),
        ("`compare`, tien profielen", Box::new(move |asked| all.contains(&key(asked)))),
    ]
}

fn equal_name((one, other): (&str, &str)) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// A pair as returned by the aligner: the section, and the file and id of both items, in file order.
type Linked = (Section, Name, Name);

fn ordered(section: Section, one: Name, other: Name) -> Linked {
    if one <= other { (section, one, other) } else { (section, other, one) }
}

fn key(asked: &Question<'_>) -> Linked {
    let name = |(print, id): (&Fingerprint, &str)| (print.file.clone(), id.to_owned());
    ordered(asked.section, name(asked.one), name(asked.other))
}

/// The matches of the aligner if it is given each pair of profiles separately.
fn two_at_a_time(set: &Set) -> BTreeSet<Linked> {
    let prints: Vec<&Fingerprint> = set.prints.values().collect();
    let mut all = BTreeSet::new();
    for (index, one) in prints.iter().enumerate() {
        for other in &prints[index + 1..] {
            all.extend(linked(&compare(&[(*one).clone(), (*other).clone()], &Pairings::default())));
        }
    }
    all
}

/// All pairs in the same row of a comparison.
fn linked(comparison: &Comparison<'_>) -> BTreeSet<Linked> {
    let sections: [(Section, &Alignment<'_>); 3] = [
        (Section::Competenties, &comparison.competencies),
        (Section::Kerntaken, &comparison.core_tasks),
        (Section::Vakkennis, &comparison.knowledge),
    ];
    let mut all = BTreeSet::new();
    for (section, alignment) in sections {
        for row in &alignment.rows {
            let members: Vec<Name> = row
                .members
                .iter()
                .map(|member| {
                    let file = comparison.profiles[member.profile].print.file.clone();
                    (file, member.part.id.clone())
                })
                .collect();
            for (index, one) in members.iter().enumerate() {
                all.extend(members[index + 1..].iter().map(|o| ordered(section, one.clone(), o.clone())));
            }
        }
    }
    all
}

/// The score of an alignment method on a set of pairs.
#[derive(Default)]
struct Score {
    pairs: usize,
    same: usize,
    /// True positives: said to be the same, and labelled the same.
    right: usize,
    /// Said to be the same, but labelled as related.
    related: usize,
    /// Said to be the same, but labelled as different.
    different: usize,
    /// The number of pairs that are the same under dissimilar names, and how many of those were found.
    renamed: usize,
    renamed_found: usize,
}

impl Score {
    fn said(&self) -> usize {
        self.right + self.related + self.different
    }

    fn precision(&self) -> f64 {
        share(self.right, self.said())
    }

    fn recall(&self) -> f64 {
        share(self.right, self.same)
    }

    fn f1(&self) -> f64 {
        // The harmonic mean of precision and recall, rewritten so that neither can divide by zero.
        share(2 * self.right, self.said() + self.same)
    }
}

fn share(part: usize, whole: usize) -> f64 {
    let count = |number: usize| f64::from(u32::try_from(number).expect("a small number"));
    if whole == 0 { 0.0 } else { count(part) / count(whole) }
}

/// Scores an alignment method on the selected pairs.
fn score(set: &Set, says: &dyn Fn(&Question<'_>) -> bool, chosen: impl Fn(&Pair) -> bool) -> Score {
    let mut score = Score::default();
    for pair in set.pairs.iter().filter(|pair| chosen(pair)) {
        let asked = question(set, pair);
        let said = says(&asked);
        let is_same = pair.label == Label::Zelfde;
        let is_renamed = is_same && !same_name(asked.names().0, asked.names().1);
        score.pairs += 1;
        score.same += usize::from(is_same);
        score.renamed += usize::from(is_renamed);
        score.renamed_found += usize::from(is_renamed && said);
        match pair.label {
            Label::Zelfde => score.right += usize::from(said),
            Label::Verwant => score.related += usize::from(said),
            Label::Verschillend => score.different += usize::from(said),
        }
    }
    score
}

fn question<'s>(set: &'s Set, pair: &'s Pair) -> Question<'s> {
    let side = |(file, id): &'s Name| (&set.prints[file], id.as_str());
    Question { section: pair.deel, one: side(&pair.een), other: side(&pair.ander) }
}

/// The number of unlabelled pairs of competencies that a method matches. For competencies with behaviour, the set
/// contains all matching pairs, so each of these is a false positive.
fn unlabelled(set: &Set, says: &dyn Fn(&Question<'_>) -> bool) -> usize {
    let labelled: BTreeSet<Linked> = set.pairs.iter().map(|pair| key(&question(set, pair))).collect();
    let prints: Vec<&Fingerprint> = set.prints.values().collect();
    let section = Section::Competenties;
    let mut count = 0;
    for (index, one) in prints.iter().enumerate() {
        for other in &prints[index + 1..] {
            for a in parts(one, section).iter().filter(|part| !part.details.is_empty()) {
                for b in parts(other, section).iter().filter(|part| !part.details.is_empty()) {
                    let asked = Question { section, one: (one, &a.id), other: (other, &b.id) };
                    count += usize::from(!labelled.contains(&key(&asked)) && says(&asked));
                }
            }
        }
    }
    count
}

/// Selects the pairs for a row of the table.
type Chosen = fn(&Pair) -> bool;

/// The results as Markdown, in Dutch: they are included in a document.
fn table(set: &Set) -> String {
    let mut table =
        "| deel | manier | paren | zelfde | juist | verwant | verschillend | precisie | vindkracht | F1 | \
                     anders genoemd |\n|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n"
            .to_owned();
    let chosen: [(&str, Chosen); 3] = [
        ("competenties, om te kiezen", |pair| pair.deel == Section::Competenties && !pair.apart),
        ("competenties, apart", |pair| pair.deel == Section::Competenties && pair.apart),
        ("kerntaken en vakkennis", |pair| pair.deel != Section::Competenties),
    ];
    for (part, chosen) in chosen {
        for (name, says) in methods(set) {
            let score = score(set, &says, chosen);
            let line = format!(
                "| {part} | {name} | {} | {} | {} | {} | {} | {:.2} | {:.2} | {:.2} | {} van {} |\n",
                score.pairs,
                score.same,
                score.right,
                score.related,
                score.different,
                score.precision(),
                score.recall(),
                score.f1(),
                score.renamed_found,
                score.renamed,
            );
            table.push_str(&line.replace("0.", "0,").replace("1.", "1,"));
        }
    }
    table
}

/// The number of matches of each method outside the set, as Markdown.
fn beyond(set: &Set) -> String {
    let mut table = "| manier | buiten de set gekoppeld |\n|---|---:|\n".to_owned();
    for (name, says) in methods(set) {
        let _ = writeln!(table, "| {name} | {} |", unlabelled(set, &says));
    }
    table
}

#[test]
fn the_set_is_large_and_every_id_is_there() {
    let set = set();
    assert_eq!(set.prints.len(), 10, "profiles");
    let mut seen = BTreeSet::new();
    for pair in &set.pairs {
        for name in [&pair.een, &pair.ander] {
            assert!(part(&set, pair.deel, name).is_some(), "{:?} has no {name:?}", pair.deel);
        }
        assert_ne!(pair.een.0, pair.ander.0, "{:?}: both items are from the same profile", pair.een);
        assert!(seen.insert(key(&question(&set, pair))), "{:?} {:?} twice", pair.een, pair.ander);
        assert!(
            pair.label != Label::Verwant || pair.reden.is_some(),
            "{:?} {:?}: why?",
            pair.een,
            pair.ander
        );
    }
    let competencies: Vec<&Pair> =
        set.pairs.iter().filter(|pair| pair.deel == Section::Competenties).collect();
    assert!(competencies.len() >= 120, "{}", competencies.len());
    let same = || competencies.iter().filter(|pair| pair.label == Label::Zelfde);
    let renamed = same().filter(|pair| !equal_name(question(&set, pair).names())).count();
    assert!(same().count() >= 35 && renamed >= 25, "{} of which renamed {renamed}", same().count());
}

#[test]
fn every_third_pair_is_kept_aside() {
    for (index, pair) in set().pairs.iter().enumerate() {
        assert_eq!(
            pair.apart,
            (index + 1) % ASIDE == 0,
            "pair {}: {:?} {:?}",
            index + 1,
            pair.een,
            pair.ander
        );
    }
}

/// Sameness is transitive, and each item occurs once per profile. Items with only a name are left out: a name says too
/// little.
#[test]
fn the_verdicts_do_not_contradict_each_other() {
    let set = set();
    let mut same: BTreeMap<(Section, &Name), BTreeSet<&Name>> = BTreeMap::new();
    for pair in set.pairs.iter().filter(|pair| pair.label == Label::Zelfde) {
        let is_bare = |name| part(&set, pair.deel, name).is_none_or(|part| part.details.is_empty());
        if !is_bare(&pair.een) && !is_bare(&pair.ander) {
            same.entry((pair.deel, &pair.een)).or_default().insert(&pair.ander);
            same.entry((pair.deel, &pair.ander)).or_default().insert(&pair.een);
        }
    }
    for ((section, name), partners) in &same {
        let files: BTreeSet<&str> = partners.iter().map(|(file, _)| file.as_str()).collect();
        assert_eq!(files.len(), partners.len(), "{name:?} matches two items of one profile: {partners:?}");
        for one in partners {
            let theirs = &same[&(*section, *one)];
            let missing: Vec<_> =
                partners.iter().filter(|other| *other != one && !theirs.contains(*other)).collect();
            assert!(*section != Section::Competenties || missing.is_empty(), "{one:?} and {missing:?}");
        }
    }
}

/// The score itself, on data with a known answer.
#[test]
fn one_who_knows_scores_full_marks_and_one_who_takes_everything_does_not() {
    let set = set();
    let known: BTreeSet<Linked> = set
        .pairs
        .iter()
        .filter(|pair| pair.label == Label::Zelfde)
        .map(|pair| key(&question(&set, pair)))
        .collect();
    let full = score(&set, &|asked| known.contains(&key(asked)), |_| true);
    assert_eq!((full.precision(), full.recall(), full.f1()), (1.0, 1.0, 1.0));
    assert_eq!(unlabelled(&set, &|asked| known.contains(&key(asked))), 0);
    let takes_all = score(&set, &|_| true, |_| true);
    assert_eq!((takes_all.recall(), takes_all.said()), (1.0, set.pairs.len()));
    assert!(takes_all.precision() < 0.6);
    let nothing = score(&set, &|_| false, |_| true);
    assert_eq!((nothing.precision(), nothing.recall(), nothing.f1()), (0.0, 0.0, 0.0));
}

#[test]
fn the_figures_are_those_of_the_note() {
    let set = set();
    let figures = format!("{}\n{}", table(&set), beyond(&set));
    assert_snapshot!(figures);
    let note = read("docs/vergelijken.md");
    for line in figures.lines() {
        assert!(note.contains(line), "docs/vergelijken.md lacks: {line}");
    }
}

/// Prints the errors in the development pairs; the held-out pairs are not inspected.
#[test]
fn what_compare_gets_wrong_can_be_read() {
    let set = set();
    let two = two_at_a_time(&set);
    let mut wrong = String::new();
    for pair in set.pairs.iter().filter(|pair| !pair.apart) {
        let said = two.contains(&key(&question(&set, pair)));
        if said != (pair.label == Label::Zelfde) {
            let word = if said { "te veel" } else { "gemist" };
            let (one, other) = (pair.een.1.as_str(), pair.ander.1.as_str());
            let _ = writeln!(
                wrong,
                "{word} ({:?}): {one} ({}) en {other} ({})",
                pair.label, pair.een.0, pair.ander.0
            );
        }
    }
    assert_snapshot!(wrong);
}
