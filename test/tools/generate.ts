import { writeGeneratedFiles } from './generated-files.js';

/** Writes every generated file that is out of date, and says which (`npm run generate`). */
for (const path of await writeGeneratedFiles()) console.log(`wrote ${path}`);
