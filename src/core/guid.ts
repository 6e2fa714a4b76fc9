/**
 * Whether a text is exactly a GUID (an object id or an app id), in any letter case. Other text that the service, its audit log or a
 * person gives as an id must not go into a URL.
 */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}
