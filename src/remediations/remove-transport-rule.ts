import { PORTAL } from '../core/portal.js';
import { defineRemediation } from '../core/remediation.js';
import { guidOf, nameOf, stepId } from './lib/exchange.js';
import { RULE, snapshot } from './lib/sample-snapshot.js';
import { getRule, ruleSteps, undoOfRemoval } from './lib/transport-rules.js';

/** Source: https://learn.microsoft.com/powershell/module/exchange/remove-transportrule */
export const remediation = defineRemediation({
  id: 'remove-transport-rule',
  effect: 'The mail flow rule is gone; mail keeps the headers that it took off.',
  permissions: ['Exchange.ManageAsApp', 'Exchange Administrator'],
  scopes: ['all'],
  steps: (app) =>
    ruleSteps(app, (rule) => ({
      id: stepId('remove-transport-rule', rule),
      remediation: 'remove-transport-rule',
      words: `Remove the mail flow rule ${nameOf(rule)}, which the app made`,
      write: {
        service: 'exchange',
        cmdlet: 'Remove-TransportRule',
        parameters: { Identity: guidOf(rule), Confirm: false },
      },
      verify: { read: getRule(rule), expect: { kind: 'not-found' } },
      undo: undoOfRemoval(rule),
      byHand: { words: 'Exchange admin center, Mail flow, Rules: delete it.', url: PORTAL.transportRules },
    })),
  examples: [
    {
      name: 'a rule that the app made',
      snapshot: snapshot({ transportRules: [RULE] }),
      expect: [`remove-transport-rule:${RULE.Guid}`],
    },
    { name: 'no rule', snapshot: snapshot(), expect: [] },
  ],
});
