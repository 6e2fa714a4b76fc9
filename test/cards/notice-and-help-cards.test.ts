import assert from 'node:assert/strict';
import { createCardRenderer } from '../../src/cards/index.js';
import { INTENT_WORDS } from '../../src/intent-wordings.js';
import { NOW, WORDS } from './report-card-fixtures.js';
import { renderer, STATES } from './all-card-states.js';
import { iterateCardObjects, listButtonTitles, readCardText } from './card-assertions.js';

const state = (name: string) => STATES[name]!().card;

/** What a button holds where a card is 330 pixels wide. */
const PHONE_BUTTON_CHARACTERS = 33;

describe('Cards without an answer', () => {
  it('help offers six real questions, two of them about what is wrong right now, and says what I may', () => {
    assert.equal(listButtonTitles(state('help')).length, 6);
    assert.match(readCardText(state('help')), /What is wrong right now\nLook around/);
    assert.match(
      readCardText(state('help')),
      /What I may read: .*roles.*\nWhat I may change: only what approvers confirm/,
    );
    assert.match(readCardText(state('help')), /What I cannot see: each answer says it.*npx warden doctor/);
    const first = [...iterateCardObjects(state('help'))].find(({ type }) => type === 'Action.Execute');
    assert.deepEqual([first?.['verb'], first?.['data']], ['ask', { question: 'Which admins lack MFA?' }]);
  });

  it('welcome says who I am, who may ask, and offers the same questions', () => {
    assert.match(readCardText(state('welcome')), /I am Tenant Warden/);
    assert.deepEqual(listButtonTitles(state('welcome')), listButtonTitles(state('help')));
  });

  it('what was not understood comes back with what it may have meant', () => {
    assert.match(readCardText(state('clarify')), /“apps\?”/);
    assert.deepEqual(listButtonTitles(state('clarify')), [
      WORDS['risky-apps'].title,
      WORDS['dormant-apps'].exampleQuestion,
    ]);
    const nothing = renderer.render({ kind: 'clarify', question: '', alternatives: [] }, { now: NOW });
    assert.match(readCardText(nothing.card), /write "help"/);
  });

  it('of two things asked at once, a button asks for one with the words of the person', () => {
    const question = 'what did Bob do this week?';
    const { card } = renderer.render(
      { kind: 'clarify', question, alternatives: ['mail-flow-changes', 'recent-consents', 'help'] },
      { now: NOW },
    );
    assert.match(readCardText(card), /Which of these first\?.*more than one/s);
    assert.match(JSON.stringify(card), /"question":"mail-flow-changes: what did Bob do this week\?"/);
    assert.match(JSON.stringify(card), /"question":"recent-consents: what did Bob do this week\?"/);
    assert.doesNotMatch(JSON.stringify(card), /"question":"help: /);
  });

  it('what is outside is declined in words, without talk of orders that nobody gave', () => {
    assert.match(readCardText(state('declined')), /outside what I do/);
    assert.doesNotMatch(readCardText(state('declined')), /I change nothing/);
    assert.equal(listButtonTitles(state('declined')).length, 3);
  });

  it('an order to change an app leads to its card, where approvers decide', () => {
    const card = state('declined-change');
    assert.match(readCardText(card), /Nothing was done.*“Review and decide”/s);
    assert.deepEqual(listButtonTitles(card), ['Show Mail Archiver']);
    assert.match(JSON.stringify(card), /tell me about the app \\"Mail Archiver\\"/);
  });

  it('a question that goes on from the one before is told to be put in full, not that it is none of ours', () => {
    assert.match(readCardText(state('declined-follow-up')), /goes on from.*in full/s);
    assert.doesNotMatch(readCardText(state('declined-follow-up')), /outside/);
  });

  it('the buttons of the first card are not cut off on a phone', () => {
    const real = createCardRenderer({ words: INTENT_WORDS });
    const first = [real.renderWelcome(), real.render({ kind: 'declined', question: 'x' }, { now: NOW })];
    const long = first
      .flatMap(({ card }) => listButtonTitles(card))
      .filter((title) => title.length > PHONE_BUTTON_CHARACTERS);
    assert.deepEqual(long, []);
  });

  it('a refusal gives nothing to press and names nobody', () => {
    for (const name of Object.keys(STATES).filter((one) => one.startsWith('refused'))) {
      assert.deepEqual(listButtonTitles(state(name)), []);
      assert.doesNotMatch(JSON.stringify(state(name)), /https?:|Administrator|admins/);
    }
  });

  it('what broke has an id and a next step', () => {
    assert.match(readCardText(state('broken')), /give this number to whoever runs Tenant Warden: p-7f3a/);
  });

  it('without its templates nothing starts', () => {
    assert.throws(() => createCardRenderer({ words: WORDS, templateDir: '/nowhere' }), /ENOENT/);
  });
});
