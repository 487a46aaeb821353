//! Objects of a PDF file, and serialisation of the file.

use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat};
use memchr::memmem;
use sha2::{Digest as _, Sha256};

use crate::write::error::WriteError;
use crate::write::page::Rectangle;

/// The size of a file identifier, in bytes.
const IDENTIFIER: usize = 16;

/// A name.
pub fn name(name: &str) -> Object {
    Object::Name(name.as_bytes().to_vec())
}

/// A text string.
pub fn text(text: &str) -> Object {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// A string of ASCII characters.
pub fn ascii(text: &str) -> Object {
    Object::String(text.as_bytes().to_vec(), StringFormat::Literal)
}

/// An integer.
pub fn number(number: usize) -> Object {
    Object::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}

/// A length, rounded to a hundredth of a point.
pub fn length(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
}

/// A dictionary.
pub fn dictionary<const N: usize>(entries: [(&str, Object); N]) -> Dictionary {
    Dictionary::from_iter(entries)
}

/// The corners of a rectangle, on a page of this height.
pub fn corners(place: Rectangle, height: f32) -> Object {
    let (left, right) = (place.x, place.x + place.width);
    let (top, bottom) = (height - place.y, height - place.y - place.height);
    Object::Array([left, bottom, right, top].map(|at| Object::Real(length(at))).to_vec())
}

/// An error in a library.
pub fn failed(error: impl std::fmt::Display) -> WriteError {
    WriteError::Format(error.to_string())
}

/// The dictionary with this id, for modification.
pub fn dictionary_mut(document: &mut Document, id: ObjectId) -> Result<&mut Dictionary, WriteError> {
    document.get_object_mut(id).and_then(Object::as_dict_mut).map_err(failed)
}

/// Serialises the file. Its identifier is a digest of the contents, so that it is reproducible.
pub fn bytes(mut document: Document) -> Result<Vec<u8>, WriteError> {
    "1.7".clone_into(&mut document.version);
    document.compress();
    // A placeholder for the identifier, which occurs nowhere else in the file.
    let place = Sha256::digest("the place of the identifier")[..IDENTIFIER].to_vec();
    let identifier = Object::String(place.clone(), StringFormat::Hexadecimal);
    document.trailer.set("ID", Object::Array(vec![identifier.clone(), identifier]));
    let mut bytes = Vec::new();
    document.save_modern(&mut bytes).map_err(failed)?;
    let digest = Sha256::digest(&bytes);
    fill_in(&mut bytes, &hexadecimal(&place), &hexadecimal(&digest[..IDENTIFIER]))?;
    Ok(bytes)
}

/// Replaces both placeholders: the identifiers of this version of the file and of the first.
fn fill_in(bytes: &mut [u8], place: &str, identifier: &str) -> Result<(), WriteError> {
    let places: Vec<usize> = memmem::find_iter(bytes, place).collect();
    if places.len() != 2 {
        return Err(failed("the identifier has no place in the file"));
    }
    for at in places {
        bytes[at..at + place.len()].copy_from_slice(identifier.as_bytes());
    }
    Ok(())
}

/// Hexadecimal digits, in the case that the library uses.
fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |digit: u8| char::from_digit(u32::from(digit), 16).unwrap_or('0').to_ascii_uppercase();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 0xf)]).collect()
}
