import { PORTAL } from '../core/portal.js';
import { defineRemediation } from '../core/remediation.js';
import { guidOf, nameOf, stepId } from './lib/exchange.js';
import { connectorSteps, getConnector, undoOfRemoval } from './lib/inbound-connectors.js';
import { CONNECTOR, snapshot } from './lib/sample-snapshot.js';

/** Source: https://learn.microsoft.com/powershell/module/exchange/remove-inboundconnector */
export const remediation = defineRemediation({
  id: 'remove-inbound-connector',
  effect: 'The connector is gone, and mail it would have taken is refused or filtered like any other.',
  permissions: ['Exchange.ManageAsApp', 'Exchange Administrator'],
  scopes: ['all'],
  steps: (app) =>
    connectorSteps(app, (connector) => ({
      id: stepId('remove-inbound-connector', connector),
      remediation: 'remove-inbound-connector',
      words: `Remove the inbound connector ${nameOf(connector)}, which the app made`,
      write: {
        service: 'exchange',
        cmdlet: 'Remove-InboundConnector',
        parameters: { Identity: guidOf(connector), Confirm: false },
      },
      verify: { read: getConnector(connector), expect: { kind: 'not-found' } },
      undo: undoOfRemoval(connector),
      byHand: { words: 'Exchange admin center, Mail flow, Connectors: delete it.', url: PORTAL.connectors },
    })),
  examples: [
    {
      name: 'a connector that the app made',
      snapshot: snapshot({ inboundConnectors: [CONNECTOR] }),
      expect: [`remove-inbound-connector:${CONNECTOR.Guid}`],
    },
    { name: 'no connector', snapshot: snapshot(), expect: [] },
  ],
});
