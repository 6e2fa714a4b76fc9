import assert from 'node:assert/strict';
import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const VALID_SECRET = /^10 of 60 apps have a valid secret: /;
const EITHER = /^33 of 33 role assignments are eligible or are active/;
const DOCUVAULT = /^critical: Docuvault Backup for Microsoft 365 may control every SharePoint site /;
const NOT_OF_ADMINS =
  /^No: Marta Kowalska does not hold Global Administrator or Privileged Authentication Administrator; roles: Helpdesk Administrator /;

const PASSWORDS_AND_DELETIONS =
  /^2 are about passwords and 14 removed something: 16 of 44 changes happened since 2026-11-01 /;

/** Questions with their reason before them, and what some words mean beside others. On the demo tenant. */
const SAID: FirstLines = {
  'a secret that works is valid': [
    ['which apps have a secret that works', VALID_SECRET],
    ['which apps have a secret that still works?', VALID_SECRET],
    ['welche Apps haben ein Geheimnis das funktioniert', VALID_SECRET],
    ['quelles applications ont un secret qui fonctionne', VALID_SECRET],
    ['qué aplicaciones tienen un secreto que funciona', VALID_SECRET],
    ['which apps have no secret that works', /^11 of 60 apps have no valid secret: /],
  ],
  'active beside eligible is said of the role': [
    ['who is eligible and active for a role', EITHER],
    ['wer ist für eine Rolle berechtigt und aktiv', EITHER],
    ['qui est éligible et actif pour un rôle', EITHER],
    ['quién es apto y activo para un rol', EITHER],
    ['who is both eligible and active?', /^1 of 33 role assignments is eligible and is active: Tomás Rivera$/],
    ['the form wants both eligible and active', /13 of 13 admins may activate a role or hold an active role: /],
    [
      'who is eligible for Exchange Administrator and enabled?',
      /^2 of 33 role assignments are eligible and are held by enabled accounts .*: Tomás Rivera and Yusuf Demir$/,
    ],
  ],
  'who wants to know, and what a ticket says, is not asked': [
    ['ticket says docuvault is slow, what can it do', DOCUVAULT],
    ['ticket says docuvault is slow, what can docuvault do', DOCUVAULT],
    ['laut Ticket ist docuvault langsam, was kann es', DOCUVAULT],
    ['selon le ticket docuvault est lent, que peut faire docuvault', DOCUVAULT],
    ['el ticket dice que docuvault está lento, qué puede hacer', DOCUVAULT],
    ['auditor wants to know, what does docuvault have access to', DOCUVAULT],
    ['the auditor wants to know what docuvault has access to', DOCUVAULT],
    ["l'auditeur veut savoir, à quoi docuvault a accès", DOCUVAULT],
    ['el auditor quiere saber, a qué tiene acceso docuvault', DOCUVAULT],
    ['was kann docuvault', DOCUVAULT],
    ['que peut docuvault', DOCUVAULT],
    ['qué puede docuvault', DOCUVAULT],
    ['boss asks, which admins have no mfa', /^3 of 13 admins have no second factor: /],
    ['the ticket says that office sync helper is down: who owns it?', /^IT Admin: owners of Office Sync Helper$/],
    [
      'helpdesk says visitor registration keeps asking for consent, who owns it?',
      /^Owners: Visitor Registration: none$/,
    ],
    [
      'according to a colleague nordarchiv is no longer used - when was it last used?',
      /: last use of Nordarchiv Mail /,
    ],
    ['laut Helpdesk ist Nordarchiv nicht mehr im Einsatz, wann wurde es zuletzt benutzt?', /: last use of Nordarchiv /],
    ['boss says that office sync helper is ours, who made it?', /^IT Admin \(by\): app Office Sync Helper created$/],
    // The second thing that is said is the one that was added.
    [
      'the auditor says ticketbridge connector has a new secret, who added it?',
      /^Bram de Vries \(by\): secret added to /,
    ],
    [
      "l'auditeur dit que ticketbridge a un nouveau secret, qui l'a ajouté ?",
      /^Bram de Vries \(by\): secret added to Tick/,
    ],
    ['was kann ein global reader', /^Global Reader may read what a Global Administrator can read/],
    ['qué puede hacer un lector global', /^Global Reader may read what a Global Administrator can read/],
  ],
  'each role that would allow it': [
    ["can Marta reset an admin's password?", NOT_OF_ADMINS],
    ['kann Marta das Passwort eines Admins zurücksetzen?', NOT_OF_ADMINS],
    ["Marta peut-elle réinitialiser le mot de passe d'un admin ?", NOT_OF_ADMINS],
    ['¿puede Marta restablecer la contraseña de un administrador?', NOT_OF_ADMINS],
    [
      "can Aiko reset an admin's password?",
      /^Yes: Aiko Tanaka holds a role \(role: Privileged Authentication Administrator/,
    ],
  ],
  'of two kinds of acts either is counted': [
    ['how many password resets and deletions were there in November?', PASSWORDS_AND_DELETIONS],
    ['wie viele Passwort-Resets oder Löschungen gab es im November?', PASSWORDS_AND_DELETIONS],
    ['combien de réinitialisations de mot de passe ou de suppressions en novembre ?', PASSWORDS_AND_DELETIONS],
    [
      'how many deletions of rules were there in November?',
      /^12 of 44 changes removed something, are about mail flow rules /,
    ],
    ['¿cuántas eliminaciones hubo en noviembre?', /^14 of 44 changes removed something /],
  ],
  'what a connector is, all that is read of it says': [
    ['what is Inbound relay 02?', /^Inbound relay 02: direction: inbound; /],
    ['was ist Inbound relay 02?', /^Inbound relay 02: direction: inbound; /],
    ['what is inbound relay 02', /^Inbound relay 02: direction: inbound; /],
  ],
};

describe('Questions with a reason, and their words beside others', () => {
  const { ask } = itSaysFirst(SAID);

  it('tells what a lesser role allows of passwords, and only of these', async () => {
    const lesser = 'Helpdesk Administrator can reset only the passwords of people without a role';
    const { text } = await ask("can Marta reset an admin's password?");
    assert.ok(text.includes(lesser), text);
    assert.ok(!(await ask('can Marta create transport rules?')).text.includes(lesser));
  });

  it('says that nothing tells what depends on an app, and what is known of it', async () => {
    for (const question of [
      'what would break if I removed Docuvault?',
      'was geht kaputt, wenn ich Docuvault lösche?',
      "qu'est-ce qui casse si je supprime Docuvault ?",
      '¿qué se rompe si elimino Docuvault?',
    ]) {
      const { text } = await ask(question);
      assert.match(text, DOCUVAULT, question);
      assert.match(text, /I cannot tell what would follow \(“.*”\): what depends on it is not read\./, question);
    }
  });
});
