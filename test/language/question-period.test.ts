import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { understand } from '../../src/language/understand-question.js';

const now = instant('2026-11-24T10:00:00Z'); // a Tuesday; 11:00 in Zurich, where winter is UTC+1 and summer UTC+2

function period(said: string, timeZone: string): readonly [string | undefined, string | undefined] {
  const { since, until } = understand(`who changed connectors ${said}`, { now, timeZone }).parameters;
  return [since, until];
}

const IN_UTC: readonly (readonly [said: string, since: string | undefined, until?: string])[] = [
  ['today', '2026-11-24T00:00:00Z'],
  ['yesterday', '2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z'],
  ['yesterdy', '2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z'],
  ['this week', '2026-11-23T00:00:00Z'],
  ['last week', '2026-11-16T00:00:00Z', '2026-11-23T00:00:00Z'],
  ['this month', '2026-11-01T00:00:00Z'],
  ['last month', '2026-10-01T00:00:00Z', '2026-11-01T00:00:00Z'],
  ['this quarter', '2026-10-01T00:00:00Z'],
  ['last quarter', '2026-07-01T00:00:00Z', '2026-10-01T00:00:00Z'],
  ['in Q3', '2026-07-01T00:00:00Z', '2026-10-01T00:00:00Z'],
  ['in Q1 2025', '2025-01-01T00:00:00Z', '2025-04-01T00:00:00Z'],
  ['this year', '2026-01-01T00:00:00Z'],
  ['in 2025', '2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z'],
  ['since Monday', '2026-11-23T00:00:00Z'],
  ['between the start of October and now', '2026-10-01T00:00:00Z'],
  ['since Friday', '2026-11-20T00:00:00Z'],
  ['on Friday', '2026-11-20T00:00:00Z', '2026-11-21T00:00:00Z'],
  ['since yesterday', '2026-11-23T00:00:00Z'],
  ['since last week', '2026-11-16T00:00:00Z'],
  ['since March', '2026-03-01T00:00:00Z'],
  ['in March', '2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z'],
  ['in december', '2025-12-01T00:00:00Z', '2026-01-01T00:00:00Z'],
  ['in May', '2026-05-01T00:00:00Z', '2026-06-01T00:00:00Z'],
  ['since summer', '2026-06-01T00:00:00Z'],
  ['in summer', '2026-06-01T00:00:00Z', '2026-09-01T00:00:00Z'],
  ['in spring 2025', '2025-03-01T00:00:00Z', '2025-06-01T00:00:00Z'],
  ['last winter', '2025-12-01T00:00:00Z', '2026-03-01T00:00:00Z'],
  ['since 2026-11-01', '2026-11-01T00:00:00Z'],
  ['on 2026-11-03', '2026-11-03T00:00:00Z', '2026-11-04T00:00:00Z'],
  ['since 1.11.2026', '2026-11-01T00:00:00Z'],
  ['since 5 November', '2026-11-05T00:00:00Z'],
  ['since Nov 5th', '2026-11-05T00:00:00Z'],
  ['since the 5th of November 2025', '2025-11-05T00:00:00Z'],
  ['in the last 48 hours', '2026-11-22T10:00:00Z'],
  ['in the last 30 days', '2026-10-25T10:00:00Z'],
  ['past two weeks', '2026-11-10T10:00:00Z'],
  ['over the past 3 months', '2026-08-24T10:00:00Z'],
  ['during the last couple of days', '2026-11-22T10:00:00Z'],
  ['in the past week', '2026-11-17T10:00:00Z'],
  ['within 24h', '2026-11-23T10:00:00Z'],
  ['3 days ago', '2026-11-21T00:00:00Z', '2026-11-22T00:00:00Z'],
  ['a few days ago', '2026-11-17T00:00:00Z', '2026-11-24T00:00:00Z'],
  ['several days ago', '2026-11-17T00:00:00Z', '2026-11-24T00:00:00Z'],
  ['since a few days ago', '2026-11-17T00:00:00Z'],
  ['a couple of weeks ago', '2026-10-27T00:00:00Z', '2026-11-18T00:00:00Z'],
  ['vor ein paar Tagen', '2026-11-17T00:00:00Z', '2026-11-24T00:00:00Z'],
  ['il y a quelques jours', '2026-11-17T00:00:00Z', '2026-11-24T00:00:00Z'],
  ['hace unos días', '2026-11-17T00:00:00Z', '2026-11-24T00:00:00Z'],
  ['since 3 days ago', '2026-11-21T00:00:00Z'],
  ['last night', '2026-11-23T18:00:00Z'],
  ['over the last weekend', '2026-11-21T00:00:00Z', '2026-11-23T00:00:00Z'],
  ['between 1 and 5 November', '2026-11-01T00:00:00Z', '2026-11-06T00:00:00Z'],
  ['from 2026-10-01 to 2026-10-31', '2026-10-01T00:00:00Z', '2026-11-01T00:00:00Z'],
  ['between Monday and Friday', '2026-11-16T00:00:00Z', '2026-11-21T00:00:00Z'],
  ['from Friday to Monday', '2026-11-20T00:00:00Z', '2026-11-24T00:00:00Z'],
  ['from July to September', '2026-07-01T00:00:00Z', '2026-10-01T00:00:00Z'],
  ['before 2026-11-01', undefined, '2026-11-01T00:00:00Z'],
  ['since 2026-11-20 14:30', '2026-11-20T14:30:00Z'],
  ['the day before yesterday', '2026-11-22T00:00:00Z', '2026-11-23T00:00:00Z'],
  ['since the 3rd', '2026-11-03T00:00:00Z'],
  ['since the 30th', '2026-10-30T00:00:00Z'],
  ['on the 2nd', '2026-11-02T00:00:00Z', '2026-11-03T00:00:00Z'],
  ['between the 5th and the 15th', '2026-11-05T00:00:00Z', '2026-11-16T00:00:00Z'],
  ['between the 5th and the 15th of last month', '2026-10-05T00:00:00Z', '2026-10-16T00:00:00Z'],
  ['on the 13th of last month', '2026-10-13T00:00:00Z', '2026-10-14T00:00:00Z'],
  ['entre el 1 y el 15 del mes pasado', '2026-10-01T00:00:00Z', '2026-10-16T00:00:00Z'],
  ['du 1er au 15 du mois dernier', '2026-10-01T00:00:00Z', '2026-10-16T00:00:00Z'],
  ['zwischen dem 1. und dem 15. des letzten Monats', '2026-10-01T00:00:00Z', '2026-10-16T00:00:00Z'],
  ['since the beginning of the year', '2026-01-01T00:00:00Z'],
  ['since the start of the month', '2026-11-01T00:00:00Z'],
  ['year to date', '2026-01-01T00:00:00Z'],
  ['in the last fortnight', '2026-11-10T10:00:00Z'],
  ['past 36 hours', '2026-11-22T22:00:00Z'],
  ['since 10/13/2025', '2025-10-13T00:00:00Z'],
  ['since 13/10/2025', '2025-10-13T00:00:00Z'],
  ['recently', undefined],
  ['on 21 November', '2026-11-21T00:00:00Z', '2026-11-22T00:00:00Z'],
  ['letzte Woche', '2026-11-16T00:00:00Z', '2026-11-23T00:00:00Z'],
  ['seit Montag', '2026-11-23T00:00:00Z'],
  ['in den letzten zwei Wochen', '2026-11-10T10:00:00Z'],
  ['am 21. November', '2026-11-21T00:00:00Z', '2026-11-22T00:00:00Z'],
  ['zwischen dem 1. und dem 5. November', '2026-11-01T00:00:00Z', '2026-11-06T00:00:00Z'],
  ['vor dem 1. November', undefined, '2026-11-01T00:00:00Z'],
  ['vor drei Tagen', '2026-11-21T00:00:00Z', '2026-11-22T00:00:00Z'],
  ['vorgestern', '2026-11-22T00:00:00Z', '2026-11-23T00:00:00Z'],
  ['la semaine dernière', '2026-11-16T00:00:00Z', '2026-11-23T00:00:00Z'],
  ['ces 30 derniers jours', '2026-10-25T10:00:00Z'],
  ['depuis le 1er novembre', '2026-11-01T00:00:00Z'],
  ['le 21 novembre', '2026-11-21T00:00:00Z', '2026-11-22T00:00:00Z'],
  ['il y a 3 jours', '2026-11-21T00:00:00Z', '2026-11-22T00:00:00Z'],
  ['entre le 1er et le 5 novembre', '2026-11-01T00:00:00Z', '2026-11-06T00:00:00Z'],
  ['la semana pasada', '2026-11-16T00:00:00Z', '2026-11-23T00:00:00Z'],
  ['en los últimos 30 días', '2026-10-25T10:00:00Z'],
  ['desde el lunes', '2026-11-23T00:00:00Z'],
  ['hace 3 días', '2026-11-21T00:00:00Z', '2026-11-22T00:00:00Z'],
  ['el 21 de noviembre', '2026-11-21T00:00:00Z', '2026-11-22T00:00:00Z'],
  ['en noviembre', '2026-11-01T00:00:00Z'],
  ['after 10 November', '2026-11-11T00:00:00Z'],
  ['since 10 November', '2026-11-10T00:00:00Z'],
  ['before 10 November', undefined, '2026-11-10T00:00:00Z'],
  ['until 10 November', undefined, '2026-11-11T00:00:00Z'],
  ['after Monday', '2026-11-24T00:00:00Z'],
  ['after last week', '2026-11-23T00:00:00Z'],
  ['after October', '2026-11-01T00:00:00Z'],
  ['after 2026-11-20 14:30', '2026-11-20T14:30:00Z'],
  ['after 3 November and before 7 November', '2026-11-04T00:00:00Z', '2026-11-07T00:00:00Z'],
  ['nach dem 10. November', '2026-11-11T00:00:00Z'],
  ['seit dem 10. November', '2026-11-10T00:00:00Z'],
  ['vor dem 10. November', undefined, '2026-11-10T00:00:00Z'],
  ['après le 10 novembre', '2026-11-11T00:00:00Z'],
  ['depuis le 10 novembre', '2026-11-10T00:00:00Z'],
  ['avant le 10 novembre', undefined, '2026-11-10T00:00:00Z'],
  ['después del 10 de noviembre', '2026-11-11T00:00:00Z'],
  ['desde el 10 de noviembre', '2026-11-10T00:00:00Z'],
  ['antes del 10 de noviembre', undefined, '2026-11-10T00:00:00Z'],
];

describe('periods in a question', () => {
  for (const [said, since, until] of IN_UTC) {
    it(`"${said}" in UTC`, () => {
      assert.deepEqual(period(said, 'UTC'), [since, until]);
    });
  }

  it('starts days where the person is, summer time included', () => {
    assert.deepEqual(period('yesterday', 'Europe/Zurich'), ['2026-11-22T23:00:00Z', '2026-11-23T23:00:00Z']);
    assert.deepEqual(period('last month', 'Europe/Zurich'), ['2026-09-30T22:00:00Z', '2026-10-31T23:00:00Z']);
    assert.deepEqual(period('today', 'Pacific/Auckland'), ['2026-11-23T11:00:00Z', undefined]);
  });

  it('does not take the times of a schedule for a period, and reads the end of a pause', () => {
    const ask = (text: string) => understand(text, { now, timeZone: 'UTC' }).parameters;
    assert.deepEqual(ask('send a report every Monday at 9'), {});
    assert.deepEqual(ask('pause alerts for 90 minutes'), { until: '2026-11-24T11:30:00Z' });
    assert.deepEqual(ask('mute until tomorrow'), { until: '2026-11-25T00:00:00Z' });
    assert.deepEqual(ask('snooze until Friday'), { until: '2026-11-27T00:00:00Z' });
  });

  it('takes how long something was not used for a time, and how long something lives for none', () => {
    const ask = (text: string) => understand(text, { now, timeZone: 'UTC' });
    for (const [text, intent, since] of [
      ['which powerful apps were not used for 60 days?', 'dormant-apps', '2026-09-25T10:00:00Z'],
      ['which apps have been idle for a year?', 'dormant-apps', '2025-11-24T10:00:00Z'],
      ['apps nobody has used for three months', 'dormant-apps', '2026-08-24T10:00:00Z'],
      ['admins that haven’t logged in for more than 90 days', 'stale-admins', '2026-08-26T10:00:00Z'],
      ['which secrets live for more than 2 years?', 'app-credentials', undefined],
    ] as const) {
      const understood = ask(text);
      assert.deepEqual([understood.intent, understood.parameters.since], [intent, since], text);
    }
  });

  it('is no name, wherever one could stand', () => {
    const { intent, parameters } = understand('who has no MFA for 30 days?', { now, timeZone: 'UTC' });
    assert.equal(intent, 'admins-without-mfa');
    assert.equal(parameters.user, undefined);
  });

  it('looks ahead for what is to end, and back for what has', () => {
    const ask = (text: string) => understand(text, { now, timeZone: 'UTC' }).parameters;
    assert.equal(ask('secrets that expire within 60 days').until, '2027-01-23T10:00:00Z');
    assert.equal(ask('secrets that expire within 60 days').since, undefined);
    assert.equal(ask('certificates that expired before october').until, '2026-10-01T00:00:00Z');
    assert.equal(ask('secrets created before 2025').until, '2025-01-01T00:00:00Z');
    for (const [said, since, until] of [
      ['secrets that expire next month', '2026-12-01T00:00:00Z', '2027-01-01T00:00:00Z'],
      ['secrets that expire before Christmas', undefined, '2026-12-25T00:00:00Z'],
      ['secrets that expire by the end of the year', undefined, '2027-01-01T00:00:00Z'],
      ['secrets that run out before the end of January 2027', undefined, '2027-02-01T00:00:00Z'],
      ['secrets that expire before the end of next month', undefined, '2027-01-01T00:00:00Z'],
      ['secrets that expire prior to year end', undefined, '2027-01-01T00:00:00Z'],
      ['Geheimnisse, die vor Ende Januar 2028 ablaufen', undefined, '2028-02-01T00:00:00Z'],
      ['Geheimnisse, die vor dem Ende des nächsten Monats ablaufen', undefined, '2027-01-01T00:00:00Z'],
      ['secrets qui expirent avant la fin du mois prochain', undefined, '2027-01-01T00:00:00Z'],
      ['secretos que caducan antes de finales de enero de 2028', undefined, '2028-02-01T00:00:00Z'],
      ['secrets that expire by Friday', undefined, '2026-11-28T00:00:00Z'],
      ['secrets that expire on 3 December', '2026-12-03T00:00:00Z', '2026-12-04T00:00:00Z'],
      ['Zertifikate, die nächsten Monat ablaufen', '2026-12-01T00:00:00Z', '2027-01-01T00:00:00Z'],
      ['certificats qui expirent dans les 30 prochains jours', undefined, '2026-12-24T10:00:00Z'],
      ['certificados que caducan en los próximos 30 días', undefined, '2026-12-24T10:00:00Z'],
    ] as const) {
      const { since: from, until: to } = ask(said);
      assert.deepEqual([from, to], [since, until], said);
    }
  });
});
