import { describe, expect, test } from 'vitest';
import { origin } from '../../src/pages/shared/document-words';
import { webAddress } from '../../src/protocol';
import { messageOf } from '../../src/ui/format';

describe('addresses', () => {
  test('only http and https can be followed', () => {
    expect(webAddress('https://example.org/a')?.hostname).toBe('example.org');
    expect(webAddress(' http://example.org ')?.href).toBe('http://example.org/');
    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/hosts',
      'about:blank',
      '//example.org',
      'example.org',
      '',
      null,
      undefined,
    ]) {
      expect(webAddress(address)).toBeNull();
    }
  });
});

test('what is known of an origin, and no more', () => {
  expect(origin({ publisher: 'Example News', date: '2025-05-09' })).toBe('Example News · 9 May 2025');
  expect(origin({ publisher: null, date: '2025-05-09' })).toBe('9 May 2025');
  expect(origin({ publisher: '', date: null })).toBe('');
});

test('the message of anything that was thrown', () => {
  expect(messageOf(new Error('It broke.'))).toBe('It broke.');
  expect(messageOf('It broke.')).toBe('It broke.');
});
