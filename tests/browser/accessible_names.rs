//! What assistive technology is told: role, name, states and text.

use crate::engine::{Browser, Engine, Settings};
use crate::server::Server;
use crate::today::english;
use serde_json::{Value, json};
use stand_with_belarus::locale::LOCALES;

crate::engines!(in chromium, phone: the_accessibility_tree_has_these_names_and_roles);

fn lines(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

fn header() -> Vec<String> {
    let mut header = lines(&[
        "banner",
        "link Skip to the appeal",
        "group",
        "DisclosureTriangle Languages English expanded",
        "navigation Languages",
    ]);
    header.extend(LOCALES.iter().map(|locale| format!("link {}", locale.name)));
    header.extend(lines(&[
        "link Share",
        "link Exit this page quickly. Or press Shift three times.",
    ]));
    header
}

fn poster() -> Vec<String> {
    let words = english();
    let first = &words.figures.list[0];
    lines(&[
        "region #WeStandBYyou #StandWithBelarus",
        "heading #WeStandBYyou #StandWithBelarus",
        &first.number,
        &format!("{} {}", words.poster.prisoners, words.poster.unionists),
        &format!("{}.", words.poster.appeal),
        &format!("link {}", words.timeline.latest),
        "link Share",
        "link Copy hashtags",
    ])
}

fn figure() -> Vec<String> {
    let words = english();
    let arrests = &words.figures.list[2];
    lines(&[
        &arrests.qualifier,
        &arrests.number,
        &arrests.label,
        "group",
        &format!(
            "DisclosureTriangle The sentence, and other counts – {} {} {} collapsed",
            arrests.qualifier, arrests.number, arrests.label
        ),
    ])
}

fn picture() -> Vec<String> {
    let words = english();
    lines(&[
        &format!("region {}", words.picture.heading),
        &format!("heading {}", words.picture.heading),
        &words.picture.text,
        &words.picture.red,
        &format!("image {}", words.picture.name),
    ])
}

fn share(engine: Engine) -> Vec<String> {
    let words = english();
    let (question, rest) = words.share.advice.split_once("? ").unwrap();
    let mut share = lines(&[
        "region Pass it on",
        "heading Pass it on",
        &format!("{question}?"),
        rest,
        "group",
        "DisclosureTriangle What to know before you share collapsed",
        "button Share with an app on this device",
        "navigation Social networks",
        "link Share on Telegram",
        "link Share on WhatsApp",
        "link Share on Viber",
        "link Share on X",
        "link Share on Facebook",
        "link Share on Bluesky",
        "link Share on Mastodon",
        "link Share on Threads",
        "link Share on LinkedIn",
        "link Share on Reddit",
        "link E-mail",
        "link SMS",
        "link Signal: copy the post, then open the app",
        &format!("image {}", words.card.name),
        "button Copy post",
        "button Copy hashtags",
        "button Copy link",
        "group",
        "DisclosureTriangle Write your own post collapsed",
        "group",
        "DisclosureTriangle Your Mastodon server collapsed",
    ]);
    // A phone shows the card among the downloads alone.
    share.retain(|line| engine != Engine::Phone || !line.starts_with("image "));
    share
}

/// Role, name, states and text in Chromium's accessibility tree, of the parts
/// of the page that are more than text, by their selector: those below the screen too.
fn expected(engine: Engine) -> [(&'static str, Vec<String>); 5] {
    [
        (".header", header()),
        (".poster", poster()),
        ("#arrests", figure()),
        (".picture", picture()),
        (".share", share(engine)),
    ]
}

async fn the_accessibility_tree_has_these_names_and_roles(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, Settings::default()).await;
    // With a share sheet, whose button is there too.
    browser.open_ready(&server.url("/sheet/")).await;
    browser.disclose(".languages").await;
    for (selector, wanted) in expected(engine) {
        let mut found = accessibility_lines(&browser, selector).await;
        // The post has the address of the test's server in it.
        let post = english().share.posts.long.clone();
        found.retain(|line| !line.starts_with(&post));
        assert_eq!(found, wanted, "{selector}");
    }
    browser.close().await;
}

/// The nodes below an element that assistive technology is told of.
async fn accessibility_lines(browser: &Browser, selector: &str) -> Vec<String> {
    let document = browser.send("DOM.getDocument", json!({ "depth": 0 })).await;
    let node = json!({ "nodeId": document["root"]["nodeId"], "selector": selector });
    let node = browser.send("DOM.querySelector", node).await;
    let node = json!({ "nodeId": node["nodeId"] });
    let node = browser.send("DOM.describeNode", node).await;
    browser.send("Accessibility.enable", json!({})).await;
    let all = browser.send("Accessibility.getFullAXTree", json!({})).await;
    let nodes = all["nodes"].as_array().unwrap();
    let id = &node["node"]["backendNodeId"];
    let start = nodes.iter().find(|node| node["backendDOMNodeId"] == *id);
    let mut found = Vec::new();
    describe(nodes, start.unwrap(), "", &mut found);
    found
}

/// Roles that only group.
const UNNAMED_ROLES: &[&str] = &[
    "generic",
    "none",
    "InlineTextBox",
    "LabelText",
    "LineBreak",
    "ListMarker",
    "list",
    "listitem",
    "paragraph",
    "strong",
    "form",
];

fn describe(nodes: &[Value], node: &Value, parent: &str, found: &mut Vec<String>) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = node["name"]["value"].as_str().unwrap_or_default().trim();
    let mut around = parent;
    if node["ignored"] != true && !UNNAMED_ROLES.contains(&role) {
        around = name;
        if role == "StaticText" {
            // What a name has already said is not said again.
            if !parent.contains(name) {
                found.push(name.to_owned());
            }
        } else {
            let properties = node["properties"].as_array().into_iter().flatten();
            let states = properties.filter_map(|property| {
                let value = &property["value"]["value"];
                match property["name"].as_str()? {
                    "expanded" if value == true => Some("expanded"),
                    "expanded" => Some("collapsed"),
                    "invalid" if value == "true" => Some("invalid"),
                    _ => None,
                }
            });
            let parts = [role, name].into_iter().chain(states);
            let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
            found.push(parts.join(" "));
        }
    }
    for id in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = nodes.iter().find(|node| node["nodeId"] == *id) {
            describe(nodes, child, around, found);
        }
    }
}
