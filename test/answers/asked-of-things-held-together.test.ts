import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const BOTH_CONSENTS =
  /^Granted by: Jonathan Ward \(Mail\.Read and offline_access\) and Rosalind Achterberg \(Mail\.Read and offline_access\)$/;
const SIX_OF_OURS =
  /^6 of 60 apps are registered here, have no owner and hold an application permission that is a permission of Microsoft Graph: Newsletter Sender \(old\), Warehouse Scanner Sync, Calibration Portal, ERP Connector, Meeting Room Displays and 1 more$/;
const ON_GRAPH = /^21 of 60 apps hold an application permission that is a permission of Microsoft Graph: /;
const NOT_EMERGENCY =
  /^3 of 33 role assignments are standing and are not held by emergency accounts .*: IT Admin, Bram de Vries and Office Sync Helper$/;
const KEPT_UNTIL = /^2026-12-30 00:00 UTC, in \d+ days: (?:end date|role ends) of Priya Raman$/;
const NOT_AUDITED = /^No: mailbox auditing is on, except for svc-migration$/;
const SEVEN_SINCE_SUMMER =
  /^7 of \d+ changes happened since 2026-06-01 00:00 UTC and change mail flow \(by Yusuf Demir\): /;
const THREE_APPS =
  /^3 apps: Μicrosoft Office Sync \(Mail\.Read, Mail\.Send, User\.Read and offline_access\), PERFECTDATA SOFTWARE \(Mail\.Read, User\.Read and offline_access\) and Field Service Portal \(Files\.Read\.All\), of 11 permissions in that time$/;
const KINDS_DIFFER = /^A delegated permission works only with a person signed in /;

/** What must hold of one permission, of those of one consent, or of somebody by name; and what leaves out, lasts or begins. On the demo tenant. */
const SAID: FirstLines = {
  'what is said of one permission of an app': [
    ['own apps without an owner that still hold application permissions on graph', SIX_OF_OURS],
    ['apps with application permissions on Microsoft Graph', ON_GRAPH],
    ['Apps mit Anwendungsberechtigungen auf Graph', ON_GRAPH],
    ["applis avec des autorisations d'application sur Graph", ON_GRAPH],
    ['apps con permisos de aplicación en Graph', ON_GRAPH],
    [
      'apps with delegated permissions on Exchange Online',
      /^None of 60 apps hold a delegated permission that is a permission of Exchange Online$/,
    ],
    [
      'which apps can read mail with application permissions?',
      /^4 of 60 apps can read mail through an application permission: Docuvault Backup for Microsoft 365, Nordarchiv Mail Archive, Ticketbridge Connector and Visitor Registration$/,
    ],
    ['apps with delegated Mail.Read', /^2 of 60 apps .*: Μicrosoft Office Sync and PERFECTDATA SOFTWARE$/],
    [
      'third-party apps that can read mail and hold application permissions',
      /^3 of 60 apps belong to another tenant, can read mail and hold an application permission: /,
    ],
  ],
  'permissions that one app holds together': [
    ['who consented to an app that gets mail.read plus offline_access?', BOTH_CONSENTS],
    ['wer hat einer App mit Mail.Read und offline_access zugestimmt?', BOTH_CONSENTS],
    ['qui a consenti à une app qui obtient Mail.Read et offline_access ?', BOTH_CONSENTS],
    ['quién consintió a una app que obtiene Mail.Read y offline_access?', BOTH_CONSENTS],
    ['who consented to Mail.Read and Mail.Send', /^Rosalind Achterberg \(granted by\): Mail\.Read and Mail\.Send$/],
  ],
  'who is left out by "besides"': [
    ['who has permanent global admin besides the break glass acct', NOT_EMERGENCY],
    ["which apps besides Microsoft's hold Mail.Read", /^4 of 60 apps are not Microsoft’s /],
    ['which connectors besides outbound ones exist', /^4 of 6 connectors send no mail out: /],
    ['besides that, who is global admin?', /^4 of 33 role assignments \(role Global Administrator\): /],
  ],
  'changes of mail flow since a season': [
    ['what did yusuf demir change in mail flow since summer?', SEVEN_SINCE_SUMMER],
    ['was hat Yusuf Demir seit dem Sommer am Mailfluss geändert?', SEVEN_SINCE_SUMMER],
    ["qu'est-ce que Yusuf Demir a changé dans le flux de messagerie depuis l'été ?", SEVEN_SINCE_SUMMER],
    ['qué cambió Yusuf Demir en el flujo de correo desde el verano?', SEVEN_SINCE_SUMMER],
  ],
  'mailbox auditing of somebody': [
    ['is mailbox auditing on for svc-migration?', NOT_AUDITED],
    ['is the mailbox of svc-migration audited?', NOT_AUDITED],
    ['wird das Postfach von svc-migration überwacht?', NOT_AUDITED],
    ["l'audit de boîte aux lettres est-il activé pour svc-migration ?", NOT_AUDITED],
    ['está activada la auditoría del buzón de svc-migration?', NOT_AUDITED],
    ['is mailbox auditing on for Priya Raman?', /^Yes, except for svc-migration: mailbox auditing is on$/],
    ['is mailbox auditing off for svc-migration?', /^Yes: mailbox auditing is on, except for svc-migration$/],
  ],
  'how long somebody keeps a role': [
    ['how long does priya keep cloud app admin', KEPT_UNTIL],
    ['wie lange hat Priya noch Cloud Application Administrator?', KEPT_UNTIL],
    ['combien de temps Priya garde-t-elle Cloud Application Administrator ?', KEPT_UNTIL],
    ['how long has priya had cloud app admin', /^2026-09-30 09:00 UTC, \d+ days ago \(since\): Priya Raman$/],
  ],
  'the apps that got permissions, and not the permissions': [
    ['what apps got new permissions in november?', THREE_APPS],
    ['welche Apps haben im November neue Berechtigungen bekommen?', THREE_APPS],
    ['quelles applis ont reçu de nouvelles autorisations en novembre ?', THREE_APPS],
    ['qué apps recibieron nuevos permisos en noviembre?', THREE_APPS],
    [
      'which app permissions were granted in november?',
      /^1 of 194 permissions is an application permission and was granted /,
    ],
  ],
  'when it was, and who did it': [
    [
      'when was the visitor registration secret last rotated, who did it',
      /^Bram de Vries \(by\): secret added to Visitor Registration; when: 2026-11-10 09:00 UTC$/,
    ],
    [
      'when was Finance copies created, who did it',
      /^2026-11-10 03:12 UTC: creation date of Finance copies; creator: IT Admin$/,
    ],
    [
      'wann wurde Finance copies erstellt und wer war das?',
      /^2026-11-10 03:12 UTC \(when\): mail flow rule Finance copies created; by: IT Admin$/,
    ],
    ["quand la règle Finance copies a-t-elle été créée, qui l'a fait ?", /^2026-11-10 03:12 UTC .*; by: IT Admin$/],
    ['cuándo se creó Finance copies y quién lo hizo?', /^2026-11-10 03:12 UTC .*; by: IT Admin$/],
  ],
  'a rule that is called like what is not read': [
    [
      'since when is the journal rule off and who turned it off',
      /^2026-09-30 09:47 UTC \(when\): mail flow rule Journal to the old archive disabled; by: Yusuf Demir$/,
    ],
    ['is the journal rule still on?', /^No: Journal to the old archive is disabled /],
    ['are there journal rules?', /^I do not read journal rules/],
  ],
  'a difference, in short': [
    ['whats the diff between delegated and application perms', KINDS_DIFFER],
    ['diff between eligible and active', /^An active assignment gives /],
  ],
};

describe('What must hold of one thing, and of whom', () => {
  itSaysFirst(SAID);
});
