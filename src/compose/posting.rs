//! A vacancy in machine-readable form: a schema.org job posting (JSON-LD), and a JSON Resume job description.
//!
//! Only information from the files is included. Keys have a fixed order.

use serde_json::{Map, Value, json};

use super::vacancy::{Length, VacancyContext, context};
use crate::base::Language;
use crate::model::profile::{EducationLevel, Profile, RequirementKind};
use crate::model::vacancy::{ContractKind, PayPeriod, Vacancy};

/// Hours in a full-time week, if the vacancy does not state them.
const FULL_TIME: f64 = 36.0;

/// The schema.org job posting, as JSON-LD. `description` is the full text of the vacancy, limited to the elements that
/// search engines keep; `posted` is the date of publication (ISO 8601) and takes the place of that of the vacancy.
#[must_use]
pub fn job_posting(
    profile: &Profile,
    vacancy: &Vacancy,
    description: &str,
    posted: Option<&str>,
    language: Language,
) -> Value {
    let context = context(profile, vacancy, Length::Normal, language);
    let mut posting = Object::default();
    posting.put("@context", Some("https://schema.org"));
    posting.put("@type", Some("JobPosting"));
    posting.put("title", Some(title(profile, vacancy)));
    posting.put("description", (!description.is_empty()).then_some(description));
    let reference = vacancy.reference.clone().unwrap_or_else(|| profile.id());
    posting.put(
        "identifier",
        organisation(profile, vacancy)
            .map(|name| json!({"@type": "PropertyValue", "name": name, "value": reference})),
    );
    posting.put("datePosted", posted.or(vacancy.posted.as_deref()));
    posting.put("validThrough", vacancy.closing_date.as_deref().and_then(end_of_day));
    posting.put("jobStartDate", vacancy.start.as_deref());
    posting.list("employmentType", employment(vacancy));
    posting.put("hiringOrganization", hiring(profile, vacancy));
    posting.put("jobLocation", place(vacancy));
    posting.put("jobLocationType", is_remote(vacancy).then_some("TELECOMMUTE"));
    posting.put(
        "applicantLocationRequirements",
        is_remote(vacancy).then(|| json!({"@type": "Country", "name": "NL"})),
    );
    posting.put("baseSalary", salary(vacancy));
    posting.put("workHours", hours(vacancy));
    posting.list("jobBenefits", vacancy.allowances.iter().chain(&vacancy.benefits).cloned().collect());
    posting.list("responsibilities", responsibilities(&context));
    posting.list("skills", skills(&context));
    posting.put("qualifications", joined(&requirements(profile, |kind| kind != RequirementKind::Experience)));
    posting.put("educationRequirements", profile.job.education_level.map(education));
    posting.put(
        "experienceRequirements",
        joined(&requirements(profile, |kind| kind == RequirementKind::Experience)),
    );
    let classification = profile.job.classification.as_ref();
    posting.put(
        "occupationalCategory",
        classification.and_then(|codes| codes.isco.as_ref()).map(|code| isco(code)),
    );
    let esco = classification.and_then(|codes| codes.esco.as_ref());
    posting.put(
        "relevantOccupation",
        esco.map(|esco| json!({"@type": "Occupation", "@id": esco, "name": profile.job.title})),
    );
    posting.put("applicationContact", vacancy.contacts.first().map(contact));
    posting.put("directApply", vacancy.apply.as_ref().map(|_| false));
    posting.put(
        "url",
        vacancy.apply.as_ref().map(|apply| apply.address.as_str()).filter(|address| is_web(address)),
    );
    posting.value()
}

/// A JSON Resume job description.
#[must_use]
pub fn json_resume(profile: &Profile, vacancy: &Vacancy, posted: Option<&str>, language: Language) -> Value {
    let context = context(profile, vacancy, Length::Normal, language);
    let mut job = Object::default();
    job.put("title", Some(title(profile, vacancy)));
    job.put("company", organisation(profile, vacancy));
    job.put("type", working_time(vacancy));
    job.put("date", posted.or(vacancy.posted.as_deref()).and_then(|day| day.get(..7)));
    let text = vacancy.introduction.as_ref().or(profile.introduction.as_ref()).or(profile.purpose.as_ref());
    job.put("description", text.map(String::as_str));
    job.put("location", vacancy.location.as_deref().map(|city| json!({"city": city, "countryCode": "NL"})));
    job.put(
        "remote",
        Some(if is_remote(vacancy) {
            "Full"
        } else if vacancy.remote_work.is_some() {
            "Hybrid"
        } else {
            "None"
        }),
    );
    job.put("salary", amount_text(vacancy));
    job.put("experience", joined(&requirements(profile, |kind| kind == RequirementKind::Experience)));
    job.list("responsibilities", responsibilities(&context));
    job.list("qualifications", requirements(profile, |kind| kind != RequirementKind::Experience));
    let skill = |competency: &super::vacancy::ShownCompetency| {
        let behaviour = competency.gedrag.iter().chain(&competency.over).map(|said| said.tekst.as_str());
        json!({"name": competency.naam.tekst, "keywords": behaviour.collect::<Vec<_>>()})
    };
    let skills: Vec<Value> = context.competenties.iter().map(skill).collect();
    job.put("skills", (!skills.is_empty()).then_some(Value::Array(skills)));
    job.put("meta", Some(json!({"canonical": "https://raw.githubusercontent.com/jsonresume/resume-schema/master/job-schema.json", "version": "v1.0.0"})));
    job.value()
}

/// JSON that is safe between `<script>` and `</script>`.
///
/// # Errors
/// Never for values built here: they contain nothing that JSON cannot represent.
pub fn for_script(value: &Value) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(value).map(|text| text.replace('<', "\\u003c"))
}

/// An object that keeps its keys in insertion order.
#[derive(Default)]
struct Object(Map<String, Value>);

impl Object {
    fn put(&mut self, key: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.0.insert(key.to_owned(), value.into());
        }
    }

    fn list(&mut self, key: &str, values: Vec<String>) {
        self.put(key, (!values.is_empty()).then_some(values));
    }

    fn value(self) -> Value {
        Value::Object(self.0)
    }
}

fn title<'a>(profile: &'a Profile, vacancy: &'a Vacancy) -> &'a str {
    vacancy.title.as_deref().unwrap_or(&profile.job.title)
}

fn organisation<'a>(profile: &'a Profile, vacancy: &'a Vacancy) -> Option<&'a str> {
    let own = vacancy.organisation.as_ref().map(|employer| employer.name.as_str());
    own.or_else(|| profile.job.organisation.as_ref().map(|organisation| organisation.name.as_str()))
}

fn hiring(profile: &Profile, vacancy: &Vacancy) -> Option<Value> {
    let mut hiring = Object::default();
    hiring.put("@type", Some("Organization"));
    hiring.put("name", Some(organisation(profile, vacancy)?));
    let unit = vacancy.organisation.as_ref().and_then(|employer| employer.unit.as_deref());
    let employer = vacancy.organisation.as_ref();
    hiring.put("sameAs", employer.and_then(|employer| employer.site.as_deref()));
    hiring.put("logo", employer.and_then(|employer| employer.logo.as_deref()));
    hiring.put("department", unit.map(|unit| json!({"@type": "Organization", "name": unit})));
    Some(hiring.value())
}

fn place(vacancy: &Vacancy) -> Option<Value> {
    let at = vacancy.visiting_address.as_ref();
    let mut address = Object::default();
    address.put("@type", Some("PostalAddress"));
    address.put("streetAddress", at.and_then(|at| at.street.as_deref()));
    address.put("postalCode", at.and_then(|at| at.postcode.as_deref()));
    address.put("addressLocality", Some(vacancy.location.as_deref()?));
    address.put("addressCountry", Some("NL"));
    Some(json!({"@type": "Place", "address": address.value()}))
}

/// Many vacancies allow remote work in part; the job as a whole is remote only if no other location is given.
fn is_remote(vacancy: &Vacancy) -> bool {
    vacancy.remote_work.is_some() && vacancy.location.is_none()
}

/// The employment types, from the hours relative to a full week and the end of the contract.
fn employment(vacancy: &Vacancy) -> Vec<String> {
    let mut kinds = Vec::new();
    if let Some(hours) = &vacancy.hours {
        let full = hours.full_time.unwrap_or(FULL_TIME);
        let (least, most) = (hours.min.or(hours.max), hours.max.or(hours.min));
        if most.is_some_and(|most| most >= full) {
            kinds.push("FULL_TIME");
        }
        if least.is_some_and(|least| least < full) {
            kinds.push("PART_TIME");
        }
    }
    let ends = |kind| matches!(kind, ContractKind::Temporary | ContractKind::TemporaryToPermanent);
    if vacancy.contract.as_ref().is_some_and(|contract| ends(contract.kind)) {
        kinds.push("TEMPORARY");
    }
    kinds.into_iter().map(str::to_owned).collect()
}

/// The same as a JSON Resume value.
fn working_time(vacancy: &Vacancy) -> Option<&'static str> {
    let kinds = employment(vacancy);
    let has = |kind: &str| kinds.iter().any(|other| other == kind);
    match (has("FULL_TIME"), has("PART_TIME")) {
        (true, true) => Some("Full-time or part-time"),
        (true, false) => Some("Full-time"),
        (false, true) => Some("Part-time"),
        (false, false) => None,
    }
}

fn hours(vacancy: &Vacancy) -> Option<String> {
    let hours = vacancy.hours.as_ref()?;
    match (hours.min, hours.max) {
        (Some(min), Some(max)) if min < max => Some(format!("{min}-{max} uur per week")),
        (min, max) => max.or(min).map(|hours| format!("{hours} uur per week")),
    }
}

fn salary(vacancy: &Vacancy) -> Option<Value> {
    let salary = vacancy.salary.as_ref()?;
    salary.min.or(salary.max)?;
    let mut quantity = Object::default();
    quantity.put("@type", Some("QuantitativeValue"));
    quantity.put("minValue", salary.min);
    quantity.put("maxValue", salary.max);
    quantity.put("unitText", Some(unit(salary.period)));
    Some(json!({"@type": "MonetaryAmount", "currency": "EUR", "value": quantity.value()}))
}

fn unit(period: PayPeriod) -> &'static str {
    match period {
        PayPeriod::Month => "MONTH",
        PayPeriod::Year => "YEAR",
        PayPeriod::Hour => "HOUR",
    }
}

fn amount_text(vacancy: &Vacancy) -> Option<String> {
    let salary = vacancy.salary.as_ref()?;
    let amounts: Vec<String> =
        [salary.min, salary.max].into_iter().flatten().map(|amount| amount.to_string()).collect();
    (!amounts.is_empty()).then(|| format!("EUR {} ({})", amounts.join("-"), unit(salary.period)))
}

fn responsibilities(context: &VacancyContext) -> Vec<String> {
    let tasks = context.kerntaken.iter().flat_map(|core| core.taken.iter().chain(&core.over));
    tasks.map(|task| task.zin.tekst.clone()).collect()
}

fn skills(context: &VacancyContext) -> Vec<String> {
    let names = context.competenties.iter().map(|competency| &competency.naam);
    names.chain(&context.vaardigheden).map(|said| said.tekst.clone()).collect()
}

fn requirements(profile: &Profile, wanted: impl Fn(RequirementKind) -> bool) -> Vec<String> {
    profile
        .requirements
        .iter()
        .filter(|demand| wanted(demand.kind))
        .map(|demand| demand.text.clone())
        .collect()
}

fn joined(texts: &[String]) -> Option<String> {
    (!texts.is_empty()).then(|| texts.join("\n"))
}

/// The credential for a level of education, in the vocabulary of search engines.
fn education(level: EducationLevel) -> Value {
    let category = match level {
        EducationLevel::Vmbo => "high school",
        EducationLevel::Mbo => "postsecondary certificate",
        EducationLevel::Ad => "associate degree",
        EducationLevel::Hbo | EducationLevel::Wo => "bachelor degree",
    };
    json!({"@type": "EducationalOccupationalCredential", "credentialCategory": category})
}

fn isco(code: &str) -> Value {
    json!({
        "@type": "CategoryCode",
        "codeValue": code,
        "inCodeSet": {"@type": "CategoryCodeSet", "name": "ISCO-08"},
    })
}

fn contact(contact: &crate::model::vacancy::Contact) -> Value {
    let mut point = Object::default();
    point.put("@type", Some("ContactPoint"));
    point.put("name", Some(contact.name.as_str()));
    point.put("contactType", contact.about.as_deref());
    point.put("telephone", contact.telephone.as_deref());
    point.put("email", contact.email.as_deref());
    point.value()
}

fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// The last second of a day in the Netherlands, with the UTC offset of that day; `None` if it is not a date.
fn end_of_day(day: &str) -> Option<String> {
    let day: jiff::civil::Date = day.parse().ok()?;
    Some(format!("{day}T23:59:59{}", if is_summer(day) { "+02:00" } else { "+01:00" }))
}

/// Summer time applies at the end of a day from the last Sunday of March until the day before the last Sunday of
/// October.
fn is_summer(day: jiff::civil::Date) -> bool {
    let last_sunday = |month: i8| {
        let last = jiff::civil::Date::new(day.year(), month, 31).ok()?;
        last.checked_sub(jiff::Span::new().days(last.weekday().to_sunday_zero_offset())).ok()
    };
    let (Some(start), Some(end)) = (last_sunday(3), last_sunday(10)) else { return false };
    start <= day && day < end
}

#[cfg(test)]
mod tests {
    use super::end_of_day;

    #[test]
    fn the_last_second_of_a_day_has_the_offset_of_that_day() {
        for (day, end) in [
            ("2027-01-15", Some("2027-01-15T23:59:59+01:00")),
            ("2027-03-27", Some("2027-03-27T23:59:59+01:00")),
            ("2027-03-28", Some("2027-03-28T23:59:59+02:00")),
            ("2027-10-30", Some("2027-10-30T23:59:59+02:00")),
            ("2027-10-31", Some("2027-10-31T23:59:59+01:00")),
            ("in overleg", None),
        ] {
            assert_eq!(end_of_day(day).as_deref(), end, "{day}");
        }
    }
}
