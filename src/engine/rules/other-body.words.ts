import { stemOf } from '../text/tokens';

/** Words of each list may name one and the same speaker, or one half and all of a whole. Written for this project; stems. */
export const aliases: readonly ReadonlySet<string>[] = [
  'author researcher scientist study report evaluation paper survey document receipt audit auditor letter reviewer team',
  'court judge tribunal panel magistrate jury bench ruling judgment',
  'half one two three few some most many majority',
].map((list) => new Set(list.split(' ').map(stemOf)));
