//! Generates one profile, without errors.

use fastrand::Rng;

use super::words::{
    BEHAVIOUR, CLIENTS, COMPETENCIES, CORE_TASKS, DEMANDS, KNOWLEDGE, ORGANISATIONS, PARTNERS,
    PROFESSIONALISM, PROSE, PURPOSES, QUALITIES, SITUATIONS, TASKS, TITLES,
};

/// The lines of a file, and the random generator.
struct Page<'a> {
    lines: Vec<String>,
    chance: &'a mut Rng,
}

impl Page<'_> {
    fn add(&mut self, line: impl Into<String>) {
        self.lines.push(line.into());
    }

    /// True with a probability of `percent` per cent.
    fn happens(&mut self, percent: u8) -> bool {
        self.chance.u8(..100) < percent
    }

    fn one<'w, T>(&mut self, of: &'w [T]) -> &'w T {
        &of[self.chance.usize(..of.len())]
    }

    /// Between `least` and `most` distinct items, in the order of the list.
    fn some<'w, T>(&mut self, of: &'w [T], least: usize, most: usize) -> Vec<&'w T> {
        let amount = self.chance.usize(least..=most);
        let mut chosen = self.chance.choose_multiple(0..of.len(), amount);
        chosen.sort_unstable();
        chosen.into_iter().map(|at| &of[at]).collect()
    }

    /// A text in a random YAML style: plain, quoted or folded.
    fn text(&mut self, indent: usize, key: &str, text: &str) {
        let pad = " ".repeat(indent);
        match self.chance.u8(..10) {
            0 => self.add(format!("{pad}{key}: \"{text}\"")),
            1 | 2 => {
                self.add(format!("{pad}{key}: >-"));
                self.add(format!("{pad}  {text}"));
            }
            _ => self.add(format!("{pad}{key}: {text}")),
        }
    }
}

/// An id derived from a name, as in profiles.
fn id(name: &str) -> String {
    name.to_lowercase().replace(' ', "-")
}

/// The lines of a profile of about 8 KB.
pub fn lines(number: usize, chance: &mut Rng) -> Vec<String> {
    let mut page = Page { lines: Vec::new(), chance };
    let competencies = page.some(&COMPETENCIES, 7, 9);
    let ids: Vec<String> = competencies.iter().map(|(name, _)| id(name)).collect();
    let client = *page.one(&CLIENTS);
    page.add("# Verzonnen, om mee te meten.");
    page.add("formaat: functieprofiel/1");
    job(&mut page, number);
    introduction(&mut page);
    context(&mut page);
    situations(&mut page, &ids);
    core_tasks(&mut page, &ids, client);
    page.add("competenties:");
    for (competency, id) in competencies.into_iter().zip(&ids) {
        self::competency(&mut page, id, *competency);
    }
    knowledge_and_demands(&mut page);
    page.add("niveauschaal: [start, zelfstandig, ervaren, voorbeeld]");
    professionalism(&mut page);
    page.lines
}

fn job(page: &mut Page<'_>, number: usize) {
    let title = *page.one(&TITLES);
    let (organisation, kind) = *page.one(&ORGANISATIONS);
    page.add("functie:");
    page.add(format!("  id: functie-{number:06}"));
    page.add(format!("  titel: {title}"));
    if page.happens(40) {
        let others = page.some(&TITLES, 1, 2).into_iter().copied().collect::<Vec<_>>().join(", ");
        page.add(format!("  ook_bekend_als: [{others}]"));
    }
    page.add("  organisatie:");
    page.add(format!("    naam: {organisation}"));
    page.add(format!("    soort: {kind}"));
    let level = *page.one(&["mbo", "hbo", "wo"]);
    page.add(format!("  denkniveau: {level}"));
    page.add("  schaal:");
    let scale = page.chance.u8(7..12);
    page.add("    cao: Cao Gemeenten");
    page.add(format!("    schaal: \"{scale}\""));
    page.add("  classificatie:");
    page.add("    isco: \"2635\"");
    let status = *page.one(&["concept", "vastgesteld", "vervallen"]);
    page.add(format!("  status: {status}"));
    let (year, month, day) = (page.chance.u16(2023..2027), page.chance.u8(1..13), page.chance.u8(1..29));
    page.add(format!("  versie: \"{}.{}\"", month % 3 + 1, day % 10));
    page.add(format!("  datum: \"{year}-{month:02}-{day:02}\""));
}

fn introduction(page: &mut Page<'_>) {
    page.add("inleiding: >-");
    for sentence in page.some(&PROSE, 2, 4) {
        page.add(format!("  {sentence}"));
    }
    let purpose = *page.one(&PURPOSES);
    page.text(0, "doel", purpose);
    page.add("onmisbare_kwaliteiten:");
    for quality in page.some(&QUALITIES, 2, 4) {
        page.add(format!("  - {quality}"));
    }
}

fn context(page: &mut Page<'_>) {
    page.add("context:");
    let colleagues = page.chance.u8(5..25);
    page.text(2, "team", &format!("Het team bestaat uit {colleagues} collega's en een jurist."));
    if page.happens(70) {
        page.text(2, "leiding", "De teammanager geeft leiding en bespreekt elke twee maanden de werklast.");
    }
    page.add("  samenwerkingspartners:");
    for partner in page.some(&PARTNERS, 3, 6) {
        page.add(format!("    - {partner}"));
    }
    page.add("  omgeving:");
    for aspect in ["eenduidigheid", "dynamiek"] {
        let degree = *page.one(&["laag", "midden", "hoog"]);
        page.add(format!("    {aspect}: {degree}"));
    }
    page.add("  caseload:");
    let clients = page.chance.u16(30..120);
    page.add(format!("    omvang: {clients}"));
    page.add("    eenheid: inwoners");
    page.add("");
}

fn situations(page: &mut Page<'_>, ids: &[String]) {
    page.add("beroepssituaties:");
    for (index, (text, one_side, other_side)) in page.some(&SITUATIONS, 3, 5).into_iter().enumerate() {
        page.add(format!("  - id: situatie-{}", index + 1));
        page.text(4, "tekst", text);
        if page.happens(60) {
            page.add("    spanning:");
            page.add(format!("      tussen: {one_side}"));
            page.add(format!("      en: {other_side}"));
        }
        references(page, 4, "vraagt", ids);
    }
    page.add("");
}

fn core_tasks(page: &mut Page<'_>, ids: &[String], client: &str) {
    page.add("kerntaken:");
    for title in page.some(&CORE_TASKS, 3, 4) {
        page.add(format!("  - id: {}", id(title)));
        page.add(format!("    titel: {title}"));
        page.add("    taken:");
        for task in page.some(&TASKS, 3, 5) {
            let task = task.replace("{}", client);
            page.add(format!("      - tekst: {task}"));
            references(page, 8, "competenties", ids);
        }
    }
    page.add("");
}

fn references(page: &mut Page<'_>, indent: usize, key: &str, ids: &[String]) {
    let chosen = page.some(ids, 1, 3).into_iter().map(String::as_str).collect::<Vec<_>>().join(", ");
    page.add(format!("{}{key}: [{chosen}]", " ".repeat(indent)));
}

fn competency(page: &mut Page<'_>, id: &str, (name, definition): (&str, &str)) {
    page.add(format!("  - id: {id}"));
    page.add(format!("    naam: {name}"));
    let group = *page.one(&["bedrijf", "functiespecifiek", "vakinhoudelijk"]);
    page.add(format!("    groep: {group}"));
    if page.happens(50) {
        page.text(4, "definitie", definition);
    }
    let level = page.chance.u8(1..5);
    page.add(format!("    niveau: {level}"));
    page.add("    gedragsindicatoren:");
    let [verbs, objects] = &BEHAVIOUR;
    for object in page.some(objects, 3, 4) {
        let verb = *page.one(verbs);
        page.add(format!("      - {verb} {object}"));
    }
}

fn knowledge_and_demands(page: &mut Page<'_>) {
    page.add("");
    page.add("vakkennis:");
    for subject in page.some(&KNOWLEDGE, 4, 7) {
        let level = *page.one(&["basis", "gevorderd", "expert"]);
        page.add(format!("  - naam: {subject}"));
        page.add(format!("    niveau: {level}"));
    }
    page.add("eisen:");
    for (kind, text) in page.some(&DEMANDS, 1, 3) {
        page.add(format!("  - soort: {kind}"));
        page.add(format!("    tekst: {text}"));
    }
}

fn professionalism(page: &mut Page<'_>) {
    let blocks = page.some(&PROFESSIONALISM, 0, 7);
    if blocks.is_empty() {
        return;
    }
    page.add("");
    page.add("professionaliteit:");
    for (name, lines) in blocks {
        page.add(format!("  {name}:"));
        for line in *lines {
            page.add(format!("    {line}"));
        }
    }
}
