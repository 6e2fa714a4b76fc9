import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const EXPLAINED =
  /^A mail flow rule in audit mode \(test mode\) changes nothing: it sends, copies, blocks and deletes no mail, /;
const AUDITS_ALONE = /^No: Invoice copies for the auditor \(trial\) only audits\. Otherwise it copies mail$/;
const NOT_ENFORCED_POLICY = /^1 of 5 Conditional Access policies is not enforced: Require MFA for all users \(pilot\)$/;
const NOT_ENFORCED_RULES =
  /^2 of 9 mail flow rules are not enforced: Invoice copies for the auditor \(trial\) and Journal to the old archive$/;

/** What rules do that only audit: nothing. On the demo tenant. */
const SAID: FirstLines = {
  'what the mode is': [
    ['what does audit mode of a rule do?', EXPLAINED],
    ['what is audit mode?', EXPLAINED],
    ['what does it mean that a rule only audits?', EXPLAINED],
    ['what happens when a rule is in audit mode?', EXPLAINED],
    ['do rules in audit mode still send mail?', EXPLAINED],
    ['Was macht der Überwachungsmodus einer Regel?', EXPLAINED],
    ["que fait le mode audit d'une règle ?", EXPLAINED],
    ['¿qué hace el modo de auditoría de una regla?', EXPLAINED],
    ['do policies in report-only mode block anything?', /^A Conditional Access policy in report-only mode /],
    [
      'which rules are in audit mode?',
      /^1 of 9 mail flow rules only audits: Invoice copies for the auditor \(trial\)$/,
    ],
  ],
  'one that only audits does not do it, though its name says so': [
    ['does the rule Invoice copies actually copy mail?', AUDITS_ALONE],
    ['Kopiert die Regel Invoice copies wirklich Mails?', AUDITS_ALONE],
    ['la règle Invoice copies copie-t-elle vraiment des mails ?', AUDITS_ALONE],
    ['¿La regla Invoice copies copia correos de verdad?', AUDITS_ALONE],
    ['la règle Finance copies copie vraiment des mails ?', /^Yes: Finance copies copies mail/],
  ],
  'what is not in force is off, reports or audits': [
    ['Welche CA-Policies sind noch nicht scharf geschaltet?', NOT_ENFORCED_POLICY],
    ['welche policies wurden noch nicht live geschaltet?', NOT_ENFORCED_POLICY],
    ['welche policies sind nicht an?', NOT_ENFORCED_POLICY],
    ['quelles politiques ne sont pas encore actives ?', NOT_ENFORCED_POLICY],
    ['¿qué directivas no están activas?', NOT_ENFORCED_POLICY],
    ['welche richtlinie läuft nur mit?', /^1 of 5 .* only reports: Require MFA for all users \(pilot\)$/],
    ['welche mailregeln sind noch nicht scharf geschaltet?', NOT_ENFORCED_RULES],
    ['which rules are not active?', NOT_ENFORCED_RULES],
    ['quelles règles ne sont pas actives ?', NOT_ENFORCED_RULES],
    ['¿qué reglas no están activas?', NOT_ENFORCED_RULES],
    ['sind alle regeln scharf geschaltet?', /^No: 2 of 9 mail flow rules are not enforced: /],
    ['welche regeln sind aktiv geschaltet?', /^7 of 9 mail flow rules are enforced: /],
    ['welche regeln sind nicht an?', /^1 of 9 mail flow rules is disabled: Journal to the old archive$/],
  ],
  'of one rule': [
    [
      'does the rule Invoice copies for the auditor (trial) send copies or only audit?',
      /^Invoice copies for the auditor \(trial\) only audits\. Otherwise it copies mail$/,
    ],
    ['does Invoice copies for the auditor (trial) send copies?', /^No: .+ only audits\. Otherwise it copies mail$/],
    ['does Journal to the old archive send copies?', /^No: .+ is disabled\. Otherwise it copies mail$/],
    [
      'is the rule Invoice copies for the auditor (trial) really blocking or only testing?',
      /^Invoice copies for the auditor \(trial\) only audits$/,
    ],
    ['does Finance copies send copies or only audit?', /^Finance copies copies mail /],
    ['what does Invoice copies for the auditor (trial) do?', /^sends open copies: .+; state: audit only$/],
  ],
  'who made an account exempt from auditing': [
    ['who exempted svc-migration from mailbox auditing?', /^I do not read how auditing was set in the past\. /],
    ['since when is svc-migration exempt from auditing?', /^I do not read how auditing was set in the past/],
    [
      'wer hat svc-migration von der Postfachüberwachung ausgenommen?',
      /^I do not read how auditing was set in the past/,
    ],
    [
      "qui a exempté svc-migration de l'audit des boîtes aux lettres ?",
      /^I do not read how auditing was set in the past/,
    ],
    ['¿quién excluyó a svc-migration de la auditoría de buzones?', /^I do not read how auditing was set in the past/],
    ['who is exempt from auditing?', /^Exempt from mailbox auditing: svc-migration$/],
  ],
};

describe('asked of audit mode', () => {
  itSaysFirst(SAID);
});
