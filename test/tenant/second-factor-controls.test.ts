import assert from 'node:assert/strict';
import type { TenantData, WireObject } from '../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { json, startFakeApi } from './support/fake-api-server.js';
import { createFakeTenantClient } from './support/fake-tenant-client.js';
import { connectDemoTenant } from './support/demo-tenant-connection.js';

const plain = generateTenantData();
const world = (change: object) => Object.create(plain, Object.getOwnPropertyDescriptors(change)) as TenantData;

describe('What a policy asks for instead of plain MFA', () => {
  const readGrant = async (grant: object) => {
    const [first, ...others] = plain.conditionalAccessPolicies;
    const grantControls = { operator: 'OR', builtInControls: [], customAuthenticationFactors: [], ...grant };
    const policy = { ...first, grantControls } as WireObject;
    const house = await connectDemoTenant({}, { world: world({ conditionalAccessPolicies: [policy, ...others] }) });
    try {
      return (await house.read('conditionalAccessPolicies')).value.find(({ id }) => id === policy.id);
    } finally {
      await house.close();
    }
  };
  const strength = (...allowedCombinations: readonly string[]) => ({
    authenticationStrength: { id: 's', requirementsSatisfied: 'mfa', allowedCombinations },
  });

  it('names the control of another provider', async () => {
    const read = await readGrant({ builtInControls: ['mfa'], customAuthenticationFactors: ['RequireDuoMfa'] });
    assert.deepEqual(read?.customControls, ['RequireDuoMfa']);
    assert.deepEqual(read.grantControls, ['mfa', 'RequireDuoMfa']);
  });

  it('is phishing-resistant when every combination is, and not when none could be read', async () => {
    const isResistant = async (...allowed: readonly string[]) =>
      (await readGrant(strength(...allowed)))?.authenticationStrength?.phishingResistant;
    assert.equal(await isResistant('windowsHelloForBusiness', 'fido2', 'x509CertificateMultiFactor'), true);
    assert.equal(await isResistant('fido2', 'password,sms'), false);
    assert.equal(await isResistant('x509CertificateSingleFactor'), false);
    assert.equal(await isResistant(), false);
  });
});

function idOf(name: string): string {
  for (let i = 0; i < plain.users.size; i++) if (plain.users.at(i)['displayName'] === name) return plain.users.at(i).id;
  throw new RangeError(name);
}

describe('A registered method that the tenant does not allow', () => {
  it('is reported as registered and not capable', async () => {
    const priya = idOf('Priya Raman');
    const registrationDetails = (id: string) => {
      const details = plain.registrationDetails(id);
      return details === undefined || id !== priya ? details : { ...details, isMfaCapable: false };
    };
    const house = await connectDemoTenant({}, { world: world({ registrationDetails }) });
    try {
      const { value } = await house.read('adminAuthentication');
      assert.deepEqual(
        value.users.filter(({ capable }) => capable === false).map(({ userId }) => userId),
        [priya],
      );
    } finally {
      await house.close();
    }
  });
});

describe('SMTP AUTH that is off for the organisation', () => {
  const off = { ...plain.exchange.transportConfig, SmtpClientAuthenticationDisabled: true };
  const withMailbox = (setting: boolean | null) => {
    const users = Object.create(plain.exchange.users, {
      at: {
        value: (i: number) => ({
          ...plain.exchange.users.at(i),
          ...(i === 7 && { SmtpClientAuthenticationDisabled: setting }),
        }),
      },
    }) as TenantData['exchange']['users'];
    return connectDemoTenant({}, { world: world({ exchange: { ...plain.exchange, transportConfig: off, users } }) });
  };

  it('is on for a mailbox of which Exchange says so, and for none that inherits', async () => {
    for (const [setting, open] of [
      [false, 1],
      [null, 0],
      [true, 0],
    ] as const) {
      const house = await withMailbox(setting);
      try {
        const { value, gaps } = await house.read('smtpAuthentication');
        assert.deepEqual(gaps, []);
        assert.equal(value.mailboxes?.open.length, open);
        assert.equal(value.mailboxes.examined, plain.exchange.users.size);
        if (open === 1) {
          assert.equal(value.mailboxes.open[0]?.id, plain.exchange.users.at(7)['ExternalDirectoryObjectId']);
        }
      } finally {
        await house.close();
      }
    }
  });

  it('leaves a gap where mailboxes cannot be read', async () => {
    const service = await startFakeApi((request, response) => {
      if (request.body.includes('Get-CASMailbox')) json(response, 403, { error: { code: 'Refused', message: 'no' } });
      else json(response, 200, { value: [{ SmtpClientAuthenticationDisabled: true }] });
    });
    const tenant = createFakeTenantClient(service.origin);
    try {
      const { facts } = await tenant.reader.collect(['smtpAuthentication']);
      assert.ok(facts.smtpAuthentication.ok);
      assert.equal(facts.smtpAuthentication.value.mailboxes, undefined);
      assert.equal(facts.smtpAuthentication.gaps[0]?.reason, 'permission-missing');
    } finally {
      await tenant.close();
      await service.close();
    }
  });
});
