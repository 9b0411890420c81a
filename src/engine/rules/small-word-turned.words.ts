/** Small words that are each other's opposite before the same word. Written for this project. */
const pairs =
  'over under;above below;both neither;up down;upwards downwards;current former;next this;more less;within outside;' +
  'either neither;each neither;inside outside;earlier later;upstream downstream;north south;east west;minus plus';

/** Each word, and those that say the opposite. */
export const opposites = new Map<string, Set<string>>();
for (const [one = '', other = ''] of pairs.split(';').map((pair) => pair.split(' '))) {
  opposites.set(one, (opposites.get(one) ?? new Set()).add(other));
  opposites.set(other, (opposites.get(other) ?? new Set()).add(one));
}
