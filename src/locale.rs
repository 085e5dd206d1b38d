//! The published languages: tag, own name, direction, path.
//!
//! A file in `public/locales` is a draft; this list is what is published.
//! It knows nothing about words: those are in the catalogs.

/// One published language.
#[derive(Debug, PartialEq, Eq)]
pub struct Locale {
    /// BCP 47 tag: folder, file name, `lang` and `hreflang`.
    pub tag: &'static str,
    /// The language's name in itself.
    pub name: &'static str,
    /// The CLDR locale that numbers, plurals and dates follow. English takes
    /// the dates of Europe, where the appeal was written.
    pub cldr: &'static str,
    /// `og:locale`, which wants a territory.
    pub open_graph: &'static str,
    /// Its opening and its closing quotation mark; its words have no others.
    pub quotes: &'static str,
    /// Written from right to left.
    pub rtl: bool,
    /// Its press writes numbers of four digits without grouping (1502), though
    /// CLDR's `minimumGroupingDigits` is 1: so does the page, everywhere.
    pub plain_thousands: bool,
    /// Many of its readers are in Belarus, where sharing can mean prison: the
    /// ways to share lie behind the advice.
    pub at_risk: bool,
}

/// Every published language, in the order of the switcher; English, the original, first.
pub const LOCALES: &[Locale] = &[
    row("en", "English", "en-GB", "en_GB", "“”"),
    row("be", "Беларуская", "be", "be_BY", "«»").at_risk(),
    row("ru", "Русский", "ru", "ru_RU", "«»")
        .plain_thousands()
        .at_risk(),
    row("uk", "Українська", "uk", "uk_UA", "«»").plain_thousands(),
    row("pl", "Polski", "pl", "pl_PL", "„”"),
    row("lt", "Lietuvių", "lt", "lt_LT", "„“"),
    row("lv", "Latviešu", "lv", "lv_LV", "„”"),
    row("nb", "Norsk bokmål", "nb", "nb_NO", "«»"),
    row("sv", "Svenska", "sv", "sv_SE", "””"),
    row("de", "Deutsch", "de", "de_DE", "„“"),
    row("fr", "Français", "fr", "fr_FR", "«»"),
    row("es", "Español", "es", "es_ES", "«»"),
    row("ar", "العربية", "ar", "ar_AR", "«»")
        .plain_thousands()
        .rtl(),
    row("it", "Italiano", "it", "it_IT", "«»"),
    row("pt", "Português", "pt-PT", "pt_PT", "«»"),
    row("cs", "Čeština", "cs", "cs_CZ", "„“").plain_thousands(),
    row("fi", "Suomi", "fi", "fi_FI", "””"),
];

const fn row(
    tag: &'static str,
    name: &'static str,
    cldr: &'static str,
    open_graph: &'static str,
    quotes: &'static str,
) -> Locale {
    Locale {
        tag,
        name,
        cldr,
        open_graph,
        quotes,
        rtl: false,
        plain_thousands: false,
        at_risk: false,
    }
}

/// The language of the appeal as it was published.
pub const ORIGINAL: &Locale = &LOCALES[0];

/// The published language with this tag.
pub fn locale(tag: &str) -> Option<&'static Locale> {
    LOCALES.iter().find(|locale| locale.tag == tag)
}

/// The published language that comes first among a reader's preferred ones,
/// given as BCP 47 tags. Norwegian readers' `no` and `nn` are served by `nb`.
pub fn preferred(tags: &[String]) -> Option<&'static Locale> {
    tags.iter().find_map(
        |tag| match tag.split(['-', '_']).next().unwrap_or_default() {
            "no" | "nn" => locale("nb"),
            language => locale(language),
        },
    )
}

impl Locale {
    const fn rtl(self) -> Self {
        Self { rtl: true, ..self }
    }

    const fn plain_thousands(self) -> Self {
        Self {
            plain_thousands: true,
            ..self
        }
    }

    const fn at_risk(self) -> Self {
        Self {
            at_risk: true,
            ..self
        }
    }

    /// `ltr` or `rtl`, for the `dir` attribute.
    pub fn direction(&self) -> &'static str {
        if self.rtl { "rtl" } else { "ltr" }
    }

    /// The folder of the language, seen from the root of the site: empty for
    /// the original, else `tag/`.
    pub fn path(&self) -> String {
        if self == ORIGINAL {
            String::new()
        } else {
            format!("{}/", self.tag)
        }
    }

    /// The root of the site, seen from this language's page: empty or `../`.
    pub fn root(&self) -> &'static str {
        if self == ORIGINAL { "" } else { "../" }
    }

    /// The relative address of another language's page, seen from this one's.
    pub fn link_to(&self, other: &Locale) -> String {
        let link = format!("{}{}", self.root(), other.path());
        if link.is_empty() {
            "./".to_owned()
        } else {
            link
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_between_languages_are_relative() {
        let be = locale("be").unwrap();
        let nb = locale("nb").unwrap();
        assert_eq!(ORIGINAL.link_to(ORIGINAL), "./");
        assert_eq!(ORIGINAL.link_to(be), "be/");
        assert_eq!(be.link_to(nb), "../nb/");
        assert_eq!(be.link_to(ORIGINAL), "../");
    }

    #[test]
    fn preferred_languages_match_published_ones() {
        let check = |tags: &[&str], found: Option<&str>| {
            let tags: Vec<String> = tags.iter().map(|tag| (*tag).to_owned()).collect();
            assert_eq!(preferred(&tags).map(|locale| locale.tag), found, "{tags:?}");
        };
        check(&["be-BY", "ru"], Some("be"));
        check(&["ja", "no"], Some("nb"));
        check(&["nn-NO"], Some("nb"));
        check(&["ja"], None);
        check(&[], None);
    }
}
