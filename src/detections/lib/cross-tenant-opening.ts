import { isPlainObject } from '../../core/text-and-object-guards.js';
import type { Severity } from '../../core/severity.js';
import type { AuditEvent, AuditPropertyChange } from '../../m365/audit-event.js';
import { parseBoundedJson, parseTextList } from '../../m365/audit-value-parser.js';

/** What another tenant may newly do here: words that continue "… : ". */
export interface CrossTenantOpening {
  readonly words: string;
  readonly severity: Severity;
}

/**
 * Settings of a partner that let its people in, and what each newly allows where its value says so.
 * Source: https://learn.microsoft.com/graph/api/resources/crosstenantaccesspolicyconfigurationpartner
 */
const SETTINGS: readonly {
  readonly name: RegExp;
  /** A part of the value that is true only where it is open. */
  readonly isOpen: (text: string) => boolean;
  readonly opening: CrossTenantOpening;
}[] = [
  {
    name: /inboundTrust/i,
    isOpen: (text) =>
      /"?is(?:MfaAccepted|CompliantDeviceAccepted|HybridAzureADJoinedDeviceAccepted)"?\s{0,9}:\s{0,9}"?true/i.test(
        text,
      ),
    opening: { words: 'its second factor or devices are trusted', severity: 'high' },
  },
  {
    name: /automaticUserConsent/i,
    isOpen: (text) => /"?inboundAllowed"?\s{0,9}:\s{0,9}"?true/i.test(text),
    opening: { words: 'its people come in without being asked', severity: 'high' },
  },
  {
    name: /userSyncInbound|identitySync|isSyncAllowed/i,
    isOpen: (text) => /^"?true"?$|isSyncAllowed"?\s{0,9}:\s{0,9}"?true/i.test(text.trim()),
    opening: { words: 'its accounts may be synchronised into this tenant', severity: 'high' },
  },
  {
    name: /b2bDirectConnectInbound/i,
    isOpen: isAccessAllowed,
    opening: { words: 'its people reach shared channels without a guest account', severity: 'medium' },
  },
  {
    name: /b2bCollaborationInbound/i,
    isOpen: isAccessAllowed,
    opening: { words: 'its people may be guests', severity: 'medium' },
  },
];

/** `AccessType` is 1 or `allowed`; 2 or `blocked`. */
function isAccessAllowed(text: string): boolean {
  return /"?accessType"?\s{0,9}:\s{0,9}"?(?:1\b|allowed)/i.test(text);
}

const MOST_TEXT = 50_000;

/** Finds what a change opens: what is open now and was not before. */
export function findCrossTenantOpenings({ changes }: AuditEvent): readonly CrossTenantOpening[] {
  return SETTINGS.flatMap(({ name, isOpen, opening }) => {
    const isNew = changes.some((one) => partsOf(one, name).some(({ old, now }) => isOpen(now) && !isOpen(old)));
    return isNew ? [opening] : [];
  });
}

/** A setting is a property of its own, or a part of a JSON object that holds the whole policy. */
function partsOf(change: AuditPropertyChange, name: RegExp): readonly { readonly old: string; readonly now: string }[] {
  const [old, now] = [change.old.slice(0, MOST_TEXT), change.new.slice(0, MOST_TEXT)];
  if (name.test(change.name)) return [{ old: plain(old), now: plain(now) }];
  const [before, after] = [objectIn(old), objectIn(now)];
  return Object.keys(after)
    .filter((key) => name.test(key))
    .map((key) => ({ old: JSON.stringify(before[key] ?? null), now: JSON.stringify(after[key]) }));
}

function plain(text: string): string {
  return (parseTextList(text)[0] ?? '').replaceAll('\\"', '"');
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  const value = parseBoundedJson(parseTextList(text)[0] ?? '');
  return isPlainObject(value) ? value : {};
}
