import { writeFileSync } from 'node:fs';
import { renderEnvExample } from '../config-variables.js';

/** Writes `env/.env.example` from the list of variables (`npm run env-example`). */
writeFileSync(new URL('../../env/.env.example', import.meta.url), renderEnvExample());
