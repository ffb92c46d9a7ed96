import { describe, expect, it } from 'vitest';
import { articleDate } from '../../../src/answering/time/article-date.ts';
import { readingOfFile } from '../reading-of.ts';

function dateOf(text: string): unknown {
  const { article, reader } = readingOfFile(text);
  return articleDate(article, reader);
}

describe('the date of an article', () => {
  it('is its dateline, with its year', () => {
    expect(
      dateOf(
        'A Headline About Lamps\n\nVale News Agency, Ostrand, May 18, 2021 (Reporter Ann Lee) The town makes lamps.',
      ),
    ).toStrictEqual({ year: 2021, month: 5, day: 18 });
  });

  it('is its dateline with the year of the page, when the page is a little younger', () => {
    expect(
      dateOf(
        'A Headline About Lamps\n\n2023-08-31 14:31, Ostrand, August 1 (Reporter Ann Lee) The town makes lamps.',
      ),
    ).toStrictEqual({ year: 2023, month: 8, day: 1 });
    expect(
      dateOf(
        'A Headline About Lamps\n\n2023-01-04 14:31, Ostrand, December 28 (Reporter Ann Lee) The town makes lamps.',
      ),
    ).toStrictEqual({ year: 2022, month: 12, day: 28 });
  });

  it('is unknown where page and dateline disagree, or no year is given', () => {
    expect(
      dateOf(
        'A Headline About Lamps\n\n2023-08-31 14:31, Ostrand, February 1 (Reporter Ann Lee) The town makes lamps.',
      ),
    ).toBeUndefined();
    expect(
      dateOf('Vale News Agency, Ostrand, September 16th (Reporter Ann Lee). The town makes lamps.'),
    ).toBeUndefined();
  });

  it('is the date in a byline', () => {
    expect(
      dateOf(
        'A Headline About Lamps\n\nBy Ann Lee, science reporter | 3 October 2022\n\nThe town of Ostrand makes lamps.',
      ),
    ).toStrictEqual({ year: 2022, month: 10, day: 3 });
  });

  it('is no date of a page that the text is older than', () => {
    const page = 'Friday, October 27, 2023\n\nA Headline About Lamps\n\n';
    expect(dateOf(`${page}The town of Ostrand makes lamps and sells them abroad.`)).toStrictEqual({
      year: 2023,
      month: 10,
      day: 27,
    });
    expect(
      dateOf(`${page}From January to February 2022 the town of Ostrand made more lamps than ever.`),
    ).toBeUndefined();
    expect(dateOf(`${page}In December 2023 the mayor of Ostrand resigned.`)).toBeUndefined();
  });
});
