import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import { withoutLightWords } from '../../../src/language/rewording/light-words.js';
import type { OtherLanguage } from '../../../src/language/rewording/other-language.js';
import { understand } from '../../../src/language/understand-question.js';

const context = { now: instant('2026-11-28T10:00:00Z') };

/** What is asked, without the words that it is asked in. */
function meaning(question: string): string {
  const { query } = understand(question, context);
  return JSON.stringify({ ...query, where: query?.where.map(({ words: _, ...one }) => one) });
}

/** A question of each language with a gap, and words of everyday speech that may stand in it. */
const GAPS: Readonly<Record<OtherLanguage, { readonly asked: string; readonly words: string }>> = {
  de: {
    asked: 'Zeig mir _ alle Admins ohne zweiten Faktor',
    words: `jeweils genau wirklich tatsächlich ehrlich einfach leider natürlich offenbar vermutlich vielleicht eventuell hoffentlich ziemlich völlig
      grundsätzlich generell endlich immerhin jedenfalls sowieso irgendwie irgendwo sogar übrigens momentan mittlerweile inzwischen weiterhin daher
      deshalb allerdings jedoch längst irgendwelche bereits drauf drin gern schnell wohl eben halt eigentlich konkret nun`,
  },
  fr: {
    asked: 'Montre-moi _ tous les admins sans second facteur',
    words: `vraiment réellement exactement précisément justement franchement simplement clairement évidemment sûrement probablement apparemment
      visiblement malheureusement finalement enfin donc alors globalement normalement généralement tellement très plutôt environ sérieusement
      absolument comme quelques`,
  },
  es: {
    asked: 'Muéstrame _ todos los administradores sin segundo factor',
    words: `realmente exactamente precisamente básicamente simplemente claramente obviamente seguramente probablemente quizás aparentemente
      lamentablemente finalmente pues bueno entonces generalmente normalmente actualmente muy bastante francamente absolutamente totalmente`,
  },
};

describe('Light words', () => {
  for (const [language, { asked, words }] of Object.entries(GAPS)) {
    it(`change nothing that is asked, nor are they unread: ${language}`, () => {
      const plain = meaning(asked.replace('_ ', ''));
      const changed = words.split(/\s+/).filter((word) => meaning(asked.replace('_', word)) !== plain);
      assert.deepEqual(changed, []);
    });
  }

  it('leave words that turn a question round, and those that set a condition', () => {
    const kept: readonly (readonly [OtherLanguage, string])[] = [
      ['de', 'nur nicht kein ohne außer bevor fast kaum immer oft wieder selten bald'],
      ['fr', 'ne pas sans sauf seulement presque souvent toujours bientôt jamais personne'],
      ['es', 'no sin solo nunca salvo casi apenas siempre pronto nadie'],
    ];
    for (const [language, words] of kept) assert.equal(withoutLightWords(words, language), words);
  });

  it('stay in a name in quotes', () => {
    assert.equal(withoutLightWords('die Regel "einfach weiter" ist', 'de'), 'die Regel "einfach weiter" ist');
  });

  it('say "is" for the verbs that say no more', () => {
    for (const [question, plain] of [
      ['Wer taucht in der Liste der Administratoren auf?', 'Wer ist in der Liste der Administratoren?'],
      ['Welche Konnektoren sind hinterlegt?', 'Welche Konnektoren sind?'],
      ["Combien d'applis se retrouvent sans propriétaire ?", "Combien d'applis sont sans propriétaire ?"],
      ['¿Qué aplicaciones figuran sin dueño?', '¿Qué aplicaciones están sin dueño?'],
    ] as const)
      assert.equal(meaning(question), meaning(plain), question);
  });

  it('take what somebody entered for an act: "wer hat … eingetragen?"', () => {
    assert.match(withoutLightWords('wer hat ihn als Besitzer eingetragen?', 'de'), /eingetragen/);
  });
});

describe('A slip of the fingers', () => {
  it('stays in its language, and is none of an ordinary word of it', () => {
    for (const [question, word] of [
      ['Welche Apps kennen keinen Besitzer?', 'kennen'],
      ['Quelles applications de la famille ont un secret ?', 'famille'],
      ['¿Qué aplicaciones tienen seguido un secreto?', 'seguido'],
    ] as const) {
      const { query } = understand(question, context);
      const said = [...(query?.unread ?? []), ...(query?.named ?? []).map(({ words }) => words)].join(' ');
      assert.match(said, new RegExp(word), `${question}: ${said}`);
    }
  });

  it('is still found: in the words of the language, and in those of the trade', () => {
    assert.equal(meaning('Welche Konnektoern sind eingehend?'), meaning('Welche Konnektoren sind eingehend?'));
    assert.equal(meaning('Welche Apps haben ein Secrret?'), meaning('Welche Apps haben ein Secret?'));
  });
});
