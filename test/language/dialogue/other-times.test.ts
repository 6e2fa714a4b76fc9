import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import type { Subject } from '../../../src/core/subject.js';
import { nextDialogueState } from '../../../src/language/dialogue/next-dialogue-state.js';
import { understandInDialogue } from '../../../src/language/dialogue/understand-in-dialogue.js';
import type { DialogueState } from '../../../src/language/model/dialogue-state.js';
import type { Understanding } from '../../../src/language/model/understanding.js';

const NOW = instant('2026-11-26T12:00:00Z');
const context = { now: NOW };
const of = (kind: Subject['kind'], ...names: readonly string[]): Subject[] =>
  names.map((name, at) => ({ kind, id: `${kind}-${at}`, name }));

/** A talk that goes on with one question more, and what was shown for it. */
function after(question: string, subjects: readonly Subject[], before?: DialogueState): DialogueState {
  const understanding = understandInDialogue(question, context, before);
  return nextDialogueState(before, { understanding, subjects, values: [], mentioned: [], rows: subjects.length }, NOW);
}

const APPS = of('service-principal', 'Portal', 'Scanner');
const timeIn = ({ query }: Understanding) => ({
  table: query?.table,
  times: query?.where.flatMap(({ attribute, period }) => (period === undefined ? [] : [attribute])),
  period: query?.period,
});

describe('Another time, after a question about those that were shown', () => {
  for (const [first, between, text, period] of [
    ['which secrets expire in the next 30 days?', 'who owns those apps?', 'and within 90 days?', ahead(90)],
    ['which secrets expire in the next 30 days?', 'who owns those apps?', 'what about the next 60 days?', ahead(60)],
    ['which secrets expire in December?', 'who owns those apps?', 'and in February?', month('2027-02', '2027-03')],
    ['which secrets expire in December?', 'who owns those apps?', 'and in January?', month('2027-01', '2027-02')],
    ['welche Secrets laufen in 30 Tagen ab?', 'wem gehören diese Apps?', 'und in 90 Tagen?', ahead(90)],
    ['quels secrets expirent dans 30 jours ?', 'à qui sont ces applis ?', "et d'ici 90 jours ?", ahead(90)],
    ['¿qué secretos caducan en 30 días?', '¿de quién son esas apps?', '¿y en 90 días?', ahead(90)],
  ] as const) {
    it(`is that of the question that said one: ${first} ${between} ${text}`, () => {
      const talk = after(between, APPS, after(first, APPS));
      const said = understandInDialogue(text, context, talk);
      assert.deepEqual(timeIn(said), { table: 'credentials', times: ['endsAt'], period });
    });
  }

  it('lies ahead as the time before did, when nothing is asked in between', () => {
    const said = understandInDialogue('and in February?', context, after('which secrets expire in December?', APPS));
    assert.deepEqual(timeIn(said).period, month('2027-02', '2027-03'));
  });

  it('is of the past after what is past', () => {
    const said = understandInDialogue('and in February?', context, after('which secrets were added in May?', APPS));
    assert.deepEqual(timeIn(said).period, month('2026-02', '2026-03'));
  });

  it('is of the last question where that says a time, and of none that was said before another matter', () => {
    const secrets = after('which secrets expire in the next 30 days?', APPS);
    const changed = after(
      'which mail flow rules were changed in the last 30 days?',
      of('transport-rule', 'm'),
      secrets,
    );
    assert.equal(understandInDialogue('and within 90 days?', context, changed).query?.table, 'transport-rules');
    const all = after('which apps have no owner?', APPS, secrets);
    assert.equal(understandInDialogue('and within 90 days?', context, all).query?.table, 'apps');
  });
});

function ahead(days: number) {
  return { until: instant(Date.parse(NOW) + days * 86_400_000) };
}

function month(first: string, next: string) {
  return { since: instant(Date.parse(`${first}-01T00:00:00Z`)), until: instant(Date.parse(`${next}-01T00:00:00Z`)) };
}
