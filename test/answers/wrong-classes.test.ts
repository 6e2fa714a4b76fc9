import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createProcessDialogueMemory } from '../../src/answers/dialogue/process-dialogue-memory.js';
import { holdDialogue } from '../exam/dialogue-exam.js';
import { openExam } from '../exam/exam.js';

/** One row of the table in docs/answers.md. */
interface Row {
  readonly kind: string;
  readonly messages: readonly string[];
  readonly firstLine: string;
}

const LEAST_OF_A_CLASS = 3;

function readRows(): readonly Row[] {
  const text = readFileSync(new URL('../../docs/answers.md', import.meta.url), 'utf8');
  return text.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const [, kind = '', , question = '', firstLine = ''] = cells;
    const isRow = cells.length === 6 && kind !== 'Class' && !/^-+$/.test(kind);
    return isRow ? [{ kind, messages: question.split(' → '), firstLine }] : [];
  });
}

/** "…" stands for anything. */
function toPattern(text: string): RegExp {
  const parts = text.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'u');
}

describe('The table of answers that were wrong', () => {
  const rows = readRows();
  let exam: Awaited<ReturnType<typeof openExam>>;
  before(async () => {
    exam = await openExam({ watched: true });
  });

  it('has three questions of each class', () => {
    const counts = new Map<string, number>();
    for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    assert.ok(counts.size >= 11);
    assert.deepEqual(
      [...counts].filter(([, count]) => count < LEAST_OF_A_CLASS),
      [],
    );
  });

  for (const { kind, messages, firstLine } of rows) {
    it(`${kind}: ${messages.join(' → ')}`, async () => {
      const memory = createProcessDialogueMemory();
      const turns = messages.map((say) => ({ as: 'somebody', say, expect: { kind: [] } }));
      const results = await holdDialogue({ id: messages.join(), class: kind, turns }, exam.answers, () =>
        Promise.resolve({ memory, close: () => Promise.resolve() }),
      );
      const said = results.at(-1)?.given.text.split('\n')[0] ?? '';
      assert.match(said, toPattern(firstLine));
    });
  }
});
