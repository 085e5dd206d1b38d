//! Nothing overflows or is clipped, in any language, at any width.

use crate::engine::{Browser, Engine, World};
use crate::server::Server;
use stand_with_belarus::locale::LOCALES;

crate::engines!(text_may_be_spaced_out: chromium = Chromium, firefox = Firefox, webkit = WebKit);
crate::engines!(type_has_few_sizes: chromium = Chromium, phone = Phone);
crate::engines!(the_page_of_a_figure_fits_every_width: chromium = Chromium, firefox = Firefox, webkit = WebKit);
crate::engines!(every_language_fits_every_width: chromium = Chromium, firefox = Firefox, webkit = WebKit);

/// Names every box that leaves the page or cannot hold its text. Frames stand
/// in for windows, which no engine makes as narrow as a phone or as a desktop
/// zoomed to 400 % (320 px).
const MISFITS: &str = r#"
const [path, width, spacing, done] = arguments;
const frame = document.createElement('iframe');
frame.style = `position:fixed;top:0;left:0;border:0;width:${width}px;height:740px`;
frame.onload = () => {
  const page = frame.contentDocument;
  page.querySelectorAll('details:not(.languages)').forEach(details => details.open = true);
  const name = box => `${box.tagName}.${box.className.baseVal ?? box.className}: ${box.textContent.trim().slice(0, 40)}`;
  const misfits = [];
  if (spacing) {
    const sheet = new frame.contentWindow.CSSStyleSheet();
    sheet.replaceSync(spacing);
    page.adoptedStyleSheets = [sheet];
  } else {
    for (const line of page.querySelectorAll('.poster-line span, .poster-number, .counter')) {
      const size = parseFloat(frame.contentWindow.getComputedStyle(line).fontSize);
      if (line.getBoundingClientRect().height > 1.6 * size) misfits.push('broken ' + name(line));
    }
  }
  const bar = [...page.querySelectorAll('.header > a:not(.skip), .languages > summary')]
    .filter(part => part.offsetWidth).map(part => part.getBoundingClientRect());
  for (const one of bar) for (const other of bar)
    if (one !== other && one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
      misfits.push('parts of the bar lie over each other');
  if (page.scrollingElement.scrollWidth > width) misfits.push(`page ${page.scrollingElement.scrollWidth}`);
  for (const box of page.body.querySelectorAll('*')) {
    if (box.closest('svg, .skip, .visually-hidden, .languages nav, script')) continue;
    const place = box.getBoundingClientRect();
    if (!place.width) continue;
    if (place.left < -1 || place.right > width + 1) misfits.push('outside ' + name(box));
    const display = frame.contentWindow.getComputedStyle(box).display;
    // Margins may leave a box, text may not.
    const text = page.createRange();
    text.selectNodeContents(box);
    const { left, right } = text.getBoundingClientRect();
    const spills = left < place.left - 1 || right > place.right + 1;
    if (display !== 'inline' && box.scrollWidth > box.clientWidth + 2 && box.clientWidth && spills)
      misfits.push(`clipped ${box.scrollWidth} > ${box.clientWidth} ` + name(box));
  }
  frame.remove();
  done(misfits.join('\n'));
};
frame.src = path;
document.body.append(frame);
"#;

/// What a reader may set, without losing a word (WCAG 2.2, 1.4.12).
const SPACING: &str = "* { line-height: 1.5 !important; letter-spacing: .12em !important; \
                       word-spacing: .16em !important } p { margin-block-end: 2em !important }";

/// Every pair of a font and a size is looked for anew, before the first paint.
async fn type_has_few_sizes(engine: Engine) {
    let server = Server::start().await;
    let browser = Browser::start(engine, World::default()).await;
    browser.open(&server.url("/")).await;
    let pairs = "[...new Set([...document.querySelectorAll('body *')].filter(box => \
                 [...box.childNodes].some(node => node.nodeType === 3 && node.data.trim()) && box.checkVisibility()) \
                 .map(box => getComputedStyle(box)) \
                 .map(style => [style.fontSize, style.fontWeight, style.fontFamily].join(' ')))].sort().join('\\n')";
    let found = browser.text(pairs).await;
    assert!(found.lines().count() <= 17, "{found}");
    browser.close().await;
}

async fn every_language_fits_every_width(engine: Engine) {
    let paths = LOCALES.iter().map(|locale| format!("/{}", locale.path()));
    fits_every_width(engine, paths, "").await;
}

async fn text_may_be_spaced_out(engine: Engine) {
    let paths = LOCALES.iter().flat_map(|locale| {
        ["", "political_prisoners/"].map(|page| format!("/{}{page}", locale.path()))
    });
    fits_every_width(engine, paths, SPACING).await;
}

/// With the widest number, and the longest label.
async fn the_page_of_a_figure_fits_every_width(engine: Engine) {
    let paths = LOCALES.iter().flat_map(|locale| {
        ["exile", "trade_unionists", "political_prisoners"]
            .map(|figure| format!("/{}{figure}/", locale.path()))
    });
    fits_every_width(engine, paths, "").await;
}

/// Measures every page at every width, with a style of the reader's own.
pub async fn fits_every_width(engine: Engine, paths: impl Iterator<Item = String>, style: &str) {
    let server = Server::start().await;
    let browser = Browser::start(engine, World::default()).await;
    browser.open(&server.url("/blank")).await;
    let mut misfits = Vec::new();
    for path in paths {
        for width in [320, 360, 768, 1280] {
            let arguments = vec![path.clone().into(), width.into(), style.into()];
            let found = browser
                .driver
                .execute_async(MISFITS, arguments)
                .await
                .unwrap();
            match found.json().as_str() {
                Some("") => {}
                found => misfits.push(format!("{path} at {width}: {found:?}")),
            }
        }
    }
    let first: Vec<&str> = misfits
        .iter()
        .flat_map(|page| page.split("\\n"))
        .take(12)
        .collect();
    assert!(
        misfits.is_empty(),
        "{engine:?}, {} pages\n{}",
        misfits.len(),
        first.join("\n")
    );
    browser.close().await;
}
