import { fetchLink } from '../fetching/fetch-link.ts';
import type { Upload } from './upload.ts';

/** The page at an address. */
export const linkUpload = (link: string): Upload => ({
  name: link,
  fetch: async () => {
    const fetched = await fetchLink(link);
    if (fetched.kind === 'refused') return fetched;
    const { bytes, url, mediaType } = fetched;
    return {
      kind: 'fetched',
      bytes,
      hint: { name: link, url, ...(mediaType !== undefined && { mediaType }) },
    };
  },
});
