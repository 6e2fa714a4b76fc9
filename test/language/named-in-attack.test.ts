import assert from 'node:assert/strict';
import { findNamedInAttack } from '../../src/language/named-in-attack.js';

/** Whether it is over without one, and what to do about one. */
const ASKED: readonly (readonly [question: string, aspect: string, about: string])[] = [
  ['if we disable IT Admin right now, is the attacker out?', 'removal', 'IT Admin'],
  ["is the attacker out if I reset IT Admin's password?", 'removal', 'IT Admin'],
  ['What happens if we delete Office Sync Helper?', 'removal', 'Office Sync Helper'],
  ['would disabling Office Sync Helper stop the attack?', 'removal', 'Office Sync Helper'],
  ['is it enough to remove Inbound relay 02?', 'removal', 'Inbound relay 02'],
  ['does it suffice if we disable the app Office Sync Helper?', 'removal', 'Office Sync Helper'],
  ['can the attacker still get in if we block it.admin?', 'removal', 'it.admin'],
  ['once we remove "Office Sync", are we safe?', 'removal', 'Office Sync'],
  ['when did the Office Sync Helper attack start?', 'began', 'Office Sync Helper'],
  ['when did the attack begin with Office Sync Helper?', 'began', 'Office Sync Helper'],
  ['how long has the attack on Exchange been going on?', 'lasts', 'Exchange'],
  ['which account was used in the Office Sync Helper incident?', 'way-in', 'Office Sync Helper'],
  ['what should I do first about Office Sync Helper?', 'stop', 'Office Sync Helper'],
  ['how do I get rid of Office Sync Helper?', 'stop', 'Office Sync Helper'],
  ['What are the steps to get rid of Office Sync Helper for good?', 'stop', 'Office Sync Helper'],
];

/** None of these asks it of one by name. */
const OTHERS = [
  'if we delete the app, is it over?',
  'which apps were deleted by Office Sync Helper?',
  'who disabled IT Admin?',
  'what did Office Sync Helper delete?',
  'how do I remove the connector Inbound relay 02?',
  'how do I get rid of it?',
  'what should I do first?',
  'can Office Sync Helper delete mail?',
];

describe('What is asked of one that may be part of an attack', () => {
  for (const [question, aspect, about] of ASKED)
    it(question, () => {
      const asked = findNamedInAttack(question);
      assert.deepEqual([asked?.aspect, asked?.about], [aspect, about]);
    });

  for (const question of OTHERS)
    it(`is not: ${question}`, () => {
      assert.equal(findNamedInAttack(question), undefined);
    });
});
