import assert from 'node:assert/strict';
import { answerInWords } from '../../src/answers/answer-text-renderer.js';
import { createCardRenderer } from '../../src/cards/index.js';
import { describeRoles } from '../../src/checks/lib/role-holder-traits.js';
import { holds } from '../../src/checks/lib/admin-samples.js';
import type { CheckId } from '../../src/checks/model/check-id.js';
import { daysBefore } from '../../src/core/instant.js';
import type { QuestionParameters } from '../../src/core/question-parameter-types.js';
import { INTENT_WORDS } from '../../src/intent-wordings.js';
import { type DemoProduct, openDemoProduct } from '../support/demo-product-without-bot.js';

describe('words of an answer', () => {
  it('name the role first that can do most, then by what the roles can do, eligible or not', () => {
    const roles = [
      'Exchange Administrator',
      'User Administrator',
      'Application Administrator',
      'Global Administrator',
    ].map((role) => holds('adele', role, role === 'Global Administrator' ? { how: 'eligible' } : {}));
    assert.equal(
      describeRoles(roles),
      'Global Administrator (eligible), Application Administrator, Exchange Administrator, User Administrator',
    );
  });

  it('repeat the question as it was narrowed by a permission', async () => {
    const house = await openDemoProduct();
    try {
      const all = await house.check('risky-apps');
      assert.equal(all.question, 'Which apps hold high-priority permissions?');
      const narrowed = await house.check('risky-apps', { permission: 'Exchange.ManageAsApp' });
      assert.equal(narrowed.question, 'Which apps can do what Exchange.ManageAsApp allows?');
    } finally {
      await house.close();
    }
  });
});

describe('an answer narrowed to one', () => {
  let house: DemoProduct;
  before(async () => {
    house = await openDemoProduct();
  });
  after(() => house.close());

  /** What is told, in words and on the card. */
  async function told(check: CheckId, parameters: QuestionParameters) {
    const report = await house.check(check, parameters);
    const answeredAt = report.result.asOf;
    const answer = { kind: 'report', intent: check, parameters, report, stored: false, answeredAt } as const;
    const { card } = createCardRenderer({ words: INTENT_WORDS }).render(answer, { now: answeredAt });
    return { report, text: answerInWords(answer), card: JSON.stringify(card) };
  }

  for (const check of [
    'admins-without-mfa',
    'admins-weak-mfa',
    'admin-separation',
    'conditional-access',
    'risky-admins',
    'stale-admins',
    'privileged-roles',
  ] as const) {
    it(`${check}: says of which person, by the name the directory has, in words and on the card`, async () => {
      const { text, card } = await told(check, { user: 'bram de' });
      assert.match(text, /^Only Bram de Vries\.$/m);
      assert.ok(card.includes('Only Bram de Vries.'), card);
      assert.doesNotMatch((await told(check, {})).text, /^Only /m);
    });
  }

  for (const check of [
    'risky-apps',
    'apps-with-roles',
    'suspicious-apps',
    'dormant-apps',
    'app-credentials',
  ] as const) {
    it(`${check}: says of which app, in words and on the card`, async () => {
      const { text, card } = await told(check, { app: 'office sync helper' });
      assert.match(text, /^Only Office Sync Helper\.$/m);
      assert.ok(card.includes('Only Office Sync Helper.'), card);
    });
  }

  it('says of somebody without a privileged role that there is none to judge, and that this is no all clear', async () => {
    const employee = String(house.world.users.byId('00000000-0000-4000-8000-000000000004')?.['displayName']);
    const { report, text, card } = await told('admins-without-mfa', { user: employee });
    assert.equal(report.result.status, 'not-applicable');
    const words = `Nobody called ${employee} holds an admin role. This check looks at admin accounts alone: of any other account it says nothing, neither good nor bad.`;
    assert.ok(text.split('\n').includes(words), text);
    assert.ok(card.includes(words), card);
  });

  it('says of an admin whose account is disabled that it is not counted, not that there is no role', async () => {
    const disabled = (await house.check('privileged-roles')).listing.rows
      .map(({ subject }) => house.world.users.byId(subject.id))
      .find((person) => person?.['accountEnabled'] === false);
    const { text } = await told('stale-admins', { user: String(disabled?.['displayName']) });
    assert.match(text, /no enabled person with an admin role matches/);
    assert.match(text, /^1 disabled account with an admin role not counted\.$/m);
  });

  it('lists of credentials asked for by age those alone, each with the day it began', async () => {
    const { asOf } = (await house.check('app-credentials')).result;
    const until = daysBefore(asOf, 365);
    const { listing, notes } = await house.check('app-credentials', { until });
    const days = listing.rows.flatMap(({ cells }) => [...(cells[2] ?? '').matchAll(/from (\d{4}-\d\d-\d\d)/g)]);
    assert.ok(days.length > 0, JSON.stringify(listing.rows));
    for (const [, day = ''] of days) assert.ok(day <= until.slice(0, 10), day);
    assert.ok(
      notes.includes(`Only credentials that began before ${until.slice(0, 10)} and have not ended.`),
      notes.join(),
    );
  });
});
