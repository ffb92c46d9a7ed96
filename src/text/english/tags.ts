import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken, type ItsFunction, type WinkMethods } from 'wink-nlp';
import type { Token } from '../language.ts';
import { PARTS_OF_SPEECH, type PartOfSpeech } from '../part-of-speech.ts';

const KNOWN: ReadonlyMap<string, PartOfSpeech> = new Map(PARTS_OF_SPEECH.map((tag) => [tag, tag]));

let tagger: WinkMethods | undefined;

/** Loaded with the first sentence that is tagged, some 60 ms; a start without a question doesn't pay for it. */
const load = (): WinkMethods => (tagger ??= winkNLP(model, ['pos']));

/**
 * See `Language.partsOfSpeech`. The tagger splits words its own way ("town" and "'s"); a token has the tag of the first of its pieces.
 * Source: wink-nlp, a perceptron tagger over wink-eng-lite-web-model.
 */
export function partsOfSpeech(tokens: readonly Token[], text: string): readonly PartOfSpeech[] {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return [];
  const wink = load();
  // As a property of this type it is a plain function; wink declares it as a method.
  const its: { readonly pos: ItsFunction<string> } = wink.its;
  const stretch = text.slice(first.start, last.end);
  const tags: PartOfSpeech[] = [];
  let from = 0;
  let next = 0;
  wink
    .readDoc(stretch)
    .tokens()
    .each((piece: ItemToken) => {
      const at = stretch.indexOf(piece.out(), from);
      if (at < 0) return;
      from = at + piece.out().length;
      const start = first.start + at;
      while (next < tokens.length && (tokens[next]?.end ?? 0) <= start) {
        tags[next] ??= 'X';
        next++;
      }
      tags[next] ??= KNOWN.get(piece.out(its.pos)) ?? 'X';
    });
  return tokens.map((_, place) => tags[place] ?? 'X');
}
