import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Questions of which a condition, a number or a half was once dropped, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'what is kept is had': [
    [
      "quelles applis n'ont pas servi depuis plus de 6 mois mais gardent des droits ?",
      /^4 of 60 apps have permissions /,
    ],
    ['which apps are unused for 6 months but keep their rights?', /^4 of 60 apps have permissions /],
    ['welche ungenutzten Apps behalten ihre Rechte?', / have permissions/],
  ],
  'the data of everybody is all of it': [
    ['Quelles applis peuvent lire les fichiers de tout le monde ?', /^5 of 60 apps can read all files: /],
    ['Welche Apps können die Dateien aller Mitarbeiter lesen?', /^5 of 60 apps can read all files: /],
    ['¿Qué apps pueden leer los archivos de todos?', /^5 of 60 apps can read all files: /],
  ],
  'days of last month': [
    [
      '¿Qué cambios hubo en el flujo de correo entre el 1 y el 15 del mes pasado?',
      /^1 of \d+ changes happened between 2026-10-01 00:00 UTC and 2026-10-16 00:00 UTC /,
    ],
    ['Wer hat am 13. des letzten Monats Regeln geändert?', /^Yusuf Demir \(by\): mail flow rule /],
  ],
  'a number that ends a name is part of it': [
    ['Pourquoi Emergency Access 1 échappe à la MFA ?', /^Emergency Access 1: /],
    ['why does emergency access 1 have no mfa?', /^Emergency Access 1: .* excludes this account by name/],
    ['Warum braucht Emergency Access 1 keine MFA?', /^Emergency Access 1: .* excludes this account by name/],
  ],
  'what is left to one is what that one has': [
    [
      'la app Newsletter Sender (old) esta deshabilitada? y que permisos le quedan',
      /^Yes: Newsletter Sender \(old\) is disabled \(state: disabled; permissions: Mail\.Send\)$/,
    ],
    [
      "l'appli Newsletter Sender (old) est désactivée ? et quels droits lui restent",
      /^Yes: Newsletter Sender \(old\) is disabled \(state: disabled; permissions: Mail\.Send\)$/,
    ],
  ],
  'whether one is so, and what else of that one in a sentence of its own': [
    [
      '¿Rosalind Achterberg está marcada como usuario en riesgo? ¿A qué apps ha dado permiso?',
      /^Yes: Rosalind Achterberg is at risk /,
    ],
    ['Is Rosalind Achterberg at risk? Which apps did she consent to?', /^Yes: Rosalind Achterberg is at risk /],
    [
      "Le compte svc-migration sert encore à quelqu'un ? C'est quoi sa dernière connexion réussie ?",
      /^None: svc-migration is not in use /,
    ],
  ],
  'whomever the sentence before finds': [
    [
      '¿De quién es Mailbox Statistics Collector? ¿Esa persona sigue en la empresa?',
      /^Sven Hartmann: owners of Mailbox Statistics Collector$/,
    ],
    [
      'Who owns Mailbox Statistics Collector? Is that person still with us?',
      /^Sven Hartmann: owners of Mailbox Statistics Collector$/,
    ],
  ],
};

describe('Questions of which something was dropped, in first lines', () => {
  itSaysFirst(SAID);
});
