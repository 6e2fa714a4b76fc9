import type { Query } from '../../language/model/query.js';

/** Attributes that say of which kind the changes are to be. */
const KINDS: ReadonlySet<string> = new Set(['thing', 'act', 'failed', 'severity']);

/**
 * What is told of "what did Marta do?" and of "what happened yesterday?" where nothing did: the log is read for what matters to security
 * alone, and somebody who only added members to groups has not done nothing. Not where the question names the kind of change.
 */
export function describeActsNotRead({ about, where, named, form, by }: Query, found: number): readonly string[] {
  const isOfSettings = where.some(
    ({ attribute, op, value }) => attribute === 'thing' && op === 'is' && value === 'policy',
  );
  if (about === 'event' && found === 0 && isOfSettings) return [SETTINGS_READ];
  const isOfKind = where.some(({ attribute }) => KINDS.has(attribute));
  const isOfOne = named.some(({ kind, attributes }) => kind !== 'role' && attributes?.includes('actor') === true);
  const isOfAnything = named.length === 0 && found === 0;
  if (about !== 'event' || isOfKind || (!isOfOne && !isOfAnything) || form === 'who' || by !== undefined) return [];
  return [
    'Only changes of apps, permissions, roles, credentials, sign-in methods, passwords, policies and mail flow are read: not, for example, sign-ins, members of groups or details of users.',
  ];
}

/** Which settings the log is read for. */
const SETTINGS_READ =
  'I read changes to policies, named locations, security defaults and consent settings, but not to settings of Exchange, Teams or SharePoint.';
