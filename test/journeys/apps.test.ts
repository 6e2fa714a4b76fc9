import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import type { CheckReport } from '../../src/checks/model/check-report.js';
import { type DemoProduct, openDemoProduct } from '../support/demo-product-without-bot.js';
import {
  appsAndTheirRoles,
  appsWithOddCredentials,
  grantClicks,
  sleepingApps,
} from '../support/reference-findings-apps.js';

const names = (report: CheckReport) => report.result.findings.map(({ subject }) => subject.name).sort();
const severities = (report: CheckReport) =>
  new Map(report.result.findings.map(({ subject, severity }) => [subject.name, severity]));
const DAY_MS = 86_400_000;

/** "App: one role, another" with the roles by name: which comes first is told elsewhere. */
function inAnyOrder(line: string): string {
  const [app = '', roles = ''] = line.split(': ');
  return `${app}: ${roles.split(', ').sort().join(', ')}`;
}

describe('the apps of the demo tenant', () => {
  let house: DemoProduct;
  before(async () => {
    house = await openDemoProduct();
  });
  after(() => house.close());
  afterEach(() => {
    house.demo.faults.clear();
  });

  it('that hold roles are those the raw data has, one of them in Exchange only', async () => {
    const report = await house.check('apps-with-roles');
    assert.deepEqual(
      report.listing.rows
        .filter(({ severity }) => severity !== null)
        .map(({ cells: [app = '', role = ''] }) => inAnyOrder(`${app}: ${role}`))
        .sort(),
      appsAndTheirRoles(house.world).map(inAnyOrder).sort(),
    );
    assert.deepEqual(report.result.gaps, []);
    assert.equal(severities(report).get('Mailbox Migration Service'), 'critical');
    assert.equal(severities(report).has('Microsoft.Azure.SyncFabric'), false);
  });

  it('with Exchange.ManageAsApp: a role group makes it critical as a role does, nothing leaves it high', async () => {
    const found = severities(await house.check('risky-apps'));
    assert.equal(found.get('Mailbox Migration Service'), 'critical');
    assert.equal(found.get('Mailbox Statistics Collector'), 'high');
  });

  it('that sleep are those the raw data has', async () => {
    const report = await house.check('dormant-apps');
    assert.deepEqual(names(report), sleepingApps(house.world, new Date(report.result.asOf)));
    assert.ok(names(report).includes('Mailbox Statistics Collector'));
    assert.deepEqual(report.result.gaps, []);
  });

  it('with odd credentials are those the raw data has, SAML pairs apart', async () => {
    const report = await house.check('app-credentials');
    assert.deepEqual(names(report), appsWithOddCredentials(house.world, new Date(report.result.asOf)));
    assert.equal(severities(report).get('Ticketbridge Connector'), 'high');
    assert.equal(severities(report).get('Release Automation'), 'high');
    assert.equal(severities(report).get('Field Service Portal'), 'high');
  });

  it('that look wrong: the impersonator worst, the attacker’s, the known product; nothing of Microsoft', async () => {
    const report = await house.check('suspicious-apps');
    const found = severities(report);
    assert.equal(found.get('\u039cicrosoft Office Sync'), 'critical');
    assert.equal(found.get('Office Sync Helper'), 'high');
    assert.equal(found.get('PERFECTDATA SOFTWARE'), 'high');
    assert.equal(found.has('Microsoft Office'), false);
    assert.equal(found.has('Docuvault Backup for Microsoft 365'), false);
  });

  it('that were given something this week: a click is a row, whoever clicked', async () => {
    const report = await house.check('recent-consents');
    assert.equal(report.result.examined, grantClicks(house.world, new Date(report.result.asOf), 7).size);
    assert.deepEqual(
      severities(report),
      new Map([
        ['Field Service Portal', 'high'],
        ['PERFECTDATA SOFTWARE', 'medium'],
      ]),
    );
    assert.match(
      report.listing.rows.find(({ cells }) => cells[0] === 'PERFECTDATA SOFTWARE')?.cells[2] ?? '',
      /jonathan/,
    );
  });

  it('a grant whose event is gone is known by its date', async () => {
    const since = instant(Date.now() - 76 * DAY_MS);
    const report = await house.check('recent-consents', { since });
    const row = report.listing.rows.find(({ cells }) => cells[0] === 'Office Sync Helper');
    assert.equal(row?.cells[2], 'not known');
    assert.deepEqual(report.result.gaps, [
      { reason: 'truncated', detail: 'what was granted more than 30 days ago: the audit log goes back no further' },
    ]);
  });

  it('a log that reaches as far as was asked leaves no gap', async () => {
    const report = await house.check('recent-consents', { since: instant(Date.now() - 29 * DAY_MS) });
    assert.deepEqual(report.result.gaps, []);
    assert.equal(report.result.examined, grantClicks(house.world, new Date(report.result.asOf), 29).size);
  });

  it('Exchange refused: roles of Entra stand, and it is said what is missing', async () => {
    house.demo.faults.add({ path: /InvokeCommand/, kind: 403 });
    const report = await house.check('apps-with-roles');
    assert.equal(report.result.status, 'fail');
    assert.deepEqual(
      report.result.gaps.map(({ reason }) => reason),
      ['permission-missing'],
    );
    assert.equal(severities(report).has('Mailbox Migration Service'), false);
    assert.equal(severities(report).get('Office Sync Helper'), 'critical');
  });
});

describe('the apps of a tenant without a licence', () => {
  let house: DemoProduct;
  before(async () => {
    house = await openDemoProduct({ world: { licence: 'none' } });
  });
  after(() => house.close());

  it('cannot be said to be in use or not', async () => {
    const { result } = await house.check('dormant-apps');
    assert.equal(result.status, 'unknown');
    assert.deepEqual(
      result.gaps.map(({ reason }) => reason),
      ['licence-missing'],
    );
  });

  it('were given something: the log reaches seven days back, and an answer for more says so', async () => {
    const week = await house.check('recent-consents');
    assert.deepEqual(week.result.gaps, []);
    const month = await house.check('recent-consents', { since: instant(Date.now() - 20 * DAY_MS) });
    assert.deepEqual(
      month.result.gaps.map(({ reason }) => reason),
      ['truncated'],
    );
  });
});
