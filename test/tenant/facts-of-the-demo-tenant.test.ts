import path from 'node:path';
import { COLLECTOR_MANIFEST } from '../../src/tenant/collector-manifest.js';
import { assertMatchesText } from '../support/text-snapshots.js';
import { connectDemoTenant } from './support/demo-tenant-connection.js';

const FOLDER = path.join(import.meta.dirname, 'snapshots');
/** Of a long list, so many lines at either end. */
const SHOWN = 15;

describe('What is read of a tenant', () => {
  it('is, fact by fact, what a person has read, with less and less of a licence. UPDATE_SNAPSHOTS=1 writes it anew', async () => {
    const whole = await readFacts('p2');
    assertMatchesText(path.join(FOLDER, 'facts.txt'), whole.join('\n'));
    for (const licence of ['p1', 'none'] as const) {
      const others = (await readFacts(licence)).filter((text) => !whole.includes(text));
      assertMatchesText(path.join(FOLDER, `facts-with-licence-${licence}.txt`), others.join('\n'));
    }
  });
});

/** Every fact as text: whether it was read, with which gaps, and its value. */
async function readFacts(licence: 'p2' | 'p1' | 'none'): Promise<readonly string[]> {
  const house = await connectDemoTenant({ licence, users: 60, seed: 1 });
  try {
    const { facts } = await house.tenant.reader.collect(COLLECTOR_MANIFEST.map(({ fact }) => fact));
    return Object.entries(facts)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, reading]) =>
        [
          `## ${name}: ${reading.ok ? 'read' : 'not read'}`,
          ...reading.gaps.map(({ reason, detail }) => `gap: ${reason}: ${detail}`),
          ...(reading.ok ? shorten(linesOf(reading.value)) : []),
        ].join('\n'),
      );
  } finally {
    await house.close();
  }
}

/** A value as text, an item of a list a line. */
function linesOf(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null && Symbol.iterator in value) {
    return Array.from(value as Iterable<unknown>, (item) => JSON.stringify(item)).sort();
  }
  if (typeof value !== 'object' || value === null) return [JSON.stringify(value)];
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
    Array.isArray(part) ? linesOf(part).map((line) => `${name}: ${line}`) : [`${name}: ${JSON.stringify(part)}`],
  );
}

function shorten(lines: readonly string[]): readonly string[] {
  if (lines.length <= 2 * SHOWN) return lines;
  return [...lines.slice(0, SHOWN), `${String(lines.length - 2 * SHOWN)} more between them`, ...lines.slice(-SHOWN)];
}
