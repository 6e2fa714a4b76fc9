import { PORTAL } from '../core/portal.js';
import { defineRemediation } from '../core/remediation.js';
import { type ExchangeObject, guidOf, nameOf, stepId } from './lib/exchange.js';
import { connectorSteps, getConnector } from './lib/inbound-connectors.js';
import { CONNECTOR, snapshot } from './lib/sample-snapshot.js';

/** Source: https://learn.microsoft.com/powershell/module/exchange/set-inboundconnector */
export const remediation = defineRemediation({
  id: 'disable-inbound-connector',
  effect: 'The connector takes no mail any more. It stays as evidence and can be switched on again.',
  permissions: ['Exchange.ManageAsApp', 'Exchange Administrator'],
  scopes: ['contain'],
  steps: (app) =>
    connectorSteps(app, (connector) => {
      if (connector['Enabled'] === false) return undefined;
      const set = (enabled: boolean) =>
        ({
          service: 'exchange',
          cmdlet: 'Set-InboundConnector',
          parameters: { Identity: guidOf(connector), Enabled: enabled, Confirm: false },
        }) as const;
      const is = (enabled: boolean) =>
        ({
          read: getConnector(connector),
          expect: { kind: 'equals', property: 'Enabled', value: enabled },
        }) as const;
      return {
        id: stepId('disable-inbound-connector', connector),
        remediation: 'disable-inbound-connector',
        words: `Switch the inbound connector ${nameOf(connector)} off`,
        write: set(false),
        verify: is(false),
        undo: { possible: true, words: 'Switch it on again', steps: [{ write: set(true), verify: is(true) }] },
        byHand: { words: 'Exchange admin center, Mail flow, Connectors: switch it off.', url: PORTAL.connectors },
      };
    }),
  before: (app, id) => {
    const isIt = (connector: ExchangeObject) => stepId('disable-inbound-connector', connector) === id;
    if (!app.inboundConnectors.some(isIt)) return undefined;
    const inboundConnectors = app.inboundConnectors.map((one) => (isIt(one) ? { ...one, Enabled: true } : one));
    return { ...app, inboundConnectors };
  },
  examples: [
    {
      name: 'a connector that is on, and one that is off',
      snapshot: snapshot({ inboundConnectors: [CONNECTOR, { ...CONNECTOR, Guid: 'other', Enabled: false }] }),
      expect: [`disable-inbound-connector:${CONNECTOR.Guid}`],
    },
    { name: 'no connector', snapshot: snapshot(), expect: [] },
  ],
});
