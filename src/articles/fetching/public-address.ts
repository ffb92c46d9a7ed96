import ipaddr from 'ipaddr.js';

/** The part of IPv6 from which public addresses are given out (RFC 4291, 2.4, and IANA's register). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** Not in the library's table: addresses for documentation (RFC 9637), and the one at which a cloud's host serves its machines. */
const OTHERS: readonly (readonly [ipaddr.IPv4 | ipaddr.IPv6, number])[] = [
  ipaddr.parseCIDR('3fff::/20'),
  ipaddr.parseCIDR('168.63.129.16/32'),
];

/** The last 32 bits of an IPv6 address, as IPv4 (RFC 6052, 2.2, for a prefix of 96). */
const embedded = (address: ipaddr.IPv6): ipaddr.IPv4 => new ipaddr.IPv4(address.toByteArray().slice(-4));

const isPublicIp = (address: ipaddr.IPv4 | ipaddr.IPv6): boolean => {
  if (OTHERS.some(([net, bits]) => net.kind() === address.kind() && address.match(net, bits))) return false;
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast';
  const range = address.range();
  // Written as IPv6, but it is the IPv4 address inside that is reached: as such, or through a translator.
  if (range === 'ipv4Mapped' || range === 'rfc6052') return isPublicIp(embedded(address));
  return range === 'unicast' && address.match(GLOBAL_UNICAST);
};

/**
 * Whether an address is one of the public internet: not of this machine, a private network, a link, a provider's inside, a tunnel, a
 * documentation or a reserved block. What is no IP address in its usual form is not public.
 */
export const isPublicAddress = (address: string): boolean => {
  const plain = address.split('%', 1)[0] ?? '';
  if (plain !== address) return false;
  if (ipaddr.IPv4.isValidFourPartDecimal(plain)) return isPublicIp(ipaddr.IPv4.parse(plain));
  return ipaddr.IPv6.isValid(plain) && isPublicIp(ipaddr.IPv6.parse(plain));
};
