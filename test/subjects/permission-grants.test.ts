import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { type DemoTableRows, openDemoTableRows } from './support/demo-table-rows.js';
import { describeQuestion } from './support/question-as-query.js';

/** What people ask of permissions, with the query in one line. */
const ASKED: Readonly<Record<string, readonly (readonly [question: string, query: string])[]>> = {
  English: [
    [
      'which permissions were granted in the last 30 days?',
      'permission-grants list: grantedAt within period; show grantedAt',
    ],
    ['which permissions does Office Sync Helper have?', 'permission-grants list: app Office Sync Helper'],
    [
      'who consented to PERFECTDATA SOFTWARE?',
      'permission-grants who: app PERFECTDATA SOFTWARE; show grantedBy grantedAt',
    ],
    [
      'who granted Files.Read.All to Field Service Portal?',
      'permission-grants who: permission files.read.all; name field service portal; show grantedBy',
    ],
    [
      'when was Files.Read.All granted to Field Service Portal?',
      'permission-grants when: permission files.read.all; name field service portal; show grantedAt',
    ],
    ['how many application permissions are there?', 'permission-grants count: kind is application'],
    ['which application permissions are critical?', 'permission-grants list: kind is application; rating is critical'],
    [
      'which critical permissions belong to third-party apps?',
      'permission-grants list: rating is critical; origin is foreign',
    ],
    ['which Exchange permissions are there?', 'permission-grants list: resource is exchange'],
    [
      'which Graph permissions are high priority?',
      'permission-grants list: resource is graph; rating is high-priority',
    ],
    ['what was granted last week?', 'permission-grants value: grantedAt within period; show grantedAt'],
    ['list all grants', 'permission-grants list:'],
    ['list all permissions of unused apps', 'permission-grants list: dormant is true'],
    ['which permissions let an app send mail as anyone', 'permission-grants list: power is sends-as-anyone'],
    ['which permissions allow reading all mail?', 'permission-grants list: power is reads-all-mail; show power'],
    ['which consents are for single people?', 'permission-grants list: kind is people'],
    ['permissions granted since Monday', 'permission-grants list: grantedAt within period; show grantedAt'],
    [
      'which permissions were not granted this year',
      'permission-grants list: grantedAt not-within period; show grantedAt',
    ],
    [
      'which dangerous permissions do disabled apps still hold?',
      'permission-grants list: rating is high-priority; state is disabled',
    ],
    ['which permissions belong to apps without an owner?', 'permission-grants list: owned is none'],
    ['which permissions belong to unverified publishers?', 'permission-grants list: verification is unverified'],
    [
      'how many delegated permissions are there for single users',
      'permission-grants count: kind is delegated; kind is people',
    ],
    ['which grants of Mail.Read exist?', 'permission-grants list: permission mail.read'],
    [
      'when was EWS full access granted to apps?',
      'permission-grants when: power is opens-all-mailboxes; show grantedAt',
    ],
    ['the newest grant', 'permission-grants list: descending grantedAt; limit 1'],
    ['the oldest permission', 'permission-grants list: ascending grantedAt; limit 1'],
    ['which permissions are harmless?', 'permission-grants list: rating is none'],
    ['which permissions can read files', 'permission-grants list: power is reads-files'],
    ['which SharePoint permissions are critical', 'permission-grants list: power is reads-files; rating is critical'],
    ['which app roles were assigned in October', 'permission-grants list: grantedAt within period; show grantedAt'],
    [
      'who gave Office Sync Helper Exchange.ManageAsApp?',
      'events who: act is granted; permission exchange.manageasapp; app Office Sync Helper; show actor',
    ],
    ['for whom is Mail.Send granted', 'permission-grants list: permission mail.send; show person grantedAt'],
    ['show admin consents', 'permission-grants list: adminConsent is true'],
    [
      'which scopes were consented for everyone this month',
      'permission-grants list: kind is everyone; grantedAt within period',
    ],
  ],
  German: [
    [
      'Welche Berechtigungen wurden in den letzten 30 Tagen erteilt?',
      'permission-grants list: grantedAt within period; show grantedAt',
    ],
    ['Welche Berechtigungen hat Office Sync Helper?', 'permission-grants list: app Office Sync Helper'],
    [
      'Welche delegierten Berechtigungen gelten für alle Benutzer?',
      'permission-grants list: kind is delegated; kind is everyone',
    ],
    ['Wie viele Anwendungsberechtigungen gibt es?', 'permission-grants count: kind is application'],
    ['Welche kritischen Berechtigungen gibt es?', 'permission-grants list: rating is critical'],
    ['Welche Berechtigungen gelten für einzelne Personen?', 'permission-grants list: kind is people'],
    [
      'Welche gefährlichen Berechtigungen haben Apps von Drittanbietern?',
      'permission-grants list: rating is high-priority; origin is foreign',
    ],
  ],
  French: [
    ['Quelles autorisations sont critiques ?', 'permission-grants list: rating is critical'],
    [
      'Quelles autorisations ont été accordées cette semaine ?',
      'permission-grants list: grantedAt within period; show grantedAt',
    ],
    ['Qui a accordé Files.Read.All ?', 'permission-grants who: permission files.read.all; show grantedBy grantedAt'],
    ["Combien d'autorisations déléguées y a-t-il ?", 'permission-grants count: kind is delegated'],
    [
      'Quelles permissions dangereuses ont les applications tierces ?',
      'permission-grants list: rating is high-priority; origin is foreign',
    ],
  ],
  Spanish: [
    ['¿Qué permisos son críticos?', 'permission-grants list: rating is critical'],
    ['¿Quién concedió Files.Read.All?', 'permission-grants who: permission files.read.all; show grantedBy grantedAt'],
    [
      '¿Qué permisos se concedieron la semana pasada?',
      'permission-grants list: grantedAt within period; show grantedAt',
    ],
    ['¿Cuántos permisos delegados hay?', 'permission-grants count: kind is delegated'],
    [
      '¿Qué permisos peligrosos tienen las aplicaciones de terceros?',
      'permission-grants list: rating is high-priority; origin is foreign',
    ],
  ],
};

describe('Questions about permissions', () => {
  for (const [language, questions] of Object.entries(ASKED)) {
    for (const [question, query] of questions) {
      it(`are read in ${language}: ${question}`, () => {
        assert.equal(describeQuestion(question), query);
      });
    }
  }
});

describe('The rows of permissions', () => {
  let demo: DemoTableRows;
  before(async () => {
    demo = await openDemoTableRows('permission-grants', instant('2026-08-27T00:00:00Z'));
  });
  after(() => demo.close());

  const rowOf = (
    permission: string,
    app: string,
    withheld?: Parameters<DemoTableRows['read']>[0],
  ): Readonly<Record<string, unknown>> => {
    const rows = demo.read(withheld).get(permission) ?? [];
    const [row] = rows.filter((one) => (one['app'] as readonly string[]).includes(app));
    assert.ok(row !== undefined, `${app} holds ${permission}`);
    return row;
  };

  it('are one for each app, permission and person', () => {
    const rows = demo.read().get('Mail.Read') ?? [];
    assert.deepEqual(
      rows.map(({ app, person }) => [(app as readonly string[])[0], person]),
      [
        ['\u039cicrosoft Office Sync', ['Jonathan Ward']],
        ['\u039cicrosoft Office Sync', ['Rosalind Achterberg']],
        ['Ticketbridge Connector', null],
        ['PERFECTDATA SOFTWARE', ['Jonathan Ward']],
        ['Visitor Registration', null],
      ],
    );
  });

  it('name who granted one, from the log that reaches back far enough', () => {
    assert.deepEqual(rowOf('Exchange.ManageAsApp', 'Office Sync Helper')['grantedBy'], ['IT Admin']);
    assert.deepEqual(rowOf('Files.Read.All', 'Field Service Portal')['grantedBy'], ['Bram de Vries']);
    assert.equal(rowOf('Files.Read.All', 'Field Service Portal')['grantorKind'], 'person');
  });

  it('do not know who granted one where no log reaches back to it', () => {
    const { grantedBy, grantorKind, grantedAt } = rowOf('Exchange.ManageAsApp', 'Docuvault Backup for Microsoft 365');
    assert.deepEqual([grantedBy, grantorKind, grantedAt], [undefined, undefined, '2025-03-24T08:05:00Z']);
    const unread = { without: ['consentEvents', 'directoryEvents'] } as const;
    assert.equal(rowOf('Exchange.ManageAsApp', 'Office Sync Helper', unread)['grantedBy'], undefined);
  });

  it('take the one person that a permission is for as who agreed to it', () => {
    assert.deepEqual(
      rowOf('User.Read', 'Sketchroom Whiteboard')['grantedBy'],
      rowOf('User.Read', 'Sketchroom Whiteboard')['person'],
    );
  });

  it('are rated one less for one person, high priority only where rated so, and strong by themselves', () => {
    assert.deepEqual(rowOf('Mail.Read', 'Ticketbridge Connector')['rating'], ['high', 'high-priority', 'strong']);
    assert.deepEqual(rowOf('Mail.Read', 'PERFECTDATA SOFTWARE')['rating'], ['medium', 'strong']);
    assert.deepEqual(rowOf('openid', 'Alpine Intranet')['rating'], ['none']);
  });

  it('know the service of a permission by its id, not by a name that anybody may take', () => {
    assert.deepEqual(rowOf('full_access_as_app', 'Docuvault Backup for Microsoft 365')['resource'], ['exchange']);
    assert.deepEqual(rowOf('Mail.Read', 'PERFECTDATA SOFTWARE')['resource'], ['graph']);
    assert.deepEqual(rowOf('Mail.Read', 'Visitor Registration')['resource'], ['exchange', 'exchange-role']);
  });

  it('are new for a week; what has no date is not, where the log would tell', () => {
    assert.equal(rowOf('Files.Read.All', 'Field Service Portal')['recent'], true);
    assert.equal(rowOf('Exchange.ManageAsApp', 'Docuvault Backup for Microsoft 365')['recent'], false);
    assert.equal(rowOf('Directory.AccessAsUser.All', 'Directory Browser')['recent'], false);
    const unread = { without: ['consentEvents', 'directoryEvents'] } as const;
    assert.equal(rowOf('Directory.AccessAsUser.All', 'Directory Browser', unread)['recent'], undefined);
  });

  it('tell what lets an app reach data, or keep its access', () => {
    const powersOf = (permission: string, app: string) => rowOf(permission, app)['power'] as readonly string[];
    assert.ok(powersOf('Mail.Read', 'PERFECTDATA SOFTWARE').includes('reads-data'));
    assert.ok(!powersOf('User.Read', 'PERFECTDATA SOFTWARE').includes('reads-data'));
    assert.deepEqual(powersOf('offline_access', 'PERFECTDATA SOFTWARE'), ['keeps-access']);
  });

  it('carry what is known of their app', () => {
    const { origin, owned, state } = rowOf('Mail.Send', 'Newsletter Sender (old)');
    assert.deepEqual([origin, owned, state], ['own', ['none'], ['disabled']]);
  });
});
