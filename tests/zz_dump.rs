//! x
use goedwerk::check::{Settings, check};
use goedwerk::report::{Report, Summary, html::Html, markdown::Markdown};
use goedwerk::text::Language;
#[test]
fn dump() {
    let yaml = std::fs::read("/tmp/evil.yaml").unwrap();
    let wc = std::fs::read("profiles/uwv/werkcoach.yaml").unwrap();
    let km = std::fs::read("profiles/gemeenten/klantmanager.yaml").unwrap();
    for l in [Language::Dutch, Language::English] {
        let mut s = Summary::default();
        let all: Vec<_> = [
            ("profiles/uwv/werkcoach.yaml", wc.clone()),
            ("profiles/gemeenten/klantmanager.yaml", km.clone()),
            ("evil.yaml", yaml.clone()),
        ]
        .into_iter()
        .map(|(n, b)| {
            let c = check(n, &b, Settings::default());
            s.add(&c);
            c
        })
        .collect();
        let h = Html::new(l);
        let m = Markdown::new(l);
        std::fs::write(
            format!("/tmp/rep-{}.html", l.tag()),
            h.run(&all.iter().map(|c| h.file(c)).collect::<Vec<_>>(), &s),
        )
        .unwrap();
        std::fs::write(
            format!("/tmp/rep-{}.md", l.tag()),
            m.run(&all.iter().map(|c| m.file(c)).collect::<Vec<_>>(), &s),
        )
        .unwrap();
    }
}
