/** What one can ask about an article itself. */
export type PublicationAspect = 'date' | 'author' | 'outlet';

/** A question about an article itself, not about what it says. */
export type PublicationQuestion = {
  readonly asks: PublicationAspect;
  /** Whether its noun may mean something that articles write of, too: "the report". */
  readonly isLoose: boolean;
  /** Whether it asks what the page says, where page and dateline give two dates. */
  readonly asksPage: boolean;
};

const NOUN =
  /\b(?:article|piece|story|news item|news story|web ?page|page|interview|blog post|feature|column|write-up|dispatch)\b/i;
const LOOSE_NOUN = /\b(?:report|text|news|coverage|profile|explainer)\b/i;
const PUBLISHED =
  /\b(?:published|posted|released|written|dated|printed|appear|appeared|come out|came out|updated|go online|went online|filed|put online)\b/i;
const DATE = /^(?:when\b|(?:(?:on|in|from|at) )?(?:what|which) (?:date|day|month|year)\b)/i;
const DATE_OF =
  /\b(?:date of publication|publication date|date of the|dateline of|date for the|date on the|date at the)\b/i;
const DATE_STANDS = /^(?:what|which) date\b.*\b(?:stands?|is|bears?|carr(?:y|ies)|given|printed|top|head)\b/i;
const AUTHOR =
  /\b(?:who (?:wrote|writes|has written|authored|reported|penned|compiled|filed|signed)|who (?:is|was|are|were) (?:the )?(?:author|authors|writer|reporter|reporters|journalist|correspondent|byline)\b|(?:which|what) (?:author|reporter|journalist|correspondent|writer)s?\b|by whom (?:was|is)|(?:author|byline|writer) of the\b|who is named as (?:the )?(?:author|writer|reporter))/i;
const OUTLET =
  /\b(?:which|what) (?:news )?(?:outlet|newspaper|paper|magazine|agency|service|site|website|media|publisher|publication|network|journal)\b|\bwhere (?:was|did)\b|\bsource of the\b|\bwho (?:published|carried|ran)\b/i;
const CARRIED =
  /\b(?:published?|carried|carry|ran|run|released?|issued?|printed?|appear(?:ed)?|from|put out|source|posted|post|filed)\b/i;
const PAGE = /\b(?:page|site|website|online|posted)\b/i;

/** `undefined` for a question about anything else. */
export function readPublicationQuestion(core: string): PublicationQuestion | undefined {
  const isClear = NOUN.test(core);
  if (!isClear && !LOOSE_NOUN.test(core)) return undefined;
  const asks = aspect(core);
  return asks && { asks, isLoose: !isClear, asksPage: PAGE.test(core) };
}

function aspect(core: string): PublicationAspect | undefined {
  if (AUTHOR.test(core)) return 'author';
  if ((DATE.test(core) && PUBLISHED.test(core)) || DATE_OF.test(core) || DATE_STANDS.test(core))
    return 'date';
  return OUTLET.test(core) && CARRIED.test(core) ? 'outlet' : undefined;
}

/** Words that say that a publication is asked about; what is left says what it is about. */
export const PUBLICATION_WORDS: ReadonlySet<string> = new Set(
  (
    'article piece story news item page webpage interview post feature column dispatch report text coverage profile explainer published publish posted ' +
    'released written wrote writes dated printed appear appeared come came out updated go went online filed date day month year publication dateline stand stands bear bears ' +
    'carry carries carried given top head author authors writer reporter reporters journalist correspondent byline compiled authored penned signed outlet newspaper paper magazine ' +
    'agency service site website media publisher network journal source ran run issued put name named first'
  ).split(' '),
);
