import type { App } from '../../checks/lib/app-exposure.js';
import { isHighPriority, type HeldPermission } from '../../checks/lib/app-permissions.js';
import { groupBy } from '../../core/group.js';
import { aboutRole } from '../../core/role-words.js';
import { HOLDING_IN_WORDS } from '../../checks/lib/holding.js';
import { appRolesInWords } from '../../checks/lib/app-report.js';
import { listed } from '../../core/words.js';
import type { AppParts, DossierLine, DossierSection } from '../../core/dossier.js';
import type { RoleHolding } from '../../core/facts.js';
import type { ExchangeRoleGroupMember } from '../../core/facts-apps.js';
import type { Gap } from '../../core/gap.js';
import { count } from '../../core/plural.js';
import { privilegeOf } from '../../core/roles.js';
import { gapsOf, section, valuesOf } from './section.js';

/** The app's permissions, strongest first, in plain words followed by their names. */
export function permissionsSection(app: App, parts: AppParts): DossierSection {
  const groups = [...groupBy(app.permissions, ({ via, resource, value }) => `${via} ${resource} ${value}`).values()];
  const lines = groups.map(([first, ...rest]) => permissionLine(first, rest.length + 1, parts));
  const inWords = [...new Set(groups.map(([first]) => wordsOf(first) ?? `use ${first.value}`))];
  return section('permissions', {
    ...(lines.length === 0 ? {} : { summary: listed(inWords) }),
    none: 'nothing: no permission was granted to it',
    lines,
    gaps: gapsOf(parts.appRoleGrants, parts.delegatedGrants),
  });
}

function permissionLine(held: HeldPermission, people: number, parts: AppParts): DossierLine {
  const words = held.unknown
    ? 'something that the service does not name (any more)'
    : (wordsOf(held) ?? 'not rated: on no list of ours');
  const service = parts.services.get(held.resource) ?? held.resource;
  return {
    text: `${words}, ${viaInWords(held, people)}`,
    technical: service === '' ? held.value : `${held.value} of ${service}`,
    ...(held.rating === undefined ? {} : { severity: held.rating.level }),
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

function wordsOf({ rating, value, via }: HeldPermission): string | undefined {
  return rating?.words ?? (via === 'application' ? undefined : COMMON[value]);
}

function viaInWords({ via }: HeldPermission, people: number): string {
  if (via === 'application') return 'in its own right';
  return via === 'everyone' ? 'as anyone who signs in' : `as ${count(people, 'person', 'people')} who agreed`;
}

/** Directory roles, also through groups, and Exchange role groups. */
export function rolesSection(app: App, ofEntra: readonly Gap[], ofExchange: readonly Gap[]): DossierSection {
  const summary = appRolesInWords(app);
  return section('roles', {
    ...(summary === undefined ? {} : { summary }),
    none: 'none',
    lines: [...app.roles.map(roleLine), ...(app.roleGroups ?? []).map(roleGroupLine)],
    gaps: [...ofEntra, ...ofExchange],
  });
}

/** A directory role as one line. */
export function roleLine(role: RoleHolding): DossierLine {
  const tier = privilegeOf(role);
  const through = role.through === undefined ? '' : `, through the group ${role.through.groupName}`;
  const scope = role.scope.kind === 'tenant' ? 'for the whole tenant' : `limited: ${role.scope.kind}`;
  return {
    text: [role.roleName, ...aboutRole(role), `${HOLDING_IN_WORDS[role.how]}${through}`, scope].join(', '),
    technical: `role ${role.roleTemplateId}`,
    ...(tier === undefined ? {} : { severity: tier === 'critical' ? ('critical' as const) : ('high' as const) }),
  };
}

const GROUP_SEVERITIES = { critical: 'critical', privileged: 'high', reading: 'medium' } as const;

/** An Exchange role group as one line. */
export function roleGroupLine({ roleGroup, level }: ExchangeRoleGroupMember): DossierLine {
  return {
    text: `${roleGroup}, standing, for all of Exchange`,
    technical: 'role group',
    severity: GROUP_SEVERITIES[level],
  };
}

/** Whose data the app can access. */
export function reachSection(app: App, parts: AppParts): DossierSection {
  const has = (via: HeldPermission['via']) => app.permissions.some((held) => held.via === via);
  const people = new Set(valuesOf(parts.delegatedGrants).flatMap(({ principalId }) => principalId ?? [])).size;
  const reaches = [
    ...(has('application') ? ['the whole tenant, with nobody signed in'] : []),
    ...(has('everyone') ? [whoSignsIn(parts)] : []),
    ...(has('people') ? [`${count(people, 'person', 'people')} who agreed`] : []),
  ];
  return section('reach', {
    ...(reaches.length === 0 ? {} : { summary: reaches.join('; ') }),
    none: 'nobody: it holds no permission',
    gaps: gapsOf(parts.appRoleGrants, parts.delegatedGrants),
  });
}

function whoSignsIn({ identity, assigned }: AppParts): string {
  if (!identity.ok || !identity.value.assignmentRequired) return 'everyone who signs in to it';
  if (!assigned.ok) return 'the people assigned to it (how many is not known)';
  const { n, more } = assigned.value;
  return `the ${more ? 'at least ' : ''}${count(n, 'person or group', 'people and groups')} assigned to it`;
}

/** The app's risk by the rule of the check risky-apps, and the reasons. */
export function riskSection(app: App, judgedWhole: boolean): DossierSection {
  const strong = app.permissions.filter((held) => isHighPriority(held) && held.via !== 'people');
  const roles = appRolesInWords(app);
  const reasons = groupBy(strong, ({ value }) => value);
  const lines: readonly DossierLine[] = [
    ...[...reasons.values()].map(([{ value, rating }]) => ({
      text: rating?.reason ?? '',
      technical: value,
      ...(rating === undefined ? {} : { severity: rating.level }),
    })),
    ...(app.severity !== null && roles !== undefined ? [{ text: `It holds with them: ${roles}` }] : []),
    ...(app.severity !== null && app.door !== 'open' ? [{ text: `One step less: ${DOORS[app.door]}` }] : []),
  ];
  return section('risk', { summary: riskSummary(app, judgedWhole), none: '', lines });
}

const DOORS = { shut: 'it is disabled', 'no-credential': 'it has no valid credential' };

function riskSummary({ severity, microsoft, permissions }: App, judgedWhole: boolean): string {
  const own = microsoft ? ', but only Microsoft can act as it' : '';
  if (severity !== null) return `${severity}${own}${judgedWhole ? '' : ', perhaps worse: not all could be read'}`;
  if (!judgedWhole) return 'not known: not all could be read';
  const forPeople = permissions.some((held) => held.via === 'people' && isHighPriority(held));
  return forPeople ? 'not rated: strong permissions as single people only' : 'nothing of high priority';
}
