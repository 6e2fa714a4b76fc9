import type { FactReading } from '../../core/facts.js';
import { privilegeOf } from '../../core/roles.js';
import type { PersonActs, PersonDossier, PersonName, PersonParts } from '../../core/person.js';
import { portalUrlOf } from '../../core/portal.js';
import { gapsOf } from '../dossier/section.js';
import { actsSection } from './acts.js';
import { identitySection } from './identity.js';
import { incidentsSection, type PersonTrouble } from './incidents.js';
import { appsSection, powerInWords, rolesSection, type PersonPower } from './power.js';
import { signInSections, type SignInFacts } from './sign-in.js';

/** Tenant-wide facts needed for one person, because no smaller request returns them. */
export interface PersonFacts extends SignInFacts {
  readonly roleHoldings: FactReading<'roleHoldings'>;
  readonly exchangeRoleGroupMembers: FactReading<'exchangeRoleGroupMembers'>;
  /** Number of requests used to read them. */
  readonly requests: number;
}

/** Everything that a person's dossier is composed from. */
export interface PersonMaterial {
  readonly parts: PersonParts;
  readonly facts: PersonFacts;
  readonly acts: PersonActs;
  readonly trouble: PersonTrouble;
  readonly period: PersonDossier['period'];
}

/** Composes a person's dossier. Pure: the same input gives the same dossier. */
export function composePerson(found: PersonName, material: PersonMaterial): PersonDossier {
  const { parts, facts, acts, trouble, period } = material;
  const { identity } = parts;
  const person: PersonName = identity.ok
    ? { id: found.id, name: identity.value.displayName, upn: identity.value.userPrincipalName }
    : found;
  const power = powerOf(person, parts, facts);
  return {
    person,
    headline: headline(person, parts, power),
    standing: standingOf(parts, power),
    sections: [
      identitySection(person, parts),
      rolesSection(power),
      appsSection(parts),
      ...signInSections(person, parts, power.roles, facts),
      actsSection(person, acts, period),
      incidentsSection(trouble),
    ],
    incidents: trouble.incidents.map(({ id, incident: { headline: told, severity } }) => ({
      id,
      headline: told,
      severity,
    })),
    period,
    asOf: parts.asOf,
    cost: { ...parts.cost, requests: parts.cost.requests + facts.requests + acts.requests },
    portalUrl: portalUrlOf({ kind: 'user', id: person.id }),
  };
}

function powerOf({ id, upn }: PersonName, { groups }: PersonParts, facts: PersonFacts): PersonPower {
  const { roleHoldings, exchangeRoleGroupMembers } = facts;
  // Exchange lists a member under any of its ids, and an Entra group in a role group includes all its members.
  const names = [id, upn, ...(groups.ok ? groups.value : [])].filter((one) => one !== '');
  const mine = new Set(names.map((one) => one.toLowerCase()));
  return {
    roles: roleHoldings.ok ? roleHoldings.value.holdings.filter(({ principal }) => principal.id === id) : [],
    roleGroups: exchangeRoleGroupMembers.ok
      ? exchangeRoleGroupMembers.value.filter(({ ids }) => ids.some((one) => mine.has(one.toLowerCase())))
      : [],
    gaps: [...roleHoldings.gaps, ...exchangeRoleGroupMembers.gaps, ...gapsOf(groups)],
  };
}

function standingOf({ identity }: PersonParts, power: PersonPower): PersonDossier['standing'] {
  if (identity.ok && !identity.value.accountEnabled) return 'disabled';
  if (power.roles.length > 0 || power.roleGroups.length > 0) return 'admin';
  return power.gaps.length === 0 && identity.ok ? 'no-role' : 'unknown';
}

function headline({ name, upn, id }: PersonName, { identity }: PersonParts, power: PersonPower): string {
  const who = name.trim() === '' ? (upn === '' ? id : upn) : name;
  const aside = [
    ...(identity.ok && identity.value.userType === 'Guest' ? ['a guest'] : []),
    ...(identity.ok && !identity.value.accountEnabled ? ['disabled'] : []),
  ];
  const shown = aside.length === 0 ? who : `${who} (${aside.join(', ')})`;
  // Privileged roles make the headline; the section lists the others.
  const strong = { ...power, roles: power.roles.filter((held) => privilegeOf(held) !== undefined) };
  const words = powerInWords(strong) ?? powerInWords(power);
  if (words !== undefined) return `${shown} holds ${words}`;
  return power.gaps.length === 0
    ? `${shown} holds no directory role`
    : `Which roles ${shown} holds could not all be read`;
}
