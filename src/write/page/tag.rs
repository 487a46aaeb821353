//! What everything on the pages is: a tree of tags, as somebody who does not see the page hears it.

use super::area::Rectangle;

/// The place of a tag in [`Tags`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TagId(usize);

/// All tags of a document; the first is the document itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Tags(Vec<Tag>);

/// What a part of a document is.
#[derive(Debug, Clone, PartialEq)]
pub struct Tag {
    /// What it is.
    pub role: Role,
    /// The tag it is a part of; `None` for the document.
    pub parent: Option<TagId>,
    /// Its parts, in reading order.
    pub kids: Vec<Kid>,
    attached: bool,
}

/// A part of a tag.
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
    /// A place that leads somewhere: the index of a page and of an area on it.
    Area {
        /// The page.
        page: usize,
        /// The index.
        index: usize,
    },
}

/// What a part of a document is.
#[derive(Debug, Clone, PartialEq)]
pub enum Role {
    /// The whole.
    Document,
    /// A part that has no name of its own.
    Division,
    /// A heading, from 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list, and whether its items are numbered.
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
    /// What a table or a picture is about.
    Caption,
    /// The rows with headers.
    Head,
    /// The other rows.
    Rows,
    /// A row.
    Row,
    /// The header of a column or a row.
    Header(Scope),
    /// A cell.
    Cell,
    /// Words of somebody else.
    Quote,
    /// A picture, what it says and where it stands on its page.
    Figure {
        /// What it says to somebody who does not see it.
        alternative: String,
        /// Where it stands; known when its page is.
        place: Option<Rectangle>,
    },
    /// Words that lead somewhere.
    Link,
    /// Words as a machine has them.
    Code,
}

/// What a header is the header of.
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

    /// A document without parts.
    #[must_use]
    pub fn new() -> Self {
        Self(vec![Tag { attached: true, ..Tag::new(Role::Document, None) }])
    }

    /// Adds a tag. It becomes a part of its parent when something of it is put on a page.
    pub fn push(&mut self, tag: Tag) -> TagId {
        self.0.push(tag);
        TagId(self.0.len() - 1)
    }

    /// A tag.
    #[must_use]
    pub fn get(&self, id: TagId) -> &Tag {
        &self.0[id.0]
    }

    /// What a tag is, to change it.
    pub fn role_mut(&mut self, id: TagId) -> &mut Role {
        &mut self.0[id.0].role
    }

    /// Adds a part to a tag, and the tag to its parent.
    pub fn add(&mut self, id: TagId, kid: Kid) {
        self.attach(id);
        self.0[id.0].kids.push(kid);
    }

    /// Adds a tag to its parent, and that to its own, unless that was done.
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
    /// A tag without parts.
    #[must_use]
    pub fn new(role: Role, parent: Option<TagId>) -> Self {
        Self { role, parent, kids: Vec::new(), attached: false }
    }
}
