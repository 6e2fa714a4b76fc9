import type { FlagAttribute } from '../model/attribute.js';
import { BY_ADDRESS } from './mail-flow-address-words.js';
import type { TransportRuleRow } from './transport-rule-row.js';

/** Whether a rule is for mail from certain IP addresses alone. */
export const RULE_BY_ADDRESS: FlagAttribute<TransportRuleRow> = {
  type: 'flag',
  label: 'Limited to addresses',
  yes: BY_ADDRESS,
  says: ['applies only to mail from certain IP addresses', 'apply only to mail from certain IP addresses'],
  saysNot: ['is not limited to IP addresses', 'are not limited to IP addresses'],
  read: ({ rule }) => rule.senderIpRanges.length > 0,
};
