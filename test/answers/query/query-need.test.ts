import assert from 'node:assert/strict';
import { needsQuery } from '../../../src/answers/query/query-need.js';
import type { Query } from '../../../src/language/model/query.js';
import type { Understanding } from '../../../src/language/model/understanding.js';
import { named, NOW, where } from './sample-apps.js';

const of = (intent: string, query: Partial<Query> | undefined, confidence = 0.8): boolean =>
  needsQuery({
    intent,
    confidence,
    ...(query && { query: { about: 'app', table: 'apps', where: [], named: [], form: 'list', unread: [], ...query } }),
  } as unknown as Understanding);

const ADA = { named: [named('user', 'Ada')] };
const CAN = { where: [where('can', 'send')] };
const WITHIN = where('at', '', 'within', { period: { since: NOW } });

/** Each question beside what it is read as, and whether rows of a table answer it. */
const CASES: readonly (readonly [question: string, intent: string, query: Partial<Query>, byRows: boolean])[] = [
  ['which apps are risky?', 'risky-apps', { check: 'risky-apps' }, false],
  ['which risky apps can send mail?', 'risky-apps', { check: 'risky-apps', ...CAN }, true],
  ['is Ada’s app risky?', 'risky-apps', { check: 'risky-apps', ...ADA }, true],
  ['who made the risky apps?', 'risky-apps', { check: 'risky-apps', show: ['creator'] }, true],
  [
    'which risky app is the oldest?',
    'risky-apps',
    { check: 'risky-apps', order: { attribute: 'at', direction: 'ascending' } },
    true,
  ],
  ['which apps are fine?', 'risky-apps', { check: 'risky-apps', checkNot: true }, true],
  ['are all apps fine?', 'risky-apps', { check: 'risky-apps', every: true }, true],
  ['which apps sleep?', 'risky-apps', { check: 'dormant-apps' }, true],
  ['list the apps', 'risky-apps', {}, true],
  ['why are apps risky?', 'risky-apps', { form: 'why', check: 'risky-apps' }, false],
  ['why is Ada on the list?', 'admins-without-mfa', { form: 'why', ...ADA }, true],
  ['why can apps send mail?', 'risky-apps', { form: 'why', ...CAN }, false],
  ['how do I stop apps that can send mail?', 'risky-apps', { form: 'how-to', ...CAN }, false],
  ['what is an app that can send mail?', 'risky-apps', { form: 'what-is', ...CAN }, false],
  ['how secure are we?', 'posture', CAN, false],
  ['could it happen here?', 'attack-path', CAN, false],
  ['tell me about Ada', 'person-details', ADA, false],
  ['which roles does Ada have?', 'person-details', { ...ADA, show: ['role'] }, true],
  ['can Ada send mail?', 'person-details', { ...ADA, ...CAN }, true],
  ['which roles are there?', 'person-details', { show: ['role'] }, false],
  ['what did Ada do?', 'person-details', { ...ADA, table: 'events' }, true],
  ['who made Portal?', 'app-details', { ...ADA, form: 'who' }, true],
  ['when was Portal made?', 'app-details', { ...ADA, form: 'when' }, true],
  ['how many has Portal?', 'app-details', { ...ADA, form: 'count' }, true],
  ['is Portal there?', 'app-details', { ...ADA, form: 'yes-no' }, false],
  ['what changed on Monday?', 'what-changed', { table: 'events', where: [WITHIN] }, false],
  ['what did Ada change on Monday?', 'what-changed', { table: 'events', where: [WITHIN], ...ADA }, true],
  ['which changes were made by apps?', 'what-changed', { table: 'events', where: [where('by', 'app')] }, true],
  ['what changed?', 'what-changed', { table: 'events' }, false],
  ['which apps changed for Ada?', 'what-changed', { table: 'apps', ...ADA }, false],
  ['what did Ada change, gloriously?', 'what-changed', { table: 'events', ...ADA, unread: ['gloriously'] }, false],
  ['any incidents?', 'incidents', { table: 'events' }, false],
  ['what happened on 21 November?', 'incidents', { table: 'events', where: [WITHIN] }, true],
];

describe('Whether rows of a table answer a question', () => {
  for (const [question, intent, query, byRows] of CASES)
    it(`${question} ${byRows ? 'yes' : 'no, its report or page does'}`, () => {
      assert.equal(of(intent, query), byRows);
    });

  it('no, where no table knows a word of it, or a command says exactly what is wanted', () => {
    assert.deepEqual(
      [of('risky-apps', undefined), of('risky-apps', CAN, 1), of('risky-apps', CAN)],
      [false, false, true],
    );
  });

  it('no, where more than rows is wanted', () => {
    for (const intent of [
      'posture',
      'what-changed',
      'incidents',
      'decisions',
      'subscribe',
      'help',
      'attack-path',
      'explain',
    ])
      assert.equal(of(intent, { ...ADA, ...CAN }), false, intent);
  });
});
