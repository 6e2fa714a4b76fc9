import type { World } from '../world.js';
import type { AppKey } from './apps.js';
import { appSpec, servicePrincipalId } from './apps.js';
import type { WorldContext } from './context.js';
import {
  actionsOf,
  INBOUND_DEFAULTS,
  mailFlowIdentity,
  OUTBOUND_DEFAULTS,
  RULE_DEFAULTS,
} from './exchange-defaults.js';
import { exchangeSettings } from './exchange-settings.js';
import { exchangeUsers } from './exchange-users.js';
import type { MailFlowObject } from './mail-flow.js';
import { INBOUND_CONNECTORS, OUTBOUND_CONNECTORS, TRANSPORT_RULES } from './mail-flow.js';
import type { PersonKey } from './people.js';
import { PEOPLE, personId } from './people.js';
import { ATTACK, COMPANY } from './story.js';

/**
 * Exchange Online's configuration, as the cmdlets return it through the admin API.
 * Source: https://learn.microsoft.com/powershell/module/exchange/get-inboundconnector and the sibling pages.
 */
export function exchangeOrganization(context: WorldContext): World['exchange'] {
  const rules = present(TRANSPORT_RULES);
  return {
    inboundConnectors: present(INBOUND_CONNECTORS).map((connector) => inboundConnector(context, connector)),
    outboundConnectors: present(OUTBOUND_CONNECTORS).map((connector) => outboundConnector(context, connector)),
    transportRules: rules.map((rule, priority) => transportRule(context, rule, priority)),
    acceptedDomains: [
      acceptedDomain(context, COMPANY.domain, true),
      acceptedDomain(context, COMPANY.initialDomain, false),
    ],
    roleGroups: ROLE_GROUPS.map((group) => roleGroup(context, group)),
    roleGroupMembers: new Map(ROLE_GROUPS.map((group) => [group.name, members(context, group)])),
    ...exchangeSettings(context),
    users: exchangeUsers(context),
  };
}

function present(objects: readonly MailFlowObject[]): readonly MailFlowObject[] {
  return objects.filter(({ removed }) => removed === undefined);
}

function mailFlowGuid(context: WorldContext, name: string): string {
  return context.named(`mail flow ${name}`);
}

function identity(context: WorldContext, { name, made, changed }: MailFlowObject) {
  const createdAt = context.ago(made.daysAgo, made.time);
  const last = changed ?? made;
  return mailFlowIdentity(name, mailFlowGuid(context, name), createdAt, context.ago(last.daysAgo, last.time));
}

function inboundConnector(context: WorldContext, object: MailFlowObject) {
  return { ...identity(context, object), ...INBOUND_DEFAULTS, ...object.settings };
}

function outboundConnector(context: WorldContext, object: MailFlowObject) {
  return { ...identity(context, object), ...OUTBOUND_DEFAULTS, ...object.settings };
}

/** Exchange names the last editor of a rule as plain text; for an app, the app's name. */
function transportRule(context: WorldContext, object: MailFlowObject, priority: number) {
  const { by } = object.changed ?? object.made;
  return {
    ...identity(context, object),
    ImmutableId: mailFlowGuid(context, object.name),
    Priority: priority,
    ...RULE_DEFAULTS,
    Actions: actionsOf(object.settings),
    CreatedBy: actorText(object.made.by),
    LastModifiedBy: actorText(by),
    ...object.settings,
  };
}

function actorText(by: MailFlowObject['made']['by']): string {
  return by === 'attacker-app' ? ATTACK.appName : PEOPLE[by].name;
}

function acceptedDomain(context: WorldContext, domain: string, isDefault: boolean) {
  return {
    Identity: domain,
    Name: domain,
    DomainName: domain,
    DomainType: 'Authoritative',
    Default: isDefault,
    InitialDomain: !isDefault,
    MatchSubDomains: false,
    Guid: context.named(`accepted domain ${domain}`),
    IsValid: true,
  };
}

interface RoleGroup {
  readonly name: string;
  readonly roles: readonly string[];
  readonly people: readonly PersonKey[];
  readonly apps?: readonly AppKey[];
}

/** Members of Exchange role groups; most Exchange administrators come from Entra roles and are not listed here. */
const ROLE_GROUPS: readonly RoleGroup[] = [
  {
    name: 'Organization Management',
    roles: ['Transport Rules', 'Remote and Accepted Domains', 'Role Management'],
    people: [],
    apps: ['mailboxMigration'],
  },
  {
    name: 'View-Only Organization Management',
    roles: ['View-Only Configuration', 'View-Only Recipients'],
    people: ['reader'],
  },
  { name: 'Recipient Management', roles: ['Mail Recipients'], people: ['throughGroup'], apps: ['backup'] },
  { name: 'Compliance Management', roles: ['Audit Logs', 'Journaling'], people: ['reader'] },
  { name: 'Help Desk', roles: ['User Options'], people: [] },
];

function roleGroup(context: WorldContext, group: RoleGroup) {
  const { name, roles } = group;
  return {
    Identity: name,
    Name: name,
    DisplayName: name,
    Guid: context.named(`role group ${name}`),
    RoleGroupType: 'Standard',
    ManagedBy: ['Organization Management'],
    Roles: roles,
    Members: members(context, group).map((member) => member.Name),
    WhenCreatedUTC: context.ago(1900, '09:00'),
    IsValid: true,
  };
}

function members(context: WorldContext, { people, apps = [] }: RoleGroup) {
  const member = (name: string, id: string, RecipientType: string) => ({
    Identity: name,
    Name: name,
    DisplayName: name,
    Guid: id,
    ExternalDirectoryObjectId: id,
    RecipientType,
  });
  return [
    ...people.map((key) => member(PEOPLE[key].name, personId(context, key), 'UserMailbox')),
    ...apps.map((key) => member(appSpec(key).name, servicePrincipalId(context, key), 'ServicePrincipal')),
  ];
}
