import { BlockList, isIP } from "node:net";

/** Addresses that no server of the internet has (IANA's special-purpose address registries). */
const privateNets = blockList([
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["::", 128],
  ["fc00::", 7],
  ["fe80::", 10],
]);
const loopbackNets = blockList([
  ["127.0.0.0", 8],
  ["::1", 128],
]);

/** Names that only a network of one's own resolves (RFC 6762, RFC 6761, ICANN's `.internal`). */
const privateName = /(^|\.)(local|internal|home\.arpa)\.?$/;
const loopbackName = /(^|\.)localhost\.?$/;

/** This machine, by its address or its name. */
export function isLoopback({ hostname }: URL): boolean {
  return loopbackName.test(hostname) || isIn(loopbackNets, hostname);
}

/** An address that a credential may be sent to: https, or http on this machine. */
export function isSafeAddress(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url));
}

/**
 * What speaks against asking an address, as the end of a sentence; undefined: nothing.
 *
 * Names are not resolved here: a name of the internet that leads to a machine of one's own network has
 * no certificate there, and plain http is for loopback only.
 *
 * @param from the address that a person gave and whose answer led here
 */
export function addressFault(address: URL, from?: URL): string | undefined {
  if (address.protocol !== "https:" && !isSafeAddress(address.href)) {
    return "is not https (plain http is for loopback only)";
  }
  if (from !== undefined && isPrivate(address) && !isPrivate(from)) {
    return `is an address of this machine or its network, named by ${from.host}`;
  }
  return undefined;
}

function isPrivate(url: URL): boolean {
  return isLoopback(url) || privateName.test(url.hostname) || isIn(privateNets, url.hostname);
}

function isIn(list: BlockList, hostname: string): boolean {
  const address = hostname.replace(/^\[(.*)\]$/, "$1");
  const version = isIP(address);
  // An IPv4 address inside of an IPv6 one is looked up as IPv4 by the list itself.
  return version !== 0 && list.check(address, version === 4 ? "ipv4" : "ipv6");
}

function blockList(nets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of nets) list.addSubnet(net, prefix, isIP(net) === 4 ? "ipv4" : "ipv6");
  return list;
}
