//! The employer looks at what a candidate does on the internet.

use crate::lint::check::{Check, OnVacancy};
use crate::lint::lists::VacancyList;
use crate::rule::{Citation, Example, Rule, Severity, Wording, family, name};

pub static RULE: Rule = Rule {
    name: name!(),
    family: family!(),
    severity: Severity::Warning,
    dutch: Wording {
        message: "risico: \"{woorden}\": de werkgever kijkt wat een sollicitant op internet doet",
        label: "ook wat openbaar is, is privé",
        why: "Wat iemand op sociale media zet, gaat vaak over geloof, gezondheid, gezin of mening. Wie daarnaar kijkt, \
              weet dingen die niet mogen meetellen, en mag dat alleen als het voor deze functie nodig is.",
        remedy: "Laat het weg. Is het voor deze functie echt nodig, schrijf dan waarom, wat u bekijkt en dat u de uitkomst \
                 met de sollicitant bespreekt.",
    },
    english: Wording {
        message: "risk: \"{woorden}\": the employer looks at what a candidate does on the internet",
        label: "what is public is private too",
        why: "What people put on social media is often about faith, health, family or opinion. An employer who looks at it \
              knows things that may not count, and may look only if this job makes it necessary.",
        remedy: "Leave it out. If this job really needs it, say why, what is looked at, and that the outcome is discussed \
                 with the candidate.",
    },
    snippet: "",
    source: &[
        Citation::Law("avg-5"),
        Citation::Law("avg-6"),
        Citation::Law("avg-9"),
        Citation::Law("nvp-sollicitatiecode"),
    ],
    dimensions: &[],
    bad: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Wij bekijken je sociale media voor het gesprek. # <-- hier",
    },
    good: Example::Text {
        file: "vacature.txt",
        text: "Klantmanager Werk en Inkomen

Je beheert onze sociale media.",
    },
};

/// The employer looks at the accounts of a candidate. Social media as a subject of the work do not count.
pub static WORDS: VacancyList = VacancyList {
    together: &[
        &[
            &["sociale media, social, socials, facebook*, instagram*, insta, snapchat, tiktok, linkedin*, \
             twitter, tweets, tweet, x-account, whatsapp, online*, internet*, web, net, sociale netwerk*, \
             forums, forum, digitale voetafdruk, digitale sporen, digitale reputatie, openbare berichten, \
             openbare bronnen, openbare profielen, post, posts, profielen, tijdlijn, accounts, account, \
             publieke kanalen, zoekmachine, facebookpagina, sociale profielen, socialemediakanalen, media, \
             tiktok-, digitale profiel, internetgeschiedenis, mediascreening, profielfoto*, volgers",
            r"\bsocial[- ]?media\w*\b",
            r"\bgoog[e]?l\w*\b",
            r"\bosint\S*\b",
            r"\bpersoonlijke pagina\S*\b"],
            &["bekij*, bekek*, check*, controle, controlere*, controleert, gecontroleerd, screen*, \
             gescreend, onderzoe*, onderzocht, *onderzoek, raadple*, consulte*, meegenomen, meegewogen, \
             weegt, wegen, beoorde*, toets*, getoetst, scan*, gescand, kijken, kijkt, kijkje, volgen, \
             toegang, toestemming, stem* je in, stem* u in, stem* in, akkoord, openbaar, nagaan, gaan na, \
             lopen, nalopen, nagelopen, nagetrokken, trekken, doorlicht*, loep, opvra*, analyse*, \
             antecedenten*, achtergrond*, inzage, verzamel*, inloggegevens, gebruikersna*, *naam, \
             wachtwoord*, accountna*, vriend*, tellen, telt, meetellen, uitzoek*, opzoeken, opgezocht, \
             zoeken, speuren, lezen, stalk*, vinden, gevonden, link, deel, rapport, bevallen, vooraf, \
             doorzoekt, links, deepsearch, background, bepaalt, onderzoek, naam, namen, account, \
             screening, blik, beeld van, voegen, geraadpleegd, invoeren, nagekeken, verplicht, verifiëren, \
             ongepaste, in strijd, controleren",
            r"\bgoog[e]?len\b",
            r"\bgoog[e]?lt\b"],
            &["je, jij, jou, jouw, u, uw, kandida*, sollicitant*, iedere, wij, we, ons, vooraf, procedure, \
             selectie, gesprek"],
        ],
        &[
            &["internetonderzoek, socialmediacheck, socialmediascreening, geen rare foto*, nette \
             onlineprofielen, nette profielen, instagramnaam, online background, social-media-onderzoek, \
             social-mediaonderzoek, socialmedia-onderzoek, socialmediaonderzoek, osint-onderzoek, \
             deepsearch op internet",
            r"\b(?:social[- ]?media|internet|online|web|google|facebook|linkedin)[- ]?(?:check|screening|scan)\b",
            r"\bscreening\b.{0,40}\b(?:sociale|linkedin|facebook|instagram|tiktok)\b",
            r"\bvoeg ons\b.{0,40}\bfacebook\b"],
        ],
    ],
    unless: &[
        "{werk}",
        "{mild}",
        "campagne*, advertenties, contentkalender, webshop, community, onze volgers, deel deze, volg ons \
         op, je googelt, benadert kandidaten, je screent cv, social media niet, niet op, via teams, via \
         zoom, via whatsapp, via onze, online gesprek, online solliciteren, online sollicitatie, online \
         training, online platform, online marketing, online dienstverlening, online leren, online \
         academie, online nepnieuws, online test, online assessment, solliciteer online, gesprek* is \
         online, gesprek* zijn online, onze sociale, onze website, onze pagina, onze instagram, onze \
         facebook, onze linkedin, onze socials, meer weten, website, je openbare zakelijke, namens ons, \
         geen internetonderzoek, contact met je op, huurders, fraude, cloud, op de hoogte, vacaturesite, \
         reageer via, postbus, postkamer, postcode, solliciteer via, solliciteer met, upload je, \
         linkedin-profiel of, linkedin-profiel mag, linkedin-profiel volstaat, vacature delen",
    ],
    ..VacancyList::EMPTY
};

pub static CHECK: Check = Check::Vacancy(OnVacancy::WordsWithoutGround(&WORDS));
