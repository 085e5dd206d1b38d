// The tags of the editions that are seen.
[...document.querySelectorAll(".edition")]
  .filter((edition) => edition.checkVisibility())
  .map((edition) => edition.id)
  .join()
