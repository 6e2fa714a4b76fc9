import { writeFileSync } from 'node:fs';
import { PROJECT_ROOT } from './definition-files.js';
import { type GeneratedFile, isStale, renderDocuments, renderRegistries } from './generated-files.js';

/** Writes every generated file that is out of date (`npm run generate`), and says which. */
function write(files: readonly GeneratedFile[]): void {
  for (const file of files.filter(isStale)) {
    writeFileSync(`${PROJECT_ROOT}${file.path}`, file.text);
    console.log(`wrote ${file.path}`);
  }
}

write(await renderRegistries());
write(await renderDocuments());
