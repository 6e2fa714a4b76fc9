import { isPlainObject } from '../../core/text-and-object-guards.js';
import type { AuditEvent } from '../../m365/audit-event.js';
import type { Severity } from '../../core/severity.js';
import { toGraphPolicy } from './directory-policy-to-graph.js';
import { parseBoundedJson, parseTextList } from '../../m365/audit-value-parser.js';

/** One way in which a policy now protects less. */
export interface PolicyWeakening {
  readonly words: string;
  readonly severity: Severity;
  /** The record is truncated or does not show the whole policy, so the change is unknown. */
  readonly unsure?: true;
}

const UNSEEN: PolicyWeakening = {
  words: 'was changed in ways that the record does not show',
  severity: 'medium',
  unsure: true,
};

type Fields = Readonly<Record<string, unknown>>;

/** Marks the JSON of a Conditional Access policy, whole or truncated, with or without escaped quotes. */
const CONDITIONS = /conditions\\?"\s{0,9}:/i;

/** A Conditional Access policy before and after, as far as the record has it. */
interface PolicyChange {
  readonly before: Fields | undefined;
  readonly after: Fields | undefined;
}

/**
 * Reads the policy, one JSON object before and after. The property's name varies (`ConditionalAccessPolicy`,
 * `PolicyDetail`), and so does its shape. Undefined if the event is about another kind of policy.
 * Source: https://learn.microsoft.com/entra/identity/conditional-access/troubleshoot-policy-changes-audit-log
 */
function policyChange({ changes }: AuditEvent): PolicyChange | undefined {
  for (const one of changes) {
    const [before, after] = [policyIn(one.old), policyIn(one.new)];
    if (before !== undefined || after !== undefined) return { before, after };
  }
  return undefined;
}

function policyIn(text: string): Fields | undefined {
  const value = parseBoundedJson(parseTextList(text)[0] ?? '');
  if (!isPlainObject(value)) return undefined;
  return at(value, 'conditions') === undefined || at(value, 'state') === undefined ? undefined : toGraphPolicy(value);
}

/**
 * What a changed policy no longer does; empty if the change removes no protection, and for other kinds of policies. A
 * policy that enforced nothing before protects no less now. A truncated record still counts as a weakening: anyone can
 * make a policy long enough to be truncated.
 */
export function findPolicyWeakenings(event: AuditEvent): readonly PolicyWeakening[] {
  const found = policyChange(event);
  const { before, after } = found ?? {};
  if (before === undefined || after === undefined) {
    const isAccessPolicy = found !== undefined || event.changes.some((one) => CONDITIONS.test(one.old + one.new));
    return isAccessPolicy && (before === undefined || isEnforced(before)) ? [UNSEEN] : [];
  }
  if (!isEnforced(before)) return [];
  if (!isEnforced(after)) {
    const reporting = /report/i.test(stateOf(after));
    return [{ words: reporting ? 'only reports now' : 'was switched off', severity: 'high' }];
  }
  return [...exclusions(before, after), ...narrowed(before, after), ...controls(before, after)];
}

/** Whether a deleted policy enforced something; undefined if the record does not show it. */
export function wasDeletedPolicyEnforced(event: AuditEvent): boolean | undefined {
  const before = policyChange(event)?.before;
  return before === undefined ? undefined : isEnforced(before);
}

const EXCLUSIONS: readonly (readonly [group: string, name: string, words: string])[] = [
  ['users', 'excludeUsers', 'people'],
  ['users', 'excludeGroups', 'groups'],
  ['users', 'excludeRoles', 'roles'],
  ['users', 'excludeGuestsOrExternalUsers', 'guests'],
  ['applications', 'excludeApplications', 'apps'],
  ['locations', 'excludeLocations', 'locations'],
  ['platforms', 'excludePlatforms', 'platforms'],
];

function exclusions(before: Fields, after: Fields): readonly PolicyWeakening[] {
  const grown = EXCLUSIONS.filter(([group, name]) => {
    const old = new Set(values(at(before, 'conditions', group, name)));
    return values(at(after, 'conditions', group, name)).some((one) => !old.has(one));
  });
  if (grown.length === 0) return [];
  return [{ words: `excludes more ${grown.map(([, , words]) => words).join(', ')}`, severity: 'high' }];
}

/**
 * Users and apps a policy applies to. Source:
 * https://learn.microsoft.com/graph/api/resources/conditionalaccessconditionset
 */
const INCLUSIONS: readonly (readonly [group: string, words: string, ...path: string[]])[] = [
  ['users', 'some people', 'includeUsers'],
  ['users', 'some groups', 'includeGroups'],
  ['users', 'some roles', 'includeRoles'],
  ['users', 'some guests', 'includeGuestsOrExternalUsers', 'guestOrExternalUserTypes'],
  ['users', 'guests of some companies', 'includeGuestsOrExternalUsers', 'externalTenants', 'membershipKind'],
  ['applications', 'some apps', 'includeApplications'],
  ['applications', 'some actions', 'includeUserActions'],
];

/** Conditions that limit a policy to some sign-ins; empty, absent or `all` means every sign-in. */
const CONDITIONAL: readonly (readonly [words: string, ...path: string[]])[] = [
  ['sign-ins at risk', 'signInRiskLevels'],
  ['people at risk', 'userRiskLevels'],
  ['insiders at risk', 'insiderRiskLevels'],
  ['some kinds of programs', 'clientAppTypes'],
  ['some platforms', 'platforms', 'includePlatforms'],
  ['some locations', 'locations', 'includeLocations'],
  ['some devices', 'devices', 'deviceFilter', 'rule'],
  ['some ways of signing in', 'authenticationFlows', 'transferMethods'],
];

function narrowed(before: Fields, after: Fields): readonly PolicyWeakening[] {
  // Guests of all companies are no more than guests.
  const isForAll = (policy: Fields, group: string) =>
    isAll(listed(policy, group, group === 'users' ? 'includeUsers' : 'includeApplications'));
  const lost = INCLUSIONS.filter(([group, , ...path]) => {
    const now = listed(after, group, ...path);
    return !isForAll(after, group) && listed(before, group, ...path).some((one) => !now.includes(one));
  });
  const whole = ['users', 'applications'].filter((group) => isForAll(before, group) && !isForAll(after, group));
  const parts = lost.filter(([group]) => !whole.includes(group)).map(([, words]) => words);
  const only = CONDITIONAL.filter(([, ...path]) => {
    const [old, now] = [listed(before, ...path), listed(after, ...path)];
    const isNarrow = now.length > 0 && !isAll(now);
    return isNarrow && (old.length === 0 || isAll(old) || old.some((one) => !now.includes(one)));
  }).map(([words]) => words);
  return [
    ...whole.map((group) => (group === 'users' ? 'is no longer for everyone' : 'is no longer for every app')),
    ...(parts.length > 0 ? [`is no longer for ${parts.join(', ')}`] : []),
    ...(only.length > 0 ? [`acts for ${only.join(', ')} only`] : []),
  ].map((words) => ({ words, severity: 'high' }));
}

/** The values of a condition in lower case; some are one comma-separated text. */
function listed(policy: Fields, ...path: readonly string[]): readonly string[] {
  return values(at(policy, 'conditions', ...path))
    .flatMap((one) => one.replace(/^"|"$/g, '').split(','))
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '' && one !== 'none');
}

function isAll(list: readonly string[]): boolean {
  return list.includes('all');
}

function controls(before: Fields, after: Fields): readonly PolicyWeakening[] {
  const now = values(at(after, 'grantControls', 'builtInControls'));
  const lost = values(at(before, 'grantControls', 'builtInControls')).filter((one) => !now.includes(one));
  const strength = (policy: Fields) => at(policy, 'grantControls', 'authenticationStrength');
  const isAny = (policy: Fields) => /^"or"$/i.test(values(at(policy, 'grantControls', 'operator'))[0] ?? '');
  return [
    ...(lost.some((one) => /mfa|block/i.test(one)) && !isPlainObject(strength(after))
      ? [{ words: `no longer asks for ${lost.join(', ')}`.replaceAll('"', ''), severity: 'high' } as const]
      : []),
    ...(isPlainObject(strength(before)) && !isPlainObject(strength(after))
      ? [{ words: 'no longer asks for strong methods', severity: 'medium' } as const]
      : []),
    ...(isAny(after) && !isAny(before) && now.length > 1
      ? [{ words: 'is content with any one of its controls', severity: 'high' } as const]
      : []),
  ];
}

function stateOf(policy: Fields): string {
  const state = at(policy, 'state');
  return typeof state === 'string' ? state : '';
}

function isEnforced(policy: Fields): boolean {
  return /^enabled$/i.test(stateOf(policy));
}

/** A nested value, by case-insensitive property names. */
function at(from: unknown, ...path: readonly string[]): unknown {
  let value = from;
  for (const name of path) {
    if (!isPlainObject(value)) return undefined;
    const key = Object.keys(value).find((one) => one.toLowerCase() === name.toLowerCase());
    value = key === undefined ? undefined : value[key];
  }
  return value ?? undefined;
}

function values(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map((one: unknown) => JSON.stringify(one));
}
