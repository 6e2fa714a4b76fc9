import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { PAST_ATTACK } from '../../src/demo/tenant-data/past-attack-profile.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { Clicks, viewed } from './approver-clicks.js';
import { APPROVER, type DecisionTestEnvironment, openDecisionTestEnvironment } from './decision-test-environment.js';

/** What the audit watch has of the attack: the app made this connector and this rule. */
function madeByApp(operation: string, name: string): AuditEvent {
  return {
    id: `${operation} ${name}`,
    at: instant(Date.now() - 5 * 86_400_000),
    operation,
    actor: { kind: 'app', id: PAST_ATTACK.appId, name: PAST_ATTACK.appName },
    succeeded: true,
    target: name,
    parameters: { Name: name },
    source: 'audit-query',
    workload: 'exchange',
    targets: [],
    changes: [],
  };
}

describe('the requests that a decision costs the tenant, each part of a batch counted', () => {
  let house: DecisionTestEnvironment;
  let clicks: Clicks;
  beforeEach(async () => {
    house = await openDecisionTestEnvironment();
    clicks = new Clicks(house);
  });
  afterEach(() => house.close());

  /** Signing in is not counted: a running bot has its token. */
  async function requestsFor(act: () => Promise<unknown>): Promise<number> {
    const { requests } = house.demo.demo;
    requests.reset();
    await act();
    return requests
      .log()
      .filter(({ path }) => !/\/oauth2\/|\/\.well-known\//.test(path))
      .reduce((sum, entry) => sum + entry.requests, 0);
  }

  it('are 16 for the first review of the attacker’s app, of which two ask who clicked, one for access policies and one for its namesakes', async () => {
    assert.equal(await requestsFor(() => clicks.review()), 16);
  });

  it('are 18 when the app made connectors and rules, which are read as well', async () => {
    await house.store.audit.keep({
      source: 'audit-query',
      events: [
        madeByApp('New-InboundConnector', PAST_ATTACK.leftConnectorName),
        madeByApp('New-TransportRule', 'Strip headers'),
      ],
      malformed: [],
      seen: 2,
      blobIds: [],
      cursor: null,
    });
    assert.equal(await requestsFor(() => clicks.review()), 18);
  });

  it('are no more for the clicks that follow than for the review', async () => {
    const decision = await clicks.review();
    const planned = await requestsFor(() => clicks.plan(decision));
    const plan = await house.decision(decision.id);
    const confirmed = await requestsFor(async () => viewed(await clicks.confirm(plan, APPROVER)));
    assert.deepEqual([planned, confirmed], [16, 16]);
  });

  it('are 22 for the dossier of the app, search and history included', async () => {
    assert.equal(await requestsFor(() => house.demo.about(house.app)), 22);
  });
});
