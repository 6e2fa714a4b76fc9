import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { asksWhetherSafe } from '../../src/language/model/safety-question.js';
import { understand } from '../../src/language/understand-question.js';

const context = { now: instant('2026-11-24T10:00:00Z') };

/** Whether it could happen here, in four languages; written before the words of the lexicon, which at first knew 29 of them. */
const COULD_HAPPEN = [
  'Could we be hit by the same attack?',
  'Is our tenant vulnerable to the Exchange OAuth attack?',
  'would this attack work against us',
  'How likely is it that someone takes over Exchange through an app?',
  'Are we exposed to OAuth abuse?',
  'walk me through the attack path in our tenant',
  'can somebody take over our Exchange with an app?',
  'could an attacker take over exchange here',
  'am I safe from this kind of attack?',
  'are we protected against an Exchange takeover',
  'Could what happened to that other company happen to us as well?',
  'could a malicious app hijack our mail flow?',
  'how exposed are we to the oauth attack',
  'is such an attack possible in our environment?',
  'what stands between us and an OAuth takeover?',
  'could hackers do the same thing to our tenant?',
  'attack path',
  'attack path please',
  'Show the attack chain against our tenant',
  'are we secure against a rogue OAuth app taking over Exchange?',
  'Kann uns das auch passieren?',
  'Könnte so ein Angriff bei uns klappen?',
  'Sind wir gegen die Exchange-Übernahme geschützt?',
  'Wäre dieser Angriff bei uns möglich?',
  'Sind wir verwundbar gegenüber dem OAuth-Angriff?',
  'Zeig mir den Angriffspfad',
  'Cela peut-il arriver chez nous ?',
  "Sommes-nous protégés contre l'attaque OAuth ?",
  'Une telle attaque est-elle possible chez nous ?',
  'Est-ce que ça pourrait nous arriver ?',
  "Montre-moi le chemin d'attaque",
  '¿Puede pasarnos lo mismo?',
  '¿Estamos protegidos contra el ataque OAuth?',
  '¿Sería posible este ataque en nuestro tenant?',
  '¿Podría ocurrir aquí la toma de control de Exchange?',
  'Muéstrame la ruta de ataque',
];

/** Neighbours that use the same words for something else. */
const SOMETHING_ELSE = [
  'are we being attacked right now?',
  'what happened last night?',
  'could you list the risky apps',
  'which apps could read all mail?',
  'who could have created that connector?',
  'could an app have changed the transport rules?',
  'might there be admins without MFA?',
  'are admins protected against phishing?',
  'is Adele Vance vulnerable?',
  'alert me if an attack happens',
  'could you alert this channel about attacks',
  'can users consent to apps?',
  'what can happen if I revoke Office Sync Helper?',
  'show open incidents',
  'was there an attack yesterday?',
  'has any account been taken over?',
  'are we vulnerable to legacy authentication?',
  'are our admins exposed to MFA fatigue?',
  'how secure are we?',
  'could anyone delete the audit log?',
];

const understoodAs = (questions: readonly string[]) =>
  questions.map((question) => [question, understand(question, context).intent] as const);

describe('asking whether the attack could happen here', () => {
  it('is understood however it is put, in English, German, French and Spanish', () => {
    assert.deepEqual(
      understoodAs(COULD_HAPPEN).filter(([, intent]) => intent !== 'attack-path'),
      [],
    );
  });

  it('takes no question away from what it stands beside', () => {
    assert.deepEqual(
      understoodAs(SOMETHING_ELSE).filter(([, intent]) => intent === 'attack-path'),
      [],
    );
  });

  it('tells "are we safe?" from "could it happen?"', () => {
    assert.deepEqual(COULD_HAPPEN.filter(asksWhetherSafe), [
      'am I safe from this kind of attack?',
      'are we protected against an Exchange takeover',
      'are we secure against a rogue OAuth app taking over Exchange?',
      'Sind wir gegen die Exchange-Übernahme geschützt?',
      "Sommes-nous protégés contre l'attaque OAuth ?",
      '¿Estamos protegidos contra el ataque OAuth?',
    ]);
    for (const question of [
      'we are not safe, right?',
      'wir sind nicht sicher',
      'nous ne sommes pas protégés',
      'unsafe?',
    ]) {
      assert.ok(!asksWhetherSafe(question), question);
    }
  });
});
