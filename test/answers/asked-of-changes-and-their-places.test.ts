import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** What changed of a kind, who consented when, whether a person or an app did it, and from where. On the demo tenant. */
const SAID: FirstLines = {
  'what changed of a kind is told by the log': [
    [
      'what changed with the mail flow rules?',
      /^31 of 114 changes are about mail flow rules: mail flow rule n created, /,
    ],
    ['what changed in the rules last week?', /^2 of 11 changes are about mail flow rules and happened between /],
    ["what's been changed on the connectors?", /^8 of 114 changes are about connectors: /],
    ['what happened to our secrets in November?', /^3 of 44 changes are about secrets and happened since /],
    ['what changed about permissions this month?', /^4 of 44 changes are about permissions and happened since /],
    ['was hat sich bei den Berechtigungen im November geändert?', /^4 of 44 changes are about permissions and /],
    // Of one by name its own row tells.
    ['what changed in the rule Finance copies?', /^2026-11-10 03:12 UTC: last change of Finance copies$/],
  ],
  'a connector is no setting': [
    ['who changed settings?', /^None of 114 changes of the last 180 days are about policies or settings$/],
    ['which settings were changed and by whom', /^None of 114 changes of the last 180 days are about policies or /],
    ['wer hat letzte Woche Einstellungen geändert?', /^None of 11 changes are about policies or settings and /],
    ['quels paramètres ont été modifiés et par qui ?', /^None of 114 changes of the last 180 days are about policies /],
    ['qué ha cambiado en los ajustes?', /^None of 114 changes of the last 180 days are about policies or settings$/],
  ],
  'acts as nouns, in a time': [
    ['role assignments since June', /^5 of 114 changes are about roles, happened since .* and granted something: /],
    ['asignaciones de roles desde junio', /^5 of 114 changes are about roles, happened since /],
    [
      'gab es im November Löschungen von Konnektoren?',
      /^(?:Yes: )?1 of 44 changes removed something, is about a connector /,
    ],
    ['which role assignments end in December', /role assignments? (?:ends?|that)/],
  ],
  'consents to apps': [
    ['app consents this month', /^4 of 95 consents were granted since 2026-11-01 00:00 UTC: /],
    ['app approvals this month', /^4 of 95 consents were granted since /],
    ['how many app consents were there in November?', /^4 of 95 consents were granted since /],
    ['Zustimmungen zu Apps diesen Monat', /^4 of 95 consents were granted since /],
    ['App-Zustimmungen im November', /^4 of 95 consents were granted since /],
    ['consentements aux applis ce mois-ci', /^4 of 95 consents were granted since /],
    ['consentimientos a aplicaciones este mes', /^4 of 95 consents were granted since /],
  ],
  'a person or an app': [
    ['did a human or an app make the newest rules?', /^n was created by an app \(/],
    ['was the newest rule made by a person or an app?', /^n was created by an app \(/],
    ['was the last change made by an app or a person?', /^permission Files\.Read\.All .* was made by a person \(/],
    [
      'did a person or an app delete the rules?',
      /^0 were made by people and 12 were made by apps: 12 of 114 changes are about mail flow rules and removed something: /,
    ],
    ['hat ein Mensch oder eine App die neuesten Regeln angelegt?', /^n was created by an app \(/],
    ["is the newest app ours or a third party's?", /^PERFECTDATA SOFTWARE belongs to another tenant \(/],
    ['did an app create Finance copies?', /^No: /],
  ],
  'from where, which is not known': [
    [
      'changes made from outside our office network',
      /^I do not read which IP addresses are yours, or which country they are in\./,
    ],
    [
      'was anything changed from abroad?',
      /^I do not read which IP addresses are yours, or which country they are in\./,
    ],
    [
      'Änderungen aus dem Ausland letzte Woche',
      /^I do not read which IP addresses are yours, or which country they are in\./,
    ],
    [
      "modifications faites depuis l'extérieur du réseau",
      /^I do not read which IP addresses are yours, or which country they are in\./,
    ],
    [
      'cambios desde fuera de la oficina',
      /^I do not read which IP addresses are yours, or which country they are in\./,
    ],
    ['sign-ins from abroad', /^I do not read sign-ins of people\. /],
    ['changes from the last week', /^11 of 11 changes happened since /],
  ],
};

describe('A question about changes', () => {
  itSaysFirst(SAID);
});
