/**
 * Does this name of a parsed URL mean the machine itself? What is sent there does not leave it. The parser has already
 * turned every spelling of an IPv4 address into four decimal numbers. IPv6 may stand in brackets or without.
 */
export function isHere(hostname: string): boolean {
  return hostname === 'localhost' || /^\[?::1\]?$/.test(hostname) || /^127(\.\d{1,3}){3}$/.test(hostname);
}
