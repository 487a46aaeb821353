//! The vocabulary of the generated profiles. None of these texts needs quoting in YAML.

pub const TITLES: [&str; 12] = [
    "Klantmanager werk",
    "Werkcoach",
    "Jobcoach",
    "Consulent participatie",
    "Consulent inkomen",
    "Participatiecoach",
    "Adviseur re-integratie",
    "Werkgeversadviseur",
    "Klantregisseur",
    "Loopbaanbegeleider",
    "Begeleider beschut werk",
    "Consulent inburgering",
];

/// Name and kind.
pub const ORGANISATIONS: [(&str, &str); 10] = [
    ("Gemeente Waterveen", "gemeente"),
    ("Gemeente Heuvelrode", "gemeente"),
    ("Gemeente Oosterdrecht", "gemeente"),
    ("Gemeente Zandermeer", "gemeente"),
    ("UWV kantoor Noord", "uwv"),
    ("UWV kantoor Zuidwest", "uwv"),
    ("Werkplein De Linde", "samenwerkingsverband"),
    ("Werkbedrijf Maasoever", "samenwerkingsverband"),
    ("Dienst Sociaal Rivierenstreek", "samenwerkingsverband"),
    ("Re-integratiebureau Helder", "privaat"),
];

pub const CLIENTS: [&str; 6] =
    ["de inwoner", "de werkzoekende", "de cliënt", "de klant", "de kandidaat", "de statushouder"];

pub const PARTNERS: [&str; 10] = [
    "werkgevers",
    "schuldhulpverlening",
    "het regionaal opleidingscentrum",
    "de wijkteams",
    "het leerwerkloket",
    "de bedrijfsarts",
    "uitzendbureaus",
    "de reclassering",
    "de taalaanbieder",
    "jeugdzorg",
];

/// What a task does; `{}` is the client.
pub const TASKS: [&str; 24] = [
    "Brengt de situatie, de wensen en de belemmeringen van {} in kaart.",
    "Stelt samen met {} een plan van aanpak op en legt de afspraken vast.",
    "Beoordeelt of {} recht heeft op een uitkering en neemt daarover een besluit.",
    "Legt aan {} uit welke rechten en plichten er zijn en waarom.",
    "Gaat na of {} de afspraken nakomt en bespreekt wat daarvoor nodig is.",
    "Bereidt een maatregel voor als {} een plicht niet nakomt.",
    "Zoekt met {} naar passend werk en bespreekt vacatures met werkgevers.",
    "Begeleidt {} in de eerste maanden op de nieuwe werkplek.",
    "Bespreekt de voortgang met {} en stelt het plan bij als de situatie verandert.",
    "Houdt het dossier van {} bij, zodat een collega het werk kan overnemen.",
    "Weegt maatwerk af tegen gelijke behandeling en legt de afweging vast.",
    "Bespreekt een vastgelopen gesprek met {} in de intervisiegroep.",
    "Bezoekt werkgevers en verkent welke mensen zij zoeken.",
    "Adviseert over scholing, proefplaatsing en aanpassing van de werkplek.",
    "Koopt trajecten in en volgt wat zij voor {} opleveren.",
    "Signaleert schulden en verwijst {} naar hulp.",
    "Overlegt met ketenpartners over de ondersteuning van {}.",
    "Rapporteert over resultaten en knelpunten in de uitvoering.",
    "Beantwoordt vragen van {} binnen twee werkdagen.",
    "Coördineert de inzet van partners rond {}.",
    "Handelt bezwaren af in overleg met de jurist.",
    "Draagt bij aan de verbetering van werkprocessen.",
    "Geeft voorlichting aan groepen over werk en inkomen.",
    "Begeleidt nieuwe collega's in hun eerste halfjaar.",
];

pub const CORE_TASKS: [&str; 7] = [
    "Diagnose en plan",
    "Begeleiden naar werk",
    "Rechtmatigheid en handhaving",
    "Samenwerken in de regio",
    "Dienstverlening aan werkgevers",
    "Verantwoorden en verbeteren",
    "Advies en voorlichting",
];

/// Name and definition.
pub const COMPETENCIES: [(&str, &str); 18] = [
    ("Klantgerichtheid", "Verplaatst zich in de ander en stemt de aanpak daarop af."),
    ("Oordelen en besluiten", "Weegt feiten en belangen en komt tot een besluit dat uit te leggen is."),
    ("Coachen", "Helpt de ander zelf stappen te zetten."),
    ("Samenwerken", "Bereikt met anderen een gezamenlijk resultaat."),
    ("Netwerken", "Legt en onderhoudt contacten die voor het werk van belang zijn."),
    ("Plannen en organiseren", "Bepaalt doelen en prioriteiten en verdeelt de tijd."),
    ("Integer handelen", "Houdt zich aan waarden en normen, ook onder druk."),
    ("Gespreksvoering", "Voert gesprekken die de ander begrijpt en die ergens toe leiden."),
    ("Resultaatgerichtheid", "Werkt toe naar wat is afgesproken en stuurt op tijd bij."),
    ("Omgaan met weerstand", "Blijft in contact als de ander iets niet wil."),
    ("Reflecteren", "Kijkt terug op het eigen handelen en leert daarvan."),
    ("Ondernemen", "Ziet kansen en zet die om in werk."),
    ("Schriftelijk uitdrukken", "Schrijft zo dat de lezer weet waar die aan toe is."),
    ("Analyseren", "Ontleedt een situatie en vindt wat ertoe doet."),
    ("Stressbestendigheid", "Blijft goed werk leveren als het druk is."),
    ("Overtuigingskracht", "Brengt anderen met argumenten tot een ander inzicht."),
    ("Zelfontwikkeling", "Werkt aan de eigen kennis en vaardigheden."),
    ("Vernieuwen", "Probeert andere manieren van werken uit."),
];

/// Beginnings and endings of indicators.
pub const BEHAVIOUR: [[&str; 16]; 2] = [
    [
        "Benoemt",
        "Vraagt door naar",
        "Legt vast",
        "Controleert",
        "Bespreekt",
        "Onderbouwt",
        "Vergelijkt",
        "Herkent",
        "Meldt",
        "Weegt af",
        "Vat samen",
        "Toont begrip voor",
        "Verwoordt",
        "Houdt rekening met",
        "Geeft tijdig uitleg over",
        "Is in staat te werken met",
    ],
    [
        "de afspraken met betrokkenen",
        "afwijkingen binnen één werkdag",
        "de gevolgen voor het gezin",
        "minstens twee mogelijkheden voordat een keuze valt",
        "signalen van overbelasting",
        "de eigen grenzen en die van de ander",
        "de geldende regels en elke afwijking daarvan",
        "ontvangen feedback en wat ermee gebeurt",
        "het resultaat aan de hand van de afgesproken maatstaf",
        "de prioriteiten als de situatie verandert",
        "de boodschap in begrijpelijke taal",
        "de stappen in de goede volgorde",
        "onveilige situaties op de werkplek",
        "de oorzaak van een fout",
        "wat de ander zelf kan en wil",
        "de belangen van werkgever en werkzoekende",
    ],
];

/// A situation, and the two sides of its dilemma.
pub const SITUATIONS: [(&str, &str, &str); 8] = [
    (
        "Iemand vraagt om hulp terwijl ook moet blijken of plichten worden nagekomen.",
        "vertrouwen",
        "toezicht",
    ),
    ("De regels passen niet bij wat er in dit gezin aan de hand is.", "gelijke behandeling", "maatwerk"),
    ("De caseload is te groot om iedereen vaak te spreken.", "aandacht", "tijd"),
    ("Een werkgever wil snel iemand, en de kandidaat is nog niet zo ver.", "tempo", "zorgvuldigheid"),
    ("Partners in de keten geven tegenstrijdige adviezen.", "samenwerken", "zelf beslissen"),
    ("Iemand reageert boos op een besluit over de uitkering.", "nabijheid", "afstand"),
    ("Het jaardoel vraagt uitstroom die op lange termijn niet houdt.", "snelle uitstroom", "duurzaam werk"),
    ("De gegevens in het dossier kloppen niet met het verhaal in het gesprek.", "geloven", "nagaan"),
];

pub const KNOWLEDGE: [&str; 12] = [
    "Participatiewet",
    "Sociale kaart van de regio",
    "Wet structuur uitvoeringsorganisatie werk en inkomen",
    "Algemene wet bestuursrecht",
    "Privacy en gegevensbescherming",
    "Gesprekstechnieken",
    "Regionale arbeidsmarkt",
    "Schuldhulpverlening",
    "Arbeidsbeperkingen en aanpassingen",
    "Registratiesystemen",
    "Subsidies voor werkgevers",
    "Wet inburgering",
];

/// Kind and text.
pub const DEMANDS: [(&str, &str); 6] = [
    ("diploma", "Een afgeronde opleiding sociaal-juridische dienstverlening of daarmee gelijk te stellen."),
    ("ervaring", "Ervaring met gesprekken over werk en inkomen."),
    ("screening", "Een verklaring omtrent het gedrag."),
    ("overig", "Bereid om in de hele regio te werken."),
    ("overig", "Een rijbewijs of een andere manier om werkgevers te bezoeken."),
    ("diploma", "Een opleiding personeel en arbeid."),
];

pub const QUALITIES: [&str; 6] = [
    "Nieuwsgierig zijn naar mensen",
    "Rust bewaren als het spannend wordt",
    "Durven zeggen wat niet kan",
    "Geduld hebben",
    "Zien wat iemand wel kan",
    "Afspraken nakomen",
];

pub const PURPOSES: [&str; 5] = [
    "Mensen die hun werk kwijt zijn, vinden werk dat bij hen past of doen op een andere manier mee.",
    "Wie een uitkering nodig heeft, krijgt die op tijd en weet wat daarbij hoort.",
    "Werkgevers en werkzoekenden in de regio vinden elkaar, ook als dat niet vanzelf gaat.",
    "Inwoners houden grip op werk en inkomen, en worden daarin serieus genomen.",
    "De dienst draagt bij aan een arbeidsmarkt waarin iedereen een plaats heeft.",
];

pub const PROSE: [&str; 10] = [
    "De functie staat midden in de uitvoering en vraagt veel contact met mensen die er niet om hebben gevraagd.",
    "Het werk is gevarieerd, van een eerste gesprek tot een bezoek aan een bedrijf.",
    "De wet geeft ruimte, en die ruimte moet worden gebruikt en verantwoord.",
    "Wie hier werkt, heeft te maken met hoge verwachtingen en weinig tijd.",
    "Collega's vullen elkaar aan; niemand hoeft alles te kunnen.",
    "De afdeling wil leren van wat er misgaat en van wat lukt.",
    "Er is elke week overleg over zaken die vastlopen.",
    "De gemeenteraad ziet graag dat meer mensen aan het werk gaan.",
    "Besluiten worden schriftelijk uitgelegd in gewone taal.",
    "Het team verdeelt het werk en bespreekt elke maand hoe dat gaat.",
];

/// The blocks about professionalism: the name of the block, and its lines as YAML.
pub const PROFESSIONALISM: [(&str, &[&str]); 11] = [
    (
        "goed_werk",
        &[
            "betrokkenheid: Het werk telt pas als iemand er echt mee verder komt.",
            "vakmanschap: Een diagnose steunt op feiten, op doorvragen en op wat eerder heeft gewerkt.",
            "ethiek:",
            "  waarden: [rechtsgelijkheid, zorgvuldigheid, integriteit]",
            "  dilemmas:",
            "    - Een maatregel klopt volgens de wet en brengt een gezin verder in de schulden.",
        ],
    ),
    (
        "zelfrespect",
        &[
            "eigenwaarde: Wie het plan maakt, ziet ook wat het oplevert.",
            "beroepstrots: Het team laat elk kwartaal zien welke trajecten zijn gelukt.",
            "beroepseer: Vakgenoten uit de regio toetsen elkaars dossiers.",
        ],
    ),
    (
        "krachtenvelden",
        &[
            "cultureel: Twijfel is een reden om een collega te laten meekijken.",
            "sociaal: Collega's spreken elkaar aan op uitgestelde gesprekken.",
            "opbrengsten: Werk dat blijft, telt zwaarder dan snelle uitstroom.",
        ],
    ),
    (
        "motivatie",
        &[
            "intrinsiek: Iets betekenen voor mensen die het moeilijk hebben.",
            "extrinsiek: Het team heeft een jaardoel voor uitstroom naar werk.",
        ],
    ),
    (
        "positie",
        &[
            "wettelijke_basis: [Participatiewet, Algemene wet bestuursrecht]",
            "dienstverlening: Helpt bij de aanvraag en bij het vinden van werk.",
            "handhaving: Gaat na of afspraken over werk worden nagekomen.",
            "sanctiebevoegdheid: ja",
            "onvrijwillig_contact: Niemand kan een andere dienst kiezen, en dat wordt ook gezegd.",
        ],
    ),
    (
        "hybride",
        &[
            "focus:",
            "  klassiek: rechtsgelijkheid en zorgvuldigheid",
            "  ondernemend: maatwerk en resultaat",
            "gedrag: { klassiek: toezicht houden, ondernemend: mogelijk maken }",
            "spanning: Gelijke behandeling en maatwerk botsen soms; de afweging staat in het dossier.",
        ],
    ),
    (
        "ruimte",
        &[
            "handelingsruimte: De volgorde en de duur van de stappen zijn aan de uitvoerder.",
            "mandaat: Het mandaatbesluit geeft de bevoegdheid om tot 2.500 euro per traject te besluiten.",
            "begrenzing: [de wet, gelijke gevallen gelijk behandelen]",
            "verantwoording: Elke afwijking staat met de reden in het dossier.",
            "clientstem: Er zijn altijd ten minste twee routes om uit te kiezen.",
        ],
    ),
    (
        "reflectie",
        &[
            "uren_per_week: 2",
            "vormen: [intervisie, peer-review]",
            "ruggespraak: De kwaliteitsmedewerker kijkt binnen twee dagen mee.",
        ],
    ),
    (
        "leren",
        &[
            "mentor: Een ervaren collega begeleidt het eerste halfjaar.",
            "experimenteren: Het team probeert elk halfjaar een andere aanpak uit en meet het verschil.",
            "sociaal:",
            "  - twee dagen per jaar meelopen bij een andere organisatie",
            "scholing:",
            "  - een jaarlijkse workshop over wijzigingen in de wet",
        ],
    ),
    (
        "organisatie",
        &[
            "netwerk: [werkgevers, scholen, wijkteams]",
            "teamwerk: Het team verdeelt elke week het werk en vangt uitval samen op.",
            "leiding: De teammanager houdt de tijd voor intervisie vrij.",
            "maatje: Wie sterk is in contact leggen, werkt samen met wie sterk is in handhaving.",
        ],
    ),
    (
        "instituties",
        &[
            "opleiding: Een leergang van een halfjaar in het eerste jaar.",
            "beroepsorganisatie: Het lidmaatschap van een beroepsvereniging wordt vergoed.",
            "beroepscode: De code van de beroepsvereniging is het uitgangspunt.",
        ],
    ),
];
