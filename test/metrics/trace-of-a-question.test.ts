import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { CHECKS } from '../../src/answers/check-registry.js';
import { createAnswerService } from '../../src/answers/answer-service.js';
import { createAccessPolicy } from '../../src/answers/caller-access-policy.js';
import { createCardRenderer } from '../../src/cards/index.js';
import { createCorrelation, createRequestObserver } from '../../src/compose-metrics.js';
import { readConfig } from '../../src/config.js';
import { demoConnection } from '../../src/demo-connection.js';
import { DEMO_PEOPLE, DEMO_TENANT_ID } from '../../src/demo/demo-tenant-contract.js';
import { startDemoTenant } from '../../src/demo/start-demo-tenant.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { INTENT_WORDS } from '../../src/intent-wordings.js';
import { understand } from '../../src/language/understand-question.js';
import { NO_RECORDER } from '../../src/metrics/metric-recorder.js';
import { startTraces } from '../../src/metrics/start-traces.js';
import { systemClock } from '../../src/system-clock.js';
import { createTenantClient } from '../../src/tenant/read-only-tenant-client.js';
import { BotHarness } from '../bot/bot-harness.js';
import { dialogueOf } from '../support/dialogue-of.js';
import { type CollectedSpan, OtlpCollector } from '../support/otlp-collector.js';
import { silentLog } from '../support/test-logs.js';

const QUESTION = 'which apps can read all mail?';
const DOCUMENTED_IN = new URL('../../docs/production.md', import.meta.url);
const BLOCK = /(?<=<!-- trace -->\n\n```text\n)[^]*?(?=```\n\n<!-- \/trace -->)/;

describe('the trace of a question', () => {
  const closing: (() => Promise<unknown>)[] = [];
  let collector: OtlpCollector;
  beforeEach(async () => {
    collector = await OtlpCollector.start();
    closing.push(() => collector.close());
    process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = collector.url;
  });
  afterEach(async () => {
    delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT'];
    for (const close of closing.splice(0).toReversed()) await close();
  });

  it('goes from the activity by its requests to its card, as documented: UPDATE_GOLDEN=1 writes it anew', async () => {
    const { tracer, close } = startTraces('here-1');
    const bot = await openBot(tracer);
    const from = { id: '29:approver', name: 'Approver', aadObjectId: DEMO_PEOPLE.approver };
    await bot.post(bot.message(QUESTION, { from, channelData: { tenant: { id: DEMO_TENANT_ID } } }));
    assert.match(JSON.stringify(bot.cards()), /Mail\.Read/);
    await close();
    const [root, ...others] = collector.spans().filter(({ parentSpanId = '' }) => parentSpanId === '');
    assert.ok(root);
    assert.deepEqual(others, []);
    const tree = draw(root, '');
    const documentation = await readFile(DOCUMENTED_IN, 'utf8');
    if (process.env['UPDATE_GOLDEN'] === '1')
      await writeFile(
        DOCUMENTED_IN,
        documentation.replace(BLOCK, () => tree),
      );
    else assert.equal(BLOCK.exec(documentation)?.[0], tree);
  });

  /** The bot and the reader of the tenant as the product composes them; nothing else reads meanwhile. */
  async function openBot(tracer: ReturnType<typeof startTraces>['tracer']): Promise<BotHarness> {
    const demo = await startDemoTenant({ world: generateTenantData() });
    closing.push(() => demo.close());
    const common = { clock: systemClock, log: silentLog };
    const observer = createRequestObserver(NO_RECORDER, tracer);
    const tenant = createTenantClient({ ...demoConnection(demo), ...common, observer });
    closing.push(() => tenant.close());
    const { reader, apps, people, callers } = tenant;
    const correlate = createCorrelation(tracer);
    const bot = await BotHarness.open({
      tenantId: DEMO_TENANT_ID,
      dialogue: dialogueOf((text) => understand(text, { now: systemClock.now() })),
      answers: createAnswerService({ checks: CHECKS, reader, apps, people, ...common }),
      access: createAccessPolicy({
        tenantId: DEMO_TENANT_ID,
        ...readConfig({}).ask,
        directory: callers,
        ...common,
      }),
      cards: createCardRenderer({ words: INTENT_WORDS }),
      observer: {
        activity: (type, work) => correlate(type, work),
        sending: (send) => tracer.tracePart('card', {}, send),
      },
      ...common,
    });
    closing.push(() => bot.close());
    return bot;
  }

  /** A line for all spans of a name below another one: how many there are, and what is below them. */
  function draw(span: CollectedSpan, indent: string): string {
    const below = collector.below(span);
    const names = [...new Set(below.map(({ name }) => name))].sort();
    const lines = names.map((name) => {
      const same = below.filter((one) => one.name === name);
      const times = same.length === 1 ? '' : ` × ${same.length}`;
      const deeper = same.flatMap((one) => collector.below(one));
      assert.deepEqual(deeper, [], 'the documentation shows two levels');
      return `${indent}  ${name}${times}\n`;
    });
    return `${indent}${span.name}\n${lines.join('')}`;
  }
});
