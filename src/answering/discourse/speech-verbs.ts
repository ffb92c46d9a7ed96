const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs by which a text gives somebody's words, in the forms that follow or precede a speaker. */
const FORMS = words(
  'said says say saying told tells tell added adds explained explains noted notes announced announces stated states pointed points stressed stresses recalled recalls ' +
    'commented comments wrote writes write argued argues argue claimed claims claim joked jokes joke complained complains complain warned warns warn remarked remarks insisted insists ' +
    'admitted admits replied replies declared declares thought thinks think believed believes believe promised promises suggested suggests quipped observed ' +
    'reported revealed revealed confirmed confirms emphasised emphasized asked asks called calls call described describes introduced predicted predicts ' +
    'acknowledged concluded boasted lamented answered mentioned expressed denied denies hoped hopes feared fears mocked praised criticised criticized',
);

/** Those that also have other uses; they give words only beside a quotation. */
const BESIDE_QUOTATIONS = words(
  'called calls call described describes introduced asked asks answered expressed points pointed states state reports claim praised criticised criticized mocked denied denies hoped hopes feared fears',
);

export const isSpeechVerb = (word: string): boolean => FORMS.has(word);

/** Whether a verb gives somebody's words or thoughts without a quotation too: "he said that". */
export const opensReport = (word: string): boolean => FORMS.has(word) && !BESIDE_QUOTATIONS.has(word);
