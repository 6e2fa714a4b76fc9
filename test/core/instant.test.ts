import assert from 'node:assert/strict';
import fc from 'fast-check';
import { daysBefore, daysBetween, instant, tryInstant } from '../../src/core/instant.js';
import { foldLookAlikes, foldLookAlikesLoosely, imitatesLatin } from '../../src/core/look-alike-text.js';

describe('A moment in a record', () => {
  it('is read as Date reads it, in UTC where no zone is written', () => {
    const moments = fc.date({
      min: new Date('1970-01-01'),
      max: new Date('2099-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (date) => {
        const whole = new Date(Math.floor(date.getTime() / 1000) * 1000);
        const text = whole.toISOString().replace('.000Z', 'Z');
        assert.equal(tryInstant(text), text);
        assert.equal(tryInstant(text.slice(0, -1)), text);
        assert.equal(tryInstant(whole.toISOString()), text);
        assert.equal(instant(whole), text);
        assert.equal(instant(whole.getTime()), text);
        assert.equal(tryInstant(date.toISOString()), date.toISOString().replace('.000Z', 'Z'));
      }),
      { numRuns: 500 },
    );
  });

  for (const [text, moment] of [
    ['2026-11-24T09:00:00+01:00', '2026-11-24T08:00:00Z'],
    ['2026-11-24T09:00:00-0130', '2026-11-24T10:30:00Z'],
    ['2026-11-24T09:00:00z', '2026-11-24T09:00:00Z'],
    ['2026-11-24T09:00:00.5', '2026-11-24T09:00:00.500Z'],
    ['2024-02-29T09:00:00', '2024-02-29T09:00:00Z'],
    ['2026-12-31T23:59:59Z', '2026-12-31T23:59:59Z'],
    ['2026-10-10T19:09:09Z', '2026-10-10T19:09:09Z'],
  ] as const) {
    it(`${text} is ${moment}`, () => {
      assert.equal(tryInstant(text), moment);
    });
  }

  for (const none of [
    '',
    'yesterday',
    '2026-13-24T09:00:00Z',
    '2026-00-24T09:00:00Z',
    '2026-11-00T09:00:00Z',
    '2026-11-32T09:00:00Z',
    '2026-11-24T25:00:00Z',
    '2026-11-24T09:60:00Z',
    '2026-11-24T09:00:60Z',
    '2026-11-24T09:00:00ZZ',
    '2026-11-24T09:00:00Z and more',
    'On 2026-11-24T09:00:00Z',
    '20261-11-24T09:00:00Z',
    null,
    undefined,
  ]) {
    it(`${String(none)} is none`, () => {
      assert.equal(tryInstant(none), undefined);
    });
  }

  it('is days from another, also by parts of a day and backwards', () => {
    const noon = instant('2026-11-24T12:00:00Z');
    assert.equal(daysBetween(instant('2026-11-23T00:00:00Z'), noon), 1.5);
    assert.equal(daysBetween(noon, instant('2026-11-23T00:00:00Z')), -1.5);
    assert.equal(daysBefore(noon, 30), '2026-10-25T12:00:00Z');
    assert.throws(() => instant('yesterday'), RangeError);
  });
});

describe('Text that imitates other text', () => {
  // Each looks like the Latin word beside it; source: Unicode UTS #39.
  for (const [written, read] of [
    ['асеорхуіјѕԁһӏ', 'aceopxyijsdhl'],
    ['АВСЕНІЈКМОРЅТХУ', 'abcehijkmopstxy'],
    ['οναιρυ', 'ovaipu'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'abezhikmnoptyx'],
  ] as const) {
    it(`${written} reads as ${read}, and imitates it`, () => {
      assert.equal(foldLookAlikes(written), read);
      assert.ok(imitatesLatin(written));
    });
  }

  it('mixes alphabets in one word, or takes letters that only look like letters', () => {
    for (const text of [
      'P\u0430yroll',
      'my P\u0430yroll',
      '\uFF2Dail',
      '\uFF4Dail',
      '\u24C2ail',
      '\u{1D40C}ail',
      '\u{1F13C}ail',
      'Ma\u13A5l',
    ]) {
      assert.ok(imitatesLatin(text), text);
    }
  });

  it('is no imitation in another language, or beside a Latin word', () => {
    for (const text of ['Payroll', 'Größe', 'Счёт', 'Εφαρμογή', 'Mail Счёт', 'а', '2026', '', '経費 Mail']) {
      assert.ok(!imitatesLatin(text), text);
    }
  });

  it('is read as at a glance: without accents, case and what nobody sees', () => {
    assert.equal(foldLookAlikes('Pa\u0301y\u200Broll\u2800\u00AD'), 'payroll');
    assert.equal(foldLookAlikes('\uFF30ayroll'), 'payroll');
    assert.equal(foldLookAlikesLoosely('rnail'), 'mail');
    assert.equal(foldLookAlikesLoosely('VVindow5 0ffice'), 'window5 office');
    assert.equal(foldLookAlikesLoosely('Ma1l | !'), 'mall l l');
    assert.equal(foldLookAlikesLoosely('rnrn vvvv 00'), 'mm ww oo');
  });
});
