// Hides what differs from run to run.
((sheet) => {
  sheet.replaceSync(".offer, .share-post { display: none } .downloads-snippet:not([id]) { color: transparent }");
  document.adoptedStyleSheets = [sheet];
})(new CSSStyleSheet())
