/** As much of Citation.js 0.7 as is used here; the packages bring no types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly output: {
      readonly format: (
        name: string,
        items: readonly object[],
        options: { readonly format: 'object' },
      ) => unknown;
    };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
