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

  it('leads to the steps of removing an app where an app itself is to go', () => {
    const removed = [
      'how can I get rid of Ledger Sync?',
      'what do I have to do to remove Ledger Sync safely?',
      'how do we delete the app "Ledger Sync" without breaking anything?',
      'what is the best way to switch off Ledger Sync?',
      'wie werde ich Ledger Sync los?',
      'comment supprimer Ledger Sync ?',
      '¿cómo puedo eliminar Ledger Sync?',
    ].map((q) => [q, 'how-to remove-app'] as const);
    assert.deepEqual(wrong(removed), []);
    for (const q of [
      'how do I remove the secret of Ledger Sync?',
      'how can I delete connectors?',
      'who removed Ledger Sync?',
      'remove Ledger Sync',
    ])
      assert.notEqual(asked(q), 'how-to remove-app', q);
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

describe('A definition', () => {
  const before = each(
    "hey|hi|hello|please|pls|ok|okay|so|and|sorry|I'm new here|I am new to this|new here|quick question|remind me|can you tell me|could you please tell me|would you tell me|I want to know|I need to know|I would like to know|I'd like to know|I don't know|I do not understand|do you know|tell me|hi, sorry,",
    (talk) => `${talk} what is PIM?`,
  );
  const after = each(
    'please|pls|exactly|actually|again|anyway|really|then|thanks|in simple words|in plain terms|in short|in a few words|in plain English|in Entra|in Microsoft Entra ID|in Azure|in Azure AD',
    (talk) => `what is PIM ${talk}?`,
  );
  const asking = each(
    "what's|what are|what is meant by|what is the meaning of|what is the definition of|what is the purpose of|what is the point of|what is the idea of|define|explain|describe|explain to me|explanation of|definition of|the meaning of|explain what is|what is this|what is the term|what do you mean by|what does Microsoft mean by",
    (ask) => `${ask} PIM`,
  );
  const around = [
    ...each('mean|stand for|signify|mean in Entra|mean for us', (end) => `what does PIM ${end}?`),
    ...each('do|allow|permit|let somebody do|give an app', (end) => `what does PIM ${end}?`),
    ...each('what is it|what is that|meaning|definition|explained|explanation', (end) => `PIM ${end}`),
    ...each(
      'why should I care|why should we care about it|why does it matter|why is it dangerous|why do we need it',
      (end) => `what is PIM and ${end}?`,
    ),
  ];
  const elsewhere = [
    ...each(
      'ist|bedeutet|heißt|meint|ist eigentlich|ist denn|ist genau|versteht man unter',
      (ask) => `Was ${ask} PIM?`,
    ),
    ...each('steht|ist', (ask) => `Wofür ${ask} PIM?`),
    ...each('Erkläre|Erklär mir|Erläutere bitte|Definiere|Definition von|Bedeutung von', (ask) => `${ask} PIM`),
    ...each(
      "Qu'est-ce que|C'est quoi|Que signifie|Que veut dire|Explique-moi|Définis|Définition de|Que fait",
      (ask) => `${ask} PIM ?`,
    ),
    ...each(
      'Qué es|Qué significa|Qué quiere decir|Qué hace|Define|Explica|Explícame|Definición de|Significado de|Explícame qué es',
      (ask) => `¿${ask} PIM?`,
    ),
  ];
  for (const question of [...before, ...after, ...asking, ...around, ...elsewhere]) {
    it(`is given: ${question}`, () => {
      assert.equal(asked(question), 'what-is pim');
    });
  }
});

describe('A difference', () => {
  const questions = [
    ...each(
      "what is the|what's the|what are the|explain the|describe the|tell me the|show me the|is there a|is there any",
      (ask) => `${ask} difference between Mail.Read and Mail.Send?`,
    ),
    ...each('and|vs|versus|or', (joint) => `Mail.Read ${joint} Mail.Send: what is the difference?`),
    ...each('different from|different to|different than', (joint) => `how is Mail.Read ${joint} Mail.Send?`),
    ...each('what distinguishes|what separates|what sets', (ask) => `${ask} Mail.Read from Mail.Send?`),
    ...each(
      'compare Mail.Read with|compare Mail.Read and|comparison of Mail.Read and|Mail.Read vs|Mail.Read versus|is Mail.Read the same as|is Mail.Read the same thing as',
      (ask) => `${ask} Mail.Send`,
    ),
    ...each(
      'Was ist der Unterschied zwischen Mail.Read und|Unterschied zwischen Mail.Read und|Erkläre mir den Unterschied zwischen Mail.Read und|Wie unterscheidet sich Mail.Read von|Wodurch unterscheiden sich Mail.Read und|Mail.Read gegenüber',
      (ask) => `${ask} Mail.Send`,
    ),
    ...each(
      'Quelle est la différence entre Mail.Read et|Différences entre Mail.Read et|Explique la différence entre Mail.Read et',
      (ask) => `${ask} Mail.Send`,
    ),
    ...each(
      'Cuál es la diferencia entre Mail.Read y|Diferencias entre Mail.Read y|Explica la diferencia entre Mail.Read y',
      (ask) => `¿${ask} Mail.Send?`,
    ),
  ];
  for (const question of questions) {
    it(`is told: ${question}`, () => {
      assert.equal(asked(question), 'difference Mail.Read + Mail.Send');
    });
  }
});
