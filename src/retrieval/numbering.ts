/** Numbers strings in the order in which they first come. */
export interface Numbering {
  readonly strings: readonly string[];
  readonly numberOf: (string: string) => number;
}

export const createNumbering = (): Numbering => {
  const numbers = new Map<string, number>();
  const strings: string[] = [];
  return {
    strings,
    numberOf(string) {
      const known = numbers.get(string);
      if (known !== undefined) return known;
      const number = strings.length;
      numbers.set(string, number);
      strings.push(string);
      return number;
    },
  };
};
