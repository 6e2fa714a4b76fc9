import assert from 'node:assert/strict';
import { startTraces } from '../../src/metrics/start-traces.js';
import { NO_TRACER } from '../../src/metrics/tracer.js';
import { OtlpCollector } from '../support/otlp-collector.js';

describe('traces', () => {
  let collector: OtlpCollector;
  beforeEach(async () => {
    collector = await OtlpCollector.start();
    process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = collector.url;
  });
  afterEach(async () => {
    delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT'];
    await collector.close();
  });

  it('show the parts of each piece of work below it, two at once too, and which failed', async () => {
    const { tracer, close } = startTraces('here-1');
    const { traceWork, tracePart } = tracer;
    const work = (name: string) =>
      traceWork(name, { 'warden.correlation': name }, async () => {
        await tracePart('graph GET', {}, () => new Promise((resolve) => setTimeout(resolve, 5)));
        await tracePart('card', {}, () => Promise.resolve());
      });
    await Promise.all([work('message'), work('click')]);
    const refused = () => tracePart('exchange POST', {}, () => Promise.reject(new Error('no')));
    await assert.rejects(traceWork('decision', {}, refused), /no/);
    assert.throws(() => traceWork('thrown', {}, () => assert.fail('at once')), /at once/);
    await tracePart('of nothing', {}, () => Promise.resolve());
    await close();

    const below = Object.fromEntries(
      collector
        .spans()
        .filter(({ parentSpanId = '' }) => parentSpanId === '')
        .map((one) => [one.name, collector.below(one).map(({ name, status }) => `${name} ${status.code ?? 0}`)]),
    );
    assert.deepEqual(below, {
      message: ['graph GET 1', 'card 1'],
      click: ['graph GET 1', 'card 1'],
      decision: ['exchange POST 2'],
      thrown: [],
    });
    assert.equal(new Set(collector.spans().map(({ traceId }) => traceId)).size, 4);
    assert.ok(collector.bodies.join().includes('here-1'));
  });

  it('that are off change nothing', async () => {
    assert.equal(
      NO_TRACER.traceWork('x', {}, () => 7),
      7,
    );
    assert.equal(await NO_TRACER.tracePart('x', {}, () => Promise.resolve(7)), 7);
  });
});
