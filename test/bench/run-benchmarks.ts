/**
 * `npm run bench -- [--json] [name…]`: measures what the README claims, each figure as a ratio against a floor in the same run.
 * Run it on a quiet machine; trust ratios, not single absolute times.
 */
import { readdirSync } from 'node:fs';
import { compilePatternsAtOnce } from '../../src/pattern-compilation.js';
import type { Bench } from './bench-figure.js';

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const json = process.argv.includes('--json');
const known = readdirSync(new URL('./', import.meta.url))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));

const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(2);
}

// As the product does when it starts.
compilePatternsAtOnce();

for (const name of asked.length > 0 ? asked : known) {
  const { bench } = (await import(new URL(`${name}.bench.ts`, import.meta.url).href)) as { bench: Bench };
  const { detail, ...figure } = await bench();
  if (json) {
    console.log(JSON.stringify(figure));
    // What it is made of, for a person who looks on; standard output holds figures only.
    if (detail !== undefined) console.error(`${name}: ${detail}`);
    continue;
  }
  const [least, most] = figure.spread;
  console.log(`${name}: ${figure.value} ${figure.unit} against ${figure.floor} (${least} to ${most}, n=${figure.n})`);
  if (detail !== undefined) console.log(`  ${detail}`);
}
