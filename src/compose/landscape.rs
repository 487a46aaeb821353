//! The context of documents about many profiles: names in one language, and the part of each list that is shown.

use serde::Serialize;

use super::landscape_shared::{self, Shared};
use crate::base::Language;
use crate::blocks::Image;
use crate::blocks::from_markdown::Picture;
use crate::chart::radar;
use crate::compare::landscape::{
    Cluster, Counts, DimensionRow, FamilyRows, Landscape, Loan, Outlier, ProfileRow, TitleCount,
};
use crate::compare::{Comparison, DimensionName};
use crate::dimensions::{Level, catalogue};
use crate::messages::fill;

/// How many profiles fit side by side in a table on paper. Larger numbers are counted by group.
pub const BESIDE: usize = 8;

/// Maximum number of profiles listed individually on paper.
const LISTED: usize = 400;

/// How many of the most frequent dimensions are named.
const LEADING: usize = 5;

/// Minimum difference between the shares of two groups for it to be reported, in percentage points.
const APART: usize = 30;

/// Maximum number of such dimensions shown.
const MOST_APART: usize = 8;

/// How many profiles of a cluster are named.
const NAMED: usize = 10;

/// The name of the drawing in the Markdown.
pub const RADAR: &str = "radar";

/// The context of the document.
#[derive(Debug, Serialize)]
pub struct View<'l> {
    /// Whether it is for a web page, which makes some parts itself.
    pub pagina: bool,
    n: usize,
    organisaties: usize,
    dimensies: usize,
    /// Whether there are few enough profiles to show side by side.
    klein: bool,
    /// Whether the profiles are listed individually.
    lijst: bool,
    groepen: Vec<GroupView>,
    profielen: Vec<ProfileView<'l>>,
    families: Vec<FamilyView<'l>>,
    /// Absent from every profile.
    niemand: Vec<String>,
    /// Explicit in no profile, but not absent from every profile.
    nergens_expliciet: Vec<String>,
    /// Explicit in every profile.
    iedereen: Vec<String>,
    /// Explicit in most profiles.
    vaakst: Vec<Frequency>,
    /// Absent from most profiles, but not from all.
    zelden: Vec<Frequency>,
    /// Dimensions on which groups differ most.
    uiteen: Vec<ApartView>,
    clusters: Vec<ClusterView<'l>>,
    buitenbeentjes: Vec<OutlierView<'l>>,
    te_leen: Vec<LoanView<'l>>,
    /// What the profiles share.
    delen: Shared<'l>,
    /// How many dimensions are absent from at least one profile and explicit in another.
    tekort: usize,
    /// The alternative text of the drawing; `None` if there is no drawing.
    grafiek: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
struct GroupView {
    id: &'static str,
    naam: &'static str,
    /// For a column header.
    kort: &'static str,
    /// In the form that follows "from": "van gemeenten".
    van: &'static str,
    n: usize,
}

#[derive(Debug, Serialize)]
struct ProfileView<'l> {
    nummer: usize,
    naam: &'l str,
    bestand: &'l str,
    groep: &'static str,
    aantallen: Counts,
    /// Only if there are few profiles.
    laat_weg: Vec<String>,
}

#[derive(Debug, Serialize)]
struct FamilyView<'l> {
    naam: &'l str,
    aantal: usize,
    /// By profile: how many of its dimensions are explicit. Only if there are few profiles.
    per_profiel: Vec<usize>,
    /// By group: how many of its dimensions are explicit, on average.
    per_groep: Vec<f64>,
    dimensies: Vec<DimensionView<'l>>,
}

#[derive(Debug, Serialize)]
struct DimensionView<'l> {
    naam: &'l str,
    aantallen: Counts,
    /// Only if there are few profiles.
    cellen: Vec<CellView>,
    per_groep: Vec<ShareView>,
}

#[derive(Debug, Serialize)]
struct CellView {
    dekking: Level,
    aantal: usize,
}

#[derive(Debug, Clone, Serialize)]
struct ShareView {
    /// For a column header.
    kort: &'static str,
    aantal: usize,
    n: usize,
    aandeel: Option<usize>,
}

#[derive(Debug, Serialize)]
struct Frequency {
    naam: String,
    aantal: usize,
}

#[derive(Debug, Serialize)]
struct ApartView {
    naam: String,
    groepen: Vec<ShareView>,
}

#[derive(Debug, Serialize)]
struct ClusterView<'l> {
    n: usize,
    titels: &'l [TitleCount],
    groepen: Vec<GroupView>,
    gelijkenis: f64,
    woorden: &'l [String],
    namen: Vec<&'l str>,
    /// How many more there are.
    meer: usize,
}

#[derive(Debug, Serialize)]
struct OutlierView<'l> {
    naam: &'l str,
    naaste: Option<&'l str>,
    gelijkenis: f64,
    woorden: &'l [String],
}

#[derive(Debug, Serialize)]
struct LoanView<'l> {
    naam: String,
    ontbreekt_bij: usize,
    citaten: Vec<QuoteView<'l>>,
}

#[derive(Debug, Serialize)]
struct QuoteView<'l> {
    /// The organisation, or the profile if it names none.
    wie: &'l str,
    titel: &'l str,
    bestand: &'l str,
    regel: usize,
    tekst: &'l str,
}

/// The context of the document, in one language. `pictures`: whether the drawing can be shown.
#[must_use]
pub fn view<'l>(
    landscape: &'l Landscape<'_>,
    comparison: &'l Comparison<'_>,
    language: Language,
    pictures: bool,
) -> View<'l> {
    let profiles = &landscape.profiles;
    let few = profiles.len() <= BESIDE;
    let rows = || landscape.families.iter().flat_map(|family| &family.dimensions);
    let full = |row: &DimensionRow| full_name(&row.name, landscape, language);
    let named = |keeps: &dyn Fn(Counts) -> bool| -> Vec<String> {
        rows().filter(|row| keeps(row.counts)).map(full).collect()
    };
    let most = |count: fn(Counts) -> usize| {
        let mut all: Vec<Frequency> = rows()
            .map(|row| Frequency { naam: full(row), aantal: count(row.counts) })
            .filter(|row| row.aantal > 0 && row.aantal < profiles.len())
            .collect();
        all.sort_by_key(|row| std::cmp::Reverse(row.aantal));
        all.truncate(LEADING);
        all
    };
    View {
        pagina: false,
        n: profiles.len(),
        organisaties: landscape.organisations,
        dimensies: rows().count(),
        klein: few,
        lijst: profiles.len() <= LISTED,
        groepen: groups(landscape, language),
        profielen: profiles
            .iter()
            .enumerate()
            .map(|(at, row)| profile(at, row, few, landscape, language))
            .collect(),
        families: (0..landscape.families.len()).map(|at| family(at, few, landscape, language)).collect(),
        niemand: named(&|counts| counts.absent == counts.total()),
        nergens_expliciet: named(&|counts| counts.explicit == 0 && counts.implicit > 0),
        iedereen: named(&|counts| counts.explicit == counts.total()),
        vaakst: most(|counts| counts.explicit),
        zelden: most(|counts| counts.absent),
        uiteen: apart(landscape, language),
        clusters: landscape
            .clusters
            .iter()
            .map(|cluster| self::cluster(cluster, landscape, language))
            .collect(),
        buitenbeentjes: landscape.outliers.iter().map(|outlier| self::outlier(outlier, landscape)).collect(),
        delen: landscape_shared::shared(comparison),
        te_leen: landscape.loans.iter().map(|loan| self::loan(loan, landscape, language)).collect(),
        tekort: rows().filter(|row| row.counts.absent > 0 && row.counts.explicit > 0).count(),
        grafiek: radar_of(landscape, language).filter(|_| pictures).map(|radar| radar.description),
    }
}

/// The pictures that the Markdown refers to.
#[must_use]
pub fn pictures(landscape: &Landscape<'_>, language: Language) -> Vec<Picture> {
    let radar = radar_of(landscape, language);
    radar.map(|radar| (RADAR.to_owned(), Image::Svg(radar::svg(&radar)))).into_iter().collect()
}

/// The name of a dimension outside its family. Dimensions with poles (aspects of the hybrid professional) have a bare
/// name, so the family is added.
fn full_name(name: &DimensionName, landscape: &Landscape<'_>, language: Language) -> String {
    let bare = self::name(name, language);
    let has_poles = catalogue().get(&name.id).is_some_and(|dimension| dimension.poles.is_some());
    let family =
        landscape.families.iter().find(|family| family.dimensions.iter().any(|row| row.name == *name));
    match family {
        Some(family) if has_poles => format!("{bare} ({})", family_name(family, language).to_lowercase()),
        _ => bare.to_owned(),
    }
}

/// The name of a dimension.
pub fn name(name: &DimensionName, language: Language) -> &str {
    match language {
        Language::Dutch => &name.dutch,
        Language::English => &name.english,
    }
}

/// The name of a family.
pub fn family_name(family: &FamilyRows, language: Language) -> &'static str {
    match language {
        Language::Dutch => family.dutch,
        Language::English => family.english,
    }
}

/// The radar of the families, for as many profiles as it can show.
pub(super) fn radar_of(landscape: &Landscape<'_>, language: Language) -> Option<radar::Radar> {
    let words = &language.words().landscape;
    let profiles = &landscape.profiles;
    if !(2..=radar::MOST).contains(&profiles.len()) {
        return None;
    }
    let axes: Vec<String> =
        landscape.families.iter().map(|family| family_name(family, language).to_owned()).collect();
    let shown = profiles.iter().map(|profile| {
        let parts = axes
            .iter()
            .zip(&profile.by_family)
            .map(|(name, counts)| format!("{name} {}/{}", counts.explicit, counts.total()));
        format!("{}: {}.", profile.name, parts.collect::<Vec<_>>().join(", "))
    });
    let description = fill(&words.radar_says, &[("profiles", shown.collect::<Vec<_>>().join(" "))]);
    #[expect(clippy::cast_precision_loss, reason = "a family has few dimensions")]
    let part = |counts: &Counts| counts.explicit as f32 / counts.total().max(1) as f32;
    let shapes = profiles.iter().map(|profile| radar::Shape {
        name: profile.name.clone(),
        parts: profile.by_family.iter().map(part).collect(),
    });
    Some(radar::Radar { title: words.radar.clone(), description, shapes: shapes.collect(), axes })
}

fn group(id: &'static str, n: usize, language: Language) -> GroupView {
    let words = &language.words().landscape;
    let named =
        |names: &'static std::collections::BTreeMap<String, String>| names.get(id).map_or(id, String::as_str);
    GroupView {
        id,
        naam: named(&words.groups),
        kort: named(&words.short_groups),
        van: named(&words.of_groups),
        n,
    }
}

fn groups(landscape: &Landscape<'_>, language: Language) -> Vec<GroupView> {
    landscape.groups.iter().map(|of| group(of.id.id(), of.n, language)).collect()
}

fn profile<'l>(
    place: usize,
    row: &'l ProfileRow<'_>,
    few: bool,
    landscape: &'l Landscape<'_>,
    language: Language,
) -> ProfileView<'l> {
    let dimensions = landscape.families.iter().flat_map(|family| &family.dimensions);
    let absent = dimensions.filter(|dimension| few && row.level(&dimension.name.id) == Level::Absent);
    ProfileView {
        nummer: place + 1,
        naam: &row.name,
        bestand: row.file,
        groep: group(row.group.id(), 0, language).naam,
        aantallen: row.counts,
        laat_weg: absent.map(|dimension| full_name(&dimension.name, landscape, language)).collect(),
    }
}

/// The family with this index.
fn family<'l>(place: usize, few: bool, landscape: &'l Landscape<'_>, language: Language) -> FamilyView<'l> {
    let family = &landscape.families[place];
    let rows = &family.dimensions;
    let beside = if few { landscape.profiles.as_slice() } else { &[] };
    let average = |group: usize, n: usize| {
        let explicit: usize = rows.iter().map(|row| row.by_group[group].counts.explicit).sum();
        #[expect(clippy::cast_precision_loss, reason = "there are fewer profiles than a float can count")]
        let average = explicit as f64 / n.max(1) as f64;
        (average * 10.0).round() / 10.0
    };
    let groups = landscape.groups.iter().enumerate();
    FamilyView {
        naam: family_name(family, language),
        aantal: rows.len(),
        per_profiel: beside.iter().map(|profile| profile.by_family[place].explicit).collect(),
        per_groep: groups.map(|(group, of)| average(group, of.n)).collect(),
        dimensies: rows
            .iter()
            .map(|row| DimensionView {
                naam: name(&row.name, language),
                aantallen: row.counts,
                cellen: beside
                    .iter()
                    .map(|profile| CellView {
                        dekking: profile.level(&row.name.id),
                        aantal: profile.dimensions.get(&row.name.id).map_or(0, |covered| covered.count),
                    })
                    .collect(),
                per_groep: row.by_group.iter().map(|share| self::share(share, language)).collect(),
            })
            .collect(),
    }
}

fn share(share: &crate::compare::landscape::Share, language: Language) -> ShareView {
    ShareView {
        kort: group(share.group.id(), share.n, language).kort,
        aantal: share.counts.explicit,
        n: share.n,
        aandeel: share.percent,
    }
}

/// The dimensions whose explicit share differs most between groups, counting only groups of sufficient size.
fn apart(landscape: &Landscape<'_>, language: Language) -> Vec<ApartView> {
    let rows = landscape.families.iter().flat_map(|family| &family.dimensions);
    let mut apart: Vec<(usize, ApartView)> = rows
        .filter_map(|row| {
            let shares = || row.by_group.iter().filter(|share| share.percent.is_some());
            let percents = || shares().filter_map(|share| share.percent);
            let distance = percents().max()? - percents().min()?;
            let groepen = shares().map(|share| self::share(share, language)).collect();
            Some((distance, ApartView { naam: full_name(&row.name, landscape, language), groepen }))
        })
        .filter(|(distance, _)| *distance >= APART)
        .collect();
    apart.sort_by_key(|(distance, _)| std::cmp::Reverse(*distance));
    apart.into_iter().take(MOST_APART).map(|(_, row)| row).collect()
}

fn cluster<'l>(cluster: &'l Cluster, landscape: &'l Landscape<'_>, language: Language) -> ClusterView<'l> {
    let members = || cluster.profiles.iter().map(|place| &landscape.profiles[*place]);
    let groups = landscape
        .groups
        .iter()
        .map(|of| group(of.id.id(), members().filter(|profile| profile.group == of.id).count(), language));
    ClusterView {
        n: cluster.profiles.len(),
        titels: &cluster.titles,
        groepen: groups.filter(|group| group.n > 0).collect(),
        gelijkenis: cluster.similarity,
        woorden: &cluster.words,
        namen: members().take(NAMED).map(|profile| profile.name.as_str()).collect(),
        meer: cluster.profiles.len().saturating_sub(NAMED),
    }
}

fn outlier<'l>(outlier: &'l Outlier, landscape: &'l Landscape<'_>) -> OutlierView<'l> {
    OutlierView {
        naam: &landscape.profiles[outlier.profile].name,
        naaste: outlier.nearest.map(|place| landscape.profiles[place].name.as_str()),
        gelijkenis: outlier.similarity,
        woorden: &outlier.words,
    }
}

fn loan<'l>(loan: &'l Loan<'_>, landscape: &'l Landscape<'_>, language: Language) -> LoanView<'l> {
    let quotes = loan.words.iter().map(|words| {
        let profile = &landscape.profiles[words.profile];
        QuoteView {
            wie: profile.organisation.unwrap_or(profile.title),
            titel: profile.title,
            bestand: profile.file,
            regel: words.quote.line,
            tekst: &words.quote.text,
        }
    });
    LoanView {
        naam: full_name(&loan.name, landscape, language),
        ontbreekt_bij: loan.absent,
        citaten: quotes.collect(),
    }
}
