import { formatList } from '../../core/sentence-formatting.js';
import type { EventRow } from './event-rows.js';

const THINGS: Readonly<Record<string, string>> = {
  secret: 'secret',
  certificate: 'certificate',
  federated: 'federated credential',
  credential: 'credential',
  permission: 'permission',
  role: 'role',
  owner: 'owner',
  password: 'password',
  'sign-in-method': 'sign-in method',
  policy: 'policy',
  domain: 'domain',
  inbound: 'inbound connector',
  outbound: 'outbound connector',
  rule: 'mail flow rule',
  assignment: 'assignment',
  app: 'app',
};
/** Which of several acts and things a change is called by; the most telling first. */
const THING_ORDER = Object.keys(THINGS);
const ACTS = ['consented', 'activated', 'removed', 'reset', 'granted', 'created', 'added', 'enabled', 'disabled'];

/** "to" of what is given, "from" of what is taken away, else "of". */
function preposition(act: string): string {
  if (act === 'removed') return 'from';
  return act === 'granted' || act === 'added' || act === 'consented' ? 'to' : 'of';
}

/** Most of what was set that the name of a change tells. */
const MOST_DETAILS = 2;

/** " (RequireTls: False)": that something was modified says little. */
function sayDetails(act: string, details: readonly string[]): string {
  if (act !== 'modified' || details.length === 0) return '';
  const more = details.length > MOST_DETAILS ? ` and ${details.length - MOST_DETAILS} more` : '';
  return ` (${details.slice(0, MOST_DETAILS).join('; ')}${more})`;
}

/** A change in a few words, as its name: "role Global Administrator granted to Office Sync Helper". */
export function sayEvent({
  acts,
  things,
  app,
  person,
  object,
  roles,
  permissions,
  details,
  succeeded,
}: EventRow): string {
  const thing = THINGS[THING_ORDER.find((one) => things.includes(one)) ?? ''] ?? 'change';
  const failed = succeeded ? '' : ' (failed)';
  const self = object ?? (things.includes('app') ? app : undefined);
  // A secret is created, but it is added to its app.
  const told = self === undefined ? acts.filter((one) => one !== 'created') : acts;
  const act = ACTS.find((one) => told.includes(one)) ?? 'modified';
  if (self !== undefined) return `${thing} ${self.name} ${act}${sayDetails(act, details)}${failed}`;
  const what = formatList([...roles, ...permissions], 3);
  const whom = [app, person].flatMap((one) => (one === undefined ? [] : [one.name])).join(', ');
  const target = whom === '' ? '' : ` ${preposition(act)} ${whom}`;
  return `${thing}${what === '' ? '' : ` ${what}`} ${act}${target}${sayDetails(act, details)}${failed}`;
}
