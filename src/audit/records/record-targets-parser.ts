import { GUID_PATTERN, isGuid, ZERO_GUID } from '../../core/guid.js';
import type { AuditTarget } from '../../m365/audit-event.js';
import { memoize } from '../../core/bounded-memoize.js';
import { internRecordText } from './record-text-interning.js';

/** A target with everything the record says about it; an event stores less. */
export interface RecordTarget extends AuditTarget {
  /** Of a service principal, if the record has it. */
  readonly appId?: string;
}

const KINDS: ReadonlyMap<string, AuditTarget['kind']> = new Map([
  ['user', 'user'],
  ['serviceprincipal', 'service-principal'],
  ['application', 'application'],
  ['group', 'group'],
  ['role', 'role'],
  ['directoryrole', 'role'],
  ['policy', 'policy'],
]);
const LONGEST_KIND = 16;

/** The kind of a target from its name in either shape, e.g. `ServicePrincipal`. */
export function parseTargetKind(name: string): AuditTarget['kind'] {
  return name.length > LONGEST_KIND ? 'other' : (KINDS.get(name.toLowerCase()) ?? 'other');
}

const GUID_LENGTH = 36;
const FIRST_GUID = new RegExp(`\\b${GUID_PATTERN}\\b`, 'i');
const NAMED_ID = new RegExp(`^([A-Za-z]+)_(${GUID_PATTERN})$`, 'i');

/** Whether a text is a GUID other than the zero GUID. */
export function isNonZeroGuid(text: string | undefined): text is string {
  return text?.length === GUID_LENGTH && isGuidText(text);
}

/** Drops the zero GUID, which means "no id". */
export function dropZeroGuid(id: string | undefined): string | undefined {
  return id === ZERO_GUID ? undefined : id;
}

const isGuidText = memoize((text) => text !== ZERO_GUID && isGuid(text));

/** The first GUID in a text; undefined if there is none. For names that people choose see `findAppIdInNames`. */
export function findGuid(text: string | undefined): string | undefined {
  const found = text === undefined || text.length < GUID_LENGTH ? undefined : FIRST_GUID.exec(text)?.[0];
  return found === ZERO_GUID ? undefined : found;
}

/**
 * The app id in a list of service principal names: the only entry that is a GUID. Undefined if none or several are. The
 * other entries are identifier URIs, which may contain anyone's id.
 */
export function findAppIdInNames(names: string | undefined): string | undefined {
  if (names === undefined || names.length < GUID_LENGTH) return undefined;
  if (names.length === GUID_LENGTH) return isNonZeroGuid(names) ? names : undefined;
  const ids = new Set(names.split(/[\s;,"[\]]+/).filter(isNonZeroGuid));
  const [only] = ids;
  return ids.size === 1 ? only : undefined;
}

/** An id with its kind: `Application_<id>`. */
export interface PrefixedId {
  readonly kind: string;
  readonly id: string;
}

/** Parses `Application_<id>`, `ServicePrincipal_<id>` or `User_<id>`; undefined for other texts. */
export function parsePrefixedId(text: string | undefined): PrefixedId | undefined {
  if (text?.charAt(text.length - GUID_LENGTH - 1) !== '_') return undefined;
  return namedIdOf(text) ?? undefined;
}

const namedIdOf = memoize((text): PrefixedId | null => {
  const [, kind, id] = NAMED_ID.exec(text) ?? [];
  return kind === undefined || id === undefined ? null : { kind: internRecordText(kind), id: internRecordText(id) };
});

/** One entry of the Management API's `Actor` or `Target`. */
export interface IdentityTypePair {
  readonly ID: string;
  readonly Type: number;
}

/**
 * Meanings of `Type`: 0 claim, 1 name, 2 other (object ids, kinds), 3 PUID, 4 service principal name, 5 user principal name.
 * Source: https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-schema (IdentityTypePair)
 */
const IDENTITY = { name: 1, other: 2, servicePrincipalName: 4, userPrincipalName: 5 } as const;

type Draft = { -readonly [K in keyof RecordTarget]: RecordTarget[K] };

/** Groups the flat list of identities into targets: each starts with its `<Kind>_<object id>`. */
export function parseTargets(entries: readonly IdentityTypePair[]): readonly RecordTarget[] {
  const targets: Draft[] = [];
  let current: Draft | undefined;
  for (const entry of entries) {
    const named = entry.Type === IDENTITY.other ? parsePrefixedId(entry.ID) : undefined;
    if (named !== undefined) {
      current = { kind: parseTargetKind(named.kind), id: named.id, name: '' };
      targets.push(current);
      continue;
    }
    if (current === undefined) {
      current = { kind: 'other', id: '', name: '' };
      targets.push(current);
    }
    addIdentity(current, entry);
  }
  const isNamed = ({ id, name }: Draft) => id !== '' || name !== '';
  return targets.every(isNamed) ? targets : targets.filter(isNamed);
}

function addIdentity(target: Draft, { ID, Type }: IdentityTypePair): void {
  if (Type === IDENTITY.userPrincipalName) {
    target.name = ID;
    if (target.kind === 'other') target.kind = 'user';
  } else if (Type === IDENTITY.name) {
    if (target.name === '') target.name = ID;
  } else if (Type === IDENTITY.servicePrincipalName) {
    if (target.kind === 'other') target.kind = 'service-principal';
    setAppId(target, findAppIdInNames(ID));
  } else if (Type === IDENTITY.other) {
    const kind = parseTargetKind(ID);
    if (kind !== 'other') target.kind = kind;
    else if (ID === target.id || !isNonZeroGuid(ID)) return;
    else if (target.id === '') target.id = ID;
    else if (target.kind === 'service-principal') setAppId(target, ID);
  }
}

function setAppId(target: Draft, id: string | undefined): void {
  if (id !== undefined && id !== target.id && target.appId === undefined) target.appId = id;
}
