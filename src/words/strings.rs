//! Structs as runs of strings: how words travel.

/// What can be written as a run of strings and read back.
pub trait Strings: Sized {
    /// Appends the strings.
    fn write(&self, strings: &mut Vec<String>);

    /// Takes the strings back, in the same order.
    fn read(strings: &mut Reader) -> Self;
}

/// Hands out strings in order, and knows whether there were too few.
#[derive(Debug)]
pub struct Reader {
    strings: std::vec::IntoIter<String>,
    short: bool,
}

impl Reader {
    /// Hands out these strings.
    pub fn new(strings: Vec<String>) -> Self {
        Self {
            strings: strings.into_iter(),
            short: false,
        }
    }

    /// Whether every string was handed out, and none too many was asked for.
    pub fn is_used_up(&self) -> bool {
        !self.short && self.strings.len() == 0
    }

    fn next(&mut self) -> String {
        self.strings.next().unwrap_or_else(|| {
            self.short = true;
            String::new()
        })
    }
}

impl Strings for String {
    fn write(&self, strings: &mut Vec<String>) {
        strings.push(self.clone());
    }

    fn read(strings: &mut Reader) -> Self {
        strings.next()
    }
}

/// A list is its length and its items.
impl<T: Strings> Strings for Vec<T> {
    fn write(&self, strings: &mut Vec<String>) {
        strings.push(self.len().to_string());
        self.iter().for_each(|item| item.write(strings));
    }

    fn read(strings: &mut Reader) -> Self {
        let length = strings.next().parse().unwrap_or(0);
        let mut items = Vec::new();
        while items.len() < length && !strings.short {
            items.push(T::read(strings));
        }
        items
    }
}

/// A struct of strings and lists of strings.
macro_rules! words {
    (
        $(#[$about:meta])*
        struct $name:ident {
            $($(#[$about_field:meta])* $field:ident: $kind:ty,)*
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name {
            $($(#[$about_field])* pub $field: $kind,)*
        }

        impl Strings for $name {
            fn write(&self, strings: &mut Vec<String>) {
                $(self.$field.write(strings);)*
            }

            fn read(strings: &mut Reader) -> Self {
                Self { $($field: Strings::read(strings),)* }
            }
        }
    };
}

pub(super) use words;
