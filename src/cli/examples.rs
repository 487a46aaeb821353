//! The worked examples in the binary: profiles with related files, and the tour.

use super::args::ExampleName;

/// A file of an example: its relative path, and its content.
pub type ExampleFile = (&'static str, &'static [u8]);

/// An example.
pub struct Example {
    /// Its files; the first is the one to start with.
    pub files: &'static [ExampleFile],
    /// The subfolder in which to continue.
    pub folder: &'static str,
    /// The command to continue with.
    pub next: &'static str,
}

macro_rules! files {
    ($folder:literal: $($name:literal),+ $(,)?) => {
        &[$(($name, include_bytes!(concat!("../../", $folder, "/", $name)))),+]
    };
}

const WERKCOACH: Example = Example {
    files: files!("profiles/uwv": "werkcoach.yaml", "werkcoach.vacature.yaml", "werkcoach.ontwikkeling.yaml"),
    folder: "",
    next: "goedwerk check werkcoach.yaml",
};

const KLANTMANAGER: Example = Example {
    files: files!(
        "profiles/gemeenten":
        "klantmanager.yaml",
        "klantmanager.vacature.yaml",
        "klantmanager.ontwikkeling.yaml",
        "klantmanager-vorig-jaar.ontwikkeling.yaml",
        "huisstijl.yaml",
        "logo.svg",
    ),
    folder: "",
    next: "goedwerk vacancy klantmanager.vacature.yaml --style huisstijl.yaml -o vacature.pdf",
};

const TOUR: Example = Example {
    files: files!(
        "docs":
        "rondleiding.md",
        "rondleiding/functieprofiel-consulent.docx",
        "rondleiding/1-word.svg",
        "rondleiding/1-invoeren.svg",
        "rondleiding/consulent.yaml",
        "rondleiding/consulent-af.yaml",
        "rondleiding/consulent.vacature.yaml",
        "rondleiding/2-controle.svg",
        "rondleiding/3-verschil.svg",
        "rondleiding/3-hersteld.svg",
        "rondleiding/4-overzicht.svg",
        "rondleiding/4-ethiek.svg",
        "rondleiding/5-af.svg",
        "rondleiding/5-dekking.svg",
        "rondleiding/6-vacature.png",
        "rondleiding/6-nalezen.svg",
    ),
    folder: "rondleiding",
    next: "goedwerk check functieprofiel-consulent.docx",
};

/// The example with this name.
pub fn of(name: ExampleName) -> &'static Example {
    match name {
        ExampleName::Werkcoach => &WERKCOACH,
        ExampleName::Klantmanager => &KLANTMANAGER,
        ExampleName::Rondleiding => &TOUR,
    }
}

/// A Markdown page in which only links to these files are kept: other pages are not written alongside it.
pub fn with_own_links(page: &str, files: &[ExampleFile]) -> String {
    let mut text = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("](") {
        let Some((target, tail)) = after.split_once(')') else { break };
        let is_own = files.iter().any(|(name, _)| name.starts_with(target));
        match before.rfind('[') {
            Some(open) if !is_own && !target.contains("://") => {
                text.extend([&before[..open], &before[open + 1..]]);
            }
            _ => text.extend([before, "](", target, ")"]),
        }
        rest = tail;
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::{TOUR, with_own_links};

    #[test]
    fn links_to_pages_that_are_not_written_become_words() {
        let files = [("a.yaml", &b""[..])];
        assert_eq!(
            with_own_links("Zie [dit](a.yaml) en [dat](b.md#c).", &files),
            "Zie [dit](a.yaml) en dat."
        );
    }

    #[test]
    fn every_picture_and_file_the_tour_shows_is_in_the_binary() {
        let page = std::str::from_utf8(TOUR.files[0].1).expect("it is text");
        let shown = page.split("](rondleiding/").skip(1).filter_map(|rest| rest.split(')').next());
        let has = |name: &str| TOUR.files.iter().any(|(file, _)| *file == format!("rondleiding/{name}"));
        let missing: Vec<&str> = shown.filter(|name| !has(name)).collect();
        assert!(missing.is_empty(), "{missing:?}");
        assert!(!with_own_links(page, TOUR.files).contains("](naslag"));
    }
}
