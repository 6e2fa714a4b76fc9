/** Object ids are GUIDs; nothing else that the service, or its audit log, calls one goes into an address. */
export function isObjectId(text: string): boolean {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}
