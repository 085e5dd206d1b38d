//! The simplest JPEG (ITU T.81): blocks of one colour each, so that a photo of
//! any size is made in no time.

/// How long the codes of the brightness of blocks are, and what they stand for:
/// the number of bits of a difference (ITU T.81, table K.3).
const LENGTHS: [u8; 12] = [2, 3, 3, 3, 3, 3, 4, 5, 6, 7, 8, 9];

/// Bits, the first the highest.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    rest: u32,
    count: u32,
}

impl Bits {
    fn push(&mut self, value: u32, length: u32) {
        self.rest = self.rest << length | value;
        self.count += length;
        while self.count >= 8 {
            self.count -= 8;
            let byte = (self.rest >> self.count) as u8;
            self.bytes.push(byte);
            // Else it would be taken for a marker.
            if byte == 0xff {
                self.bytes.push(0);
            }
        }
        self.rest &= (1 << self.count) - 1;
    }
}

/// A JPEG of this size, in multiples of 8; `color` gives the colour at a place.
pub fn jpeg(width: u16, height: u16, color: impl Fn(u16, u16) -> [u8; 3]) -> Vec<u8> {
    let mut bits = Bits::default();
    let mut last = [0; 3];
    for y in (0..height).step_by(8) {
        for x in (0..width).step_by(8) {
            for (value, last) in levels(color(x, y)).into_iter().zip(&mut last) {
                push_difference(&mut bits, value - *last);
                *last = value;
                // No detail in the block.
                bits.push(0, 1);
            }
        }
    }
    bits.push(0x7f, 7);
    let segment = |marker: u8, content: &[u8]| {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker], &length[..], content].concat()
    };
    let count = |length: u8| LENGTHS.iter().filter(|code| **code == length).count() as u8;
    let counts: Vec<u8> = (1..=16).map(count).collect();
    let [height, width] = [height, width].map(u16::to_be_bytes);
    let size = [
        &[8],
        &height[..],
        &width,
        &[3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0],
    ]
    .concat();
    [
        b"\xff\xd8".to_vec(),
        segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
        segment(0xdb, &[&[0][..], &[1; 64]].concat()),
        segment(0xc0, &size),
        segment(0xc4, &[&[0][..], &counts, &Vec::from_iter(0..12)].concat()),
        // One code of one bit: the block has no more.
        segment(0xc4, &[&[0x10, 1][..], &[0; 15], &[0]].concat()),
        segment(0xda, &[3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
        bits.bytes,
        b"\xff\xd9".to_vec(),
    ]
    .concat()
}

/// Brightness and the two differences of colour (JFIF 1.02), as a block has them.
fn levels([red, green, blue]: [u8; 3]) -> [i32; 3] {
    let [red, green, blue] = [red, green, blue].map(f64::from);
    let levels = [
        0.299 * red + 0.587 * green + 0.114 * blue - 128.0,
        -0.168_736 * red - 0.331_264 * green + 0.5 * blue,
        0.5 * red - 0.418_688 * green - 0.081_312 * blue,
    ];
    levels.map(|level| (level * 8.0).round() as i32)
}

fn push_difference(bits: &mut Bits, difference: i32) {
    let length = i32::BITS - difference.unsigned_abs().leading_zeros();
    let mut code = 0;
    for (index, code_length) in LENGTHS.into_iter().enumerate() {
        if index == length as usize {
            bits.push(code, code_length.into());
            break;
        }
        let next = LENGTHS.get(index + 1).copied().unwrap_or(code_length);
        code = (code + 1) << (next - code_length);
    }
    let value = match difference < 0 {
        true => difference + (1 << length) - 1,
        false => difference,
    };
    bits.push(value as u32, length);
}
