import { readFileSync } from 'node:fs';
import type { Subject } from '../../../src/core/subject.js';
import { nextDialogueState } from '../../../src/language/dialogue/next-dialogue-state.js';
import { understandInDialogue } from '../../../src/language/dialogue/understand-in-dialogue.js';
import type { DialogueState } from '../../../src/language/model/dialogue-state.js';
import type { Understanding } from '../../../src/language/model/understanding.js';
import type { UnderstandingContext } from '../../../src/language/understanding-context.js';
import { writeUnderstanding } from './written-understanding.js';

/** More than a page of it. */
const ROWS = 60;

/**
 * Short dialogues, divided by empty lines; each way to go on from an answer once. Behind `=>` are the subjects of the answer to a message,
 * divided by semicolons: it is remembered. A message without them is understood after what was remembered last, and leaves it as it was.
 */
const DIALOGUES = readFileSync(new URL('follow-ups.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n\n');

/** Each message with what it means where it is said. */
export function writeFollowUps(context: UnderstandingContext): string {
  return DIALOGUES.map((dialogue) => writeMessages(dialogue.split('\n'), context)).join('\n\n');
}

/** What the subjects of an answer are: who holds a role is a person. */
function kindOf({ query, parameters }: Understanding): Subject['kind'] {
  if (query === undefined) return parameters.app === undefined ? 'user' : 'service-principal';
  return query.about === 'role' ? 'user' : query.about;
}

function writeMessages(lines: readonly string[], context: UnderstandingContext): string {
  let state: DialogueState | undefined;
  return lines
    .map((line) => {
      const [say = '', names] = line.split(' => ');
      const understanding = understandInDialogue(say, context, state);
      if (names !== undefined) {
        const kind = kindOf(understanding);
        const subjects = names.split('; ').map((name): Subject => ({ kind, id: `id of ${name}`, name }));
        const isWho = understanding.query?.form === 'who';
        const asked = new Set(understanding.query?.named.flatMap(({ ids = [] }) => ids));
        const answered = {
          understanding,
          subjects: isWho ? (state?.shown ?? []).filter(({ id }) => asked.has(id)) : subjects,
          values: isWho ? subjects.map((one) => ({ ...one, kind: 'user' as const })) : [],
          mentioned: [],
          rows: ROWS,
        };
        state = nextDialogueState(state, answered, context.now);
      }
      return `${say}\n${writeUnderstanding({ ...understanding, otherQueries: [] })}`;
    })
    .join('\n');
}
