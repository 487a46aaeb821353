//! Texts for generated files: ordinary, odd, and such as no document can show.

use proptest::prelude::*;
use proptest::sample::select;

/// Texts that every document can show, however odd.
pub fn shown() -> BoxedStrategy<String> {
    let odd = select(vec![
        "Één café → € 3.450 – ‘goed’ “werk” … ™ ½ ‰",
        "e\u{301}e\u{302}n te\u{327}ken met o\u{308}mlauten",
        "sa\u{ad}men\u{ad}werken aan re\u{2010}integratie per e\u{2011}mail",
        "tekst\u{200b}met\u{2060}niets\u{feff}ertussen en\u{a0}vaste\u{202f}spaties",
        "Привет, Ελλάδα, Łódź, İstanbul, ẞ en ß, Ĳssel",
        "eerste regel\ntweede regel\n\nen een alinea\u{2028}verder",
        "\ttabs\tvoor en \t achter\t",
        "*sterren* _streepjes_ `code` [haak](http://x.nl) <b>vet</b> &amp; | ~~weg~~ \\",
        "# geen kop",
        "- geen lijst",
        "1. geen nummer",
        "> geen citaat",
        "<!-- geen opmerking -->",
        "---",
        "***",
        "{{ functie }} {% if x %} {# y #}",
        "=1+1",
        "@SOM(A1)",
        "+31 6 12345678",
        "-5",
        "'tekst",
        "\"tekst\"",
        "null",
        "~",
        "ja",
        "1e3",
        "2027-01-01",
        ": ",
        "a: b # c",
        "%PDF-1.7",
        "]]>",
        "</script><script>alert(1)</script>",
        ".",
        "!",
        "?",
        "…",
        "é",
        "ﬁ ﬂ ﬃ",
        "a\u{338}bc",
        "x²ⁿ",
        "№ ℓ",
        "\u{85}regel\u{85}",
    ]);
    let long = prop_oneof![
        Just("Voert gesprekken met inwoners en werkt samen met collega's aan een passend plan. ".repeat(40)),
        Just("arbeidsmarktinformatieverwerkingsvaardigheden".repeat(30)),
        Just("W".repeat(1200)),
        Just("a b ".repeat(500)),
        Just("https://example.org/".to_owned() + &"pad/".repeat(150)),
        Just("e\u{301}".repeat(400)),
    ];
    prop_oneof![
        12 => "[A-Z][a-zéëïöü]{2,9}( [a-zéëïöü]{1,12}){0,8}",
        6 => odd.prop_map(str::to_owned),
        4 => "[ -~é€–]{0,12}[A-Za-z0-9][ -~é€–]{0,20}",
        1 => long,
    ]
    .boxed()
}

/// Any text: also blank ones, controls, and signs without a glyph.
pub fn any_text() -> BoxedStrategy<String> {
    let unshown = select(vec![
        "Werk 💼",
        "🧑‍💻",
        "👩🏽‍⚕️",
        "🇳🇱",
        "❤\u{fe0f}",
        "1\u{fe0f}\u{20e3}",
        "☎ bel",
        "✓ klaar",
        "日本語",
        "עברית",
        "العربية مع نص",
        "\u{202e}omgekeerd\u{202c}",
        "\u{200f}",
        "नमस्ते",
        "\u{e000}",
        "𝕎𝕖𝕣𝕜",
    ]);
    let controls = select(vec![
        "een\u{1}twee",
        "\u{1b}[31mrood",
        "\0",
        "a\u{b}b",
        "\u{7f}",
        "c\u{9b}1",
        "\u{ffff}",
        "x\u{fffe}",
    ]);
    let blank = select(vec![
        " ",
        "\t",
        "\n",
        "\u{a0}",
        "\u{200b}",
        "\u{200d}\u{200d}",
        "\u{3000}",
        "\u{feff}",
        "\u{ad}",
        "\u{2800}",
        "",
    ]);
    prop_oneof![
        16 => shown(),
        1 => unshown.prop_map(str::to_owned),
        1 => controls.prop_map(str::to_owned),
        1 => blank.prop_map(str::to_owned),
        1 => "\\PC{1,12}",
        1 => any::<String>(),
    ]
    .boxed()
}

/// A date under a key.
pub fn date(key: &str) -> BoxedStrategy<String> {
    let days: Vec<&str> = match key {
        "van" | "peildatum" => vec!["2027-01-04", "2026-12-31"],
        "tot" | "startdatum" => vec!["2027-12-31", "2028-02-29"],
        _ => vec!["2027-03-01", "2027-06-30", "2027-11-15"],
    };
    select(days).prop_map(str::to_owned).boxed()
}
