/** As much of bibtex-parse 2 as the tests use; the package brings no types. */
declare module 'bibtex-parse' {
  type Entry = {
    readonly itemtype: 'entry';
    readonly type: string;
    readonly key: string;
    readonly fields: readonly { readonly name: string; readonly value: string }[];
  };
  type Other = { readonly itemtype: 'comment' | 'string' | 'preamble'; readonly comment?: string };
  const bibtexParse: {
    readonly parse: (text: string, options: { readonly number: 'string' }) => readonly (Entry | Other)[];
  };
  export default bibtexParse;
}
