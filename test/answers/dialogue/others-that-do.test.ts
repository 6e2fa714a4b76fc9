import { itGoesOn, type Talks } from '../support/talks.js';

const LIMITED_2 = /^2 of 60 apps reach only certain mailboxes: Ticketbridge Connector and Alpine Intranet$/;

/** Others of the kind than those before, by what they do, or whether all of them do it. On the demo tenant. */
const TALKS: Talks = {
  'rules by what else they do': [
    ['which rules remove headers?', /^3 of 9 mail flow rules remove a header: /],
    ['which of them were created by an app?', /^2 of 9 mail flow rules remove a header and were created by an app: /],
    [
      'and those that send copies to external addresses?',
      /^1 of 9 mail flow rules copies mail and sends mail outside: Fin/,
    ],
    [
      'and which of those are enforced?',
      /^1 of 9 mail flow rules copies mail, sends mail outside and is enforced: Fin/,
    ],
  ],
  'in other languages': [
    ['welche Regeln entfernen Header?', /^3 of 9 /],
    ['und die, die Kopien nach außen schicken?', /^1 of 9 mail flow rules copies mail and sends mail outside: Fin/],
    ['quelles règles suppriment des en-têtes ?', /^3 of 9 /],
    [
      "et celles qui envoient des copies à l'extérieur ?",
      /^1 of 9 mail flow rules copies mail and sends mail outside: Fin/,
    ],
    ['qué reglas eliminan encabezados?', /^3 of 9 /],
    [
      'y las que mandan copias a direcciones externas?',
      /^1 of 9 mail flow rules copies mail and sends mail outside: Fin/,
    ],
  ],
  'apps by what else they can do, and those before by what they have': [
    ['which apps can read all mail?', /^3 of 60 apps can read all mail: /],
    ['and those without an owner?', /^3 of 3 apps have no owner /],
    ['which apps can read all mail?', /^3 of 60 apps can read all mail: /],
    ['and the ones that can send mail?', /^3 of 60 apps can send mail: /],
  ],
  'the kind of the one that was told, as one is no "those"': [
    ['quelles applis peuvent lire toutes les boîtes mail ?', /^3 of 60 apps can read all mail: /],
    ['pourquoi Visitor Registration est dedans ?', /^high: Visitor Registration may read mail in every mailbox /],
    ['et celles qui sont limitées à certaines boîtes seulement ?', LIMITED_2],
    ['why is Visitor Registration in it?', /^Visitor Registration may read mail in every mailbox /],
    ['and the ones that are limited to certain mailboxes only?', LIMITED_2],
    ['warum ist Visitor Registration dabei?', /^Visitor Registration may read mail in every mailbox /],
    ['und die, die nur auf bestimmte Postfächer beschränkt sind?', LIMITED_2],
    ['¿quién es el propietario de Visitor Registration?', /^Owners: Visitor Registration: none$/],
    ['¿y las que están limitadas a ciertos buzones?', LIMITED_2],
    ['who made Finance copies?', /^IT Admin: creator of Finance copies$/],
    ['and those that are disabled?', /^1 of 9 mail flow rules is disabled: Journal to the old archive$/],
  ],
  'whether all of the others do it, too': [
    ['which inbound connectors require TLS?', /^3 of 6 /],
    ['and the outbound ones, do they all require it?', /^Yes: all 2 connectors that send mail out require TLS$/],
    ['which outbound connectors require TLS?', /^2 of 6 /],
    ['and do the inbound ones require it too?', /^No: 1 of 4 connectors that let mail in does not require TLS: /],
    ['quels connecteurs entrants exigent TLS ?', /^3 of 6 /],
    ["et côté sortants, ils l'exigent tous ?", /^Yes: all 2 connectors that send mail out require TLS$/],
    ['welche eingehenden Connectoren verlangen TLS?', /^3 of 6 /],
    ['und die ausgehenden, verlangen die es alle?', /^Yes: all 2 connectors that send mail out require TLS$/],
    ['qué conectores de entrada exigen TLS?', /^3 of 6 /],
    ['y los de salida, lo exigen todos?', /^Yes: all 2 connectors that send mail out require TLS$/],
    ['which inbound connectors require TLS?', /^3 of 6 /],
    ['and the outbound ones?', /^2 of 6 connectors require TLS and send mail out: /],
  ],
  'some are left out of the list, however that is said': [
    ['which apps have no owner?', /^51 of 60 apps /],
    ['leave out the ones that are ours', /^40 of 60 apps have no owner and are not registered here: /],
    ['which apps have no owner?', /^51 of 60 apps /],
    ['except ours', /^40 of 60 apps have no owner and are not registered here: /],
    ['which apps have no owner?', /^51 of 60 apps /],
    ['ohne unsere', /^40 of 60 apps have no owner and are not registered here: /],
    ['which apps have no owner?', /^51 of 60 apps /],
    ['leave out those that are disabled', /^50 of 60 apps have no owner and are not disabled: /],
  ],
  'what is left of an attack in the mail flow': [
    ['any open incidents?', /^1 open incident: /],
    [
      'is there anything left of it in the mail flow now?',
      /Not reversed, .*Inbound relay 02 made; 2 rules that strip headers/,
    ],
    ['which rules remove headers?', /^3 of 9 /],
    ['is there anything left of it?', /^(?!".*Not reversed)/],
  ],
  'what the attacker made, and what is there of what the log does not tell': [
    [
      'how many header-stripping rules did the attacker create in total?',
      /^2 of 9 mail flow rules remove a header \(Office Sync Helper and .*\): m and n$/,
    ],
    ['how many rules did the attacker make?', /^15 of \d+ changes are about mail flow rules and created something /],
    ['how many rules did the attacker create?', /^15 of \d+ changes are about mail flow rules and created something /],
  ],
};

describe('What is asked of others than before', () => {
  itGoesOn(TALKS);
});
