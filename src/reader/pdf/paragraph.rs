//! Groups the lines of a column into paragraphs and list items.

use super::line::TextLine;

/// A paragraph or list item.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// The lines, without the bullet.
    pub lines: Vec<TextLine>,
    /// The horizontal position of the bullet, in points; `None` if the paragraph is not a list item.
    pub bullet: Option<f64>,
}

/// Characters that are bullets.
const BULLETS: &str = "•·●○◦▪▫■□►▸▶➢➤➔→✓✔✗❖◆◇‣⁃∙*-–—o§Øü";

/// Whether a piece of text consists of a single bullet. Private-use characters are bullets from symbol fonts.
pub fn is_bullet(text: &str) -> bool {
    let mut signs = text.trim().chars();
    let (Some(sign), None) = (signs.next(), signs.next()) else { return false };
    BULLETS.contains(sign) || ('\u{e000}'..='\u{f8ff}').contains(&sign) || sign == '\u{fffd}'
}

/// Whether a piece of text consists of the number of a list item, such as `1.` or `b)`.
pub fn is_number(text: &str) -> bool {
    let text = text.trim();
    let inner = text.trim_end_matches(['.', ')']).trim_start_matches('(');
    let is_short = inner.len() <= 3 && !inner.is_empty();
    let is_level =
        inner.len() <= 8 && inner.contains('.') && inner.split('.').all(|part| part.parse::<u8>().is_ok());
    let is_digits = inner.chars().all(|sign| sign.is_ascii_digit());
    let is_letter = inner.chars().count() == 1 || inner.chars().all(|sign| "ivx".contains(sign));
    text.len() > inner.len() && is_short && (is_digits || is_letter) || is_level
}

/// The extra distance between lines at which a new paragraph begins, as a fraction of the font size.
const APART: f64 = 0.28;

/// Groups the lines of a column into paragraphs.
pub fn paragraphs(lines: Vec<TextLine>) -> Vec<Paragraph> {
    let right = lines.iter().map(|line| line.end).fold(f64::MIN, f64::max);
    let left = lines.iter().map(|line| line.start).fold(f64::MAX, f64::min);
    let leading = leading(&lines);
    let mut found: Vec<Paragraph> = Vec::new();
    for line in lines {
        let (line, bullet) = without_bullet(line);
        match found.last_mut().filter(|last| bullet.is_none() && last.goes_on(&line, leading, left, right)) {
            Some(last) => last.lines.push(line),
            None => found.push(Paragraph { lines: vec![line], bullet }),
        }
    }
    found
}

/// Removes the bullet from a line, and returns the position of the bullet; `None` if there is none.
fn without_bullet(mut line: TextLine) -> (TextLine, Option<f64>) {
    let Some(first) = line.spans.first_mut() else { return (line, None) };
    if is_bullet(&first.text) {
        if line.spans.len() == 1 {
            return (line, None);
        }
        let at = line.start;
        line.spans.remove(0);
        line.start = line.spans[0].start;
        return (line, Some(at));
    }
    if let Some((bullet, rest)) = first.text.split_once(' ')
        && is_bullet(bullet)
        && !rest.is_empty()
    {
        // The approximate start of the text after the bullet.
        let at = line.start;
        let width = (first.end - first.start) * 2.0
            / f64::from(u16::try_from(first.text.chars().count()).unwrap_or(u16::MAX));
        first.text = rest.to_owned();
        first.start += width;
        line.start = first.start;
        return (line, Some(at));
    }
    (line, None)
}

/// The usual distance between lines, as a fraction of the font size.
fn leading(lines: &[TextLine]) -> f64 {
    let mut all: Vec<f64> = lines
        .windows(2)
        .filter(|pair| (pair[0].size - pair[1].size).abs() < 0.5)
        .map(|pair| (pair[0].y - pair[1].y) / pair[1].size.max(0.1))
        .filter(|leading| (0.8..2.2).contains(leading))
        .collect();
    all.sort_by(f64::total_cmp);
    // Take a low value, since distances between paragraphs are larger than within them.
    all.get(all.len() / 3).copied().unwrap_or(1.2)
}

fn is_all_bold(line: &TextLine) -> bool {
    line.spans.iter().all(|span| span.is_bold)
}

impl Paragraph {
    /// Whether a line continues this paragraph. `left` and `right` are the edges of the column.
    fn goes_on(&self, line: &TextLine, leading: f64, left: f64, right: f64) -> bool {
        let Some(last) = self.lines.last() else { return false };
        let distance = (last.y - line.y) / line.size.max(0.1);
        let is_near = distance > 0.0 && distance < leading + APART;
        let is_alike = (last.size - line.size).abs() < 0.08 * last.size.max(line.size);
        if !is_near
            || !is_alike
            || is_all_bold(last) != is_all_bold(line) && self.lines.iter().all(is_all_bold)
        {
            return false;
        }
        if is_all_bold(line) && !is_all_bold(last) && line.start <= left + 1.0 && is_short(last, line, right)
        {
            return false;
        }
        let em = line.size;
        if self.bullet.is_some() {
            let text = self.lines[0].start;
            return line.start > text - 0.8 * em
                && (line.start - text).abs() < 2.0 * em
                && !starts_anew(last, line, right);
        }
        let begin = self.lines.get(1).map_or(last.start, |second| second.start);
        let is_indented = line.start > begin + 0.7 * em
            && line.start > self.lines[0].start - 0.5 * em
            && self.lines.len() > 1
            || line.start > last.start + 3.0 * em;
        !is_indented && !starts_anew(last, line, right)
    }
}

/// Whether the first word of a line would have fitted on the line before it, so that the line break is deliberate.
fn is_short(last: &TextLine, line: &TextLine, right: f64) -> bool {
    let first = line.spans.first().map_or("", |span| span.text.as_str());
    let signs = f64::from(
        u16::try_from(first.split(' ').next().unwrap_or(first).chars().count()).unwrap_or(u16::MAX),
    );
    let room = right - last.end;
    room > (signs * 0.55 + 0.3 + 1.2) * line.size
}

fn starts_anew(last: &TextLine, line: &TextLine, right: f64) -> bool {
    if !is_short(last, line, right) {
        return false;
    }
    let ended = last.text();
    let goes_on = ended.ends_with([',', '-', '\u{ad}']) || line.text().starts_with(char::is_lowercase);
    // In ragged text, a line that continues a sentence in lower case belongs to the paragraph, unless the line before
    // it is very short.
    !goes_on || right - last.end > 0.5 * (right - line.start)
}
