/**
 * Whether a text is a GUID and nothing else: an object id or an app id. Whatever else the service, its audit log or a person calls one
 * goes into no address. Any letter case.
 */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}
