/** A GUID as part of a larger pattern, without anchors; use it with the flag `i`. */
export const GUID_PATTERN = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';

/** The zero GUID: Microsoft writes it where there is no id. */
export const ZERO_GUID = '00000000-0000-0000-0000-000000000000';

const GUID = new RegExp(`^${GUID_PATTERN}$`, 'i');

/**
 * Whether a text is exactly a GUID (an object id or an app id), in any letter case. Other text that the service, its audit log or a
 * person gives as an id must not go into a URL. The zero GUID counts as one: see {@link ZERO_GUID}.
 */
export function isGuid(text: string): boolean {
  return GUID.test(text);
}
