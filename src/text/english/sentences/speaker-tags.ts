import type { BoundaryRule } from './site.ts';

const VERB =
  '(?:said|says|added|adds|explained|noted|stated|told reporters|told the reporter|remarked|commented|recalled|asked|replied)';

/** Speaker first: "Wang Gang, acting mayor of Huzhou City, said." Nothing may follow the verb but the end of the sentence. */
const SPEAKER_THEN_VERB = new RegExp(
  String.raw`^\p{Lu}[^.!?"“”]{0,200}?\b${VERB}[.!]?\s*(?:$|\n|\p{Lu}|["“])`,
  'u',
);

/**
 * Whether the name of a speaker after the closing quotation mark belongs to the quotation: `…production." Wang Gang, acting mayor,
 * said.` does, since it says nothing else; `…serious." Zhou Qiqi told reporters that the goal is …` is a sentence of its own.
 */
export const speakerTags: BoundaryRule = ({ closers, after }) => {
  if (!/["”’']/.test(closers)) return undefined;
  const tag = SPEAKER_THEN_VERB.exec(after)?.[0];
  return tag !== undefined && /[.!]\s*(?:$|\n|\p{Lu}|["“])/u.test(tag.slice(-8)) ? 'join' : undefined;
};
