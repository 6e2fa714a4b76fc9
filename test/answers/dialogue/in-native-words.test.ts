import { itGoesOn, type Talks } from '../support/talks.js';

const WITH_ROLE = /^6 of 60 apps hold roles, /;
const WITH_SECRET = /^2 of 60 apps have secrets .*: Office Sync Helper and Mailbox Statistics Collector$/;
const SECRETS_OF_SYNC = /^End date: Office Sync Helper: secret sync: [^;]*; Office Sync Helper: secret: [^;]*$/;
const SECRETS_OF_TWO = /^End date: Office Sync Helper: secret sync: [^;]*; [^;]*; Mailbox Statistics Collector: [^;]*$/;
const CERTIFICATES_OF_THREE = /^End date: (?:[^;]*: certificate [^;]*(?:; |$)){3}$/;

/** How administrators go on in their own language, and the first line of each answer. On the demo tenant. */
const TALKS: Talks = {
  'when the secrets of the apps that were told end, and nothing else of theirs': [
    ["Quelles applications ont un rôle d'administrateur ?", WITH_ROLE],
    ['lesquelles ont un secret client ?', /^1 of 60 apps has secrets .*: Office Sync Helper$/],
    ['et ils expirent quand ?', SECRETS_OF_SYNC],
  ],
  'the same in English': [
    ['which apps have an admin role?', WITH_ROLE],
    ['which of them have a client secret?', /^1 of 60 apps has secrets .*: Office Sync Helper$/],
    ['and when do they expire?', SECRETS_OF_SYNC],
  ],
  'the same in German': [
    ['welche Apps haben Exchange.ManageAsApp?', /^6 of 60 apps /],
    ['welche davon haben ein Zertifikat?', /^3 of 60 apps have certificates /],
    ['bis wann sind die gültig?', CERTIFICATES_OF_THREE],
  ],
  'which of those that were told, though it does not say so': [
    ['qué aplicaciones tienen Exchange.ManageAsApp?', /^6 of 60 apps /],
    ['cuáles tienen un secreto?', WITH_SECRET],
    ['y cuándo caducan?', SECRETS_OF_TWO],
  ],
  'which of those that were told, in German': [
    ['welche Apps haben Exchange.ManageAsApp?', /^6 of 60 apps /],
    ['welche haben ein Secret?', WITH_SECRET],
    ['und wann laufen die ab?', SECRETS_OF_TWO],
  ],
  'whether somebody or an app still has access': [
    ['quién es Sven Hartmann', /^Sven Hartmann \(disabled\) holds Exchange Administrator/],
    ['sigue teniendo acceso?', /^Sven Hartmann \(disabled\) holds Exchange Administrator/],
    ['qué es Docuvault Backup?', /^critical: Docuvault Backup/],
    ['¿tiene todavía acceso?', /^critical: Docuvault Backup/],
  ],
  'since when its password is the same': [
    ['quién es svc-migration', /^critical: svc-migration holds Exchange Administrator/],
    ['desde cuándo no cambia la contraseña?', /^2023-10-27 09:10 UTC: password changed of svc-migration$/],
  ],
  'whether those that were told have something': [
    ['wer sind die Global Admins', /^4 of 33 role assignments /],
    ['haben die einen zweiten Faktor?', /^Not all: 1 of 3 users has no second factor/],
    ['welche Apps haben Exchange.ManageAsApp?', /^6 of 60 apps /],
    ['haben die ein Secret?', /^Yes: 3 of 26 credentials are secrets /],
  ],
  'whether those that were told have something, in Spanish': [
    ['qué aplicaciones tienen Exchange.ManageAsApp?', /^6 of 60 apps /],
    ['¿tienen algún secreto?', /^Yes: 3 of 26 credentials are secrets /],
  ],
  'whether any has expired, after how many will': [
    ['cuántos secretos o certificados vencen en las próximas 3 semanas?', /^0 are secrets and 1 is a certificate: /],
    ['¿y alguno ya caducado?', /^Yes: 1 of 26 credentials .*: Warehouse Scanner Sync: secret scanner$/],
    ['¿y alguno ya caducado que siga ahí?', /^Yes: 1 of 26 credentials .*: Warehouse Scanner Sync: secret scanner$/],
  ],
  'what else was done at the time that was told': [
    [
      'when was the connector Inbound relay 01 removed?',
      /^2026-\d\d-\d\d .*: inbound connector Inbound relay 01 removed$/,
    ],
    ['what else got removed around that time', /^13 of \d+ changes removed something and happened between /],
    [
      'Wann wurde der Connector Inbound relay 01 entfernt?',
      /^2026-\d\d-\d\d .*: inbound connector Inbound relay 01 removed$/,
    ],
    ['was wurde zu der Zeit entfernt?', /^13 of \d+ changes removed something and happened between /],
  ],
  'what an attacker left, and how to end it': [
    ['whats still there from the attacker', /Not reversed, as far as I can tell: /],
    [
      '¿Cómo quito de en medio a Office Sync Helper sin que el atacante vuelva a entrar?',
      /^1\. Revoke Office Sync Helper/,
    ],
  ],
  'whether somebody is still with the company': [
    ['háblame de Sven Hartmann', /^Sven Hartmann \(disabled\) /],
    ['¿sigue en la empresa?', /^No: Sven Hartmann is disabled /],
    ['est-ce qu’il fait encore partie de la maison ?', /^No: Sven Hartmann is disabled /],
    ['did he leave the company?', /^Yes: Sven Hartmann is disabled /],
    ['¿ha dejado la empresa Nadja Keller?', /^No: Nadja Keller is enabled /],
    ['ist die noch im Unternehmen?', /^Yes: Nadja Keller is enabled /],
    ['elle est toujours dans la boîte ?', /^Yes: Nadja Keller is enabled /],
    ['did any mail leave the company?', /^Yes: 1 of 9 mail flow rules sends mail outside: /],
  ],
  'which of all, where nothing was told': [['which have a client secret?', /^13 of 26 credentials are secrets: /]],
};

describe('Talks in the words of their own language', () => {
  itGoesOn(TALKS);
});
