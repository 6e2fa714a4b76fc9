import assert from 'node:assert/strict';
import { openExam } from '../exam/exam.js';
import { openTalk } from '../exam/dialogue-exam.js';

/** Messages with two questions, with what the first lines must say. On the demo tenant, each at the beginning of a talk. */
const BOTH: Readonly<Record<string, readonly RegExp[]>> = {
  'How do I remove what Docuvault Backup still has?': [
    /^critical: Docuvault Backup for Microsoft 365 may control every SharePoint site /,
    /^On “How do I take away the permissions of Docuvault Backup\?”: 1\. See who consented to what: /,
  ],
  'wie entferne ich, was Docuvault Backup noch hat?': [
    /^critical: Docuvault Backup for Microsoft 365 may control every SharePoint site /,
    /^On “How do I take away the permissions of Docuvault Backup\?”: 1\. See who consented to what: /,
  ],
  'comment retirer ce que Docuvault Backup a encore ?': [
    /^critical: Docuvault Backup for Microsoft 365 may control every SharePoint site /,
    /^On “How do I take away the permissions of Docuvault Backup\?”: 1\. See who consented to what: /,
  ],
  'cómo quito lo que todavía tiene Docuvault Backup?': [
    /^critical: Docuvault Backup for Microsoft 365 may control every SharePoint site /,
    /^On “How do I take away the permissions of Docuvault Backup\?”: 1\. See who consented to what: /,
  ],
  'Which partners still have delegated admin access, and is any of them global admin?': [
    /^2 partners with delegated administration: Gipfelblick IT, full administration and Talwind Licences, reports$/,
    /^On “is any of them global admin\?”: Yes: 1 of 2 partners .*: Gipfelblick IT, full administration$/,
  ],
  'welche partner haben noch delegierten admin-zugriff, und ist davon einer globaler admin?': [
    /^2 partners with delegated administration: Gipfelblick IT, full administration and Talwind Licences, reports$/,
    /^On “ist einer davon globaler admin\?”: Yes: 1 of 2 partners .*: Gipfelblick IT, full administration$/,
  ],
  'qué partners tienen todavía acceso delegado, y alguno de ellos es administrador global?': [
    /^2 partners with delegated administration: Gipfelblick IT, full administration and Talwind Licences, reports$/,
    /^On “alguno de ellos es administrador global\?”: Yes: 1 of 2 partners .*: Gipfelblick IT, full administration$/,
  ],
  "quels partenaires ont encore un accès délégué, et l'un d'eux est-il administrateur global ?": [
    /^2 partners with delegated administration: Gipfelblick IT, full administration and Talwind Licences, reports$/,
    /^On “l'un d'eux est-il administrateur global\?”: Yes: 1 of 2 partners .*: Gipfelblick IT, full administration$/,
  ],
  'which admins lack MFA, and is any of them global admin?': [
    /^3 of 13 admins have no second factor: IT Admin, svc-migration and Aiko Tanaka$/,
    /^On “is any of them global admin\?”: Yes: 1 of .*: IT Admin$/,
  ],
  'welche gäste gibt es, und hat einer davon eine rolle?': [
    /^2 of 243 users are guests: Pia Nordström \(external\) and Lucía Ferrer \(external\)$/,
    /^On “hat einer davon eine rolle\?”: Yes: Lucía Ferrer \(external\) holds a role/,
  ],
  "quels invités y a-t-il, et l'un d'eux a-t-il un rôle ?": [
    /^2 of 243 users are guests: Pia Nordström \(external\) and Lucía Ferrer \(external\)$/,
    /^On “l'un d'eux a-t-il un rôle\?”: Yes: Lucía Ferrer \(external\) holds a role/,
  ],
  'which connectors are there, and is any of them off?': [
    /^6 connectors$/,
    /^On “is any of them off\?”: No: none of 6 connectors are disabled/,
  ],
  'which apps have no owner, and can any of them read mail?': [
    /^51 of 60 apps have no owner: /,
    /^On “can any of them read mail\?”: Yes: 6 of 60 apps have no owner and can read mail: /,
  ],
  'who added the newest secret to Field Service Portal and what is it called?': [
    /^Chloé Dubreuil \(by\): secret added to Field Service Portal$/,
    /: portal-new: name of Field Service Portal: secret portal-new$/,
  ],
  "who are the approvers for Warden's decisions and which roles do they hold?": [
    /^Nadja Keller and Tomás Rivera can approve and revoke apps here\.$/,
    /^On “which roles do they hold\?”: 2 roles: Security Administrator \(2\) and Exchange Administrator \(1\)/,
  ],
  'rule deletions and password resets': [
    /^12 of \d+ changes are about mail flow rules and removed something: /,
    /^On “which password resets were there\?”: 2 of \d+ changes are about passwords: /,
  ],
  'how many password resets and connector deletions were there?': [
    /^2 of \d+ changes are about passwords: /,
    /^On “how many connector deletions were there\?”: 1 of \d+ changes is about a connector and removed something: /,
  ],
  'how many apps are disabled and how many have no owner?': [
    /^1 of 60 apps is disabled: /,
    /^On “how many apps have no owner\?”: 51 of 60 apps have no owner: /,
  ],
  'how many admins have no MFA and how many are guests?': [
    /3 of 13 admins have no second factor: /,
    /^On “how many admins are guests\?”: 1 of 13 admins is a guest: Lucía Ferrer/,
  ],
  "Was Sven Hartmann's account disabled while his Exchange role was left in place?": [
    /^Yes: Sven Hartmann is disabled/,
    /^On “does he hold Exchange Administrator\?”: Yes: Sven Hartmann holds a role \(role: Exchange Administrator/,
  ],
  'Who made the Finance copies rule, and from which IP?': [
    /^IT Admin: creator of Finance copies/,
    /^On “from which IP\?”: 203\.0\.113\.7/,
  ],
  'Is Priya Raman an admin and does she have MFA?': [
    /^Yes: Priya Raman is one of the admins/,
    /^On “does she have MFA\?”: Yes: Priya Raman has a second factor/,
  ],
  'How many inbound connectors require TLS and how many don’t?': [
    /^3 of 6 connectors let mail in and require TLS/,
    /^On “how many don't\?”: 1 of 6 connectors lets mail in and does not require TLS: Inbound relay 02/,
  ],
  'Who owns Release Automation, and how does it sign in?': [
    /^Diego Marchetti: owners of Release Automation/,
    /^On “how does Release Automation sign in\?”: .*federated credential build/,
  ],
  "C'est quoi PERFECTDATA SOFTWARE, et qui l'a autorisée ?": [
    /^high: PERFECTDATA SOFTWARE is PerfectData Software, which attackers are known to use/,
    /^On “qui l'a autorisée\?”: Jonathan Ward \(granted by\)/,
  ],
  'Welche Regeln leiten Mails nach außen, und wer hat sie angelegt?': [
    /^1 of 9 mail flow rules .*: Finance copies$/,
    /^On “wer hat sie angelegt\?”: IT Admin: creator of Finance copies/,
  ],
  'Is the "Journal to the old archive" rule off, and was it Yusuf Demir who turned it off?': [
    /^Yes: Journal to the old archive is disabled/,
    /^On “did Yusuf Demir turn it off\?”: Yes: 1 of \d+ changes disabled something \(by Yusuf Demir\)/,
  ],
  'Is the "Journal to the old archive" rule off, and was it turned off by Marta Kowalska?': [
    /^Yes: Journal to the old archive is disabled/,
    /^On “did Marta Kowalska turn it off\?”: No: none of \d+ changes of the last 180 days disabled something/,
  ],
  'has Nordarchiv Mail Archive been used in the last 30 days, and can it alter mail as opposed to only reading it?': [
    /^Yes: Nordarchiv Mail Archive was last used since/,
    /^On “can Nordarchiv .*\?”: Yes: Nordarchiv Mail Archive can change mail/,
  ],
  'Rosalind Achterberg: any risk flagged on her, and how bad?': [
    /^Yes: Rosalind Achterberg is at risk/,
    /^On “what is the risk level of Rosalind Achterberg\?”: medium: risk level of Rosalind Achterberg/,
  ],
  'why is it a problem that IT Admin is Global Administrator all the time, and how would I make it eligible instead?': [
    /^IT Admin: Global Administrator \(standing, could be eligible\)/,
    /^On “how would I make it eligible instead\?”: 1\. Open the role, Assignments/,
    /^(?!I did not answer)/,
  ],
  'What exactly does "Let trade fair newsletters through" do, and who put it there?': [
    /^Let trade fair newsletters through: effect: skips the spam filter/,
    /^On “who put Let trade fair newsletters through there\?”: Yusuf Demir: creator of /,
    /^(?!I did not answer)/,
  ],
  'When did IT Admin last sign in and from where?': [
    /^20\d\d-.* UTC: last sign-in of IT Admin/,
    /^On “from where\?”: I do not read where somebody signs in from/,
  ],
  'Which guest accounts were created within the past year, and who invited them?': [
    /^\d of 243 users are guests and were created since/,
    /^On “who invited them\?”: I do not read who invited a guest/,
  ],
  'who are the global admins and do all of them have MFA?': [
    /^4 of 33 role assignments \(role Global Administrator\)/,
    /^On “do all of them have MFA\?”: No: 1 of 3 (?:admins|users) has no second factor: IT Admin/,
  ],
};

/** Messages whose second question cannot be answered: it is said, and nothing else stands in its place. */
const LEFT: Readonly<Record<string, string>> = {
  'Is SMTP AUTH on and who turned it on?': 'who turned it on?',
  'partner (GDAP) relationships: which one ends first, and which have already expired?': 'which have already expired?',
};

/** What the second half asks is a condition, or is told by the first line: there is one answer. */
const ONE = [
  'Which role assignments have an end date, and what is it?',
  'which rules have a comment, and what is it?',
  'Which app has Exchange.ManageAsApp and is Global Administrator as well?',
  'Wer hat die Transportregel Finance copies angelegt und wann?',
  'How many users rely on text messages as their only second factor, and who are they?',
  'whose password was reset in the last 7 days and who did it?',
  'apps of our own that sign in by certificate and have no secret at all',
];

describe('A message with two questions', () => {
  let exam: Awaited<ReturnType<typeof openExam>>;
  before(async () => {
    exam = await openExam();
  });

  const ask = (question: string) => openTalk(exam.answers).ask(question);

  for (const [question, lines] of Object.entries(BOTH)) {
    it(`gets both answers: ${question}`, async () => {
      const { text } = await ask(question);
      const said = text.split('\n');
      for (const [at, line] of lines.entries()) assert.match(said[at] ?? '', line);
      assert.ok(!text.includes('I did not'), text);
    });
  }

  for (const [question, second] of Object.entries(LEFT)) {
    it(`says which one it did not answer: ${question}`, async () => {
      const { text } = await ask(question);
      assert.ok(text.includes(`I did not answer “${second}”: ask it by itself.`), text);
      assert.ok(!text.includes('On “'), text);
    });
  }

  for (const question of ONE) {
    it(`is one question all the same: ${question}`, async () => {
      const { text } = await ask(question);
      assert.ok(!text.includes('On “') && !text.includes('I did not answer'), text);
    });
  }

  it('goes on from the second answer', async () => {
    const talk = openTalk(exam.answers);
    await talk.ask('Who owns Release Automation, and how does it sign in?');
    const { text } = await talk.ask('when does it expire?');
    assert.ok(text.includes('Release Automation'), text);
  });
});
