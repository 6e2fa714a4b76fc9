import assert from 'node:assert/strict';
import { answerInWords } from '../../src/answers/answer-text-renderer.js';
import { explainOwnRights } from '../../src/answers/explanation/explain-own-rights.js';
import type { OwnApp, OwnPermission, OwnRights } from '../../src/answers/model/own-rights.js';
import { instant } from '../../src/core/instant.js';
import { understand } from '../../src/language/understand-question.js';
import { openExam } from '../exam/exam.js';

const ABOUT: Readonly<Record<string, readonly string[]>> = {
  all: [
    'what permissions do you have yourself?',
    'what may you do yourself in our tenant?',
    'was darfst du alles?',
    'which permissions were you granted?',
    'what access does this bot have?',
    'list your own permissions',
    'Welche Berechtigungen hast du selbst?',
    'De quelles autorisations disposes-tu ?',
    'quels sont tes droits ?',
    '¿Qué permisos tienes tú?',
  ],
  write: [
    'can you change anything in our tenant?',
    'which of your rights can write?',
    'do you have write access?',
    'are you read-only?',
    'Kannst du bei uns etwas ändern?',
    'Hast du Schreibrechte?',
    'Peux-tu modifier quelque chose ?',
    '¿Puedes cambiar algo en nuestro tenant?',
  ],
  read: [
    'what can you read?',
    'can you read my mail?',
    'was kannst du alles lesen?',
    'que peux-tu lire ?',
    '¿qué puedes leer?',
  ],
  'Exchange.ManageAsApp': [
    'why do you need Exchange.ManageAsApp?',
    'Wofür brauchst du Exchange.ManageAsApp?',
    'Pourquoi as-tu besoin de Exchange.ManageAsApp ?',
    '¿Para qué necesitas Exchange.ManageAsApp?',
  ],
};

/** Of the tenant, or orders: the bot is only spoken to. */
const OTHERS = [
  'what permissions does Nordarchiv have?',
  'can you show me the permissions of Ledger Sync?',
  'can you disable Ledger Sync?',
  'which apps can change anything?',
  'why does Nordarchiv need Mail.Read?',
  'can you delete the rule Finance copies?',
  'what can you do?',
  'do you have a list of apps?',
];

const hear = (question: string) => understand(question, { now: instant('2026-11-28T10:00:00Z') }).explain?.terms;

describe('A question about the bot’s own permissions', () => {
  it('is heard in four languages', () => {
    for (const [about, questions] of Object.entries(ABOUT)) {
      for (const question of questions) assert.deepEqual(hear(question), ['own-rights', about], question);
    }
  });

  it('is told from one about the tenant, and from an order', () => {
    for (const question of OTHERS) assert.notEqual(hear(question)?.[0], 'own-rights', question);
  });
});

const permission = (name: string, more: Partial<OwnPermission> = {}): OwnPermission => ({
  name,
  writes: false,
  neededBy: ['audit-logging'],
  ...more,
});
const READER: OwnApp = {
  does: 'read',
  name: 'Warden',
  permissions: [permission('AuditLog.Read.All'), permission('Mail.Read', { neededBy: [] })],
  roles: ['Global Reader'],
  isGranted: true,
  missing: [permission('User.Read.All')],
};
const RESPONDER: OwnApp = {
  does: 'respond',
  name: 'Responder',
  permissions: [permission('Application.ReadWrite.All', { writes: true, neededBy: ['delete-application'] })],
  roles: [],
  isGranted: true,
  missing: [],
};

/** What is said to a question with these rights. */
function tell(question: string, rights: OwnRights): readonly string[] {
  const { explain } = understand(question, { now: instant('2026-11-28T10:00:00Z') });
  assert.ok(explain !== undefined, question);
  return answerInWords({ kind: 'explanation', explanation: explainOwnRights(rights, explain) }).split('\n');
}

describe('The bot’s own permissions', () => {
  const both: OwnRights = { apps: [READER, RESPONDER], gaps: [] };

  it('are what each of its apps holds, lacks, and holds beyond what is asked for', () => {
    const lines = tell('what permissions do you have?', both);
    assert.match(
      lines[0] ?? '',
      /^I read with Warden, which holds 2 permissions and the role Global Reader; none of them can write\. /,
    );
    assert.ok(lines.includes('Warden holds: AuditLog.Read.All and Mail.Read.'));
    assert.ok(
      lines.some((line) => /^Asked for, and not granted to Warden by that name .*: User\.Read\.All\.$/.test(line)),
    );
    assert.ok(lines.includes('Granted to Warden, and not asked for by that name: Mail.Read.'));
  });

  it('change nothing, or what the app that carries out decisions holds', () => {
    const [first = ''] = tell('can you change anything?', both);
    assert.match(
      first,
      /^Not with what I read with: none of the 2 permissions of Warden can write\. Responder, .*can change things: it holds Application\.ReadWrite\.All\. It acts only once approvers confirm on a card/,
    );
    const [alone = ''] = tell('can you change anything?', { apps: [READER], gaps: [] });
    assert.match(alone, /There is no app that carries out decisions, so I change nothing\.$/);
    const armed: OwnApp = { ...READER, permissions: [permission('Directory.ReadWrite.All', { writes: true })] };
    const [yes = ''] = tell('can you change anything?', { apps: [armed], gaps: [] });
    assert.match(yes, /^Yes: Warden, which I read with, holds what can write: Directory\.ReadWrite\.All\. /);
  });

  it('open mail only where a permission does', () => {
    assert.match(
      tell('can you read my mail?', both)[0] ?? '',
      /they open mail; none of them opens files, chats, calendars or contacts\.$/,
    );
  });

  it('have the reasons that checks and remediations give', () => {
    const [why = ''] = tell('why do you need AuditLog.Read.All?', both);
    assert.match(why, /^Warden reads with it for “.*”\. It changes nothing with it\.$/);
    assert.equal(
      tell('why do you need Application.ReadWrite.All?', both)[0],
      'Responder uses it to delete application.',
    );
    assert.match(
      tell('why do you need Mail.Read?', both)[0] ?? '',
      /^Warden holds Mail\.Read, and nothing of mine asks for it/,
    );
    assert.equal(tell('why do you need Mail.Send?', both)[0], 'I do not need Mail.Send, and none of my apps holds it.');
  });

  it('are what is needed where it could not be read what is granted', () => {
    const apps = [{ ...READER, isGranted: false, missing: [] }];
    const lines = tell('what permissions do you have?', {
      apps,
      gaps: [{ reason: 'permission-missing', detail: 'Application.Read.All' }],
    });
    assert.match(lines[0] ?? '', /which needs 2 permissions/);
    assert.ok(
      lines.includes(
        'What is granted could not be read: the permission Application.Read.All is not granted. This is what I need.',
      ),
    );
  });
});

describe('The bot’s own permissions in the demo tenant', () => {
  let exam: Awaited<ReturnType<typeof openExam>>;
  before(async () => {
    exam = await openExam();
  });
  const first = async (question: string) => (await exam.ask(question)).text.split('\n')[0] ?? '';

  it('are read like those of any app', async () => {
    assert.match(
      await first('what permissions do you have?'),
      /^I read with Tenant Warden, which holds 14 permissions and the role Global Reader; none of them can write\. Tenant Warden Responder, .* and the role Exchange Administrator\./,
    );
    assert.match(
      await first('why do you need Exchange.ManageAsApp?'),
      /^Tenant Warden reads with it for “.*, as far as its role Global Reader lets it\. It changes nothing with it\. Tenant Warden Responder uses it to disable transport rule/,
    );
  });
});
