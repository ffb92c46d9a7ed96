/** UTF-16 units: room for a source, an author and a date in one line. */
const LONGEST = 160;

/** One to six capitalised words, the name of a person or of an office. */
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?:(?:\s+|,\s+|\s+and\s+|\s+&\s+)\p{Lu}[\p{L}\p{M}.'’-]*){0,7}`;

const BYLINES: readonly RegExp[] = [
  // ◎Lu Yi, ■ By Ann Lee
  new RegExp(String.raw`^[◎○●■□◆◇▲△▼▽★☆※]\s*(?:[Bb]y\s+|[Tt]ext\s*[:/]\s*)?${NAME}$`, 'u'),
  // By Ann Lee, Staff Writer
  new RegExp(
    String.raw`^(?:By|BY|Written by|Reported by|Edited by|Text by|Story by|Translated by)\s+${NAME}$`,
    'u',
  ),
  // Xinhua News Agency reporter Yue Deliang
  new RegExp(
    String.raw`^(?:${NAME}\s+)?(?:[Rr]eporters?|[Cc]orrespondents?|[Jj]ournalists?|[Ss]taff [Ww]riters?|[Ee]ditors?|[Ii]ntern)\s*[:：]?\s+${NAME}$`,
    'u',
  ),
  // Source: Southern Magazine Author: Lu Yi
  /^(?:source|author|authors|by|written by|text|editor|editors|reporter|correspondent|journalist|publisher|date|published|updated|posted|release time|last updated)\s*[:：]\s*\S[^.!?]*$/i,
];

/** Whether the line names only who wrote, edited or published the text. */
export const isByline = (line: string): boolean =>
  line.length <= LONGEST && BYLINES.some((byline) => byline.test(line));
