import { itGoesOn, type Talks } from '../support/talks.js';

const HOLDERS = /^8 of 33 role assignments \(role Exchange Administrator\): /;
const ENABLED_PEOPLE =
  /^4 of 33 role assignments are not held by apps and are held by enabled accounts \(role Exchange Administrator\): Tomás Rivera, IT Admin, svc-migration and Yusuf Demir$/;
const DIRECTLY = /^7 of 33 role assignments are held directly \(role Exchange Administrator\): /;
const THREE = /^3 of 17 admins \(roles Global Administrator\): /;
const THREE_PEOPLE =
  /^3 of 33 role assignments are held by people \(role Global Administrator\): IT Admin, Bram de Vries and Emergency Access 1$/;
const SINCE = /^2026-09-16 02:20 UTC \(since\): Office Sync Helper$/;
const ORDER = /^I change nothing by chat\./;
const FINANCE = /: Finance copies$/;
const IT_ADMIN = /^IT Admin: creator of Finance copies/;
const NOTHING_ELSE =
  /^None of 44 changes happened between 2026-11-09 20:00 UTC and 2026-11-10 08:00 UTC \(IT Admin and not Finance copies\)$/;
const NOTHING_AFTER =
  /^No: none of 43 changes happened since 2026-11-10 03:13 UTC \(IT Admin and not Finance copies\)$/;
const OF_NO_OWNER = /^7 of 26 credentials are secrets and belong to an app that has no owner: /;
const CONSENTED = /^Granted by: Jonathan Ward .* and Rosalind Achterberg /;
const NEITHER = /^No: none of 33 role assignments \(Jonathan Ward and 1 more\)$/;

/** A list that is narrowed, and those of it who are meant, in four languages. On the demo tenant. */
const TALKS: Talks = {
  'two things left out of a list, by kind and by state': [
    ['list everyone who has or can get Exchange Administrator', HOLDERS],
    ['without the apps and the disabled account', ENABLED_PEOPLE],
    ['wer hat die Rolle Exchange Administrator?', HOLDERS],
    ['ohne die Apps und das deaktivierte Konto', ENABLED_PEOPLE],
    ['qui a le rôle Exchange Administrator ?', HOLDERS],
    ['sans les applications ni le compte désactivé', ENABLED_PEOPLE],
    ['¿Quién tiene el rol de Exchange Administrator?', HOLDERS],
    ['sin las aplicaciones y la cuenta deshabilitada', ENABLED_PEOPLE],
  ],
  'two things left out of credentials and of apps': [
    ['which secrets are there', /^13 of 26 credentials are secrets: /],
    ['without the expired ones and the certificates', /^12 of 26 credentials are secrets, have not expired and /],
    ['which apps have no owner', /^51 of 60 apps have no owner: /],
    [
      'without the disabled ones and those of Microsoft',
      /^33 of 60 apps have no owner, are not disabled and are not Microsoft’s: /,
    ],
  ],
  'the people alone, and no apps, of those who were counted': [
    ['how many global admins do we have?', THREE],
    ['only people, no apps', THREE_PEOPLE],
    ['Wieviele globale Admins haben wir?', THREE],
    ['nur die Personen, ohne Apps', THREE_PEOPLE],
    ["combien d'administrateurs globaux avons-nous ?", THREE],
    ['seulement les personnes, sans les applications', THREE_PEOPLE],
    ['¿cuántos administradores globales tenemos?', THREE],
    ['solo las personas, sin aplicaciones', THREE_PEOPLE],
  ],
  'a list of which some are to be taken out is narrowed, and the role of the talk is still meant': [
    ['who has Exchange Administrator', HOLDERS],
    ['remove the ones that hold it through a group', DIRECTLY],
    ['since when does Office Sync Helper have it?', SINCE],
    ['wer hat die Rolle Exchange Administrator?', HOLDERS],
    ['lass die weg, die sie über eine Gruppe haben', DIRECTLY],
    ['seit wann hat Office Sync Helper die?', SINCE],
    ['qui a le rôle Exchange Administrator ?', HOLDERS],
    ["enlève ceux qui l'ont par un groupe", DIRECTLY],
    ["depuis quand Office Sync Helper l'a-t-il ?", SINCE],
    ['¿Quién tiene el rol de Exchange Administrator?', HOLDERS],
    ['quita los que lo tienen por un grupo', DIRECTLY],
    ['¿y cuáles de esos son aplicaciones?', /^3 of 33 role assignments are held by apps /],
    ['¿desde cuándo lo tiene Office Sync Helper?', SINCE],
  ],
  'an order without a list': [['quita los que tienen el rol por un grupo', ORDER]],
  'an order that names things of the tenant, behind a list': [
    ['which apps have no owner', /^51 of 60 apps have no owner: /],
    ['remove the disabled apps', ORDER],
    ['which secrets are there', /^13 of 26 credentials are secrets: /],
    ['delete those that are expired', ORDER],
  ],
  'those two who were told': [
    ['who let Microsoft Office Sync in?', CONSENTED],
    ['do those two hold any admin roles?', NEITHER],
    ['wer hat Microsoft Office Sync zugelassen?', CONSENTED],
    ['haben die beiden Adminrollen?', NEITHER],
    ['qui a autorisé Microsoft Office Sync ?', CONSENTED],
    ['ces deux-là ont-ils des rôles admin ?', NEITHER],
    ['¿quién autorizó Microsoft Office Sync?', CONSENTED],
    ['¿tienen esos dos algún rol de administrador?', NEITHER],
  ],
  'the credentials of some apps, and not the apps': [
    ['how many app secrets or certificates expire within 60 days?', /: 2 of 26 credentials end between /],
    [
      'only those of apps that can change users',
      /1 of 26 credentials ends between .*: HR Onboarding Flow: secret flow$/,
    ],
    ['who owns them?', /^Nadja Keller: owners of HR Onboarding Flow$/],
    ['which secrets are there?', /^13 of 26 credentials are secrets: /],
    ['only those of apps without an owner', OF_NO_OWNER],
    ['welche Geheimnisse gibt es?', /^13 of 26 credentials are secrets: /],
    ['nur die von Apps, die keinen Besitzer haben', OF_NO_OWNER],
    ['quels secrets y a-t-il ?', /^13 of 26 credentials are secrets: /],
    ['seulement ceux des applications sans propriétaire', OF_NO_OWNER],
    ['¿qué secretos hay?', /^13 of 26 credentials are secrets: /],
    ['solo los de las aplicaciones sin propietario', OF_NO_OWNER],
    ['¿qué secretos hay?', /^13 of 26 credentials are secrets: /],
    [
      'solo los de las aplicaciones deshabilitadas',
      /^1 of 26 credentials is a secret and belongs to an app that is disabled: /,
    ],
  ],
  'what is not understood of those apps is asked back': [
    ['which secrets are there?', /^13 of 26 credentials are secrets: /],
    [
      'only those of apps that can write something',
      /^I do not understand “write” as a question about the last answer\./,
    ],
  ],
  'what else an account did that night, without what was told': [
    ['which transport rules send copies outside', FINANCE],
    ['and who made Finance copies?', IT_ADMIN],
    ['and what else did that account do that night', NOTHING_ELSE],
    ['Welche Transportregeln schicken Kopien nach draussen?', FINANCE],
    ['und wer hat die angelegt?', IT_ADMIN],
    ['Was hat das Konto in derselben Nacht sonst noch gemacht?', NOTHING_ELSE],
    ["quelles règles envoient des copies à l'extérieur ?", FINANCE],
    ['et qui les a créées ?', IT_ADMIN],
    ["qu'est-ce que ce compte a fait d'autre cette nuit-là ?", NOTHING_ELSE],
    ['¿qué reglas de transporte envían copias fuera?', FINANCE],
    ['¿y quién la creó?', IT_ADMIN],
    ['¿qué más hizo esa cuenta esa noche?', NOTHING_ELSE],
  ],
  'what else an account changed after what was told': [
    ['which transport rules send copies outside', FINANCE],
    ['and who made Finance copies?', IT_ADMIN],
    ['did that account change anything else in the days after?', NOTHING_AFTER],
    ['Welche Transportregeln schicken Kopien nach draussen?', FINANCE],
    ['und wer hat die angelegt?', IT_ADMIN],
    ['Hat das Konto in den Tagen danach sonst noch was geändert?', NOTHING_AFTER],
    ["quelles règles envoient des copies à l'extérieur ?", FINANCE],
    ['et qui les a créées ?', IT_ADMIN],
    ['ce compte a-t-il changé autre chose les jours suivants ?', NOTHING_AFTER],
    ['¿qué reglas de transporte envían copias fuera?', FINANCE],
    ['¿y quién la creó?', IT_ADMIN],
    ['¿esa cuenta cambió algo más en los días siguientes?', NOTHING_AFTER],
    ['who created Inbound relay 02?', /^Office Sync Helper: creator of Inbound relay 02$/],
    [
      'what else did that app do that day?',
      /^2 of 10 changes happened between .* \(Office Sync Helper and not Inbound relay 02\): /,
    ],
  ],
  'an account that may be either of two is asked back': [
    ['who let Microsoft Office Sync in?', CONSENTED],
    ['what else did that account do?', /^Which one: Jonathan Ward and Rosalind Achterberg\?/],
  ],
  'those apps behind who owns them': [
    ['which apps hold high-priority permissions', /^17 of 60 apps hold high-priority permissions/],
    ['who owns them?', /^Owners: Nadja Keller /],
    [
      'which of those apps has nobody used in the last week?',
      /^6 of 18 apps have no use on record since .*: Tenant Warden Responder, Directory Browser, /,
    ],
    ['welche Apps haben Secrets?', /^11 of 60 apps have secrets: /],
    ['wem gehören sie?', /^Owners: IT Admin /],
    ['welche dieser Apps hat in der letzten Woche niemand benutzt?', /^3 of 11 apps have no use on record /],
    ['quelles applications ont des secrets ?', /^11 of 60 apps have secrets: /],
    ['à qui appartiennent-elles ?', /^Owners: IT Admin /],
    [
      "lesquelles de ces applications n'ont pas été utilisées depuis une semaine ?",
      /^3 of 11 apps have no use on record /,
    ],
    ['¿qué aplicaciones tienen secretos?', /^11 of 60 apps have secrets: /],
    ['¿de quién son?', /^Owners: IT Admin /],
    ['¿cuáles de esas aplicaciones no ha usado nadie en la última semana?', /^3 of 11 apps have no use on record /],
  ],
  'those apps, where none was told': [
    ['which admins lack MFA', /3 of 13 admins have no second factor: /],
    ['which of those apps has nobody used in the last week?', /^I do not know what "of those apps" means here: /],
  ],
  'the oldest password of people and apps': [
    ['list everyone who has or can get Exchange Administrator', HOLDERS],
    ['which of them has the oldest password?', /^svc-migration: password changed: 2023-10-27 /],
    ['wer hat die Rolle Exchange Administrator?', HOLDERS],
    ['wer davon hat das älteste Passwort?', /^svc-migration: password changed: 2023-10-27 /],
    ['qui a le rôle Exchange Administrator ?', HOLDERS],
    ["lequel d'entre eux a le mot de passe le plus ancien ?", /^svc-migration: password changed: 2023-10-27 /],
    ['¿Quién tiene el rol de Exchange Administrator?', HOLDERS],
    ['¿cuál de ellos tiene la contraseña más antigua?', /^svc-migration: password changed: 2023-10-27 /],
  ],
};

describe('A list narrowed in a few words, and those of it who are meant', () => {
  itGoesOn(TALKS);
});
