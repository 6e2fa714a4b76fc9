import assert from 'node:assert/strict';
import { answerInWords } from '../../../src/answers/answer-text-renderer.js';
import { ATTACK_STEPS, summarizeAttackPath, type AttackStepId } from '../../../src/answers/model/attack-path.js';
import { account, EXAMPLE_NOW, holds, holdsCustom, registered } from '../../../src/checks/lib/admin-samples.js';
import { app, delegated, granted, inRoleGroup, registration, secret } from '../../../src/checks/lib/app-samples.js';
import { instant, type Instant } from '../../../src/core/instant.js';
import { askAttackPath, CLOSED_TENANT, stepsIn, WATCHED, watched, type TenantChange } from './closed-tenant.js';

const { authorizationPolicy, adminAuthentication, roleHoldings, adminAccounts } = CLOSED_TENANT;
const PASSWORD = 'password-is-enough';
const GRANT = 'app-can-be-granted';
const ARMED = 'app-is-armed';
const SLEEPS = 'app-sleeps';
const MAIL_FLOW = 'mail-flow-unseen';
const TOLD = 'nobody-is-told';
const LIVE = [secret('2030-01-01T00:00:00Z')];

function hoursAfter(at: string, hours: number): Instant {
  return instant(new Date(Date.parse(at) + hours * 3_600_000).toISOString());
}

/** The tenant with one more admin, who has a password alone. */
function withAdmin(...holdings: readonly ReturnType<typeof holds>[]): TenantChange {
  return {
    facts: {
      roleHoldings: { ...roleHoldings, holdings: [...roleHoldings.holdings, ...holdings] },
      adminAccounts: [...adminAccounts, account('bob')],
      adminAuthentication: { users: [...adminAuthentication.users, registered('bob', 'password')] },
    },
  };
}

const use = (id: string, day: string) =>
  CLOSED_TENANT.servicePrincipalUse.map((one) =>
    one.appId === `${id}-app-id` ? { ...one, lastUsedAt: hoursAfter(`${day}T00:00:00Z`, 0) } : one,
  );

/** One cause each, and exactly the steps that it opens. */
const CAUSES: readonly (readonly [cause: string, opens: readonly AttackStepId[], change: TenantChange])[] = [
  ['a helpdesk admin has a password alone', [PASSWORD], withAdmin(holds('bob', 'Helpdesk Administrator'))],
  [
    'an application admin has one: they can also grant',
    [PASSWORD, GRANT],
    withAdmin(holds('bob', 'Application Administrator')),
  ],
  ['the holder of a critical custom role has one', [PASSWORD, GRANT], withAdmin(holdsCustom('bob'))],
  [
    'an Exchange admin has one: they also change mail flow',
    [PASSWORD, MAIL_FLOW],
    withAdmin(holds('bob', 'Exchange Administrator')),
  ],
  [
    'a global admin has one: they can do both',
    [PASSWORD, GRANT, MAIL_FLOW],
    withAdmin(holds('bob', 'Global Administrator')),
  ],
  [
    'an eligible global admin has one',
    [PASSWORD, GRANT, MAIL_FLOW],
    withAdmin(holds('bob', 'Global Administrator', { how: 'eligible' })),
  ],
  [
    'an application admin of one app has one',
    [PASSWORD],
    withAdmin(holds('bob', 'Application Administrator', { scope: { kind: 'application', id: 'one' } })),
  ],
  ['nothing enforces MFA', [PASSWORD, GRANT, MAIL_FLOW], { facts: { conditionalAccessPolicies: [] } }],
  [
    'anyone registers apps',
    [GRANT],
    { facts: { authorizationPolicy: { ...authorizationPolicy, usersMayRegisterApps: true } } },
  ],
  [
    'users consent to any app',
    [GRANT],
    {
      facts: {
        authorizationPolicy: { ...authorizationPolicy, userConsentPolicies: ['microsoft-user-default-legacy'] },
      },
    },
  ],
  [
    'risky consent is allowed',
    [GRANT],
    { facts: { authorizationPolicy: { ...authorizationPolicy, riskyConsentAllowed: true } } },
  ],
  [
    'an app that gives roles gets a secret',
    [ARMED],
    { facts: { applications: [CLOSED_TENANT.applications[0], registration('directory', LIVE)] } },
  ],
  [
    'an app that changes mail flow gets a secret',
    [ARMED, MAIL_FLOW],
    { facts: { applications: [registration('sync', LIVE), CLOSED_TENANT.applications[1]] } },
  ],
  [
    'an app in Organization Management gets Exchange.ManageAsApp',
    [ARMED, MAIL_FLOW],
    {
      facts: {
        appRoleGrants: [...CLOSED_TENANT.appRoleGrants, granted('reports', 'Exchange.ManageAsApp')],
        exchangeRoleGroupMembers: [inRoleGroup('reports', 'Organization Management', 'critical')],
      },
    },
  ],
  [
    'an app may do whatever everybody who signs in may do',
    [ARMED],
    { facts: { delegatedGrants: [delegated('reports', ['Directory.AccessAsUser.All'])] } },
  ],
  [
    'an app that reads all mail is not used for months',
    [SLEEPS],
    { facts: { servicePrincipalUse: use('reports', '2026-07-01') } },
  ],
  ['the audit log is off', [MAIL_FLOW], { facts: { unifiedAuditLog: { enabled: false } } }],
  ['no conversation gets alerts', [TOLD], { alerts: [] }],
  ['the only alerts are about policies', [TOLD], { alerts: [{ topic: 'policies' }] }],
  ['all alerts are paused', [TOLD], { alerts: [{ topic: 'apps', pausedUntil: hoursAfter(EXAMPLE_NOW, 8) }] }],
  [
    'Microsoft refuses the audit feed',
    [TOLD],
    { facts: { auditFeed: { state: 'refused', since: CLOSED_TENANT.auditFeed.since } } },
  ],
  [
    'the audit feed is late',
    [TOLD],
    { facts: { auditFeed: { ...CLOSED_TENANT.auditFeed, newestAt: hoursAfter(EXAMPLE_NOW, -40) } } },
  ],
  [
    'our reading is half a day behind',
    [TOLD],
    {
      facts: {
        auditWatch: {
          sources: [
            watched('activity:Audit.Exchange', { readUpTo: hoursAfter(EXAMPLE_NOW, -12) }),
            ...WATCHED.slice(2),
          ],
        },
      },
    },
  ],
];

/** Changes that open nothing, though they look like it. */
const HARMLESS: readonly (readonly [what: string, change: TenantChange])[] = [
  [
    'the admin without MFA is disabled',
    {
      facts: {
        ...withAdmin(holds('bob', 'Global Administrator')).facts,
        adminAccounts: [...adminAccounts, account('bob', { accountEnabled: false })],
      },
    },
  ],
  [
    'the consent workflow is off',
    { facts: { adminConsentRequestPolicy: { enabled: false, reviewers: 0, notifiesReviewers: false } } },
  ],
  [
    'the armed app is disabled',
    {
      facts: {
        servicePrincipals: [app('sync', { accountEnabled: false }), app('directory'), app('reports')],
        applications: [registration('sync', LIVE), registration('directory', [])],
      },
    },
  ],
  [
    'another service account is exempt from mailbox auditing',
    { facts: { mailboxAuditBypasses: { examined: 250, bypassed: [{ id: 'x', name: 'Backup' }] } } },
  ],
  ['a pause is over', { alerts: [{ topic: 'incidents', pausedUntil: hoursAfter(EXAMPLE_NOW, -1) }] }],
  [
    'one of two subscriptions is paused',
    { alerts: [{ topic: 'apps', pausedUntil: hoursAfter(EXAMPLE_NOW, 8) }, { topic: 'incidents' }] },
  ],
  [
    'the search of the past is refused',
    {
      facts: {
        auditWatch: {
          sources: [
            ...WATCHED.slice(0, 4),
            watched('audit-query', { gap: { reason: 'permission-missing', detail: 'AuditLogsQuery.Read.All' } }),
          ],
        },
      },
    },
  ],
];

/** What is not read, and exactly the steps that are then not known. */
const WITHHELD: readonly (readonly [what: string, leaves: readonly AttackStepId[], change: TenantChange])[] = [
  [
    'the methods of a helpdesk admin',
    [PASSWORD],
    { facts: { adminAuthentication: { users: [adminAuthentication.users[0]] } } },
  ],
  [
    'the methods of a global admin',
    [PASSWORD, GRANT, MAIL_FLOW],
    { facts: { adminAuthentication: { users: [adminAuthentication.users[1]] } } },
  ],
  ['all methods', [PASSWORD, GRANT, MAIL_FLOW], { withheld: ['adminAuthentication'] }],
  ['a part of the roles', [PASSWORD, GRANT, ARMED, SLEEPS, MAIL_FLOW], { partial: ['roleHoldings'] }],
  ['a partner’s technician', [PASSWORD, GRANT, MAIL_FLOW], withoutSight('Global Administrator')],
  ['the settings of consent', [GRANT], { withheld: ['authorizationPolicy'] }],
  [
    'what a consent policy of the tenant allows',
    [GRANT],
    { facts: { authorizationPolicy: { ...authorizationPolicy, userConsentPolicies: ['our-own'] } } },
  ],
  ['the registrations of apps with powers', [ARMED, MAIL_FLOW], { withheld: ['applications'] }],
  ['the grants', [ARMED, SLEEPS, MAIL_FLOW], { withheld: ['appRoleGrants'] }],
  ['a part of the role groups', [PASSWORD, ARMED, SLEEPS, MAIL_FLOW], { partial: ['exchangeRoleGroupMembers'] }],
  ['the last use of apps', [SLEEPS], { withheld: ['servicePrincipalUse'] }],
  ['the state of the audit log', [MAIL_FLOW], { withheld: ['unifiedAuditLog'] }],
  [
    'the MFA of a member of Organization Management',
    [PASSWORD, MAIL_FLOW],
    {
      facts: {
        exchangeRoleGroupMembers: [{ ...inRoleGroup('carol', 'Organization Management', 'critical'), kind: 'other' }],
      },
    },
  ],
  ['the subscriptions', [TOLD], { alerts: 'unreachable' }],
  ['the database', [TOLD], { alerts: 'none' }],
  ['the audit feed', [TOLD], { withheld: ['auditFeed'] }],
  ['a source that was not read yet', [TOLD], { facts: { auditWatch: { sources: WATCHED.slice(1) } } }],
  ['whether anything reads', [TOLD], { facts: { auditWatch: {} } }],
];

function withoutSight(role: string): TenantChange {
  const partner = holds('partner', role, { kind: 'unknown' });
  return { facts: { roleHoldings: { ...roleHoldings, holdings: [...roleHoldings.holdings, partner] } } };
}

describe('the attack path', () => {
  it('is closed at every step where nothing opens one, and says so first', async () => {
    const answer = await askAttackPath();
    assert.deepEqual(stepsIn(answer.path, 'closed'), ATTACK_STEPS, JSON.stringify(answer.path.steps, undefined, 1));
    assert.equal(answerInWords(answer).split('\n')[0], 'No: all 6 steps are closed');
    assert.deepEqual(summarizeAttackPath(answer.path, 'could-happen'), {
      kind: 'yes-no',
      value: false,
      subjects: [],
      of: 6,
    });
    for (const step of answer.path.steps) assert.deepEqual([step.changes, step.unread, step.evidence], [[], [], []]);
  });

  for (const [cause, opens, change] of CAUSES) {
    it(`opens exactly ${opens.join(' and ')} when ${cause}`, async () => {
      const { path } = await askAttackPath(change);
      assert.deepEqual(stepsIn(path, 'open'), opens);
      assert.deepEqual(stepsIn(path, 'unknown'), []);
      for (const { state, evidence, changes } of path.steps) {
        assert.equal(evidence.length > 0, state === 'open');
        assert.equal(changes.length, state === 'open' ? 1 : 0);
      }
    });
  }

  for (const [what, change] of HARMLESS) {
    it(`stays closed when ${what}`, async () => {
      assert.deepEqual(stepsIn((await askAttackPath(change)).path, 'closed'), ATTACK_STEPS);
    });
  }

  for (const [what, leaves, change] of WITHHELD) {
    it(`leaves exactly ${leaves.join(' and ')} not known without ${what}`, async () => {
      const answer = await askAttackPath(change);
      assert.deepEqual(stepsIn(answer.path, 'unknown'), leaves);
      assert.deepEqual(stepsIn(answer.path, 'open'), []);
      for (const { state, unread } of answer.path.steps) assert.equal(unread.length > 0, state === 'unknown');
      assert.match(
        answerInWords(answer),
        /^Not known: none of 6 steps is known to be open, but \d (?:is|are) not known\n/,
      );
      assert.equal(summarizeAttackPath(answer.path, 'could-happen').value, null);
    });
  }

  it('never calls a step closed whose facts were not read, whichever fact is missing', async () => {
    for (const name of Object.keys(CLOSED_TENANT) as (keyof typeof CLOSED_TENANT)[]) {
      const { path } = await askAttackPath({ withheld: [name] });
      const closed = path.steps.filter(({ state, unread }) => state === 'closed' && unread.length > 0);
      assert.deepEqual(closed, [], name);
    }
    const { path } = await askAttackPath({
      withheld: Object.keys(CLOSED_TENANT) as (keyof typeof CLOSED_TENANT)[],
      alerts: 'none',
    });
    assert.deepEqual(stepsIn(path, 'unknown'), ATTACK_STEPS);
  });

  it('stays open beside what was not read, and tells it', async () => {
    const { path } = await askAttackPath({
      ...withAdmin(holds('bob', 'Helpdesk Administrator')),
      partial: ['adminAccounts'],
    });
    const [password] = path.steps;
    assert.equal(password?.state, 'open');
    assert.deepEqual(password.unread, ['the permission Read.adminAccounts is not granted']);
  });

  it('answers "are we safe?" with the opposite word, from the same steps', async () => {
    const safe = (question: string) => askAttackPath({ question, alerts: [] });
    for (const question of [
      'are we safe from the OAuth attack?',
      'sind wir vor dem Angriff sicher?',
      "sommes-nous à l'abri ?",
      '¿estamos a salvo del ataque?',
    ]) {
      const answer = await safe(question);
      assert.match(answerInWords(answer), /^No: 1 of 6 steps is open\n/, question);
      assert.equal(summarizeAttackPath(answer.path, answer.asked).value, false);
    }
    assert.match(answerInWords(await safe('could it happen?')), /^Yes: 1 of 6 steps is open\n/);
    assert.match(answerInWords(await safe('is it true that we are not safe?')), /^Yes: 1 of 6 steps is open\n/);
  });

  it('names whom the open steps are about, each once', async () => {
    const { path } = await askAttackPath(withAdmin(holds('bob', 'Global Administrator')));
    assert.deepEqual(summarizeAttackPath(path, 'could-happen'), {
      kind: 'yes-no',
      value: true,
      subjects: [{ kind: 'user', id: 'bob', name: 'Bob' }],
      of: 6,
    });
  });

  it('says on the command line what it cannot know, and where to ask', async () => {
    const text = answerInWords(await askAttackPath({ alerts: 'none', facts: { auditWatch: {} } }));
    assert.match(
      text,
      /6\. Not known: Nobody is told\n {3}Not read: which conversations get alerts\.\n.*\n {3}Next: Ask the bot in Teams/,
    );
  });

  it('tells each open step with its evidence and the page where it is closed', async () => {
    const text = answerInWords(await askAttackPath(withAdmin(holds('bob', 'Global Administrator'))));
    assert.match(
      text,
      /^Yes: 3 of 6 steps are open\n1\. Open: A password is enough for an admin\n {3}- Bob has no second factor: Global Administrator\n {3}Close it: Require MFA .* https:\/\/entra\.microsoft\.com\//,
    );
    assert.match(text, /\n3\. Closed: No app with such powers has a credential\n4\. Closed: /);
  });

  it('keeps hostile names out of the terminal', async () => {
    const name = 'Bob\u001b[2J\u202e';
    const { facts } = withAdmin(holds('bob', 'Helpdesk Administrator'));
    const text = answerInWords(
      await askAttackPath({
        facts: { ...facts, adminAccounts: [...adminAccounts, account('bob', { displayName: name })] },
      }),
    );
    assert.doesNotMatch(text, /(?!\n)[\p{Cc}\p{Cf}]/u);
    assert.match(text, /Bob\ufffd\[2J\ufffd has no second factor/);
  });
});
