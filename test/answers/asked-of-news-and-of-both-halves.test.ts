import assert from 'node:assert/strict';
import { itGoesOn, type Talks } from './support/talks.js';

/** Questions that were answered of something else, or by half, and what the first lines must say. On the demo tenant under attack. */
const OPEN = /^1 open incident: critical: "Office Sync Helper"/;

const ASKED: readonly (readonly [of: string, question: string, firstLine: RegExp, further?: RegExp])[] = [
  [
    'news to worry about begin with what is open, and tell of the time behind it',
    'Morning. what has happened in the tenant over the last three days that I should worry about?',
    OPEN,
    /^No new event in the open incident since 2026-11-27 /m,
  ],
  ['what happened that worries', 'what happened yesterday that worries you?', OPEN],
  [
    'was Sorgen machen sollte',
    'was ist in den letzten drei Tagen passiert, das mir Sorgen machen sollte?',
    OPEN,
    /since 2026-11-27 /,
  ],
  ['ce qui devrait inquiéter', "que s'est-il passé ces trois derniers jours qui devrait m'inquiéter ?", OPEN],
  ['lo que deba preocupar', '¿qué ha pasado en los últimos tres días que deba preocuparme?', OPEN],
  ['how many days a period has is used', 'Anything new over the last three days?', OPEN],
  [
    'what somebody agreed to, and whether users like her may',
    'What exactly did Rosalind agree to, and may an ordinary user like her agree to such things in our tenant?',
    /^2 of \d+ changes are consents /,
    /^On “may an ordinary user like her [^”]*”: Yes: users may consent to apps$/m,
  ],
  [
    'whether anyone may agree to such things',
    'can normal users agree to such things?',
    /^Yes: users may consent to apps$/,
  ],
  [
    'welchen Apps jemand zugestimmt hat, und ob Benutzer das dürfen',
    'Welchen Apps hat Rosalind zugestimmt, und darf ein normaler Benutzer wie sie sowas zustimmen?',
    /^2 of 95 consents /,
    /^On “darf ein normaler Benutzer wie sie sowas zustimmen\?”: Yes: users may consent to apps$/m,
  ],
  [
    'a qué dio alguien su consentimiento, y si los usuarios pueden',
    '¿A qué apps dio consentimiento Rosalind, y puede un usuario normal consentir cosas así?',
    /^2 of 95 consents /,
    /^On “puede un usuario normal consentir cosas así\?”: Yes: users may consent to apps$/m,
  ],
  [
    'why of one and why not of another, with what it is judged by',
    'why does Bram count as phishing resistant and Tomás not',
    /^Bram de Vries has phishing-resistant MFA .*sign-in methods: Windows Hello; Authenticator app\)$/,
    /^On “why is Tomás not phishing resistant\?”: Tomás Rivera relies on phishable MFA.*\(sign-in methods: Authenticator app\)$/m,
  ],
  [
    'warum der eine und der andere nicht',
    'Warum gilt Bram als phishing-resistent und Tomás nicht?',
    /^Bram de Vries has phishing-resistant MFA /,
    /: Tomás Rivera relies on phishable MFA/,
  ],
  [
    'pourquoi l’un et pas l’autre',
    'Pourquoi Bram est-il résistant au phishing et Tomás non ?',
    /^Bram de Vries has phishing-resistant MFA /,
    /: Tomás Rivera relies on phishable MFA/,
  ],
  [
    'por qué el uno y el otro no',
    '¿Por qué Bram es resistente al phishing y Tomás no?',
    /^Bram de Vries has phishing-resistant MFA /,
    /: Tomás Rivera relies on phishable MFA/,
  ],
  [
    'whom a policy leaves out, and whom not',
    'Why is Diego excluded and Marta not?',
    /^Diego Marchetti: Require MFA for admins excludes this account/,
    /^On “why is Marta not excluded\?”: Marta Kowalska: Require MFA for admins covers this account/m,
  ],
  [
    'what is not read, and what is of the same person',
    'Pia Nordström - who invited her and has she any rights here?',
    /^I do not read who invited a guest\. Look at Audit logs of users, activity “Invite external user”/,
    /^On “has Pia Nordström any rights here\?”: Pia Nordström \(external\) \(a guest\) holds no directory role$/m,
  ],
  [
    'quién invitó a alguien, y qué rol tiene',
    '¿Quién invitó a Pia Nordström y tiene algún rol asignado?',
    /^I do not read who invited a guest\./,
    /: No: Pia Nordström \(external\) holds no admin role$/m,
  ],
  [
    'wer jemanden eingeladen hat, und welche Rechte er hat',
    'Wer hat Pia Nordström eingeladen und hat sie irgendwelche Rechte?',
    /^I do not read who invited a guest\./,
    /: Pia Nordström \(external\) \(a guest\) holds no directory role$/m,
  ],
  [
    'qué creó el atacante, y qué queda de eso',
    '¿qué reglas creó el atacante y cuáles de ellas siguen existiendo?',
    /^15 of \d+ changes are about mail flow rules and created something \(by Office Sync Helper /,
    /^On “cuáles de ellas siguen existiendo\?”: 3 of \d+ changes .*: mail flow rule n created, mail flow rule m created and mail flow rule Finance copies created$/m,
  ],
  [
    'whether it may change something or only read it',
    'Hello team, our auditor asks me whether HR Onboarding Flow is allowed to modify users or only to read them. Can you confirm please?',
    /^Yes: HR Onboarding Flow can change users /,
  ],
  [
    'ändern oder nur lesen',
    'Kann der HR Onboarding Flow Benutzer ändern oder nur lesen?',
    /^Yes: HR Onboarding Flow can change /,
  ],
  [
    'modifier ou seulement lire',
    'HR Onboarding Flow peut-il modifier les utilisateurs ou seulement les lire ?',
    /^Yes: HR Onboarding Flow can change users /,
  ],
  [
    'modificar o solo leer',
    '¿Puede HR Onboarding Flow modificar usuarios o solo leerlos?',
    /^Yes: HR Onboarding Flow can change users /,
  ],
  [
    'the permissions of two, side by side',
    'compare permissions of Mailbox Migration Service and Mailbox Statistics Collector',
    /^Permissions: Mailbox Migration Service: Exchange\.ManageAsApp; Mailbox Statistics Collector: Exchange\.ManageAsApp, Reports\.Read\.All$/,
    /Mailbox Migration Service: .*roles: Organization Management/,
  ],
  [
    'which app got permissions, who gave them, and that their team is not read',
    'which app got new permissions in the last 7 days, and was it someone from IT who gave them',
    /^2 apps: PERFECTDATA SOFTWARE \(.*\) and Field Service Portal \(Files\.Read\.All\), of 4 permissions in that time$/,
    /^On “who gave them\?”: Granted by: Bram de Vries .*Jonathan Ward[^]*^I did not answer “was it someone from IT\?”/m,
  ],
  [
    'welche App Berechtigungen bekommen hat',
    'Welche App hat in den letzten 7 Tagen neue Berechtigungen bekommen?',
    /^2 apps: PERFECTDATA SOFTWARE /,
  ],
  ...[
    'If Diego logs in from home, will he be asked for a second factor?',
    'Wenn sich Diego von zu Hause anmeldet, braucht er einen zweiten Faktor?',
    'Si Diego se connecte de chez lui, doit-il utiliser un second facteur ?',
    'Si Diego inicia sesión desde casa, ¿le pide un segundo factor?',
  ].map(
    (question) =>
      [
        question,
        question,
        /^1 of 5 Conditional Access policies is enforced, requires MFA and applies by location .*: Require MFA outside the offices /,
      ] as const,
  ),
  ...[
    'a qué dirección externa está copiando correos la regla de finanzas',
    'to which external address is the finance rule copying mail?',
    'à quelle adresse externe la règle Finance copies copie-t-elle les messages ?',
    'an welche externe Adresse kopiert die Regel Finance copies Mails?',
  ].map((question) => [question, question, /^copies@ledger-drop\.example: recipients of Finance copies$/] as const),
  ...[
    "si on supprime l'appli Office Sync Helper, est-ce que l'attaquant garde quand même un accès ?",
    'was bleibt vom Angreifer, wenn wir die App löschen?',
    '¿qué queda del atacante si eliminamos la app?',
    'if we delete the app Office Sync Helper, does the attacker still keep access?',
  ].map((question) => [question, question, /^Removing Office Sync Helper is not enough\. For it\.admin@/] as const),
];

const TALKS: Talks = {
  'what a policy would do nobody simulates, and it is no change in the log': [
    ['show me the conditional access policies', /^5 Conditional Access policies/],
    ['which one is only reporting?', /: Require MFA for all users \(pilot\)$/],
    ['who is excluded from it', /^Emergency Access 1: /],
    [
      'what would change if we switched it on for real?',
      /^I cannot tell what would follow \(“what would change if we switched on”\); as it is now: Require MFA for all users \(pilot\): state: report-only; .*for: all users/,
    ],
  ],
  'was eine Richtlinie bewirken würde': [
    ['welche Richtlinie meldet nur?', /: Require MFA for all users \(pilot\)$/],
    [
      'Wen würde das treffen, wenn wir sie scharf schalten?',
      /^I cannot tell what would follow .*Require MFA for all users \(pilot\): state: report-only/,
    ],
    [
      'Was würde sich ändern, wenn wir sie einschalten?',
      /^I cannot tell what would follow .*\(pilot\): state: report-only/,
    ],
  ],
  'ce que changerait une stratégie, y lo que cambiaría': [
    ['which policy is only reporting?', /: Require MFA for all users \(pilot\)$/],
    ["qu'est-ce qui changerait si on l'activait ?", /^I cannot tell what would follow .*state: report-only/],
    ['¿qué cambiaría si la activáramos?', /^I cannot tell what would follow .*state: report-only/],
  ],
  'what the attacker made, and what of it is there': [
    ['Gibt es derzeit einen offenen Vorfall?', OPEN],
    ['Wann hat das angefangen?', /^2026-09-16 02:10 UTC/],
    [
      'Welche Regeln hat der Angreifer angelegt, und welche davon gibt es noch?',
      /^15 of \d+ changes are about mail flow rules and created something \(by Office Sync Helper /,
    ],
  ],
  'since when is of those whom the last answer told': [
    ['who are our exchange admins?', /^8 of 33 /],
    ['which of those have no mfa', /^3 of 5 users have no second factor/],
    ['and who of them has left the company?', /: Sven Hartmann$/],
    ['since when', /^Not known: .* for Sven Hartmann$/],
  ],
  'the role is that of the talk': [
    ['who has Global Administrator?', /^4 of 33 /],
    ['which of them has no second factor?', /: IT Admin$/],
    ['which apps have the role too?', /^1 of 60 apps \(roles Global Administrator\): Office Sync Helper /],
  ],
  'die Rolle ist die des Gesprächs': [
    ['wer hat alles Global Admin', /^4 of 33 /],
    ['und wer davon hat keine MFA?', /: IT Admin$/],
    ['seit wann hat er die Rolle?', /^2021-09-27 09:00 UTC \(since\): IT Admin$/],
    ['welche Apps haben die Rolle auch?', /^1 of 60 apps \(roles Global Administrator\): Office Sync Helper /],
  ],
  'le rôle est celui dont on parle': [
    ['qui a le rôle Global Administrator ?', /^4 of 33 /],
    ["lesquels n'ont pas de MFA ?", /: IT Admin$/],
    ['quelles applis ont aussi ce rôle ?', /^1 of 60 apps \(roles Global Administrator\): Office Sync Helper /],
  ],
  'el rol es el de la conversación': [
    ['quién tiene el rol Global Administrator?', /^4 of 33 /],
    ['quién de ellos no tiene MFA?', /: IT Admin$/],
    ['qué apps tienen también el rol?', /^1 of 60 apps \(roles Global Administrator\): Office Sync Helper /],
  ],
};

describe('Questions for news, and for two things at once', () => {
  const open = itGoesOn(TALKS);
  for (const [of, question, firstLine, further] of ASKED) {
    it(of, async () => {
      const { text } = await open().ask(question);
      const [line = ''] = text.split('\n');
      assert.match(line, firstLine);
      if (further !== undefined) assert.match(text, further);
    });
  }
});
