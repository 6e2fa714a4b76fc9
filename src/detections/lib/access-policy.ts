import type { AuditEvent } from '../../core/audit-event.js';
import type { Severity } from '../../core/severity.js';
import { asInGraph } from './directory-policy.js';
import { json, listOf } from './fields.js';

/** One way in which a policy came to protect less. */
export interface Weakening {
  readonly words: string;
  readonly severity: Severity;
  /** The record is cut, or does not show the whole policy: how it changed is not known. */
  readonly unsure?: true;
}

const UNSEEN: Weakening = {
  words: 'was changed in ways that the record does not show',
  severity: 'medium',
  unsure: true,
};

type Fields = Readonly<Record<string, unknown>>;

/** What the JSON of a Conditional Access policy has in it, whole or cut, quotes escaped or not. */
const CONDITIONS = /conditions\\?"\s{0,9}:/i;

/** A Conditional Access policy before and after, as far as the record has them. */
interface PolicyChange {
  readonly before: Fields | undefined;
  readonly after: Fields | undefined;
}

/**
 * The property with the policy is one object of JSON before and after; its name differs (`ConditionalAccessPolicy`, `PolicyDetail`), and
 * so does its shape. Undefined when the event is about another kind of policy.
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
  const value = json(listOf(text)[0] ?? '');
  if (!isFields(value)) return undefined;
  return at(value, 'conditions') === undefined || at(value, 'state') === undefined ? undefined : asInGraph(value);
}

/**
 * What a changed policy no longer does; empty for a change that takes nothing away, and for other kinds of policies. One that enforced
 * nothing before protects no less now. A record that is cut is no excuse: a policy can be made as long as one likes.
 */
export function weakenings(event: AuditEvent): readonly Weakening[] {
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

/** Whether the policy of a deletion enforced something; unknown where the record does not show it. */
export function deletedEnforced(event: AuditEvent): boolean | undefined {
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

function exclusions(before: Fields, after: Fields): readonly Weakening[] {
  const grown = EXCLUSIONS.filter(([group, name]) => {
    const old = new Set(values(at(before, 'conditions', group, name)));
    return values(at(after, 'conditions', group, name)).some((one) => !old.has(one));
  });
  if (grown.length === 0) return [];
  return [{ words: `leaves out more ${grown.map(([, , words]) => words).join(', ')}`, severity: 'high' }];
}

/** Whom and what a policy is for. Source: https://learn.microsoft.com/graph/api/resources/conditionalaccessconditionset */
const INCLUSIONS: readonly (readonly [group: string, words: string, ...path: string[]])[] = [
  ['users', 'some people', 'includeUsers'],
  ['users', 'some groups', 'includeGroups'],
  ['users', 'some roles', 'includeRoles'],
  ['users', 'some guests', 'includeGuestsOrExternalUsers', 'guestOrExternalUserTypes'],
  ['users', 'guests of some companies', 'includeGuestsOrExternalUsers', 'externalTenants', 'membershipKind'],
  ['applications', 'some apps', 'includeApplications'],
  ['applications', 'some actions', 'includeUserActions'],
];

/** What makes a policy act at some sign-ins only; empty, absent or `all` is at every one. */
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

function narrowed(before: Fields, after: Fields): readonly Weakening[] {
  const isForAll = (policy: Fields, group: string) =>
    INCLUSIONS.some(([of, , ...path]) => of === group && isAll(listed(policy, group, ...path)));
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

/** The values of a condition in lower case; some are one text with commas. */
function listed(policy: Fields, ...path: readonly string[]): readonly string[] {
  return values(at(policy, 'conditions', ...path))
    .flatMap((one) => one.replace(/^"|"$/g, '').split(','))
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '' && one !== 'none');
}

function isAll(list: readonly string[]): boolean {
  return list.includes('all');
}

function controls(before: Fields, after: Fields): readonly Weakening[] {
  const now = values(at(after, 'grantControls', 'builtInControls'));
  const lost = values(at(before, 'grantControls', 'builtInControls')).filter((one) => !now.includes(one));
  const strength = (policy: Fields) => at(policy, 'grantControls', 'authenticationStrength');
  const isAny = (policy: Fields) => /^"or"$/i.test(values(at(policy, 'grantControls', 'operator'))[0] ?? '');
  return [
    ...(lost.some((one) => /mfa|block/i.test(one)) && !isFields(strength(after))
      ? [{ words: `no longer asks for ${lost.join(', ')}`.replaceAll('"', ''), severity: 'high' } as const]
      : []),
    ...(isFields(strength(before)) && !isFields(strength(after))
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

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value inside of objects, names in any letter case. */
function at(from: unknown, ...path: readonly string[]): unknown {
  let value = from;
  for (const name of path) {
    if (!isFields(value)) return undefined;
    const key = Object.keys(value).find((one) => one.toLowerCase() === name.toLowerCase());
    value = key === undefined ? undefined : value[key];
  }
  return value ?? undefined;
}

function values(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map((one: unknown) => JSON.stringify(one));
}
