// The last picture that the page made, in Base64.
async () => {
  const bytes = new Uint8Array(await window.blobs.at(-1).arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
