import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const OTHERS =
  /^Owners: IT Admin \(Office Sync Helper\) and Bram de Vries \(IAM Provisioning Portal\); not Nadja Keller$/;
const WRITING =
  /^5 of 60 apps can write to the directory: Tenant Warden Responder, Office Sync Helper, IAM Provisioning Portal, /;

/** Whoever is left out is no owner of the answer, an app without one is none either, and a role writes to the directory too. On the demo tenant. */
const SAID: FirstLines = {
  'who besides somebody owns such apps': [
    ['who besides Nadja Keller owns an app that can write to the directory?', OTHERS],
    ['Wem außer Nadja Keller gehört eine App, die ins Verzeichnis schreiben kann?', OTHERS],
    ["Qui à part Nadja Keller possède une appli qui peut écrire dans l'annuaire ?", OTHERS],
    ['¿Quién aparte de Nadja Keller es propietario de una app que puede escribir en el directorio?', OTHERS],
    [
      'who other than Nadja Keller owns an app that can change users?',
      /^Owners: Directory Browser: none; not Nadja Keller$/,
    ],
  ],
  'what writes to the directory, by whatever permission or role': [
    ['which apps can write to the directory?', WRITING],
    ['Welche Apps können ins Verzeichnis schreiben?', WRITING],
  ],
};

describe('Who else owns such an app', () => {
  itSaysFirst(SAID);
});
