import { BlockList, isIPv4, isIPv6 } from "node:net";

/** IPv4 addresses that are not of the public internet (IANA’s list of special ones), as address and length of prefix. */
const NOT_PUBLIC_4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
  // The agent of machines at one provider, at an address that looks public.
  ["168.63.129.16", 32],
];

/** Of the IPv6 addresses that are given out (2000::/3), those that lead elsewhere or nowhere: Teredo, 6to4, examples. */
const NOT_PUBLIC_6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

function listOf(subnets: typeof NOT_PUBLIC_4, family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const [address, prefix] of subnets) list.addSubnet(address, prefix, family);
  return list;
}

const closed4 = listOf(NOT_PUBLIC_4, "ipv4");
const closed6 = listOf(NOT_PUBLIC_6, "ipv6");
const given6 = listOf([["2000::", 3]], "ipv6");

/**
 * Whether an IP address is one of the public internet. IPv6 forms that carry an IPv4 address (mapped, NAT64, 6to4) are
 * not, whatever they carry; nor is what is no address.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !closed4.check(address, "ipv4");
  if (!isIPv6(address) || address.includes("%")) return false;
  return given6.check(address, "ipv6") && !closed6.check(address, "ipv6");
}
