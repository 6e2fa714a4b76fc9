import assert from 'node:assert/strict';
import { sayPlainly } from '../../../src/language/rewording/say-plainly.js';
import { findOtherLanguage } from '../../../src/language/rewording/spoken-language.js';

describe('What is typed short in a chat', () => {
  it('is written out in the language it is of', () => {
    assert.equal(sayPlainly('q usuarios estan en riesgo'), 'que usuarios estan en riesgo');
    assert.equal(sayPlainly('cual es el secreto q caduca y xq'), 'cual es el secreto que caduca y por qué');
    assert.equal(sayPlainly('kelle regle a été changée'), 'quelle regle a été changée');
    assert.equal(sayPlainly('nb de regles qui copient qqn'), "combien de regles qui copient quelqu'un");
    assert.equal(
      sayPlainly('wieviele apps hat der u wer hat nem gast ne rolle gegeben'),
      'wie viele apps hat der und wer hat einem gast eine rolle gegeben',
    );
  });

  it('tells the language by itself', () => {
    assert.equal(findOtherLanguage('wieviele apps'), 'de');
    assert.equal(findOtherLanguage('kelle app'), 'fr');
    assert.equal(findOtherLanguage('q apps'), 'es');
  });

  it('is no part of a name: the rules are called by single letters', () => {
    assert.match(sayPlainly('qui a créé la règle c hier'), /la règle c hier/);
    assert.match(sayPlainly('quién creó la regla "k" ayer'), /"k"/);
    assert.match(sayPlainly('wer hat die Regel u gestern gelöscht'), /Regel u gestern/);
  });

  it('is read with and without its accents', () => {
    assert.equal(sayPlainly('quien metio la ultima app'), 'quien añadió la ultima app');
    assert.equal(sayPlainly('quién metió la última app'), 'quién añadió la última app');
    assert.equal(sayPlainly('este usuario'), 'este usuario');
  });
});
