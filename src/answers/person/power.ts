import { appsOf, type App } from '../../checks/lib/app-exposure.js';
import { appFinding } from '../../checks/lib/app-report.js';
import { compareText, rolesInWords } from '../../checks/lib/people.js';
import { roleGroupsInWords } from '../../checks/lib/exchange-groups.js';
import type { DossierLine, DossierSection } from '../../core/dossier.js';
import type { RoleHolding } from '../../core/facts.js';
import type { ExchangeRoleGroupMember } from '../../core/facts-apps.js';
import type { Gap } from '../../core/gap.js';
import type { Instant } from '../../core/instant.js';
import type { OwnedApp, PersonParts, PersonSectionId } from '../../core/person.js';
import { count } from '../../core/plural.js';
import { roleRank } from '../../core/roles.js';
import { bySeverity } from '../../core/severity.js';
import { listed } from '../../core/words.js';
import { roleGroupLine, roleLine } from '../dossier/power.js';
import { gapsOf, titled, valuesOf } from '../dossier/section.js';

/** A person's directory roles and Exchange role groups. */
export interface PersonPower {
  readonly roles: readonly RoleHolding[];
  readonly roleGroups: readonly ExchangeRoleGroupMember[];
  /** What could not be read. */
  readonly gaps: readonly Gap[];
}

/** Directory roles, however held, and Exchange role groups. */
export function rolesSection(power: PersonPower): DossierSection<PersonSectionId> {
  const words = powerInWords(power);
  return titled('roles', 'Roles', {
    ...(words === undefined ? {} : { summary: words }),
    none: 'holds no directory role and is in no role group of Exchange',
    lines: [
      ...power.roles.toSorted((a, b) => roleRank(a) - roleRank(b) || compareText(a.roleName, b.roleName)).map(roleLine),
      ...power.roleGroups.map(roleGroupLine),
    ],
    gaps: power.gaps,
  });
}

/** "Global Administrator, Organization Management (Exchange)"; undefined if none was read. */
export function powerInWords({ roles, roleGroups }: PersonPower): string | undefined {
  const words = [...(roles.length === 0 ? [] : [rolesInWords(roles)]), ...roleGroupsInWords(roleGroups)];
  return words.length === 0 ? undefined : words.join(', ');
}

interface JudgedApp {
  readonly owned: OwnedApp;
  readonly judged: App | undefined;
}

/** Owned apps: an owner can act as the app. States the app's permissions if the check risky-apps rates them as dangerous. */
export function appsSection({ owned, asOf }: PersonParts): DossierSection<PersonSectionId> {
  const apps = valuesOf(owned)
    .map((one): JudgedApp => ({ owned: one, judged: judge(one, asOf) }))
    .toSorted((a, b) => bySeverityOf(a, b) || compareText(a.owned.name.name, b.owned.name.name));
  const strong = apps.filter(({ judged }) => judged !== undefined && judged.severity !== null);
  const most = strong.length === 0 ? '' : `; dangerous: ${listed(strong.map(({ owned: one }) => one.name.name))}`;
  return titled('apps', 'Owns', {
    ...(apps.length === 0 ? {} : { summary: `${count(apps.length, 'app')}${most}` }),
    none: 'no app',
    lines: apps.map((one) => appLine(one, asOf)),
    gaps: gapsOf(owned, ...valuesOf(owned).map(({ power }) => power)),
  });
}

function bySeverityOf(a: JudgedApp, b: JudgedApp): number {
  const [one, other] = [a.judged?.severity ?? undefined, b.judged?.severity ?? undefined];
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  return bySeverity(one, other);
}

function appLine({ owned, judged }: JudgedApp, now: Instant): DossierLine {
  const finding = judged && appFinding(judged, now);
  return {
    text: `${finding?.title ?? `${owned.name.name}${restOf(owned)}`}, owner of the ${owned.owns.join(' and the ')}`,
    technical: owned.name.appId,
    ...(finding === undefined ? {} : { severity: finding.severity }),
  };
}

function restOf({ power }: OwnedApp): string {
  if (!power.ok || power.gaps.length > 0) return ': what it may do could not all be read';
  return power.value === undefined ? ': not in use here, nothing is granted to it' : ': nothing of high priority';
}

function judge({ power }: OwnedApp, now: Instant): App | undefined {
  if (!power.ok || power.value === undefined) return undefined;
  const { servicePrincipal, appRoleGrants, delegatedGrants } = power.value;
  const [judged] = appsOf(
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
