import { MICROSOFT_GRAPH, type PermissionRisk, type PermissionType, type RiskLevel } from './permission-risk.js';

/** App id of Azure AD Graph, the predecessor of Microsoft Graph with the same names of permissions. */
export const AZURE_AD_GRAPH = '00000002-0000-0000-c000-000000000000';
/**
 * Application permissions of Azure AD Graph by their own ids, which differ from those of Microsoft Graph: older records have only the id.
 * Source: the manifest of the service principal "Windows Azure Active Directory", the same in every tenant.
 */
export const AZURE_AD_GRAPH_VALUES: Readonly<Record<string, string>> = {
  '78c8a3c8-a07e-4b9e-af1b-b5ccab50a175': 'Directory.ReadWrite.All',
  '5778995a-e1bf-45b8-affa-663a9f3f4d04': 'Directory.Read.All',
  '1cda74f2-2616-4834-b122-5cb1b07f8a59': 'Application.ReadWrite.All',
  '824c81eb-e3f8-4ee6-8f6d-de7f50d565b7': 'Application.ReadWrite.OwnedBy',
};
/** App id of Microsoft Defender for Endpoint. */
const WINDOWS_DEFENDER_ATP = 'fc780465-2017-40d4-a0c5-307022471b92';
/** App id of Microsoft Defender XDR. */
const MICROSOFT_THREAT_PROTECTION = '8ee8fdad-f234-4243-8f3b-15c294843740';
/** App id of the interface of the Teams PowerShell module. */
const TEAMS_TENANT_ADMIN = '48ac35b8-9aa8-4d74-927d-1f4a14a0b239';

interface PermissionRule extends Pick<PermissionRisk, 'resourceAppId' | 'control' | 'data' | 'words' | 'reason'> {
  /** Both types when absent. */
  readonly type?: PermissionType;
  readonly value: RegExp;
}

/**
 * Ratings by what a name says, for families of permissions that Microsoft keeps extending and for services of which we know the names and
 * not the ids. The first that matches counts; the tables of single permissions come before them.
 * Sources: https://learn.microsoft.com/graph/permissions-reference, https://learn.microsoft.com/defender-endpoint/api/exposed-apis-list
 */
const RULES: readonly PermissionRule[] = [
  {
    resourceAppId: MICROSOFT_GRAPH,
    type: 'Application',
    value: /^UserAuthMethod-[^.]+\.ReadWrite(?:\.All)?$/i,
    control: 'critical',
    data: 'none',
    words: 'change a sign-in method of anyone',
    reason: 'Adds a method of its own to an administrator and signs in with it.',
  },
  {
    resourceAppId: MICROSOFT_GRAPH,
    value: /^Policy\.ReadWrite\./i,
    control: 'high',
    data: 'none',
    words: 'change a security policy of the tenant',
    reason: 'Policies decide who signs in how, which tokens apps accept and what is asked for.',
  },
  {
    resourceAppId: MICROSOFT_GRAPH,
    value: /^Sites\.Manage\.All$/i,
    control: 'none',
    data: 'high',
    words: 'change lists and documents in every SharePoint site',
    reason: 'Every document and list of the company.',
  },
  {
    resourceAppId: MICROSOFT_GRAPH,
    type: 'Delegated',
    value: /^Mail\.(?:Read|ReadWrite|Send)\.Shared$/i,
    control: 'none',
    data: 'high',
    words: 'read, change or send mail of mailboxes shared with whoever signs in',
    reason: 'The mailboxes of teams and managers that a person may open.',
  },
  {
    resourceAppId: MICROSOFT_GRAPH,
    type: 'Application',
    value: /^(?:TeamMember|TeamSettings|TeamworkDevice|TeamsTab|ChannelMember)\.ReadWrite\.All$/i,
    control: 'high',
    data: 'none',
    words: 'change teams: who is in them, their settings, tabs or devices',
    reason: 'Puts an account or a page of its own into a team whose members trust it.',
  },
  {
    resourceAppId: WINDOWS_DEFENDER_ATP,
    value: /^Machine\.LiveResponse$/i,
    control: 'critical',
    data: 'none',
    words: 'run commands on every managed device',
    reason: 'A shell with system rights on every device, those of administrators included.',
  },
  {
    resourceAppId: WINDOWS_DEFENDER_ATP,
    value:
      /^(?:Machine\.(?!Read\.All$|Scan$)|Library\.|Ti\.ReadWrite|Alert\.ReadWrite|SecurityConfiguration\.ReadWrite)/i,
    control: 'high',
    data: 'none',
    words: 'act on devices, alerts or the rules of Defender',
    reason: 'Cuts devices off, takes protection away, or silences the alert about itself.',
  },
  {
    resourceAppId: WINDOWS_DEFENDER_ATP,
    value: /^AdvancedQuery\.Read/i,
    control: 'none',
    data: 'high',
    words: 'query security data of devices and people',
    reason: 'Sees commands, files and sign-ins of all.',
  },
  {
    resourceAppId: MICROSOFT_THREAT_PROTECTION,
    value: /^(?:AdvancedHunting\.Read|CustomDetections\.ReadWrite|Incident\.ReadWrite)/i,
    control: 'none',
    data: 'high',
    words: 'query or change security data of mail, devices and people',
    reason: 'Sees mail subjects, commands and sign-ins of all, or closes the incident about itself.',
  },
  {
    resourceAppId: TEAMS_TENANT_ADMIN,
    value: /^(?:application_access|user_impersonation)$/i,
    control: 'high',
    data: 'none',
    words: 'manage Teams, as far as its admin role allows',
    reason: 'With an admin role it changes every policy of Teams, who may talk to outsiders included.',
  },
];

/** App ids of the resources that rules rate. */
export const RESOURCES_OF_RULES: readonly string[] = [
  ...new Set([AZURE_AD_GRAPH, ...RULES.map(({ resourceAppId }) => resourceAppId)]),
];

/** Rates a permission by rule; undefined when none matches. Its id is not known: an empty text. */
export function ratePermissionByRule(
  resourceAppId: string,
  type: PermissionType,
  value: string,
): PermissionRisk | undefined {
  const rule = RULES.find(
    (one) =>
      one.resourceAppId === resourceAppId.toLowerCase() &&
      (one.type === undefined || one.type === type) &&
      one.value.test(value),
  );
  if (rule === undefined) return undefined;
  const { control, data, words, reason } = rule;
  return { resourceAppId, type, value, id: '', control, data, words, reason };
}

/** Scopes by which whoever signs in hands out roles: as strong as the role's own permission. */
const GIVES_ROLES =
  /^(?:RoleAssignmentSchedule|RoleEligibilitySchedule|RoleManagementPolicy|PrivilegedAccess|PrivilegedAssignmentSchedule|PrivilegedEligibilitySchedule)\./i;

/**
 * Rates a delegated permission of Graph by the application permission of the same name. The app needs somebody who signs in and has the
 * right: one level less than for itself, except where roles or whole sites are handed out, and for reading.
 */
export function deriveDelegatedRisk({
  value,
  control,
  data,
  words,
  reason,
  resourceAppId,
}: PermissionRisk): PermissionRisk {
  const reads = !isWritingPermission(value);
  const less = (level: RiskLevel): RiskLevel =>
    reads ? (LESS[level] ?? level) : level === 'critical' ? 'high' : level;
  return {
    resourceAppId,
    type: 'Delegated',
    value,
    id: '',
    control: GIVES_ROLES.test(value) ? control : less(control),
    data: /^Sites\.FullControl\./i.test(value) ? data : less(data),
    words: `${words}, as whoever signs in`,
    reason,
  };
}

const LESS: Readonly<Partial<Record<RiskLevel, RiskLevel>>> = { critical: 'high', high: 'medium' };

/** Scopes that say who signs in and nothing more. */
const SIGN_IN = /^(?:openid|profile|email|offline_access)$/i;
const READS = /(?:^|[._-])(?:read|view|list|get|query)(?:basic|all|only)?(?=$|[._-])/i;
const WRITES =
  /write|manage(?!ment)|fullcontrol|create|update|delete|send|command|execute|impersonation|access_as|accessas/i;

/** Reaches nothing until somebody gives it one site, list or mailbox after the other. */
const ONE_BY_ONE = /\.Selected(?=\.|$)/i;
const GIVEN_THINGS: Readonly<Record<string, string>> = {
  sites: 'SharePoint sites',
  lists: 'SharePoint lists',
  listitems: 'items of SharePoint lists',
  files: 'files',
};

/**
 * What an app is given one by one before a permission reaches anything, in words; undefined: the permission needs no such grant.
 * Source: https://learn.microsoft.com/graph/permissions-selected-overview
 */
export function findThingsGivenOneByOne(value: string): string | undefined {
  if (!ONE_BY_ONE.test(value)) return undefined;
  return GIVEN_THINGS[value.split('.', 1)[0]?.toLowerCase() ?? ''] ?? 'objects';
}

/** Whether the name of a permission says that it changes something, or does not say that it only reads. */
export function isWritingPermission(value: string): boolean {
  if (SIGN_IN.test(value) || ONE_BY_ONE.test(value)) return false;
  return WRITES.test(value) || !READS.test(value);
}
