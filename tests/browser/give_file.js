// Drops or pastes a file on the page, as a reader does.
(way, base64, name, type) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const data = new DataTransfer();
  data.items.add(new File([bytes], name, { type }));
  const options = { bubbles: true, cancelable: true };
  if (way === "paste") {
    const event = new ClipboardEvent("paste", { ...options, clipboardData: data });
    return !document.body.dispatchEvent(event);
  }
  const events = ["dragover", "drop"].map((kind) => {
    const event = new DragEvent(kind, { ...options, dataTransfer: data });
    return !document.body.dispatchEvent(event);
  });
  return events.every(Boolean);
}
