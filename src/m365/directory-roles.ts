import type { ExchangeRoleGroupLevel } from './exchange-role-group-level.js';
import type { RolePower, RoleTier } from './role-action-rating.js';

/**
 * A directory role that changes something that matters. The list has every role that Entra labels privileged and that writes. The label
 * omits Exchange, SharePoint, Teams and Groups Administrator and others that are as powerful, so these are added. `critical`: can become Global Administrator, or controls all mail.
 * Source: Entra built-in roles, https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference
 */
export interface PrivilegedRole {
  readonly templateId: string;
  readonly name: string;
  readonly tier: RoleTier;
  /** Completes "may …". */
  readonly words: string;
}

const critical = (templateId: string, name: string, words: string): PrivilegedRole => ({
  templateId,
  name,
  tier: 'critical',
  words,
});
const privileged = (templateId: string, name: string, words: string): PrivilegedRole => ({
  templateId,
  name,
  tier: 'privileged',
  words,
});

/** Template id of the role Global Administrator. */
export const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';
/** Template id of the role Exchange Administrator. */
export const EXCHANGE_ADMINISTRATOR = '29232cdf-9323-42fd-ade2-1d097af3e4de';
/** Template id of the role Global Reader. */
export const GLOBAL_READER = 'f2ef992c-3afb-46b9-b7cf-a126ee74c451';
/** Microsoft gives this read-only role to its own services in every tenant. */
export const DIRECTORY_READERS = '88d8e3e3-8f55-4a1e-953a-9b9898b8876b';
/** Template id of the role Security Reader. */
export const SECURITY_READER = '5d6b6bb7-de71-4623-b4af-96380a352509';
/** Template id of the role Security Administrator. */
export const SECURITY_ADMINISTRATOR = '194ae4cb-b126-40b2-bd5b-6091b380977d';
const PRIVILEGED_ROLE_ADMINISTRATOR = 'e8611ab8-c189-46e8-94e1-60213ab1f814';
const APPLICATION_ADMINISTRATOR = '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3';
const CLOUD_APPLICATION_ADMINISTRATOR = '158c047a-c907-4556-b7ef-446551a6b5f7';
/**
 * Template ids of roles that grant an app permissions for the whole tenant.
 * Source: https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent
 */
export const APP_GRANTING_ROLES: readonly string[] = [
  GLOBAL_ADMINISTRATOR,
  PRIVILEGED_ROLE_ADMINISTRATOR,
  APPLICATION_ADMINISTRATOR,
  CLOUD_APPLICATION_ADMINISTRATOR,
];
/** Template ids of roles that only the directory synchronisation account should hold. */
export const DIRECTORY_SYNCHRONIZATION_ROLES: readonly string[] = [
  'd29b2b05-8046-44ba-8758-1e26182fcf32',
  'a92aed5d-d78a-4d16-b381-09adb37eb3b0',
];

/** All privileged built-in roles, most powerful first. */
export const PRIVILEGED_ROLES: readonly PrivilegedRole[] = [
  critical(
    GLOBAL_ADMINISTRATOR,
    'Global Administrator',
    'do everything in Entra and Microsoft 365, and give itself any role',
  ),
  critical(
    PRIVILEGED_ROLE_ADMINISTRATOR,
    'Privileged Role Administrator',
    'give any directory role to anyone, itself included, and grant apps any permission',
  ),
  critical(
    '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
    'Privileged Authentication Administrator',
    'reset passwords and sign-in methods of everyone, Global Administrators included',
  ),
  critical(
    'e00e864a-17c5-4a4b-9c06-f5b95a8d5bd8',
    'Partner Tier2 Support',
    'reset passwords of everyone and change credentials of apps; Microsoft says not to use it',
  ),
  critical(
    '4ba39ca4-527c-499a-b93d-d9b492c50246',
    'Partner Tier1 Support',
    'reset passwords of people without a role and change credentials of apps; Microsoft says not to use it',
  ),
  critical(
    '8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2',
    'Hybrid Identity Administrator',
    'change directory synchronisation and federation, and through them sign in as others',
  ),
  critical(
    APPLICATION_ADMINISTRATOR,
    'Application Administrator',
    'add credentials to nearly every app, act as it, and grant most permissions',
  ),
  critical(
    CLOUD_APPLICATION_ADMINISTRATOR,
    'Cloud Application Administrator',
    'add credentials to nearly every app, act as it, and grant most permissions; only application proxy is left out',
  ),
  critical(
    EXCHANGE_ADMINISTRATOR,
    'Exchange Administrator',
    'change all of Exchange Online: mailboxes, connectors, transport rules and who may open which mailbox',
  ),
  critical(
    'b1be1c3e-b65d-4f19-8427-f6fa0d97feb9',
    'Conditional Access Administrator',
    'change or switch off every Conditional Access policy',
  ),
  critical(
    '8329153b-31d0-4727-b945-745eb3bc5f31',
    'Domain Name Administrator',
    'add domains and change how they sign in, federation included',
  ),
  critical(
    'be2f45a1-457d-42af-a067-6ec1fa63bc45',
    'External Identity Provider Administrator',
    'add and change identity providers from which people sign in',
  ),
  privileged(
    SECURITY_ADMINISTRATOR,
    'Security Administrator',
    'read and change security settings, policies and alerts, Conditional Access included',
  ),
  privileged(
    '3a2c62db-5318-420d-8d74-23affee5d9d5',
    'Intune Administrator',
    'change all of Intune: policies, programs and scripts on every managed device',
  ),
  privileged(
    'fe930be7-5e62-47db-91af-98c3a49a38b1',
    'User Administrator',
    'create and change people and groups, and reset passwords of those without a privileged role',
  ),
  privileged(
    'c4e39bd9-1100-46d3-8c65-fb160da0071f',
    'Authentication Administrator',
    'reset passwords and sign-in methods of people without a privileged role',
  ),
  privileged(
    '0526716b-113d-4c15-b2c8-68e3c22b9f80',
    'Authentication Policy Administrator',
    'change which sign-in methods are allowed in the tenant',
  ),
  privileged(
    '966707d0-3269-4727-9be2-8c3a10f19b9d',
    'Password Administrator',
    'reset passwords of people without a privileged role and of other Password Administrators',
  ),
  privileged(
    '729827e3-9c14-49f7-bb1b-9608f156bbb8',
    'Helpdesk Administrator',
    'reset passwords and end sessions of people without a privileged role and of other helpdesk admins',
  ),
  privileged(
    '45d8d3c5-c802-45c6-b32a-1d70b5e1e86e',
    'Identity Governance Administrator',
    'change access packages and access reviews, and so who gets which group and app',
  ),
  privileged(
    '59d46f88-662b-457b-bceb-5c3809e5908f',
    'Lifecycle Workflows Administrator',
    'change the workflows that run when people join, move or leave',
  ),
  privileged(
    '9360feb5-f418-4baa-8175-e2a00bac4301',
    'Directory Writers',
    'read and write basic directory data; it is meant for apps, not for people',
  ),
  privileged(
    'f28a1f50-f6e7-4571-818b-6a12f2af6b6c',
    'SharePoint Administrator',
    'change all of SharePoint and OneDrive, take over any site, and manage Microsoft 365 groups',
  ),
  privileged(
    '69091246-20e8-4a56-aa4d-066075b2a7a8',
    'Teams Administrator',
    'change all of Teams and manage Microsoft 365 groups',
  ),
  privileged(
    'fdd7a751-b60b-444a-984c-02652fe8fa1c',
    'Groups Administrator',
    'create, change and delete groups, except role-assignable ones',
  ),
  privileged(
    '5f2222b1-57c3-48ba-8ad5-d4759f1fde6f',
    'Security Operator',
    'respond to security alerts: contain devices and people, and change what Defender does',
  ),
  privileged(
    'cf1c38e5-3621-4004-a7cb-879624dced7c',
    'Application Developer',
    'register apps where that is forbidden to others, and give them credentials',
  ),
  privileged(
    '7698a772-787b-4ac8-901f-60d6b08affd2',
    'Cloud Device Administrator',
    'enable, disable and delete devices in Entra, and read their BitLocker keys',
  ),
  privileged(
    '25a516ed-2fa0-40ea-a2d0-12923a21473a',
    'Authentication Extensibility Administrator',
    'attach custom code to how people sign in and which claims apps receive',
  ),
  privileged(
    '0b00bede-4072-4d22-b441-e7df02a1ef63',
    'Authentication Extensibility Password Administrator',
    'attach custom code to sign-in that sees the passwords people type',
  ),
  privileged(
    'aaf43236-0c0d-4d5f-883a-6955382ac081',
    'B2C IEF Keyset Administrator',
    'read and change the keys with which custom sign-in policies sign and encrypt tokens',
  ),
  privileged(
    'ecb2c6bf-0ab6-418e-bd87-7986f8d63bbe',
    'Attribute Provisioning Administrator',
    'change how custom security attributes are provisioned to and from apps',
  ),
  privileged(
    'd2562ede-74db-457e-a7b6-544e236ebb61',
    'AI Administrator',
    'manage Microsoft 365 Copilot, AI services and the agents of the tenant',
  ),
  privileged(
    'db506228-d27e-4b7d-95e5-295956d6615f',
    'Agent ID Administrator',
    'manage every agent of the tenant, its identity and its credentials',
  ),
  privileged(
    'd29b2b05-8046-44ba-8758-1e26182fcf32',
    'Directory Synchronization Accounts',
    'write what directory synchronisation copies; only the sync service should hold it',
  ),
  privileged(
    'a92aed5d-d78a-4d16-b381-09adb37eb3b0',
    'On Premises Directory Sync Account',
    'write what directory synchronisation copies; only the sync service should hold it',
  ),
];

const byTemplateId = new Map(PRIVILEGED_ROLES.map((role) => [role.templateId, role]));

const rankOf = new Map(PRIVILEGED_ROLES.map(({ templateId }, rank) => [templateId, rank]));

/** A held role: `roleTemplateId` is a built-in role's template id or a custom role's definition id. */
interface HeldRole {
  readonly roleTemplateId: string;
  readonly custom?: RolePower;
  /** Set for a role group of Exchange. */
  readonly exchangeLevel?: ExchangeRoleGroupLevel;
}

/**
 * Ranks a role by power, most powerful first (lowest number). Custom roles rank after built-in ones of the same tier; unprivileged roles
 * share the last rank.
 */
export function rankRole({ roleTemplateId, custom }: HeldRole): number {
  const rank = rankOf.get(roleTemplateId);
  if (rank !== undefined) return rank;
  if (custom === undefined) return PRIVILEGED_ROLES.length + 1;
  return custom.tier === 'critical' ? LAST_CRITICAL + 0.5 : PRIVILEGED_ROLES.length;
}

const LAST_CRITICAL = PRIVILEGED_ROLES.findLastIndex(({ tier }) => tier === 'critical');

/**
 * Template ids of roles that Entra labels privileged though they only read: they show an attacker who and what to attack.
 * Source: the label in https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference
 */
const READING_ROLES: readonly string[] = [
  GLOBAL_READER,
  SECURITY_READER,
  '422218e4-db15-4ef9-bbe0-8afb41546d79', // Attribute Provisioning Reader
  '1fe13547-53f6-408d-ac04-7f8eed167b38', // AI Reader
];

/** Finds the privileged role with this template id; undefined for every other role (Global Reader, Reports Reader …). */
export function findPrivilegedRole(templateId: string): PrivilegedRole | undefined {
  return byTemplateId.get(templateId);
}

/**
 * Finds the tier of a held role, from our list, from what a custom role allows, or from control of all of Exchange; undefined: a lesser
 * role.
 */
export function findRoleTier({ roleTemplateId, custom, exchangeLevel }: HeldRole): RoleTier | undefined {
  if (exchangeLevel !== undefined) return exchangeLevel === 'critical' ? 'critical' : undefined;
  return findPrivilegedRole(roleTemplateId)?.tier ?? custom?.tier;
}

/**
 * Whether a lesser role still weighs as much as a privileged one where an account is protected or not: it reads what an attacker looks
 * for, or changes a part of Exchange.
 */
export function isSensitiveLesserRole({ roleTemplateId, exchangeLevel }: HeldRole): boolean {
  return READING_ROLES.includes(roleTemplateId) || exchangeLevel === 'privileged';
}
