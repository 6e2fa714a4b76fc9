import { PORTAL_PAGES } from '../m365/portal-links.js';
import { defineRemediation } from './model/remediation.js';
import { getObjectGuid, getObjectName, buildStepId } from './lib/exchange-object-recreation.js';
import { buildRuleRead, planRuleSteps, buildRuleRemovalUndo } from './lib/transport-rule-steps.js';

/** Source: https://learn.microsoft.com/powershell/module/exchange/remove-transportrule */
export const remediation = defineRemediation({
  id: 'remove-transport-rule',
  planOrder: 30,
  noun: { one: 'rule', many: 'rules' },
  effect: 'The mail flow rule is gone; mail keeps the headers that it took off.',
  permissions: ['Exchange.ManageAsApp', 'Exchange Administrator'],
  scopes: ['all'],
  steps: (app) =>
    planRuleSteps(app, (rule) => ({
      id: buildStepId('remove-transport-rule', rule),
      remediation: 'remove-transport-rule',
      words: `Remove the mail flow rule ${getObjectName(rule)}, which the app made`,
      write: {
        service: 'exchange',
        cmdlet: 'Remove-TransportRule',
        parameters: { Identity: getObjectGuid(rule), Confirm: false },
      },
      verify: { read: buildRuleRead(rule), expect: { kind: 'not-found' } },
      undo: buildRuleRemovalUndo(rule),
      byHand: { words: 'Exchange admin center, Mail flow, Rules: delete it.', url: PORTAL_PAGES.transportRules },
    })),
});
