/** Holds the same made-up grants in one structure, named by the argument; prints the bytes it takes (heap and buffers). Wants --expose-gc. */
import process from 'node:process';
import { ColumnarList } from '../../src/bulk-data/columnar-list.ts';
import { CompactStringSet } from '../../src/bulk-data/compact-string-set.ts';
import { createStringInterner } from '../../src/bulk-data/string-interning.ts';

const ROWS = 300_000;
const guid = (kind, n) => `${n.toString(16).padStart(8, '0')}-0000-4000-8000-${kind.toString(16).padStart(12, '0')}`;
/** As JSON.parse gives it: each text an instance of its own. */
const grant = (n) =>
  JSON.parse(
    JSON.stringify({
      id: guid(1, n),
      principalId: guid(2, n >> 3),
      resourceId: guid(3, n % 40),
      appRoleId: guid(4, n % 200),
      createdAt: `2026-0${1 + (n % 9)}-11T09:00:00Z`,
    }),
  );

/** The texts of both sets, there before: what is measured is the set alone. */
const ids = JSON.parse(JSON.stringify(Array.from({ length: ROWS }, (_, n) => guid(1, n))));
const held = { ids };

const structures = {
  objects: () => Array.from({ length: ROWS }, (_, n) => grant(n)),
  columnar: () => {
    const list = new ColumnarList();
    for (let n = 0; n < ROWS; n++) list.add(grant(n));
    return list;
  },
  interned: () => {
    const intern = createStringInterner();
    const columns = (row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, intern(value)]));
    return Array.from({ length: ROWS }, (_, n) => columns(grant(n)));
  },
  set: () => new Set(ids),
  'compact-set': () => {
    const set = new CompactStringSet();
    for (const id of ids) set.add(id);
    return set;
  },
};

function bytes() {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const [, , name] = process.argv;
const before = bytes();
held.structure = structures[name]();
process.stdout.write(JSON.stringify(bytes() - before));
