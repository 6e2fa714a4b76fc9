import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { understandInDialogue } from '../../src/language/dialogue/understand-in-dialogue.js';
import { findIncidentQuestion } from '../../src/language/incident-question.js';
import type { IncidentAspect } from '../../src/language/model/incident-question.js';
import { understandMessage } from '../../src/language/understand-message.js';
import { after, of, say } from './support/talk.js';

const context = { now: instant('2026-11-26T12:00:00Z') };

/** Questions of people who have just read "1 open incident", in four languages. */
const ASKED: Readonly<Record<Exclude<IncidentAspect, 'stage' | 'belongs'>, readonly string[]>> = {
  began: [
    'when did the attack begin?',
    'When did the attackers first get in?',
    'since when has the attack been going on?',
    'what was the first step of the attack?',
    'And how did the breach start?',
    'Wann hat der Angriff begonnen?',
    'Quand l’attaque a-t-elle commencé ?',
    '¿Cuándo empezó el ataque?',
  ],
  lasts: ['how long have the attackers been in our tenant?', 'how long did the attack go unnoticed?'],
  last: [
    'what did the attacker do last?',
    'is the attack still going on?',
    'are the intruders still in?',
    'when was the attacker last active?',
    'Ist der Angriff vorbei?',
  ],
  'way-in': [
    'how did the attackers get in?',
    'how did they get in?',
    'which account did they get in through?',
    'Through which account did the hackers break in?',
    'what was the entry point of the attack?',
    'Wie sind die Angreifer reingekommen?',
    'Über welches Konto sind die Angreifer reingekommen?',
    'Par quel compte les attaquants sont-ils entrés ?',
    '¿Con qué cuenta entraron los atacantes?',
  ],
  address: [
    'which IP addresses did the attacker use?',
    'where did the attack come from?',
    'Von welcher IP-Adresse kam der Angriff?',
    'De quelle adresse IP vient l’attaque ?',
    '¿Desde qué dirección IP vino el ataque?',
  ],
  acts: [
    'what did the attackers do?',
    'what exactly happened in the attack?',
    'tell me the story of the attack',
    'give me a timeline of the incident',
    'Was haben die Angreifer gemacht?',
    'Qu’ont fait les attaquants ?',
    '¿Qué hicieron los atacantes?',
  ],
  involved: ['which apps are involved in the incident?', 'who attacked us?', 'which users are affected by the attack?'],
  dormant: [
    'how long was the app dormant before it woke up?',
    'why did nobody notice the attack for 2 months?',
    'how long was the attacker silent?',
  ],
  'after-silence': [
    'what did the attacker do after the silence?',
    'what did the attackers do after the period of silence?',
  ],
  handled: [
    'who is working on the incident?',
    'has anybody taken the incident?',
    'Wer kümmert sich um den Vorfall?',
    '¿Quién se ocupa del incidente?',
  ],
  severity: ['how bad is the incident?', 'how sure are you that it is an attack?'],
  noticed: ['when was the attack detected?', 'how did you notice the attack?', 'since when is the incident open?'],
  left: ['what is left of the attack?', 'did the attackers leave a backdoor?', 'could the attackers come back?'],
  stop: [
    'how do I stop the attack?',
    'how do we kick the attackers out?',
    'what should I do about the incident?',
    'Wie stoppe ich den Angriff?',
  ],
  removal: [
    'if we delete the app, is the attack over?',
    'if I disable that app is the problem solved or is something left?',
    'would removing the app be enough to stop the attackers?',
    'is deleting the malicious app enough to stop the attack?',
  ],
  password: [
    'If we change the it.admin password, are they out?',
    'if I reset the password of IT Admin, does that stop the attacker?',
    'would changing the password be enough to stop the attackers?',
  ],
};

describe('A question about an attack', () => {
  for (const [aspect, questions] of Object.entries(ASKED))
    it(`is read as what it asks of the open incidents: ${aspect}`, () => {
      const others = questions.filter((text) => {
        const { intent, ofIncident, query } = understandInDialogue(text, context);
        return intent !== 'incidents' || ofIncident?.aspect !== aspect || query !== undefined;
      });
      assert.deepEqual(others, []);
    });

  for (const [text, stage] of [
    ['did the attackers cover their tracks?', 'traces-removed'],
    ['have the attackers added any secrets?', 'credential-added'],
    ['did the intruder set up a forwarding?', 'forwarding-set'],
    ['did the attackers read our mail?', 'mass-access'],
    ['did the attacker turn off the audit log?', 'audit-off'],
    ['did the hackers give themselves roles?', 'role-assigned'],
  ] as const)
    it(`asks whether one of its acts happened: ${text}`, () => {
      const asked = findIncidentQuestion(text);
      assert.ok(asked?.aspect === 'stage' && asked.stages?.includes(stage) === true, JSON.stringify(asked));
    });

  it('is of the attack once its story was told: “they”, “it”', () => {
    const told = understandMessage('was there an attack on our tenant?', context);
    const story = after(told.question, of('service-principal', 'Ledger Sync'), { understanding: told, rows: 0 });
    const aspects = [
      'when did it begin?',
      'which account did they use?',
      'who is on it?',
      'how do I stop it?',
      'did they delete any evidence?',
    ].map((text) => say(text, story).ofIncident?.aspect);
    assert.deepEqual(aspects, ['began', 'way-in', 'handled', 'stop', 'stage']);
    const elsewhere = after('which rules are there?', of('transport-rule', 'A', 'B'));
    assert.equal(say('when did it begin?', elsewhere).ofIncident, undefined);
  });

  for (const text of [
    'are we under attack?',
    'could an attacker get in with just a password?',
    'what can attackers do with Exchange.ManageAsApp?',
    'which users are at risk?',
    'how do I stop the alerts?',
    'stop the attack',
    'when did Priya Raman last sign in?',
    'who is working on the app?',
    'did anybody delete a rule?',
  ])
    it(`is none that only speaks of one, or of something else: ${text}`, () => {
      assert.equal(understandInDialogue(text, context).ofIncident, undefined);
    });
});

describe('What the attacker did', () => {
  const named = (text: string) => understandInDialogue(text, context).query;

  for (const [text, table] of [
    ['which transport rules did the attacker create?', 'events'],
    ['how many rules did the attackers create?', 'events'],
    ['what did the intruders delete?', 'events'],
    ['was anything removed by the hackers?', 'events'],
    ['which rules of the attacker are still there?', 'transport-rules'],
    ['Welche Regeln haben die Angreifer angelegt?', 'events'],
    ['Quelles règles les attaquants ont-ils créées ?', 'events'],
    ['¿Qué reglas crearon los atacantes?', 'events'],
  ] as const)
    it(`is asked of whoever the open incidents are about: ${text}`, () => {
      const query = named(text);
      assert.equal(query?.table, table);
      assert.deepEqual(
        query.named.map(({ attacker, words }) => [attacker, words]),
        [[true, 'the attacker']],
      );
      assert.deepEqual(query.unread, []);
    });

  it('is done by them, not to them', () => {
    const [first] = named('which roles did the attacker give?')?.named ?? [];
    assert.deepEqual(first?.attributes, ['actor']);
  });

  it('goes on: “they” are the same', () => {
    const told = understandMessage('was there an attack on our tenant?', context);
    const story = after(told.question, of('service-principal', 'Ledger Sync'), { understanding: told, rows: 0 });
    const rules = say('which rules did they create?', story);
    assert.deepEqual([rules.query?.table, rules.query?.named[0]?.attacker, rules.followsUp], ['events', true, true]);
  });

  it('is not what somebody might do', () => {
    assert.equal(
      named('can the attacker create rules?')?.named.some(({ attacker }) => attacker === true) ?? false,
      false,
    );
  });
});
