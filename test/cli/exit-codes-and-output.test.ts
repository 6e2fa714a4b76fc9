import assert from 'node:assert/strict';
import { printProblem } from '../../src/cli/exit-codes-and-output.js';

/** What a call wrote to stderr. */
function said(work: () => void): string {
  const { stderr } = process;
  const write = stderr.write.bind(stderr);
  let text = '';
  stderr.write = (chunk: string | Uint8Array) => {
    text += String(chunk);
    return true;
  };
  try {
    work();
  } finally {
    stderr.write = write;
  }
  return text;
}

describe('a bug, on the command line', () => {
  const bug = new Error('it did not start', { cause: new Error('the disk\n\u001b[31mis gone') });

  it('is one line with an id and its causes', () => {
    const text = said(() => {
      printProblem(bug, { stack: false });
    });
    assert.match(text, /^Something broke on our side \([0-9a-f]{8}\): it did not start: the disk \[31mis gone\n$/);
  });

  it('has its stack where that is asked for', () => {
    const text = said(() => {
      printProblem(bug, { stack: true });
    });
    assert.match(text, /output\.test\.ts/);
  });
});
