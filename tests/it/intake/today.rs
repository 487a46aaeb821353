//! `--datum vandaag` is the day where the user is.

use super::Folder;
use crate::support::{bytes, code, command, json, stderr};

/// The day that a run in this time zone takes for today.
fn today(folder: &Folder, zone: &str) -> String {
    let output = command()
        .current_dir(folder.0.path())
        .env("TZ", zone)
        .args(["vacancy", "klantmanager.vacature.yaml", "--posting", "jsonld", "--date", "vandaag"])
        .output()
        .expect("the binary runs");
    assert_eq!(code(&output), 0, "{zone}: {}", stderr(&output));
    json(&output)["datePosted"].as_str().expect("a day").to_owned()
}

/// The clock cannot be set, but the first two zones are 26 hours apart: at any moment, they have different days.
#[test]
fn today_is_the_local_day() {
    let folder = Folder::new();
    for name in ["klantmanager.yaml", "klantmanager.vacature.yaml"] {
        folder.write(name, bytes(format!("profiles/gemeenten/{name}")));
    }
    let day = |hours: i64| {
        let now = jiff::Timestamp::now() + jiff::SignedDuration::from_hours(hours);
        now.to_zoned(jiff::tz::TimeZone::UTC).date().to_string()
    };
    for (zone, hours) in [
        ("<+14>-14", 14),
        ("<-12>12", -12),
        ("Pacific/Kiritimati", 14),
        ("Etc/GMT+12", -12),
        ("UTC", 0),
        ("Nergens/Nooit", 0),
    ] {
        let before = day(hours);
        let found = today(&folder, zone);
        // Midnight may pass between the two.
        assert!(found == before || found == day(hours), "{zone}: {found}, {before}");
    }
}
