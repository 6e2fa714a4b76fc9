import { readFileSync, writeFileSync } from 'node:fs';
import { withTables } from './readme/tables.js';

/** Writes the tables of checks and permissions into README.md (`npm run readme`). */
const readme = new URL('../../README.md', import.meta.url);
writeFileSync(readme, await withTables(readFileSync(readme, 'utf8')));
