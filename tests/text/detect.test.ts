import { describe, expect, it } from 'vitest';

import { UNKNOWN_LANGUAGE, detectLanguage } from '../../src/text/detect.ts';
import { languages } from '../../src/text/languages.ts';

const GERMAN =
  'Die Stadt hat im vergangenen Jahr viele neue Unternehmen angesiedelt. Der Bürgermeister erklärte, dass die Wirtschaft weiter wachsen ' +
  'werde und dass die Menschen davon profitieren. Auch die Universität soll ausgebaut werden, damit mehr Studenten kommen können.';
const ENGLISH =
  'The town brought in many new firms last year. The mayor said that the economy would go on growing and that the people would gain ' +
  'from it. The university is to be enlarged as well, so that more students can come.';

describe('detectLanguage', () => {
  it.each([
    ['en', ENGLISH],
    ['de', GERMAN],
    ['de', `${GERMAN}\n\n`.repeat(20)],
    [
      'fr',
      "La ville a accueilli de nombreuses entreprises au cours de l'année dernière. Le maire a expliqué que l'économie continuerait de croître et que les habitants en profiteraient.",
    ],
    ['zh', '浙江省湖州市吴兴区织里镇，人口四十五万，是中国童装之都。'],
    ['ja', '日本の首都は東京です。人口はとても多いです。'],
    ['ru', 'Город привлёк много новых предприятий.'],
    [UNKNOWN_LANGUAGE, 'ᚠᚢᚦᚨᚱᚲ ᚷᚹ'],
  ])('%s', (code, text) => expect(detectLanguage(text)).toBe(code));

  it.each([
    ['short, even in another language', 'Kurzer Text auf Deutsch.'],
    ['without letters', '33.265 … 12 %'],
    ['empty', ''],
    [
      'full of foreign names',
      'Huzhou, Zhejiang: Wuxing, Donglin, Changxing, Deqing, Anji and Nanxun signed with Dingxu, Qihang and Zhongyue in Zhaoqing, Keqiao, Shangyu, Yuecheng and Xinchang.',
    ],
    ['with one part in another language', `${ENGLISH.repeat(4)} ${GERMAN}`],
  ])('takes a text for English that is %s', (_, text) => expect(detectLanguage(text)).toBe('en'));
});

describe('languages', () => {
  it('are registered under their own code', () => {
    expect([...languages].map(([code, language]) => [code, language.code])).toEqual([['en', 'en']]);
  });
});
