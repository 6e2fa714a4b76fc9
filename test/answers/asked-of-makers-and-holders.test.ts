import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const NOT_SVEN = /^6 of 9 mail flow rules \(not creator Sven Hartmann\): /;
const NOT_YUSUF = /^6 of 9 mail flow rules \(not creator Yusuf Demir\): /;
const OTHERS_OWN = /^Owners: Nadja Keller \(Tenant Warden Responder, /;
const NONE_OF_THEM = /Aiko Tanaka is none of them/;
const APPS_WITH_ROLES = /^6 of 60 apps hold roles, 4 of them a critical one$/;
const WHICH_ENDS =
  /^Cloud Application Administrator \(end date: 2026-12-30 00:00 UTC\) and App Registration Support \(end date: never\)/;
const EXPIRED_SINCE = /^2026-05-04 09:00 UTC, \d+ days ago: end date of Warehouse Scanner Sync: secret scanner$/;
const MADE_IN_ALL = /^14 of \d+ changes are about mail flow rules and created something \(by Office Sync Helper\): /;

/** Who did not make something, what apps hold, which addresses a connector names, and for how long a key is out of date. */
const CONSENTED = /^Granted by: Marta Kowalska .*Rosalind Achterberg .*Jonathan Ward/;

const SAID: FirstLines = {
  'who did not make it, by what it comes from': [
    ['rules that do not come from Yusuf Demir', NOT_YUSUF],
    ['rules that are not from Yusuf Demir', NOT_YUSUF],
    ['Regeln, die nicht von Yusuf Demir stammen', NOT_YUSUF],
    ['règles qui ne viennent pas de Yusuf Demir', NOT_YUSUF],
    ['reglas que no son de Yusuf Demir', NOT_YUSUF],
    ['apps that do not come from Sketchroom Inc.', /^59 of 60 apps \(not publisher Sketchroom Inc\.\): /],
    ['welche Apps stammen nicht von Microsoft?', /^43 of 60 apps are not Microsoft’s: /],
  ],
  'who owns apps besides somebody who owns none': [
    ['who apart from Aiko Tanaka owns apps?', OTHERS_OWN, NONE_OF_THEM],
    ['wer außer Aiko Tanaka besitzt Apps?', OTHERS_OWN, NONE_OF_THEM],
    ['qui à part Aiko Tanaka possède des applications ?', OTHERS_OWN, NONE_OF_THEM],
    ['¿quién aparte de Aiko Tanaka es propietario de aplicaciones?', OTHERS_OWN, NONE_OF_THEM],
    [
      'who besides Aiko Tanaka owns Release Automation?',
      /^Diego Marchetti: owners of Release Automation$/,
      NONE_OF_THEM,
    ],
  ],
  'who did not make it, where the verb stands last': [
    [
      "Gibt's Transportregeln, die Header rauswerfen und nicht von Office Sync Helper angelegt wurden?",
      /^Yes: 1 of 9 mail flow rules removes a header .*: Remove Proofpoint scoring header$/,
    ],
    ['Transportregeln, die nicht von Sven Hartmann erstellt wurden', NOT_SVEN],
    ['Welche Transportregeln hat Sven Hartmann nicht angelegt?', NOT_SVEN],
    ['Transportregeln, die Sven Hartmann nicht angelegt hat', NOT_SVEN],
    ["quelles règles de transport Sven Hartmann n'a pas créées ?", NOT_SVEN],
    [
      "Quelles règles de transport que Sven Hartmann n'a pas créées sont actives ?",
      /^\d of 9 mail flow rules .*not creator Sven Hartmann/,
    ],
    ['¿Qué reglas de transporte no creó Sven Hartmann?', NOT_SVEN],
    [
      'Welche Transportregeln wurden von Sven Hartmann angelegt?',
      /^3 of 9 mail flow rules \(creator Sven Hartmann\): /,
    ],
    ['Welche Transportregeln wurden nicht von einer Person angelegt?', /^2 of 9 .* created by an app: m and n$/],
  ],
  'the addresses of a connector': [
    [
      'zeig mir die eingehenden Connectoren, die TLS verlangen, aber keine Absender-IPs vorgeben',
      /^2 of 6 connectors let mail in, require TLS and have no IP addresses: Inbound from 5f0c\S+ and Partner TLS - /,
    ],
    ['Welche Connectoren geben keine Absender-IPs vor?', /^5 of 6 connectors have no IP addresses: /],
    ['Welche eingehenden Connectoren haben Absender-IPs?', /^1 of 6 .* has IP addresses: Inbound from Mailgate$/],
    ["Quels connecteurs entrants n'ont pas d'IP d'expéditeur ?", /^3 of 6 connectors let mail in and have no IP /],
    ['¿Qué conectores entrantes no tienen IP de origen?', /^3 of 6 connectors let mail in and have no IP /],
    ['Welche Connectoren haben keine Absenderdomänen?', /^\d of 6 connectors have no sender domains: /],
    ['¿Desde qué IPs aceptaba correo el conector Inbound relay 01?', /IP addresses of Inbound relay 01 is not known/],
    [
      '¿Desde qué IPs acepta correo el conector Partner TLS - Borealis Logistics?',
      /^none: IP addresses of Partner TLS - Borealis Logistics/,
    ],
  ],
  'what is assigned to an app now': [
    [
      '¿Qué aplicaciones tienen asignado un rol de administrador en Entra?',
      /^\d of 60 apps hold (?:an admin role|roles)/,
    ],
    ['¿Qué aplicaciones tienen asignado el rol Global Administrator?', /^1 of 60 apps .*: Office Sync Helper/],
    ['which apps are assigned an admin role?', APPS_WITH_ROLES],
    ['which apps have an admin role assigned?', APPS_WITH_ROLES],
    ['which apps are assigned the role Exchange Administrator?', /^3 of 60 apps .*Exchange Administrator/],
    ['Welche Apps haben eine Admin-Rolle zugewiesen?', APPS_WITH_ROLES],
    ['Welchen Apps ist eine Admin-Rolle zugewiesen?', APPS_WITH_ROLES],
    ['which apps were assigned an admin role in the last 30 days?', /^None of \d+ changes granted something/],
  ],
  'for how long a key has been out of date': [
    ['¿Cuánto tiempo lleva caducado el secreto de Warehouse Scanner Sync?', EXPIRED_SINCE],
    ['how long has the secret of Warehouse Scanner Sync been expired?', EXPIRED_SINCE],
    ['Wie lange ist das Secret von Warehouse Scanner Sync schon abgelaufen?', EXPIRED_SINCE],
    ['Depuis combien de temps le secret de Warehouse Scanner Sync est-il expiré ?', EXPIRED_SINCE],
  ],
  'how many somebody made, be they there or not': [
    ['how many rules did Office Sync Helper make?', MADE_IN_ALL],
    ['how many rules has Office Sync Helper created?', MADE_IN_ALL],
    ['which rules did Office Sync Helper make?', MADE_IN_ALL],
    ['wie viele Regeln hat Office Sync Helper angelegt?', MADE_IN_ALL],
    [
      'How many mail flow rules has Office Sync Helper created altogether, removed ones included?',
      /^14 of \d+ changes created something and are about mail flow rules \(by Office Sync Helper\): /,
    ],
    [
      'how many connectors did Office Sync Helper create, including the deleted ones?',
      /^2 of \d+ changes created something and are about connectors \(by Office Sync Helper\): /,
    ],
    [
      'did Office Sync Helper make any rules?',
      /^Yes: 14 of \d+ changes created something and are about mail flow rules /,
    ],
    ['which changes of rules did Office Sync Helper make?', /^26 of \d+ changes are about mail flow rules \(by Office/],
    ['how many rules did Sven Hartmann make?', /^3 of 9 mail flow rules \(creator Sven Hartmann\): /],
  ],
  'two of whom each row has but one': [
    [
      'rules created by Sven Hartmann and last changed by Yusuf Demir',
      /^1 of 9 mail flow rules \(last editor Yusuf Demir and creator Sven Hartmann\): Journal to the old archive/,
    ],
    [
      'rules created by IT Admin and changed by Yusuf Demir',
      /^None of 9 mail flow rules \(last editor Yusuf Demir and creator IT Admin\)/,
    ],
    ['wer hat Sketchroom Whiteboard und wer Docuvault zugestimmt?', CONSENTED],
    ['who consented to Sketchroom Whiteboard and who to Docuvault?', CONSENTED],
    ['who consented to Sketchroom Whiteboard and to Docuvault?', CONSENTED],
  ],
  'whom nobody owns': [
    [
      'Morning. I need every app registered in this tenant that has a live secret and nobody owning it.',
      /^5 of 60 apps are registered here, have a valid secret and have no owner: Visitor Registration, Newsletter Sender/,
    ],
    ['apps with a valid secret and no one owning them', /^6 of 60 apps have a valid secret and have no owner: /],
    ['Good morning! Which apps have nobody owning them?', /^51 of 60 apps have no owner: /],
  ],
  'which of several roles ends, and when': [
    ['¿A Priya Raman le caduca algún rol? ¿cuál y cuándo?', WHICH_ENDS],
    ['does any role of Priya Raman expire? which and when?', WHICH_ENDS],
    ["Do any of Priya Raman's roles expire? If so, which and when?", WHICH_ENDS],
    ['Läuft bei Priya Raman eine Rolle ab? Welche und wann?', WHICH_ENDS],
    ['Un rôle de Priya Raman expire-t-il ? lequel et quand ?', WHICH_ENDS],
    ['Does Priya Raman have a role that expires?', /^Yes: Priya Raman loses a role/],
  ],
};

describe('Questions on makers, holders, addresses and lapsed keys', () => {
  itSaysFirst(SAID);
});
