import type { TenantData } from '../demo-tenant-contract.js';
import type { AppKey } from './named-app-lookup.js';
import { appSpec, servicePrincipalId } from './named-app-lookup.js';
import type { GeneratorContext } from './generator-context.js';
import {
  listRuleActions,
  INBOUND_DEFAULTS,
  createMailFlowIdentity,
  OUTBOUND_DEFAULTS,
  RULE_DEFAULTS,
} from './exchange-object-defaults.js';
import { buildExchangeAppAccess } from './exchange-app-access.js';
import { buildExchangeSettings } from './exchange-organization-settings.js';
import { buildExchangeUsers } from './exchange-users.js';
import type { MailFlowObject } from './mail-flow-objects.js';
import { INBOUND_CONNECTORS, OUTBOUND_CONNECTORS, TRANSPORT_RULES } from './mail-flow-objects.js';
import type { PersonKey } from './named-people.js';
import { NAMED_PEOPLE, personId } from './named-people.js';
import { PAST_ATTACK, COMPANY } from './past-attack-profile.js';

/**
 * Exchange Online's configuration, as the cmdlets return it through the admin API.
 * Source: https://learn.microsoft.com/powershell/module/exchange/get-inboundconnector and the sibling pages.
 */
export function buildExchangeConfiguration(context: GeneratorContext): TenantData['exchange'] {
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
    ...buildExchangeAppAccess(context),
    ...buildExchangeSettings(context),
    users: buildExchangeUsers(context),
  };
}

function present(objects: readonly MailFlowObject[]): readonly MailFlowObject[] {
  return objects.filter(({ removed }) => removed === undefined);
}

function mailFlowGuid(context: GeneratorContext, name: string): string {
  return context.named(`mail flow ${name}`);
}

function identity(context: GeneratorContext, { name, made, changed }: MailFlowObject) {
  const createdAt = context.ago(made.daysAgo, made.time);
  const last = changed ?? made;
  return createMailFlowIdentity(name, mailFlowGuid(context, name), createdAt, context.ago(last.daysAgo, last.time));
}

function inboundConnector(context: GeneratorContext, object: MailFlowObject) {
  return { ...identity(context, object), ...INBOUND_DEFAULTS, ...object.settings };
}

function outboundConnector(context: GeneratorContext, object: MailFlowObject) {
  return { ...identity(context, object), ...OUTBOUND_DEFAULTS, ...object.settings };
}

/** Exchange names the last editor of a rule as plain text; for an app, the app's name. */
function transportRule(context: GeneratorContext, object: MailFlowObject, priority: number) {
  const { by } = object.changed ?? object.made;
  return {
    ...identity(context, object),
    ImmutableId: mailFlowGuid(context, object.name),
    Priority: priority,
    ...RULE_DEFAULTS,
    Actions: listRuleActions(object.settings),
    CreatedBy: actorText(object.made.by),
    LastModifiedBy: actorText(by),
    ...object.settings,
  };
}

function actorText(by: MailFlowObject['made']['by']): string {
  return by === 'attacker-app' ? PAST_ATTACK.appName : NAMED_PEOPLE[by].name;
}

function acceptedDomain(context: GeneratorContext, domain: string, isDefault: boolean) {
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

function roleGroup(context: GeneratorContext, group: RoleGroup) {
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

function members(context: GeneratorContext, { people, apps = [] }: RoleGroup) {
  const member = (name: string, id: string, RecipientType: string) => ({
    Identity: name,
    Name: name,
    DisplayName: name,
    Guid: id,
    ExternalDirectoryObjectId: id,
    RecipientType,
  });
  return [
    ...people.map((key) => member(NAMED_PEOPLE[key].name, personId(context, key), 'UserMailbox')),
    ...apps.map((key) => member(appSpec(key).name, servicePrincipalId(context, key), 'ServicePrincipal')),
  ];
}
