import { Cron } from 'croner';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import type { SubscribeRequest } from '../../src/alerts/model/subscription-request.js';
import { instant } from '../../src/core/instant.js';
import { understandSubscription } from '../../src/language/subscription-parser.js';

/** A Tuesday, noon. */
const NOW = instant('2026-11-24T12:00:00Z');
const read = (text: string, timeZone?: string): SubscribeRequest =>
  understandSubscription(text, { now: NOW, ...(timeZone === undefined ? {} : { timeZone }) });

/** A request as one line: `alerts mail-flow critical only`, `report posture 0 9 * * 1 UTC`, `pause 2026-…`. */
function line(request: SubscribeRequest): string {
  switch (request.want) {
    case 'alerts': {
      const { topic, atLeast, only, timeZone } = request;
      return ['alerts', topic, atLeast, only === true ? 'only' : undefined, timeZone].filter(Boolean).join(' ');
    }
    case 'report': {
      const { report, parameters, schedule } = request;
      const more = Object.values(parameters).map(String);
      return ['report', report, ...more, `[${schedule.cron}]`, schedule.timeZone].join(' ');
    }
    case 'stop':
      return `stop ${request.what}`;
    case 'pause':
      return `pause ${request.until}`;
    case 'quiet-hours':
      return ['quiet', request.from, request.to, request.timeZone].filter(Boolean).join(' ');
    case 'escalate':
      return `escalate ${request.afterMinutes} ${request.who}`;
    default:
      return request.want;
  }
}

const CASES: Readonly<Record<string, readonly (readonly [text: string, expected: string])[]>> = {
  alerts: [
    ['alert this channel about critical findings', 'alerts critical'],
    ['only mail flow here', 'alerts mail-flow only'],
    ['alert me', 'alerts'],
    ['Alert this channel.', 'alerts'],
    ['subscribe', 'alerts'],
    ['notify us about everything', 'alerts everything'],
    ['please let us know when an app gets a new secret', 'alerts apps'],
    ['warn this channel about connectors and transport rules', 'alerts mail-flow'],
    ['only critical alerts please', 'alerts critical only'],
    ['just high and critical ones here', 'alerts high only'],
    ['send incidents here', 'alerts incidents'],
    ['post critical incidents about apps in this channel', 'alerts apps critical'],
    ['tell us about changes to admins', 'alerts admins'],
    ['keep this channel posted on conditional access changes', 'alerts policies'],
    ['ping us when the audit log is weakened', 'alerts audit'],
    ['notify this chat of high severity findings, Europe/Zurich', 'alerts high Europe/Zurich'],
    ['I want alerts for mail flow only', 'alerts mail-flow only'],
    ['sign me up', 'alerts'],
    ['drop me a line when an app is consented', 'alerts apps'],
    ['wake us the moment an admin is added', 'alerts admins'],
    ['alerts of any severity', 'alerts info'],
    ['alert us about incidents and findings', 'alerts everything'],
    ['notify me about medium or worse', 'alerts medium'],
    ['nothing but incidents here please', 'alerts incidents only'],
    ['benachrichtige uns bei kritischen Funden', 'alerts critical'],
  ],
  reports: [
    [
      'send a weekly report of admins without MFA here every Monday at 9 Europe/Zurich',
      'report admins-without-mfa [0 9 * * 1] Europe/Zurich',
    ],
    ['weekly report of risky apps', 'report risky-apps [0 9 * * 1] UTC'],
    ['send me a daily overview at 7:30', 'report posture [30 7 * * *] UTC'],
    ['post the security overview here every weekday at 8am Zurich time', 'report posture [0 8 * * 1-5] Europe/Zurich'],
    ['every friday at 17:00 send transport rules', 'report transport-rules [0 17 * * 5] UTC'],
    ['report on mail connectors every Tuesday and Thursday at 6pm', 'report mail-connectors [0 18 * * 2,4] UTC'],
    ['monthly report of stale admins', 'report stale-admins [0 9 1 * *] UTC'],
    ['send stale admins on the 15th of every month at noon', 'report stale-admins [0 12 15 * *] UTC'],
    [
      'first Monday of the month at 10: apps with expiring credentials',
      'report app-credentials expiring [0 10 * * 1#1] UTC',
    ],
    ['send the overview on the last Friday of every month', 'report posture [0 9 * * 5#L] UTC'],
    ['a daily digest please', 'report posture [0 9 * * *] UTC'],
    ['every morning: who consented to apps?', 'report recent-consents [0 8 * * *] UTC'],
    [
      'quarterly report of privileged roles at 9 in New York',
      'report privileged-roles [0 9 1 1,4,7,10 *] America/New_York',
    ],
    ['every day at 9 CET send me security defaults', 'report security-defaults [0 9 * * *] Europe/Berlin'],
    ['each Wednesday 14:15 dormant apps', 'report dormant-apps [15 14 * * 3] UTC'],
    ['hourly report of mail flow changes', 'report mail-flow-changes [0 * * * *] UTC'],
    ['risky apps at the end of every month', 'report risky-apps [0 9 L * *] UTC'],
    ['risky apps at month end, monthly', 'report risky-apps [0 9 L * *] UTC'],
    ['every week on Sunday at 8 pm UTC+2 the risky admins', 'report risky-admins [0 20 * * 0] Etc/GMT-2'],
    ['every other week send admins without mfa', 'unclear'],
    ['send a report every Monday', 'unclear'],
  ],
  stop: [
    ['stop', 'stop all'],
    ['stop everything', 'stop all'],
    ['unsubscribe', 'stop all'],
    ['stop the alerts', 'stop alerts'],
    ['no more alerts', 'stop alerts'],
    ['turn off notifications', 'stop alerts'],
    ['stop alerting us about mail flow', 'stop mail-flow'],
    ['no more alerts about apps please', 'stop apps'],
    ['stop the reports', 'stop reports'],
    ['cancel the weekly report', 'stop reports'],
    ['stop the weekly report of admins without MFA', 'stop admins-without-mfa'],
    ['leave us alone', 'stop all'],
    ['leave this channel alone', 'stop all'],
    ['end the alerts', 'stop alerts'],
    ['drop the alerts about apps', 'stop apps'],
    ['enough', 'stop all'],
    ["don't send anything any more", 'stop all'],
  ],
  pause: [
    ['pause for 2 hours', 'pause 2026-11-24T14:00:00Z'],
    ['mute for 30 minutes', 'pause 2026-11-24T12:30:00Z'],
    ['snooze for an hour', 'pause 2026-11-24T13:00:00Z'],
    ['silence alerts for half an hour', 'pause 2026-11-24T12:30:00Z'],
    ['pause until tomorrow', 'pause 2026-11-25T00:00:00Z'],
    ['pause until tomorrow 9am', 'pause 2026-11-25T09:00:00Z'],
    ['pause until 17:00', 'pause 2026-11-24T17:00:00Z'],
    ['be quiet until Monday', 'pause 2026-11-30T00:00:00Z'],
    ['stop for 3 days', 'pause 2026-11-27T12:00:00Z'],
    ['no alerts until Friday 8:00', 'pause 2026-11-27T08:00:00Z'],
    ['hold off for the rest of the day', 'pause 2026-11-25T00:00:00Z'],
    ['mute over the weekend', 'pause 2026-11-30T00:00:00Z'],
    ['no more alerts for the next hour', 'pause 2026-11-24T13:00:00Z'],
    ['hold off for another hour', 'pause 2026-11-24T13:00:00Z'],
    ['stop for the rest of the day', 'pause 2026-11-25T00:00:00Z'],
    ['mute for a quarter of an hour', 'pause 2026-11-24T12:15:00Z'],
    ['mute for a quarter', 'pause 2027-02-24T12:00:00Z'],
    ['pause until 18:00 Europe/Zurich', 'pause 2026-11-24T17:00:00Z'],
    ['pause', 'unclear'],
    ['pause until yesterday', 'unclear'],
  ],
  resume: [
    ['resume', 'resume'],
    ['unmute', 'resume'],
    ['resume the alerts please', 'resume'],
    ['turn the alerts back on', 'resume'],
    ['you can talk again', 'resume'],
    ['continue', 'resume'],
    ['you may talk again', 'resume'],
  ],
  'quiet hours': [
    ['quiet hours 20:00 to 7:00', 'quiet 20:00 07:00'],
    ['quiet hours from 8pm to 7am', 'quiet 20:00 07:00'],
    ['quiet hours 20-7 Europe/Zurich', 'quiet 20:00 07:00 Europe/Zurich'],
    ['no alerts at night', 'quiet 22:00 07:00'],
    ["don't wake me at night", 'quiet 22:00 07:00'],
    ['no alerts between 22:00 and 06:30', 'quiet 22:00 06:30'],
    ['only critical alerts at night', 'quiet 22:00 07:00'],
    ['only during office hours', 'quiet 18:00 08:00'],
    ['do not disturb from 9pm until 6am', 'quiet 21:00 06:00'],
    ['quiet hours midnight to 6', 'quiet 00:00 06:00'],
    ['quiet hours', 'unclear'],
    ['no quiet hours', 'no-quiet-hours'],
    ['remove the quiet hours', 'no-quiet-hours'],
    ['alert us at night too', 'no-quiet-hours'],
    ["don't disable the quiet hours", 'unclear'],
    ['never turn off quiet time', 'unclear'],
  ],
  escalation: [
    ['if nobody reacts in 30 minutes tell Megan Bowen', 'escalate 30 Megan Bowen'],
    ['escalate to megan@contoso.com after 15 minutes', 'escalate 15 megan@contoso.com'],
    ['when no one responds within half an hour, notify diego.s@contoso.com', 'escalate 30 diego.s@contoso.com'],
    ['tell <at>Megan Bowen</at> if nobody is on it after an hour', 'escalate 60 Megan Bowen'],
    ['if nobody acknowledges, ping Adele Vance', 'escalate 30 Adele Vance'],
    ['no reaction for 2 hours? call Lee Gu', 'escalate 120 Lee Gu'],
    ['escalate after 20 minutes', 'unclear'],
  ],
  list: [
    ['what do you send here?', 'list'],
    ['which alerts do we get?', 'list'],
    ['show my subscriptions', 'list'],
    ['list subscriptions', 'list'],
    ['are we subscribed?', 'list'],
    ['what are you posting in this channel', 'list'],
    ['what does this channel get', 'list'],
  ],
  unclear: [
    ['alert about apps and mail flow', 'unclear'],
    ['hello', 'unclear'],
    ['', 'unclear'],
  ],
};

describe('what people want of the alerts of a conversation', () => {
  for (const [name, cases] of Object.entries(CASES)) {
    describe(name, () => {
      for (const [text, expected] of cases) {
        it(`"${text}" is ${expected}`, () => {
          assert.equal(line(read(text)), expected);
        });
      }
    });
  }

  it('more than eighty ways to say it are kept here', () => {
    assert.ok(Object.values(CASES).flat().length > 80);
  });

  it('the zone of the conversation counts where the text names none', () => {
    assert.equal(line(read('pause until 18:00', 'Europe/Zurich')), 'pause 2026-11-24T17:00:00Z');
    assert.equal(line(read('daily overview at 8', 'Asia/Tokyo')), 'report posture [0 8 * * *] Asia/Tokyo');
  });

  it('a schedule reads as people say it', () => {
    const request = read('send a weekly report of admins without MFA here every Monday at 9 Europe/Zurich');
    assert.equal(request.want === 'report' && request.schedule.words, 'every Monday at 09:00 (Europe/Zurich)');
  });

  it('what is unclear says what to ask for', () => {
    for (const [text, asks] of [
      ['pause', 'For how long?'],
      ['quiet hours', 'From when to when?'],
      ["don't wake us", 'From when to when?'],
      ["don't disable the quiet hours", 'From when to when?'],
      ['send a report every Monday', 'A report about what?'],
      ['schedule a report of risky apps', 'How often?'],
      ['escalate after 20 minutes', 'Whom shall I tell?'],
      ['if nobody reacts in 25 hours tell Adele', 'After how many minutes?'],
      [
        'stop alerts about apps and admins',
        'One at a time, please: which of incidents, mail flow, apps, admins, policies, audit first?',
      ],
      ['hello', 'What shall I send here?'],
    ] as const) {
      const request = read(text);
      assert.ok(request.want === 'unclear' && request.missing.startsWith(asks), text);
    }
  });

  it('never throws, and every schedule can be kept, whatever the text', () => {
    const words = Object.values(CASES).flatMap((cases) => cases.flatMap(([text]) => text.split(' ')));
    const mixed = fc.array(fc.oneof(fc.constantFrom(...words), fc.nat(70).map(String)), { maxLength: 14 });
    const texts = fc.oneof(
      { weight: 4, arbitrary: mixed.map((parts) => parts.join(' ')) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    );
    fc.assert(
      fc.property(texts, (text) => {
        const request = read(text);
        if (request.want === 'report') {
          const { cron, timeZone } = request.schedule;
          assert.ok(
            new Cron(cron, { timezone: timeZone, mode: '5-part', paused: true }).nextRun() instanceof Date,
            cron,
          );
        }
        if (request.want === 'pause') assert.ok(Date.parse(request.until) > Date.parse(NOW));
        if (request.want === 'quiet-hours') {
          for (const time of [request.from, request.to]) assert.match(time, /^([01]\d|2[0-3]):[0-5]\d$/);
        }
        if (request.want === 'escalate') assert.ok(request.who.length > 0 && request.afterMinutes > 0);
      }),
      { numRuns: 400 },
    );
  });

  it('is quick on long and hostile texts', () => {
    const texts = [
      'alert '.repeat(100_000),
      `report every ${'monday and '.repeat(50_000)}`,
      `${' '.repeat(50_000)}pause until ${'9'.repeat(50_000)}`,
      `tell ${'a@'.repeat(50_000)} if nobody reacts`,
      'no'.repeat(50_000),
    ];
    const start = process.cpuUsage();
    for (const text of texts) read(text);
    const { user, system } = process.cpuUsage(start);
    assert.ok(user + system < 4_000_000, `${user + system} µs of the processor`);
  });
});
