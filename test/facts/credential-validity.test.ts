import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { isLiveCredential, isUnexpired } from '../../src/facts/lib/credential-validity.js';

const NOW = instant('2026-11-24T09:00:00Z');

describe('The validity of a credential', () => {
  it('ends at the moment of its end, and never without one', () => {
    assert.ok(isUnexpired({ endsAt: instant('2026-11-24T09:00:01Z') }, NOW));
    assert.ok(!isUnexpired({ endsAt: NOW }, NOW));
    assert.ok(isUnexpired({}, NOW));
  });

  it('does not make a key that signs SAML answers one to sign in with', () => {
    assert.ok(isLiveCredential({ kind: 'secret' }, NOW));
    assert.ok(isLiveCredential({ kind: 'federated' }, NOW));
    assert.ok(!isLiveCredential({ kind: 'saml-signing' }, NOW));
    assert.ok(!isLiveCredential({ kind: 'certificate', endsAt: instant('2026-11-23T09:00:00Z') }, NOW));
  });
});
