import assert from 'node:assert/strict';
import { CHECK_IDS } from '../../src/checks/model/check-id.js';
import { instant } from '../../src/core/instant.js';
import { foldPhrase } from '../../src/language/explanation/fold-phrase.js';
import { UNREAD_TOPICS } from '../../src/language/unread-topics/topic-of-question.js';
import { understand } from '../../src/language/understand-question.js';
import { PORTAL_HOSTS } from '../../src/m365/portal-links.js';
import { ALL_SETS } from './all-question-sets.js';
import { ABOUT_UNREAD_TOPICS, LOOK_ALIKES } from './question-set-unread-topics.js';

const context = { now: instant('2026-11-24T10:00:00Z'), timeZone: 'Europe/Zurich' };
const heard = (q: string) => {
  const { intent, declined, otherwise } = understand(q, context);
  // Whether a group is one that is read, only the tenant tells.
  const unread = declined ?? otherwise;
  return unread?.because === 'not-read' ? `not read: ${unread.topic.id}` : intent;
};

describe('A question about what is not read', () => {
  it('is told from all that is read, in four languages', () => {
    const wrong = ABOUT_UNREAD_TOPICS.filter(([q, topic]) => heard(q) !== `not read: ${topic}`);
    assert.deepEqual(
      wrong.map(([q, topic]) => `${q} → ${heard(q)}, not ${topic}`),
      [],
    );
  });

  it('is not seen where such a word is part of another question', () => {
    const wrong = LOOK_ALIKES.filter(([q, intent]) => heard(q) !== intent);
    assert.deepEqual(
      wrong.map(([q, intent]) => `${q} → ${heard(q)}, not ${intent}`),
      [],
    );
  });

  it('takes no kept question away from the report that answers it', () => {
    // Every third: the other tests of these sets would notice, too, that a question has lost its report.
    const asked = ALL_SETS.filter(({ intent }, at) => at % 3 === 0 && intent !== 'none');
    const taken = asked.filter(({ q }) => heard(q).startsWith('not read'));
    assert.deepEqual(
      taken.map(({ q, intent }) => `${q}: ${intent} → ${heard(q)}`),
      [],
    );
  });

  it('never swallows an order: nothing was changed is what has to be said', () => {
    for (const order of [
      'disable DKIM',
      'delete all inbox rules',
      'turn off direct send',
      'reset the password policy',
    ]) {
      assert.deepEqual(understand(order, context).declined, { because: 'change' }, order);
    }
  });
});

describe('The topics that are not read', () => {
  it('are no checks: a check that comes later removes its topic', () => {
    const ids = UNREAD_TOPICS.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at || CHECK_IDS.some((check) => check === id)),
      [],
    );
    assert.ok(ids.length >= 30);
  });

  it('lead to a page and complete the sentence', () => {
    for (const { id, name, page, nearest } of UNREAD_TOPICS) {
      assert.ok(PORTAL_HOSTS.includes(new URL(page.url).host), id);
      assert.match(page.url, /^https:/, id);
      assert.match(`I do not read ${name}.`, /^I do not read [\p{L}].{3,70}[^.]\.$/u, id);
      assert.ok(CHECK_IDS.includes(nearest), id);
    }
  });

  it('have phrases in the form in which questions are compared, at least one question each', () => {
    const odd = UNREAD_TOPICS.flatMap(({ words, beside, unless }) =>
      [...Object.values(words), beside ?? '', unless ?? ''].flatMap((phrases: string) => phrases.split('|')),
    ).filter((phrase) => foldPhrase(phrase) !== phrase);
    assert.deepEqual(odd, []);
    const asked = new Set(ABOUT_UNREAD_TOPICS.map(([, topic]) => topic));
    assert.deepEqual(
      UNREAD_TOPICS.filter(({ id }) => !asked.has(id)).map(({ id }) => id),
      [],
    );
  });

  it('are each found by every phrase that names it, asked plainly', () => {
    const unread = UNREAD_TOPICS.filter(
      ({ readBy = [] }) => !readBy.includes('settings') && !readBy.includes('admins'),
    );
    const missed = unread.flatMap(({ id, words, beside }) => {
      const thing = beside === undefined ? '' : ` ${beside.split('|')[0] ?? ''}`;
      return Object.values(words)
        .flatMap((phrases: string) => phrases.split('|'))
        .map((phrase) => `how is it with our ${phrase}${thing}`)
        .filter((question) => !heard(question).startsWith('not read'))
        .map((question) => `${id}: ${question} → ${heard(question)}`);
    });
    assert.deepEqual(missed, []);
  });
});
