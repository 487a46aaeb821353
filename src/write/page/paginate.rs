//! Divides strips into pages.

use super::sheet::{BOTTOM, TOP};
use super::strip::Strip;
use super::tag::Role;
use crate::base::Colour;
use crate::write::page::area::Rectangle;
use crate::write::page::book::{Book, Bookmark, Drawing, Mark, Owner, Page};

/// Width of the bar beside a quote.
const BAR: f32 = 2.0;
/// The colour of the bar beside a quote.
const BAR_COLOUR: Colour = Colour { red: 0xb4, green: 0xb4, blue: 0xb4 };

/// Puts strips on pages. `headers` are the repeated table headers ([`Strip::header`]).
pub fn paginate(book: &mut Book, strips: &[Strip], headers: &[Vec<Strip>]) {
    let mut pen = Pen { book, headers, y: TOP, after: 0.0, fresh: true };
    pen.book.pages.push(Page::default());
    let mut rest = strips;
    while !rest.is_empty() {
        let (group, later) = rest.split_at(together(rest));
        pen.group(group);
        rest = later;
    }
}

/// How many strips, from the first, stay on one page.
fn together(strips: &[Strip]) -> usize {
    let kept = strips.iter().take_while(|strip| strip.keep).count();
    // An explicit page break overrides keeping strips together.
    let broken =
        strips.iter().skip(1).position(|strip| strip.new_page).map_or(strips.len(), |index| index + 1);
    (kept + 1).min(strips.len()).min(broken)
}

struct Pen<'a> {
    book: &'a mut Book,
    headers: &'a [Vec<Strip>],
    y: f32,
    after: f32,
    /// Whether the page is still empty.
    fresh: bool,
}

impl Pen<'_> {
    fn group(&mut self, group: &[Strip]) {
        let Some(first) = group.first() else { return };
        if !self.fresh && (first.new_page || !self.fits(group)) {
            self.turn(first.header);
        }
        if self.fits(group) {
            for strip in group {
                self.strip(strip);
            }
            return;
        }
        // Higher than a page: may break anywhere.
        for strip in group {
            if !self.fits(std::slice::from_ref(strip)) && !self.fresh {
                self.turn(strip.header);
            }
            self.strip(strip);
        }
    }

    fn fits(&self, strips: &[Strip]) -> bool {
        let mut y = self.y;
        let (mut after, mut fresh) = (self.after, self.fresh);
        for strip in strips {
            y += if fresh { 0.0 } else { strip.before.max(after) } + strip.height;
            (after, fresh) = (strip.after, false);
        }
        y <= BOTTOM
    }

    fn turn(&mut self, header: Option<usize>) {
        self.book.pages.push(Page::default());
        (self.y, self.after, self.fresh) = (TOP, 0.0, true);
        for strip in header.and_then(|index| self.headers.get(index)).into_iter().flatten() {
            self.strip(&read_before(strip));
        }
    }

    fn strip(&mut self, strip: &Strip) {
        let room = if self.fresh { 0.0 } else { strip.before.max(self.after) };
        let top = self.y + room;
        let page = self.book.pages.len() - 1;
        self.bars(strip, page, top, room);
        if let Some((level, title)) = &strip.bookmark {
            let bookmark = Bookmark { level: *level, title: title.clone(), page, y: top };
            self.book.bookmarks.push(bookmark);
        }
        for mark in &strip.marks {
            let mark = mark.moved(0.0, top);
            self.place_figure(&mark);
            self.book.put(page, mark);
        }
        for area in &strip.areas {
            self.book.link(page, area.clone().moved(0.0, top));
        }
        (self.y, self.after, self.fresh) = (top + strip.height, strip.after, false);
    }

    fn bars(&mut self, strip: &Strip, page: usize, top: f32, room: f32) {
        for (x, goes_on) in &strip.bars {
            let above = if *goes_on { room } else { 0.0 };
            let bar = Rectangle { x: *x, y: top - above, width: BAR, height: strip.height + above };
            self.book.put(page, Mark::new(Owner::Decoration, vec![Drawing::Fill(bar, BAR_COLOUR)]));
        }
    }

    /// Records the position of a picture in its tag.
    fn place_figure(&mut self, mark: &Mark) {
        let Owner::Tag(tag) = mark.owner else { return };
        if let (Role::Figure { place, .. }, Some(Drawing::Picture(at, _))) =
            (self.book.tags.role_mut(tag), mark.drawings.first())
        {
            *place = Some(*at);
        }
    }
}

/// A repeated strip: all of it is decoration.
fn read_before(strip: &Strip) -> Strip {
    let marks = strip.marks.iter().filter(|mark| !mark.drawings.is_empty());
    let marks = marks.map(|mark| Mark { owner: Owner::Decoration, ..mark.clone() }).collect();
    Strip { marks, areas: Vec::new(), bookmark: None, ..strip.clone() }
}
