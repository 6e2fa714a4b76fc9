import { readFileSync, writeFileSync } from 'node:fs';
import { updateReadmeTables } from './readme/readme-tables.js';

/** Writes the tables of checks and permissions into README.md (`npm run readme`). */
const readme = new URL('../../README.md', import.meta.url);
writeFileSync(readme, await updateReadmeTables(readFileSync(readme, 'utf8')));
