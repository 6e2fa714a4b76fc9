/**
 * Strips the port from an address as Exchange writes it: `1.2.3.4:5678`, `[v6]:5678`, or without a port. Undefined if
 * there is none; Entra records may literally say `<null>`.
 */
export function stripPort(address: string | undefined): string | undefined {
  if (address === undefined || address === '' || address === '<null>') return undefined;
  if (!address.includes(':') && !address.startsWith('[')) return address;
  const v6 = /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1];
  return v6 ?? /^(\d{1,3}(?:\.\d{1,3}){3}):\d+$/.exec(address)?.[1] ?? address;
}
