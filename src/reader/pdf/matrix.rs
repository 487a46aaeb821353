//! Transformations of positions on a page.

#![allow(
    clippy::many_single_char_names,
    reason = "the six numbers of a transformation have these names in the standard"
)]

use hayro_syntax::content::ops::{SetTextMatrix, Transform};
use hayro_syntax::page::{Page, Rotation};

/// An affine transformation: `x' = a x + c y + e`, `y' = b x + d y + f`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Matrix(pub [f64; 6]);

impl Matrix {
    pub const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    pub fn translation(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// Composes two transformations: first this one, then `next`.
    pub fn then(self, next: Self) -> Self {
        let Self([a, b, c, d, e, f]) = self;
        let Self([na, nb, nc, nd, ne, nf]) = next;
        Self([
            a * na + b * nc,
            a * nb + b * nd,
            c * na + d * nc,
            c * nb + d * nd,
            e * na + f * nc + ne,
            e * nb + f * nd + nf,
        ])
    }

    /// The height of a transformed unit.
    pub fn height(self) -> f64 {
        self.0[2].hypot(self.0[3])
    }

    /// The direction of the transformed horizontal axis, as a number of quarter turns.
    pub fn turn(self) -> u8 {
        let [a, b, ..] = self.0;
        match (a.abs() >= b.abs(), a >= 0.0, b >= 0.0) {
            (true, true, _) => 0,
            (false, _, true) => 1,
            (true, false, _) => 2,
            (false, _, false) => 3,
        }
    }

    /// The matrix that shows a page upright, with its lower left corner at the origin.
    pub fn of_page(page: &Page<'_>) -> Self {
        let crop = page.intersected_crop_box();
        let placed = Self::translation(-crop.x0, -crop.y0);
        let (width, height) = (crop.width(), crop.height());
        placed.then(match page.rotation() {
            Rotation::None => Self::IDENTITY,
            Rotation::Horizontal => Self([0.0, -1.0, 1.0, 0.0, 0.0, width]),
            Rotation::Flipped => Self([-1.0, 0.0, 0.0, -1.0, width, height]),
            Rotation::FlippedHorizontal => Self([0.0, 1.0, -1.0, 0.0, height, 0.0]),
        })
    }
}

impl From<Transform> for Matrix {
    fn from(Transform(a, b, c, d, e, f): Transform) -> Self {
        Self([a, b, c, d, e, f].map(|number| number.as_f64()))
    }
}

impl From<SetTextMatrix> for Matrix {
    fn from(SetTextMatrix(a, b, c, d, e, f): SetTextMatrix) -> Self {
        Self([a, b, c, d, e, f].map(|number| number.as_f64()))
    }
}

/// Rotates a position with the page by a number of quarter turns, so that the text reads from left to right.
pub fn turned(turn: u8, (x, y): (f64, f64)) -> (f64, f64) {
    match turn {
        0 => (x, y),
        1 => (y, -x),
        2 => (-x, -y),
        _ => (-y, x),
    }
}
