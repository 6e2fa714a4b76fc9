import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import { DIALOGUE_LANGUAGE } from '../../../src/dialogue-language.js';
import type { Understanding } from '../../../src/language/model/understanding.js';
import { sayPlainly } from '../../../src/language/rewording/say-plainly.js';
import { findOtherLanguage } from '../../../src/language/rewording/spoken-language.js';

const context = { now: instant('2026-11-28T10:00:00Z'), timeZone: 'UTC' };
const ask = (question: string): Understanding => DIALOGUE_LANGUAGE.understand(question, context, undefined);

describe('Plain speech: all of somebody, asked for as people talk', () => {
  for (const [question, name] of [
    ['Kowalska - was darf die alles?', 'Kowalska'],
    ['was weißt du eigentlich über Priya?', 'Priya'],
    ['erzähl mir mal was über dieses Ticketbridge', 'Ticketbridge'],
    ['was ist mit dem Hartmann, steckt der noch in irgendeiner Rolle?', 'Hartmann'],
    ['ist das Konto von Aiko gut geschützt?', 'Aiko'],
    ["montre moi tout ce qu'on sait sur Priya", 'Priya'],
    ['Parle-moi de Lernwelt, elle a quels droits chez nous cette appli ?', 'Lernwelt'],
    ["C'est qui Kowalska ?", 'Kowalska'],
    ["le compte d'Aiko est-il bien protégé ?", 'Aiko'],
    ['¿Qué me puedes contar de Yusuf?', 'Yusuf'],
    ['la cuenta de Aiko está bien protegida?', 'Aiko'],
    ['Release Automation, ¿cómo se autentica?', 'Release Automation'],
    ['oye, ¿qué puede hacer Docuvault?', 'Docuvault'],
  ] as const) {
    it(`opens the page of ${name}: ${question}`, () => {
      const { intent, parameters, question: kept } = ask(question);
      assert.ok(intent === 'person-details' || intent === 'app-details', intent);
      assert.deepEqual([parameters.user ?? parameters.app, kept], [name, question]);
    });
  }

  for (const question of [
    'was weißt du über Konnektoren?',
    'que sait-on sur les connecteurs ?',
    '¿qué sabes de los administradores sin MFA?',
    'was ist PIM?',
    'tell me about Priya',
  ]) {
    it(`takes no kind of thing and no term for a name: ${question}`, () => {
      assert.doesNotMatch(sayPlainly(question), /^tell me about (?!Priya)/);
    });
  }

  it('asks who owns an app in the words that are read', () => {
    for (const question of [
      'Wem gehört Ticketbridge?',
      'À qui appartient Ticketbridge ?',
      '¿De quién es Ticketbridge?',
    ])
      assert.deepEqual(
        [ask(question).parameters.app, ask(question).query?.show],
        ['Ticketbridge', ['owners']],
        question,
      );
  });

  it('leaves a small word between two names to the person', () => {
    for (const question of ['hat Bram de Vries MFA?', '¿tiene Bram de Vries MFA?'])
      assert.equal(ask(question).parameters.user, 'Bram de Vries', question);
  });
});

describe('Plain speech: explanations, asked for as people talk', () => {
  for (const [question, form, term] of [
    [
      'Könnten Sie mir kurz und verständlich erklären, was full_access_as_app bedeutet?',
      'what-is',
      'full_access_as_app',
    ],
    ['was hat es mit Conditional Access auf sich?', 'what-is', 'conditional-access'],
    ['Wofür braucht man ein Notfallkonto?', 'what-is', 'emergency-access-account'],
    ['Ça veut dire quoi « éligible » dans PIM ?', 'what-is', 'eligible-assignment'],
    ["à quoi sert un compte d'urgence ?", 'what-is', 'emergency-access-account'],
    ["Vous pouvez m'expliquer ce qu'est le consentement administrateur ?", 'what-is', 'admin-consent'],
    ['explícame qué es eso del admin consent, porfa', 'what-is', 'admin-consent'],
    ['¿en qué consiste el acceso condicional?', 'what-is', 'conditional-access'],
    ['Warum ist Legacy-Authentifizierung so gefährlich?', 'why', 'legacy-authentication'],
    ['¿qué tiene de malo la autenticación heredada?', 'why', 'legacy-authentication'],
    ['Wie werde ich ungenutzte Apps los?', 'how-to', 'dormant-apps'],
    ['¿cómo quito las apps sin usar?', 'how-to', 'dormant-apps'],
  ] as const) {
    it(`explains: ${question}`, () => {
      const { intent, explain } = ask(question);
      assert.deepEqual([intent, explain?.form, explain?.terms], ['explain', form, [term]]);
    });
  }
});

describe('Plain speech: everyday verbs', () => {
  for (const [question, table, conditions] of [
    ['Welche Apps liegen hier nur noch rum?', 'apps', 'dormant=true'],
    ["Quelles applis traînent sans que personne ne s'en serve ?", 'apps', 'dormant=true'],
    ['¿Qué apps están ahí tiradas sin que nadie las use?', 'apps', 'dormant=true'],
    ['Welche Admins haben sich ewig nicht eingeloggt?', 'admins', 'use=unused'],
    ['¿Qué admins llevan siglos sin entrar?', 'admins', 'use=unused'],
    ['Welche Konnektoren sind in letzter Zeit dazugekommen?', 'connectors', 'isNew=true'],
    ['Quels connecteurs ont été rajoutés récemment ?', 'connectors', 'isNew=true'],
    ['¿Qué conectores se han añadido hace poco?', 'connectors', 'isNew=true'],
    ['Welche Apps stammen von Fremdfirmen?', 'apps', 'origin=foreign'],
    ['¿Qué apps son de fuera?', 'apps', 'origin=foreign'],
    ["Quelles applis viennent de l'extérieur ?", 'apps', 'origin=foreign'],
    ['¿Qué llaves están a punto de caducar?', 'credentials', 'state=ends-soon'],
    ['¿Qué apps están apagadas?', 'apps', 'state=disabled'],
    ['Welche Apps dürfen in SharePoint überall schreiben?', 'apps', 'power=changes-all-files'],
    ['Quelles applis peuvent écrire partout dans SharePoint ?', 'apps', 'power=changes-all-files'],
    ['Wie viele Gäste haben bei uns eine Adminrolle?', 'admins', 'guest=true,role=true'],
    ['¿Con cuántos partners tenemos administración delegada ahora mismo?', 'partners', ''],
  ] as const) {
    it(`says the same as the plain one: ${question}`, () => {
      const { query } = ask(question);
      const asked = query?.where.map(({ attribute, value }) => `${attribute}=${String(value)}`).join();
      assert.deepEqual([query?.table, asked, query?.unread], [table, conditions, []]);
    });
  }

  it('counts how often something was changed', () => {
    for (const question of [
      'Wie oft wurden die Konnektoren in den letzten sechs Wochen geändert?',
      'Combien de fois a-t-on touché aux connecteurs ces six dernières semaines ?',
      '¿Cuántas veces se han tocado los conectores en las últimas seis semanas?',
    ]) {
      const { query } = ask(question);
      assert.deepEqual([query?.table, query?.form, query?.unread], ['events', 'count', []], question);
    }
  });

  it('asks for what was not done for so long, whichever end the words name', () => {
    const { query } = ask('Hola, ¿qué administradores llevan más de un año con la misma contraseña?');
    const [condition] = query?.where ?? [];
    assert.deepEqual(
      [query?.table, condition?.attribute, condition?.op],
      ['admins', 'passwordChangedAt', 'not-within'],
    );
    assert.deepEqual([condition?.period?.since !== undefined, condition?.period?.until], [true, undefined]);
  });
});

describe('Plain speech: the language of a question', () => {
  it('is told by its small words, and English stays as it is', () => {
    assert.equal(findOtherLanguage('welche Apps haben keinen Besitzer?'), 'de');
    assert.equal(findOtherLanguage("quelles applis n'ont pas de propriétaire ?"), 'fr');
    assert.equal(findOtherLanguage('¿qué apps no tienen dueño?'), 'es');
    assert.equal(findOtherLanguage('which apps have no owner?'), undefined);
    assert.equal(sayPlainly('which admins, please, have no MFA?'), 'which admins, please, have no MFA?');
  });

  it('keeps what narrows a question', () => {
    assert.equal(sayPlainly('welche Apps wurden nur gestern benutzt?'), 'welche Apps wurden nur gestern benutzt?');
    assert.equal(sayPlainly("qui a un rôle d'ici la fin du mois ?"), "qui a un rôle d'ici la fin du mois?");
  });

  it('makes no English word of a foreign one', () => {
    const { query } = ask('Qui a viré une règle de transport ?');
    assert.deepEqual([query?.table, query?.unread], ['events', []]);
  });
});
