//! The labels of the blocks under `professionaliteit` in documents of goedwerk, such as `**Mentor:** Een ervaren collega`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::labels::bare;

/// The headings of the section.
const HEADINGS: [&str; 2] = ["professionaliteit", "professionalism"];
/// The maximum length of a label, in bytes.
const LONGEST: usize = 60;

#[derive(Deserialize)]
struct BlockLabels {
    headings: Vec<String>,
    /// The labels of each field, by its path in the block.
    fields: BTreeMap<String, Vec<String>>,
}

/// The paths of fields below `professionaliteit`, by the name of the block and the label.
struct Fields {
    blocks: BTreeMap<String, String>,
    paths: BTreeMap<(String, String), String>,
}

static FIELDS: LazyLock<Fields> = LazyLock::new(|| {
    let data: BTreeMap<String, BlockLabels> =
        serde_json::from_str(data!("placing/professionalism")).unwrap_or_default();
    let mut fields = Fields { blocks: BTreeMap::new(), paths: BTreeMap::new() };
    for (block, labels) in data {
        for heading in &labels.headings {
            fields.blocks.insert(bare(heading), block.clone());
        }
        for (field, labels) in labels.fields {
            for label in &labels {
                fields.paths.insert((block.clone(), bare(label)), format!("{block}/{field}"));
            }
        }
    }
    fields
});

/// Where a walk is in the section about professionalism.
#[derive(Debug, Clone, Copy)]
pub struct ProfessionalSection {
    /// The rank of its heading.
    pub rank: u8,
    /// The name of the current block.
    pub block: Option<&'static str>,
    /// The path of the current field.
    pub field: Option<&'static str>,
}

/// Whether a heading is that of the section.
pub fn is_section(text: &str) -> bool {
    HEADINGS.contains(&bare(text).as_str())
}

/// The block with this heading.
pub fn block(heading: &str) -> Option<&'static str> {
    FIELDS.blocks.get(&bare(heading)).map(String::as_str)
}

/// The path of the field whose label a text of this block begins with, and the byte offset of what follows.
pub fn field(block: &str, text: &str) -> Option<(&'static str, usize)> {
    let at = text.find(':').filter(|at| *at <= LONGEST)?;
    let path = FIELDS.paths.get(&(block.to_owned(), bare(&text[..at])))?;
    let rest = text[at + 1..].trim_start_matches(|sign: char| sign.is_whitespace() || sign == '*');
    Some((path, text.len() - rest.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_leads_to_its_field() {
        assert_eq!(block("Het beroep"), Some("instituties"));
        assert_eq!(field("instituties", "Beroepscode: De code."), Some(("instituties/beroepscode", 13)));
        assert_eq!(field("goed_werk", "Beroepscode:"), Some(("goed_werk/ethiek/beroepscode/naam", 12)));
        assert_eq!(field("goed_werk", "Mentor: Een collega."), None);
        assert!(is_section("5. Professionaliteit") && !is_section("Professioneel"));
    }

    /// The labels in the templates of the profile as a document.
    #[test]
    fn the_labels_of_the_templates_are_known() {
        let templates = [
            include_str!("../../templates/nl/functieprofiel.md.j2"),
            include_str!("../../templates/en/functieprofiel.md.j2"),
        ];
        for template in templates {
            let start = template.find("{% set vlakken = [").expect("the blocks");
            let blocks = &template[start..start + template[start..].find("\n] %}").expect("the end")];
            let mut current = None;
            for line in blocks.lines() {
                let names: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
                let is_block = line.starts_with("  [");
                let fields = if is_block {
                    current = block(names[1]);
                    &names[2..]
                } else {
                    &names[..]
                };
                for pair in fields.chunks_exact(2) {
                    let known = field(current.expect("a block"), &format!("{}:", pair[1]));
                    let path = format!("{}/{}", current.expect("a block"), pair[0]);
                    assert_eq!(known.map(|(path, _)| path), Some(path.as_str()), "{line}");
                }
            }
        }
    }
}
