//! The tag tree: the logical structure of the pages, for assistive technology.

use super::area::Rectangle;

/// The index of a tag in [`Tags`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TagId(usize);

/// All tags of a document; the first is the document itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Tags(Vec<Tag>);

/// A structure element.
#[derive(Debug, Clone, PartialEq)]
pub struct Tag {
    /// Its role.
    pub role: Role,
    /// Its parent; `None` for the document.
    pub parent: Option<TagId>,
    /// Its children, in reading order.
    pub kids: Vec<Kid>,
    attached: bool,
}

/// A child of a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kid {
    /// A tag.
    Tag(TagId),
    /// Something drawn: the index of a page and the number of a mark on it.
    Mark {
        /// The page.
        page: usize,
        /// The number.
        number: usize,
    },
    /// A link: the index of a page and of an area on it.
    Area {
        /// The page.
        page: usize,
        /// The index.
        index: usize,
    },
}

/// The role of a tag.
#[derive(Debug, Clone, PartialEq)]
pub enum Role {
    /// The document.
    Document,
    /// A generic division.
    Division,
    /// A heading, from 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list.
    List {
        /// Whether its items are numbered.
        numbered: bool,
    },
    /// An item of a list.
    Item,
    /// The bullet or the number of an item.
    Label,
    /// The text of an item.
    Body,
    /// A table.
    Table,
    /// The caption of a table or picture.
    Caption,
    /// The header rows.
    Head,
    /// The other rows.
    Rows,
    /// A row.
    Row,
    /// The header of a column or a row.
    Header(Scope),
    /// A cell.
    Cell,
    /// A quotation.
    Quote,
    /// A picture, with its alternative text and its position on the page.
    Figure {
        /// The alternative text.
        alternative: String,
        /// Its position; known after pagination.
        place: Option<Rectangle>,
    },
    /// A link.
    Link,
    /// Literal text, such as code.
    Code,
}

/// The scope of a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// A column.
    Column,
    /// A row.
    Row,
}

impl Tags {
    /// The document itself.
    pub const ROOT: TagId = TagId(0);

    /// A document without content.
    #[must_use]
    pub fn new() -> Self {
        Self(vec![Tag { attached: true, ..Tag::new(Role::Document, None) }])
    }

    /// Creates a tag. It is attached to its parent when part of it is put on a page.
    pub fn push(&mut self, tag: Tag) -> TagId {
        self.0.push(tag);
        TagId(self.0.len() - 1)
    }

    /// A tag.
    #[must_use]
    pub fn get(&self, id: TagId) -> &Tag {
        &self.0[id.0]
    }

    /// The role of a tag, for modification.
    pub fn role_mut(&mut self, id: TagId) -> &mut Role {
        &mut self.0[id.0].role
    }

    /// Adds a child to a tag, and attaches the tag to its parent.
    pub fn add(&mut self, id: TagId, kid: Kid) {
        self.attach(id);
        self.0[id.0].kids.push(kid);
    }

    /// Attaches a tag and its ancestors to their parents, unless already done.
    pub fn attach(&mut self, id: TagId) {
        let tag = &mut self.0[id.0];
        if tag.attached {
            return;
        }
        tag.attached = true;
        if let Some(parent) = tag.parent {
            self.add(parent, Kid::Tag(id));
        }
    }
}

impl Default for Tags {
    fn default() -> Self {
        Self::new()
    }
}

impl Tag {
    /// A tag without children.
    #[must_use]
    pub fn new(role: Role, parent: Option<TagId>) -> Self {
        Self { role, parent, kids: Vec::new(), attached: false }
    }
}
