// Notes what the page makes addresses for, and every file that it keeps, in
// place of keeping it.
() => {
  const make = URL.createObjectURL;
  window.blobs = [];
  window.kept = [];
  window.revoked = 0;
  URL.createObjectURL = (blob) => {
    window.blobs.push(blob);
    return make.call(URL, blob);
  };
  const revoke = URL.revokeObjectURL;
  URL.revokeObjectURL = (url) => {
    window.revoked++;
    revoke.call(URL, url);
  };
  HTMLAnchorElement.prototype.click = function () {
    window.kept.push(this.download);
  };
}
