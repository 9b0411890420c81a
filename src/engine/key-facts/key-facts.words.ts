/** A sentence that begins with one of these leans on the sentence before it. This project's own choice. */
export const leaning: ReadonlySet<string> = new Set(
  `and also another but both he her hers him his however it its moreover meanwhile nor nonetheless nevertheless or she
  so still such that their theirs them then these they this those thus which who yet`.split(/\s+/),
);
