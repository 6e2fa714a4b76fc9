import type { AppSpec } from './app-spec.js';
import { APP_KEYS } from './named-app-lookup.js';
import type { GeneratorContext } from './generator-context.js';
import { pickCyclic } from './seeded-random.js';

/** Every five filler apps: two registered here, a vendor's, a managed identity, and a vendor's with SAML sign-on. */
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

/** Number of filler service principals, in addition to the named ones. */
export function countFillers(context: GeneratorContext): number {
  return Math.max(0, context.options.servicePrincipals - APP_KEYS.length);
}

/** Object id of a filler app's service principal. */
export function fillerServicePrincipalId(context: GeneratorContext, filler: number): string {
  return context.guid('service principal', filler);
}

/** Client id of a filler app. */
export function fillerAppId(context: GeneratorContext, filler: number): string {
  return context.guid('app', filler);
}

/** Number of filler apps registered here. */
export function countFillerApplications(context: GeneratorContext): number {
  const fillers = countFillers(context);
  const cycles = Math.floor(fillers / KIND_CYCLE);
  return cycles * OWN_IN_CYCLE + Math.min(fillers % KIND_CYCLE, OWN_IN_CYCLE);
}

/** Index of the filler app that the nth registration belongs to. */
export function findFillerOfApplication(application: number): number {
  return Math.floor(application / OWN_IN_CYCLE) * KIND_CYCLE + (application % OWN_IN_CYCLE);
}

/** Index of the nth filler app that people sign in to; managed identities have no delegated grants. */
export function findSignInFiller(caller: number): number {
  const place = CALLERS_IN_CYCLE[caller % CALLERS_IN_CYCLE.length] ?? 0;
  return Math.floor(caller / CALLERS_IN_CYCLE.length) * KIND_CYCLE + place;
}

/** Number of filler apps that people sign in to. */
export function countSignInFillers(context: GeneratorContext): number {
  const fillers = countFillers(context);
  const rest = fillers % KIND_CYCLE;
  return (
    Math.floor(fillers / KIND_CYCLE) * CALLERS_IN_CYCLE.length + CALLERS_IN_CYCLE.filter((place) => place < rest).length
  );
}

/** Specification of a filler app; app-permission-grants.ts assigns its permissions. */
export function createFillerAppSpec(context: GeneratorContext, filler: number): AppSpec {
  const kind = pickCyclic(KINDS, filler);
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
