//! A character that the font of a PDF lacks.

use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Error,
    dutch: Wording {
        message: "het lettertype van een PDF heeft geen teken voor {teken} ({code})",
        label: "niet in een PDF",
        why: "Zonder vorm in het lettertype is een teken niet te drukken. Daarom komt er geen PDF, en geen PDF met een leeg vakje. Een webpagina en een Word-bestand komen er wel: daar vult het systeem van de lezer het teken aan.",
        remedy: "Schrijf het in gewone letters of kies een ander teken. Maakt u nooit een PDF, of heeft uw huisstijl een lettertype met dit teken, maak dan een uitzondering of zet de regel uit.",
    },
    english: Wording {
        message: "the font of a PDF has no glyph for {teken} ({code})",
        label: "not in a PDF",
        why: "A character without a shape in the font cannot be printed. That is why there is no PDF, and no PDF with an empty box. A web page and a Word file can be made: there the system of the reader supplies the character.",
        remedy: "Write it in ordinary letters or choose another character. If you never make a PDF, or your house style has a font with this character, make an exception or turn the rule off.",
    },
    snippet: "",
    source: &[Citation::Format("goedwerk")],
    dimensions: &[],
    bad: Example::Yaml("doel: Inwoners helpen aan werk 💼. # <-- hier"),
    good: Example::Yaml("doel: Inwoners helpen aan werk → financiële ruimte (€ 100)."),
};
