/** An IP address, of version 4 or 6; a network has its length behind it. */
const ADDRESS =
  /(?<![\p{L}\p{N}.:])(?:(?:\d{1,3}\.){3}\d{1,3}|(?:[\da-f]{1,4}:){2,7}(?::?[\da-f]{1,4})+)(?:\/\d{1,3})?(?![\p{L}\p{N}]|\.\d)/iu;

/** An IP address in a text, and where it stands. */
export interface AddressMatch {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The first IP address that a text names. */
export function findAddress(text: string): AddressMatch | undefined {
  const found = ADDRESS.exec(text);
  return found === null ? undefined : { value: found[0], start: found.index, end: found.index + found[0].length };
}

/** Whether a name is an IP address and nothing else. */
export const isAddress = (name: string): boolean => findAddress(name)?.value === name.trim();
