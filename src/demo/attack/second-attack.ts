import { EXCHANGE_ADMINISTRATOR } from '../../core/roles.js';
import { COMPANY } from '../world/story.js';

/** The attack that is played into a running demo, beside the one in its history: another app, other accounts, another address. */
export const SECOND_ATTACK = {
  appName: 'Mail Gateway Connector',
  /** Has no second factor and may activate a role that resets anybody's: where it begins. */
  foothold: `aiko.tanaka@${COMPANY.domain}`,
  footholdRole: 'Privileged Authentication Administrator',
  /** The Global Administrator that nobody looks at: the emergency account. */
  admin: `emergency1@${COMPANY.initialDomain}`,
  /** RFC 5737 documentation address. */
  ip: '198.51.100.77',
  armedDaysAgo: 60,
  permission: 'Exchange.ManageAsApp',
  roleId: EXCHANGE_ADMINISTRATOR,
  secretName: 'gateway',
  /** One rule each. */
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
