import { PORTAL_PAGES } from '../m365/portal-links.js';
import { defineRemediation } from './model/remediation.js';
import { getObjectGuid, getObjectName, buildStepId } from './lib/exchange-object-recreation.js';
import { planConnectorSteps, buildConnectorRead, buildConnectorRemovalUndo } from './lib/inbound-connector-steps.js';

/** Source: https://learn.microsoft.com/powershell/module/exchange/remove-inboundconnector */
export const remediation = defineRemediation({
  id: 'remove-inbound-connector',
  planOrder: 50,
  noun: { one: 'connector', many: 'connectors' },
  effect: 'The connector is gone, and mail it would have taken is refused or filtered like any other.',
  permissions: ['Exchange.ManageAsApp', 'Exchange Administrator'],
  scopes: ['all'],
  steps: (app) =>
    planConnectorSteps(app, (connector) => ({
      id: buildStepId('remove-inbound-connector', connector),
      remediation: 'remove-inbound-connector',
      words: `Remove the inbound connector ${getObjectName(connector)}, which the app made`,
      write: {
        service: 'exchange',
        cmdlet: 'Remove-InboundConnector',
        parameters: { Identity: getObjectGuid(connector), Confirm: false },
      },
      verify: { read: buildConnectorRead(connector), expect: { kind: 'not-found' } },
      undo: buildConnectorRemovalUndo(connector),
      byHand: { words: 'Exchange admin center, Mail flow, Connectors: delete it.', url: PORTAL_PAGES.connectors },
    })),
});
