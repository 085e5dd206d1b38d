// Notes what is printed, in place of the device's print dialog.
() => {
  window.print = () => {
    window.printed = location.hash;
  };
}
