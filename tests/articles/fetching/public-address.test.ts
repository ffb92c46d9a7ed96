import { array, assert, constantFrom, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isPublicAddress } from '../../../src/articles/fetching/public-address.ts';

/** First and last address of what IANA's registers set aside (RFC 6890 and its successors). */
const SET_ASIDE: readonly (readonly [string, string, string])[] = [
  ['this host', '0.0.0.0', '0.255.255.255'],
  ['private, 10', '10.0.0.0', '10.255.255.255'],
  ['providers’ translators', '100.64.0.0', '100.127.255.255'],
  ['loopback', '127.0.0.0', '127.255.255.255'],
  ['links, and clouds’ metadata', '169.254.0.0', '169.254.255.255'],
  ['private, 172', '172.16.0.0', '172.31.255.255'],
  ['protocols', '192.0.0.0', '192.0.0.255'],
  ['documentation 1', '192.0.2.0', '192.0.2.255'],
  ['relays of 6to4', '192.88.99.0', '192.88.99.255'],
  ['private, 192.168', '192.168.0.0', '192.168.255.255'],
  ['benchmarks', '198.18.0.0', '198.19.255.255'],
  ['documentation 2', '198.51.100.0', '198.51.100.255'],
  ['documentation 3', '203.0.113.0', '203.0.113.255'],
  ['many receivers', '224.0.0.0', '239.255.255.255'],
  ['reserved, and broadcast', '240.0.0.0', '255.255.255.255'],
];

const numberOf = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const addressOf = (number: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');
const asHex = (address: string): string => {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
};

describe('not public', () => {
  it.each(SET_ASIDE)('is any address of %s', (_, first, last) => {
    const inside = integer({ min: numberOf(first), max: numberOf(last) }).map(addressOf);
    for (const address of [first, last]) expect(isPublicAddress(address)).toBe(false);
    assert(property(inside, (address) => !isPublicAddress(address)));
  });

  it.each(SET_ASIDE)('is any address of %s inside one of IPv6', (_, first, last) => {
    const inside = integer({ min: numberOf(first), max: numberOf(last) }).map(addressOf);
    // Mapped, compatible, through NAT64 (both of its prefixes), 6to4.
    const forms = [
      (four: string) => `::ffff:${four}`,
      (four: string) => `::ffff:${asHex(four)}`,
      (four: string) => `::${asHex(four)}`,
      (four: string) => `64:ff9b::${asHex(four)}`,
      (four: string) => `64:ff9b:1::${asHex(four)}`,
      (four: string) => `2002:${asHex(four)}::1`,
    ];
    assert(property(inside, constantFrom(...forms), (address, form) => !isPublicAddress(form(address))));
  });

  it.each([
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['a link’s', 'fe80::1'],
    ['a link’s, with its zone', 'fe80::1%eth0'],
    ['a site’s, of old', 'fec0::1'],
    ['a private network’s', 'fd00:ec2::254'],
    ['a private network’s', 'fc00::1'],
    ['many receivers’', 'ff02::1'],
    ['documentation', '2001:db8::1'],
    ['documentation', '3fff::1'],
    ['Teredo', '2001::1'],
    ['6to4, even to a public one', '2002:808:808::1'],
    ['discarded', '100::1'],
    ['segment routing', '5f00::1'],
    ['a cloud’s host', '168.63.129.16'],
    ['a cloud’s host, mapped', '::ffff:168.63.129.16'],
  ])('is %s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    '',
    'localhost',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '127.1',
    '8.8.8',
    '8.8.8.8.8',
    '8.8.8.8/32',
    ' 8.8.8.8',
    '[::1]',
    '2606:4700::1%1',
  ])('is what has not the form of an address: %s', (written) => {
    expect(isPublicAddress(written)).toBe(false);
  });
});

describe('public', () => {
  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '93.184.216.34',
    '172.15.255.255',
    '172.32.0.0',
    '11.0.0.0',
    '2606:4700:4700::1111',
    '2a00:1450:4001::200e',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
  ])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it('is every other address of IPv4', () => {
    const bounds = SET_ASIDE.map(([, first, last]) => [numberOf(first), numberOf(last)] as const);
    // Not in the table: the servers for names of private networks, the relays for multicast, and the one cloud’s host.
    const others = ['192.31.196.', '192.175.48.', '192.52.193.', '168.63.129.16'];
    const anywhere = integer({ min: 0, max: 2 ** 32 - 1 })
      .filter((number) => bounds.every(([first, last]) => number < first || number > last))
      .map(addressOf)
      .filter((address) => others.every((other) => !address.startsWith(other)));
    assert(property(anywhere, (address) => isPublicAddress(address)));
  });

  it('is no address of IPv6 outside of what is given out', () => {
    const group = integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
    const outside = integer({ min: 0, max: 0xffff }).filter(
      (first) => first >> 13 !== 1 && first !== 0x64 && first !== 0,
    );
    assert(
      property(
        tuple(outside, array(group, { minLength: 7, maxLength: 7 })),
        ([first, rest]) => !isPublicAddress([first.toString(16), ...rest].join(':')),
      ),
    );
  });
});
