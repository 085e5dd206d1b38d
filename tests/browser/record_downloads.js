// Notes the address of a download, in place of downloading it.
() => {
  HTMLAnchorElement.prototype.click = function () {
    window.downloaded = this.hasAttribute("download") && this.getAttribute("href");
  };
}
