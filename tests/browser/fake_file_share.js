// A share sheet that takes one file, in the place of the device's.
() => {
  const share = (data) => {
    window.shared = data;
    return Promise.resolve();
  };
  const canShare = (data) => data.files.length === 1;
  Object.defineProperties(navigator, { canShare: { value: canShare }, share: { value: share } });
}
