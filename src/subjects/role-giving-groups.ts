import type { RoleGivingGroup, RoleHolding } from '../facts/fact-types.js';
import { ADMIN_ROLE_ATTRIBUTES } from './lib/admin-role-attributes.js';
import { defineSubjectTable } from './model/subject-table.js';

/** A group with whoever is in it now, and whoever may activate a membership; undefined: not all of them were read. */
interface RoleGivingGroupRow extends RoleGivingGroup {
  readonly memberNames: readonly string[] | undefined;
  readonly eligibleNames: readonly string[] | undefined;
}

function createRow(group: RoleGivingGroup, holdings: readonly RoleHolding[]): RoleGivingGroupRow {
  const namesOf = (membership: 'member' | 'eligible'): readonly string[] => {
    const through = holdings.filter(
      (one) => one.through?.groupId === group.id && one.through.membership === membership,
    );
    // One who is given several roles is in the group once; others may have the same name.
    return [...new Map(through.map(({ principal }) => [principal.id, principal.displayName])).values()].toSorted();
  };
  return {
    ...group,
    memberNames: group.members === undefined ? undefined : namesOf('member'),
    eligibleNames: group.eligible === undefined ? undefined : namesOf('eligible'),
  };
}

/** Groups that hold a role and give it to their members, also such as have none. */
export const table = defineSubjectTable<RoleGivingGroupRow>()({
  id: 'role-giving-groups',
  about: 'group',
  noun: ['group that holds a role', 'groups that hold a role'],
  words: {
    en: 'group that holds a role|groups that hold a role|role assignable group|role assignable groups',
    de: 'gruppe mit rolle|gruppen mit rolle|rollenzuweisbare gruppe|rollenzuweisbare gruppen',
    fr: 'groupe avec rôle|groupes avec rôle|groupe assignable à un rôle',
    es: 'grupo con rol|grupos con rol|grupo asignable a roles',
  },
  fillers: { en: 'currently|now', de: 'aktuell', fr: 'actuellement', es: 'actualmente' },
  bySentence: true,
  checks: ['privileged-roles'],
  needs: ['roleHoldings'],
  wants: [],
  rows: ({ roleHoldings: { groups = [], holdings } }) => ({ rows: groups.map((group) => createRow(group, holdings)) }),
  subject: ({ id, name }) => ({ kind: 'group', id, name: name === '' ? id : name }),
  attributes: {
    role: {
      type: 'text',
      label: 'Roles',
      lookup: 'role',
      words: ADMIN_ROLE_ATTRIBUTES.role.words,
      says: ['holds', 'hold'],
      read: ({ roleNames }) => roleNames,
    },
    members: {
      type: 'number',
      label: 'Active members',
      words: {
        en: 'number of members',
        de: 'anzahl der mitglieder',
        fr: 'nombre de membres',
        es: 'número de miembros',
      },
      says: ['has', 'have'],
      read: ({ members }) => members,
    },
    eligible: {
      type: 'number',
      label: 'Eligible members',
      words: {
        en: 'number of eligible members',
        de: 'anzahl der berechtigten mitglieder',
        fr: 'nombre de membres éligibles',
        es: 'número de miembros elegibles',
      },
      says: ['has', 'have'],
      read: ({ eligible }) => eligible,
    },
    memberNames: {
      type: 'text',
      label: 'In it now',
      words: { en: 'who is in it', de: 'wer ist drin', fr: 'qui en est membre', es: 'quién está dentro' },
      says: ['has', 'have'],
      read: ({ memberNames }) => memberNames,
    },
    eligibleNames: {
      type: 'text',
      label: 'May activate a membership',
      words: {
        en: 'who is eligible for it',
        de: 'wer ist dafür berechtigt',
        fr: 'qui y est éligible',
        es: 'quién es elegible',
      },
      says: ['has', 'have'],
      read: ({ eligibleNames }) => eligibleNames,
    },
    empty: {
      type: 'flag',
      label: 'Without active members',
      yes: { en: 'no member|empty', de: 'keine mitglieder|leer', fr: 'aucun membre|vide', es: 'ningún miembro|vacío' },
      no: { en: 'has members', de: 'hat mitglieder', fr: 'a des membres', es: 'tiene miembros' },
      says: ['has no active member', 'have no active member'],
      saysNot: ['has an active member', 'have active members'],
      read: ({ members }) => (members === undefined ? undefined : members === 0),
    },
  },
  columns: ['role', 'members', 'eligible'],
  tellsOfOne: ['role', 'members', 'eligible'],
});
