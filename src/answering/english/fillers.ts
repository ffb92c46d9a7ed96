/**
 * Words of a question that say how it is asked rather than what about; they weigh little in the search for its sentence.
 * Stop words are out already; these are content words in texts but not in questions.
 */
export const FILLERS: ReadonlySet<string> = new Set(
  (
    'name names named call called many much kind kinds type types sort sorts meaning mean means meant exactly article articles text story piece report reports ' +
    'according say says said mention mentioned tell explain describe give list please know way thing things something anything someone year month date day time ' +
    'number amount total figure place person people company firm get got gets go goes went gone make makes made take takes took taken really ever actually currently today happen happened us me ppl ' +
    'put set bring brought come came become became give gave given use used using show shown find found keep kept let turn turned move work works ' +
    'know known famous well called money paid pay last each every fast long far often big large high new old first just now already still left ' +
    'hold holds held want need help try start started begin began end deal dealing forward aside plan different main other certain'
  ).split(' '),
);

/** The weight of a filler against 1 for any other word of the question. */
export const FILLER_WEIGHT = 0.25;
