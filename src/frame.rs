//! The frame for one's own picture: its designs, where a photo lies in its
//! square, and what of the picture's file is kept. It knows neither page nor
//! browser.

mod png;

pub use png::pixels_alone;

/// The side of the square, in pixels.
pub const SIDE: u32 = 1080;
/// The designs in the order in which they are offered, by the name of their file.
pub const DESIGNS: [&str; 3] = ["ring", "stripe", "hashtags"];

/// How much larger a photo may be drawn than it must be to cover the square.
pub const MAX_ZOOM: f64 = 5.0;
/// The largest turn to either side, in degrees.
pub const MAX_ANGLE: f64 = 180.0;

/// A place in the square, in its pixels, from its centre to the right and down.
pub type Point = (f64, f64);

/// Width and height of a photo, in its own pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// From side to side.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// Where a photo lies. It covers the whole square, whatever is done to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placement {
    /// The centre of the photo.
    pub centre: Point,
    /// How much larger it is than it must be to cover the square: at least 1.
    pub zoom: f64,
    /// How far it is turned, in degrees, clockwise.
    pub angle: f64,
}

/// What a gesture does: it takes what is at one place to another, and scales and
/// turns the photo around it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// The place before.
    pub from: Point,
    /// The same after.
    pub to: Point,
    /// How much larger the photo becomes.
    pub factor: f64,
    /// How far it turns, in degrees, clockwise.
    pub degrees: f64,
}

impl Default for Placement {
    /// In the middle, upright, as small as it may be.
    fn default() -> Self {
        Self {
            centre: (0.0, 0.0),
            zoom: 1.0,
            angle: 0.0,
        }
    }
}

impl Default for Change {
    /// None at all.
    fn default() -> Self {
        Self {
            from: (0.0, 0.0),
            to: (0.0, 0.0),
            factor: 1.0,
            degrees: 0.0,
        }
    }
}

impl Placement {
    /// The placement after a change, as far as it can be followed: the photo
    /// stays over the whole square.
    pub fn changed(self, photo: Size, change: Change) -> Self {
        let angle = wrapped(self.angle + change.degrees);
        let scale = self.scale(photo);
        let zoom = scale * change.factor / cover(photo, angle);
        let zoom = zoom.clamp(1.0, MAX_ZOOM);
        let factor = zoom * cover(photo, angle) / scale;
        let (x, y) = (
            (self.centre.0 - change.from.0) * factor,
            (self.centre.1 - change.from.1) * factor,
        );
        let (x, y) = turned((x, y), change.degrees);
        let centre = (change.to.0 + x, change.to.1 + y);
        Self {
            centre: covering(photo, centre, zoom * cover(photo, angle), angle),
            zoom,
            angle,
        }
    }

    /// Moved by so many pixels.
    pub fn moved(self, photo: Size, by: Point) -> Self {
        let change = Change {
            to: by,
            ..Change::default()
        };
        self.changed(photo, change)
    }

    /// With this zoom, around the centre of the square.
    pub fn zoomed(self, photo: Size, zoom: f64) -> Self {
        let change = Change {
            factor: zoom / self.zoom,
            ..Change::default()
        };
        self.changed(photo, change)
    }

    /// Turned to this angle around the centre of the square, with the same zoom.
    pub fn turned(self, photo: Size, angle: f64) -> Self {
        let change = Change {
            factor: cover(photo, angle) / cover(photo, self.angle),
            degrees: angle - self.angle,
            ..Change::default()
        };
        self.changed(photo, change)
    }

    /// Pixels of the square for each of the photo.
    pub fn scale(self, photo: Size) -> f64 {
        self.zoom * cover(photo, self.angle)
    }

    /// What takes the photo, its centre at the origin, to a square of this side:
    /// the numbers of `CanvasRenderingContext2D.setTransform`.
    pub fn matrix(self, photo: Size, side: f64) -> [f64; 6] {
        let unit = side / f64::from(SIDE);
        let (sin, cos) = self.angle.to_radians().sin_cos();
        let scale = self.scale(photo) * unit;
        let (x, y) = self.centre;
        let (x, y) = (side / 2.0 + x * unit, side / 2.0 + y * unit);
        [scale * cos, scale * sin, -scale * sin, scale * cos, x, y]
    }
}

impl Change {
    /// What one finger or two did, that were here before and are there now.
    pub fn of(before: &[Point], after: &[Point]) -> Self {
        match (before, after) {
            (&[from], &[to]) => Self {
                from,
                to,
                ..Self::default()
            },
            (&[a, b], &[c, d]) => {
                let (before, after) = ((b.0 - a.0, b.1 - a.1), (d.0 - c.0, d.1 - c.1));
                let apart = before.0.hypot(before.1).max(1.0);
                let degrees = after.1.atan2(after.0) - before.1.atan2(before.0);
                Self {
                    from: middle(a, b),
                    to: middle(c, d),
                    factor: after.0.hypot(after.1) / apart,
                    degrees: degrees.to_degrees(),
                }
            }
            _ => Self::default(),
        }
    }
}

fn middle(a: Point, b: Point) -> Point {
    ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0)
}

/// An angle of more than half a turn as one to the other side.
fn wrapped(angle: f64) -> f64 {
    if angle.abs() <= MAX_ANGLE {
        return angle;
    }
    (angle + MAX_ANGLE).rem_euclid(2.0 * MAX_ANGLE) - MAX_ANGLE
}

/// A place after a turn around the origin.
fn turned((x, y): Point, degrees: f64) -> Point {
    let (sin, cos) = degrees.to_radians().sin_cos();
    (x * cos - y * sin, x * sin + y * cos)
}

/// Half of what the square is wide, seen from a photo that is turned so far.
fn reach(angle: f64) -> f64 {
    let (sin, cos) = angle.to_radians().sin_cos();
    f64::from(SIDE) / 2.0 * (sin.abs() + cos.abs())
}

/// The least scale at which a photo covers the square.
fn cover(photo: Size, angle: f64) -> f64 {
    2.0 * reach(angle) / photo.width.min(photo.height)
}

/// The centre that is nearest to a wanted one among those with which the photo
/// covers the square. Along its own sides it may go as far as it is larger.
fn covering(photo: Size, centre: Point, scale: f64, angle: f64) -> Point {
    let (x, y) = turned(centre, -angle);
    let spare = |side: f64| (side * scale / 2.0 - reach(angle)).max(0.0);
    let (width, height) = (spare(photo.width), spare(photo.height));
    turned((x.clamp(-width, width), y.clamp(-height, height)), angle)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TALL: Size = Size {
        width: 1080.0,
        height: 2160.0,
    };

    fn is_near(found: Point, wanted: Point) -> bool {
        (found.0 - wanted.0).abs() < 1e-6 && (found.1 - wanted.1).abs() < 1e-6
    }

    /// Where a corner of the photo lies, from -1 to 1 of its half sides.
    fn place(placement: Placement, photo: Size, x: f64, y: f64) -> Point {
        let [a, b, c, d, e, f] = placement.matrix(photo, f64::from(SIDE));
        let (x, y) = (x * photo.width / 2.0, y * photo.height / 2.0);
        (a * x + c * y + e, b * x + d * y + f)
    }

    #[test]
    fn a_photo_lies_in_the_middle_and_covers_the_square_at_first() {
        let placement = Placement::default();
        assert!(is_near(place(placement, TALL, -1.0, -1.0), (0.0, -540.0)));
        assert!(is_near(place(placement, TALL, 1.0, 1.0), (1080.0, 1620.0)));
    }

    #[test]
    fn a_finger_moves_the_photo_no_further_than_its_edge() {
        let moved = |x, y| Placement::default().moved(TALL, (x, y)).centre;
        assert!(is_near(moved(30.0, 30.0), (0.0, 30.0)));
        assert!(is_near(moved(0.0, -9999.0), (0.0, -540.0)));
    }

    #[test]
    fn two_fingers_scale_and_turn_around_what_is_between_them() {
        let before = [(-100.0, 0.0), (100.0, 0.0)];
        let after = [(0.0, -200.0), (0.0, 200.0)];
        let change = Change::of(&before, &after);
        assert_eq!((change.factor, change.degrees.round()), (2.0, 90.0));
        let placement = Placement::default().changed(TALL, change);
        assert_eq!((placement.zoom, placement.angle), (2.0, 90.0));
        assert_eq!(Change::of(&before, &before), Change::default());
        assert_eq!(Change::of(&before, &before[..1]), Change::default());
    }

    #[test]
    fn what_is_under_the_pointer_stays_there_while_the_photo_grows() {
        let at = (200.0, -100.0);
        let change = Change {
            from: at,
            to: at,
            factor: 1.5,
            degrees: 0.0,
        };
        let placement = Placement::default().changed(TALL, change);
        assert!(is_near(placement.centre, (-100.0, 50.0)), "{placement:?}");
    }

    #[test]
    fn a_turn_goes_on_at_the_other_end_and_back() {
        let turned = |angle| Placement::default().turned(TALL, angle).angle;
        assert_eq!([turned(180.0), turned(-180.0)], [180.0, -180.0]);
        assert_eq!([turned(270.0), turned(-190.0)], [-90.0, 170.0]);
        let back = Placement::default().turned(TALL, 33.0).turned(TALL, 0.0);
        assert!((back.zoom - 1.0).abs() < 1e-9 && back.angle == 0.0);
    }

    proptest! {
        /// Every corner of the square lies within the photo.
        #[test]
        fn the_photo_covers_the_square_after_every_change(
            width in 32.0..9000.0, height in 32.0..9000.0, zoom in 0.0..9.0,
            angle in -400.0..400.0, x in -3000.0..3000.0, y in -3000.0..3000.0,
        ) {
            let photo = Size { width, height };
            let placement = Placement::default().zoomed(photo, zoom);
            let placement = placement.moved(photo, (x, y)).turned(photo, angle);
            let placement = placement.moved(photo, (y, x));
            prop_assert!((1.0..=MAX_ZOOM).contains(&placement.zoom));
            let half = f64::from(SIDE) / 2.0;
            for corner in [(-half, -half), (half, -half), (-half, half), (half, half)] {
                let from = (corner.0 - placement.centre.0, corner.1 - placement.centre.1);
                let (x, y) = turned(from, -placement.angle);
                let scale = placement.scale(photo);
                prop_assert!(x.abs() <= width * scale / 2.0 + 1e-6);
                prop_assert!(y.abs() <= height * scale / 2.0 + 1e-6);
            }
        }
    }
}
