/** What may not stand in an address as it is: https://www.rfc-editor.org/rfc/rfc3986#section-2. "%" may. */
const FOREIGN = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu;

/** The address with what may not stand in one percent-encoded, if it is one of the web; else `undefined`. */
export const webAddress = (text: string): string | undefined => {
  const address = text.trim();
  if (!URL.canParse(address) || !['http:', 'https:'].includes(new URL(address).protocol)) return undefined;
  return address
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll(FOREIGN, (character) => encodeURIComponent(character));
};
