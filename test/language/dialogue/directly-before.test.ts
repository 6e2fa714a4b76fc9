import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import type { Subject } from '../../../src/core/subject.js';
import { nextDialogueState } from '../../../src/language/dialogue/next-dialogue-state.js';
import { understandInDialogue } from '../../../src/language/dialogue/understand-in-dialogue.js';
import type { DialogueState } from '../../../src/language/model/dialogue-state.js';
import type { Understanding } from '../../../src/language/model/understanding.js';
import { understandMessage } from '../../../src/language/understand-message.js';

const NOW = instant('2026-11-26T12:00:00Z');
const context = { now: NOW };
const of = (kind: Subject['kind'], ...names: readonly string[]): Subject[] =>
  names.map((name, at) => ({ kind, id: `${kind}-${at}`, name }));

function after(question: string, subjects: readonly Subject[], before?: DialogueState): DialogueState {
  const understanding = understandMessage(question, context);
  return nextDialogueState(before, { understanding, subjects, values: [], mentioned: [], rows: subjects.length }, NOW);
}

const say = (text: string, state: DialogueState): Understanding => understandInDialogue(text, context, state);
const namesOf = ({ query }: Understanding) => query?.named.map(({ words }) => words);

describe('Who did that', () => {
  const connector = after('which connector was made last?', of('connector', 'Inbound relay 02'));
  const removed = of('event', 'mail flow rule a removed', 'mail flow rule b removed');

  for (const [question, text, show] of [
    ['which mail flow rules were removed last week?', 'who did that?', ['actor']],
    ['which mail flow rules were removed last week?', 'which app did that?', ['actor']],
    ['which mail flow rules were removed last week?', 'when was that and who did it?', ['actor', 'at']],
    ['welche Regeln wurden letzte Woche gelöscht?', 'wer hat das gemacht?', ['actor']],
    ['quelles règles ont été supprimées ces deux dernières semaines ?', 'qui a fait ça ?', ['actor']],
    ['¿qué reglas de transporte se han borrado en las últimas dos semanas?', '¿quién lo hizo?', ['actor']],
  ] as const) {
    it(`is asked of what the log told last, and not of what was spoken of before: ${text}`, () => {
      const state = after(question, removed, connector);
      const { query } = say(text, state);
      assert.deepEqual([query?.where, query?.show], [state.understanding.query?.where, show]);
    });
  }

  it('is asked together with what was done', () => {
    const state = after('what was changed in mail flow last week?', of('event', 'inbound connector Relay modified'));
    const { query } = say('what exactly was changed there and by whom?', state);
    assert.deepEqual([query?.where, query?.show], [state.understanding.query?.where, ['actor']]);
  });

  it('is not asked of what was removed where a change is asked for', () => {
    const state = after('which mail flow rules were removed last week?', removed, connector);
    assert.notDeepEqual(say('who changed that?', state).query?.where, state.understanding.query?.where);
  });
});

describe('That secret, after the page of an app', () => {
  const expired = after('how many expired secrets do we have?', of('credential', 'Scanner Sync: secret scanner'));
  const page = after('tell me about Ticket Desk', of('service-principal', 'Ticket Desk'), expired);

  for (const text of ['who put that secret on it?', 'who added that secret?', '¿quién añadió ese secreto?']) {
    it(`is one of the app, and none that was spoken of before: ${text}`, () => {
      const asked = say(text, page);
      assert.deepEqual([asked.query?.table, namesOf(asked), asked.query?.show], ['events', ['Ticket Desk'], ['actor']]);
    });
  }

  it('expires when those of the app do', () => {
    const asked = say('when does that secret expire?', page);
    assert.deepEqual([asked.query?.table, namesOf(asked)], ['credentials', ['Ticket Desk']]);
  });
});
