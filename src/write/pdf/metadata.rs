//! Document metadata: title, author, language, conformance claims and output intent.

use lopdf::{Document, Object, Stream};

use crate::blocks::Content;
use crate::write::error::WriteError;

use super::icc;
use super::object::{ascii, dictionary, failed, name, text};

/// The producer. It has no version, so that the same content gives the same bytes.
const PRODUCER: &str = "goedwerk";
/// The name of the colour space.
const SRGB: &str = "sRGB IEC61966-2.1";

/// Adds the metadata.
pub fn add(document: &mut Document, content: &Content) -> Result<(), WriteError> {
    let entries = dictionary([("Type", name("Metadata")), ("Subtype", name("XML"))]);
    let metadata = Stream::new(entries, packet(content).into_bytes()).with_compression(false);
    let metadata = document.add_object(metadata);
    let profile = document.add_object(Stream::new(dictionary([("N", Object::Integer(3))]), icc::srgb()));
    let intent = dictionary([
        ("Type", name("OutputIntent")),
        ("S", name("GTS_PDFA1")),
        ("OutputConditionIdentifier", ascii(SRGB)),
        ("Info", ascii(SRGB)),
        ("DestOutputProfile", Object::Reference(profile)),
    ]);
    let catalog = document.catalog_mut().map_err(failed)?;
    catalog.set("Lang", ascii(content.language.tag()));
    catalog.set("Metadata", Object::Reference(metadata));
    catalog.set("OutputIntents", Object::Array(vec![intent.into()]));
    catalog.set("ViewerPreferences", dictionary([("DisplayDocTitle", Object::Boolean(true))]));
    let mut info = dictionary([("Title", text(&content.title)), ("Producer", text(PRODUCER))]);
    for (key, value) in [("Author", &content.author), ("Subject", &content.subject)] {
        if !value.is_empty() {
            info.set(key, text(value));
        }
    }
    let info = document.add_object(info);
    document.trailer.set("Info", Object::Reference(info));
    Ok(())
}

/// The XMP packet. Its last part declares the PDF/UA property as an extension schema for PDF/A.
fn packet(content: &Content) -> String {
    let title = escaped(&content.title);
    let language = content.language.tag();
    let creator = if content.author.is_empty() {
        String::new()
    } else {
        format!("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n", escaped(&content.author))
    };
    let subject = if content.subject.is_empty() {
        String::new()
    } else {
        let words = escaped(&content.subject);
        format!(
            "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{words}</rdf:li></rdf:Alt></dc:description>\n"
        )
    };
    format!(
        r#"<?xpacket begin="{}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{creator}{subject}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{PRODUCER}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"#,
        '\u{feff}'
    )
}

/// Escapes text for XML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
