import { ANSWER_TYPES } from '../answer.ts';
import { coverOf } from '../ranking/sentence-ranker.ts';
import { type Extraction, extentOf } from '../reading/extraction.ts';
import type { FeatureGroup, Judged } from './judged.ts';

/** How the answer stands beside the other readings and the other sentences. Nothing here depends on the size of the collection. */
export const STANDING_FEATURES: FeatureGroup = {
  names: [
    'rankScore',
    'rankLead',
    'rankPlace',
    'rankLeadElsewhere',
    'coverLeadElsewhere',
    'claim',
    'claimLead',
    'claimLeadOther',
    'claimLeadElsewhere',
    'claimShare',
    'sameAnswerShare',
    'probability',
    'fitsType',
    'othersFit',
    'spanLength',
    'spanCount',
    'kind',
    'elsewhere',
  ],
  values: standing,
};

function standing({ question, best, extractions, ranked }: Judged): readonly number[] {
  const place = Math.max(
    0,
    ranked.findIndex(({ sentence }) => sentence === best.source),
  );
  const own = ranked[place]?.score ?? 0;
  const { article } = best.sentence;
  const next = ranked.find(({ sentence }) => sentence !== best.source);
  const elsewhere = ranked.filter(({ sentence }) => sentence.article !== article);
  const said = textOf(best);
  const odds = (chosen: readonly Extraction[]): number =>
    chosen.reduce((sum, { claim }) => sum + Math.exp(claim - best.claim), 0);
  const all = odds(extractions);
  const leadOver = (other: Extraction | undefined): number =>
    other === undefined ? NaN : best.claim - other.claim;
  const others = extractions.slice(1);
  const away = others.find(({ sentence }) => sentence.article !== article);
  const coverAway = Math.max(0, ...elsewhere.map(({ cover }) => cover));
  return [
    own,
    own - (next?.score ?? 0),
    place,
    elsewhere[0] === undefined ? NaN : own - elsewhere[0].score,
    elsewhere[0] === undefined ? NaN : coverOf(question, best.sentence) - coverAway,
    best.claim,
    leadOver(others[0]),
    leadOver(others.find((other) => textOf(other) !== said)),
    leadOver(away),
    1 / all,
    odds(extractions.filter((other) => textOf(other) === said)) / all,
    best.probability,
    Number(best.fitsType),
    others.length === 0 ? NaN : others.filter(({ fitsType }) => fitsType).length / others.length,
    best.spans.reduce((length, { start, end }) => length + end - start, 0),
    best.spans.length,
    ANSWER_TYPES.indexOf(question.kind),
    elsewhere.length / Math.max(1, ranked.length),
  ];
}

function textOf(extraction: Extraction): string {
  const { start, end } = extentOf(extraction);
  return extraction.sentence.article.text.slice(start, end).toLowerCase();
}
