import type { FactReading } from '../../facts/fact-types.js';
import type { PersonActivity, PersonReading } from '../../tenant/model/person-reader-port.js';
import { buildPortalUrl } from '../../m365/portal-links.js';
import { findRoleTier } from '../../m365/directory-roles.js';
import type { NamedPerson } from '../../m365/named-person.js';
import { gapsOf } from '../dossier-section.js';
import { nameIncidents } from '../model/open-incident-wording.js';
import type { PersonDossier } from '../model/person-dossier.js';
import { worstSeverity, type Severity } from '../../core/severity.js';
import type { DossierLine } from '../model/app-dossier.js';
import { personActsSection } from './person-acts-section.js';
import { judgePerson, personChecksSection, type PersonCheckFacts } from './person-checks.js';
import { personDecisionsSection, personHistorySection, type PersonDecisions } from './person-history-sections.js';
import { personAccountSection } from './person-account-section.js';
import { personIncidentsSection, type PersonIncidents } from './person-incidents-section.js';
import {
  dangerousAppsInWords,
  ownedAppsInWords,
  ownedAppsSection,
  personRolesInWords,
  personRolesSection,
  rolesWithEndsInWords,
  type PersonRoles,
} from './person-role-sections.js';
import { findRegistration, personSignInSections } from './person-sign-in-sections.js';

/** Tenant-wide facts needed for one person, because no smaller request returns them. */
export interface PersonDossierFacts extends PersonCheckFacts {
  readonly exchangeRoleGroupMembers: FactReading<'exchangeRoleGroupMembers'>;
  /** Number of requests used to read them. */
  readonly requests: number;
}

/** Everything that a person's dossier is composed from. */
export interface PersonDossierInput {
  readonly parts: PersonReading;
  readonly facts: PersonDossierFacts;
  readonly acts: PersonActivity;
  readonly trouble: PersonIncidents;
  readonly decisions: PersonDecisions;
  readonly period: PersonDossier['period'];
}

/** Composes a person's dossier. Pure: the same input gives the same dossier. */
export function composePersonDossier(found: NamedPerson, material: PersonDossierInput): PersonDossier {
  const { parts, facts, acts, trouble, decisions, period } = material;
  const { identity } = parts;
  const person: NamedPerson = identity.ok
    ? { id: found.id, name: identity.value.displayName, upn: identity.value.userPrincipalName }
    : found;
  const power = powerOf(person, parts, facts);
  const standing = standingOf(parts, power);
  const verdict = judgePerson(person, findRegistration(person, parts, facts), power, parts, facts);
  const signIn = personSignInSections(person, parts, power.roles, facts, verdict.by);
  const reasons: readonly Reason[] = [
    ...signIn.filter(({ id }) => id === 'risk').flatMap(({ lines }) => lines.flatMap(toReason)),
    ...verdict.findings.flatMap(({ severity, title }) =>
      toBrief(title, person.name).map((text) => ({ severity, text })),
    ),
  ];
  const seen = trouble.findings.map(({ severity, title }) => ({ severity, text: toOwnDeed(title, person) }));
  const severity = worstSeverity(
    [...reasons, ...verdict.findings, ...seen, ...trouble.incidents.map(({ incident }) => incident)].map(severityOf),
  );
  const worst = reasons.find((one) => one.severity === severity);
  const worstSeen = findWorst(seen);
  const wrong = [worst, worstSeen].flatMap((one) => one?.text ?? []);
  return {
    person,
    headline: [
      headline(person, parts, power),
      // A disabled account cannot sign in; its apps still can.
      ...(standing === 'disabled' ? sayLeftApps(parts) : []),
      ...wrong,
    ].join('; '),
    rights: [headline(person, parts, power, true), ...ownedAppsInWords(parts), ...wrong].join('; '),
    severity: severity ?? null,
    judgedWhole: verdict.gaps.length === 0 && identity.gaps.length === 0,
    standing,
    sections: [
      personAccountSection(person, parts),
      personChecksSection(verdict, standing),
      personRolesSection(power),
      ownedAppsSection(parts),
      ...signIn,
      personActsSection(person, acts, period),
      personHistorySection(person, acts),
      personIncidentsSection(trouble),
      personDecisionsSection(person, decisions),
    ],
    incidents: nameIncidents(trouble.incidents),
    period,
    asOf: parts.asOf,
    cost: { ...parts.cost, requests: parts.cost.requests + facts.requests + acts.requests },
    portalUrl: buildPortalUrl({ kind: 'user', id: person.id }),
  };
}

/** What is wrong with an account, as its first line says it. */
interface Reason {
  readonly severity: Severity;
  readonly text: string;
}

const severityOf = ({ severity }: { readonly severity: Severity }): Severity => severity;

const toReason = ({ severity, text }: DossierLine): readonly Reason[] =>
  severity === undefined ? [] : [{ severity, text }];

/** Of several equally bad the first: they stand newest first. */
function findWorst(reasons: readonly Reason[]): Reason | undefined {
  const severity = worstSeverity(reasons.map(severityOf));
  return reasons.find((one) => one.severity === severity);
}

/** A title within a sentence; "adele@contoso.com consented to …" behind her name is "consented to …". */
const toOwnDeed = (title: string, { upn }: NamedPerson): string =>
  upn !== '' && title.toLowerCase().startsWith(`${upn.toLowerCase()} `)
    ? title.slice(upn.length + 1)
    : title.replace(/^(?:An?|The) /u, (article) => article.toLowerCase());

/** Behind the roles neither the name nor they are said again: "Adele has a mailbox: User Administrator". */
function toBrief(title: string, name: string): readonly string[] {
  if (!title.startsWith(`${name} `)) return [];
  const said = title.slice(name.length + 1);
  const roles = said.lastIndexOf(': ');
  return [roles < 0 ? said : said.slice(0, roles)];
}

function powerOf({ id, upn }: NamedPerson, { groups }: PersonReading, facts: PersonDossierFacts): PersonRoles {
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

function standingOf({ identity }: PersonReading, power: PersonRoles): PersonDossier['standing'] {
  if (identity.ok && !identity.value.accountEnabled) return 'disabled';
  if (power.roles.length > 0 || power.roleGroups.length > 0) return 'admin';
  return power.gaps.length === 0 && identity.ok ? 'no-role' : 'unknown';
}

function sayLeftApps(parts: PersonReading): readonly string[] {
  const apps = dangerousAppsInWords(parts);
  return apps === undefined ? [] : [`owns ${apps}, which can do harm`];
}

function headline(
  { name, upn, id }: NamedPerson,
  { identity }: PersonReading,
  power: PersonRoles,
  inFull = false,
): string {
  const who = name.trim() === '' ? (upn === '' ? id : upn) : name;
  const aside = [
    ...(identity.ok && identity.value.userType === 'Guest' ? ['a guest'] : []),
    ...(identity.ok && !identity.value.accountEnabled ? ['disabled'] : []),
  ];
  const shown = aside.length === 0 ? who : `${who} (${aside.join(', ')})`;
  // Privileged roles make the headline; the section lists the others.
  const strong = { ...power, roles: power.roles.filter((held) => findRoleTier(held) !== undefined) };
  const words = inFull ? rolesWithEndsInWords(power) : (personRolesInWords(strong) ?? personRolesInWords(power));
  if (words !== undefined) return `${shown} holds ${words}`;
  return power.gaps.length === 0
    ? `${shown} holds no directory role`
    : `Which roles ${shown} holds could not all be read`;
}
