import assert from 'node:assert/strict';
import type { Query } from '../../../src/language/model/query.js';
import {
  answerAbout,
  APPS,
  CAN_SEND,
  named,
  NOW,
  reportOn,
  type SampleApp,
  user,
  where,
  without,
} from './sample-apps.js';

const MAILER: SampleApp = { name: 'Mailer', can: ['send'], publisher: 'Contoso', owners: [user('Ada')], secrets: 2 };
const READER: SampleApp = { name: 'Reader', can: ['read'], publisher: 'Fabrikam' };
const UNREAD: SampleApp = { name: 'Unread', can: undefined };
const ROWS = [MAILER, READER];
const mailer = { named: [named('app', 'Mailer')] };
const both = { named: [{ kind: 'app', words: 'both', ids: ['id of Mailer', 'id of Reader'] }] } as const;

const said = (query: Partial<Query>, rows: readonly SampleApp[] = ROWS, more: Parameters<typeof answerAbout>[2] = {}) =>
  answerAbout(rows, query, more).headline;

describe('An answer about one of several', () => {
  it('says what was read of it, and no name three times', () => {
    assert.equal(said({ ...mailer, show: ['publisher', 'secrets'] }), 'Mailer: publisher: Contoso; secrets: 2');
    assert.equal(
      said({ ...mailer, show: ['publisher'], where: [CAN_SEND] }),
      'Contoso: publisher of Mailer; owners: Ada',
    );
    assert.equal(said(mailer), 'Mailer: publisher: Contoso; verified publisher: no');
    const judged = { check: 'risky-apps', where: [CAN_SEND] } as const;
    const report = reportOn([MAILER], { Mailer: 'x' });
    assert.equal(said(judged, [MAILER], { report }), '1 of 1 app can send mail and is risky: Mailer');
    assert.equal(
      said({ where: [CAN_SEND] }, [MAILER, { ...MAILER, name: 'Other' }]),
      '2 of 2 apps can send mail: Mailer and Other',
    );
  });

  it('speaks of a judgement that has no words of its own as a finding', () => {
    const table = without(APPS, 'judgements');
    const report = reportOn(ROWS, { Mailer: 'x' });
    assert.equal(said({ check: 'risky-apps' }, ROWS, { table, report }), '1 of 2 apps has a finding: Mailer');
    const two = reportOn(ROWS, { Mailer: 'x', Reader: 'y' });
    assert.equal(
      said({ check: 'risky-apps' }, ROWS, { table, report: two }),
      '2 of 2 apps have a finding: Mailer and Reader',
    );
    const other = { ...APPS, judgements: {} };
    assert.equal(said({ check: 'risky-apps' }, ROWS, { table: other, report }), '1 of 2 apps has a finding: Mailer');
  });

  it('says yes of what is known, though of others it is not', () => {
    const { answer, headline, notes } = answerAbout([MAILER, UNREAD], { form: 'yes-no', where: [CAN_SEND] });
    assert.deepEqual([answer.value, headline], [true, 'Yes: 1 of 2 apps can send mail: Mailer']);
    assert.deepEqual(notes, ['Not known of 1: Unread.']);
  });

  it('says no of the one that it is about, as it is called', () => {
    const of = answerAbout([MAILER, { ...READER, name: 'Nonesuch' }], {
      form: 'yes-no',
      named: [named('app', 'Nonesuch')],
      where: [CAN_SEND],
    });
    assert.equal(of.headline, 'No: Nonesuch cannot send mail (can: read mail; owners: none)');
    assert.deepEqual(
      of.answer.subjects.map(({ name }) => name),
      ['Nonesuch'],
    );
    const report = reportOn(ROWS, { Mailer: 'x' });
    const judged = {
      form: 'yes-no',
      check: 'risky-apps',
      where: [where('can', 'read')],
      named: [named('app', 'Reader')],
    } as const;
    assert.match(said(judged, ROWS, { report }), /^No: this is not true of Reader: can read mail and is risky \(/);
  });

  it('says what an app could do that is disabled, whatever else is asked of it', () => {
    const off = [{ ...MAILER, state: 'disabled' }, READER] as const;
    const asked = { form: 'yes-no', ...mailer, where: [where('verified', false), CAN_SEND] } as const;
    assert.equal(said(asked, off), 'No: Mailer is disabled. Otherwise it is not verified and can send mail');
    assert.match(said(asked, off, { table: without(APPS, 'idle') }), /^Yes: Mailer is not verified and can send mail/);
    const other = { ...APPS, idle: { attribute: 'no longer there', values: ['x'], of: ['can'] } };
    assert.match(said(asked, off, { table: other }), /^Yes: /);
    assert.match(said(asked, off, { table: without(APPS, 'showsBeside') }), /^No: Mailer is disabled/);
  });

  it('counts what it has only where it is the one that is asked about', () => {
    const owned = [{ ...MAILER, owners: [user('Ada'), user('Bo')] }, READER];
    const count = { form: 'count', show: ['owners'] } as const;
    assert.equal(said({ ...count, ...both }, owned), '2 of 2 apps (both): Mailer and Reader');
    assert.equal(said({ ...count, named: [named('user', 'Ada')] }, owned), '1 of 2 apps (Ada): Mailer');
    assert.equal(said({ ...count, show: ['no longer there'], ...mailer }, owned), '1 of 1 app (Mailer): Mailer');
    assert.equal(said({ form: 'count', ...mailer }, owned), '1 of 1 app (Mailer): Mailer');
  });
});

describe('When, who and which value', () => {
  it('is the moment that is asked for, else the one of the table', () => {
    const created = [{ ...MAILER, created: NOW }];
    const at = '2026-11-24 09:00 UTC (created): Mailer';
    assert.equal(said({ form: 'when', ...mailer }, created), at);
    assert.equal(
      said({ form: 'when', ...mailer, show: ['publisher', 'created'] }, created, { table: without(APPS, 'period') }),
      at,
    );
    const asked = { form: 'when', ...mailer, show: ['publisher', 'no longer there'] } as const;
    assert.match(
      said(asked, created, { table: without(APPS, 'period') }),
      /^I do not read what you ask of Mailer\. I read: publisher: Contoso; verified/,
    );
    assert.equal(said({ form: 'when', ...mailer }, [{ name: 'Mailer' }]), 'Created: Mailer: never');
  });

  it('is whoever did it, before whoever it is for', () => {
    const row = { ...MAILER, grantedBy: [user('Bo')] };
    const who = (...show: string[]) => said({ form: 'who', ...mailer, show }, [row, READER]);
    assert.equal(who('owners'), 'Ada: owners of Mailer');
    assert.equal(who('owners', 'grantedBy'), 'Bo (granted by): Mailer');
    assert.match(
      who('secrets', 'publisher'),
      /^I do not read what you ask of Mailer\. I read: secrets: 2; publisher: Contoso; verified/,
    );
    assert.match(who('no longer there'), /^I do not read/);
    const publisher = APPS.attributes['publisher'] ?? assert.fail();
    const made = {
      ...APPS,
      attributes: { ...APPS.attributes, publisher: { ...publisher, who: { en: 'made' } } as never },
    };
    assert.equal(
      said({ form: 'who', ...mailer, show: ['owners', 'publisher'] }, ROWS, { table: made }),
      'Contoso: publisher of Mailer; owners: Ada',
    );
    const apps = {
      ...APPS,
      attributes: { ...APPS.attributes, owners: { ...APPS.attributes['owners'], lookup: 'app' } as never },
    };
    assert.match(said({ form: 'who', ...mailer, show: ['owners'] }, ROWS, { table: apps }), /^I do not read/);
  });

  it('is everybody of one app, or each with their apps', () => {
    const team = Array.from({ length: 11 }, (_, at) => user(`P${at + 1}`));
    const who = { form: 'who', show: ['owners'] } as const;
    assert.equal(
      said({ ...who, ...mailer }, [{ ...MAILER, owners: team }]),
      'Owners, Mailer: P1, P2, P3, P4, P5, P6, P7, P8, P9 and 2 more',
    );
    const rows = [
      { ...MAILER, owners: team.slice(0, 2) },
      { ...READER, owners: team.slice(1, 2) },
    ];
    assert.equal(said(who, rows), 'Owners: P1 (Mailer) and P2 (Mailer and Reader)');
    const many = Array.from({ length: 3 }, (_, at) => ({ name: `App ${at + 1}`, owners: team.slice(0, 1) }));
    assert.equal(said(who, [...many, ...rows]), 'Owners: P1 (App 1, App 2 and 2 more) and P2 (Mailer and Reader)');
    assert.equal(said({ ...who, show: ['publisher'] }, ROWS), '2 apps: Mailer and Reader');
  });

  it('is one value of a few that are named, and rows of many', () => {
    const show = { show: ['publisher'] };
    assert.equal(said({ ...both, ...show }), 'Publisher: Mailer: Contoso; Reader: Fabrikam');
    assert.equal(
      said({ ...both, ...show, where: [where('verified', false)] }),
      '2 of 2 apps are not verified (both): Mailer and Reader',
    );
    assert.equal(said(show), '2 apps: Mailer and Reader');
    assert.equal(
      said({ named: [named('user', 'Ada')], ...show }),
      '1 of 2 apps (Ada): Mailer (publisher: Contoso; verified publisher: no)',
    );
    const named6 = (count: number) => {
      const rows = Array.from({ length: count }, (_, at) => ({ name: `App ${at}`, publisher: `${at}` }));
      return said(
        { named: [{ kind: 'app', words: 'all', ids: rows.map(({ name }) => `id of ${name}`) }], ...show },
        rows,
      );
    };
    assert.match(named6(5), /^Publisher: App 0: 0; /);
    assert.match(named6(6), /^6 of 6 apps \(all\): /);
    // Several rows of one.
    const twice = [...ROWS, { ...MAILER, publisher: 'Wingtip' }];
    assert.equal(said({ ...mailer, ...show, where: [CAN_SEND] }, twice), 'Contoso and Wingtip: publisher of Mailer');
    assert.equal(
      said({ ...mailer, show: ['owners'] }, [MAILER, { ...MAILER, owners: [user('Bo')] }]),
      'Owners: Mailer: Ada; Mailer: Bo',
    );
    assert.equal(
      said({ ...mailer, ...show }, [{ ...MAILER, publisher: undefined }, MAILER]),
      'Contoso: publisher of Mailer',
    );
  });

  it('is a number or yes and no also where several have it', () => {
    const value = (show: string) =>
      answerAbout(
        ROWS.map((row) => ({ ...row, secrets: 2 })),
        { form: 'value', show: [show] },
      ).answer.value;
    assert.deepEqual([value('secrets'), value('verified')], [2, false]);
  });

  it('is of nothing where nothing is like that', () => {
    const none = { where: [CAN_SEND], show: ['publisher'] };
    assert.equal(
      said({ form: 'value', ...none }, [READER]),
      'None: Reader cannot send mail (can: read mail; owners: none; publisher: Fabrikam)',
    );
    assert.equal(said({ form: 'value' }, [READER]), '1 app: Reader');
    const table = { ...APPS, attributes: {} };
    assert.equal(
      said({ where: [CAN_SEND] }, [READER], { table }),
      'I could not tell: Reader. Of what I could read, none of 1 app',
    );
    assert.equal(
      said(
        {},
        Array.from({ length: 5 }, () => READER),
      ),
      '5 apps: Reader',
    );
    assert.equal(said({}, []), '0 apps');
  });

  it('is asked for in other words', () => {
    for (const form of ['how-to', 'what-is'] as const)
      assert.equal(said({ form, ...mailer, show: ['secrets'] }), '2: secrets of Mailer');
  });
});
