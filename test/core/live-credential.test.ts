import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { isLive, isNotOver } from '../../src/core/live-credential.js';

const NOW = instant('2026-11-24T09:00:00Z');

describe('The validity of a credential', () => {
  it('ends at the moment of its end, and never without one', () => {
    assert.ok(isNotOver({ endsAt: instant('2026-11-24T09:00:01Z') }, NOW));
    assert.ok(!isNotOver({ endsAt: NOW }, NOW));
    assert.ok(isNotOver({}, NOW));
  });

  it('does not make a key that signs SAML answers one to sign in with', () => {
    assert.ok(isLive({ kind: 'secret' }, NOW));
    assert.ok(isLive({ kind: 'federated' }, NOW));
    assert.ok(!isLive({ kind: 'saml-signing' }, NOW));
    assert.ok(!isLive({ kind: 'certificate', endsAt: instant('2026-11-23T09:00:00Z') }, NOW));
  });
});
