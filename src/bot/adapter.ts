import { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { HttpClient } from './connector-http.js';
import type { BotInternals, BotMode } from './options.js';

/** What the SDK asks for tokens towards the Bot Connector. */
export type SdkCredentials = Pick<
  NonNullable<ConstructorParameters<typeof TeamsAdapter>[1]>,
  'isValidAppId' | 'isAuthenticationDisabled' | 'createCredentials'
>;

/**
 * The SDK's adapter without its HTTP handling, which prints every error and answers with its message: the caller gets the
 * response or the error itself.
 */
export class WardenAdapter extends TeamsAdapter {
  /** Authenticates the activity by its token, then runs `logic`. Rejects before `logic` when the token is refused. */
  async receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }

  /** The Bot Connector's client for a service URL, signing as this bot; for messages that answer no activity. */
  async connector(botId: string, serviceUrl: string): Promise<ConnectorClient> {
    const identity = this.createClaimsIdentity(botId);
    return this.botFrameworkAuthentication.createConnectorFactory(identity).create(serviceUrl);
  }
}

/** `httpClient` is the only road to the Bot Connector. */
export function createAdapter(
  mode: BotMode,
  httpClient: HttpClient,
  internal: BotInternals | undefined,
): WardenAdapter {
  const configuration = {
    ...(mode.kind === 'teams' ? { MicrosoftAppId: mode.botId, MicrosoftAppTenantId: mode.tenantId } : {}),
    ...(internal?.openIdMetadataUrl === undefined ? {} : localMetadata(internal.openIdMetadataUrl)),
  };
  return new WardenAdapter(configuration, internal?.credentials ?? credentialsOf(mode), undefined, { httpClient });
}

/** Without an app id the SDK checks no token at all: only the local mode may do that, behind its loopback door. */
function credentialsOf(mode: BotMode): SdkCredentials {
  if (mode.kind === 'local') return new ConfigurationServiceClientCredentialFactory({});
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: mode.botId,
    MicrosoftAppType: mode.botType,
    MicrosoftAppTenantId: mode.tenantId,
    ...(mode.password === undefined ? {} : { MicrosoftAppPassword: mode.password }),
  });
}

/** Giving one of these URLs makes the SDK take all of them from here, so the public cloud's other values are repeated. */
function localMetadata(openIdMetadataUrl: string) {
  return {
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    OAuthUrl: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl,
    CallerId: 'urn:botframework:azure',
  };
}
