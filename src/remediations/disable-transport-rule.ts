import { PORTAL } from '../core/portal.js';
import { defineRemediation } from '../core/remediation.js';
import { type ExchangeObject, guidOf, nameOf, stepId } from './lib/exchange.js';
import { RULE, snapshot } from './lib/sample-snapshot.js';
import { getRule, isEnabled, ruleSteps } from './lib/transport-rules.js';

/**
 * Uses its own cmdlet: Set-TransportRule wants at least one action besides the switch.
 * Source: https://learn.microsoft.com/powershell/module/exchange/disable-transportrule
 */
export const remediation = defineRemediation({
  id: 'disable-transport-rule',
  effect: 'The mail flow rule does nothing any more. It stays as evidence and can be switched on again.',
  permissions: ['Exchange.ManageAsApp', 'Exchange Administrator'],
  scopes: ['contain'],
  steps: (app) =>
    ruleSteps(app, (rule) => {
      if (!isEnabled(rule)) return undefined;
      const run = (cmdlet: string) =>
        ({ service: 'exchange', cmdlet, parameters: { Identity: guidOf(rule), Confirm: false } }) as const;
      const is = (state: string) =>
        ({ read: getRule(rule), expect: { kind: 'equals', property: 'State', value: state } }) as const;
      return {
        id: stepId('disable-transport-rule', rule),
        remediation: 'disable-transport-rule',
        words: `Switch the mail flow rule ${nameOf(rule)} off`,
        write: run('Disable-TransportRule'),
        verify: is('Disabled'),
        undo: {
          possible: true,
          words: 'Switch it on again',
          steps: [{ write: run('Enable-TransportRule'), verify: is('Enabled') }],
        },
        byHand: { words: 'Exchange admin center, Mail flow, Rules: switch it off.', url: PORTAL.transportRules },
      };
    }),
  before: (app, id) => {
    const isIt = (rule: ExchangeObject) => stepId('disable-transport-rule', rule) === id;
    if (!app.transportRules.some(isIt)) return undefined;
    return {
      ...app,
      transportRules: app.transportRules.map((rule) => (isIt(rule) ? { ...rule, State: 'Enabled' } : rule)),
    };
  },
  examples: [
    {
      name: 'a rule that is on, and one that is off',
      snapshot: snapshot({ transportRules: [RULE, { ...RULE, Guid: 'other', State: 'Disabled' }] }),
      expect: [`disable-transport-rule:${RULE.Guid}`],
    },
    { name: 'no rule', snapshot: snapshot(), expect: [] },
  ],
});
