import { sendOnlyUnderHold } from './activity-hold.js';
import { createConnectorHttpClient } from './bot-connector-http.js';
import type { BotOptions, BotTimings } from './bot-options.js';
import { ConnectorMessenger } from './messenger/connector-messenger.js';
import { createSingleAttemptHttpClient } from './messenger/single-attempt-http-client.js';
import { isUrlAllowed, LOOPBACK_ALLOWLIST, teamsServiceUrlAllowlist } from './service-url-allowlist.js';
import { defaultTeamsAddress, ServiceUrlMemory } from './service-url-memory.js';
import { createTeamsAdapter, type WardenTeamsAdapter } from './teams-adapter.js';

/** The bot's way to the Bot Connector. */
export interface BotConnection {
  /** Runs turns; the SDK retries its requests. */
  readonly adapter: WardenTeamsAdapter;
  /** Empty in mode `local`. */
  readonly botId: string;
  /** Whether replies may go to a service URL. */
  readonly mayCall: (serviceUrl: string) => boolean;
  readonly serviceUrls: ServiceUrlMemory;
  /** Sends proactive messages, one attempt each. */
  readonly messenger: ConnectorMessenger;
}

/** Creates the connection; sends nothing. */
export function createBotConnection(options: BotOptions, timings: BotTimings): BotConnection {
  const { mode, tenantId, conversations, log, internal } = options;
  const botId = mode.kind === 'teams' ? mode.botId : '';
  const mayCall = serviceUrlCheck(options);
  const serviceUrls = new ServiceUrlMemory(
    mode.kind === 'teams' ? defaultTeamsAddress(botId, mode.channel?.serviceUrl) : undefined,
  );
  const messenger = new ConnectorMessenger({
    adapter: createTeamsAdapter(mode, createSingleAttemptHttpClient(mayCall), internal),
    botId,
    tenantId,
    mayCall,
    conversations,
    serviceUrls,
    sendLimitMs: timings.sendLimitMs,
    log,
  });
  const adapter = createTeamsAdapter(mode, createConnectorHttpClient(mayCall), internal);
  adapter.use(sendOnlyUnderHold);
  return { adapter, botId, mayCall, serviceUrls, messenger };
}

function serviceUrlCheck({ mode, allowedServiceUrlHosts, internal }: BotOptions): (url: string) => boolean {
  const rule =
    mode.kind === 'local'
      ? LOOPBACK_ALLOWLIST
      : teamsServiceUrlAllowlist(
          allowedServiceUrlHosts,
          internal?.loopbackServiceUrls === true,
          mode.channel?.serviceHosts,
        );
  return (url) => isUrlAllowed(rule, url);
}
