import path from 'node:path';
import type { FactName } from '../../src/facts/fact-types.js';
import { assertMatchesText } from '../support/text-snapshots.js';
import { json, startFakeApi, type FakeApi } from './support/fake-api-server.js';
import { createFakeTenantClient } from './support/fake-tenant-client.js';
import type { OddAnswers } from './support/odd-answers.js';
import { ODD_EXCHANGE_ANSWERS } from './support/odd-exchange-answers.js';
import { ODD_GRAPH_ANSWERS } from './support/odd-graph-answers.js';

const ODD_ANSWERS = { ...ODD_EXCHANGE_ANSWERS, ...ODD_GRAPH_ANSWERS };

/** What a fact is where the services answer like this. */
async function readFrom(fact: FactName, answers: OddAnswers): Promise<readonly string[]> {
  const api: FakeApi = await startFakeApi((request, response) => {
    const cmdlet = /"CmdletName":"([^"]+)"/.exec(request.body)?.[1];
    const asked = cmdlet ?? decodeURIComponent(request.path.split('?')[0] ?? '').replace('/v1.0/', '');
    const answer = answers[asked];
    if (answer === undefined) json(response, 403, { error: { code: 'Forbidden', message: asked } });
    else json(response, 200, Array.isArray(answer) ? { value: answer as unknown } : answer);
  });
  const client = createFakeTenantClient(api.origin);
  try {
    const { facts } = await client.reader.collect([fact]);
    const reading = facts[fact];
    const value: unknown = reading.ok ? reading.value : 'not read';
    const items = isList(value) ? [...value] : [value];
    return [
      ...items.map((item) => JSON.stringify(item)),
      ...reading.gaps.map(({ reason, detail }) => `gap: ${reason}: ${detail}`),
    ];
  } finally {
    await client.close();
    await api.close();
  }
}

/** Long lists are read item by item. */
function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

describe('Services that answer in odd but possible ways', () => {
  for (const [fact, cases] of Object.entries(ODD_ANSWERS) as [FactName, Readonly<Record<string, OddAnswers>>][]) {
    it(`${fact}: what is read is what a person has read. UPDATE_SNAPSHOTS=1 writes it anew`, async () => {
      const lines: string[] = [];
      for (const [name, answers] of Object.entries(cases)) lines.push(`## ${name}`, ...(await readFrom(fact, answers)));
      assertMatchesText(path.join(import.meta.dirname, 'snapshots', 'odd-answers', `${fact}.txt`), lines.join('\n'));
    });
  }
});
