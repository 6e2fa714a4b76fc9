import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RecordedRequest } from '../../src/tenant/recording/request-recorder.js';
import { grantedPermissions } from '../tenant/judge/granted-permissions.js';
import { RequestJudge } from '../tenant/judge/judge-requests.js';
import { cmdletOf } from '../tenant/judge/exchange-and-activity-problems.js';
import { omitUndefined } from '../../src/core/omit-undefined.js';
import {
  DESCRIPTION_FILE,
  packMicrosoftDescription,
  type DescribedType,
  type MicrosoftDescription,
} from '../tenant/judge/microsoft-description.js';

/**
 * Writes test/tenant/judge/microsoft-description.json anew: what Microsoft publishes about the parts of its services that Warden uses. Run
 * it by hand when Warden asks for something new (`npx tsx test/tools/extract-microsoft-description.ts <folder> <requests.jsonl>`), and twice a year.
 * The folder has the descriptions, condensed: `graph-v1-types.json` (metadata of Graph v1.0, github.com/microsoftgraph/msgraph-metadata),
 * `graph-permissions.json` (github.com/microsoftgraph/microsoft-graph-devx-content, permissions), both under the MIT licence, and
 * `exchange-cmdlets.json` (names of parameters, github.com/MicrosoftDocs/office-docs-powershell). The requests are those that
 * `RECORD_JUDGED=<file> npm test -- test/tenant/judge` writes.
 */
function extract(folder: string, requestsFile: string): void {
  const read = (name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as unknown;
  const types = read('graph-v1-types.json') as Omit<MicrosoftDescription, 'types'> & {
    readonly types: Readonly<Record<string, Partial<DescribedType>>>;
    readonly otherTypes: Readonly<Record<string, Partial<DescribedType>>>;
  };
  const { paths } = read('graph-permissions.json') as {
    readonly paths: Record<string, { readonly any: readonly string[] }>;
  };
  const { cmdlets } = read('exchange-cmdlets.json') as Pick<MicrosoftDescription, 'cmdlets'>;
  const whole: MicrosoftDescription = {
    roots: types.roots,
    types: Object.fromEntries(
      Object.entries({ ...types.otherTypes, ...types.types }).map(
        ([name, { base, properties = {}, navigation = {} }]) => [
          name,
          { ...omitUndefined({ base }), properties, navigation },
        ],
      ),
    ),
    enums: types.enums,
    operations: types.operations,
    permissions: Object.fromEntries(Object.entries(paths).map(([key, { any }]) => [key, any])),
    cmdlets,
  };
  const requests = readFileSync(requestsFile, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as RecordedRequest);
  const judge = new RequestJudge(whole, grantedPermissions());
  judge.judge(requests);
  const names = new Set(
    requests.filter(({ service }) => service === 'exchange').map((request) => cmdletOf(request).CmdletName),
  );
  const { types: described, rulesUsed, enumsUsed } = judge.graph;
  const only = <T>(of: Readonly<Record<string, T>>, keep: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(of).filter(([name]) => keep(name)));
  const rulePaths = new Set([...rulesUsed].map((key) => key.split(' ')[1]));
  const extracted: MicrosoftDescription = {
    roots: only(whole.roots, (root) =>
      [...described.used].some((type) => whole.roots[root]?.startsWith(type) === true),
    ),
    types: only(whole.types, (type) => described.used.has(type)),
    enums: only(whole.enums, (name) => enumsUsed.has(name)),
    operations: only(whole.operations, (type) => described.used.has(type.replace('[]', ''))),
    permissions: only(whole.permissions, (key) => rulePaths.has(key.split(' ')[1] ?? '')),
    cmdlets: only(whole.cmdlets, (name) => names.has(name)),
  };
  writeFileSync(DESCRIPTION_FILE, `${JSON.stringify(packMicrosoftDescription(extracted), undefined, 2)}\n`);
  const found = new RequestJudge(extracted, grantedPermissions()).judge(requests);
  process.stdout.write(`${[...found].map((one) => one.join('\n    ')).join('\n')}\n`);
}

const [folder, requests] = process.argv.slice(2);
if (folder === undefined || requests === undefined)
  throw new Error('usage: extract-microsoft-description.ts <folder> <requests.jsonl>');
extract(folder, requests);
