import type { LookupFunction } from 'node:net';
import { Agent } from 'undici';

import type { HostAddress } from './public-host.ts';

/** Answers every look-up of a name with the addresses that were checked: between checking and connecting the name may get others. */
const pinnedLookup =
  (addresses: readonly HostAddress[]): LookupFunction =>
  (host, { all }, answer) => {
    const [first] = addresses;
    if (first === undefined) answer(new Error(`${host} has no address.`), []);
    else if (all === true) answer(null, Array.from(addresses));
    else answer(null, first.address, first.family);
  };

/** Connections to these addresses only, whatever the name says by now. @param connect milliseconds */
export const createPinnedAgent = (addresses: readonly HostAddress[], connect: number): Agent =>
  new Agent({ connections: 1, connect: { lookup: pinnedLookup(addresses), timeout: connect } });
