import { describe, expect, it } from 'vitest';

import { shortNames } from '../../src/corpus/short-names.ts';

const namesIn = (text: string): readonly (readonly string[])[] =>
  shortNames({ text }).map(({ names }) => names);

describe('shortNames', () => {
  it.each([
    [
      'a company with its legal form',
      'In Dongle Electric Co., Ltd. (hereinafter referred to as "Dongle"), work began.',
      ['Dongle Electric Co., Ltd.', 'Dongle Electric', 'Dongle'],
    ],
    [
      'a common noun as name',
      'Arden Ferries plc (hereafter the Group) sailed.',
      ['Arden Ferries plc', 'Arden Ferries', 'the Group'],
    ],
    [
      'a quoted short form',
      'The Ardle Harbour Trust ("the Trust") met.',
      ['Ardle Harbour Trust', 'the Trust'],
    ],
    [
      'an article before the quotation',
      'Ardle Harbour Trust (the “Trust”) met.',
      ['Ardle Harbour Trust', 'the Trust'],
    ],
    ['a second name', 'Ardleburg, also known as Port Lind, grew.', ['Ardleburg', 'Port Lind']],
    ['an acronym of a name', 'The Ardle Port Authority (APA) met.', ['Ardle Port Authority', 'APA']],
    [
      'an acronym of common words',
      'Its gross domestic product (GDP) rose.',
      ['gross domestic product', 'GDP'],
    ],
    [
      'an acronym in the plural',
      'small and medium enterprises (SMEs) grew.',
      ['small and medium enterprises', 'SMEs'],
    ],
  ])('finds %s', (_, text, names) => {
    expect(namesIn(text)).toEqual([names]);
  });

  it.each([
    ['a party in brackets', 'Tom Reed (Independent) spoke.'],
    ['an acronym of other words', 'The sum is in yuan (RMB).'],
    ['a place in brackets', 'The cluster in Ardshire (Brackwater) opened.'],
    ['a thing without a name of its own', 'the old ship, called Lady Ann, sank.'],
    ['a name given itself', 'Ardle, known as Ardle, grew.'],
    ['an acronym of one word', 'Television (TV) came.'],
  ])('leaves %s alone', (_, text) => {
    expect(namesIn(text)).toEqual([]);
  });
});
