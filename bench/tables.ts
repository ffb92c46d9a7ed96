import { milliseconds } from './measure.ts';
import type { CorpusRows, Row } from './try-all.ts';

const MEGABYTE = 1 << 20;
const NOTHING = '–';

const megabytes = (bytes: number): string => {
  const size = bytes / MEGABYTE;
  return size >= 10 ? size.toFixed(0) : size.toFixed(1);
};

const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

/** How many times the yardstick's figure; what is under a tenth to two figures. */
const ratio = (value: number, yardstick: number | undefined): string => {
  if (yardstick === undefined || yardstick === 0) return NOTHING;
  const times = value / yardstick;
  return times >= 10 ? times.toFixed(0) : times.toPrecision(2);
};

type Figures = {
  readonly build: number;
  readonly work: number;
  readonly restart: number | undefined;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly memory: number;
  readonly disk: number | undefined;
};

export const figuresOf = ({ trial, restart }: Row): Figures | undefined =>
  trial.ok
    ? {
        build: trial.value.build,
        work: trial.value.work,
        restart: restart?.ok === true ? restart.value.restart : undefined,
        p50: trial.value.times.p50,
        p95: trial.value.times.p95,
        p99: trial.value.times.p99,
        memory:
          restart?.ok === true ? Math.max(trial.value.memory, restart.value.memory) : trial.value.memory,
        disk: trial.value.disk ?? undefined,
      }
    : undefined;

const optional = (value: number | undefined, say: (value: number) => string): string =>
  value === undefined ? NOTHING : say(value);

/** What each engine needs and finds: milliseconds, megabytes, shares of the questions that have an answer. */
export const figureTable = ({ rows }: CorpusRows): readonly (readonly string[])[] => [
  [
    'engine',
    'sentence@1',
    'recall@50',
    'p50',
    'p95',
    'p99 ms',
    'build ms',
    'of CPU',
    'restart ms',
    'memory MB',
    'disk MB',
  ],
  ...rows.flatMap((row) => {
    const figures = figuresOf(row);
    if (figures === undefined || !row.trial.ok) return [];
    const { first, fifty, answerable } = row.trial.value;
    return [
      [
        row.engine,
        share(first, answerable),
        fifty === null ? NOTHING : share(fifty, answerable),
        ...[figures.p50, figures.p95, figures.p99, figures.build, figures.work].map(milliseconds),
        optional(figures.restart, milliseconds),
        megabytes(figures.memory),
        optional(figures.disk, megabytes),
      ],
    ];
  }),
];

/** The same as multiples of the yardstick's figures in the same run. */
export const ratioTable = ({ rows }: CorpusRows, yardstick: string): readonly (readonly string[])[] => {
  const held = rows.find(({ engine }) => engine === yardstick);
  const by = held && figuresOf(held);
  return [
    [`as multiples of ${yardstick}`, 'p50', 'p95', 'p99', 'build', 'its CPU', 'restart', 'memory', 'disk'],
    ...rows.flatMap((row) => {
      const own = figuresOf(row);
      if (own === undefined) return [];
      return [
        [
          row.engine,
          ratio(own.p50, by?.p50),
          ratio(own.p95, by?.p95),
          ratio(own.p99, by?.p99),
          ratio(own.build, by?.build),
          ratio(own.work, by?.work),
          optional(own.restart, (value) => ratio(value, by?.restart)),
          ratio(own.memory, by?.memory),
          optional(own.disk, (value) => ratio(value, by?.disk)),
        ],
      ];
    }),
  ];
};

/** A sentence for each engine or part that gave no figures, or not those of all questions. */
export const noteLines = ({ rows }: CorpusRows): readonly string[] =>
  rows.flatMap(({ engine, trial, restart }) => {
    if (!trial.ok) return [`${engine}: ${trial.reason}.`];
    const { asked, questions, unsaved } = trial.value;
    return [
      ...(unsaved === undefined ? [] : [`${engine}: it could not be saved (${unsaved}).`]),
      ...(asked < questions
        ? [`${engine}: its time was over after the first ${asked} of ${questions} questions.`]
        : []),
      ...(restart?.ok === false ? [`${engine}, restart: ${restart.reason}.`] : []),
    ];
  });
