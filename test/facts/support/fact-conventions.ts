import { FACTS, type FactName, type FactReading } from '../../../src/facts/fact-types.js';
import { Flaws } from '../../support/flaws.js';

/** A fact, its words, the permissions of its collector, and what reading it from the demo tenant gave. */
export interface FactInDemo {
  readonly fact: FactName;
  /** File name without ending: `role-holdings`. */
  readonly id: string;
  readonly words: string;
  readonly permissions: readonly string[];
  readonly reading: FactReading<FactName>;
}

/**
 * What a fact lacks, a line each that says where and what: "src/facts/role-holdings.ts: words: …". Empty if it is whole. What its type
 * and its collector lack says the compiler.
 */
export function listFlaws({ fact, id, words, permissions, reading }: FactInDemo): readonly string[] {
  const definition = new Flaws(`src/facts/${id}.ts`);
  definition.unless(words.length > 3, 'words', 'what people call it: "role assignments"');
  const twin = Object.entries(FACTS).find(([name, other]) => name !== fact && other.words === words);
  definition.unless(twin === undefined || words === '', 'words', `others than those of ${twin?.[0] ?? ''}`);
  const collector = new Flaws(`src/tenant/collectors/${id}.ts`);
  const isFree = reading.ok && reading.requests === 0;
  collector.unless(
    isFree || permissions.length > 0,
    'permissions',
    'the application permissions that reading it needs',
  );
  const demo = new Flaws('src/demo/server');
  const gaps = reading.gaps.map(({ reason, detail }) => `${reason}: ${detail}`).join('; ');
  demo.unless(reading.ok && gaps === '', fact, `the demo tenant has to serve what the collector reads (${gaps})`);
  return [...definition.lines, ...collector.lines, ...demo.lines];
}
