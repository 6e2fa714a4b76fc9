import assert from 'node:assert/strict';
import { exec } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { CHECK_IDS } from '../../src/checks/model/check-id.js';
import { asked, checkResult, listing, understood } from './json-output-shapes.js';
import { warden, wardenPiped } from './run-warden.js';

describe('The command line', () => {
  it('answers a question as one JSON object: intent, parameters, results, text, and all the rows', async () => {
    const { code, stdout, stderr } = await warden(['ask', 'which Global Admins lack MFA?', '--json']);
    assert.equal(stdout.trimEnd().split('\n').length, 1);
    const json: unknown = JSON.parse(stdout);
    const { intent, parameters, results, text } = asked.parse(json);
    assert.equal(intent, 'admins-without-mfa');
    assert.deepEqual(parameters, { role: 'Global Administrator' });
    assert.equal(results.length, 1);
    assert.equal(results[0]?.check, 'admins-without-mfa');
    assert.match(text, /As of .* examined/);
    assert.ok(listing.parse(Reflect.get(json as object, 'listing')).rows.length > 0);
    assert.equal(code, results[0].status === 'fail' ? 1 : 0);
    assert.equal(stderr, '');
  });

  it('tells step by step whether the takeover by an app could happen here, and what it cannot know', async () => {
    const { code, stdout } = await warden(['ask', 'could this happen to us?', '--json']);
    const { intent, results, text } = asked.parse(JSON.parse(stdout));
    assert.equal(intent, 'attack-path');
    assert.deepEqual(
      results.map(({ check }) => check),
      ['admins-without-mfa', 'consent-settings', 'risky-apps', 'apps-with-roles', 'dormant-apps', 'audit-logging'],
    );
    assert.match(text, /^Yes: 5 of 6 steps are open; 1 is not known\n/);
    assert.deepEqual(text.match(/^\d\. [A-Z][a-z ]+:/gm), [
      '1. Open:',
      '2. Open:',
      '3. Open:',
      '4. Open:',
      '5. Open:',
      '6. Not known:',
    ]);
    assert.match(text, /Next: Ask the bot in Teams/);
    assert.equal(code, 1);
  });

  it('is what `npx warden` runs, from the build that is there: a bot may be running from it', async () => {
    // npx puts the package of this folder into a folder of its cache the first time, and prepares it.
    const cache = mkdtempSync(path.join(tmpdir(), 'warden-npx-'));
    const builtAtMs = statSync('dist/main.js').mtimeMs;
    try {
      const { stdout } = await promisify(exec)('npx warden --help', {
        env: {
          ...process.env,
          npm_config_cache: cache,
          npm_config_offline: 'true',
          npm_config_update_notifier: 'false',
        },
      });
      assert.match(stdout, /^Usage: warden /);
      assert.equal(statSync('dist/main.js').mtimeMs, builtAtMs);
    } finally {
      rmSync(cache, { recursive: true, force: true });
    }
  });

  it('gives one check as a CheckResult, and 1 for findings', async () => {
    const { code, stdout } = await warden(['check', 'transport-rules', '--json']);
    const json: unknown = JSON.parse(stdout);
    const result = checkResult.parse(json);
    assert.deepEqual([result.check, result.status, code], ['transport-rules', 'fail', 1]);
    assert.equal(listing.parse(Reflect.get(json as object, 'listing')).rows.length, result.examined);
  });

  it('prints all rows as CSV, the words beside it, whether by option or by the question', async () => {
    const [byOption, byWords] = await Promise.all([
      warden(['check', 'mail-connectors', '--csv']),
      warden(['ask', 'mail-connectors: which connectors exist, as CSV', '--seed', '1']),
    ]);
    assert.equal(byOption.stdout, byWords.stdout);
    const lines = byOption.stdout.split('\r\n');
    assert.equal(lines[0], '\uFEFFSeverity,Connector,Direction,What,Made,"Object id",Kind,"Portal page"');
    assert.ok(lines.length > 4);
    assert.equal(lines.at(-1), '');
    assert.match(byOption.stderr, /connectors examined/);
    assert.equal(byOption.code, 1);
  });

  it('answers in words without an option, 0 for help and 1 for what it declines', async () => {
    const [help, declined, json] = await Promise.all([
      warden(['ask', 'help']),
      warden(['ask', 'delete all users']),
      warden(['ask', "what's the weather", '--json']),
    ]);
    assert.equal(help.code, 0);
    assert.match(help.stdout, /^Ask me/);
    assert.equal(declined.code, 1);
    assert.match(declined.stdout, /I change nothing by chat/);
    assert.deepEqual(asked.parse(JSON.parse(json.stdout)).results, []);
    assert.equal(asked.parse(JSON.parse(json.stdout)).intent, 'none');
  });

  it('says what it would understand, one JSON a line, whatever the line', async () => {
    const lines = [
      'which admins lack MFA?',
      '',
      'delete all users',
      '\u001b]0;owned\u0007\u009b31m \u202egro.exe',
      '{"a":1}',
    ];
    const { code, stdout, stderr } = await warden(['understand', '--json'], `${lines.join('\n')}\r\n`);
    const printed = stdout.trimEnd().split('\n');
    assert.equal(printed.length, lines.length);
    const all = printed.map((line) => understood.parse(JSON.parse(line)));
    assert.deepEqual(
      all.map(({ question }) => question),
      lines,
    );
    assert.equal(all[0]?.intent, 'admins-without-mfa');
    assert.equal(all[2]?.intent, 'none');
    assert.doesNotMatch(stdout.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u, 'nothing that a terminal would obey');
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('keeps what a terminal would obey out of its words as well', async () => {
    const { stdout } = await warden(['understand'], 'tell me about the app "\u001b[2Jback\u202eup\u009b1m"\n');
    assert.doesNotMatch(stdout.trimEnd(), /[\p{Cc}\p{Cf}]/u);
    assert.match(stdout, /^app-details/);
  });

  it('stops quietly when nobody reads on', async () => {
    const endless = await wardenPiped('understand --json', 'head -1', "yes 'who are the global admins?'");
    assert.equal(understood.parse(JSON.parse(endless.stdout)).intent, 'privileged-roles');
    assert.deepEqual([endless.code, endless.stderr], [0, '']);
    const closed = await wardenPiped('check mail-connectors', 'true', 'true');
    assert.deepEqual([closed.code, closed.stderr], [1, ''], 'the exit code stays true');
  });

  it('gives 2 for wrong usage and says what would be right', async () => {
    const wrong = [
      [['check', 'no-such-check'], new RegExp(CHECK_IDS.join(', '))],
      [['check'], /missing required argument/],
      [['ask', 'help', '--tenant', 'mars'], /demo, live/],
      [['ask', 'help', '--users', 'many'], /whole number/],
      [['check', 'mail-connectors', '--csv', '--json'], /cannot be used with/],
      [['do-something'], /unknown command/],
      [['ask', 'help', '--jsn'], /Did you mean --json/],
    ] as const;
    const runs = await Promise.all(wrong.map(([args]) => warden(args)));
    runs.forEach(({ code, stdout, stderr }, at) => {
      assert.deepEqual([code, stdout], [2, ''], wrong[at]?.[0].join(' '));
      assert.match(stderr, wrong[at]![1]);
      assert.doesNotMatch(stderr, /\n +at /, 'no stack');
    });
  });

  it('gives 3 when it could not, with the next step and no stack', async () => {
    const [missing, broken] = await Promise.all([
      warden(['ask', 'which admins lack MFA?', '--tenant', 'live']),
      warden(['doctor'], '', { PORT: 'not a port' }),
    ]);
    assert.equal(missing.code, 3);
    assert.match(missing.stderr, /No tenant is configured\.\nSet TENANT_ID/);
    assert.equal(broken.code, 3);
    assert.match(broken.stderr, /The configuration is not usable:\n {2}PORT/);
    assert.doesNotMatch(missing.stderr + broken.stderr, /\n +at /);
  });

  it('lets the doctor say that all is well in the demo: 0', async () => {
    const { code, stdout } = await warden(['doctor', '--json']);
    const { status, checks, remedies } = JSON.parse(stdout) as {
      readonly status: string;
      readonly checks: readonly { readonly state: string }[];
      readonly remedies: readonly unknown[];
    };
    assert.deepEqual([code, status, remedies], [0, 'well', []]);
    assert.ok(checks.every(({ state }) => state === 'works'));
  });
});
