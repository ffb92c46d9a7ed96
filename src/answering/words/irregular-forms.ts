/**
 * Forms that no rule of spelling leads back to their lemma. Each entry is a lemma and its irregular forms. Collected from the lists of
 * an English grammar; verbs with a prefix (undertake, foresee) are written out.
 */
import type { PartOfSpeech } from './broad-class.ts';

const VERBS = `
arise arose arisen; awake awoke awoken; be am is are was were been being; bear bore borne born; beat beaten; become became;
befall befell befallen; beget begot begotten; begin began begun; behold beheld; bend bent; beseech besought; bet; bid bade bidden;
bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought; broadcast; build built;
burn burnt; burst; buy bought; cast; catch caught; choose chose chosen; cling clung; come came; cost; creep crept; cut; deal dealt;
die dying; dig dug; do does did done; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; dwell dwelt; eat ate eaten;
fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fling flung; fly flew flown; forbid forbade forbidden;
forecast; foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; forgo forwent forgone; forsake forsook forsaken;
freeze froze frozen; get got gotten; give gave given; go goes went gone; grind ground; grow grew grown; hang hung; have has had;
hear heard; hide hid hidden; hit; hold held; hurt; input; keep kept; kneel knelt; knit; know knew known; lay laid; lead led; lean leant;
leap leapt; learn learnt; leave left; lend lent; let; lie lay lain lying; light lit; lose lost; make made; mean meant; meet met;
mislead misled; misread; mistake mistook mistaken; misunderstand misunderstood; mow mown; offset; outdo outdid outdone; outgrow outgrew outgrown;
output; outrun outran; outsell outsold; outspend outspent; overcome overcame; overdo overdid overdone; overhear overheard; override overrode overridden;
overrun overran; oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown; partake partook partaken; pay paid;
prove proven; put; quit; read; rebuild rebuilt; redo redid redone; remake remade; repay repaid; resell resold; reset; retell retold; rethink rethought;
rewrite rewrote rewritten; rid; ride rode ridden; ring rang rung; rise rose risen; run ran; saw sawn; say said; see saw seen; seek sought; sell sold;
send sent; set; sew sewn; shake shook shaken; shear shorn; shed; shine shone; shoot shot; show shown; shrink shrank shrunk; shut; sing sang sung;
sink sank sunk; sit sat; slay slew slain; sleep slept; slide slid; sling slung; slit; smell smelt; sow sown; speak spoke spoken; speed sped;
spell spelt; spend spent; spill spilt; spin spun; spit spat; split; spoil spoilt; spread; spring sprang sprung; stand stood; steal stole stolen;
stick stuck; sting stung; stink stank stunk; stride strode stridden; strike struck stricken; string strung; strive strove striven; swear swore sworn;
sweep swept; swell swollen; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown;
thrust; tie tying; tread trod trodden; undergo underwent undergone; underlie underlay underlain underlying; understand understood; undertake undertook undertaken;
undo undid undone; unwind unwound; uphold upheld; upset; vie vying; wake woke woken; wear wore worn; weave wove woven; wed; weep wept; win won; wind wound;
withdraw withdrew withdrawn; withhold withheld; withstand withstood; wring wrung; write wrote written
`;

const NOUNS = `
alga algae; alumnus alumni; analysis analyses; antenna antennae; appendix appendices; axis axes; bacillus bacilli; bacterium bacteria; basis bases;
cactus cacti; calf calves; child children; corpus corpora; crisis crises; criterion criteria; curriculum curricula; datum data; diagnosis diagnoses;
die dice; elf elves; emphasis emphases; focus foci; foot feet; formula formulae; fungus fungi; genus genera; goose geese; half halves; hoof hooves;
hypothesis hypotheses; index indices; knife knives; larva larvae; leaf leaves; life lives; loaf loaves; louse lice; matrix matrices; medium media;
memorandum memoranda; mouse mice; nebula nebulae; neurosis neuroses; nucleus nuclei; oasis oases; ovum ova; ox oxen; parenthesis parentheses; penny pence;
person people; phenomenon phenomena; radius radii; scarf scarves; self selves; sheaf sheaves; shelf shelves; spectrum spectra; stimulus stimuli; stratum strata;
supernova supernovae; symposium symposia; synopsis synopses; synthesis syntheses; thesis theses; thief thieves; tooth teeth; vertebra vertebrae; vertex vertices;
wife wives; wolf wolves
`;

const ADJECTIVES = `
bad worse worst; far farther farthest further furthest; good better best; ill worse worst; little less least; many more most; much more most; old elder eldest
`;

const ADVERBS = `
badly worse worst; far farther farthest further furthest; little less least; much more most; well better best
`;

export type IrregularForms = {
  /** Of a form, its lemmas. */
  readonly lemmas: ReadonlyMap<string, readonly string[]>;
  /** Of a lemma, its irregular forms. */
  readonly forms: ReadonlyMap<string, readonly string[]>;
};

function readList(list: string): IrregularForms {
  const lemmas = new Map<string, string[]>();
  const forms = new Map<string, string[]>();
  for (const entry of list.split(';')) {
    const [lemma = '', ...irregular] = entry.trim().split(/\s+/);
    forms.set(lemma, irregular);
    for (const form of irregular) lemmas.set(form, [...(lemmas.get(form) ?? []), lemma]);
  }
  return { lemmas, forms };
}

/** By part of speech, all lower case. */
export const IRREGULAR: Readonly<Record<PartOfSpeech, IrregularForms>> = {
  noun: readList(NOUNS),
  verb: readList(VERBS),
  adjective: readList(ADJECTIVES),
  adverb: readList(ADVERBS),
};
