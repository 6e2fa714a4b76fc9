import { writeFileSync } from 'node:fs';
import { PROJECT_ROOT } from './definition-files.js';
import { writeGeneratedFiles } from './generated-files.js';
import { type NewFile, renderNewDefinition } from './new-definition-files.js';

/** Writes the first version of a definition: `npm run new -- check|detection|remediation|fact <id>`. */
const [kind, id] = process.argv.slice(2);

function render(): readonly NewFile[] | undefined {
  try {
    return renderNewDefinition(kind, id);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
    return undefined;
  }
}

const files = render();
if (files !== undefined) {
  for (const { path, text } of files) {
    writeFileSync(`${PROJECT_ROOT}${path}`, text, { flag: 'wx' });
    console.log(`wrote ${path}`);
  }
  for (const path of await writeGeneratedFiles()) console.log(`wrote ${path}`);
  console.log(`What is left to do: npx mocha test/${kind ?? ''}s/conventions.test.ts -g 'is whole: ${id ?? ''}'`);
}
