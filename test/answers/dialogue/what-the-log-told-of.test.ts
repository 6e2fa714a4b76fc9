import { itGoesOn, type Talks } from '../support/talks.js';

const OWNER = /^IT Admin: owners of Office Sync Helper$/;
const SECRETS =
  /^(?:Yes: )?2 of 26 credentials are .* \(Office Sync Helper\): Office Sync Helper: secret sync and Office Sync Helper: secret$/;
const COPIES_GO_TO = /^copies@ledger-drop\.example: recipients of Finance copies$/;

/** Talks that go on from what the log told, about what the question named, and the first line of each answer. On the demo tenant. */
const TALKS: Talks = {
  'the app that a question named, in French': [
    ['depuis quand Office Sync Helper est Global Admin, et qui lui a filé le rôle ?', /^2026-09-16 02:19 UTC/],
    ['elle a encore un secret valide ?', SECRETS],
    ["et le propriétaire de l'appli c'est qui ?", OWNER],
  ],
  'who signs in is a person, in French': [
    ['depuis quand Office Sync Helper est Global Admin, et qui lui a filé le rôle ?', /^2026-09-16 02:19 UTC/],
    ["le propriétaire de l'appli, c'est qui ?", OWNER],
    ["elle s'est connectée quand pour la dernière fois ?", /^2026-11-25 07:52 UTC: last sign-in of IT Admin$/],
  ],
  'the app that a question named, in German': [
    ['seit wann ist Office Sync Helper Global Admin, und wer hat der App die Rolle gegeben?', /^2026-09-16 02:19 UTC/],
    ['hat sie noch ein gültiges Secret?', SECRETS],
    ['und wem gehört die App?', OWNER],
  ],
  'the app that a question named, in Spanish': [
    ['desde cuándo Office Sync Helper es Global Admin, y quién le dio el rol?', /^2026-09-16 02:19 UTC/],
    ['tiene todavía un secreto válido?', SECRETS],
    ['y quién es el dueño de la app?', OWNER],
  ],
  'the app to which was consented': [
    ['who consented to Ticketbridge Connector?', /granted by/],
    ['does it have an owner?', /^No: .*Ticketbridge Connector/],
  ],
  'a rule that the log knows by its name, in German': [
    ["Wer hat die Regel 'Finance copies' angelegt und von welcher IP aus?", /^IT Admin /],
    ['und wohin gehen da die Kopien?', COPIES_GO_TO],
    ['läuft die noch oder hat die schon jemand abgeschaltet?', /Finance copies is enabled/],
  ],
  'the rule is told as it stands, in German': [
    ["Wer hat die Regel 'Finance copies' angelegt und von welcher IP aus?", /^IT Admin /],
    ['wohin leitet die um?', /Finance copies redirects no mail/],
    ['ist die Regel noch aktiv?', /^Yes: Finance copies is enforced/],
  ],
  'the rule and not who made it, in French': [
    ['qui a créé la règle Finance copies et depuis quelle IP ?', /^IT Admin: creator of Finance copies/],
    ['elle est encore active ?', /^Yes: Finance copies is enforced/],
  ],
  'a rule that the log told of, in Spanish': [
    ['¿quién creó la regla Finance copies y desde qué IP?', /^IT Admin /],
    ['¿y a dónde van las copias?', COPIES_GO_TO],
    ['¿sigue activa o ya la apagó alguien?', /Finance copies.*enforced/],
  ],
  'a connector and not the app that made it, in German': [
    ['wer hat den Konnektor Inbound relay 02 angelegt und von welcher IP aus?', /^Office Sync Helper /],
    ['ist der noch aktiv?', /^Yes: Inbound relay 02 is enabled/],
    ['und in welche Richtung geht der?', /^inbound: direction of Inbound relay 02$/],
  ],
};

describe('A talk about what the log told of', () => {
  itGoesOn(TALKS);
});
