import type { Person } from '../message-view.ts';
import { Mark } from './icons.tsx';

/** Colours for people, each with its class. */
const COLOURS = 6;

/** Of the name: ids are given anew at each start. */
const colourOf = ({ name }: Person): number =>
  Array.from(name).reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % COLOURS;

/** Of a bot the mark, of a person the first letter; names stand beside it, so it is silent. */
export const Avatar = ({ person, isSmall }: { person: Person; isSmall?: boolean }) => (
  <span
    class={`avatar ${isSmall === true ? 'is-small ' : ''}${person.isBot ? 'is-bot' : `colour-${colourOf(person)}`}`}
    aria-hidden="true"
  >
    {person.isBot ? <Mark /> : Array.from(person.name)[0]?.toUpperCase()}
  </span>
);

export const AppTag = () => <span class="app-tag">APP</span>;
