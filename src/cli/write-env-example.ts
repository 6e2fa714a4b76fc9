import { writeFileSync } from 'node:fs';
import { envExample } from '../config-variables.js';

/** Writes `env/.env.example` from the list of variables (`npm run env-example`). */
writeFileSync(new URL('../../env/.env.example', import.meta.url), envExample());
