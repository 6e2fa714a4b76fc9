import assert from 'node:assert/strict';
import { toPrincipal } from '../../src/tenant/collectors/lib/principal-mapper.js';

const kindOf = (type: string) => toPrincipal('id', { '@odata.type': type, id: 'id', displayName: 'Name' }).kind;

describe('Who holds something, as Graph expands it', () => {
  it('may be of a type that Graph made of another one: an agent is an app, its account a user', () => {
    assert.equal(kindOf('#microsoft.graph.agentIdentity'), 'service-principal');
    assert.equal(kindOf('#microsoft.graph.agentIdentityBlueprintPrincipal'), 'service-principal');
    assert.equal(kindOf('#microsoft.graph.agentUser'), 'user');
  });

  it('is unknown where Graph says nothing of it, or a type not known here', () => {
    assert.equal(toPrincipal('id', null).kind, 'unknown');
    assert.equal(kindOf('#microsoft.graph.device'), 'unknown');
  });
});
