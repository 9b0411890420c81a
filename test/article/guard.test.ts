import { describe, expect, test } from 'vitest';
import { readOpening } from '../../src/article';
import { PARAGRAPHS, page, paragraphs, parse, realPages } from './pages';

const opening = (html: string) => readOpening(parse(html));
const FIELD = '<input type="password">';
const long = PARAGRAPHS.join(' ');

describe('an article is left alone', () => {
  test.each([
    ['beside a field for a password', page(`${paragraphs()}<form>${FIELD}</form>`), 'password'],
    ['in an open dialogue', page(`${paragraphs()}<dialog open>${FIELD}</dialog>`), 'password'],
    ['that is being written', page(`<div contenteditable>${paragraphs()}</div>`), 'editable'],
    [
      'on a page that is one editor',
      page(paragraphs()).replace('<body>', '<body contenteditable="true">'),
      'editable',
    ],
    [
      'in plain-text editing',
      page(`<main contenteditable="plaintext-only">${paragraphs()}</main>`),
      'editable',
    ],
    [
      'quoted below an answer as long',
      page(`<div contenteditable="">${long}</div>${paragraphs()}`),
      'editable',
    ],
    ['beside its own source', page(`<textarea>${long}</textarea>${paragraphs()}`), 'editable'],
  ])('%s', (_, html, why) => {
    expect(opening(html)).toBe(why);
  });
});

describe('an article is read', () => {
  test.each([
    ['beside a search', page(`<input type="search">${paragraphs()}`)],
    ['beside a log-in that is closed', page(`${paragraphs()}<dialog>${FIELD}</dialog>`)],
    ['beside a log-in that is hidden', page(`<div hidden><form>${FIELD}</form></div>${paragraphs()}`)],
    ['beside a log-in that its style hides', page(`<div style="display:none">${FIELD}</div>${paragraphs()}`)],
    ['beside a template of a log-in', page(`<template>${FIELD}</template>${paragraphs()}`)],
    ['above a field for a comment', page(`${paragraphs()}<div contenteditable>Write a comment</div>`)],
    ['above a short comment', page(`${paragraphs()}<textarea>I disagree.</textarea>`)],
    ['where editing is off', page(`<div contenteditable="false">${paragraphs()}</div>`)],
  ])('%s', (_, html) => {
    expect(opening(html)).toMatchObject({ language: 'en' });
  });
});

test.each([
  ['asks for a password', FIELD, 'password'],
  ['is a text to edit', '<div contenteditable><iframe></iframe></div>', 'editable'],
  ['holds a text of that length that is being written', `<textarea>${long}</textarea>`, 'editable'],
  ['asks for nothing', '', undefined],
])('an article in a frame of a page that %s', (_, beside, why) => {
  const around = parse(`<html><body>${beside || '<p>Reader</p>'}</body></html>`);
  const frameElement = around.querySelector('iframe') ?? around.body;
  const inside = parse(page(paragraphs()));
  Object.defineProperty(inside, 'defaultView', { value: { frameElement } });
  const read = readOpening(inside);
  expect(typeof read === 'string' ? read : undefined).toBe(why);
});

test('a page without an article is none, whatever it asks for', () => {
  expect(opening(page(FIELD))).toBe('no-article');
});

const real = realPages();
test.skipIf(real === null)(
  'few real articles are left alone',
  () => {
    const found = (real ?? []).map(({ html }) => opening(html)).filter((one) => one !== 'no-article');
    const alone = found.filter((one) => typeof one === 'string');
    expect(alone.length / found.length).toBeLessThan(0.05);
  },
  30_000,
);
