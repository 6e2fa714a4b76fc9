import type { PartnerRelationship } from '../facts/fact-types.js';
import { findRoleTier } from '../m365/directory-roles.js';
import { nameRole, readsOnly } from '../m365/lesser-roles.js';
import { ADMIN_ROLE_ATTRIBUTES } from './lib/admin-role-attributes.js';
import {
  PARTNER_CHANGES,
  PARTNER_FILLERS,
  PARTNER_NOUN,
  PARTNER_READS_ONLY,
  PARTNER_START_VERBS,
  PARTNER_STATES,
} from './lib/partner-words.js';
import { ROLE_START_WORDS } from './lib/role-holding-words.js';
import { defineSubjectTable } from './model/subject-table.js';

const tiersOf = ({ roleTemplateIds }: PartnerRelationship) =>
  roleTemplateIds.map((roleTemplateId) => findRoleTier({ roleTemplateId }));

/** Whether one of the roles does more than read; `undefined` where it is not known what one of them does. */
function mayChange(templateIds: readonly string[]): boolean | undefined {
  const kinds = templateIds.map(readsOnly);
  if (kinds.includes(false)) return true;
  return kinds.includes(undefined) ? undefined : false;
}

/** Partners that may give their own people roles of this tenant (GDAP). Who of them holds one is not visible. */
export const table = defineSubjectTable<PartnerRelationship>()({
  id: 'partners',
  about: 'partner',
  noun: ['partner with delegated administration', 'partners with delegated administration'],
  words: PARTNER_NOUN,
  fillers: PARTNER_FILLERS,
  rare: true,
  // A partner to whom mail goes is a connector's.
  never: {
    en: 'connector|connectors',
    de: 'konnektor|konnektoren',
    fr: 'connecteur|connecteurs',
    es: 'conector|conectores',
  },
  checks: ['privileged-roles'],
  needs: ['partnerRelationships'],
  wants: [],
  rows: ({ partnerRelationships }) => ({ rows: partnerRelationships }),
  subject: ({ id, name }) => ({ kind: 'partner', id, name }),
  defaults: [
    {
      attribute: 'state',
      value: 'active',
      leftOut: ['is no longer or not yet in force', 'are no longer or not yet in force'],
    },
  ],
  attributes: {
    role: {
      ...ADMIN_ROLE_ATTRIBUTES.role,
      limit: () => undefined,
      label: 'Roles',
      says: ['may give the role', 'may give the role'],
      read: ({ roleTemplateIds }) => roleTemplateIds.map(nameRole),
    },
    privileged: {
      ...ADMIN_ROLE_ATTRIBUTES.privileged,
      says: ['may give a privileged role', 'may give a privileged role'],
      saysNot: ['may give no privileged role', 'may give no privileged role'],
      read: (row) => tiersOf(row).some((tier) => tier !== undefined),
    },
    critical: {
      ...ADMIN_ROLE_ATTRIBUTES.critical,
      says: ['may give a critical role', 'may give a critical role'],
      saysNot: ['may give no critical role', 'may give no critical role'],
      read: (row) => tiersOf(row).includes('critical'),
    },
    changes: {
      type: 'flag',
      label: 'May change things',
      yes: PARTNER_CHANGES,
      no: PARTNER_READS_ONLY,
      says: ['may give a role that changes things', 'may give a role that changes things'],
      saysNot: ['may give roles that only read', 'may give roles that only read'],
      read: ({ roleTemplateIds }) => mayChange(roleTemplateIds),
    },
    state: { type: 'choice', label: 'State', values: PARTNER_STATES, read: ({ state }) => state ?? 'active' },
    startsAt: {
      type: 'instant',
      label: 'Since',
      words: ROLE_START_WORDS,
      verbs: PARTNER_START_VERBS,
      says: ['began', 'began'],
      saysNot: ['did not begin', 'did not begin'],
      read: ({ startsAt }) => startsAt,
    },
    endsAt: {
      ...ADMIN_ROLE_ATTRIBUTES.roleEndsAt,
      label: 'End date',
      verbs: {
        ...ADMIN_ROLE_ATTRIBUTES.roleEndsAt.verbs,
        en: `${ADMIN_ROLE_ATTRIBUTES.roleEndsAt.verbs.en}|run|runs|run until|runs until|run to|go on|continue|hold until`,
        de: `${ADMIN_ROLE_ATTRIBUTES.roleEndsAt.verbs.de}|läuft|laufen|gilt|gelten`,
        fr: `${ADMIN_ROLE_ATTRIBUTES.roleEndsAt.verbs.fr}|court|dure|courent|durent`,
        es: `${ADMIN_ROLE_ATTRIBUTES.roleEndsAt.verbs.es}|dura|duran|corre`,
      },
      says: ['ends', 'end'],
      saysNot: ['has no end', 'have no end'],
      read: ({ endsAt }) => endsAt,
    },
  },
  columns: ['role', 'startsAt', 'endsAt'],
});
