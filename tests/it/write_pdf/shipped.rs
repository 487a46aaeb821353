//! The documents of the shipped profiles, as blocks.

use std::fs;
use std::path::Path;

use goedwerk::base::Language;
use goedwerk::blocks::Content;
use goedwerk::blocks::from_markdown::{self, Picture};
use goedwerk::check::{Content as Checked, Settings, check};
use goedwerk::compose::{self, Length};
use goedwerk::plan::{self, Catalogue};
use goedwerk::template::Templates;

/// The vacancies and the plans of the shipped profiles in a language, each with its name.
pub fn documents(language: Language) -> Vec<(String, Content)> {
    let mut documents = Vec::new();
    for (folder, name) in [("uwv", "werkcoach"), ("gemeenten", "klantmanager")] {
        let Checked::Profile(profile, _) = read(&format!("{folder}/{name}.yaml")) else {
            panic!("a profile")
        };
        let Checked::Vacancy(vacancy) = read(&format!("{folder}/{name}.vacature.yaml")) else {
            panic!("a vacancy")
        };
        let Checked::Development(plan) = read(&format!("{folder}/{name}.ontwikkeling.yaml")) else {
            panic!("a plan")
        };
        let templates = Templates::default();
        let vacancy = compose::traced_vacancy(&templates, &profile, &vacancy, Length::Normal, language)
            .expect("the template works");
        let made = plan::plan(&profile, &plan, None, Catalogue::shipped(), language);
        let (charts, pictures) = compose::plan::charts(&made, "#1b4b72", "#1d1f23", language);
        let context = compose::plan::context(&profile, &plan, &made, &charts);
        let plan = templates.render("plan.md", &context, language).expect("the template works");
        documents.push((format!("{name}.vacature"), content(&vacancy.marked, language, &[])));
        documents.push((format!("{name}.plan"), content(&plan, language, &pictures)));
    }
    documents
}

fn read(name: &str) -> Checked {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("profiles").join(name);
    let bytes = fs::read(&path).expect("the file is shipped");
    let sibling = |relative: &str| fs::read(path.parent().expect("a folder").join(relative)).ok();
    check(name, &bytes, Settings { sibling: &sibling, ..Settings::default() })
        .content
        .expect("the file is good")
}

fn content(markdown: &str, language: Language, pictures: &[Picture]) -> Content {
    let content = from_markdown::content(markdown, language, pictures);
    Content { author: "UWV".into(), subject: "vacature".into(), ..content }
}
