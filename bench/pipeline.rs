//! Benchmarks each stage of the pipeline separately, on a generated profile of about 8 KB, and writing a vacancy to
//! PDF. The results serve to compare commits: `cargo bench`.

#[path = "corpus/mod.rs"]
#[allow(dead_code, reason = "the names of errors are for others")]
mod corpus;
#[path = "../tests/it/write_pdf/shipped.rs"]
mod shipped;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use goedwerk::base::Language;
use goedwerk::check::{Settings, check};
use goedwerk::config::Config;
use goedwerk::dimensions::{Coverage, Prose};
use goedwerk::document::Document;
use goedwerk::lint;
use goedwerk::lint::flawed::Flawed;
use goedwerk::lint::subject::Subject;
use goedwerk::model::Profile;
use goedwerk::report::Report;
use goedwerk::report::text::Text;
use goedwerk::schema;
use goedwerk::source::Source;
use goedwerk::write::pdf;
use goedwerk::write::style::HouseStyle;

const SEED: u64 = 42;
const NAME: &str = "profiel.yaml";

fn pipeline(criterion: &mut Criterion) {
    let text = corpus::file(SEED, 0, None).text;
    let source = Source::new(NAME, text.as_str());
    let (document, _) = Document::parse(&source);
    let shape = schema::check(&document);
    let profile: Profile = shape.tree.read().expect("a sound profile");
    let prose = Prose::of(&document);
    let coverage = Coverage::in_prose(&document, &profile, &prose);
    let limits = Config::default().limits;
    let checked = check(NAME, text.as_bytes(), Settings::default());
    let rules = lint::on_profiles(|_| true);
    let report = Text::new(Language::Dutch);

    criterion.bench_function("parse", |bencher| bencher.iter(|| Document::parse(black_box(&source))));
    criterion.bench_function("schema", |bencher| bencher.iter(|| schema::check(black_box(&document))));
    criterion.bench_function("coverage", |bencher| {
        bencher.iter(|| {
            let prose = Prose::of(black_box(&document));
            Coverage::in_prose(&document, &profile, &prose)
        });
    });
    criterion.bench_function("lint", |bencher| {
        bencher.iter(|| {
            let (hits, flawed) = (lint::hits(black_box(&prose)), Flawed::of(&profile));
            let subject = Subject {
                document: &document,
                prose: &prose,
                profile: &profile,
                coverage: &coverage,
                hits: &hits,
                flawed: &flawed,
                limits: &limits,
                incomplete: false,
            };
            lint::run(&rules, &subject)
        });
    });
    criterion.bench_function("report", |bencher| bencher.iter(|| report.file(black_box(&checked))));
    criterion.bench_function("check, from bytes to findings", |bencher| {
        bencher.iter(|| check(NAME, black_box(text.as_bytes()), Settings::default()));
    });
}

fn layout(criterion: &mut Criterion) {
    let (_, content) = shipped::documents(Language::Dutch)
        .into_iter()
        .find(|(name, _)| name == "werkcoach.vacature")
        .expect("the vacancy is shipped");
    let style = HouseStyle::default();
    criterion.bench_function("vacancy to pdf", |bencher| {
        bencher.iter(|| pdf::write(black_box(&content), &style).expect("it can be written"));
    });
}

criterion_group!(benches, pipeline, layout);
criterion_main!(benches);
