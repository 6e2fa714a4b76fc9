import assert from 'node:assert/strict';
import type { PersonDossier } from '../../src/answers/model/person-dossier.js';
import {
  composePersonDossier,
  type PersonDossierFacts,
  type PersonDossierInput,
} from '../../src/answers/person/person-dossier-composer.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import type { FactReading, FactTypes, RoleHolding } from '../../src/facts/fact-types.js';
import { instant } from '../../src/core/instant.js';
import type { OwnedApp, PersonReading } from '../../src/tenant/model/person-reader-port.js';
import { GLOBAL_ADMINISTRATOR } from '../../src/m365/directory-roles.js';
import type { NamedPerson } from '../../src/m365/named-person.js';
import { APP, AS_OF, PARTS, read } from './sample-dossier.js';

export const ADELE: NamedPerson = {
  id: 'd0000000-0000-4000-8000-000000000001',
  name: 'Adele Vance',
  upn: 'adele@contoso.example',
};

/** An app of hers that may send mail as anyone. */
const SENDER: OwnedApp = {
  name: APP,
  owns: ['registration', 'service principal'],
  power: PARTS.identity.ok
    ? read({
        servicePrincipal: PARTS.identity.value,
        appRoleGrants: PARTS.appRoleGrants.ok ? PARTS.appRoleGrants.value : [],
        delegatedGrants: [],
      })
    : PARTS.identity,
};

/** A member of the house, enabled, with a passkey, who owns one app. */
export const PERSON_PARTS: PersonReading = {
  identity: read({
    id: ADELE.id,
    displayName: ADELE.name,
    userPrincipalName: ADELE.upn,
    accountEnabled: true,
    userType: 'Member',
    syncedFromOnPremises: false,
    createdAt: instant('2023-05-04T08:00:00Z'),
    department: 'IT',
  }),
  signIn: read({ userId: ADELE.id, successfulAt: instant('2026-11-23T07:30:00Z'), ref: 'sign-in' }),
  methods: read({
    userId: ADELE.id,
    methods: ['password', 'passkey', 'sms-or-voice'],
    secondFactor: true,
    source: 'authentication-methods',
    ref: 'methods',
  }),
  perUserMfa: read('disabled' as const),
  groups: read([]),
  owned: read([SENDER]),
  asOf: AS_OF,
  cost: { requests: 5, ms: 200 },
};

export const GLOBAL: RoleHolding = {
  principal: { kind: 'user', id: ADELE.id, displayName: ADELE.name },
  roleTemplateId: GLOBAL_ADMINISTRATOR,
  roleName: 'Global Administrator',
  how: 'eligible',
  through: { groupId: 'g-1', groupName: 'Tier 0', membership: 'member' },
  scope: { kind: 'tenant' },
  ref: 'roles',
};

export function reading<K extends keyof FactTypes>(value: FactTypes[K]): FactReading<K> {
  return { ok: true, value, gaps: [], asOf: AS_OF, requests: 1 };
}

export function unreadable<K extends keyof FactTypes>(detail: string): FactReading<K> {
  return { ok: false, gaps: [{ reason: 'permission-missing', detail }], asOf: AS_OF, requests: 1 };
}

export const PERSON_FACTS: PersonDossierFacts = {
  roleHoldings: reading<'roleHoldings'>({ pim: 'read', holdings: [GLOBAL] }),
  exchangeRoleGroupMembers: reading<'exchangeRoleGroupMembers'>([]),
  securityDefaults: reading<'securityDefaults'>({ enabled: true }),
  conditionalAccessPolicies: reading<'conditionalAccessPolicies'>([]),
  adminRisk: reading<'adminRisk'>({ source: 'identity-protection', users: [] }),
  adminAccounts: reading<'adminAccounts'>([
    { ...(PERSON_PARTS.identity.ok ? PERSON_PARTS.identity.value : assert.fail()), plans: [] },
  ]),
  adminAuthentication: reading<'adminAuthentication'>({ users: [] }),
  premiumLicences: reading<'premiumLicences'>({ p1: true, p2: true }),
  requests: 8,
};

export function act(at: string, operation: string, target: string, more: Partial<AuditEvent> = {}): AuditEvent {
  return {
    id: `${operation} ${at}`,
    at: instant(at),
    operation,
    actor: { kind: 'person', id: ADELE.id, name: ADELE.upn },
    succeeded: true,
    target,
    parameters: {},
    source: 'graph',
    workload: 'entra',
    targets: [],
    changes: [],
    ...more,
  };
}

const MATERIAL: PersonDossierInput = {
  parts: PERSON_PARTS,
  facts: PERSON_FACTS,
  acts: {
    events: read([
      act('2026-11-20T12:00:00Z', 'Consent to application', 'Newsletter Sender', { ip: '192.0.2.7' }),
      act('2026-11-21T02:10:00Z', 'New-InboundConnector', 'Partner In', { workload: 'exchange', source: 'activity' }),
    ]),
    requests: 0,
  },
  trouble: { incidents: [], findings: [], gaps: [] },
  decisions: { entries: [], gaps: [] },
  period: { since: instant('2026-10-25T10:42:00Z'), byDefault: true },
};

export function person(
  change: Partial<Omit<PersonDossierInput, 'parts' | 'facts'>> & {
    readonly parts?: Partial<PersonReading>;
    readonly facts?: Partial<PersonDossierFacts>;
    readonly who?: NamedPerson;
  } = {},
): PersonDossier {
  const { parts, facts, who = ADELE, ...rest } = change;
  return composePersonDossier(who, {
    ...MATERIAL,
    ...rest,
    parts: { ...PERSON_PARTS, ...parts },
    facts: { ...PERSON_FACTS, ...facts },
  });
}
