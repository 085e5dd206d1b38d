//! What readers get who see, hear or move differently: axe, the keyboard,
//! names and roles, targets, text spacing, headings.

use crate::engine::{Browser, Engine, World};
use crate::server::Server;
use crate::today::english;
use serde_json::{Value, json};
use stand_with_belarus::locale::LOCALES;
use thirtyfour::Key;

crate::engines!(axe_finds_nothing: chromium = Chromium, firefox = Firefox, webkit = WebKit);
crate::engines!(axe_finds_nothing_in_the_dark: chromium = Chromium, firefox = Firefox);
crate::engines!(names_and_roles_are_these: chromium = Chromium);
crate::engines!(a_visit_by_keyboard: chromium = Chromium, firefox = Firefox);
crate::engines!(every_stop_of_the_keyboard_is_seen_and_named: chromium = Chromium, firefox = Firefox);
crate::engines!(targets_are_large_enough: chromium = Chromium, phone = Phone, firefox = Firefox, webkit = WebKit);
crate::engines!(headings_are_in_order: chromium = Chromium);
crate::engines!(contrast_is_enhanced: chromium = Chromium);

/// What axe cannot decide by itself, where, and why it is right.
const EXPLAINED: &[(&str, &str, &str)] = &[
    (
        "color-contrast",
        "poster-line",
        "lines set tight overlap by their empty edges; black on white or its reverse, over 16 to 1",
    ),
    (
        "color-contrast",
        "text[",
        "the words of the chart stand on the page's own ground, in its ink, quiet and red",
    ),
    (
        "label-content-name-mismatch",
        "data-network=\"x\"",
        "the name ends in the visible text, which is one letter",
    ),
    (
        "label-content-name-mismatch",
        " X\"",
        "the same on the page of a figure and in the single file",
    ),
];

const OPEN_ALL: &str =
    "document.querySelectorAll('details:not(.languages)').forEach(part => part.open = true)";

async fn axe(browser: &Browser, options: Value) -> String {
    let modules = std::env::var("NODE_MODULES").expect("NODE_MODULES is set by script/test");
    let source = std::fs::read_to_string(format!("{modules}/axe-core/axe.min.js")).unwrap();
    let script = format!(
        "{source}; const [options, explained, done] = arguments; \
         axe.run(document, options).then(result => {{ \
           const open = result.incomplete.map(rule => ({{ id: rule.id, nodes: rule.nodes.filter(node => \
             !explained.some(([id, place]) => id === rule.id && String(node.target).includes(place))) }})); \
           const all = [...result.violations, ...open.filter(rule => rule.nodes.length)]; \
           done(all.map(rule => `${{rule.id}}: ` + rule.nodes.map(node => node.target + ' ' + node.failureSummary).join('; ')).join('\\n')); \
         }}, error => done('axe failed: ' + error));"
    );
    let explained: Vec<[&str; 2]> = EXPLAINED
        .iter()
        .map(|(rule, place, _)| [*rule, *place])
        .collect();
    let found = browser
        .driver
        .execute_async(script, vec![options, json!(explained)])
        .await
        .unwrap();
    found.json().as_str().unwrap_or("no answer").to_owned()
}

async fn axe_in_every_language(engine: Engine, world: World) {
    let server = Server::start().await;
    let browser = Browser::start(engine, world).await;
    let mut found = String::new();
    let mut pages: Vec<String> = LOCALES
        .iter()
        .map(|locale| format!("/{}", locale.path()))
        .collect();
    pages.extend(
        [
            "/arrests/",
            "/political_prisoners/",
            "/ar/political_prisoners/",
            "/we-stand-by-you.html",
        ]
        .map(str::to_owned),
    );
    for path in pages {
        browser.open_any(&server.url(&path)).await;
        browser.value(OPEN_ALL).await;
        let problems = axe(&browser, json!({})).await;
        if !problems.is_empty() {
            found += &format!("{path}\n{problems}\n");
        }
    }
    assert_eq!(found, "", "{engine:?}");
    browser.close().await;
}

async fn axe_finds_nothing(engine: Engine) {
    axe_in_every_language(engine, World::default()).await;
}

async fn axe_finds_nothing_in_the_dark(engine: Engine) {
    let world = World {
        dark: true,
        ..World::default()
    };
    axe_in_every_language(engine, world).await;
}

/// WCAG 2.2, 1.4.6: 7 to 1 for text, 4.5 to 1 for large text.
async fn contrast_is_enhanced(engine: Engine) {
    let server = Server::start().await;
    for dark in [false, true] {
        let world = World {
            dark,
            ..World::default()
        };
        let browser = Browser::start(engine, world).await;
        browser.open_ready(&server.url("/")).await;
        browser.value(OPEN_ALL).await;
        let rule = json!({ "runOnly": ["color-contrast-enhanced"], "rules": { "color-contrast-enhanced": { "enabled": true } } });
        assert_eq!(axe(&browser, rule).await, "", "dark: {dark}");
        browser.close().await;
    }
}

/// Role, name, states and text in Chromium's accessibility tree, of the parts
/// of the page that are more than text, by their selector.
fn names() -> Vec<(&'static str, Vec<String>)> {
    let words = english();
    let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    let mut header: Vec<String> = lines(&[
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
    ]) as Vec<String>);
    let (first, arrests) = (&words.figures.list[0], &words.figures.list[2]);
    let poster = lines(&[
        "region #WeStandBYyou #StandWithBelarus",
        "heading #WeStandBYyou #StandWithBelarus",
        &first.number,
        &format!("{} {}", words.poster.prisoners, words.poster.unionists),
        &format!("{}.", words.poster.appeal),
        &format!("link {}", words.timeline.latest),
        "link Share",
        "link Copy hashtags",
    ]);
    let figure = lines(&[
        &arrests.qualifier,
        &arrests.number,
        &arrests.label,
        &words.figures.stated,
        "group",
        &format!(
            "DisclosureTriangle In the words of the appeal – {} {} {} collapsed",
            arrests.qualifier, arrests.number, arrests.label
        ),
    ]);
    let picture = lines(&[
        &format!("region {}", words.picture.heading),
        &format!("heading {}", words.picture.heading),
        &words.picture.text,
        &format!("image {}", words.picture.name),
    ]);
    let share = lines(&[
        "region Pass it on",
        "heading Pass it on",
        &words.share.advice,
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
        "link Text message (SMS)",
        "link Signal: copy the post, then open the app",
        "button Copy post",
        "button Copy hashtags",
        "button Copy link",
        "group",
        "DisclosureTriangle Write your own post collapsed",
        "Your Mastodon server",
        "textbox Your Mastodon server",
        "button Continue to Mastodon",
        &words.client.server_hint,
        "alert",
    ]);
    vec![
        (".header", header),
        (".poster", poster),
        ("#arrests", figure),
        (".picture", picture),
        (".share", share),
    ]
}

async fn names_and_roles_are_these(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, World::default()).await;
    // With a share sheet, whose button is there too.
    browser.open_ready(&server.url("/sheet/")).await;
    browser.disclose(".languages").await;
    for (selector, wanted) in names() {
        let mut found = tree(&browser, selector).await;
        // The post has the address of the test's server in it.
        let post = english().share.posts.long.clone();
        found.retain(|line| !line.starts_with(&post));
        assert_eq!(found, wanted, "{selector}");
    }
    browser.close().await;
}

/// The nodes below an element that assistive technology is told of.
async fn tree(browser: &Browser, selector: &str) -> Vec<String> {
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
const SILENT: &[&str] = &[
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
    if node["ignored"] != true && !SILENT.contains(&role) {
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

/// Where the focus is, as a reader would name it.
const FOCUS: &str = "(element => `${element.tagName} ${(element.getAttribute('aria-label') ?? element.labels?.[0]?.firstChild.textContent ?? element.textContent).trim()}`)(document.activeElement)";

async fn press(browser: &Browser, key: Key) {
    let element = browser.driver.active_element().await.unwrap();
    element.send_keys(key + "").await.unwrap();
}

/// Presses Tab until the focus is on an element of a selector.
async fn tab_to(browser: &Browser, selector: &str) {
    let there = format!("document.activeElement.matches('{selector}')");
    for _ in 0..120 {
        if browser.text(&there).await == "true" {
            return;
        }
        press(browser, Key::Tab).await;
    }
    panic!("{:?}: no way to {selector} by Tab", browser.engine);
}

async fn a_visit_by_keyboard(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, World::default()).await;
    browser.open(&server.url("/blank")).await;
    browser.open_ready(&server.url("/exit/")).await;
    // The skip link is the first stop, and leads to the appeal.
    press(&browser, Key::Tab).await;
    assert_eq!(browser.text(FOCUS).await, "A Skip to the appeal");
    press(&browser, Key::Enter).await;
    browser
        .until("at the appeal", "location.hash === '#appeal-heading'")
        .await;
    browser.open_ready(&server.url("/exit/")).await;
    // The switcher opens, takes a language, and keeps the focus.
    tab_to(&browser, ".languages summary").await;
    press(&browser, Key::Enter).await;
    browser
        .until("open", "document.querySelector('.languages').open")
        .await;
    tab_to(&browser, ".languages a[lang=de]").await;
    press(&browser, Key::Enter).await;
    browser
        .until("in German", "document.documentElement.lang === 'de'")
        .await;
    let kept = "document.activeElement.matches('.languages summary') && !document.querySelector('.languages').open";
    assert_eq!(browser.text(kept).await, "true");
    // A figure opens to its words and closes again.
    tab_to(&browser, "#arrests summary").await;
    for open in ["true", "false"] {
        press(&browser, Key::Enter).await;
        let state = format!("document.querySelector('#arrests details').open === {open}");
        browser.until("toggled", &state).await;
    }
    // The composer, from opening it to a link.
    tab_to(&browser, ".composer summary").await;
    press(&browser, Key::Enter).await;
    tab_to(&browser, ".composer select").await;
    tab_to(&browser, ".composer textarea").await;
    let area = browser.driver.active_element().await.unwrap();
    area.send_keys("ß").await.unwrap();
    let composed = "document.querySelector('.composer a').href.includes('%C3%9F')";
    browser.until("composed", composed).await;
    tab_to(&browser, ".composer a").await;
    // The server box says what is wrong and keeps the focus.
    tab_to(&browser, ".server input").await;
    press(&browser, Key::Enter).await;
    let wrong = "document.querySelector('.server-wrong').textContent !== '' \
                 && document.activeElement.matches('.server input[aria-invalid=true]')";
    browser.until("told what is wrong", wrong).await;
    // The way out.
    browser
        .value("document.querySelector('.languages summary').focus()")
        .await;
    tab_to(&browser, ".exit").await;
    press(&browser, Key::Enter).await;
    browser
        .until("away", "location.pathname === '/harmless'")
        .await;
    browser.close().await;
}

/// The focused element's outline, whether it is on screen and not covered, and its name.
const STOP: &str = "(element => { const box = element.getBoundingClientRect(); const style = getComputedStyle(element); \
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1); \
    const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1); \
    const top = document.elementFromPoint(x, y); \
    const problems = []; \
    if (element === document.body) problems.push('the focus is lost'); \
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) problems.push('no outline'); \
    if (box.bottom <= 0 || box.top >= innerHeight) problems.push('off screen'); \
    if (!top || !(element.contains(top) || top.contains(element))) problems.push('covered by ' + top?.className); \
    if (!(element.textContent.trim() || element.getAttribute('aria-label') || element.labels?.length)) problems.push('no name'); \
    return problems.map(problem => `${element.outerHTML.slice(0, 90)}: ${problem}`).join('; '); })(document.activeElement)";

async fn every_stop_of_the_keyboard_is_seen_and_named(engine: Engine) {
    let server = Server::start().await;
    for path in ["/", "/be/", "/ar/"] {
        let browser = Browser::start(engine, World::default()).await;
        browser.open_ready(&server.url(path)).await;
        browser.value(OPEN_ALL).await;
        let stops = "[...document.querySelectorAll('a[href], button, summary, select, input, textarea')] \
                     .filter(stop => stop.checkVisibility()).length";
        let stops = browser.value(stops).await.as_u64().unwrap();
        assert!(stops > 40, "{stops}");
        for _ in 0..stops {
            press(&browser, Key::Tab).await;
            let problems = browser.text(STOP).await;
            assert_eq!(problems, "", "{engine:?} {path}");
        }
        // The last stop is the last of the page: none was passed over.
        let last = "document.activeElement === [...document.querySelectorAll('a[href], button, summary, select, input, textarea')] \
                    .filter(stop => stop.checkVisibility()).pop()";
        assert_eq!(browser.text(last).await, "true", "{engine:?} {path}");
        browser.close().await;
    }
}

/// WCAG 2.2, 2.5.5: 44 by 44, but for links within a sentence.
async fn targets_are_large_enough(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, World::default()).await;
    let small = "[...document.querySelectorAll('a[href], button, summary, select, input, textarea')] \
        .filter(target => target.checkVisibility() && !target.matches('.skip, .poster-date a')) \
        .map(target => [target, target.getBoundingClientRect()]) \
        .filter(([target, box]) => box.height < 43.9 || box.width < 43.9) \
        .map(([target, box]) => `${target.outerHTML.slice(0, 80)} ${box.width}×${box.height}`).join('\\n')";
    for path in [
        "/",
        "/be/",
        "/ar/",
        "/lt/",
        "/arrests/",
        "/political_prisoners/",
        "/we-stand-by-you.html",
    ] {
        browser.open_any(&server.url(path)).await;
        browser
            .value("document.querySelectorAll('details').forEach(part => part.open = true)")
            .await;
        assert_eq!(browser.text(small).await, "", "{engine:?} {path}");
    }
    browser.close().await;
}

async fn headings_are_in_order(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, World::default()).await;
    for locale in LOCALES {
        let path = format!("/{}", locale.path());
        browser.open_ready(&server.url(&path)).await;
        browser.value(OPEN_ALL).await;
        let levels = "[...document.querySelectorAll('h1, h2, h3, h4')].map(heading => heading.tagName[1]).join('')";
        let levels = browser.text(levels).await;
        assert!(
            levels.starts_with("12") && !levels[1..].contains('1'),
            "{path}: {levels}"
        );
        assert!(
            !levels.contains("13") && !levels.contains('4'),
            "{path}: {levels}"
        );
        // Names that are not of the page's language say so.
        let foreign = "[...document.querySelectorAll('.languages a, .poster-hashtags, .committee address span')] \
                       .every(name => name.lang)";
        assert_eq!(browser.text(foreign).await, "true", "{path}");
    }
    browser.close().await;
}
