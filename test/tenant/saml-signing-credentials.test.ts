import assert from 'node:assert/strict';
import type { Credential } from '../../src/facts/fact-types.js';
import type { Table, TenantData, WireObject } from '../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { connectDemoTenant } from './support/demo-tenant-connection.js';

type Key = Readonly<Record<string, unknown>>;
type Kinds = Readonly<Record<string, Credential['kind']>>;

const plain = generateTenantData();
const saml = all(plain.servicePrincipals).find((row) => row['preferredSingleSignOnMode'] === 'saml')!;
const [verify, sign] = saml['keyCredentials'] as readonly [Key, Key];
const [password] = saml['passwordCredentials'] as readonly [Key];
const registration = plain.applications.at(0);

function all(table: Table): readonly WireObject[] {
  return Array.from({ length: table.size }, (_, at) => table.at(at));
}

/** The demo's table with something else in one row. */
function changed(table: Table, id: string, change: Readonly<Record<string, unknown>>): Table {
  const row = { ...table.byId(id), ...change } as WireObject;
  return Object.assign(Object.create(table) as Table, {
    at: (index: number) => (table.at(index).id === id ? row : table.at(index)),
    byId: (one: string) => (one === id ? row : table.byId(one)),
  });
}

/** What the facts say of the keys of one object, by key id. */
async function kindsOf(
  of: 'servicePrincipals' | 'applications',
  id: string,
  change: Readonly<Record<string, unknown>>,
): Promise<Kinds> {
  const table = changed(plain[of], id, change);
  const house = await connectDemoTenant(
    {},
    { world: Object.assign(Object.create(plain) as TenantData, { [of]: table }) },
  );
  try {
    const { value } = await house.read(of);
    const found = (value as readonly { readonly id: string; readonly credentials: readonly Credential[] }[]).find(
      (one) => one.id === id,
    );
    return Object.fromEntries(found?.credentials.map(({ keyId, kind }) => [`${keyId} ${kind}`, kind]) ?? []);
  } finally {
    await house.close();
  }
}
const has = (kinds: Kinds, key: Key, kind: Credential['kind']) => {
  assert.ok(
    `${String(key['keyId'])} ${kind}` in kinds,
    `${String(key['keyId'])} ${kind}: ${Object.keys(kinds).join()}`,
  );
};

const HIS = Buffer.from('11'.repeat(20), 'hex').toString('base64');
const his = {
  verify: { ...verify, keyId: 'his-verify', customKeyIdentifier: HIS },
  sign: { ...sign, keyId: 'his-sign', customKeyIdentifier: HIS },
  password: { ...password, keyId: 'his-sign', customKeyIdentifier: HIS },
};
const HIS_PAIR = { keyCredentials: [his.verify, his.sign], passwordCredentials: [his.password] };

describe('What Entra makes for single sign-on by SAML', () => {
  it('a pair of keys and the password of one of them, is no way in', async () => {
    const kinds = await kindsOf('servicePrincipals', saml.id, {});
    for (const key of [verify, sign, password]) has(kinds, key, 'saml-signing');
    assert.equal(new Set(Object.values(kinds)).size, 1);
  });
});

describe('What only looks like it', () => {
  it('a pair beside the one that signs, is a certificate and a secret like any other', async () => {
    const kinds = await kindsOf('servicePrincipals', saml.id, {
      keyCredentials: [verify, sign, ...HIS_PAIR.keyCredentials],
      passwordCredentials: [password, his.password],
    });
    for (const key of [verify, sign, password]) has(kinds, key, 'saml-signing');
    has(kinds, his.verify, 'certificate');
    has(kinds, his.password, 'secret');
  });

  it('a secret under the name of the pair, is a secret', async () => {
    const extra = { ...password, keyId: 'extra' };
    const kinds = await kindsOf('servicePrincipals', saml.id, { passwordCredentials: [password, extra] });
    has(kinds, extra, 'secret');
    has(kinds, password, 'saml-signing');
  });

  it('a second certificate under the name of the pair, makes it a pair no more: it is not known which is whose', async () => {
    const extra = { ...verify, keyId: 'extra' };
    const kinds = await kindsOf('servicePrincipals', saml.id, { keyCredentials: [verify, sign, extra] });
    has(kinds, extra, 'certificate');
    has(kinds, verify, 'certificate');
  });

  it('a pair on an app that does not sign in by SAML, is a way in', async () => {
    const kinds = await kindsOf('servicePrincipals', saml.id, { preferredSingleSignOnMode: null });
    has(kinds, verify, 'certificate');
    has(kinds, password, 'secret');
  });

  it('a pair on a registration, is a way in: Entra makes none there', async () => {
    const kinds = await kindsOf('applications', registration.id, {
      ...HIS_PAIR,
      preferredSingleSignOnMode: 'saml',
      preferredTokenSigningKeyThumbprint: '11'.repeat(20),
    });
    has(kinds, his.verify, 'certificate');
    has(kinds, his.password, 'secret');
  });
});
