import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import type { Query } from '../../src/language/model/query.js';
import type { Understanding } from '../../src/language/model/understanding.js';
import { understand } from '../../src/language/understand-question.js';

const now = instant('2026-11-24T10:00:00Z'); // a Tuesday
const ask = (question: string, timeZone = 'UTC'): Understanding => understand(question, { now, timeZone });

function queryOf(question: string): Query {
  const { query } = ask(question);
  assert.ok(query !== undefined, question);
  return query;
}

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** "at 22:00-06:00 [0,1]": which time the hours limit, and to what. */
function hoursOf({ where }: Query): readonly string[] {
  return where.flatMap(({ attribute, period }) => {
    if (period?.hours === undefined) return [];
    const { from, to, days, not } = period.hours;
    const week = days === undefined ? '' : ` ${JSON.stringify(days)}`;
    return [`${attribute} ${not === true ? 'not ' : ''}${clock(from)}-${clock(to)}${week}`];
  });
}

describe('Hours of the day in a question', () => {
  for (const [question, table, hours] of [
    ['what changed yesterday between 2 and 4 am?', 'events', 'at 02:00-04:00'],
    ['what happened between 22:00 and 6:00 last week?', 'events', 'at 22:00-06:00'],
    ['which changes were made after 6 pm?', 'events', 'at 18:00-24:00'],
    ['which changes happened after 22:00 and before 6:00?', 'events', 'at 22:00-06:00'],
    ['which changes happened before 7 am or after 7 pm?', 'events', 'at 19:00-07:00'],
    ['which changes happened between 10 and 2 pm?', 'events', 'at 10:00-14:00'],
    ['which changes happened from 11 to 1 am?', 'events', 'at 23:00-01:00'],
    ['what was changed around midnight?', 'events', 'at 23:00-01:00'],
    ['which changes were made at 02:41?', 'events', 'at 02:41-02:42'],
    ['who did something at night?', 'events', 'at 22:00-06:00'],
    ['what did Yusuf Demir do after hours?', 'events', 'at not 07:00-19:00 [0,1,2,3,4]'],
    ['which changes were not made in working hours?', 'events', 'at not 07:00-19:00 [0,1,2,3,4]'],
    ['was anything changed between 2 and 3 in the morning?', 'events', 'at 02:00-03:00'],
    ['what happened yesterday evening?', 'events', 'at 18:00-24:00'],
    ['how many changes were made on Saturdays?', 'events', 'at 00:00-24:00 [5]'],
    ['which rules were created at night?', 'transport-rules', 'createdAt 22:00-06:00'],
    ['which rules were not created in working hours?', 'transport-rules', 'createdAt not 07:00-19:00 [0,1,2,3,4]'],
    ["were any rules changed outside 9 to 17 o'clock?", 'transport-rules', 'changedAt not 09:00-17:00'],
    ['which apps were registered after 8 pm?', 'apps', 'created 20:00-24:00'],
    ['which secrets were added on weekends?', 'events', 'at 00:00-24:00 [5,6]'],
    ['which admins signed in at night?', 'admins', 'lastSignIn 22:00-06:00'],
    ['was wurde gestern zwischen 2 und 4 Uhr geändert?', 'events', 'at 02:00-04:00'],
    ['welche Regeln wurden nachts erstellt?', 'transport-rules', 'createdAt 22:00-06:00'],
    ["qu'est-ce qui a changé hier entre 2h et 4h ?", 'events', 'at 02:00-04:00'],
    ['quelles règles ont été créées la nuit ?', 'transport-rules', 'createdAt 22:00-06:00'],
    ['¿qué cambió ayer entre las 2 y las 4?', 'events', 'at 02:00-04:00'],
    ['¿qué cambios hubo fuera del horario laboral?', 'events', 'at not 07:00-19:00 [0,1,2,3,4]'],
  ] as const) {
    it(`limit the time that is asked about: ${question}`, () => {
      const query = queryOf(question);
      assert.deepEqual([query.table, hoursOf(query), query.unread], [table, [hours], []]);
    });
  }

  it('are those of the asker’s zone', () => {
    const { query } = ask('which changes happened after 6 pm?', 'Europe/Zurich');
    assert.equal(query?.where[0]?.period?.hours?.timeZone, 'Europe/Zurich');
  });

  it('are no moment of today, and leave the dates beside them', () => {
    const [condition] = queryOf('what changed yesterday between 2 and 4 am?').where;
    assert.deepEqual(
      [condition?.period?.since, condition?.period?.until],
      ['2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z'],
    );
    assert.equal(queryOf('which changes were made after 6 pm?').period, undefined);
  });

  it('are not used where the answer is a report of the whole, and that is said', () => {
    assert.ok(ask('how is our security doing at night?').unused?.includes('night'));
  });

  for (const [question, unread] of [
    ['is the audit log on at night?', 'at night'],
    ['which connectors accept mail from anywhere after 6 pm?', 'after 6 pm'],
    ['which admins have MFA outside working hours?', 'outside working hours'],
  ] as const) {
    it(`are not used of what things are like, and that is said: ${question}`, () => {
      const query = queryOf(question);
      assert.deepEqual([hoursOf(query), query.unread], [[], [unread]]);
    });
  }

  for (const question of [
    'which apps hold between 2 and 4 permissions?',
    'which connectors are older than 2 years?',
    'which apps were created in the last 24 hours?',
    'what changed since 6 pm yesterday?',
    'which changes happened between 2026-11-20 22:00 and 2026-11-21 06:00?',
  ]) {
    it(`are not named by other numbers: ${question}`, () => {
      assert.deepEqual(hoursOf(queryOf(question)), []);
    });
  }

  it('end a stretch of moments where the last of them is', () => {
    const { period } = queryOf('which changes happened between 2026-11-20 22:00 and 2026-11-21 06:00?');
    assert.deepEqual(period, { since: '2026-11-20T22:00:00Z', until: '2026-11-21T06:00:00Z' });
  });

  it('last no longer than the moment that is named', () => {
    const { period } = queryOf('what happened at 2026-11-23 02:41?');
    assert.deepEqual(period, { since: '2026-11-23T02:41:00Z', until: '2026-11-23T02:42:00Z' });
  });
});
