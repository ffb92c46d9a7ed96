/** Strokes of each icon in a square of 24. */
const STROKES = {
  menu: 'M4 6h16M4 12h16M4 18h16',
  hash: 'M10 4 8 20M16 4l-2 16M4.500 9.500h15M4 15h15',
  thread: 'M5 4v9a3 3 0 0 0 3 3h11M15 12l4 4-4 4',
  at: 'M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0v1.500a2.500 2.500 0 0 0 5 0V12a9 9 0 1 0-4 7.500',
  close: 'm6 6 12 12M18 6 6 18',
  reply: 'M9 7 4 12l5 5M4 12h10a6 6 0 0 1 6 6',
  more: 'M4.500 12a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0ZM11.500 12a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0ZM18.500 12a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0Z',
  edit: 'm4 20 .800-4L16 4.800 19.200 8 8 19.200 4 20Z',
  plus: 'M12 5v14M5 12h14',
  eye: 'M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12ZM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5Z',
  file: 'M6 3h8l4 4v14H6V3ZM14 3v4h4',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  send: 'M4 12 3.500 4.500 21 12 3.500 19.500 4 12Zm0 0h8',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2v2.500M12 19.500V22M2 12h2.500M19.500 12H22M5 5l1.700 1.700M17.300 17.300 19 19M5 19l1.700-1.700M17.300 6.700 19 5',
  moon: 'M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500Z',
  warning: 'M12 4 2.500 20h19L12 4ZM12 10v4.500M12 17.200v.100',
  open: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  down: 'm6 9.500 6 6 6-6',
  slash: 'M15 4 9 20',
} as const;

export type IconName = keyof typeof STROKES;

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={STROKES[name]} />
  </svg>
);

/** The project's mark: lines of a text, and the small figure of a note. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
    <path class="mark-lines" d="M8 11h9M8 16.500h11M8 22h7" />
    <path class="mark-figure" d="m20.800 10.400 2.700-1.900v8" />
  </svg>
);
