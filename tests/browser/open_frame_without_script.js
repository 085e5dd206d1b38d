// Opens the page in a frame in which no script runs.
() => {
  const frame = document.createElement("iframe");
  frame.sandbox = "allow-same-origin";
  frame.width = 800;
  frame.height = 600;
  frame.src = "/";
  document.body.append(frame);
}
