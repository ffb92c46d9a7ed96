import { decodePng, encodeIndexedPng } from './png.ts';

/** Colours of a picture that is shrunk: enough for two themes' letters and their smooth edges. */
const COLOURS = 128;

type Counted = {
  readonly colour: readonly [red: number, green: number, blue: number];
  readonly count: number;
};
type Box = readonly Counted[];

const AXES = [0, 1, 2] as const;

const spreadOf = (box: Box, axis: 0 | 1 | 2): number => {
  const values = box.map(({ colour }) => colour[axis]);
  return Math.max(...values) - Math.min(...values);
};

const weightOf = (box: Box): number => box.reduce((sum, { count }) => sum + count, 0);

/** The axis on which a box is widest, and how much it matters: pixels count by their root, so that a plain ground does not take all colours. */
const widest = (box: Box) => {
  const axis = AXES.reduce((best, each) => (spreadOf(box, each) > spreadOf(box, best) ? each : best));
  return { axis, matters: spreadOf(box, axis) * Math.sqrt(weightOf(box)) };
};

const split = (box: Box): readonly Box[] => {
  const { axis } = widest(box);
  const sorted = box.toSorted((one, other) => one.colour[axis] - other.colour[axis]);
  const half = weightOf(box) / 2;
  let seen = 0;
  const middle = sorted.findIndex(({ count }) => (seen += count) >= half);
  const at = Math.min(Math.max(middle, 1), sorted.length - 1);
  return [sorted.slice(0, at), sorted.slice(at)];
};

/** The colour of a box: its most frequent one, so that grounds and letters keep theirs exactly. */
const colourOf = (box: Box) => box.reduce((best, each) => (each.count > best.count ? each : best)).colour;

/** Colours that stand for all, and which of them stands for each (Heckbert, "Color Image Quantization for Frame Buffer Display", 1982: median cut). */
const chooseColours = (all: Box): readonly Box[] => {
  let boxes: readonly Box[] = [all];
  while (boxes.length < COLOURS) {
    const divisible = boxes.filter((box) => box.length > 1);
    if (divisible.length === 0) return boxes;
    const chosen = divisible.reduce((best, box) => (widest(box).matters > widest(best).matters ? box : best));
    boxes = [...boxes.filter((box) => box !== chosen), ...split(chosen)];
  }
  return boxes;
};

/** A screenshot in few colours, a third of the size: for pictures that are kept with the sources. */
export const shrinkPng = (png: Buffer): Buffer => {
  const picture = decodePng(png);
  const { pixels } = picture;
  const length = pixels.length / 3;
  const keyAt = (at: number): number =>
    ((pixels[at * 3] ?? 0) << 16) | ((pixels[at * 3 + 1] ?? 0) << 8) | (pixels[at * 3 + 2] ?? 0);
  const counts = new Map<number, number>();
  for (let at = 0; at < length; at += 1) counts.set(keyAt(at), (counts.get(keyAt(at)) ?? 0) + 1);
  const boxes = chooseColours(
    Array.from(counts, ([key, count]) => ({ colour: [key >> 16, (key >> 8) & 255, key & 255], count })),
  );
  const indexOf = new Map(
    boxes.flatMap((box, index) =>
      box.map(({ colour: [red, green, blue] }) => [(red << 16) | (green << 8) | blue, index] as const),
    ),
  );
  const indices = Uint8Array.from({ length }, (_, at) => indexOf.get(keyAt(at)) ?? 0);
  return encodeIndexedPng(picture, Uint8Array.from(boxes.flatMap(colourOf)), indices);
};
