//! Groups pieces of text into lines.

use super::span::{SPACE, Span};

/// A line of text.
#[derive(Debug, Clone, Default)]
pub struct TextLine {
    /// The pieces of text, from left to right.
    pub spans: Vec<Span>,
    /// The start of the line, in points from the left edge of the page.
    pub start: f64,
    /// The end of the line, in points from the left edge of the page.
    pub end: f64,
    /// The height of the baseline, in points above the bottom of the page.
    pub y: f64,
    /// The largest font size, in points.
    pub size: f64,
}

/// The height of letters above the baseline, as a fraction of their size.
const ABOVE: f64 = 0.65;
/// The depth of letters below the baseline, as a fraction of their size.
const BELOW: f64 = 0.15;

impl TextLine {
    fn of(span: Span) -> Self {
        Self { start: span.start, end: span.end, y: span.y, size: span.size, spans: vec![span] }
    }

    /// The top of the letters.
    pub fn top(&self) -> f64 {
        self.y + ABOVE * self.size
    }

    /// The bottom of the letters.
    pub fn bottom(&self) -> f64 {
        self.y - BELOW * self.size
    }

    /// Whether a piece is on this line: at about the same height, including superscripts and subscripts.
    fn holds(&self, span: &Span) -> bool {
        let (top, bottom) = (span.y + ABOVE * span.size, span.y - BELOW * span.size);
        let overlap = self.top().min(top) - self.bottom().max(bottom);
        overlap > 0.5 * (top - bottom).min(self.top() - self.bottom())
    }

    fn add(&mut self, span: Span) {
        if span.size > self.size {
            (self.size, self.y) = (span.size, span.y);
        }
        self.start = self.start.min(span.start);
        self.end = self.end.max(span.end);
        self.spans.push(span);
    }

    /// The text of the line.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut end = None;
        for span in &self.spans {
            let gap = end.map_or(0.0, |end| (span.start - end) / span.size.max(0.1));
            if end.is_some() && (span.is_apart || gap > SPACE) {
                text.push(' ');
            }
            text.push_str(&span.text);
            end = Some(span.end);
        }
        text
    }

    /// The number of words.
    pub fn words(&self) -> usize {
        self.spans.iter().map(|span| span.text.split(' ').count()).sum()
    }
}

/// Groups the pieces of a page, or of a part of it, into lines from top to bottom.
pub fn lines(mut spans: Vec<Span>) -> Vec<TextLine> {
    spans.sort_by(|one, other| other.y.total_cmp(&one.y));
    let mut lines: Vec<TextLine> = Vec::new();
    for span in spans {
        match lines.last_mut().filter(|line| line.holds(&span)) {
            Some(line) => line.add(span),
            None => lines.push(TextLine::of(span)),
        }
    }
    for line in &mut lines {
        line.spans.sort_by(|one, other| one.start.total_cmp(&other.start));
    }
    lines
}

/// Groups pieces that are already in reading order into lines.
pub fn in_order(spans: impl IntoIterator<Item = Span>) -> Vec<TextLine> {
    let mut lines: Vec<TextLine> = Vec::new();
    for span in spans {
        let is_same = |line: &&mut TextLine| {
            let is_back = line.spans.last().is_some_and(|last| span.start < last.start - 0.5 * span.size);
            line.holds(&span) && !is_back
        };
        match lines.last_mut().filter(is_same) {
            Some(line) => line.add(span),
            None => lines.push(TextLine::of(span)),
        }
    }
    lines
}
