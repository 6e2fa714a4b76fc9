import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import { understand } from '../../../src/language/understand-question.js';

const context = { now: instant('2026-11-24T09:00:00Z'), timeZone: 'UTC' };
const tableOf = (question: string) => understand(question, context).query?.table;
const conditionsOf = (question: string) =>
  (understand(question, context).query?.where ?? []).map(({ attribute, value }) => `${attribute}: ${String(value)}`);

describe('Everyday speech', () => {
  it('of people who left, and what still belongs to them', () => {
    for (const question of [
      'ausgeschiedene mitarbeiter, die noch irgendwo besitzer einer app sind?',
      'ya des gens partis qui ont encore des applis',
      'gente que se fue y todavia tiene apps',
    ]) {
      assert.equal(tableOf(question), 'apps', question);
      assert.deepEqual(conditionsOf(question), conditionsOf('which apps are owned by people who left?'), question);
    }
  });

  it('of apps that read without anybody signed in', () => {
    for (const question of [
      'welche apps dürfen mails lesen ohne dass jemand angemeldet ist',
      'quelles applis lisent les mails sans que personne soit connecté',
      'que apps leen correos sin que nadie haya entrado',
    ]) {
      assert.ok(
        conditionsOf(question).some((one) => one.includes('application')),
        question,
      );
    }
  });

  it('of a password that was reset, whatever it is called', () => {
    for (const question of [
      'a quien le resetearon la clave estos dias y quien fue',
      'wer hat diego das passwort zurückgesetzt',
      'quien le cambio la contraseña a diego',
    ]) {
      assert.equal(tableOf(question), 'events', question);
      assert.ok(conditionsOf(question).includes('thing: password'), question);
    }
  });

  it('of somebody of whom it is said twice, and what they touched', () => {
    const { query } = understand('yusuf il a touché a quoi coté messagerie ces 7 dernieres semaines', context);
    assert.equal(query?.table, 'events');
    assert.equal(query.named[0]?.words, 'yusuf');
    assert.deepEqual(query.unread, []);
  });

  it('of who changed something: the log tells, not a comparison of two looks', () => {
    for (const question of [
      'did anyone change anything yesterday',
      'cambio alguien algo ayer?',
      'wer hat gestern was geändert',
      'who changed what yesterday',
    ]) {
      assert.equal(tableOf(question), 'events', question);
      assert.equal(understand(question, context).intent, 'mail-flow-changes', question);
    }
  });

  it('of companies from outside', () => {
    for (const question of [
      'können externe firmen bei uns administrieren?? wenn ja wer',
      'can our outside IT company do things in here',
      'puede nuestro proveedor externo administrar algo aqui',
    ]) {
      assert.equal(tableOf(question), 'partners', question);
    }
  });

  it('of one app by its name in small letters', () => {
    for (const question of [
      'liest nordarchiv wirklich alle postfaecher oder nur bestimmte',
      'nordarchiv il lit vraiment toutes les boites ou seulement certaines',
    ]) {
      assert.equal(understand(question, context).parameters.app, 'nordarchiv', question);
    }
  });

  it('of what the field has another word for', () => {
    assert.deepEqual(conditionsOf('do old mail programs that never ask for the second code still work here?'), [
      'legacyBlocked: false',
    ]);
    assert.equal(
      understand('is rosalind achterberg ok? somebody said her account was flagged', context).intent,
      'person-details',
    );
    assert.equal(
      understand('the switched off account of sven hartmann, does some program still belong to him', context).query
        ?.named[0]?.words,
      'sven hartmann',
    );
  });

  it('of how far back the logs go is a question for an explanation', () => {
    for (const question of [
      'wie weit reichen die protokolle zurück die du siehst',
      "jusqu'à quand remontent tes journaux",
      'hasta donde llegan los registros que ves',
      'how far back do your logs go',
    ]) {
      assert.deepEqual(understand(question, context).explain?.terms, ['log-reach'], question);
    }
    assert.equal(understand('how long are secrets valid', context).explain, undefined);
  });

  it('"admins or not" is no way to ask for yes or no', () => {
    assert.deepEqual(understand('All users at risk, admins or not', context).query?.unread, ['not']);
  });
});
