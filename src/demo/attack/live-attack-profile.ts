import { EXCHANGE_ADMINISTRATOR } from '../../m365/directory-roles.js';
import { COMPANY } from '../tenant-data/past-attack-profile.js';

/**
 * The attack played into a running demo. It differs from the one in the demo's history: another app, other accounts,
 * another IP address.
 */
export const LIVE_ATTACK = {
  appName: 'Mail Gateway Connector',
  /** First account taken over: no second factor, and eligible for a role that can reset anyone's password. */
  foothold: `aiko.tanaka@${COMPANY.domain}`,
  footholdRole: 'Privileged Authentication Administrator',
  /** The Global Administrator used next: the emergency account, which no one watches. */
  admin: `emergency1@${COMPANY.initialDomain}`,
  /** RFC 5737 documentation address. */
  ip: '198.51.100.77',
  armedDaysAgo: 60,
  permission: 'Exchange.ManageAsApp',
  roleId: EXCHANGE_ADMINISTRATOR,
  secretName: 'gateway',
  /** One transport rule per header. */
  strippedHeaders: [
    'Received',
    'Received-SPF',
    'Authentication-Results',
    'ARC-Seal',
    'ARC-Message-Signature',
    'ARC-Authentication-Results',
    'DKIM-Signature',
    'X-MS-Exchange-Authentication-Results',
    'X-MS-Exchange-ExternalOriginalInternetSender',
    'X-MS-Exchange-SkipListedInternetSender',
    'X-MS-Exchange-SenderADCheck',
    'X-MS-Exchange-AntiSpam-MessageData-ChunkCount',
  ],
} as const;
