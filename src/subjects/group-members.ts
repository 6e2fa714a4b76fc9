import { ADMIN_ACCOUNT_ATTRIBUTES } from './lib/admin-account-attributes.js';
import { buildGroupMemberRows, type GroupMemberRow } from './lib/group-member-rows.js';
import {
  GROUP_MEMBER_FILLERS,
  GROUP_MEMBER_NOUN,
  GROUP_WORDS,
  LEFT_OUT_GROUP_WORDS,
  LEFT_OUT_OF_MFA_WORDS,
  MEMBER_HOW_VALUES,
  MEMBER_KIND_VALUES,
  PRIVILEGED_MEMBER_WORDS,
} from './lib/group-member-words.js';
import { defineSubjectTable } from './model/subject-table.js';

/** Who is in the groups that Conditional Access policies leave out, and in those that give a role. Of other groups nobody is read. */
export const table = defineSubjectTable<GroupMemberRow>()({
  id: 'group-members',
  about: 'group',
  noun: ['member of a group', 'members of groups'],
  words: GROUP_MEMBER_NOUN,
  fillers: GROUP_MEMBER_FILLERS,
  bySentence: true,
  checks: ['conditional-access'],
  needs: [],
  wants: ['groupMembers', 'conditionalAccessPolicies', 'roleHoldings', 'adminAccounts'],
  rowsOf: {
    groupMembers: { attribute: 'leftOut', value: 'left-out' },
    roleHoldings: { attribute: 'leftOut', value: 'gives-role' },
  },
  rows: buildGroupMemberRows,
  subject: ({ member }) => member,
  aliases: ({ signInName }) => (signInName === undefined ? [] : [signInName]),
  attributes: {
    group: {
      type: 'subjects',
      label: 'Group',
      lookup: 'name',
      words: GROUP_WORDS,
      says: ['is in', 'are in'],
      onlyOf:
        'Of other groups than those that a policy leaves out or that give an admin role I do not read the members.',
      // Whoever is in a group inside is in both.
      read: ({ group, through }) => [group, ...through],
    },
    how: {
      type: 'choice',
      label: 'How',
      also: ['through'],
      words: {
        en: 'directly or indirectly|direct or nested|nested or direct|directly or through a nested group',
        de: 'direkt oder indirekt|direkt oder verschachtelt',
        fr: 'directement ou indirectement|direct ou imbriqué',
        es: 'directa o indirectamente|directo o anidado',
      },
      values: MEMBER_HOW_VALUES,
      exclusive: true,
      read: ({ direct }) => (direct === undefined ? undefined : direct ? 'direct' : 'nested'),
    },
    through: {
      type: 'subjects',
      label: 'Through',
      lookup: 'name',
      words: {
        en: 'through which group|through which nested group|via which group|via which nested group|by which group|which nested group|which nested groups',
        de: 'über welche gruppe|über welche verschachtelte gruppe|durch welche gruppe',
        fr: 'par quel groupe|via quel groupe|par quel groupe imbriqué',
        es: 'por qué grupo|a través de qué grupo',
      },
      says: ['is in it through', 'are in it through'],
      read: ({ through }) => through,
    },
    policy: {
      type: 'subjects',
      label: 'Left out of',
      lookup: 'name',
      called: 'policy',
      words: {
        en: 'policy|policies|which policy|which policies|conditional access|conditional access policy|conditional access policies|ca policy|ca policies',
        de: 'richtlinie|richtlinien|welche richtlinie|welche richtlinien|ca richtlinie',
        fr: 'stratégie|stratégies|quelle stratégie|quelles stratégies',
        es: 'directiva|directivas|qué directiva|qué directivas|política|políticas',
      },
      says: ['is left out of', 'are left out of'],
      read: ({ policies }) => policies,
    },
    leftOut: {
      type: 'choice',
      label: 'Group',
      values: {
        'left-out': {
          label: 'excluded from a policy',
          words: LEFT_OUT_GROUP_WORDS,
          says: ['is in a group that a policy leaves out', 'are in a group that a policy leaves out'],
          saysNot: ['is in no group that a policy leaves out', 'are in no group that a policy leaves out'],
        },
        'gives-role': {
          label: 'gives a role',
          words: {
            en: 'role assignable|role assignable group|role assignable groups|group with a role|groups with a role|group that holds a role|groups that hold a role|group that gives a role|groups that give a role',
            de: 'gruppe mit rolle|gruppen mit rolle|gruppen mit rollen|rollenzuweisbar|rollenzuweisbare',
            fr: 'groupe avec rôle|groupes avec rôle|groupes qui donnent un rôle',
            es: 'grupo con rol|grupos con rol|grupos que dan un rol',
          },
          says: ['is in a group that gives a role', 'are in a group that gives a role'],
          saysNot: ['is in no group that gives a role', 'are in no group that gives a role'],
        },
      },
      read: ({ policies, roles }) => [
        ...(policies.length > 0 ? ['left-out'] : []),
        ...(roles.length > 0 ? ['gives-role'] : []),
      ],
    },
    leftOutOfMfa: {
      type: 'flag',
      label: 'Left out of MFA',
      yes: LEFT_OUT_OF_MFA_WORDS,
      says: ['is left out of a policy that requires MFA', 'are left out of a policy that requires MFA'],
      saysNot: ['is left out of no policy that requires MFA', 'are left out of no policy that requires MFA'],
      read: ({ leavesOutOfMfa }) => leavesOutOfMfa,
    },
    role: {
      type: 'text',
      label: 'Role',
      lookup: 'role',
      words: {
        en: 'role|roles|which role|which roles|admin role|admin roles',
        de: 'rolle|rollen|welche rolle|welche rollen',
        fr: 'rôle|rôles|quel rôle|quels rôles',
        es: 'rol|roles|qué rol|qué roles',
      },
      says: ['holds by it', 'hold by it'],
      read: ({ roles }) => roles,
    },
    eligible: {
      type: 'flag',
      label: 'Must be activated',
      yes: {
        en: 'eligible|eligible member|eligible members|may activate|can activate|must activate|must be activated|not active',
        de: 'berechtigt|aktivierbar|muss aktiviert werden|aktivieren',
        fr: 'éligible|éligibles|activable|activables',
        es: 'elegible|elegibles|activable|activables',
      },
      no: {
        en: 'active member|active members|active membership|standing member|standing members|permanent member|permanent members',
        de: 'aktives mitglied|aktive mitglieder|ständige mitglieder',
        fr: 'membre actif|membres actifs|membres permanents',
        es: 'miembro activo|miembros activos|miembros permanentes',
      },
      says: ['must activate the membership first', 'must activate the membership first'],
      saysNot: ['is a member now', 'are members now'],
      read: ({ eligible }) => eligible,
    },
    kind: { type: 'choice', label: 'Kind', values: MEMBER_KIND_VALUES, exclusive: true, read: ({ kind }) => kind },
    enabled: {
      ...ADMIN_ACCOUNT_ATTRIBUTES.enabled,
      says: ['is enabled', 'are enabled'],
      saysNot: ['is disabled', 'are disabled'],
      read: ({ enabled }) => enabled,
    },
    guest: {
      ...ADMIN_ACCOUNT_ATTRIBUTES.guest,
      says: ['is a guest', 'are guests'],
      saysNot: ['is no guest', 'are no guests'],
      read: ({ guest }) => guest,
    },
    privileged: {
      type: 'flag',
      label: 'Admin',
      ...PRIVILEGED_MEMBER_WORDS,
      says: ['holds an admin role', 'hold an admin role'],
      saysNot: ['holds no admin role', 'hold no admin role'],
      read: ({ privileged }) => privileged,
    },
    signInName: {
      ...ADMIN_ACCOUNT_ATTRIBUTES.signInName,
      read: ({ signInName }) => signInName,
    },
  },
  columns: ['group', 'how', 'through', 'policy'],
  tellsOfOne: ['group', 'how', 'through', 'policy'],
});
