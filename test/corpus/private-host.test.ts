import { describe, expect, test } from 'vitest';
import { isPrivateHost, refusePrivateHost } from '../../src/corpus/formats/private-host';
import { spoken } from '../locales/say';

const isPrivate = (host: string) => isPrivateHost(new URL(`http://${host}/`).hostname);

describe('private', () => {
  test.each([
    'localhost',
    'LOCALHOST.',
    'sub.localhost',
    'router',
    'printer.local',
    'wiki.corp',
    'vault.internal',
    'nas.home.arpa',
    'abcdefghij.onion',
    '127.0.0.1',
    '127.1',
    '0.0.0.0',
    '0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    // The same as 127.0.0.1, in decimal, octal, hexadecimal and mixed.
    '2130706433',
    '017700000001',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    // Full-width digits and dots are normalised, too.
    '１２７。０。０。１',
    '[::1]',
    '[::]',
    '[fe80::1]',
    '[fc00::1]',
    '[fd12:3456::1]',
    '[fec0::1]',
    '[ff02::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:a00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[2001:db8::1]',
  ])('%s', (host) => {
    expect(isPrivate(host)).toBe(true);
  });
});

describe('public', () => {
  test.each([
    'paper.example.com',
    'localhost.paper.com',
    'local.paper.com',
    'münchen.de',
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '[2606:4700:4700::1111]',
    '[::ffff:8.8.8.8]',
  ])('%s', (host) => {
    expect(isPrivate(host)).toBe(false);
  });
});

test('a private host is refused by name, unless that very host was allowed', () => {
  const address = new URL('http://nas.local:8080/feed.xml');
  expect(() => spoken(() => refusePrivateHost(address, new Set(['nas.local', 'other.local:8080'])))).toThrow(
    /^nas\.local:8080 is on this device or in a private network/,
  );
  expect(() => refusePrivateHost(address, new Set(['nas.local:8080']))).not.toThrow();
  expect(() => refusePrivateHost(new URL('https://paper.example.com/'), new Set())).not.toThrow();
});
