import { ABSENT_APIS, type AbsentApi } from './absent-cloud-apis.js';
import { CHINA_BOT, GOVERNMENT_BOT, type BotChannel } from './bot-channels.js';

/** The clouds of Microsoft 365, as AZURE_CLOUD names them. GCC is in the worldwide cloud, but for its audit feed. */
export const CLOUD_NAMES = ['public', 'gcc', 'usgov', 'usgov-dod', 'china'] as const;
/** One of {@link CLOUD_NAMES}. */
export type CloudName = (typeof CLOUD_NAMES)[number];

/** A cloud of Microsoft 365. Tokens of one cloud are worth nothing in another. */
export interface MicrosoftCloud {
  readonly name: CloudName;
  /** As a sentence names it. */
  readonly words: string;
  /** Origins of the services. Each is also the audience of its tokens: the scope is the origin with `/.default`. */
  readonly graph: string;
  readonly exchange: string;
  /** undefined: the Management Activity API is not offered here. */
  readonly activity: string | undefined;
  /** Where apps get their tokens. */
  readonly authorityHost: string;
  /** The audience of tokens for Azure OpenAI. */
  readonly azureAi: string;
  /** The name of the cloud for `Connect-MgGraph -Environment`. */
  readonly graphPowerShell: string;
  /** Hosts of Microsoft's portals here, by the host of the worldwide one; a portal that is not named has the same host. */
  readonly portals: Readonly<Record<string, string>>;
  /** How a bot of this cloud talks to Teams; undefined: as the SDK does by default. */
  readonly bot?: BotChannel;
  readonly absent: readonly AbsentApi[];
}

/** App ids of the three services, the same in every cloud. Source: https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in */
export const SERVICE_APP_IDS = {
  graph: '00000003-0000-0000-c000-000000000000',
  exchange: '00000002-0000-0ff1-ce00-000000000000',
  activity: 'c5393580-f805-4401-95e8-94b7a6ef2fc2',
} as const;

const WORLDWIDE: MicrosoftCloud = {
  name: 'public',
  words: 'the worldwide cloud',
  graph: 'https://graph.microsoft.com',
  exchange: 'https://outlook.office365.com',
  activity: 'https://manage.office.com',
  authorityHost: 'https://login.microsoftonline.com',
  azureAi: 'https://cognitiveservices.azure.com',
  graphPowerShell: 'Global',
  portals: {},
  absent: [],
};

const US_PORTALS = {
  'entra.microsoft.com': 'entra.microsoft.us',
  'admin.exchange.microsoft.com': 'admin.exchange.office365.us',
  'purview.microsoft.com': 'purview.microsoft.us',
  'security.microsoft.com': 'security.microsoft.us',
  'intune.microsoft.com': 'intune.microsoft.us',
  'portal.azure.com': 'portal.azure.us',
} as const;

const GCC_HIGH: MicrosoftCloud = {
  name: 'usgov',
  words: 'Microsoft 365 GCC High',
  graph: 'https://graph.microsoft.us',
  exchange: 'https://outlook.office365.us',
  activity: 'https://manage.office365.us',
  authorityHost: 'https://login.microsoftonline.us',
  azureAi: 'https://cognitiveservices.azure.us',
  graphPowerShell: 'USGov',
  portals: US_PORTALS,
  bot: GOVERNMENT_BOT.usgov,
  absent: [ABSENT_APIS.auditSearch, ABSENT_APIS.appSignInReport],
};

/**
 * Every cloud with its endpoints. Sources: https://learn.microsoft.com/graph/deployments (Graph, Entra ID),
 * https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-reference (audit feed by plan; China is
 * in none), https://learn.microsoft.com/microsoft-365/enterprise/microsoft-365-endpoints (Exchange, portals by cloud),
 * https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud (authorities),
 * https://learn.microsoft.com/entra/fundamentals/faq (Entra admin centers)
 */
export const CLOUDS: Readonly<Record<CloudName, MicrosoftCloud>> = {
  public: WORLDWIDE,
  gcc: { ...WORLDWIDE, name: 'gcc', words: 'Microsoft 365 GCC', activity: 'https://manage-gcc.office.com' },
  usgov: GCC_HIGH,
  'usgov-dod': {
    ...GCC_HIGH,
    name: 'usgov-dod',
    words: 'Microsoft 365 DoD',
    graph: 'https://dod-graph.microsoft.us',
    exchange: 'https://outlook-dod.office365.us',
    activity: 'https://manage.protection.apps.mil',
    graphPowerShell: 'USGovDoD',
    bot: GOVERNMENT_BOT.dod,
  },
  china: {
    name: 'china',
    words: 'Microsoft 365 operated by 21Vianet',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    exchange: 'https://partner.outlook.cn',
    activity: undefined,
    authorityHost: 'https://login.partner.microsoftonline.cn',
    azureAi: 'https://cognitiveservices.azure.cn',
    graphPowerShell: 'China',
    portals: {
      'entra.microsoft.com': 'entra.microsoftonline.cn',
      'intune.microsoft.com': 'intune.microsoftonline.cn',
      'portal.azure.com': 'portal.azure.cn',
    },
    bot: CHINA_BOT,
    absent: [
      ABSENT_APIS.auditSearch,
      ABSENT_APIS.appSignInReport,
      ABSENT_APIS.identityProtection,
      ABSENT_APIS.methodsOfPerson,
      ABSENT_APIS.methodsPolicy,
    ],
  },
};

/** Why a path of Graph (without its version) cannot be asked for in this cloud; undefined: it can. */
export function explainAbsentApi({ absent, words }: MicrosoftCloud, path: string): string | undefined {
  const api = absent.find((one) => one.path.test(path));
  return api && `${api.words} is not offered in ${words}`;
}
