import type { FetchingRefusal } from './fetching-outcome.ts';

const MEGABYTE = 1024 * 1024;
const SECOND = 1_000;

const ADDRESS_PROBLEMS = {
  unreadable: 'is no address of a page; copy it whole, with its https://.',
  scheme: 'is no address of a page; only addresses that begin with http:// or https:// are fetched.',
  credentials: 'has a name or password in it; give the address without them.',
  port: 'names a port; only the usual ones, 80 and 443, are fetched.',
} as const;

const NOT_FOUND = new Set([404, 410]);
const LOCKED = new Set([401, 402, 403, 407, 451]);

const ofStatus = (status: number): string => {
  if (NOT_FOUND.has(status)) return `There is no such page any more (the server says ${status}).`;
  if (LOCKED.has(status))
    return `The server does not give the page to programs (it says ${status}); save the page and add it as a file.`;
  return `The server could not give the page (it says ${status}); try again later, or save the page and add it as a file.`;
};

/** One sentence for whoever gave the address: what is wrong, and what to do. */
export const fetchingSentence = (reason: FetchingRefusal): string => {
  switch (reason.kind) {
    case 'address':
      return `This ${ADDRESS_PROBLEMS[reason.problem]}`;
    case 'not-public':
      return 'This leads to an address that is not on the public internet; only public pages are fetched.';
    case 'unknown-host':
      return `No server has the name ${reason.host}; look whether the address is right.`;
    case 'unreachable':
      return `The server ${reason.host} could not be reached; try again later, or save the page and add it as a file.`;
    case 'status':
      return ofStatus(reason.status);
    case 'redirects':
      return `The address sends on more than ${reason.limit} times; give the address of the page itself.`;
    case 'media-type':
      return `The address gives ${reason.mediaType}, which holds no article; pages, plain text, PDF and Word (.docx) are fetched.`;
    case 'too-large':
      return `The page has more than the ${Math.round(reason.limit / MEGABYTE)} MB a file may have; save the article's text and add that.`;
    case 'time':
      break;
  }
  return `The page did not come within ${Math.round(reason.limit / SECOND)} seconds; try again later, or save it and add it as a file.`;
};
