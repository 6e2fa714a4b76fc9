import { PORTAL_HOSTS } from '../../m365/portal-links.js';

/** Controls, line separators, bidirectional and other invisible characters, tags: they hide or reorder text. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** Lone surrogates, private use, unassigned. */
const MEANINGLESS = /[\p{Cs}\p{Co}\p{Cn}]/gu;
/** More accents on one letter than any language writes. */
const STACKED_ACCENTS = /(\p{M}{3})\p{M}+/gu;

/**
 * One line of text that may hold names of the tenant, for another assistant: nothing invisible, no tag, no Markdown link or picture that
 * would be followed, at most `max` characters. Links to Microsoft's portals stay.
 */
export function neutraliseTenantText(value: string, max: number): string {
  const text = cut(value, max)
    .replace(INVISIBLE, '\uFFFD')
    .replace(MEANINGLESS, '\uFFFD')
    .replace(STACKED_ACCENTS, '$1');
  if (isPortalUrl(text)) return text;
  return text
    .replace(/</g, '‹')
    .replace(/>/g, '›')
    .replace(/`{2,}/g, (ticks) => "'".repeat(ticks.length))
    .replace(/\](?=[([])/g, '] ')
    .replace(/(h)tt(ps?:)/gi, '$1xx$2');
}

function isPortalUrl(text: string): boolean {
  const host = /^https:\/\/([a-z.]+)\/[^\s<>"'`]*$/.exec(text)?.[1];
  return host !== undefined && PORTAL_HOSTS.includes(host);
}

function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
