import { itGoesOn, type Talks } from '../support/talks.js';

const LATELY = /^4 of 9 mail flow rules were created since 2026-10-01 /;

/** The log knows which were made then, and which of them are gone. */
const MADE_AND_THERE =
  /^3 of \d+ changes .* still exist: mail flow rule n created, mail flow rule m created and mail flow rule Finance copies created$/;
const FIRST = /^IT Admin \(by\): mail flow rule Finance copies created; when: 2026-11-10 03:12 UTC$/;

/** Talks that list what was made in a time and then ask who did that, and the first line of each answer. On the demo tenant. */
const TALKS: Talks = {
  'the maker of each': [
    ['which mail flow rules that we have now were created in the last 60 days?', LATELY],
    ['only the ones made in the middle of the night', /^3 of 9 mail flow rules .*: Finance copies, m and n$/],
    ['and who did that?', /^Creator: IT Admin \(Finance copies\) and Office Sync Helper \(m and n\)$/],
  ],
  'of changes, the editor of each': [
    ['which rules were changed in the last 60 days?', /^4 of 9 mail flow rules were last changed since /],
    [
      'who was that?',
      /^Last editor: Yusuf Demir \(Let trade fair newsletters through\), IT Admin \(Finance copies\) and /,
    ],
  ],
  'in French, by the log': [
    ['quelles règles ont été créées ces 60 derniers jours ?', LATELY],
    [
      'qui a fait ça ?',
      /^Creator: Yusuf Demir \(Let trade fair newsletters through\), IT Admin \(Finance copies\) and /,
    ],
  ],
  'in German, those that were made then and are still there, and who was first': [
    ['Wer hat in den letzten 30 Tagen an den Transportregeln rumgeschraubt?', /^Last editor: IT Admin /],
    ['und welche von den neu angelegten gibts heute noch?', MADE_AND_THERE],
    ['Wer von den beiden war zuerst dran, und wann genau?', FIRST],
  ],
  'in English': [
    ['Who changed transport rules in the last 30 days?', /^Last editor: IT Admin /],
    ['and which of the newly created ones still exist today?', MADE_AND_THERE],
    ['which of the two was first, and when exactly?', FIRST],
  ],
  'in Spanish': [
    ['¿Quién tocó las reglas de transporte en los últimos 30 días?', /^Last editor: IT Admin /],
    ['¿y cuáles de las nuevas siguen existiendo?', MADE_AND_THERE],
    ['¿quién de los dos fue el primero y cuándo?', FIRST],
  ],
  'in French, of connectors': [
    ['Qui a créé ou supprimé des connecteurs ces 30 derniers jours ?', /Office Sync Helper/],
    ['lesquels des nouveaux existent encore ?', /^1 of \d+ changes .*: inbound connector Inbound relay 02 created$/],
  ],
  'those of the list that are still there are all of it': [
    ['Wer hat in den letzten 30 Tagen Regeln geändert?', /^Last editor: IT Admin /],
    ['welche davon sind noch da?', /^3 of 9 mail flow rules .*: Finance copies, m and n$/],
  ],
  'nothing was done by anybody to those that only can do something': [
    ['which apps can read mail?', /^6 of 60 apps can read mail: /],
    ['who did that?', /^Which one: Docuvault Backup for Microsoft 365, /],
  ],
};

describe('A talk of who made those that were listed', () => {
  itGoesOn(TALKS);
});
