import { listExposedApps, type ExposedApp } from '../../checks/lib/apps-with-permissions.js';
import { createAppFinding } from '../../checks/lib/app-finding-and-row.js';
import { describeExchangeRoleGroups } from '../../checks/lib/apps-in-exchange-role-groups.js';
import { compareText, describeRoles } from '../../checks/lib/role-holder-traits.js';
import type { ExchangeRoleGroupMember } from '../../facts/fact-types.js';
import type { RoleHolding } from '../../facts/fact-types.js';
import type { Gap } from '../../core/gap.js';
import type { Instant } from '../../core/instant.js';
import type { OwnedApp, PersonReading } from '../../tenant/model/person-reader-port.js';
import { formatCount } from '../../core/plural-formatting.js';
import { rankRole } from '../../m365/directory-roles.js';
import { compareSeverity } from '../../core/severity.js';
import { formatList } from '../../core/sentence-formatting.js';
import { createRoleGroupLine, createRoleLine, untilWhen } from '../app/app-permission-sections.js';
import { createDossierSection, gapsOf, valuesOf } from '../dossier-section.js';
import type { DossierLine, DossierSection } from '../model/app-dossier.js';
import type { PersonDossierSectionId } from '../model/person-dossier.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** A person's directory roles and Exchange role groups. */
export interface PersonRoles {
  readonly roles: readonly RoleHolding[];
  readonly roleGroups: readonly ExchangeRoleGroupMember[];
  /** What could not be read. */
  readonly gaps: readonly Gap[];
}

/** Directory roles, however held, and Exchange role groups. */
export function personRolesSection(power: PersonRoles): DossierSection<PersonDossierSectionId> {
  const words = personRolesInWords(power);
  return createDossierSection('roles', 'Roles', {
    ...omitUndefined({ summary: words }),
    none: 'holds no directory role and is in no role group of Exchange',
    lines: [
      ...power.roles
        .toSorted((a, b) => rankRole(a) - rankRole(b) || compareText(a.roleName, b.roleName))
        .map(createRoleLine),
      ...power.roleGroups.map(createRoleGroupLine),
    ],
    gaps: power.gaps,
  });
}

/** "Global Administrator, Organization Management (Exchange)"; undefined if none was read. */
export function personRolesInWords({ roles, roleGroups }: PersonRoles): string | undefined {
  const words = [...(roles.length === 0 ? [] : [describeRoles(roles)]), ...describeExchangeRoleGroups(roleGroups)];
  return words.length === 0 ? undefined : words.join(', ');
}

/** The same with the end of each role that has one: "Global Administrator until 2026-12-30". */
export function rolesWithEndsInWords({ roles, roleGroups }: PersonRoles): string | undefined {
  const ending = roles.filter(({ endsAt }) => endsAt !== undefined);
  const lasting = roles.filter(({ endsAt }) => endsAt === undefined);
  const words = [
    ...ending.map((role) => `${describeRoles([role])}${untilWhen(role)}`),
    ...(lasting.length === 0 ? [] : [describeRoles(lasting)]),
    ...describeExchangeRoleGroups(roleGroups),
  ];
  return words.length === 0 ? undefined : words.join(', ');
}

interface JudgedApp {
  readonly owned: OwnedApp;
  readonly judged: ExposedApp | undefined;
}

/** Owned apps, the most dangerous first. */
function judgeOwned({ owned, asOf }: PersonReading): readonly JudgedApp[] {
  return valuesOf(owned)
    .map((one): JudgedApp => ({ owned: one, judged: judge(one, asOf) }))
    .toSorted((a, b) => bySeverityOf(a, b) || compareText(a.owned.name.name, b.owned.name.name));
}

const isDangerous = ({ judged }: JudgedApp): boolean => judged !== undefined && judged.severity !== null;

/** "Mailbox Statistics Collector": the dangerous apps that a person owns; undefined if none was read. */
export function dangerousAppsInWords(reading: PersonReading): string | undefined {
  const names = judgeOwned(reading)
    .filter(isDangerous)
    .map(({ owned }) => owned.name.name);
  return names.length === 0 ? undefined : formatList(names);
}

/** "owns 2 apps: A and B (dangerous)", or that not all could be read; empty if everything was read and there is none. */
export function ownedAppsInWords(reading: PersonReading): readonly string[] {
  const apps = judgeOwned(reading);
  const gaps = gapsOf(reading.owned);
  if (apps.length === 0) return gaps.length === 0 ? [] : ['which apps it owns could not all be read'];
  const names = apps.map((one) => `${one.owned.name.name}${isDangerous(one) ? ', which can do harm' : ''}`);
  const count = apps.length === 1 ? '' : `${formatCount(apps.length, 'app')}: `;
  return [`owns ${count}${formatList(names, 8)}`];
}

/** Owned apps: an owner can act as the app. States the app's permissions if the check risky-apps rates them as dangerous. */
export function ownedAppsSection(reading: PersonReading): DossierSection<PersonDossierSectionId> {
  const { owned, asOf } = reading;
  const apps = judgeOwned(reading);
  const dangerous = dangerousAppsInWords(reading);
  const most = dangerous === undefined ? '' : `; dangerous: ${dangerous}`;
  return createDossierSection('apps', 'Owns', {
    ...(apps.length === 0 ? {} : { summary: `${formatCount(apps.length, 'app')}${most}` }),
    none: 'no app',
    lines: apps.map((one) => appLine(one, asOf)),
    gaps: gapsOf(owned, ...valuesOf(owned).map(({ power }) => power)),
  });
}

function bySeverityOf(a: JudgedApp, b: JudgedApp): number {
  const [one, other] = [a.judged?.severity ?? undefined, b.judged?.severity ?? undefined];
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  return compareSeverity(one, other);
}

function appLine({ owned, judged }: JudgedApp, now: Instant): DossierLine {
  const finding = judged && createAppFinding(judged, now);
  return {
    text: `${finding?.title ?? `${owned.name.name}${restOf(owned)}`}, owner of the ${owned.owns.join(' and the ')}`,
    technical: owned.name.appId,
    ...omitUndefined({ severity: finding?.severity }),
  };
}

function restOf({ power }: OwnedApp): string {
  if (!power.ok || power.gaps.length > 0) return ': what it may do could not all be read';
  return power.value === undefined ? ': not in use here, nothing is granted to it' : ': nothing of high priority';
}

function judge({ power }: OwnedApp, now: Instant): ExposedApp | undefined {
  if (!power.ok || power.value === undefined) return undefined;
  const { servicePrincipal, appRoleGrants, delegatedGrants } = power.value;
  const [judged] = listExposedApps(
    {
      servicePrincipals: [servicePrincipal],
      appRoleGrants,
      delegatedGrants,
      // Credentials are not read here: an owner can add one.
      roleHoldings: undefined,
      applications: undefined,
      servicePrincipalUse: undefined,
    },
    { now, parameters: {}, partial: new Set() },
  );
  return judged;
}
