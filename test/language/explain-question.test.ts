import assert from 'node:assert/strict';
import fc from 'fast-check';
import { instant } from '../../src/core/instant.js';
import { GLOSSARY } from '../../src/glossary/glossary.js';
import { understand } from '../../src/language/understand-question.js';
import { PRIVILEGED_ROLES } from '../../src/m365/directory-roles.js';
import { PERMISSION_RISKS } from '../../src/m365/permission-ratings.js';
import { ADVICE, DEFINITIONS, DIFFERENCES, NO_EXPLANATIONS } from './question-set-explained.js';

const context = { now: instant('2026-11-24T10:00:00Z'), timeZone: 'Europe/Zurich' };
const asked = (q: string) => {
  const { intent, explain } = understand(q, context);
  return explain === undefined ? intent : `${explain.form} ${explain.terms.join(' + ')}`;
};
const wrong = (rows: readonly (readonly [q: string, expected: string])[]) =>
  rows.filter(([q, expected]) => asked(q) !== expected).map(([q, expected]) => `${q} → ${asked(q)}, not ${expected}`);

describe('A question for an explanation', () => {
  it('leads to the term that it names, in four languages', () => {
    assert.deepEqual(wrong(DEFINITIONS.map(([q, term]) => [q, `what-is ${term}`])), []);
  });

  it('leads to two terms where it asks for their difference', () => {
    assert.deepEqual(wrong(DIFFERENCES.map(([q, one, other]) => [q, `difference ${one} + ${other}`])), []);
  });

  it('leads to a check’s reasons or steps where it names what the check is about', () => {
    assert.deepEqual(wrong(ADVICE.map(([q, form, term]) => [q, `${form} ${term}`])), []);
  });

  it('is not seen in a question about the tenant, an app, a person or the message before', () => {
    assert.deepEqual(wrong(NO_EXPLANATIONS), []);
  });

  it('puts the term into the parameters, as programs read it', () => {
    assert.deepEqual(understand('what is PIM?', context).parameters, { term: 'pim' });
    const pair = understand('difference between SPF and DKIM', context);
    assert.deepEqual([pair.intent, pair.parameters], ['explain', { term: 'spf, dkim' }]);
  });

  const FORMS: Readonly<Record<'en' | 'de' | 'fr' | 'es', readonly ((name: string) => string)[]>> = {
    en: [
      (name) => `what is ${name}?`,
      (name) => `What's a ${name}`,
      (name) => `what does ${name} mean?`,
      (name) => `define ${name}`,
      (name) => `please explain ${name.toUpperCase()}`,
      (name) => `can you tell me what ${name} is`,
    ],
    de: [(name) => `Was ist ${name}?`, (name) => `was bedeutet ${name}`, (name) => `Erkläre ${name}`],
    fr: [(name) => `Qu'est-ce que ${name} ?`, (name) => `que signifie ${name}`, (name) => `c'est quoi ${name} ?`],
    es: [(name) => `¿Qué es ${name}?`, (name) => `qué significa ${name}`, (name) => `explica ${name}`],
  };

  it('finds every name of every term, in every form of its language', () => {
    const names = GLOSSARY.flatMap(({ id, title, words }) => [
      { id, name: title, language: 'en' as const },
      ...(['en', 'de', 'fr', 'es'] as const).flatMap((language) =>
        (words[language]?.split('|') ?? []).map((name) => ({ id, name, language })),
      ),
    ]);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(20), ({ id, name, language }, at) => {
        const form = FORMS[language][at % FORMS[language].length];
        assert.equal(asked(form?.(name) ?? ''), `what-is ${id}`, form?.(name));
      }),
      { numRuns: 1_500 },
    );
  });

  it('finds every rated permission and every privileged role by its name', () => {
    const names = [
      ...new Set([...PERMISSION_RISKS.map(({ value }) => value), ...PRIVILEGED_ROLES.map(({ name }) => name)]),
    ];
    const missed = names.filter((name) => asked(`what is ${name}?`) !== `what-is ${name}`);
    assert.deepEqual(missed, []);
  });

  it('stays fast and whole with any text around a frame', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (noise) => {
        for (const q of [`what is ${noise}`, `difference between ${noise} and ${noise}`, `why is ${noise} bad`]) {
          const { intent, explain } = understand(q, context);
          assert.equal(intent === 'explain' && explain === undefined, false);
        }
      }),
      { numRuns: 100 },
    );
    const started = performance.now();
    understand(`difference between ${'and or vs '.repeat(400)}`, context);
    understand(`what is ${'the a an '.repeat(15)}`, context);
    assert.ok(performance.now() - started < 1_000);
  });
});

const REASONS =
  'bad|so bad|dangerous|a problem|a risk|risky|an issue|a security risk|a security issue|a security problem|critical|important|not good|not ok|not okay|not safe|not enough|not recommended|insecure|unsafe|harmful|a bad thing|a bad idea|a concern|relevant|serious';

const MATTERS = 'matter|count|concern us|be blocked|be fixed|be avoided|be removed|be disabled|be limited|be off';

const CARES =
  'care about|worry about|need|block|fix|avoid|remove|limit|want|enforce|require|use|report|flag|check|look at';

const WHATS =
  'bad about|dangerous about|the risk of|the risks of|the danger of|the problem with|the harm in|the threat of|the issue with';

const DOING =
  'fix|remediate|solve|resolve|mend|repair|address|handle|clean up|get rid of|deal with|turn off|switch off|disable|deactivate|block|prevent|stop|avoid|protect us against|protect ourselves from|defend against|reduce|remove|restrict|limit|lock down|improve|mitigate|close|react to|respond to|correct|replace|review';

const TURNING = 'turn on|switch on|enable|activate|set up|configure|implement|deploy|enforce|require|harden';

const each = (words: string, toQuestion: (word: string) => string): readonly string[] =>
  words.split('|').map(toQuestion);

describe('Reasons and steps, however they are asked for', () => {
  const reasons = [
    ...each(REASONS, (bad) => `why is legacy authentication ${bad}?`),
    ...each(REASONS, (bad) => `why is it ${bad} to have legacy authentication?`),
    ...each(MATTERS, (matters) => `why should legacy authentication ${matters}?`),
    ...each('if|that|whether', (joint) => `why does it matter ${joint} legacy authentication is allowed?`),
    ...each(CARES, (care) => `why should we ${care} legacy authentication?`),
    ...each(WHATS, (what) => `what is ${what} legacy authentication?`),
    ...each('risks|risk|dangers|danger', (what) => `${what} of legacy authentication`),
  ];
  for (const question of reasons) {
    it(`is told why: ${question}`, () => {
      assert.equal(asked(question), 'why legacy-authentication');
    });
  }

  const steps = [
    ...each(DOING, (act) => `how do we ${act} legacy authentication?`),
    ...each(
      'can i|could we|should you|would one|must somebody|to best|to safely|shall we properly',
      (who) => `how ${who} block legacy authentication?`,
    ),
    ...each(
      'fixed|solved|blocked|off|disabled|under control|in order',
      (state) => `how can I get legacy authentication ${state}?`,
    ),
    ...each(
      'what are the steps to|which steps to|give me the steps to|show me steps to|list the steps to|the steps for',
      (ask) => `${ask} block legacy authentication`,
    ),
    ...each(
      'should we do about|can I do against|could one do with|must we do about|would you recommend for|should I do for',
      (ask) => `what ${ask} legacy authentication?`,
    ),
    ...each(
      'to do|can be done|should be done|is to be done|is the fix|is the remedy|is the solution|is the remediation',
      (ask) => `what ${ask} for legacy authentication?`,
    ),
    ...each(
      'way to fix|way to handle|practice for|way against',
      (ask) => `what is the best ${ask} legacy authentication?`,
    ),
    ...each('fix|remediation|remedy|solution', (what) => `${what} for legacy authentication`),
  ];
  for (const question of steps) {
    it(`is told how: ${question}`, () => {
      assert.equal(asked(question), 'how-to legacy-authentication');
    });
  }

  for (const question of each(TURNING, (act) => `how do I ${act} security defaults?`)) {
    it(`is told how: ${question}`, () => {
      assert.equal(asked(question), 'how-to security-defaults');
    });
  }
});

describe('Reasons and steps in German, French and Spanish', () => {
  const reasons = [
    ...each(
      'schlecht|gefährlich|wichtig|ein Problem|ein Risiko|riskant|schlimm|unsicher|nötig',
      (bad) => `Warum ist alte Authentifizierung ${bad}?`,
    ),
    ...each(
      'dangereuse|importante|un problème|un risque',
      (bad) => `Pourquoi l'authentification héritée est-elle ${bad} ?`,
    ),
    ...each(
      'mala|peligrosa|importante|un problema|un riesgo',
      (bad) => `¿Por qué es ${bad} la autenticación heredada?`,
    ),
    ...each(
      'mala|peligrosa|importante|un problema|un riesgo',
      (bad) => `¿Por qué la autenticación heredada es ${bad}?`,
    ),
  ];
  for (const question of reasons) {
    it(`are told why: ${question}`, () => {
      assert.equal(asked(question), 'why legacy-authentication');
    });
  }

  const steps = [
    ...each(
      'behebe ich|blockiere ich|blockieren wir|verhindere ich|verhindern wir|entferne ich|deaktiviere ich',
      (act) => `Wie ${act} alte Authentifizierung?`,
    ),
    ...each(
      'beheben|blockieren|verhindern|ausschalten|deaktivieren',
      (act) => `Wie kann man alte Authentifizierung ${act}?`,
    ),
    ...each(
      'tun gegen|kann ich tun gegen|kann man tun gegen|soll ich tun mit|sollen wir tun bei|sollte man tun gegen|tun wir gegen|mache ich mit',
      (act) => `Was ${act} alte Authentifizierung?`,
    ),
    ...each(
      'corriger|régler|résoudre|bloquer|désactiver|empêcher|limiter|éviter',
      (act) => `Comment ${act} l'authentification héritée ?`,
    ),
    ...each('puis-je|peut-on|faire pour', (who) => `Comment ${who} bloquer l'authentification héritée ?`),
    ...each('de|contre|avec|pour', (joint) => `Que faire ${joint} l'authentification héritée ?`),
    ...each(
      'arreglo|puedo arreglar|podemos corregir|corrijo|soluciono|se soluciona|puedo bloquear|bloqueo|desactivar|evitar|limitar',
      (act) => `¿Cómo ${act} la autenticación heredada?`,
    ),
    ...each(
      'hacer con|hago con|hacemos contra|debo hacer sobre|debemos hacer con|puedo hacer contra',
      (act) => `¿Qué ${act} la autenticación heredada?`,
    ),
  ];
  for (const question of steps) {
    it(`are told how: ${question}`, () => {
      assert.equal(asked(question), 'how-to legacy-authentication');
    });
  }
});
