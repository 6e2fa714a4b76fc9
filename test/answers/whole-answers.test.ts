import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Gap } from '../../src/core/gap.js';
import type { FactName } from '../../src/facts/fact-types.js';
import { answerInWords, replaceUnprintable } from '../../src/answers/answer-text-renderer.js';
import { createAnswerService } from '../../src/answers/answer-service.js';
import { CHECKS } from '../../src/answers/check-registry.js';
import { createDialogueService } from '../../src/answers/dialogue/dialogue-service.js';
import { createProcessDialogueMemory } from '../../src/answers/dialogue/process-dialogue-memory.js';
import type { Answer } from '../../src/answers/model/answer.js';
import { toAnswerValue } from '../../src/answers/query/answer-value.js';
import { DIALOGUE_LANGUAGE } from '../../src/dialogue-language.js';
import type { CollectedFacts, TenantReader } from '../../src/tenant/model/tenant-reader-port.js';
import { silentLog } from '../support/test-logs.js';
import { assertMatchesText } from '../support/text-snapshots.js';
import { connectDemoTenant, NOW, type DemoTenantConnection } from '../tenant/support/demo-tenant-connection.js';

/**
 * Whole answers on the morning of the story. A block of the file is a dialogue and what is said: messages behind ">", before them perhaps the
 * fact that is not read ("without") or only in part ("partly"). A new block needs its messages alone: UPDATE_SNAPSHOTS=1 writes the answers.
 */
const FOLDER = path.join(import.meta.dirname, 'snapshots');
const FILES = ['answers-in-english.txt', 'answers-in-other-languages.txt', 'answers-with-gaps.txt', 'dialogues.txt'];
const clock = { now: () => NOW };
/** Rows of a list; a dossier is shown whole. */
const MOST_LINES = 8;

type Spoil = (collected: CollectedFacts<FactName>) => CollectedFacts<FactName>;

/** "without adminRisk", "partly adminRisk": what happens to the reading of one fact. */
function spoil(line: string): Spoil {
  const [how, fact = ''] = line.split(' ');
  const gap: Gap = { reason: how === 'without' ? 'permission-missing' : 'truncated', detail: 'Some.Read.All' };
  return (collected) => {
    const readings = Object.entries(collected.facts as Readonly<Record<string, object>>).map(([name, reading]) => {
      if (name !== fact) return [name, reading];
      return [name, { ...(how === 'without' ? { ok: false, asOf: NOW, requests: 1 } : reading), gaps: [gap] }];
    });
    return { ...collected, facts: Object.fromEntries(readings) as typeof collected.facts };
  };
}

function linesOf(answer: Answer, value: ReturnType<typeof toAnswerValue>): readonly string[] {
  const { kind, of, subjects } = value;
  const names = subjects.map(({ name }) => name);
  const more = names.length > 12 ? `, ${names.length} in all` : '';
  const said = answerInWords(answer).split('\n');
  return [
    `${kind} ${JSON.stringify(value.value)} of ${of}: ${names.slice(0, 12).join(', ')}${more}`,
    ...(answer.kind === 'query' ? besideOf(answer) : []),
    ...(answer.kind === 'dossier' || answer.kind === 'person' ? said : said.slice(0, MOST_LINES)),
  ].map((line) => replaceUnprintable(`  ${line}`).trimEnd());
}

/** What a card and the next message take from the answer. */
function besideOf({ result }: Extract<Answer, { kind: 'query' }>): readonly string[] {
  const { values, mentioned, notFound, unheld, query, noun, portalUrl } = result;
  const parts = {
    values: values.map(({ name }) => name),
    mentioned: mentioned.map(({ name }) => name),
    notFound,
    unheld,
    unread: query.unread,
    named: query.named.map(({ words, ids = [] }) => `${words} (${ids.length})`),
  };
  const told = Object.entries(parts).flatMap(([name, of]) => (of.length === 0 ? [] : [`${name}: ${of.join(', ')}`]));
  return [[`${query.table} (${noun.join('/')}), ${portalUrl}`, ...told].join('; ')];
}

describe('Whole answers about the demo tenant', () => {
  let house: DemoTenantConnection;
  let reader: TenantReader;
  before(async () => {
    house = await connectDemoTenant();
    reader = readOnce(house.tenant.reader);
  });
  after(() => house.close());

  async function hold(block: readonly string[]): Promise<string> {
    const [first = ''] = block;
    const change = first.startsWith('>') ? undefined : spoil(first);
    const answers = createAnswerService({
      checks: CHECKS,
      reader: change === undefined ? reader : spoiled(reader, change),
      apps: house.tenant.apps,
      people: house.tenant.people,
      clock,
      log: silentLog,
    });
    const memory = createProcessDialogueMemory();
    const dialogue = createDialogueService({ language: DIALOGUE_LANGUAGE, memory, clock, log: silentLog });
    const key = { conversationId: 'chat', personId: 'admin' };
    const lines: string[] = change === undefined ? [] : [first];
    for (const message of block.filter((line) => line.startsWith('> '))) {
      const understanding = await dialogue.understand(key, message.slice(2), 'UTC');
      const answer = await answers.answer({ understanding });
      await dialogue.remember(key, understanding, answer);
      lines.push(message, ...linesOf(answer, toAnswerValue(answer, understanding.query)));
    }
    return lines.join('\n');
  }

  for (const name of FILES) {
    it(`are those of ${name}`, async () => {
      const file = path.join(FOLDER, name);
      const said: string[] = [];
      for (const block of readFileSync(file, 'utf8').trim().split('\n\n')) said.push(await hold(block.split('\n')));
      assertMatchesText(file, said.join('\n\n'));
    });
  }
});

function spoiled(reader: TenantReader, change: Spoil): TenantReader {
  return {
    async collect(names, options) {
      const collected: unknown = await reader.collect(names, options);
      return change(collected as CollectedFacts<FactName>);
    },
  };
}

/** Each fact is read once, as far back as the first question of its period needs. */
function readOnce(reader: TenantReader): TenantReader {
  const known = new Map<string, Promise<CollectedFacts<FactName>>>();
  return {
    async collect(names, { since } = {}) {
      const facts = await Promise.all(
        names.map(async (name) => {
          const key = `${name} ${since ?? ''}`;
          const reading = known.get(key) ?? reader.collect([name] as readonly FactName[], since ? { since } : {});
          known.set(key, reading);
          const facts = (await reading).facts as Readonly<Record<string, unknown>>;
          return [name, facts[name]] as const;
        }),
      );
      return { facts: Object.fromEntries(facts), asOf: NOW, cost: { requests: 0, ms: 0 } } as never;
    },
  };
}
