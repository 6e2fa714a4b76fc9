import type { ExposedApp } from '../../checks/lib/apps-with-permissions.js';
import { describeHeldPermission, isHighPriority, type HeldPermission } from '../../checks/lib/held-app-permissions.js';
import { describeAppRoles, describeSignInState } from '../../checks/lib/app-finding-and-row.js';
import { compareText } from '../../checks/lib/role-holder-traits.js';
import { HOLDING_WORDS } from '../../checks/lib/role-holding-evidence.js';
import type { AppDossierReading, AppReading } from '../../tenant/model/app-reader-port.js';
import type { ExchangeRoleGroupMember } from '../../facts/fact-types.js';
import type { RoleHolding } from '../../facts/fact-types.js';
import { groupBy } from '../../core/group-by.js';
import { formatCount } from '../../core/plural-formatting.js';
import { explainRolePower } from '../../facts/lib/role-wording.js';
import { findRoleTier, rankRole } from '../../m365/directory-roles.js';
import type { AppSuspicion } from '../../checks/lib/app-suspicions.js';
import type { AppRemark } from './app-risk.js';
import { findThingsGivenOneByOne } from '../../m365/permission-ratings.js';
import type { Severity } from '../../core/severity.js';
import { formatList } from '../../core/sentence-formatting.js';
import type { DossierLine, DossierSection } from '../model/app-dossier.js';
import { createAppSection, gapsOf, valuesOf } from '../dossier-section.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** The app's permissions, strongest first, in plain words followed by their names. */
export function appPermissionsSection(app: ExposedApp, parts: AppReading): DossierSection {
  const groups = [
    ...groupBy(
      app.permissions,
      ({ via, resource, value, reach }) => `${via} ${resource} ${value} ${reach ?? ''}`,
    ).values(),
  ];
  const lines = groups.map(([first, ...rest]) => permissionLine(first, rest.length + 1, parts));
  const inWords = [...new Set(groups.map(([first]) => wordsOf(first) ?? `use ${first.value}`))];
  return createAppSection('permissions', {
    ...(lines.length === 0 ? {} : { summary: formatList(inWords) }),
    none: 'nothing: no permission was granted to it',
    lines,
    gaps: gapsOf(parts.appRoleGrants, parts.delegatedGrants, parts.exchangeAppAccess),
  });
}

/** More permissions than these are counted first. */
const MOST_NAMED = 8;

/** All that an app may do, with its roles, as one sentence: what whoever asks for its rights wants to hear first. */
export function appRightsInWords(app: ExposedApp, parts: AppReading): string {
  const held = [...groupBy(app.permissions, ({ via, value, reach }) => `${via} ${value} ${reach ?? ''}`).values()];
  const roles = describeAppRoles(app);
  const isReadWhole = gapsOf(parts.appRoleGrants, parts.delegatedGrants, parts.exchangeAppAccess).length === 0;
  if (held.length === 0 && !isReadWhole) return `What ${app.name} may do could not all be read`;
  const holds = roles === undefined ? '' : ` and holds ${roles}`;
  const state = describeSignInState(app);
  const aside = state.length === 0 ? '' : ` (${state.join(', ')})`;
  if (held.length === 0) return `${app.name} holds no permission${holds}${aside}`;
  const named = held.slice(0, MOST_NAMED);
  const more = held.length - named.length;
  const ways = [...groupBy(named, ([{ via }]) => via).entries()].map(([via, some]) => {
    const people = new Set(app.permissions.flatMap(({ personId }) => personId ?? [])).size;
    const how = via === 'application' ? '' : `, ${viaInWords({ via }, people)}`;
    return `${formatList(
      some.map(([first]) => permissionInWords(first)),
      MOST_NAMED,
    )}${how}`;
  });
  const all = `${ways.join('; ')}${more === 0 ? '' : ` and ${more} more`}`;
  const may = more === 0 ? `may ${all}` : `has ${held.length} permissions: it may ${all}`;
  const unread = isReadWhole ? '' : '; not all could be read';
  return `${app.name} ${may}${holds}${aside}${unread}`;
}

function permissionInWords(held: HeldPermission): string {
  const name = held.unknown ? `unknown permission ${held.value}` : held.value;
  const reach = held.reach === undefined ? '' : `, ${held.reach}`;
  const words = wordsOf(held);
  return words === undefined ? `use ${name}${reach}` : `${words} (${name}${reach})`;
}

function permissionLine(held: HeldPermission, people: number, parts: AppReading): DossierLine {
  const words = held.unknown
    ? 'something that the service does not name (any more)'
    : (wordsOf(held) ?? 'not rated: on no list of ours');
  const service = parts.services.get(held.resource) ?? held.resource;
  return {
    text: `${words}, ${viaInWords(held, people)}`,
    technical: service === '' ? held.value : `${held.value} of ${service}`,
    ...omitUndefined({ severity: held.rating?.level }),
  };
}

/** Permissions that nearly every app requests at sign-in: weak, but worth explaining. */
const COMMON: Readonly<Record<string, string>> = {
  openid: 'sign people in',
  profile: 'see the name of whoever signs in',
  email: 'see the address of whoever signs in',
  'User.Read': 'read the profile of whoever signs in',
  offline_access: 'keep its access after people signed out',
};

function wordsOf(held: HeldPermission): string | undefined {
  const given = findThingsGivenOneByOne(held.value);
  return (
    describeHeldPermission(held) ??
    (given === undefined ? undefined : `work with the ${given} that it is given`) ??
    (held.via === 'application' ? undefined : COMMON[held.value])
  );
}

function viaInWords({ via, reach }: Pick<HeldPermission, 'via' | 'reach'>, people: number): string {
  if (via === 'application') return reach === undefined ? 'in its own right' : `in its own right, ${reach}`;
  return via === 'everyone' ? 'as anyone who signs in' : `as ${formatCount(people, 'person', 'people')} who agreed`;
}

/** Directory roles, also through groups, and Exchange role groups. */
export function appRolesSection(app: ExposedApp, parts: AppReading): DossierSection {
  const summary = describeAppRoles(app);
  return createAppSection('roles', {
    ...omitUndefined({ summary }),
    none: 'none',
    lines: [
      ...app.roles
        .toSorted((a, b) => rankRole(a) - rankRole(b) || compareText(a.roleName, b.roleName))
        .map(createRoleLine),
      ...(app.roleGroups ?? []).map(createRoleGroupLine),
    ],
    gaps: gapsOf(parts.directoryRoles, parts.exchangeRoleGroupMembers, parts.exchangeAppAccess),
  });
}

/** A directory role as one line. */
export function createRoleLine(role: RoleHolding): DossierLine {
  const tier = findRoleTier(role);
  const through = role.through === undefined ? '' : `, through the group ${role.through.groupName}`;
  const scope = role.scope.kind === 'tenant' ? 'for the whole tenant' : `limited: ${role.scope.kind}`;
  return {
    text: [
      role.roleName,
      ...explainRolePower(role),
      `${HOLDING_WORDS[role.how]}${untilWhen(role)}${through}`,
      scope,
    ].join(', '),
    technical: `role ${role.roleTemplateId}`,
    ...(tier === undefined ? {} : { severity: tier === 'critical' ? ('critical' as const) : ('high' as const) }),
  };
}

/** " until 2026-12-30"; nothing for what has no end. */
export const untilWhen = ({ endsAt }: RoleHolding): string =>
  endsAt === undefined ? '' : ` until ${endsAt.slice(0, 10)}`;

const GROUP_SEVERITIES = { critical: 'critical', privileged: 'high', reading: 'medium' } as const;

/** An Exchange role group as one line. */
export function createRoleGroupLine({ roleGroup, level, scope }: ExchangeRoleGroupMember): DossierLine {
  return {
    text: `${roleGroup}, standing, for ${scope ?? 'all of Exchange'}`,
    technical: 'role group or management role',
    severity: GROUP_SEVERITIES[level],
  };
}

/** Whose data the app can access. */
export function appReachSection(app: ExposedApp, parts: AppDossierReading): DossierSection {
  const has = (via: HeldPermission['via']) => app.permissions.some((held) => held.via === via);
  const people = new Set(valuesOf(parts.delegatedGrants).flatMap(({ principalId }) => principalId ?? [])).size;
  const forItself = app.permissions.filter(({ via }) => via === 'application');
  const limited = forItself.map(limitOf);
  const limits = [...new Set(limited.flatMap((limit) => limit ?? []))];
  const reaches = [
    ...(limited.includes(undefined) ? ['the whole tenant, with nobody signed in'] : []),
    ...limits.map((reach) => `${reach}, with nobody signed in`),
    ...(has('everyone') ? [whoSignsIn(parts)] : []),
    ...(has('people') ? [`${formatCount(people, 'person', 'people')} who agreed`] : []),
  ];
  return createAppSection('reach', {
    ...(reaches.length === 0 ? {} : { summary: reaches.join('; ') }),
    none: 'nobody: it holds no permission',
    gaps: gapsOf(parts.appRoleGrants, parts.delegatedGrants, parts.exchangeAppAccess),
  });
}

function limitOf({ reach, value }: HeldPermission): string | undefined {
  const given = findThingsGivenOneByOne(value);
  return reach ?? (given === undefined ? undefined : `only the ${given} that it is given (which ones is not read)`);
}

function whoSignsIn({ identity, assigned }: AppDossierReading): string {
  if (!identity.ok || !identity.value.assignmentRequired) return 'everyone who signs in to it';
  if (!assigned.ok) return 'the people assigned to it (how many is not known)';
  const { n, more } = assigned.value;
  return `${more ? 'at least ' : 'the '}${formatCount(n, 'person or group', 'people and groups')} assigned to it`;
}

/** How bad an app is, with what looks wrong about it and the number of open incidents. */
export interface ShownAppRisk {
  readonly severity: Severity | null;
  readonly signs: readonly AppSuspicion[];
  readonly remarks: readonly AppRemark[];
  readonly incidents?: number;
}

/** The app's risk by the rules of the checks that judge apps, and the reasons. */
export function appRiskSection(app: ExposedApp, risk: ShownAppRisk, judgedWhole: boolean): DossierSection {
  const strong = app.permissions.filter((held) => isHighPriority(held) && held.via !== 'people');
  const roles = describeAppRoles(app);
  const reasons = groupBy(strong, ({ value }) => value);
  const lines: readonly DossierLine[] = [
    ...[...reasons.values()].map(([{ value, rating }]) => ({
      text: rating?.reason ?? '',
      technical: value,
      ...omitUndefined({ severity: rating?.level }),
    })),
    ...risk.signs.map(({ words, severity }) => ({ text: `It ${words}`, severity })),
    ...risk.remarks.map(({ words: [first = '', ...rest], severity }) => ({
      text: `${first.toUpperCase()}${rest.join('')}`,
      severity,
    })),
    ...((risk.incidents ?? 0) > 0 ? [{ text: `${formatCount(risk.incidents ?? 0, 'open incident')}: see below` }] : []),
    ...(app.severity !== null && roles !== undefined ? [{ text: `It holds with them: ${roles}` }] : []),
    ...(app.severity !== null && app.door !== 'open' ? [{ text: `One step less: ${DOORS[app.door]}` }] : []),
  ];
  return createAppSection('risk', { summary: riskSummary(app, risk, judgedWhole), none: '', lines });
}

const DOORS = { shut: 'it is disabled', 'no-credential': 'it has no valid credential' };

function riskSummary(
  { severity: byPermissions, microsoft, permissions }: ExposedApp,
  { severity, signs, remarks }: ShownAppRisk,
  judgedWhole: boolean,
): string {
  const own = microsoft ? ', but only Microsoft can act as it' : '';
  const reasons =
    byPermissions === null ? [...signs.map(({ words }) => `it ${words}`), ...remarks.map(({ words }) => words)] : [];
  const why = reasons[0] === undefined ? '' : `: ${reasons[0]}`;
  if (severity !== null) return `${severity}${own}${why}${judgedWhole ? '' : ', perhaps worse: not all could be read'}`;
  if (!judgedWhole) return 'not known: not all could be read';
  const forPeople = permissions.some((held) => held.via === 'people' && isHighPriority(held));
  return forPeople ? 'not rated: strong permissions as single people only' : 'nothing of high priority';
}
