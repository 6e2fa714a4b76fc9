import type { Actor } from '../m365/audit-event.js';
import { ADMIN_ACTOR, entraEvent, exchangeEvent, MICROSOFT_ACTOR } from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const EMERGENCY: Actor = {
  kind: 'person',
  id: 'a0000000-0000-4000-8000-0000000000e1',
  name: 'emergency1@contoso.onmicrosoft.com',
};
const BY_ID = { emergencyAccounts: [EMERGENCY.id.toUpperCase()] };
const BY_NAME = { emergencyAccounts: [EMERGENCY.name] };
const signIn = (actor: Actor, parameters = {}) => entraEvent('UserLoggedIn', { actor, parameters, source: 'activity' });

/** Examples of `break-glass-used`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'it signs in',
    event: signIn(EMERGENCY),
    known: BY_ID,
    expect: {
      severity: 'critical',
      confidence: 'high',
      subjectId: EMERGENCY.id,
      title: 'The emergency account emergency1@contoso.onmicrosoft.com signed in',
    },
  },
  {
    name: 'known by its name, in Exchange',
    event: exchangeEvent('New-TransportRule', 'x', { Name: 'x' }, { actor: { ...EMERGENCY, id: EMERGENCY.name } }),
    known: BY_NAME,
    expect: {
      severity: 'critical',
      title: 'The emergency account emergency1@contoso.onmicrosoft.com did this: New-TransportRule',
    },
  },
  { name: 'another administrator signs in', event: signIn(ADMIN_ACTOR), known: BY_ID, expect: 'silent' },
  { name: 'no emergency account is named', event: signIn(EMERGENCY), expect: 'silent' },
  {
    name: 'something is done to it, by another',
    event: entraEvent('Update user', { person: { id: EMERGENCY.id, name: EMERGENCY.name } }),
    known: BY_ID,
    expect: 'silent',
  },
  {
    name: 'an app that has its name',
    event: signIn({ ...EMERGENCY, kind: 'app' }),
    known: BY_NAME,
    expect: 'silent',
  },
  { name: 'Microsoft', event: signIn({ ...MICROSOFT_ACTOR, id: EMERGENCY.id }), known: BY_ID, expect: 'silent' },
];
