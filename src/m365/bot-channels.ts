/** How a bot talks to the Bot Framework of a cloud. All but the hosts are settings of the SDK, under its names. */
export interface BotChannel {
  readonly settings: {
    /** Absent: the SDK knows the cloud by its other settings alone. */
    readonly ChannelService?: string;
    readonly OAuthUrl: string;
    readonly ToChannelFromBotLoginUrl: string;
    readonly ToChannelFromBotOAuthScope: string;
    readonly ToBotFromChannelTokenIssuer: string;
    readonly ToBotFromChannelOpenIdMetadataUrl: string;
    readonly ToBotFromEmulatorOpenIdMetadataUrl: string;
    readonly CallerId: string;
  };
  /** Where Teams takes messages before it has sent one; undefined: Microsoft documents none, and no bot runs there. */
  readonly serviceUrl: string | undefined;
  /** Hosts that replies may go to. */
  readonly serviceHosts: readonly string[];
}

/** Azure Government. Source: https://learn.microsoft.com/azure/bot-service/how-to-deploy-gov-cloud-high */
const GOVERNMENT = {
  ChannelService: 'https://botframework.azure.us',
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us',
  ToChannelFromBotOAuthScope: 'https://api.botframework.us',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.us',
  ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  ToBotFromEmulatorOpenIdMetadataUrl:
    'https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration',
  CallerId: 'urn:botframework:azureusgov',
} as const;

/**
 * The two clouds of the US government. Source of the service URLs:
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 */
export const GOVERNMENT_BOT = {
  usgov: {
    settings: { ...GOVERNMENT, OAuthUrl: 'https://tokengcch.botframework.azure.us/' },
    serviceUrl: 'https://smba.infra.gov.teams.microsoft.us/gcch/',
    serviceHosts: ['smba.infra.gov.teams.microsoft.us', '*.botframework.azure.us'],
  },
  dod: {
    settings: { ...GOVERNMENT, OAuthUrl: 'https://apiDoD.botframework.azure.us/' },
    serviceUrl: 'https://smba.infra.dod.teams.microsoft.us/dod/',
    serviceHosts: ['smba.infra.dod.teams.microsoft.us', '*.botframework.azure.us'],
  },
} as const satisfies Readonly<Record<string, BotChannel>>;

/**
 * Azure operated by 21Vianet. Microsoft documents the settings of a bot there, but no service URL of Teams.
 * Source: https://docs.azure.cn/bot-service/how-to-deploy-china-cloud
 */
export const CHINA_BOT: BotChannel = {
  settings: {
    OAuthUrl: 'https://token.botframework.azure.cn/',
    ToChannelFromBotLoginUrl: 'https://login.partner.microsoftonline.cn/microsoftservices.partner.onmschina.cn',
    ToChannelFromBotOAuthScope: 'https://api.botframework.azure.cn',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.azure.cn',
    ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
    ToBotFromEmulatorOpenIdMetadataUrl:
      'https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration',
    CallerId: 'urn:botframework:azurechina',
  },
  serviceUrl: undefined,
  serviceHosts: [],
};
