import { expect, test } from 'vitest';
import { openCorpus } from '../../src/corpus/store/store';
import { spoken } from '../locales/say';
import { documentOf, memoryDatabase } from './documents';

test('opening again keeps everything', () => {
  const db = memoryDatabase();
  const { id } = openCorpus(db).add(documentOf('Kept.'));
  expect(openCorpus(db).get(id)?.text).toBe('Kept.');
});

test('a database of a newer version is refused and left as it is', () => {
  const db = memoryDatabase();
  const { id } = openCorpus(db).add(documentOf('From the future.'));
  db.exec('PRAGMA user_version = 99');
  expect(() => spoken(() => openCorpus(db))).toThrow(/newer version of Plumbline.*update Plumbline/);
  expect(db.selectValue('SELECT id FROM documents')).toBe(id);
});
