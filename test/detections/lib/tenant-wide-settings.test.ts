import assert from 'node:assert/strict';
import { findAuthenticationWeakenings } from '../../../src/detections/lib/authentication-policy-weakening.js';
import { detection as domainFederated } from '../../../src/detections/domain-federated.js';
import { findCrossTenantOpenings } from '../../../src/detections/lib/cross-tenant-opening.js';
import { entraEvent } from '../../../src/detections/lib/event-samples.js';
import {
  findAuthorizationWeakenings,
  wereSecurityDefaultsDisabled,
} from '../../../src/detections/lib/tenant-policy-weakening.js';
import { contextOf } from '../support/detection-context.js';

type Changes = Readonly<Record<string, readonly [old: string, now: string]>>;
const event = (changes: Changes) => entraEvent('Update policy', { changes });

describe('the policy of what people may do', () => {
  const told = (name: string, old: string, now: string) =>
    findAuthorizationWeakenings(event({ [name]: [old, now] })).map(({ words, severity }) => `${severity}: ${words}`);
  const grants = 'PermissionGrantPolicyIdsAssignedToDefaultUserRole';
  const own = 'ManagePermissionGrantsForOwnedResource.x';
  const legacy = 'ManagePermissionGrantsForSelf.microsoft-user-default-legacy';
  const guests = 'a0b1b346-4d3e-4e8b-98f8-753987be4970';
  for (const [story, name, old, now, ...expected] of [
    ['owners consent', grants, '[]', `["x","${own}"]`, 'medium: lets group owners consent to apps'],
    ['owners did before', grants, `["${own}"]`, `["${own}","x"]`],
    ['anybody consents', grants, '[]', `["x","${legacy}"]`, 'high: lets people consent to any app'],
    ['anybody did before', grants, `["${legacy}"]`, `["${legacy}","x"]`],
    ['risky apps', 'AllowUserConsentForRiskyApps', '[false]', '[true]', 'high: lets people consent to risky apps'],
    ['no risky apps', 'AllowUserConsentForRiskyApps', '[true]', '[false]'],
    [
      'guests invite',
      'AllowInvitesFrom',
      '["adminsAndGuestInviters"]',
      '["everyone"]',
      'medium: lets even guests invite guests',
    ],
    ['members invite', 'AllowInvitesFrom', '["everyone"]', '["everyoneNot"]'],
    ['a word before', 'AllowInvitesFrom', '["x"]', '["notEveryone"]'],
    [
      'guests see all',
      'GuestUserRoleId',
      '["x"]',
      `["${guests.toUpperCase()}"]`,
      'medium: lets guests see what members see',
    ],
    ['guests see less', 'GuestUserRoleId', `["${guests}"]`, '["2af84b1e-32c8-42b7-82bc-daa82404023b"]'],
    ['nothing changes', 'GuestUserRoleId', `["${guests}"]`, `["${guests}"]`],
    ['another setting', 'DisplayName', '[false]', '[true]'],
  ] as const) {
    it(`${story}: ${expected.join('; ') || 'no weaker'}`, () => {
      assert.deepEqual(told(name, old, now), expected);
    });
  }
});

describe('security defaults', () => {
  it('are off by the value of their property, or inside of a policy, with quotes or without, and else nobody knows', () => {
    const off = (name: string, now: string) => wereSecurityDefaultsDisabled(event({ [name]: ['', now] }));
    for (const name of ['IsEnabled', 'Enforced', 'SecurityDefaults', 'Security Defaults'])
      assert.deepEqual(
        [off(name, '[false]'), off(name, '["true"]'), off(name, '[""]')],
        [true, false, undefined],
        name,
      );
    for (const text of ['"isEnabled":false', '{"isEnabled" : "false"}', 'isEnabled:false'])
      assert.equal(off('Policy', text), true, text);
    assert.equal(off('Policy', '{"isEnabled":true}'), false);
    assert.deepEqual([off('DisplayName', '[false]'), off('Policy', 'isEnabledx: false')], [undefined, undefined]);
  });
});

describe('the policy of sign-in methods', () => {
  const states = (given: Readonly<Record<string, string | number>>, more: object = {}) =>
    JSON.stringify({
      ...more,
      authenticationMethodConfigurations: Object.entries(given).map(([id, state]) => ({ id, state })),
    });
  const told = (old: string, now: string, name = 'AuthenticationMethodsPolicy') =>
    findAuthenticationWeakenings(event({ [name]: [old, now] })).map(({ words }) => words);
  const UNSEEN = 'was changed in ways that the record does not show';

  it('accepts a method that it did not, by word or by Graph’s number', () => {
    for (const [off, on] of [
      ['disabled', 'enabled'],
      [1, 0],
      ['1', '0'],
      ['Disabled', 'Enabled'],
    ] as const) {
      assert.deepEqual(told(states({ Sms: off }), states({ Sms: on })), ['accepts a text message']);
      assert.deepEqual(told(states({ Fido2: on }), states({ Fido2: off })), ['no longer accepts passkeys']);
      assert.deepEqual(told(states({ Sms: on }), states({ Sms: off })), []);
      assert.deepEqual(told(states({ Sms: on }), states({ Sms: on }, { a: 1 })), []);
    }
    assert.deepEqual(told(states({ MicrosoftAuthenticator: 0 }), states({ MicrosoftAuthenticator: 1 })), [
      'no longer accepts Microsoft Authenticator',
    ]);
  });

  it('is weaker by each of these methods, and most by those that somebody else vouches for', () => {
    const judged = Object.fromEntries(
      ['X509Certificate', 'ExternalAuthenticationMethod', 'TemporaryAccessPass', 'Email', 'QrCodePin'].map((id) => {
        const [found] = findAuthenticationWeakenings(event({ X: ['', states({ [id]: 'enabled' })] }));
        return [id, `${found?.severity ?? ''}: ${found?.words ?? ''}`];
      }),
    );
    assert.deepEqual(judged, {
      X509Certificate: 'high: lets people sign in with a certificate',
      ExternalAuthenticationMethod: 'high: accepts the second factor of another provider',
      TemporaryAccessPass: 'medium: lets administrators make a Temporary Access Pass',
      Email: 'medium: accepts a code by mail',
      QrCodePin: 'medium: accepts a QR code and a PIN',
    });
  });

  it('accepts what a record of only what is new says, and not a method of which it said nothing before', () => {
    assert.deepEqual(told('', states({ voice: 'enabled' })), ['accepts a telephone call']);
    assert.deepEqual(told(states({ sms: 'disabled' }), states({ sms: 'disabled', voice: 'enabled' })), []);
    assert.deepEqual(told('', states({ fido2: 'disabled' })), []);
    assert.deepEqual(told('', states({ constructor: 'enabled' })), []);
  });

  it('asks another provider, wherever the address stands', () => {
    const at = (url: string) => `{"discoveryUrl" : "${url}"}`;
    const asks = 'asks another provider who somebody is';
    assert.deepEqual(told(at('https://a.example'), at('https://b.example'), 'X'), [asks]);
    assert.deepEqual(told('', at('https://b.example').replaceAll('"', '\\"'), 'X'), [asks]);
    assert.deepEqual(told(at('https://a.example'), `${at('https://a.example')} `, 'X'), [UNSEEN]);
    assert.deepEqual(told(at('https://a.example'), '', 'OpenIdConnect'), []);
  });

  it('is changed in a way that nobody sees, unless a value says that it is none of this', () => {
    for (const [old, now] of [
      ['', ''],
      ['a', 'b'],
      ['a', '{"id":7,"state":"enabled"}'],
      ['a', '{"id":"sms","state":null}'],
      ['a', 'not true'],
    ] as const)
      assert.deepEqual(told(old, now), [UNSEEN], now);
    for (const now of ['true', '"disabled"', ' enabled ']) assert.deepEqual(told('', now), [], now);
    assert.deepEqual(told(states({ sms: 1 }), states({ sms: 0 }), 'Included Updated Properties'), [UNSEEN]);
  });

  it('is read to a bounded depth', () => {
    const nested = (depth: number): unknown =>
      depth === 0 ? { id: 'sms', state: 'enabled' } : { a: nested(depth - 1) };
    assert.deepEqual(told('', JSON.stringify(nested(4))), ['accepts a text message']);
    assert.deepEqual(told('', JSON.stringify(nested(5))), [UNSEEN]);
  });
});

describe('a federated domain', () => {
  it('sends people elsewhere by each setting that says where, or whose second factor counts', () => {
    for (const name of [
      'SignInUri',
      'Sign_In_Uri',
      'LogOnUri',
      'Log_On_Uri',
      'PassiveClient',
      'ActiveClient',
      'MetadataUrl',
      'FederatedIdpMfaBehavior',
    ]) {
      const changed = entraEvent('Set federation settings on domain', { changes: { [name]: ['a', 'b'] } });
      assert.equal(domainFederated.match(changed, contextOf())?.severity, 'high', name);
    }
  });
});

describe('what is open to another tenant', () => {
  const told = (name: string, old: string, now: string) =>
    findCrossTenantOpenings(event({ [name]: [old, now] })).map(({ words }) => words);
  const DEVICES = 'its second factor or devices are trusted';
  const CONSENT = 'its people come in without being asked';
  const SYNC = 'its accounts may be synchronised into this tenant';
  const CHANNELS = 'its people reach shared channels without a guest account';
  const GUESTS = 'its people may be guests';

  it('is told where a setting of its own opens, with quotes, escaped quotes, or none, and blanks or none', () => {
    for (const [name, key, value, words] of [
      ['InboundTrust', 'isMfaAccepted', 'true', DEVICES],
      ['InboundTrust', 'isCompliantDeviceAccepted', 'true', DEVICES],
      ['InboundTrust', 'isHybridAzureADJoinedDeviceAccepted', 'true', DEVICES],
      ['AutomaticUserConsentSettings', 'inboundAllowed', 'true', CONSENT],
      ['IdentitySynchronization', 'isSyncAllowed', 'true', SYNC],
      ['B2bDirectConnectInbound', 'accessType', '1', CHANNELS],
      ['B2bCollaborationInbound', 'accessType', 'allowed', GUESTS],
    ] as const) {
      const spellings = [
        `{"${key}":${value}}`,
        `{"${key}" : "${value}"}`,
        `{\\"${key}\\":${value}}`,
        `[${key}:${value}]`,
        `[${key} :  ${value}]`,
      ];
      for (const text of spellings) assert.deepEqual(told(name, '', text), [words], `${name}: ${text}`);
      assert.deepEqual(told(name, spellings[0] ?? '', spellings[1] ?? ''), [], `${name} was open before`);
      assert.deepEqual(told(name, '', `{"${key}":false}`), [], name);
      assert.deepEqual(told('TheirName', '', `[${key}:${value}]`), [], name);
    }
    assert.deepEqual(told('UserSyncInbound', '["false"]', '["true"]'), [SYNC]);
    assert.deepEqual(told('B2bCollaborationInbound', '', '{"accessType":12}'), []);
  });

  it('is told where it opens inside of the whole policy', () => {
    const policy = (isMfaAccepted: boolean) => JSON.stringify({ inboundTrust: { isMfaAccepted }, tenantId: 't' });
    assert.deepEqual(told('Policy', policy(false), policy(true)), [DEVICES]);
    assert.deepEqual(told('Policy', '', policy(true)), [DEVICES]);
    assert.deepEqual(told('Policy', policy(true), policy(true)), []);
    assert.deepEqual(told('Policy', '', '7'), []);
  });
});
