type Named = { readonly id: string; readonly name: string };

const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

/** Turns "@Name" into the mention of who is called so, the longest name first; what is no name stays. */
export const withMentions = (text: string, people: readonly Named[]): string => {
  if (people.length === 0) return text;
  const byName = new Map(people.map(({ id, name }) => [name.toLowerCase(), id]));
  const names = Array.from(byName.keys()).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}<])@(${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return text.replace(pattern, (typed: string, name: string) => {
    const id = byName.get(name.toLowerCase());
    return id === undefined ? typed : `<@${id}>`;
  });
};

/** The words as they were typed: mentions of people by name. */
export const withoutMentions = (text: string, nameOf: (id: string) => string | undefined): string =>
  text.replace(/<@!?(\d{1,20})>/g, (mention: string, id: string) => {
    const name = nameOf(id);
    return name === undefined ? mention : `@${name}`;
  });
