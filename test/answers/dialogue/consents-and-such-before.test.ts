import { itGoesOn, type Talks } from '../support/talks.js';

const THEMSELVES = /^By: Jonathan Ward \(.*\) and Rosalind Achterberg \(.*\)$/;
const WITH_WHAT =
  /^3 of \d+ changes are consents, .*: permission Mail\.Read, offline_access and User\.Read consented to PERFECTDATA SOFTWARE, .* consented to Μicrosoft Office Sync and permission Mail\.Read, Mail\.Send, /;
const NOT_VERIFIED = /^(?:No: none|None) of 2 apps have a verified publisher \(PERFECTDATA SOFTWARE and 1 more\)$/;
const MADE_IT = /^Office Sync Helper: creator of Inbound relay 02$/;
const MADE_BEFORE = /^Yes: 5 of 6 connectors were created before [-\d]+ 02:41 UTC: /;

/** Talks that go on from who consented, and from a connector that was made. On the demo tenant. */
const TALKS: Talks = {
  'what was consented to, in French': [
    ['quels utilisateurs ont consenti eux-mêmes à une appli en novembre ?', THEMSELVES],
    ['avec quelles autorisations ?', WITH_WHAT],
    ["et l'éditeur de ces applis est vérifié ?", NOT_VERIFIED],
  ],
  'what was consented to, in Spanish': [
    ['qué usuarios consintieron ellos mismos una app en noviembre?', THEMSELVES],
    ['con qué permisos?', WITH_WHAT],
    ['y el editor de esas apps está verificado?', NOT_VERIFIED],
  ],
  'what was consented to, in German': [
    ['welche Benutzer haben im November selbst einer App zugestimmt?', THEMSELVES],
    ['mit welchen Berechtigungen?', WITH_WHAT],
  ],
  'what was consented to, in English': [
    ['which users consented to an app themselves in November?', THEMSELVES],
    ['with which permissions?', WITH_WHAT],
    ['is the publisher of these apps verified?', NOT_VERIFIED],
  ],
  'whether there was one before, in German': [
    ['wer hat den Connector Inbound relay 02 angelegt?', MADE_IT],
    ['von welcher IP aus?', /^203\.0\.113\.7: /],
    ['gab es vorher schon mal so einen?', MADE_BEFORE],
  ],
  'whether there was one before, in French': [
    ['qui a créé le connecteur Inbound relay 02 ?', MADE_IT],
    ['y en avait-il déjà eu un comme ça avant ?', MADE_BEFORE],
  ],
  'whether there was one before, in Spanish': [
    ['quién creó el conector Inbound relay 02?', MADE_IT],
    ['hubo alguno así antes?', MADE_BEFORE],
  ],
  'whether there was one before, in English': [
    ['who created the connector Inbound relay 02?', MADE_IT],
    ['was there one like it before?', MADE_BEFORE],
  ],
};

describe('Talks about consents and what was there before', () => {
  itGoesOn(TALKS);
});
