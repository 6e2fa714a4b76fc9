import type { TransportRule } from '../../facts/transport-rules.js';
import type { FlagAttribute, NumberAttribute, TextAttribute } from '../model/attribute.js';
import { combinePhrases } from './combine-phrases.js';
import { joinWordings } from './join-wordings.js';
import { BY_ADDRESS } from './mail-flow-address-words.js';
import type { TransportRuleRow } from './transport-rule-row.js';

const RATHER_THAN =
  'instead of|rather than|not for|not by|not on|not of|instead of for|rather than for|instead of by|rather than by|as opposed to';
const ADDRESS = 'ip|ip address|ip range|sender ip|ip address range|range of ip address';
const DOMAIN = 'sender domain|sending domain|domain of sender|domain of the sender';

/** Whether a rule is for mail from certain IP addresses alone. */
const RULE_BY_ADDRESS: FlagAttribute<TransportRuleRow> = {
  type: 'flag',
  label: 'Limited to addresses',
  yes: joinWordings(BY_ADDRESS, {
    en: combinePhrases('for|for certain|for specific|based on|from|from certain|from specific|coming from', ADDRESS),
  }),
  no: { en: combinePhrases(RATHER_THAN, ADDRESS) },
  says: ['applies only to mail from certain IP addresses', 'apply only to mail from certain IP addresses'],
  saysNot: ['is not limited to IP addresses', 'are not limited to IP addresses'],
  read: ({ rule }) => rule.senderIpRanges.length > 0,
};

/** Whether a rule is for mail whose sender is of certain domains. */
const RULE_BY_DOMAIN: FlagAttribute<TransportRuleRow> = {
  type: 'flag',
  label: 'Limited to sender domains',
  yes: {
    en: combinePhrases(
      'for|for certain|for specific|on|matching|for whole|from|from certain|from specific|coming from|by',
      DOMAIN,
    ),
  },
  no: { en: combinePhrases(RATHER_THAN, `${DOMAIN}|domain`) },
  says: ['applies only to mail from certain domains', 'apply only to mail from certain domains'],
  saysNot: ['is not limited to sender domains', 'are not limited to sender domains'],
  read: ({ rule }) => rule.senderDomainIs.length > 0,
};

const ALL_MAIL =
  'to all mail|to all our mail|to all email|to all message|to every mail|to every message|to every email|to everything|to everyone|to everybody|to all user|on all mail|on every mail|on all message|on everything|for all mail|for every mail|for all message';

/** Whether a rule has no condition; not known where none that is read here is set, for Exchange may know another. */
const RULE_FOR_ALL_MAIL: FlagAttribute<TransportRuleRow> = {
  type: 'flag',
  label: 'For all mail',
  yes: {
    en: `${combinePhrases('apply|applies|applied|applying|act|acts|work|works|run|runs', ALL_MAIL)}|without condition|without any condition|no condition|no conditions|unconditional|unconditionally|affect all mail|affects all mail|affect everyone|affects everyone|affect everything|catch all|touch all mail|touches all mail`,
    de: 'ohne bedingung|ohne bedingungen|ohne jede bedingung|keine bedingung|keine bedingungen|bedingungslos|gelten für alle mails|gilt für alle mails|gelten für alle nachrichten|gelten für alle|gilt für alle',
    fr: "sans condition|sans conditions|sans aucune condition|aucune condition|s'appliquent à tous les mails|s'applique à tous les mails|s'appliquent à tous les messages|s'appliquent à tout le monde",
    es: 'sin condición|sin condiciones|sin ninguna condición|ninguna condición|se aplican a todo el correo|se aplica a todo el correo|se aplican a todos los mensajes|se aplican a todos',
  },
  no: { en: 'with condition|with conditions|with a condition|has a condition|has conditions|have conditions' },
  says: ['applies to all mail', 'apply to all mail'],
  saysNot: ['applies only under a condition', 'apply only under a condition'],
  read: ({ rule }) => (rule.unconditional === true ? true : hasCondition(rule) ? false : undefined),
};

const hasCondition = (rule: TransportRule): boolean =>
  [rule.words, rule.senders, rule.senderIpRanges, rule.senderDomainIs, rule.sentTo].some(
    (list = []) => list.length > 0,
  ) || [rule.headerContains, rule.fromScope, rule.sentToScope].some((one) => one !== undefined);

/** Whether no rule of lower priority acts on what a rule met. Source: https://learn.microsoft.com/powershell/module/exchange/new-transportrule */
const RULE_STOPS_OTHERS: FlagAttribute<TransportRuleRow> = {
  type: 'flag',
  label: 'Stops the rules after it',
  yes: {
    en: combinePhrases(
      'stop|stops|stopping|end|ends|skip|skips|prevent|prevents|switch off|turn off',
      'rule processing|processing|processing more rules|processing other rules|processing further rules|processing of other rules|processing of further rules|processing of later rules|the rules after it|the rules after them|other rules|further rules|later rules|all other rules|more rules|stop rule processing',
    ),
    de: 'beendet die verarbeitung|beenden die verarbeitung|verarbeitung weiterer regeln|keine weiteren regeln',
    fr: 'arrête le traitement|arrêtent le traitement|traitement des règles suivantes|autres règles',
    es: 'detiene el procesamiento|detienen el procesamiento|procesamiento de otras reglas|procesar más reglas',
  },
  says: ['stops the rules after it', 'stop the rules after them'],
  saysNot: ['lets the rules after it act', 'let the rules after them act'],
  read: ({ rule }) => rule.stopRuleProcessing === true,
};

/** The spam confidence level that a rule gives mail; null: it gives none. */
const RULE_SCL: NumberAttribute<TransportRuleRow> = {
  type: 'number',
  label: 'SCL',
  words: {
    en: 'which scl|what scl|scl value|value of scl|scl number|which spam confidence level|what spam confidence level|which spam score|what spam score',
    de: 'welcher scl|welchen scl|welches scl|scl wert|welche spam bewertung',
    fr: 'quel scl|valeur scl|valeur du scl|quel score de spam',
    es: 'qué scl|valor scl|valor del scl|qué puntuación de spam',
  },
  read: ({ rule }) => rule.setScl ?? null,
};

/** Which mail a rule acts on, one condition each; not known where none that is read here is set, for Exchange may know another. */
const RULE_CONDITIONS: TextAttribute<TransportRuleRow> = {
  type: 'text',
  label: 'Conditions',
  words: {
    en: 'condition|conditions|under which circumstances|criteria',
    de: 'bedingung|bedingungen|für welche mails|für welche nachrichten|kriterien',
    fr: 'condition|conditions|critère|critères',
    es: 'condición|condiciones|criterio|criterios',
  },
  says: ['acts on', 'act on'],
  read: ({ rule }) => (rule.unconditional === true ? ['none, for all mail'] : listConditions(rule)),
};

function listConditions(rule: TransportRule): readonly string[] | undefined {
  if (!hasCondition(rule)) return undefined;
  const { senders = [], sentTo = [], headerContains, fromScope, sentToScope } = rule;
  const told: readonly (readonly [what: string, values: readonly string[]])[] = [
    ['sender addresses', rule.senderIpRanges],
    ['sender domains', rule.senderDomainIs],
    ['senders', senders],
    [`header ${headerContains?.name ?? ''}`, headerContains?.words ?? []],
    ['words', rule.words],
    ['recipients', sentTo],
    ['senders', fromScope === undefined ? [] : [fromScope]],
    ['recipients', sentToScope === undefined ? [] : [sentToScope]],
  ];
  return told.flatMap(([what, values]) => (values.length === 0 ? [] : [`${what}: ${values.join(', ')}`]));
}

/** For which mail a rule is, what score it gives it, and whether others act on it too. */
export const RULE_CONDITION_ATTRIBUTES = {
  conditions: RULE_CONDITIONS,
  byAddress: RULE_BY_ADDRESS,
  byDomain: RULE_BY_DOMAIN,
  forAllMail: RULE_FOR_ALL_MAIL,
  stopsOthers: RULE_STOPS_OTHERS,
  scl: RULE_SCL,
};
