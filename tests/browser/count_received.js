// How many answers have come for addresses with this end.
(end) => performance.getEntriesByType("resource").filter((entry) => entry.name.endsWith(end)).length
