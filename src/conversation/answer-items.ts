import type { Quote } from '../corpus/quote.ts';
import type { Collection } from '../retrieval/collection.ts';
import type { RememberedTurn } from './talk.ts';

/** Further items of an answer than these are not remembered by name. */
const ITEMS = 12;
/** The longest answer that can stand in a question for what was asked, in UTF-16 units: a long name. */
const LONGEST_ITEM = 80;

/** The short answer's items, as words. */
export function itemsOf(
  { answer }: RememberedTurn,
  { collections }: { readonly collections: readonly Collection[] },
): readonly string[] {
  if (answer.status === 'not_found') return [];
  const { reading } = answer;
  if (reading.short.form !== 'spans') return [];
  const cut = (quote: Quote, start: number, end: number): string =>
    (articleText(collections, quote.article)?.slice(start, end) ?? '').replace(/\s+/gu, ' ').trim();
  const own = reading.short.spans.map(({ start, end }) => cut(reading.quote, start, end));
  const more = reading.further.flatMap(({ quote, spans }) =>
    spans.map(({ start, end }) => cut(quote, start, end)),
  );
  const all = [...own, ...more];
  const [only = ''] = all;
  const items = all.length === 1 ? listed(only) : all;
  const isPerson = answer.type === 'person';
  return items
    .map((item) => nameAtStart(item, isPerson))
    .filter((item) => item !== '' && item.length <= LONGEST_ITEM)
    .slice(0, ITEMS);
}

/** Of a name with more behind it the name: "Geely New Energy Vehicle Project with a total investment of …". */
function nameAtStart(item: string, isPerson: boolean): string {
  const [name = item] = NAME_FIRST.exec(item) ?? [];
  return (isPerson ? name.replace(/,.*$|\s+of\s.*$/u, '') : name).trim();
}

const NAME_FIRST =
  /^(?:\p{Lu}[\p{L}\p{N}.&'’-]*(?:\s+of(?:\s+the)?(?=\s+\p{Lu}))?\s)+(?=(?:with|which|who|that|in|at|for|on|from|as|was|is|has|and)\s)|^(?:\p{Lu}[\p{L}\p{N}.&'’-]*(?:\s+of(?:\s+the)?(?=\s+\p{Lu}))?\s?)+(?=,\s+\p{Ll})/u;

/** The items of a list that was answered as one run: "wool, herring and slate". */
function listed(run: string): readonly string[] {
  const items = run.split(/,\s+(?:and |or )?|\s+and\s+/).map((item) => item.trim());
  return items.length > 2 || (items.length === 2 && !/\d/.test(run)) ? items : [run];
}

/** The text of an article, from any of the collections. */
export const articleText = (collections: readonly Collection[], id: string): string | undefined =>
  collections.map((collection) => collection.article(id)).find((article) => article !== undefined)?.text;
