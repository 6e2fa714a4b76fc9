import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { type DemoTableRows, openDemoTableRows } from './support/demo-table-rows.js';
import { describeQuestion } from './support/question-as-query.js';

/** What people ask of apps, with the query in one line. */
const ASKED: Readonly<Record<string, readonly (readonly [question: string, query: string])[]>> = {
  English: [
    ['Which apps can read all mail?', 'apps list: power is reads-all-mail'],
    ['How many apps can read all mailboxes?', 'apps count: power is reads-all-mail'],
    ['Which apps can read the mail of everyone?', 'apps list: power is reads-all-mail'],
    ['which apps can read mail of single people only?', 'apps list: power is reads-mail-of-people'],
    ['Can any app send mail as anyone?', 'apps yes-no: power is sends-as-anyone'],
    ['which apps cannot read mail?', 'apps list: power is-not reads-mail'],
    ['apps that can read mail or files', 'apps list: power is reads-mail (or); power is reads-files (or)'],
    ['which apps can read and write mail?', 'apps list: power is changes-mail'],
    ['which apps have full access to mailboxes', 'apps list: power is opens-all-mailboxes'],
    ["Which apps can access everyone's calendar?", 'apps list: power is reads-all-calendars'],
    ['Which apps can modify conditional access policies?', 'apps list: power is changes-policies'],
    ['Which apps can reset passwords?', 'apps list: power is changes-users'],
    ['Which apps can grant themselves permissions?', 'apps list: power is grants-permissions'],
    ['Which apps can add secrets to other apps?', 'apps list: power is changes-apps'],
    ['Which apps can write to the directory?', 'apps list: power is writes-directory'],
    ['which apps can become global admin', 'apps list: power is becomes-admin'],
    ['apps which can assign roles', 'apps list: power is assigns-roles'],
    ['which apps can manage exchange', 'apps list: power is manages-exchange'],
    ['apps that can read teams chats', 'apps list: power is reads-chats'],
    [
      'Does any third-party app have access to all mailboxes?',
      'apps yes-no: origin is foreign; power is reads-all-mail',
    ],
    ['Do all apps have an owner?', 'apps yes-no: owned is owned'],
    ['Which apps have critical permissions?', 'apps list: rating is critical; show permissions'],
    ['Which apps hold Exchange.ManageAsApp?', 'apps list: permission exchange.manageasapp'],
    ['Which apps have Mail.Read or Mail.ReadWrite?', 'apps list: permission mail.read; permission mail.readwrite'],
    ['Which apps have both Mail.Read and Mail.Send?', 'apps list: permission mail.read; permission mail.send'],
    ['Which apps with Mail.Read are not from Microsoft?', 'apps list: origin is-not microsoft; permission mail.read'],
    ['which non-Microsoft apps are disabled?', 'apps list: origin is-not microsoft; state is disabled'],
    ['List all apps and their permissions', 'apps list: show permissions'],
    ['which apps do not have any permissions', 'apps list: permissions has-not'],
    ['Which apps have tenant-wide admin consent?', 'apps list: kind is everyone; adminConsent is true'],
    ['Which apps have Global Administrator?', 'apps list: role Global Administrator'],
    ['Which apps have no roles?', 'apps list: roles has-not'],
    ['Which apps have admin roles?', 'apps list: apps-with-roles'],
    ['Which apps have no owner?', 'apps list: owned is none'],
    ['apps whose owner left the company', 'apps list: owned is disabled'],
    ['Who owns Mailbox Statistics Collector?', 'apps who: app Mailbox Statistics Collector; show owners'],
    ['How many owners does Office Sync Helper have?', 'apps count: app Office Sync Helper; show owners'],
    [
      'Which third-party apps have an unverified publisher?',
      'apps list: origin is foreign; verification is unverified',
    ],
    ['Who is the publisher of Ticketbridge Connector?', 'apps who: app Ticketbridge Connector; show publisher'],
    ['which of our own apps are not used anymore', 'apps list: origin is own; dormant is true'],
    ['how many app registrations are there', 'apps count: origin is own'],
    ['How many managed identities do we have?', 'apps count: origin is managed-identity'],
    ['How many of our apps are disabled?', 'apps count: state is disabled'],
    ['Which apps have never been used?', 'apps list: lastUsed has-not; show lastUsed'],
    ['Which apps were not used in the last 90 days?', 'apps list: lastUsed not-within period; show lastUsed'],
    ['When was Office Sync Helper last used?', 'apps when: app Office Sync Helper; show lastUsed'],
    ['When was Office Sync Helper created?', 'apps when: app Office Sync Helper; show created'],
    ['Which apps were created in the last 30 days?', 'apps list: created within period; show created'],
    ['what is the oldest app', 'apps value: ascending created; limit 1'],
    ['which app was created most recently', 'apps list: show created; descending created; limit 1'],
    ['Which apps have more than 2 secrets?', 'apps list: secrets more-than 2'],
    ['Which apps have secrets and certificates?', 'apps list: secrets has; certificates has'],
    ['Which app has the most secrets?', 'apps list: descending secrets; limit 1'],
    ['which apps have no certificate', 'apps list: certificates has-not'],
    ['Which apps have an expired secret?', 'apps list: expiredSecret is true'],
    ['Which apps have no valid credentials?', 'apps list: live is false'],
    ['Which apps redirect to localhost?', 'apps list: replyTarget is localhost; show replyUrls'],
    ['Which apps reply to http addresses?', 'apps list: replyTarget is plain-http; show replyUrls'],
    ['What is the app id of Office Sync Helper?', 'apps value: app Office Sync Helper; show appId'],
    ['Which apps are risky?', 'apps list: risky-apps'],
    ['which apps are not risky', 'apps list: not risky-apps'],
    ['which third-party apps look suspicious?', 'apps list: origin is foreign; suspicious-apps'],
    ['Which apps are dormant?', 'apps list: dormant-apps'],
    ['apps that forward mail', 'apps list: power is touches-mail; unread forward'],
    ['Which gaming apps are there', 'apps list: unread gaming'],
  ],
  German: [
    ['Welche Apps können alle Mails lesen?', 'apps list: power is reads-all-mail'],
    ['Welche Anwendungen dürfen E-Mails im Namen anderer senden?', 'apps list: power is sends-as-anyone'],
    ['Welche Apps haben Vollzugriff auf alle Postfächer?', 'apps list: power is opens-all-mailboxes'],
    ['Welche Apps können Rollen vergeben?', 'apps list: power is assigns-roles'],
    ['Welche Apps haben keinen Besitzer?', 'apps list: owned is none'],
    ['Welche Apps haben keinen verifizierten Herausgeber?', 'apps list: verification is unverified'],
    ['Welche Apps wurden seit 90 Tagen nicht benutzt?', 'apps list: lastUsed not-within period; show lastUsed'],
    ['Welche Apps haben mehr als ein Geheimnis?', 'apps list: secrets more-than 1'],
    ['Welche riskanten Apps stammen von Drittanbietern?', 'apps list: origin is foreign; risky-apps'],
    ['Wem gehört Mailbox Statistics Collector?', 'apps who: app Mailbox Statistics Collector; show owners'],
    ['Kann eine App alle Dateien lesen?', 'apps yes-no: power is reads-all-files'],
  ],
  French: [
    ['Quelles applications peuvent lire tous les courriels ?', 'apps list: power is reads-all-mail'],
    ["Quelles applications n'ont pas de propriétaire ?", 'apps list: owned is none'],
    ["Quelles applications peuvent envoyer des mails au nom de n'importe qui ?", 'apps list: power is sends-as-anyone'],
    ['Quelles applications tierces sont risquées ?', 'apps list: origin is foreign; risky-apps'],
    ["Quelles applications n'ont jamais été utilisées ?", 'apps list: lastUsed has-not; show lastUsed'],
    ['Quelles applications ont des secrets expirés ?', 'apps list: expiredSecret is true'],
    ["Combien d'applications sont désactivées ?", 'apps count: state is disabled'],
    [
      'Qui est le propriétaire de Mailbox Statistics Collector ?',
      'apps who: app Mailbox Statistics Collector; show owners',
    ],
  ],
  Spanish: [
    ['¿Qué aplicaciones pueden leer todo el correo?', 'apps list: power is reads-all-mail'],
    ['¿Qué aplicaciones no tienen propietario?', 'apps list: owned is none'],
    ['¿Qué aplicaciones pueden enviar correo como cualquier usuario?', 'apps list: power is sends-as-anyone'],
    ['¿Qué aplicaciones nunca se han usado?', 'apps list: lastUsed has-not; show lastUsed'],
    ['¿Cuántas aplicaciones tienen permisos delegados?', 'apps count: kind is delegated'],
    ['¿Qué aplicaciones tienen un editor no verificado?', 'apps list: verification is unverified'],
    ['¿Qué aplicaciones se registraron la semana pasada?', 'apps list: created within period; show created'],
  ],
};

describe('Questions about apps', () => {
  for (const [language, questions] of Object.entries(ASKED)) {
    for (const [question, query] of questions) {
      it(`are read in ${language}: ${question}`, () => {
        assert.equal(describeQuestion(question), query);
      });
    }
  }
});

describe('The rows of apps', () => {
  let demo: DemoTableRows;
  const rowOf = (name: string, withheld?: Parameters<DemoTableRows['read']>[0]) => {
    const [row, ...more] = demo.read(withheld).get(name) ?? [];
    assert.ok(row !== undefined && more.length === 0, `one app is called ${name}`);
    return row;
  };
  before(async () => {
    demo = await openDemoTableRows('apps', instant('2026-10-25T00:00:00Z'));
  });
  after(() => demo.close());

  it('are all apps of the tenant, also those without a permission', () => {
    const rows = [...demo.read().values()].flat();
    assert.equal(rows.length, 60);
    assert.deepEqual(rowOf('Power BI Service')['permissions'], []);
  });

  it('tell what an app may do, whose it is and who owns it', () => {
    const { permissions, kind, rating, roles, origin, owners, owned, state, secrets, certificates, live } =
      rowOf('Office Sync Helper');
    assert.deepEqual(
      { permissions, kind, rating, roles, origin, owners, owned, state, secrets, certificates, live },
      {
        permissions: ['Exchange.ManageAsApp'],
        kind: ['application'],
        rating: 'high',
        roles: ['Global Administrator', 'Exchange Administrator'],
        origin: 'own',
        owners: ['IT Admin'],
        owned: ['owned'],
        state: ['enabled'],
        secrets: 2,
        certificates: 0,
        live: true,
      },
    );
  });

  it('do not take a permission for single people for reach into all mailboxes', () => {
    const powers = rowOf('PERFECTDATA SOFTWARE')['power'] as readonly string[];
    assert.ok(powers.includes('reads-mail') && powers.includes('reads-mail-of-people'));
    assert.ok(!powers.includes('reads-all-mail'));
    const all = [...demo.read()].filter(([, [row]]) =>
      (row?.['power'] as readonly string[] | undefined)?.includes('reads-all-mail'),
    );
    assert.deepEqual(all.map(([name]) => name).toSorted(), [
      'Docuvault Backup for Microsoft 365',
      'Nordarchiv Mail Archive',
      // By a role of Exchange alone.
      'Visitor Registration',
    ]);
    assert.deepEqual(rowOf('Ticketbridge Connector')['mailboxes'], [
      'only mailboxes of “Ticket mailboxes”, by an access policy',
    ]);
    assert.deepEqual(rowOf('Visitor Registration')['mailboxes'], ['all mailboxes, by a role of Exchange']);
  });

  it('name the role groups of Exchange among the roles', () => {
    assert.deepEqual(rowOf('Mailbox Migration Service')['roles'], ['Organization Management']);
  });

  it('count an app whose owners are all disabled as nobody looks after it', () => {
    assert.deepEqual(rowOf('Mailbox Statistics Collector')['owned'], ['owned', 'some-disabled', 'disabled']);
  });

  it('ask only apps of other tenants for a verified publisher', () => {
    assert.equal(rowOf('Directory Browser')['verification'], 'unverified');
    assert.equal(rowOf('Ticketbridge Connector')['verification'], 'verified');
    assert.equal(rowOf('Alpine Intranet')['verification'], null);
  });

  it('tell what is odd about a reply URL', () => {
    assert.deepEqual(rowOf('Office Sync Helper')['replyTarget'], ['localhost', 'tool']);
    assert.deepEqual(rowOf('Docuvault Backup for Microsoft 365')['replyTarget'], []);
  });

  it('tell what looks wrong about an app, as the check does', () => {
    const suspicionsOf = (name: string) => rowOf(name)['suspicion'];
    assert.deepEqual(suspicionsOf('Μicrosoft Office Sync'), ['like-microsoft', 'disguised']);
    assert.deepEqual(suspicionsOf('Office Sync Helper'), ['like-microsoft']);
    assert.deepEqual(suspicionsOf('PERFECTDATA SOFTWARE'), ['abused']);
    assert.deepEqual(suspicionsOf('Docuvault Backup for Microsoft 365'), []);
  });

  it('tell Entra and Exchange apart, and count permissions and owners', () => {
    const { rolePlane, permissionCount, ownerCount } = rowOf('Docuvault Backup for Microsoft 365');
    assert.deepEqual([rolePlane, permissionCount, ownerCount], [['entra', 'exchange'], 6, 0]);
    assert.deepEqual(rowOf('Mailbox Migration Service')['rolePlane'], ['exchange']);
    assert.deepEqual(rowOf('Nordarchiv Mail Archive')['rolePlane'], []);
  });

  it('tell which kinds of permission an app holds, and whether anyone can sign in as it', () => {
    const known = ['Directory Browser', 'Release Automation', 'Calibration Portal', 'Power BI Service'];
    assert.deepEqual(
      known.map((name) => rowOf(name)['kindsHeld']),
      ['delegated-only', 'application-only', 'both', null],
    );
    const doors = ['Newsletter Sender (old)', 'Warehouse Scanner Sync', 'Release Automation', 'Ticketbridge Connector'];
    assert.deepEqual(
      doors.map((name) => rowOf(name)['canSignIn']),
      [false, false, true, true],
    );
  });

  it('tell new apps, those never used, and what an app signs in with', () => {
    const known = ['Μicrosoft Office Sync', 'Tenant Warden Responder', 'Field Service Portal', 'Alpine Intranet'];
    assert.deepEqual(
      known.map((name) => rowOf(name)).map(({ recent, everUsed, signsInWith }) => [recent, everUsed, signsInWith]),
      [
        [true, true, undefined],
        [false, false, 'certificates'],
        [false, true, 'both'],
        [false, true, 'secrets'],
      ],
    );
  });

  const UNKNOWN: readonly (readonly [
    what: string,
    app: string,
    withheld: Parameters<DemoTableRows['read']>[0],
    attributes: readonly string[],
  ])[] = [
    [
      'permissions when a kind of grant was not read',
      'Nordarchiv Mail Archive',
      { without: ['delegatedGrants'] },
      ['permissions', 'permissionCount', 'power', 'kind', 'kindsHeld', 'rating', 'resource'],
    ],
    ['roles when they were not read', 'Office Sync Helper', { without: ['roleHoldings'] }, ['roles', 'rolePlane']],
    [
      'whether it is in a role group of Exchange when those were not read',
      'Mailbox Migration Service',
      { without: ['exchangeRoleGroupMembers'] },
      ['rolePlane'],
    ],
    [
      'whether it looks wrong without the names of admins',
      'Office Sync Helper',
      { without: ['adminAccounts'] },
      ['suspicion'],
    ],
    [
      'whether it looks wrong without all registrations',
      'Office Sync Helper',
      { without: ['applications'] },
      ['suspicion', 'signsInWith'],
    ],
    [
      'owners when they were not read',
      'Office Sync Helper',
      { without: ['appOwners'] },
      ['owners', 'owned', 'ownerCount'],
    ],
    [
      'no owner when the list has a gap',
      'Newsletter Sender (old)',
      { partial: ['appOwners'] },
      ['owners', 'owned', 'ownerCount'],
    ],
    [
      'whose it is when not all registrations were read',
      'Docuvault Backup for Microsoft 365',
      { partial: ['applications'] },
      ['origin', 'verification', 'secrets'],
    ],
    [
      'the last use when it was not read',
      'Alpine Intranet',
      { without: ['servicePrincipalUse'] },
      ['lastUsed', 'dormant', 'everUsed'],
    ],
    [
      'that it was never used when the list has a gap',
      'Tenant Warden Responder',
      { partial: ['servicePrincipalUse'] },
      ['lastUsed', 'dormant', 'everUsed'],
    ],
    [
      'that it has no valid credential when federated ones were not read',
      'Warehouse Scanner Sync',
      { without: ['federatedCredentials'] },
      ['live', 'canSignIn'],
    ],
  ];
  for (const [what, app, withheld, attributes] of UNKNOWN) {
    it(`do not know ${what}`, () => {
      const known = rowOf(app);
      const row = rowOf(app, withheld);
      for (const id of attributes) {
        assert.notEqual(known[id], undefined, `${id} is known of ${app} otherwise`);
        assert.equal(row[id], undefined, id);
      }
    });
  }

  it('still know the owner that an incomplete list names', () => {
    assert.deepEqual(rowOf('Office Sync Helper', { partial: ['appOwners'] })['owners'], ['IT Admin']);
  });
});
