import assert from 'node:assert/strict';
import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const AS_INTERNAL = /^TreatMessagesAsInternal is a setting of an inbound connector: /;
const SCL = /^The SCL, spam confidence level, /;
const MIGRATION = /^critical: svc-migration holds Exchange Administrator; has no second factor$/;
const DOCUVAULT = /^critical: Docuvault Backup for Microsoft 365 may control every SharePoint site /;
const RELAY =
  /^Inbound relay 02: direction: inbound; as internal: yes; TLS required: no; enabled: yes; .*creator: Office Sync Helper$/;
const COPIES = /^Finance copies: effect: sends blind copies; .*creator: IT Admin$/;

/** What a setting or one thing is and does, with why, how bad, and who made it in the same breath. On the demo tenant. */
const SAID: FirstLines = {
  'a term, where it is met, and why it is dangerous': [
    ['Was bewirkt TreatMessagesAsInternal bei einem Connector und warum ist das gefährlich?', AS_INTERNAL],
    ['was bedeutet TreatMessagesAsInternal an einem Konnektor und was ist daran so gefährlich?', AS_INTERNAL],
    ['what does TreatMessagesAsInternal do on a connector and why is that dangerous?', AS_INTERNAL],
    ['what is TreatMessagesAsInternal on a connector and why is it such a risk?', AS_INTERNAL],
    ['à quoi sert TreatMessagesAsInternal sur un connecteur et pourquoi est-ce dangereux ?', AS_INTERNAL],
    ['¿Qué hace TreatMessagesAsInternal en un conector y por qué es peligroso?', AS_INTERNAL],
    ['what does SCL -1 do in a rule and why is that bad?', SCL],
    ['was macht SetSCL -1 in einer Regel und warum ist das schlimm?', /^SetSCL is an action of a transport rule /],
    ['was ist ein Ausschluss in einer Richtlinie?', /^An exclusion takes people, groups, roles or apps out of /],
    ['what does full_access_as_app mean on an app and why is it risky?', /^full_access_as_app lets an app open every /],
  ],
  'where it is met as such, and no term': [
    ['which connectors have TreatMessagesAsInternal?', /^1 of 6 connectors treats incoming mail as internal: /],
    ['what are the exclusions in conditional access policies?', /^Exclusions: Require MFA for admins: 4 exclusions; /],
    ['what is the permission of an app?', /^194 permissions$/],
  ],
  'what one is, and whether it is dangerous': [
    ['I inherited an account called svc-migration, what is it and is it dangerous?', MIGRATION],
    ['I found an account named svc-migration. what is it?', MIGRATION],
    ['what is svc-migration and is it dangerous?', MIGRATION],
    ['Es gibt ein Konto namens svc-migration, was ist das und ist es gefährlich?', MIGRATION],
    ['was ist svc-migration und ist das gefährlich?', MIGRATION],
    ["J'ai hérité d'un compte svc-migration, c'est quoi ?", MIGRATION],
    ["c'est quoi svc-migration et est-ce dangereux ?", MIGRATION],
    ['qué es svc-migration y es peligroso?', MIGRATION],
    ['we have an app named Docuvault, what is it and is it risky?', DOCUVAULT],
    ['what is the rule Finance copies?', /^Finance copies: effect: sends blind copies; /],
    ['what is Inbound relay 02 and is it a problem?', /^Inbound relay 02: direction: inbound; /],
  ],
  'a term, and no one': [
    ['what is password spray and is it dangerous?', /^A password spray tries a few common passwords /],
    ['what is Mail.Read and is it risky?', /^Mail.Read lets an app read mail in every mailbox\.$/],
    ['what is the rule that forwards mail and is it dangerous?', /^1 of 9 mail flow rules .*: Finance copies$/],
  ],
  'what one does, and who made it': [
    ['Le connecteur "Inbound relay 02", il fait quoi et qui l\'a créé ?', RELAY],
    ['Inbound relay 02: what does it do and who made it?', RELAY],
    ['what does the connector Inbound relay 02 do and who created it?', RELAY],
    ['who made Inbound relay 02 and what does it do?', RELAY],
    ['was macht der Connector Inbound relay 02 und wer hat ihn angelegt?', RELAY],
    ['¿Qué hace el conector Inbound relay 02 y quién lo creó?', RELAY],
    ['what does the rule Finance copies do and who made it?', COPIES],
    ["la règle Finance copies, elle fait quoi et qui l'a créée ?", COPIES],
    ['la regla Finance copies, ¿qué hace y quién la creó?', COPIES],
    ['die Regel "Finance copies": was macht die und wer hat sie erstellt?', COPIES],
    ['who made Inbound relay 02?', /^Office Sync Helper: creator of Inbound relay 02$/],
  ],
};

describe('asked what one is and does', () => {
  const { ask } = itSaysFirst(SAID);

  it('tells why a setting is dangerous with what it is, and leaves no question', async () => {
    const { text, unread } = await ask('what does TreatMessagesAsInternal do and why is it dangerous?');
    assert.match(text, /\nWhoever may deliver through such a connector writes as anybody inside, /);
    assert.deepEqual(unread, []);
  });

  it('tells how a right is rated beside what it allows', async () => {
    const { text } = await ask('what does full_access_as_app mean on an app and why is it risky?');
    assert.match(text, /\nOn “why is it risky\?”: full_access_as_app is rated critical\. /);
  });
});
