import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createCardRenderer } from '../../src/cards/index.js';
import { instant } from '../../src/core/instant.js';
import { INTENT_WORDS } from '../../src/intent-wordings.js';
import { listButtonQuestions } from '../cards/card-assertions.js';

const read = (name: string) => readFileSync(new URL(`../../appPackage/${name}`, import.meta.url));
const text = read('manifest.json').toString('utf8');
const IDS: Readonly<Record<string, string>> = {
  TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111',
  BOT_ID: '22222222-2222-4222-8222-222222222222',
};
const filled = text.replace(/\$\{\{(\w+)\}\}/g, (whole, name: string) => IDS[name] ?? whole);

interface Manifest {
  readonly bots: readonly [
    {
      readonly scopes: readonly string[];
      readonly supportsFiles: boolean;
      readonly commandLists: readonly [{ readonly commands: readonly { readonly title: string }[] }];
    },
  ];
  readonly icons: { readonly color: string; readonly outline: string };
  readonly supportsChannelFeatures: string;
  readonly validDomains: readonly string[];
  readonly webApplicationInfo?: unknown;
  readonly authorization?: unknown;
}
const manifest = JSON.parse(filled) as Manifest;

/** Width, height and colour type of a PNG, from its first chunk (IHDR). */
function png(name: string) {
  const file = read(name);
  assert.equal(file.subarray(0, 8).toString('hex'), '89504e470d0a1a0a', `${name} is a PNG`);
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), colourType: file.readUInt8(25) };
}

describe('The Teams app package', () => {
  it("is valid by Microsoft's schema once the two ids are filled in", async () => {
    const manifestOfTeams = JSON.parse(filled) as TeamsManifest;
    assert.deepEqual(await AppManifestUtils.validateAgainstSchema(manifestOfTeams), []);
  });

  it('is not valid while an id is missing, so that nobody uploads a template', async () => {
    const template = JSON.parse(text) as TeamsManifest;
    assert.notDeepEqual(await AppManifestUtils.validateAgainstSchema(template), []);
  });

  it('asks for two ids and nothing else', () => {
    assert.doesNotMatch(filled, /\$\{\{/);
    assert.deepEqual(new Set(text.match(/\$\{\{\w+\}\}/g)), new Set(['${{TEAMS_APP_ID}}', '${{BOT_ID}}']));
  });

  it('works in chats, group chats and channels, shared ones included (required from 1.25 on with the team scope)', () => {
    assert.deepEqual(manifest.bots[0].scopes, ['personal', 'team', 'groupChat']);
    assert.equal(manifest.supportsChannelFeatures, 'tier1');
  });

  it('may send files, without which Teams shows no consent card', () => {
    assert.equal(manifest.bots[0].supportsFiles, true);
  });

  it('asks for no permission in Teams: no resource-specific consent, no single sign-on, no web domains', () => {
    assert.deepEqual(
      [manifest.authorization, manifest.webApplicationInfo, manifest.validDomains],
      [undefined, undefined, []],
    );
  });

  it('has icons of the sizes that Teams demands, the outline with transparency', () => {
    assert.deepEqual(png(manifest.icons.color), { width: 192, height: 192, colourType: 2 });
    assert.deepEqual(png(manifest.icons.outline), { width: 32, height: 32, colourType: 6 });
  });

  it('suggests the six questions of the help card', () => {
    const help = createCardRenderer({ words: INTENT_WORDS }).render({ kind: 'help' }, { now: instant(0) });
    const commands = manifest.bots[0].commandLists[0].commands.map(({ title }) => title);
    assert.deepEqual(commands, listButtonQuestions(help.card));
  });
});
