//! Groups placed lines into the entries of a profile: tasks under their core task, behavioural indicators under their
//! competency, and paragraphs of the same part joined into one text.

use std::collections::BTreeMap;

use super::fields::FieldTexts;
use super::node::{Node, Origin, OriginPart, joined};
use super::particulars::{is_points, scale, version};
use super::wording::{bare_definition, demand, is_part, is_scale, kind, title, trimmed, without_number};
use crate::base::slug;
use crate::placing::{PlacedLine, ProfilePart, Slot, label, unnumbered};
use crate::reader::{Block, BlockShape};

/// Returns the entries of the profile in file order, and the titles and names that the document repeats.
pub fn gather(blocks: &[Block], lines: &[PlacedLine]) -> (Vec<(&'static str, Node)>, Vec<String>) {
    let mut draft = Gathered { blocks, ..Gathered::default() };
    for line in lines {
        draft.line(line);
    }
    let entries = draft.entries();
    (entries, draft.repeated)
}

/// A core task or competency to which lines are still added.
#[derive(Default)]
struct DraftGroup {
    name: Option<Node>,
    /// The level of a competency.
    level: Option<u8>,
    /// The kind of competency, from the heading above it.
    kind: Option<&'static str>,
    /// The paragraphs of the definition of a competency.
    definition: Vec<(String, Origin)>,
    /// The tasks of a core task, or the behavioural indicators of a competency.
    items: Vec<Node>,
    /// The results of a core task.
    results: Vec<Node>,
    /// The assessment criteria of a core task.
    criteria: Vec<Node>,
}

#[derive(Default)]
struct Gathered<'b> {
    blocks: &'b [Block],
    /// The index of the block with the label that the last text was prefixed with.
    labelled: Option<usize>,
    /// Texts and list items of the parts that are one text or one list.
    parts: BTreeMap<ProfilePart, Vec<(String, Origin)>>,
    /// The texts of the fields under `professionaliteit`.
    fields: FieldTexts,
    tasks: Vec<DraftGroup>,
    competencies: Vec<DraftGroup>,
    /// The index of the current core task.
    task: Option<usize>,
    /// The index of the current competency.
    competency: Option<usize>,
    /// The indexes of core tasks, by the slug of their titles.
    known_tasks: BTreeMap<String, usize>,
    /// The indexes of competencies, by the slug of their names.
    known_competencies: BTreeMap<String, usize>,
    /// Texts without a place in the profile.
    unplaced: Vec<Node>,
    /// Titles and names that occur more than once.
    repeated: Vec<String>,
    /// The kind of the next competencies, from the last heading.
    kind: Option<&'static str>,
}

impl Gathered<'_> {
    fn line(&mut self, line: &PlacedLine) {
        let block = &self.blocks[line.block];
        let whole = block.text();
        let text = whole.get(line.text.clone()).unwrap_or(whole).trim().to_owned();
        let origin = Origin {
            paragraph: block.location.paragraph,
            page: block.location.page,
            confidence: line.confidence,
            whole: None,
            parts: vec![OriginPart { block: line.block, text: line.text.clone() }],
        };
        match line.slot {
            Slot::Heading => self.kind = kind(&text).or(self.kind.filter(|_| is_part(&text))),
            Slot::Nowhere => self.unplaced.push(Node::Text(text, Some(origin))),
            Slot::Field(path) => self.fields.add(path, text, origin),
            Slot::CoreTask => self.core_task(&text, &origin),
            Slot::Task => self.task(Node::Text(text, Some(origin)), line),
            Slot::TaskPart => self.task_part(&text, origin, line),
            Slot::Competency => self.competency(&text, line.level, &origin),
            Slot::In(ProfilePart::Definition) => {
                let text = bare_definition(&text);
                match self.competency.and_then(|at| self.competencies.get_mut(at)) {
                    Some(group) => group.definition.push((text, origin)),
                    None => self.unplaced.push(Node::Text(text, Some(origin))),
                }
            }
            Slot::In(ProfilePart::Indicators) => {
                let node = Node::Text(text, Some(origin));
                match self.competency.and_then(|at| self.competencies.get_mut(at)) {
                    Some(group) => group.items.push(node),
                    None => self.unplaced.push(node),
                }
            }
            Slot::In(ProfilePart::Criteria) => {
                let node = Node::Text(text, Some(origin));
                match self.task.and_then(|at| self.tasks.get_mut(at)) {
                    Some(group) => group.criteria.push(node),
                    None => self.unplaced.push(node),
                }
            }
            // Results after a core task belong to that task. Without one, they go to the context (the next arm).
            Slot::In(ProfilePart::Results) if self.task.is_some() => {
                let node = Node::Text(text, Some(origin));
                if let Some(group) = self.task.and_then(|at| self.tasks.get_mut(at)) {
                    group.results.push(node);
                }
            }
            Slot::In(section) => {
                let section = if section == ProfilePart::Results { ProfilePart::Context } else { section };
                let text = self.with_label(text, section, line);
                let is_item = matches!(block.shape, BlockShape::Item { .. }) && !is_list(section);
                let text = if is_item { format!("• {text}") } else { text };
                self.parts.entry(section).or_default().push((text, origin));
            }
        }
    }

    /// Prefixes the first text under the label of a table row with that label, in the context, unless the text is a pay scale.
    fn with_label(&mut self, text: String, section: ProfilePart, line: &PlacedLine) -> String {
        let under = line.under.filter(|_| {
            matches!(
                section,
                ProfilePart::Context
                    | ProfilePart::Conditions
                    | ProfilePart::Department
                    | ProfilePart::Scale
                    | ProfilePart::Version
            )
        });
        if under.is_none() || self.labelled == under {
            return text;
        }
        self.labelled = under;
        let Some(heading) = under.map(|under| unnumbered(self.blocks[under].text())) else { return text };
        let says_more = self.blocks[line.block].cell.is_some() && label(heading).is_some();
        let says_more =
            says_more && !(section == ProfilePart::Scale && is_scale(&text) && !is_points(heading));
        if says_more { format!("{}: {text}", heading.trim_end_matches(':')) } else { text }
    }

    fn core_task(&mut self, text: &str, origin: &Origin) {
        let name = trimmed(unnumbered(text));
        let id = slug(name);
        if id.is_empty() {
            return self.unplaced.push(Node::Text(text.to_owned(), Some(origin.clone())));
        }
        let known = self.known_tasks.get(&id).copied();
        self.task = Some(known.unwrap_or(self.tasks.len()));
        if known.is_some() {
            self.repeated.push(text.to_owned());
        } else {
            let whole = (id != slug(text)).then(|| text.to_owned());
            self.known_tasks.insert(id, self.tasks.len());
            let name = Some(Node::Text(name.to_owned(), Some(Origin { whole, ..origin.clone() })));
            self.tasks.push(DraftGroup { name, ..DraftGroup::default() });
        }
    }

    /// Returns the core task that a task belongs to. If there is none yet, the heading above the task becomes the title
    /// of a new one.
    fn task_group(&mut self, line: &PlacedLine) -> &mut DraftGroup {
        let at = self.task.unwrap_or_else(|| {
            let heading = line.under.map(|under| trimmed(unnumbered(self.blocks[under].text())).to_owned());
            let name = heading.filter(|heading| !heading.is_empty()).unwrap_or_else(|| "Taken".to_owned());
            self.known_tasks.entry(slug(&name)).or_insert(self.tasks.len());
            self.tasks.push(DraftGroup { name: Some(Node::Text(name, None)), ..DraftGroup::default() });
            self.tasks.len() - 1
        });
        self.task = Some(at);
        &mut self.tasks[at]
    }

    fn task(&mut self, task: Node, line: &PlacedLine) {
        self.task_group(line).items.push(task);
    }

    fn task_part(&mut self, text: &str, origin: Origin, line: &PlacedLine) {
        let part = Node::Text(text.to_owned(), Some(origin));
        let items = &mut self.task_group(line).items;
        match items.last_mut() {
            Some(Node::Map(entries)) => match entries.last_mut() {
                Some((_, Node::List(parts))) => parts.push(part),
                _ => entries.push(("onderdelen", Node::List(vec![part]))),
            },
            Some(task) => {
                let whole = std::mem::replace(task, Node::fixed(""));
                *task = Node::Map(vec![("tekst", whole), ("onderdelen", Node::List(vec![part]))]);
            }
            None => items.push(part),
        }
    }

    fn competency(&mut self, text: &str, level: Option<u8>, origin: &Origin) {
        let name = match level {
            Some(_) => text
                .rsplit_once('(')
                .filter(|(_, level)| level.contains(|sign: char| sign.is_ascii_digit()))
                .map_or(text, |(name, _)| name),
            None => text,
        };
        let name = trimmed(unnumbered(name)).trim_end_matches('.').to_owned();
        let id = slug(&name);
        if id.is_empty() {
            return self.unplaced.push(Node::Text(text.to_owned(), Some(origin.clone())));
        }
        let whole = (id != slug(text)).then(|| text.to_owned());
        let known = self.known_competencies.get(&id).copied();
        self.competency = Some(known.unwrap_or(self.competencies.len()));
        if let Some(group) = known.and_then(|at| self.competencies.get_mut(at)) {
            group.level = group.level.max(level);
            self.repeated.push(text.to_owned());
        } else {
            let name = Some(Node::Text(name, Some(Origin { whole, ..origin.clone() })));
            let kind = self.kind;
            self.known_competencies.insert(id, self.competencies.len());
            self.competencies.push(DraftGroup { name, level, kind, ..DraftGroup::default() });
        }
    }

    fn entries(&mut self) -> Vec<(&'static str, Node)> {
        let job = self.job();
        let mut context = Vec::new();
        push(&mut context, "leiding", self.text(ProfilePart::Lead));
        push(&mut context, "samenwerkingspartners", self.list(ProfilePart::Partners));
        push(&mut context, "contacten", self.list(ProfilePart::Contacts));
        push(&mut context, "werkomstandigheden", self.list(ProfilePart::Conditions));
        push(
            &mut context,
            "toelichting",
            self.text_of(&[
                ProfilePart::Context,
                ProfilePart::Department,
                ProfilePart::Scale,
                ProfilePart::Version,
                ProfilePart::Organisation,
                ProfilePart::Also,
            ]),
        );
        let professionalism = self.professionalism();
        let mut entries = vec![("formaat", Node::fixed("functieprofiel/1")), ("functie", Node::Map(job))];
        let source = self.text(ProfilePart::Source);
        if let Some(source) = source {
            entries.push(("bron", Node::Map(vec![("titel", source)])));
        }
        push(&mut entries, "inleiding", self.text(ProfilePart::Intro));
        push(&mut entries, "doel", self.text(ProfilePart::Purpose));
        push(&mut entries, "onmisbare_kwaliteiten", self.list(ProfilePart::Qualities));
        push(&mut entries, "context", (!context.is_empty()).then_some(Node::Map(context)));
        let situations = self.parts.remove(&ProfilePart::Situations).unwrap_or_default();
        let situations = situations.into_iter().map(|(text, origin)| {
            let bare = without_number(&text).to_owned();
            let whole = (bare != text).then_some(text);
            Node::Map(vec![("tekst", Node::Text(bare, Some(Origin { whole, ..origin })))])
        });
        push(
            &mut entries,
            "beroepssituaties",
            Some(Node::List(situations.collect())).filter(|list| !list.is_empty()),
        );
        push(&mut entries, "kerntaken", Some(Node::List(self.core_tasks())).filter(|list| !list.is_empty()));
        let competencies = self.competency_nodes();
        push(&mut entries, "competenties", Some(Node::List(competencies)).filter(|list| !list.is_empty()));
        let knowledge = self.parts.remove(&ProfilePart::Knowledge).unwrap_or_default();
        let knowledge = knowledge
            .into_iter()
            .map(|(text, origin)| Node::Map(vec![("naam", Node::Text(text, Some(origin)))]));
        push(
            &mut entries,
            "vakkennis",
            Some(Node::List(knowledge.collect())).filter(|list| !list.is_empty()),
        );
        let demands = self.parts.remove(&ProfilePart::Demands).unwrap_or_default();
        let demands = demands.into_iter().map(|(text, origin)| {
            Node::Map(vec![("soort", Node::fixed(demand(&text))), ("tekst", Node::Text(text, Some(origin)))])
        });
        push(&mut entries, "eisen", Some(Node::List(demands.collect())).filter(|list| !list.is_empty()));
        push(
            &mut entries,
            "professionaliteit",
            (!professionalism.is_empty()).then_some(Node::Map(professionalism)),
        );
        // Parts for which the format has no key are kept under `niet_geplaatst`.
        for (_, texts) in std::mem::take(&mut self.parts) {
            self.unplaced.extend(texts.into_iter().map(|(text, origin)| Node::Text(text, Some(origin))));
        }
        push(
            &mut entries,
            "niet_geplaatst",
            Some(Node::List(std::mem::take(&mut self.unplaced))).filter(|list| !list.is_empty()),
        );
        entries
    }

    fn job(&mut self) -> Vec<(&'static str, Node)> {
        let mut job = Vec::new();
        let mut titles = self.parts.remove(&ProfilePart::Title).unwrap_or_default().into_iter();
        // A labelled title takes precedence over the first line of the document.
        let mut first = titles.next();
        for (text, origin) in titles {
            match &first {
                Some((known, _)) if slug(title(known)) == slug(title(&text)) => {
                    self.repeated.push(known.clone());
                    first = Some((text, origin));
                }
                Some((_, known)) if known.confidence >= origin.confidence => {
                    self.unplaced.push(Node::Text(text, Some(origin)));
                }
                _ => {
                    let before = first.replace((text, origin));
                    self.unplaced.extend(before.map(|(text, origin)| Node::Text(text, Some(origin))));
                }
            }
        }
        let title = match first {
            Some((text, origin)) => {
                let bare = title(&text);
                let whole = (bare != text).then(|| text.clone()).or(origin.whole.clone());
                Node::Text(bare.to_owned(), Some(Origin { whole, ..origin }))
            }
            None => Node::fixed("Functie zonder naam"),
        };
        job.push(("titel", title));
        if let Some(organisation) = self.text(ProfilePart::Organisation) {
            let mut entries = vec![("naam", organisation)];
            push(&mut entries, "onderdeel", self.text(ProfilePart::Department));
            job.push(("organisatie", Node::Map(entries)));
        }
        let (scale, others, words) = scale(self.parts.remove(&ProfilePart::Scale).unwrap_or_default());
        push(&mut job, "schaal", Some(Node::Map(scale)).filter(|scale| !scale.is_empty()));
        let (version, unclear) = version(self.parts.remove(&ProfilePart::Version).unwrap_or_default());
        job.extend(version);
        for (part, texts) in [(ProfilePart::Scale, others), (ProfilePart::Version, unclear)] {
            if !texts.is_empty() {
                self.parts.insert(part, texts);
            }
        }
        self.repeated.extend(words);
        job
    }

    fn professionalism(&mut self) -> Vec<(&'static str, Node)> {
        let parts = [
            ("ruimte/handelingsruimte", self.text(ProfilePart::Room)),
            ("ruimte/mandaat", self.text(ProfilePart::Mandate)),
            ("ruimte/begrenzing", self.list(ProfilePart::Limits)),
            ("ruimte/verantwoording", self.text(ProfilePart::Accountability)),
            ("leren/scholing", self.list(ProfilePart::Learning)),
        ];
        let (found, rest) = std::mem::take(&mut self.fields).into_blocks(parts);
        self.unplaced.extend(rest.unplaced);
        self.repeated.extend(rest.words);
        found
    }

    fn core_tasks(&mut self) -> Vec<Node> {
        let mut nodes: Vec<Node> = Vec::new();
        for group in std::mem::take(&mut self.tasks) {
            let Some(name) = group.name else { continue };
            let mut entries = vec![("titel", name)];
            push(&mut entries, "taken", Some(Node::List(group.items)).filter(|list| !list.is_empty()));
            push(&mut entries, "resultaten", Some(Node::List(group.results)).filter(|list| !list.is_empty()));
            push(
                &mut entries,
                "beoordelingscriteria",
                Some(Node::List(group.criteria)).filter(|list| !list.is_empty()),
            );
            nodes.push(Node::Map(entries));
        }
        nodes
    }

    fn competency_nodes(&mut self) -> Vec<Node> {
        let mut nodes = Vec::new();
        for group in std::mem::take(&mut self.competencies) {
            let Some(name) = group.name else { continue };
            let mut entries = vec![("naam", name)];
            push(&mut entries, "groep", group.kind.map(Node::fixed));
            push(&mut entries, "definitie", joined(group.definition));
            push(
                &mut entries,
                "niveau",
                group.level.filter(|level| (1..=10).contains(level)).map(|level| Node::Number(level.into())),
            );
            push(
                &mut entries,
                "gedragsindicatoren",
                Some(Node::List(group.items)).filter(|list| !list.is_empty()),
            );
            nodes.push(Node::Map(entries));
        }
        nodes
    }

    /// Removes the texts of a part and joins them into one text.
    fn text(&mut self, section: ProfilePart) -> Option<Node> {
        joined(self.parts.remove(&section).unwrap_or_default())
    }

    /// Removes the texts of several parts and joins them into one text, in the order of `sections`.
    fn text_of(&mut self, sections: &[ProfilePart]) -> Option<Node> {
        joined(sections.iter().flat_map(|section| self.parts.remove(section).unwrap_or_default()).collect())
    }

    /// Removes the texts of a part and returns them as a list.
    fn list(&mut self, section: ProfilePart) -> Option<Node> {
        let texts = self.parts.remove(&section)?;
        Some(Node::List(texts.into_iter().map(|(text, origin)| Node::Text(text, Some(origin))).collect()))
    }
}

fn push(entries: &mut Vec<(&'static str, Node)>, key: &'static str, value: Option<Node>) {
    entries.extend(value.map(|value| (key, value)));
}

/// Whether a part is a list in the format. In other parts, list items become lines with a bullet.
fn is_list(section: ProfilePart) -> bool {
    matches!(
        section,
        ProfilePart::Qualities
            | ProfilePart::Conditions
            | ProfilePart::Contacts
            | ProfilePart::Partners
            | ProfilePart::Situations
            | ProfilePart::Knowledge
            | ProfilePart::Demands
            | ProfilePart::Limits
            | ProfilePart::Learning
    )
}
