/** What the host tells of a page's sources, and of nothing else. */
import { expect, test } from 'vitest';
import { asPage } from '../../src/cli/texts';
import { readPack, writePack } from '../../src/corpus/formats/pack';
import { openCorpus } from '../../src/corpus/store/store';
import { documentId } from '../../src/engine';
import type { NewDocument } from '../../src/engine/record';
import { CorpusHost } from '../../src/engine-host/corpus-host';
import { handlers } from '../../src/engine-host/handlers';
import { documentOf, memoryDatabase } from '../corpus/documents';

const REPORT = `Port Ellery harbour authority closes northern pier after inspection

The Port Ellery harbour authority closed the northern pier on Tuesday after two cranes failed an inspection. Both cranes will have to be rebuilt, the authority’s director, Marta Lindqvist, said on the quay. Engineers from Calder Marine found cracks in both cranes on 3 March. No decision has been made about replacing them.`;
const WIRE = `Northern pier of Port Ellery closed

The harbour authority of Port Ellery closed its northern pier on Tuesday after two cranes had failed an inspection. Engineers from Calder Marine had found cracks in both cranes on 5 March, the director, Marta Lindqvist, said. Ferries to Sula Island use the southern pier.`;
const ORCHARDS = `Fewer apples in the Ossory valley

Growers in the Ossory valley counted fewer apples this autumn. A late frost had hit the orchards in May, and the growers said that they would plant later next year.`;
const PAGE = `Cranes shut Port Ellery pier

The northern pier of Port Ellery was closed by the harbour authority on Tuesday, as two cranes had failed an inspection. Marta Lindqvist, the director, said that both have to be rebuilt. Engineers from Calder Marine found cracks in both cranes.`;

const hostWith = (...documents: NewDocument[]) =>
  new CorpusHost({
    open: async () => openCorpus(memoryDatabase()),
    starter: async () =>
      readPack(writePack({ name: 'x', publisher: 'x', licence: 'x', updated: '2025-01-01' }, documents)),
  });
const say = (sources: string[], ...documents: NewDocument[]) =>
  handlers['sources.say'].run({ page: asPage(PAGE), sources, host: null }, hostWith(...documents));

const report = { ...documentOf(REPORT), date: '2025-03-05' };
const wire = { ...documentOf(WIRE), date: '2025-03-04' };
const orchards = documentOf(ORCHARDS);
const ids = [REPORT, WIRE, ORCHARDS].map(documentId);

test('the key facts of the compared sources, who says them, and where they differ', async () => {
  const { facts } = await say(ids, orchards, report, wire);
  const closed = facts.find(({ facts: [fact] }) => fact?.text.includes('closed'));
  expect(closed?.facts.map(({ source }) => source).toSorted()).toEqual(ids.slice(0, 2).toSorted());
  expect(closed?.told).toBe(true);
  expect(facts.flatMap(({ otherwise }) => otherwise)).toHaveLength(1);
  expect(facts.some(({ facts: [fact] }) => fact?.text.includes('apples'))).toBe(false);
});

test('the documents on the event, the oldest first, without their texts, and none on another', async () => {
  const { documents } = await say(ids.slice(0, 1), orchards, report, wire);
  expect(documents.map(({ date }) => date)).toEqual(['2025-03-04', '2025-03-05']);
  expect(JSON.stringify(documents)).not.toContain('Ferries');
});

test('a source that was not compared has its place among the documents only', async () => {
  const { facts } = await say(ids.slice(0, 1), report, wire);
  expect(new Set(facts.flatMap((fact) => fact.facts.map(({ source }) => source)))).toEqual(
    new Set(ids.slice(0, 1)),
  );
});

test('nothing of a document that the page does not lead to, whatever is asked', async () => {
  expect(await say(ids, orchards)).toEqual({ facts: [], documents: [] });
});

test('a page that was kept is no document on its own event', async () => {
  const { documents } = await say(ids, documentOf(PAGE), report);
  expect(documents.map(({ id }) => id)).toEqual(ids.slice(0, 1));
});

test('what a source leads to is told only where it is possible for the page, too', async () => {
  const both = `${REPORT} Ferries to Sula Island use the southern pier. Skipper Anselm Roth said that 40 islanders of Sula had missed the morning ferry.`;
  const ferries = documentOf(`Sula islanders miss ferry

Forty islanders of Sula missed the morning ferry, the skipper, Anselm Roth, said. Ferries to Sula Island leave from the southern pier.`);
  const nearer = documentOf(`Ferries to Sula leave from southern pier

Ferries to Sula Island leave from the southern pier of Port Ellery since Tuesday. Forty islanders of Sula missed the morning ferry, the skipper, Anselm Roth, said. The northern pier is closed.`);
  const { documents } = await say([documentId(both)], documentOf(both), ferries, nearer);
  expect(documents.map(({ id }) => id).toSorted()).toEqual([both, nearer.text].map(documentId).toSorted());
});
