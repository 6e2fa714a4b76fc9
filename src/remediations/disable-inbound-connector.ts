import { PORTAL_PAGES } from '../m365/portal-links.js';
import { defineRemediation } from './model/remediation.js';
import { type ExchangeObject, getObjectGuid, getObjectName, buildStepId } from './lib/exchange-object-recreation.js';
import { planConnectorSteps, buildConnectorRead } from './lib/inbound-connector-steps.js';

/** Source: https://learn.microsoft.com/powershell/module/exchange/set-inboundconnector */
export const remediation = defineRemediation({
  id: 'disable-inbound-connector',
  planOrder: 40,
  noun: { one: 'connector', many: 'connectors' },
  effect: 'The connector takes no mail any more. It stays as evidence and can be switched on again.',
  permissions: ['Exchange.ManageAsApp', 'Exchange Administrator'],
  scopes: ['contain'],
  steps: (app) =>
    planConnectorSteps(app, (connector) => {
      if (connector['Enabled'] === false) return undefined;
      const set = (enabled: boolean) =>
        ({
          service: 'exchange',
          cmdlet: 'Set-InboundConnector',
          parameters: { Identity: getObjectGuid(connector), Enabled: enabled, Confirm: false },
        }) as const;
      const is = (enabled: boolean) =>
        ({
          read: buildConnectorRead(connector),
          expect: { kind: 'equals', property: 'Enabled', value: enabled },
        }) as const;
      return {
        id: buildStepId('disable-inbound-connector', connector),
        remediation: 'disable-inbound-connector',
        words: `Switch the inbound connector ${getObjectName(connector)} off`,
        write: set(false),
        verify: is(false),
        undo: { possible: true, words: 'Switch it on again', steps: [{ write: set(true), verify: is(true) }] },
        byHand: { words: 'Exchange admin center, Mail flow, Connectors: switch it off.', url: PORTAL_PAGES.connectors },
      };
    }),
  before: (app, id) => {
    const isIt = (connector: ExchangeObject) => buildStepId('disable-inbound-connector', connector) === id;
    if (!app.inboundConnectors.some(isIt)) return undefined;
    const inboundConnectors = app.inboundConnectors.map((one) => (isIt(one) ? { ...one, Enabled: true } : one));
    return { ...app, inboundConnectors };
  },
});
