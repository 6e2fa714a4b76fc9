import { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { SdkHttpClient } from './bot-connector-http.js';
import type { BotChannelService, BotInternals, BotMode } from './bot-options.js';
import { type SdkCredentials } from './sdk-credentials-factory-type.js';
import { omitUndefined } from '../core/omit-undefined.js';

/**
 * The SDK's adapter without its HTTP handling, which prints every error and responds with its message. Here the caller gets the
 * response or the error.
 */
export class WardenTeamsAdapter extends TeamsAdapter {
  /** Authenticates the activity by its token, then runs `logic`. Rejects before `logic` when the token is refused. */
  async receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }

  /** A Bot Connector client for a service URL, authenticated as this bot; for proactive messages. */
  async connectorClientFor(botId: string, serviceUrl: string): Promise<ConnectorClient> {
    const identity = this.createClaimsIdentity(botId);
    return this.botFrameworkAuthentication.createConnectorFactory(identity).create(serviceUrl);
  }
}

/** Creates the adapter. All its requests to the Bot Connector go through `httpClient`. */
export function createTeamsAdapter(
  mode: BotMode,
  httpClient: SdkHttpClient,
  internal: BotInternals | undefined,
): WardenTeamsAdapter {
  const configuration = {
    ...(mode.kind === 'teams' ? { MicrosoftAppId: mode.botId, MicrosoftAppTenantId: mode.tenantId } : {}),
    ...(mode.kind === 'teams' && mode.channel !== undefined ? channelSettings(mode.channel, mode.tenantId) : {}),
    ...(internal?.openIdMetadataUrl === undefined ? {} : localMetadata(internal.openIdMetadataUrl, mode)),
  };
  return new WardenTeamsAdapter(configuration, internal?.credentials ?? credentialsOf(mode), undefined, { httpClient });
}

/** Without an app id the SDK checks no tokens: only the local mode may do that, behind the loopback guard. */
function credentialsOf(mode: BotMode): SdkCredentials {
  if (mode.kind === 'local') return new ConfigurationServiceClientCredentialFactory({});
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: mode.botId,
    MicrosoftAppType: mode.botType,
    MicrosoftAppTenantId: mode.tenantId,
    ...omitUndefined({ MicrosoftAppPassword: mode.password }),
  });
}

/** A bot of one tenant gets its tokens there. Source: https://learn.microsoft.com/azure/bot-service/how-to-deploy-gov-cloud-high */
function channelSettings({ settings }: BotChannelService, tenantId: string) {
  const { origin } = new URL(settings.ToChannelFromBotLoginUrl);
  return { ...settings, ToChannelFromBotLoginUrl: `${origin}/${tenantId}` };
}

/** If one of these URLs is set, the SDK takes all of them from here, so this repeats the public cloud's other values. */
function localMetadata(openIdMetadataUrl: string, mode: BotMode) {
  return {
    ...(mode.kind === 'teams' && mode.channel !== undefined
      ? {}
      : {
          ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
          ToChannelFromBotOAuthScope: 'https://api.botframework.com',
          ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
          OAuthUrl: 'https://api.botframework.com',
          CallerId: 'urn:botframework:azure',
        }),
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl,
  };
}
