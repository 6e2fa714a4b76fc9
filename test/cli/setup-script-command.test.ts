import { Command } from 'commander';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { addSetupCommand } from '../../src/cli/setup-script-command.js';
import { readConfig } from '../../src/config.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { defaultTenantDataOptions } from '../../src/demo/tenant-data/default-generator-options.js';
import { loadRemediations } from '../../src/load-remediations.js';

const id = (n: number) => `${String(n).repeat(8)}-1111-4111-8111-111111111111`;
const LIVE = {
  TENANT_ID: id(1),
  READER_CLIENT_ID: id(2),
  READER_CREDENTIAL: 'managed-identity',
  RESPONDER_CLIENT_ID: id(3),
  RESPONDER_CREDENTIAL: 'managed-identity',
};

/** What the command prints. */
async function setup(args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const program = new Command('warden').exitOverride().configureOutput({ writeErr: () => undefined });
  addSetupCommand(program, { config: () => readConfig(env), exitWith: () => undefined });
  const { stdout } = process;
  const write = stdout.write.bind(stdout);
  let text = '';
  stdout.write = (chunk: string | Uint8Array) => {
    text += String(chunk);
    return true;
  };
  try {
    await program.parseAsync(['setup', ...args], { from: 'user' });
  } finally {
    stdout.write = write;
  }
  return text;
}

/** Each permission that the part about one app grants, with the app id of its resource. */
function grantedIn(part: string): readonly (readonly [resource: string, permission: string])[] {
  return [...part.matchAll(/^Grant-Permission \$\w+ '([0-9a-f-]+)' @\( #[^\n]*\n([^)]*)\)/gm)].flatMap(
    ([, resource = '', names = '']) =>
      [...names.matchAll(/'([^']+)'/g)].map(([, name = '']) => [resource, name] as const),
  );
}

describe('warden setup --print', () => {
  let script: string;
  let reader: string;
  let responder: string;
  before(async () => {
    script = await setup(['--print']);
    [, reader = '', responder = ''] = script.split(/^# [123]\. /m);
  });

  it('gives the reader what the README’s table says and not one permission more', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [, table = ''] = /<!-- permissions -->([^]*?)No licence/.exec(readme) ?? [];
    const inTable = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
    assert.ok(inTable.length > 10);
    assert.deepEqual(
      grantedIn(reader)
        .map(([, name]) => name)
        .sort(),
      inTable.sort(),
    );
    assert.match(reader, /^Grant-DirectoryRole \$reader 'Global Reader'/m);
    assert.doesNotMatch(reader, /Write/, 'what reads may not write');
  });

  it('gives the responder what the remediations declare', async () => {
    const declared = new Set((await loadRemediations()).flatMap(({ permissions }) => permissions));
    const roles = [...responder.matchAll(/^Grant-DirectoryRole \$responder '([^']+)'/gm)].map(([, role]) => role);
    assert.deepEqual([...grantedIn(responder).map(([, name]) => name), ...roles].sort(), [...declared].sort());
  });

  it('says what each permission is for', async () => {
    const lines = script.split('\n').filter((line) => /^ {2}'[\w.-]+',?/.test(line));
    assert.ok(lines.length > 20);
    assert.deepEqual(
      lines.filter((line) => !/ # for [a-z]/.test(line)),
      [],
    );
    assert.match(script, /'User\.RevokeSessions\.All',? # for revoke-user-sessions/);
    const { reader: asData } = JSON.parse(await setup(['--json'])) as {
      readonly reader: { readonly resources: readonly { readonly reasons: Record<string, readonly string[]> }[] };
    };
    assert.ok(asData.resources.every(({ reasons }) => Object.values(reasons).every((who) => who.length > 0)));
  });

  it('names only permissions that the resource has, found there by name', () => {
    const services = generateTenantData(defaultTenantDataOptions(new Date())).servicePrincipals;
    const rolesOf = new Map(
      Array.from({ length: services.size }, (_, at) => services.at(at)).map((service) => [
        service['appId'],
        (service['appRoles'] as { readonly value: string }[]).map(({ value }) => value),
      ]),
    );
    for (const [resource, permission] of [...grantedIn(reader), ...grantedIn(responder)]) {
      assert.ok(rolesOf.get(resource)?.includes(permission), `${permission} of ${resource}`);
    }
  });

  it('makes the apps where none are configured, and takes those that are', async () => {
    assert.match(script, /^\$reader = New-App 'Tenant Warden reader'$/m);
    assert.match(script, /^\$tenantId = '<your tenant id>'$/m);
    const live = await setup(['--print', '--tenant', 'live'], LIVE);
    assert.match(live, new RegExp(`^\\$tenantId = '${id(1)}'$`, 'm'));
    assert.match(live, new RegExp(`^\\$reader = Find-App '${id(2)}'$`, 'm'));
    assert.match(live, new RegExp(`^\\$responder = Find-App '${id(3)}'$`, 'm'));
    await assert.rejects(setup(['--print', '--tenant', 'live']), /No tenant is configured/);
  });

  it('says the same as JSON, for those who write their own', async () => {
    const needs = JSON.parse(await setup(['--print', '--json'])) as Record<
      'reader' | 'responder',
      { readonly resources: readonly { readonly appId: string; readonly permissions: readonly string[] }[] }
    >;
    for (const [app, part] of [
      ['reader', reader],
      ['responder', responder],
    ] as const) {
      const said = needs[app].resources.flatMap(({ appId, permissions }) => permissions.map((name) => [appId, name]));
      assert.deepEqual(said, grantedIn(part));
    }
  });

  it('does nothing unless it is told to print', async () => {
    await assert.rejects(setup([]), /--print/);
  });
});
