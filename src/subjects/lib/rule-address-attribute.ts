import type { FlagAttribute } from '../model/attribute.js';
import { combinePhrases } from './combine-phrases.js';
import { joinWordings } from './join-wordings.js';
import { BY_ADDRESS } from './mail-flow-address-words.js';
import type { TransportRuleRow } from './transport-rule-row.js';

const RATHER_THAN =
  'instead of|rather than|not for|not by|not on|not of|instead of for|rather than for|instead of by|rather than by|as opposed to';
const ADDRESS = 'ip|ip address|ip range|sender ip|ip address range|range of ip address';
const DOMAIN = 'sender domain|sending domain|domain of sender|domain of the sender';

/** Whether a rule is for mail from certain IP addresses alone. */
export const RULE_BY_ADDRESS: FlagAttribute<TransportRuleRow> = {
  type: 'flag',
  label: 'Limited to addresses',
  yes: joinWordings(BY_ADDRESS, { en: combinePhrases('for|for certain|for specific|based on', ADDRESS) }),
  no: { en: combinePhrases(RATHER_THAN, ADDRESS) },
  says: ['applies only to mail from certain IP addresses', 'apply only to mail from certain IP addresses'],
  saysNot: ['is not limited to IP addresses', 'are not limited to IP addresses'],
  read: ({ rule }) => rule.senderIpRanges.length > 0,
};

/** Whether a rule is for mail whose sender is of certain domains. */
export const RULE_BY_DOMAIN: FlagAttribute<TransportRuleRow> = {
  type: 'flag',
  label: 'Limited to sender domains',
  yes: { en: combinePhrases('for|for certain|for specific|on|matching|for whole', DOMAIN) },
  no: { en: combinePhrases(RATHER_THAN, `${DOMAIN}|domain`) },
  says: ['applies only to mail from certain domains', 'apply only to mail from certain domains'],
  saysNot: ['is not limited to sender domains', 'are not limited to sender domains'],
  read: ({ rule }) => rule.senderDomainIs.length > 0,
};
