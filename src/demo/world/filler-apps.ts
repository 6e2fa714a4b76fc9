import type { AppSpec } from './app-spec.js';
import { APP_KEYS } from './apps.js';
import type { WorldContext } from './context.js';
import { nth } from './random.js';

/** Of every five further apps: two of our own, a vendor's, a managed identity, and a vendor's that signs in by SAML. */
const KINDS = ['own', 'own', 'vendor', 'managed-identity', 'saml'] as const;
const KIND_CYCLE = KINDS.length;
const OWN_IN_CYCLE = 2;
const CALLERS_IN_CYCLE = [0, 1, 2, 4] as const;

const AREAS = [
  'Optics',
  'Assembly',
  'Customs',
  'Warranty',
  'Sensor',
  'Field',
  'Ledger',
  'Supplier',
  'Fleet',
  'Lab',
  'Price',
  'Spare Parts',
];
const WORKS = ['Planner', 'Reports', 'Sync', 'Portal', 'Tracker', 'Archive', 'Forms', 'Monitor', 'Import', 'Survey'];
const VENDORS = [
  'Arbora',
  'Bluequay',
  'Cindral',
  'Delvano',
  'Eastmere',
  'Fjordal',
  'Grovelink',
  'Halcyra',
  'Ivorine',
  'Junipero',
];

/** Further service principals, beside those with a name in this world. */
export function fillerCount(context: WorldContext): number {
  return Math.max(0, context.options.servicePrincipals - APP_KEYS.length);
}

export function fillerServicePrincipalId(context: WorldContext, filler: number): string {
  return context.guid('service principal', filler);
}

export function fillerAppId(context: WorldContext, filler: number): string {
  return context.guid('app', filler);
}

/** Registrations among them. */
export function fillerApplicationCount(context: WorldContext): number {
  const fillers = fillerCount(context);
  const cycles = Math.floor(fillers / KIND_CYCLE);
  return cycles * OWN_IN_CYCLE + Math.min(fillers % KIND_CYCLE, OWN_IN_CYCLE);
}

/** Which further service principal the nth registration belongs to. */
export function fillerOfApplication(application: number): number {
  return Math.floor(application / OWN_IN_CYCLE) * KIND_CYCLE + (application % OWN_IN_CYCLE);
}

/** The nth of those that people sign in to; managed identities have no delegated grants. */
export function nthCaller(caller: number): number {
  const place = CALLERS_IN_CYCLE[caller % CALLERS_IN_CYCLE.length] ?? 0;
  return Math.floor(caller / CALLERS_IN_CYCLE.length) * KIND_CYCLE + place;
}

/** How many of them there are. */
export function callerCount(context: WorldContext): number {
  const fillers = fillerCount(context);
  const rest = fillers % KIND_CYCLE;
  return (
    Math.floor(fillers / KIND_CYCLE) * CALLERS_IN_CYCLE.length + CALLERS_IN_CYCLE.filter((place) => place < rest).length
  );
}

/** A further app; permissions are dealt out in grants.ts. */
export function fillerAppSpec(context: WorldContext, filler: number): AppSpec {
  const kind = nth(KINDS, filler);
  const draw = context.dice('app', filler);
  const name = `${draw.pick(AREAS)} ${draw.pick(WORKS)} ${filler + 1}`;
  const vendor = draw.pick(VENDORS);
  const createdDaysAgo = 120 + draw.int(1400);
  const common = { createdDaysAgo, ...(draw.chance(85) ? { usedDaysAgo: 1 + draw.int(25) } : {}) };
  const secret = { name: 'main', madeDaysAgo: 10 + draw.int(100), livesDays: 180 };
  switch (kind) {
    case 'own':
      return { ...common, kind, name, ...(draw.chance(50) ? { secrets: [secret] } : { certificates: [secret] }) };
    case 'vendor':
      return { ...common, kind, name: `${vendor} ${name}`, publisher: `${vendor} Ltd` };
    case 'managed-identity':
      return { ...common, kind, name: `mi-${name.toLowerCase().replaceAll(' ', '-')}` };
    case 'saml':
      return { ...common, kind: 'vendor', name: `${vendor} ${name} SSO`, publisher: `${vendor} Ltd`, saml: true };
  }
}
