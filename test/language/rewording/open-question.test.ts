import assert from 'node:assert/strict';
import { askBarely } from '../../../src/language/rewording/bare-question.js';
import { askOpenly } from '../../../src/language/rewording/open-question.js';

describe('An open question', () => {
  for (const [asked, shortly] of [
    ['anything I need to take care of today?', 'what should we fix first?'],
    ['is there something I should look at?', 'what should we fix first?'],
    ['is there anything that needs attention?', 'what should we fix first?'],
    ['anything left to fix?', 'what should we fix first?'],
    ['what should be done this week?', 'what should we fix first?'],
    ["what's the worst thing in here right now?", 'what should we fix first?'],
    ['What should worry me most right now?', 'what should we fix first?'],
    ['any bad news?', 'how are we doing?'],
    ['which checks failed?', 'how are we doing?'],
    ['which of your checks could not run?', 'how are we doing?'],
    ['how many checks passed?', 'how are we doing?'],
    ['what do I tell my boss?', 'how are we doing?'],
    ['what have I missed while on vacation?', 'anything new?'],
    ['is it over?', 'are we under attack?'],
    ['are we clean now?', 'are we under attack?'],
    ['Were we hacked?', 'are we under attack?'],
    ['have we been breached?', 'are we under attack?'],
    ['what is the first thing to fix?', 'what should we fix first?'],
    ["what's the next step we should tackle?", 'what should we fix first?'],
  ] as const) {
    it(`is one in many words: ${asked}`, () => {
      assert.equal(askOpenly(asked), shortly);
    });
  }
  for (const asked of [
    'which admins need attention?',
    'any connectors I should look at?',
    'what is to be checked on the connector?',
    'is there any rule I should look at?',
    'what have I changed?',
    'what needs approval?',
  ]) {
    it(`is none that asks for something: ${asked}`, () => {
      assert.equal(askOpenly(asked), asked);
    });
  }
  for (const [asked, bare] of [
    ["morning. anything I should look at before the 10 o'clock meeting?", 'anything I should look at?'],
    ['what should I do first before lunch?', 'what should I do first?'],
    ['anything we must fix before the auditors come?', 'anything we must fix?'],
    ['is everything ok before I go on holiday?', 'is everything ok?'],
    ['which apps were created before the audit?', 'which apps were created before the audit?'],
    ['who changed a rule before the meeting?', 'who changed a rule before the meeting?'],
  ] as const) {
    it(`is not narrowed by when it has to be known: ${asked}`, () => {
      assert.equal(askBarely(asked), bare);
    });
  }
});
