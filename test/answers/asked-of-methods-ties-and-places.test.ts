import { itGoesOn, type Talks } from './support/talks.js';

const BY_SMS = /^SMS or voice: second factors of Priya Raman$/;
const PAGE = /^Sven Hartmann \(disabled\) holds Exchange Administrator; owns Mailbox Statistics Collector/;
const FROM = /creator’s IP address: 203\.0\.113\.7/;
const FILES_OR_SITES =
  /^5 of \d+ apps hold an application permission with which they can read files or can read sites of SharePoint: /;
const GROUPS = /^I do not read groups and their members\. Look at Groups: /;
const BOTH = /IT Admin and Office Sync Helper$/;
const LEFT = /^"Office Sync Helper" .* Not reversed, as far as I can tell: /;

/** With what somebody proves who they are, what hangs on them, and from where a thing was made, in four languages. On the demo tenant. */
const TALKS: Talks = {
  'with which method somebody does MFA, not whether': [
    ['con qué hace MFA Priya Raman', BY_SMS],
    ['womit macht Priya Raman MFA?', BY_SMS],
    ['avec quoi Priya Raman fait-elle le MFA ?', BY_SMS],
    ['with what does Priya Raman do MFA?', BY_SMS],
    ['what does Priya Raman use for MFA?', BY_SMS],
  ],
  'what hangs on somebody who left, with the kinds behind it': [
    ['Sven Hartmann ist ja weg. Was hängt noch an dem, Rollen, Apps?', PAGE],
    ['Sven Hartmann est parti. Qu’est-ce qui dépend encore de lui, rôles, applis ?', PAGE],
    ['Sven Hartmann ya no está. ¿Qué depende todavía de él?', PAGE],
    ['Sven Hartmann left. what is still tied to him, roles, apps?', PAGE],
  ],
  'from which address something was made, and which it lets in': [
    ['De quelle adresse IP a été créé le connecteur Inbound relay 01 ?', FROM],
    ['à partir de quelle adresse IP a été créée la règle Finance copies ?', FROM],
    ['von welcher IP-Adresse wurde die Regel Finance copies angelegt?', FROM],
    ['¿desde qué dirección IP se creó la regla Finance copies?', FROM],
    ["quelle est l'adresse IP du connecteur Inbound relay 02 ?", /^none: IP addresses of Inbound relay 02/],
  ],
  'an application permission to one of two': [
    ['¿qué apps tienen permiso de aplicación sobre archivos o sitios?', FILES_OR_SITES],
    ['welche Apps haben Anwendungsberechtigungen auf Dateien oder Sites?', FILES_OR_SITES],
    ['which apps have application permissions to files or sites?', FILES_OR_SITES],
    ['export all apps to file', /^\d+ apps$/],
  ],
  'groups of Microsoft 365, which are no app that has it in its name': [
    ['¿cuántos grupos de Microsoft 365 hay?', GROUPS],
    ['how many Microsoft 365 groups are there?', GROUPS],
    ['wie viele Microsoft 365-Gruppen gibt es?', GROUPS],
    ['combien de groupes Microsoft 365 y a-t-il ?', GROUPS],
    ['users without manager', /^I do not read managers, .* Look at All users: /],
  ],
  'who added what was said first': [
    ['external apps added this year, who added them?', /^Granted by: Bram de Vries/],
    ['connectors made in November, who made them?', /^Office Sync Helper: creator of Inbound relay 02$/],
  ],
  'who added what was said first, in Spanish': [
    ['las apps externas añadidas este año, ¿quién las añadió?', /^Granted by: Bram de Vries/],
  ],
  'who holds one more role, asked in French': [
    ['qui est Exchange Administrator ?', /^\d+ of \d+ role assignments \(role Exchange Administrator\)/],
    ['et en plus le rôle Global Administrator ?', BOTH],
  ],
  'what an app did to methods, by a pronoun that may be a person': [
    ['que peut faire Nordarchiv Mail Archive ?', /Nordarchiv/],
    ["a-t-elle supprimé des méthodes MFA à quelqu'un ?", /^I do not know what "she" means here/],
  ],
  'what is still active of an attack': [
    ['¿qué pasó la noche del 16 de noviembre?', /^\d+ of \d+ changes happened /],
    ['qué sigue activo hoy', LEFT],
    ['what is still active today?', LEFT],
    ['was ist heute noch aktiv?', LEFT],
  ],
};

describe('Asked for methods, for what hangs on somebody, and from where', () => {
  itGoesOn(TALKS);
});
