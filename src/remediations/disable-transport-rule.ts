import { PORTAL_PAGES } from '../m365/portal-links.js';
import { defineRemediation } from './model/remediation.js';
import { type ExchangeObject, getObjectGuid, getObjectName, buildStepId } from './lib/exchange-object-recreation.js';
import { buildRuleRead, isRuleEnabled, planRuleSteps } from './lib/transport-rule-steps.js';

/**
 * Uses its own cmdlet: Set-TransportRule wants at least one action besides the switch.
 * Source: https://learn.microsoft.com/powershell/module/exchange/disable-transportrule
 */
export const remediation = defineRemediation({
  id: 'disable-transport-rule',
  planOrder: 20,
  noun: { one: 'rule', many: 'rules' },
  effect: 'The mail flow rule does nothing any more. It stays as evidence and can be switched on again.',
  permissions: ['Exchange.ManageAsApp', 'Exchange Administrator'],
  scopes: ['contain'],
  steps: (app) =>
    planRuleSteps(app, (rule) => {
      if (!isRuleEnabled(rule)) return undefined;
      const run = (cmdlet: string) =>
        ({ service: 'exchange', cmdlet, parameters: { Identity: getObjectGuid(rule), Confirm: false } }) as const;
      const is = (state: string) =>
        ({ read: buildRuleRead(rule), expect: { kind: 'equals', property: 'State', value: state } }) as const;
      return {
        id: buildStepId('disable-transport-rule', rule),
        remediation: 'disable-transport-rule',
        words: `Switch the mail flow rule ${getObjectName(rule)} off`,
        write: run('Disable-TransportRule'),
        verify: is('Disabled'),
        undo: {
          possible: true,
          words: 'Switch it on again',
          steps: [{ write: run('Enable-TransportRule'), verify: is('Enabled') }],
        },
        byHand: { words: 'Exchange admin center, Mail flow, Rules: switch it off.', url: PORTAL_PAGES.transportRules },
      };
    }),
  before: (app, id) => {
    const isIt = (rule: ExchangeObject) => buildStepId('disable-transport-rule', rule) === id;
    if (!app.transportRules.some(isIt)) return undefined;
    return {
      ...app,
      transportRules: app.transportRules.map((rule) => (isIt(rule) ? { ...rule, State: 'Enabled' } : rule)),
    };
  },
});
