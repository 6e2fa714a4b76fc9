import { joinWordings } from './lib/join-wordings.js';
import type { Subject } from '../core/subject.js';
import { explainRoleScope } from '../facts/lib/role-wording.js';
import { looksLikeEmergencyAccount } from '../checks/lib/role-holder-traits.js';
import { ADMIN_ACCOUNT_ATTRIBUTES } from './lib/admin-account-attributes.js';
import { ADMIN_ROLE_ATTRIBUTES } from './lib/admin-role-attributes.js';
import {
  buildRoleAssignmentRows,
  type HolderKind,
  type RoleAssignmentRow,
  sayUnit,
} from './lib/role-assignment-rows.js';
import {
  ASSIGNMENT_HOW_VALUES,
  ENTRA_ROLE_WORDS,
  EXCHANGE_ROLE_GROUP_WORDS,
  EXCHANGE_ROLE_WORDS,
  ROLE_FOR_EXCHANGE_WORDS,
  ROLE_GROUP_WORDS,
  ROLE_START_VERBS,
  ROLE_START_WORDS,
  WHICH_ROLE_GROUP_WORDS,
} from './lib/role-holding-words.js';
import {
  CUSTOM_ROLE_WORDS,
  HELD_BY_GROUP_WORDS,
  HOLDER_KIND_VALUES,
  PROBLEM_VALUES,
  ROLE_ASSIGNMENT_FILLERS,
  ROLE_ASSIGNMENT_NOUN,
  SCOPE_VALUES,
} from './lib/role-assignment-words.js';
import { defineSubjectTable } from './model/subject-table.js';

const holdersOf = (kinds: readonly HolderKind[], { holder, holderKind }: RoleAssignmentRow): readonly Subject[] =>
  kinds.includes(holderKind) ? [holder] : [];

/** Every role of every person, app and group: of the directory and of Exchange. An answer is about the holders. */
export const table = defineSubjectTable<RoleAssignmentRow>()({
  id: 'role-assignments',
  about: 'role',
  noun: ['role assignment', 'role assignments'],
  words: ROLE_ASSIGNMENT_NOUN,
  fillers: ROLE_ASSIGNMENT_FILLERS,
  checks: ['privileged-roles'],
  judgements: {
    'privileged-roles': {
      words: {
        en: 'need a look|needs a look|need review|needs review|need a review|to review|look wrong|looks wrong|odd|unusual|problematic|unexpected|should not have|should not hold|should not be|of concern|questionable|risky|suspicious|excessive|too many|overprivileged|dodgy|look dodgy|fishy|look fishy|shady|look shady|weird|look weird|look odd|look off|strange|look strange|suspect|sketchy|unnecessary|unneeded|not needed|superfluous|needless|unjustified|unwarranted|inappropriate|improper|wrong|bad|dangerous|concerning|worrying|worry|alarming|over privileged|overpowered|excess|out of place|out of line|out of order|too powerful|too much power|too much access|too many rights|should go|should be removed|ought to be removed|could be removed|can be removed|clean up|cleaned up|need cleaning up|a problem|problem|issue|an issue|stand out|anomalous|abnormal|should worry|we should look at|should look at|worth a look|worth looking at|against best practice|bad practice|unhealthy',
        de: 'auffällig|auffällige|problematisch|problematische|ungewöhnlich|ungewöhnliche|zu prüfen|überprüfen|riskant|verdächtig|verdächtige',
        fr: 'anormal|anormaux|anormales|suspect|suspects|suspectes|inhabituel|inhabituelles|à revoir|problématique|problématiques',
        es: 'sospechosa|sospechosas|sospechoso|inusual|inusuales|problemática|problemáticas|a revisar|anómala|anómalas',
      },
      says: ['needs a review', 'need a review'],
    },
  },
  needs: ['roleHoldings'],
  wants: ['adminAccounts', 'exchangeRoleGroupMembers', 'servicePrincipals'],
  rows: buildRoleAssignmentRows,
  subject: ({ holder }) => holder,
  aliases: ({ account }) => (account === undefined ? [] : [account.userPrincipalName]),
  attributes: {
    role: {
      ...ADMIN_ROLE_ATTRIBUTES.role,
      label: 'Role',
      // "which roles" asks for the roles; "which admins" for people.
      words: {
        en: `${ADMIN_ROLE_ATTRIBUTES.role.words.en}|which role|which roles|what role|what roles|whose role|list role|list roles|got the role|get the role|received the role|receive the role`,
        de: `${ADMIN_ROLE_ATTRIBUTES.role.words.de}|welche rolle|welche rollen`,
        fr: `${ADMIN_ROLE_ATTRIBUTES.role.words.fr}|quel rôle|quels rôles`,
        es: `${ADMIN_ROLE_ATTRIBUTES.role.words.es}|qué rol|qué roles`,
      },
      // A role that must be activated first is not held as one that stands, nor one through a group as one of one's own.
      also: ['how', 'through'],
      says: ['is of the role', 'are of the role'],
      limit: (row) => explainRoleScope(row)[0],
      read: ({ role }) => role,
    },
    custom: {
      type: 'flag',
      label: 'Custom role',
      yes: CUSTOM_ROLE_WORDS.yes,
      no: CUSTOM_ROLE_WORDS.no,
      says: ['is of a custom role', 'are of a custom role'],
      saysNot: ['is of a built-in role', 'are of a built-in role'],
      read: ({ custom }) => custom,
    },
    holder: {
      type: 'subjects',
      label: 'Holder',
      lookup: 'user',
      words: {
        en: 'held by whom|to whom|by whom|in whose hands|whose hands',
        de: 'an wen',
        fr: 'à qui',
        es: 'a quién',
      },
      says: ['is held by', 'are held by'],
      isRow: true,
      read: (row) => holdersOf(['person', 'unknown', 'group'], row),
    },
    app: {
      type: 'subjects',
      label: 'App',
      lookup: 'app',
      says: ['is held by', 'are held by'],
      isRow: true,
      read: (row) => holdersOf(['app'], row),
    },
    holderKind: {
      type: 'choice',
      label: 'Held by',
      words: { en: 'kind of holder|type of holder', de: 'art des inhabers' },
      values: HOLDER_KIND_VALUES,
      read: ({ holderKind }) => holderKind,
    },
    how: {
      ...ADMIN_ROLE_ATTRIBUTES.how,
      label: 'How',
      values: ASSIGNMENT_HOW_VALUES,
      alsoSaidOf: { 'time-bound': 'activated' },
      read: ({ ways }) => ways,
    },
    active: {
      ...ADMIN_ROLE_ATTRIBUTES.active,
      // Of an assignment "active" is the opposite of eligible, not of disabled.
      no: joinWordings(ADMIN_ROLE_ATTRIBUTES.active.no, {
        en: 'not active|not activated|inactive assignment',
        de: 'nicht aktiv|nicht aktiviert',
        fr: 'pas actif|pas activé',
        es: 'no activo|no activado',
      }),
      says: ['is active', 'are active'],
      saysNot: ['must be activated first', 'must be activated first'],
      read: ({ active }) => active,
    },
    through: {
      ...ADMIN_ROLE_ATTRIBUTES.through,
      says: ['is held through', 'are held through'],
      read: ({ throughGroups, holderKind, holder }) => (holderKind === 'group' ? [holder.name] : throughGroups),
    },
    throughGroup: {
      ...ADMIN_ROLE_ATTRIBUTES.throughGroup,
      also: ['through', 'how'],
      yes: joinWordings(ADMIN_ROLE_ATTRIBUTES.throughGroup.yes, HELD_BY_GROUP_WORDS),
      says: ['is held through a group', 'are held through a group'],
      saysNot: ['is held directly', 'are held directly'],
      // A group whose members could not be read stands for them.
      read: ({ throughGroups, holderKind }) => throughGroups.length > 0 || holderKind === 'group',
    },
    scope: {
      type: 'choice',
      label: 'Scope',
      also: ['role'],
      words: {
        en: 'scope|scopes|reach|which scope|what scope|how far|how wide|over what|over which part|where valid|for what part|for which part|level of scope',
        de: 'geltungsbereich|bereich|umfang|reichweite|wofür|für welchen bereich|worüber',
        fr: 'portée|étendue|périmètre|pour quel périmètre|sur quel périmètre',
        es: 'ámbito|alcance|para qué ámbito|sobre qué parte',
      },
      values: SCOPE_VALUES,
      read: ({ scope }) => scope.kind,
    },
    unit: {
      ...ADMIN_ROLE_ATTRIBUTES.unit,
      says: ['is for the unit', 'are for the unit'],
      read: ({ scope }) => sayUnit(scope),
    },
    scoped: {
      type: 'flag',
      label: 'Part of the tenant only',
      yes: {
        en: 'scoped|limited scope|restricted scope|part of the tenant|narrower scope|limited in scope|part of the organisation|only part|a part only|partial|partly|narrow|narrow scope|restricted|restrictions|limited|not tenant wide|not for the whole tenant|small scope|in part|somewhat limited',
        de: 'eingeschränkt|eingeschränkter bereich|beschränkt',
        fr: 'portée limitée|portée restreinte|limité|limités|limitées',
        es: 'ámbito limitado|alcance limitado|limitado|limitados|limitadas',
      },
      says: ['reaches a part of the tenant only', 'reach a part of the tenant only'],
      saysNot: ['reaches the whole tenant', 'reach the whole tenant'],
      read: ({ scope }) => scope.kind !== 'tenant',
    },
    plane: {
      type: 'choice',
      label: 'Where',
      values: {
        entra: {
          label: 'Entra',
          words: ENTRA_ROLE_WORDS,
          says: ['is a role of the directory', 'are roles of the directory'],
        },
        exchange: {
          label: 'Exchange',
          words: joinWordings(
            ROLE_FOR_EXCHANGE_WORDS,
            EXCHANGE_ROLE_WORDS,
            EXCHANGE_ROLE_GROUP_WORDS,
            ROLE_GROUP_WORDS,
            WHICH_ROLE_GROUP_WORDS,
          ),
          says: ['is a role group of Exchange', 'are role groups of Exchange'],
        },
      },
      read: ({ plane }) => plane,
    },
    privileged: {
      ...ADMIN_ROLE_ATTRIBUTES.privileged,
      says: ['is privileged', 'are privileged'],
      saysNot: ['is not privileged', 'are not privileged'],
      read: ({ tier }) => tier !== undefined,
    },
    critical: {
      ...ADMIN_ROLE_ATTRIBUTES.critical,
      says: ['is critical', 'are critical'],
      saysNot: ['is not critical', 'are not critical'],
      read: ({ tier }) => tier === 'critical',
    },
    startsAt: {
      type: 'instant',
      label: 'Since',
      words: ROLE_START_WORDS,
      verbs: ROLE_START_VERBS,
      says: ['began', 'began'],
      saysNot: ['did not begin', 'did not begin'],
      read: ({ startsAt }) => startsAt,
    },
    endsAt: {
      ...ADMIN_ROLE_ATTRIBUTES.roleEndsAt,
      words: joinWordings(ADMIN_ROLE_ATTRIBUTES.roleEndsAt.words, { en: 'an end|an end date' }),
      label: 'End date',
      says: ['ends', 'end'],
      saysNot: ['has no end', 'have no end'],
      read: ({ endsAt }) => endsAt,
    },
    problem: {
      type: 'choice',
      label: 'Look at',
      values: PROBLEM_VALUES,
      read: ({ problems }) => problems,
    },
    emergency: {
      ...ADMIN_ACCOUNT_ATTRIBUTES.emergency,
      says: ['is held by an emergency account', 'are held by emergency accounts'],
      saysNot: ['is not held by an emergency account', 'are not held by emergency accounts'],
      // No app and no group is an account that somebody signs in with in an emergency.
      read: ({ account, holderKind }) => {
        if (account !== undefined) return account.emergency === true || looksLikeEmergencyAccount(account);
        return holderKind === 'app' || holderKind === 'group' ? false : undefined;
      },
    },
    enabled: {
      ...ADMIN_ACCOUNT_ATTRIBUTES.enabled,
      label: 'Account enabled',
      says: ['is held by an enabled account', 'are held by enabled accounts'],
      saysNot: ['is held by a disabled account', 'are held by disabled accounts'],
      read: ({ enabled }) => enabled,
    },
    guest: {
      ...ADMIN_ACCOUNT_ATTRIBUTES.guest,
      says: ['is held by a guest', 'are held by guests'],
      saysNot: ['is held by no guest', 'are held by no guests'],
      read: ({ holderKind, account }) =>
        holderKind === 'app' || holderKind === 'group' ? false : account && account.userType === 'Guest',
    },
    department: {
      ...ADMIN_ACCOUNT_ATTRIBUTES.department,
      read: ({ holderKind, account }) =>
        holderKind === 'app' || holderKind === 'group' ? null : account && (account.department ?? null),
    },
  },
  columns: ['role', 'how', 'holderKind', 'endsAt'],
  tellsOfOne: ['role', 'how', 'through', 'holderKind', 'endsAt'],
});
