import { itGoesOn, type Talks } from '../support/talks.js';

const NEW_APPS = /: Μicrosoft Office Sync and PERFECTDATA SOFTWARE$/;
const WHO_LET_IN = /^Granted by: Jonathan Ward \(.*\) and Rosalind Achterberg \(/;
const BOTH_SECRETS = /: Field Service Portal: secret portal-new and Field Service Portal: secret portal$/;
const END_OF_OLDER = /^2027-10-26 09:00 UTC: end date of Field Service Portal: secret portal$/;

const GRANTED_BY_TWO = /^Granted by: Jonathan Ward .* and Rosalind Achterberg /;

/** Talks that pick one of two: by its place in one of two lists, or by its age. On the demo tenant. */
const TALKS: Talks = {
  'the second app, and not the second one who let it in': [
    ['Which apps were added in the last two weeks?', NEW_APPS],
    ['who let them in', WHO_LET_IN],
    ['what can the second one do', /^Can: PERFECTDATA SOFTWARE: read mail; /],
    ['how do i get rid of it', /^1\. See what it may do, /],
  ],
  'the second person, where people alone do that': [
    ['Which apps were added in the last two weeks?', NEW_APPS],
    ['who let them in', WHO_LET_IN],
    ['when did the second one last sign in?', /: last sign-in of Rosalind Achterberg$/],
  ],
  'the second app by its kind': [
    ['Which apps were added in the last two weeks?', NEW_APPS],
    ['who let them in', WHO_LET_IN],
    ['who owns the second app?', /^Owners: PERFECTDATA SOFTWARE: none$/],
  ],
  'the second one that may be of either list': [
    ['Which apps were added in the last two weeks?', NEW_APPS],
    ['who let them in', WHO_LET_IN],
    ['what about the second one?', /^Which one: PERFECTDATA SOFTWARE and Rosalind Achterberg\?/],
  ],
  'the second app, in French': [
    ['Quelles applis ont été ajoutées ces deux dernières semaines ?', NEW_APPS],
    ['qui les a autorisées ?', WHO_LET_IN],
    ['que peut faire la deuxième ?', /^Can: PERFECTDATA SOFTWARE: read mail; /],
  ],
  'the older one, after its newest secret': [
    ['tell me about Field Service Portal', /Field Service Portal/],
    ['which of its secrets is the newest', /^Field Service Portal: secret portal-new: /],
    ['and who owns it?', /^Chloé Dubreuil: owners of Field Service Portal$/],
    ['when does the older one expire', END_OF_OLDER],
  ],
  'the older one of two that are listed': [
    ['which secrets does Field Service Portal have?', BOTH_SECRETS],
    ['when does the older one expire', END_OF_OLDER],
  ],
  'the older one, in French': [
    ['quels secrets a Field Service Portal ?', BOTH_SECRETS],
    ['quand expire le plus ancien ?', END_OF_OLDER],
  ],
  'the older one, in Spanish': [
    ['¿qué secretos tiene Field Service Portal?', BOTH_SECRETS],
    ['¿cuándo caduca el más antiguo?', END_OF_OLDER],
  ],
  'an earlier one of what was told since': [
    ['which secrets does Field Service Portal have?', BOTH_SECRETS],
    ['list the inbound connectors that do not require TLS', /Inbound relay 02$/],
    ['which IPs was the earlier one, Inbound relay 01, open for?', /Inbound relay 01/],
  ],
  'the newer one of two apps': [
    ['Which apps were added in the last two weeks?', NEW_APPS],
    ['when was the newer one last used?', /: last use of PERFECTDATA SOFTWARE$/],
  ],
  'the one of two people who gave more, and the other': [
    ['que usuarios le dieron permiso a la app Microsoft Office Sync?', GRANTED_BY_TWO],
    ['cual de los dos le dejo tambien enviar correos', /^Rosalind Achterberg \(granted by\): Mail\.Send$/],
    ['y el otro dio permiso a alguna otra app en los ultimos 10 dias?', /^6 of 194 permissions .* \(Jonathan Ward\): /],
  ],
  'the same in English': [
    ['which users consented to Microsoft Office Sync?', GRANTED_BY_TWO],
    ['which of the two also let it send mail?', /^Rosalind Achterberg \(granted by\): Mail\.Send$/],
    ['and did the other one consent to any other app in the last 10 days?', /^Yes: 2 of .* PERFECTDATA SOFTWARE$/],
  ],
  'what two people gave, by the permission': [
    ['which users consented to Microsoft Office Sync?', GRANTED_BY_TWO],
    ['which of these permissions were granted in November?', /^7 of 194 permissions were granted since 2026-11-01 /],
  ],
  'the older one of more than two': [
    ['Who can read all mail?', /^3 of 60 apps can read all mail: /],
    ['who owns the older one?', /^Which one: Docuvault Backup for Microsoft 365, /],
  ],
};

describe('One of two that were listed', () => {
  itGoesOn(TALKS);
});
