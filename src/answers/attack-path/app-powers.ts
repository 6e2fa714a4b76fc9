import { describeAppRoles } from '../../checks/lib/app-finding-and-row.js';
import { rateRoleLevel } from '../../checks/lib/app-severity.js';
import { describeExchangeRoleGroups } from '../../checks/lib/apps-in-exchange-role-groups.js';
import type { ExposedApp } from '../../checks/lib/apps-with-permissions.js';
import { compareStrongestFirst, isHighPriority, type HeldPermission } from '../../checks/lib/held-app-permissions.js';
import { compareText, describeRoles } from '../../checks/lib/role-holder-traits.js';
import { formatList } from '../../core/sentence-formatting.js';
import type { RoleHolding } from '../../facts/fact-types.js';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR } from '../../m365/directory-roles.js';

/** A power that opens a step, and how it is told: "Exchange.ManageAsApp and Exchange Administrator". */
export interface AppPower {
  readonly isHeldBy: (app: ExposedApp) => boolean;
  readonly describe: (app: ExposedApp) => string;
}

/**
 * Template ids of roles whose holders change connectors and mail flow rules.
 * Source: https://learn.microsoft.com/exchange/permissions-exo/permissions-exo
 */
const MAIL_FLOW_ROLES = [GLOBAL_ADMINISTRATOR, EXCHANGE_ADMINISTRATOR];
/** Permissions by which an app runs Exchange's own commands: `Exchange.ManageAsApp` and its successors. */
const EXCHANGE_COMMANDS = /^Exchange\.Manage/;

/** Takes over mail or the tenant, by the rules of the checks risky-apps and apps-with-roles. */
export const CRITICAL_POWER: AppPower = {
  isHeldBy: ({ severity, roles, roleGroups }) =>
    severity === 'critical' || rateRoleLevel(roles, roleGroups) === 'critical',
  describe: (app) => {
    const strong = app.permissions.filter((held) => isHighPriority(held) && held.via !== 'people');
    return formatList([...valuesOf(strong), ...[describeAppRoles(app)].filter((roles) => roles !== undefined)]);
  },
};

/** Changes connectors and mail flow rules: the permission and a role of Entra or of Exchange. */
export const MAIL_FLOW_POWER: AppPower = {
  isHeldBy: ({ permissions, roles, roleGroups = [] }) =>
    permissions.some(runsExchangeCommands) &&
    (changesMailFlow(roles) || roleGroups.some(({ level }) => level === 'critical')),
  describe: ({ permissions, roles, roleGroups = [] }) => {
    const held = roles.filter((role) => changesMailFlow([role]));
    const groups = describeExchangeRoleGroups(roleGroups.filter(({ level }) => level === 'critical'));
    return formatList([
      ...valuesOf(permissions.filter(runsExchangeCommands)),
      ...(held.length > 0 ? [describeRoles(held)] : []),
      ...groups,
    ]);
  },
};

/** Whether one of the roles changes mail flow in the whole tenant. */
export function changesMailFlow(holdings: readonly RoleHolding[]): boolean {
  return holdsTenantRole(holdings, MAIL_FLOW_ROLES);
}

/** Whether one of the roles has one of these template ids, for the whole tenant. */
export function holdsTenantRole(holdings: readonly RoleHolding[], templateIds: readonly string[]): boolean {
  return holdings.some(({ roleTemplateId, scope }) => scope.kind === 'tenant' && templateIds.includes(roleTemplateId));
}

/** Sort order of evidence: apps that change mail flow first, then by name. */
export function compareMailFlowFirst(a: ExposedApp, b: ExposedApp): number {
  return (
    Number(MAIL_FLOW_POWER.isHeldBy(b)) - Number(MAIL_FLOW_POWER.isHeldBy(a)) ||
    compareText(a.name, b.name) ||
    compareText(a.id, b.id)
  );
}

function runsExchangeCommands({ via, value }: HeldPermission): boolean {
  return via === 'application' && EXCHANGE_COMMANDS.test(value);
}

function valuesOf(held: readonly HeldPermission[]): readonly string[] {
  return [...new Set(held.toSorted(compareStrongestFirst).map(({ value }) => value))];
}
