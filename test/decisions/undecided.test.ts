import assert from 'node:assert/strict';
import { APPROVER, openDecisionHouse } from './house.js';

describe('what nobody decided', function () {
  this.timeout(60_000);

  it('ends when its app is gone, not when the app cannot be seen', async () => {
    const house = await openDecisionHouse({});
    try {
      const opened = await house.desk.act({ verb: 'decision.review', app: house.app }, APPROVER);
      assert.ok(opened.kind === 'view');
      const { id } = opened.decision;
      assert.equal((await house.later(id)).state.name, 'open', 'while the app is there it waits');
      house.demo.demo.faults.add({ path: /servicePrincipals/, kind: 503 });
      assert.equal((await house.later(id)).state.name, 'open', 'not seen is not gone');
      house.demo.demo.faults.clear();

      const taken = await house.demo.tenant.snapshots.take(house.app, { inboundConnectors: [], transportRules: [] });
      assert.ok(taken.ok && taken.value?.applicationId !== undefined);
      const path = `/v1.0/applications/${taken.value.applicationId}`;
      const writer = house.writers({ decisionId: id, app: house.app, by: [] });
      assert.ok((await writer.write({ service: 'graph', method: 'DELETE', path })).done);
      await writer.close();
      const { state } = await house.later(id);
      assert.ok(state.name === 'expired');
      assert.match(state.why, /gone from the tenant/);
    } finally {
      await house.close();
    }
  });
});
