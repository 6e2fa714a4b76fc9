import assert from 'node:assert/strict';
import { CHECKS } from '../../src/answers/check-registry.js';
import { createQueryService, type QueryService } from '../../src/answers/query/query-service.js';
import { understand } from '../../src/language/understand-question.js';
import { connectDemoTenant, NOW, type DemoTenantConnection } from '../tenant/support/demo-tenant-connection.js';

/** Questions about the demo tenant's history, and the one value that answers each. */
const VALUES: readonly (readonly [question: string, value: string])[] = [
  ['who gave Office Sync Helper Global Administrator?', 'IT Admin'],
  ['¿quién dio a Office Sync Helper el rol Global Administrator?', 'IT Admin'],
  ['who got Global Administrator?', 'Office Sync Helper'],
  ['wer hat Office Sync Helper registriert?', 'IT Admin'],
  ['who added a secret to Ticketbridge Connector?', 'Bram de Vries'],
  ['who reset the password of Diego Marchetti?', 'Marta Kowalska'],
  ['qui a réinitialisé le mot de passe de Diego Marchetti ?', 'Marta Kowalska'],
  ["who removed Yusuf Demir's MFA?", 'Marta Kowalska'],
  ['who removed the connector Inbound relay 01?', 'Office Sync Helper'],
  ['when was the connector Inbound relay 02 created?', '2026-11-19T02:41:16Z'],
  ['when does the secret of HR Onboarding Flow expire?', '2026-12-23T09:00:00Z'],
];

describe('Who did it, and when', () => {
  let house: DemoTenantConnection;
  let queries: QueryService;
  before(async () => {
    house = await connectDemoTenant();
    queries = createQueryService({ reader: house.tenant.reader, checks: CHECKS, clock: { now: () => NOW } });
  });
  after(() => house.close());

  const ask = async (question: string) => {
    const { query } = understand(question, { now: NOW, timeZone: 'UTC' });
    assert.ok(query !== undefined, question);
    const result = await queries.answer(query, question);
    assert.ok(result !== undefined, question);
    return result.answer;
  };

  for (const [question, value] of VALUES) {
    it(question, async () => {
      assert.equal((await ask(question)).value, value);
    });
  }

  it('tells what happened on one day, newest first, and no other', async () => {
    const { subjects } = await ask('what happened on 21 November?');
    assert.deepEqual(
      subjects.map(({ name }) => name.split(' ').slice(0, 2).join(' ')),
      ['permission Files.Read.All', 'sign-in method', 'password reset'],
    );
  });
});
