//! What the prerenderer says of a bad catalog: file, key, context and remedy.

use crate::bad_data::assert_error;

/// A name, the file, what is replaced, by what, and the sentence that names it.
const CATALOG_ERRORS: &[[&str; 5]] = &[
    [
        "unknown",
        "locales/nb.json",
        "\"skip\":",
        "\"jump\":",
        "public/locales/nb.json: header.jump: is not known. Remove it",
    ],
    [
        "missing",
        "locales/nb.json",
        "\"skip\":",
        "\"jump\":",
        "public/locales/nb.json: header.skip: is missing. Add it",
    ],
    [
        "unknown-en",
        "locales/en.json",
        "\"skip\":",
        "\"jump\":",
        "public/locales/en.json: header.jump: is not known",
    ],
    [
        "empty",
        "locales/en.json",
        "\"Copied.\"",
        "\"\"",
        "public/locales/en.json: client.copied: is empty. Write its text.",
    ],
    [
        "digit",
        "locales/en.json",
        "\"Copied.\"",
        "\"Copied 1.\"",
        "client.copied: has a digit. Put the number in facts.json",
    ],
    [
        "line-break",
        "locales/en.json",
        "\"Copied.\"",
        "\"Copied.\\nTwice.\"",
        "client.copied: has a line break or another control character. Write it as one line.",
    ],
    [
        "strange",
        "locales/nb.json",
        "\"dismiss\": \"",
        "\"dismiss\": \"{{arrests}} ",
        "client.dismiss: has {{arrests}}, which English does not have here",
    ],
    [
        "lost",
        "locales/nb.json",
        "{{law.storage}}",
        "",
        "lacks {{law.storage}}, which English has here. Put it in.",
    ],
    [
        "placeholder",
        "locales/en.json",
        "\"Copied.\"",
        "\"Copied {{nothing}}.\"",
        "client.copied: nothing fills {{nothing}}",
    ],
    [
        "category",
        "locales/ar.json",
        "deaths_two\":",
        "deaths_second\":",
        "lacks the plural form \"two\", which the language needs",
    ],
    [
        "strange-category",
        "locales/nb.json",
        "deaths_one\":",
        "deaths_few\":",
        "has the plural form \"few\", which the language does not have",
    ],
    [
        "json",
        "locales/nb.json",
        "{",
        "",
        "public/locales/nb.json: ",
    ],
    [
        "brace",
        "locales/en.json",
        "\"Copied.\"",
        "\"Copied {text}.\"",
        "client.copied: has a brace alone. A placeholder stands in two: {{name}}.",
    ],
    [
        "quotes",
        "locales/nb.json",
        "\"dismiss\": \"",
        "\"dismiss\": \"“",
        "client.dismiss: has other quotation marks than «…», or one without its partner.",
    ],
    [
        "quotes-torn",
        "locales/nb.json",
        "«ekstremisme»",
        "«ekstremisme",
        "share.advice_points.4: has other quotation marks than «…», or one without its partner.",
    ],
    [
        "spaces",
        "locales/nb.json",
        "\"dismiss\": \"",
        "\"dismiss\": \" ",
        "client.dismiss: has two spaces in a row, or one at its start or end. Remove it.",
    ],
    [
        "french",
        "locales/fr.json",
        "«\u{202f}extrémisme",
        "« extrémisme",
        "share.advice_points.4: has an ordinary space beside \"«\". Put a no-break space there.",
    ],
    [
        "letter",
        "locales/be.json",
        "\"dismiss\": \"",
        "\"dismiss\": \"и",
        "client.dismiss: has the letter \"и\", which the language does not have.",
    ],
    [
        "english",
        "locales/nb.json",
        "\"exit_now\": \"",
        "\"exit_now\": \"Leaving this page.\", \"was\": \"",
        "client.exit_now: is English still. Translate it.",
    ],
    [
        "term",
        "locales/be.json",
        "Лукашэнк",
        "Лукашенк",
        "says \"Lukashenko\" otherwise than the glossary. Write \"Лукашэнка\", in its right form.",
    ],
    [
        "forbidden",
        "locales/de.json",
        "\"dismiss\": \"",
        "\"dismiss\": \"Weißrussland ",
        "client.dismiss: has \"Weißruss\", which the glossary never allows.",
    ],
    [
        "long",
        "locales/nb.json",
        "\"description\": \"",
        "\"description\": \"Dette oppropet er langt. Dette oppropet er langt. \
         Dette oppropet er langt. Dette oppropet er langt. ",
        "characters when filled in; 155 fit. Shorten it.",
    ],
    [
        "long-post",
        "locales/en.json",
        "\"Almost {{exile}} citizens forced to leave Belarus over",
        "\"This appeal is long. This appeal is long. This appeal is long. This appeal is long. \
         This appeal is long. This appeal is long. This appeal is long. This appeal is long. \
         This appeal is long. Almost {{exile}} citizens forced to leave Belarus over",
        "figures.posts.exile: even the shortest post is too long for x. Shorten it.",
    ],
    [
        "quotation",
        "locales/nb.json",
        "\"last_words\": \"",
        "\"last_words\": \"Aldri, ",
        "appeal.last_words: is not word for word in the appeal.",
    ],
    [
        "context",
        "locales/nb.json",
        "\"dismiss\": \"",
        "\"dismiss\": \" ",
        "Remove it.\n    What it is: ",
    ],
    [
        "no-context",
        "messages.json",
        "\"context\": \"",
        "\"context\": \"\", \"was\": \"",
        "public/messages.json: head",
    ],
    [
        "no-number",
        "messages.json",
        "\"by\": \"political_prisoners\"",
        "\"by\": \"prisoners\"",
        "by: refers to \"prisoners\", which is not there. Mend the name.",
    ],
    [
        "shape",
        "locales/nb.json",
        "\"heading\": \"",
        "\"heading\": [], \"was\": \"",
        "is no text. Write it in quotation marks",
    ],
];

#[test]
fn errors_in_a_catalog_name_file_key_and_remedy() {
    for [name, file, from, to, sentence] in CATALOG_ERRORS {
        assert_error(name, file, from, to, sentence);
    }
}
