//! Links between the documents resolve, including their heading anchors.

use std::collections::BTreeSet;
use std::path::Path;

use super::{has_extension, pages, read, root};

/// The anchor that Markdown hosts generate for a heading.
pub fn slug(heading: &str) -> String {
    heading
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}

/// The lines of a page that are not code.
fn prose(page: &str) -> Vec<&str> {
    let mut in_code = false;
    let is_prose = |line: &&str| {
        if line.starts_with("```") {
            in_code = !in_code;
            return false;
        }
        !in_code && !line.starts_with("    ")
    };
    page.lines().filter(is_prose).collect()
}

/// The targets of the links and images in a page.
fn targets(page: &str) -> Vec<String> {
    let mut targets = Vec::new();
    for line in prose(page) {
        for part in line.split("](").skip(1) {
            if let Some((target, _)) = part.split_once(')') {
                targets.push(target.to_owned());
            }
        }
    }
    targets
}

fn anchors(page: &str) -> BTreeSet<String> {
    prose(page)
        .into_iter()
        .filter(|line| line.starts_with('#'))
        .map(|line| slug(line.trim_start_matches('#').trim()))
        .collect()
}

#[test]
fn every_link_leads_somewhere() {
    for page in pages() {
        let text = read(&page);
        for target in targets(&text) {
            if target.contains("://") || target.starts_with("mailto:") || target.starts_with("tel:") {
                continue;
            }
            let (file, anchor) = target.split_once('#').unwrap_or((&target, ""));
            let path = page.parent().unwrap_or(Path::new("")).join(file);
            let path = if file.is_empty() { page.clone() } else { path };
            assert!(root().join(&path).exists(), "{}: {target}", page.display());
            if !anchor.is_empty() {
                assert!(anchors(&read(&path)).contains(anchor), "{}: no heading {target}", page.display());
            }
        }
    }
}

#[test]
fn every_document_is_reached_from_the_readme() {
    let mut reached = BTreeSet::from([Path::new("README.md").to_owned()]);
    let mut waiting: Vec<_> = reached.iter().cloned().collect();
    while let Some(page) = waiting.pop() {
        for target in targets(&read(&page)) {
            let file = target.split('#').next().unwrap_or_default();
            if has_extension(file, "md") && !file.contains("://") {
                let path = normal(&page.parent().unwrap_or(Path::new("")).join(file));
                if reached.insert(path.clone()) {
                    waiting.push(path);
                }
            }
        }
    }
    let lost: Vec<_> = pages().into_iter().filter(|page| !reached.contains(page)).collect();
    assert!(lost.is_empty(), "no link leads to {lost:?}");
}

/// Normalizes a path by removing `..`.
fn normal(path: &Path) -> std::path::PathBuf {
    let mut normal = std::path::PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::ParentDir => {
                normal.pop();
            }
            other => normal.push(other),
        }
    }
    normal
}
