// Whether the page says something since this was asked last; each message is an
// element of its own.
() => {
  const message = document.querySelector(".status span");
  const isNew = message !== null && message !== window.lastMessage;
  window.lastMessage = message;
  return isNew;
}
