import { itGoesOn, type Talks } from '../support/talks.js';

const CREATOR = /^IT Admin: creator of Finance copies/;
const CREATED_FROM = /^203\.0\.113\.7: creator’s IP address of Finance copies$/;
const DID_MORE =
  /^Yes: 29 of 114 changes \(not .*Finance copies.* and from 203\.0\.113\.7\): mail flow rule n created, /;
const LAST_CONNECTOR = /^Inbound relay 02: creation date: 2026-11-25 02:41 UTC; removed: no \(of /;
const SOMEBODY_ELSE = /^Office Sync Helper \(by\): mail flow rule n created, /;

/** What an address did, after it was told. On the demo tenant. */
const OF_ADDRESS: Talks = {
  'what an address did, in English': [
    ['finance complains about copied invoices, who made the rule Finance copies and from what ip', CREATOR],
    ['did that ip do anything else here?', DID_MORE],
    ['is the last connector from there still in place', LAST_CONNECTOR],
  ],
  'what an address did, in German': [
    ['Wer hat die Regel Finance copies erstellt?', CREATOR],
    ['von welcher IP kam das?', CREATED_FROM],
    ['hat diese IP hier sonst noch was gemacht?', DID_MORE],
    ['gibt es den letzten Connector von dort noch?', LAST_CONNECTOR],
    ['hat noch jemand diese IP benutzt?', SOMEBODY_ELSE],
  ],
  'what an address did, in French': [
    ['Qui a créé la règle Finance copies ?', CREATOR],
    ['ça venait de quelle IP ?', CREATED_FROM],
    ['est-ce que cette IP a fait autre chose ici ?', DID_MORE],
    ['le dernier connecteur créé depuis là est-il toujours en place ?', LAST_CONNECTOR],
  ],
  'what an address did, in Spanish': [
    ['¿Quién creó la regla Finance copies?', CREATOR],
    ['¿de qué IP venía eso?', CREATED_FROM],
    ['¿hizo algo más esa ip?', DID_MORE],
    ['¿sigue en pie el último conector de ahí?', LAST_CONNECTOR],
    ['¿alguien más usó esa IP?', SOMEBODY_ELSE],
  ],
  'one act of an address, and what was there before': [
    ['who made the rule m?', /^Office Sync Helper: creator of m$/],
    ['what ip was that from?', /^203\.0\.113\.7: creator’s IP address of m$/],
    [
      'what was removed from there?',
      /^13 of 114 changes removed something \(from 203\.0\.113\.7\): inbound connector /,
    ],
    [
      'which rules were created from that address?',
      /^3 of 9 mail flow rules \(creator’s IP address 203\.0\.113\.7\): /,
    ],
  ],
  'an address that was used before': [
    ['who made the rule m?', /^Office Sync Helper: creator of m$/],
    ['from which ip?', /^203\.0\.113\.7: /],
    [
      'has that ip been used before?',
      /^Yes: 28 of 114 changes happened before 2026-11-25 02:43 UTC \(from 203\.0\.113\.7\)/,
    ],
  ],
  'what is not read of an address': [
    ['who made the rule Finance copies?', CREATOR],
    ['from which ip?', CREATED_FROM],
    ['did anyone sign in from there?', /^I do not read sign-ins of people\. /],
    ['is that address one of our named locations?', /^I do not read named locations /],
    ['block that ip', /^I change nothing by chat\. /],
  ],
};

const NEW_APPS = /^3 of 60 apps /;
const CONSENTED = /^Granted by: Bram de Vries /;
const READ_MAIL = /^Yes: 2 of 3 apps can read mail \(.*\): Μicrosoft Office Sync and PERFECTDATA SOFTWARE$/;
const MEMBERS = /^2 of 4 members of groups \(group CA exclusion - MFA for admins\): Diego Marchetti and Jonathan Ward$/;
const ONE_ADMIN = /^Yes: Diego Marchetti is one of the admins \(roles: User Administrator\)$/;
const HAS_ROLE = /^Yes: Diego Marchetti (?:has roles|holds a role) /;

/** Some of those that were told. */
const SOME_OF_THEM: Talks = {
  'apps that were consented to, in English': [
    ["Show me apps that turned up since October and whose publisher isn't verified.", NEW_APPS],
    ['Who consented to each of those?', CONSENTED],
    ['Can any of them read mail right now?', READ_MAIL],
  ],
  'apps that were consented to, in German': [
    ['welche Apps sind seit Oktober neu?', NEW_APPS],
    ['wer hat denen zugestimmt?', CONSENTED],
    ['kann eine davon Mails lesen?', READ_MAIL],
  ],
  'apps that were consented to, in French': [
    ['quelles applis ont été créées depuis octobre ?', NEW_APPS],
    ['qui y a consenti ?', CONSENTED],
    ["l'une d'elles peut-elle lire les mails ?", READ_MAIL],
  ],
  'apps that were consented to, in Spanish': [
    ['¿qué apps se crearon desde octubre?', NEW_APPS],
    ['¿quién dio su consentimiento a esas?', CONSENTED],
    ['¿alguna de ellas puede leer el correo?', READ_MAIL],
  ],
  'consents that are delegated': [
    ["Show me apps that turned up since October and whose publisher isn't verified.", NEW_APPS],
    ['Who consented to each of those?', CONSENTED],
    ['which of them are delegated?', /^13 of 194 permissions are delegated permissions /],
  ],
  'some without a noun': [
    ['¿qué apps son peligrosas?', /^17 of 60 apps hold high-priority permissions/],
    ['¿puede alguna leer el correo?', /^Yes: 4 of 60 apps can read mail and hold high-priority permissions: /],
  ],
  'some without a noun, in French': [
    ['quelles applis sont risquées ?', /^17 of 60 apps hold high-priority permissions/],
    ['est-ce que certaines peuvent lire les mails ?', /^Yes: 4 of 60 apps can read mail and hold high-priority /],
  ],
  'members of a group, in English': [
    ['who is in the group CA exclusion - MFA for admins?', MEMBERS],
    ['is one an admin?', ONE_ADMIN],
  ],
  'members of a group, in German': [
    ['wer ist in der Gruppe CA exclusion - MFA for admins?', MEMBERS],
    ['hat einer eine Adminrolle?', HAS_ROLE],
    ['ist einer Admin?', ONE_ADMIN],
  ],
  'members of a group, in French': [
    ['qui est dans le groupe CA exclusion - MFA for admins ?', MEMBERS],
    ['certains ont-ils un rôle ?', HAS_ROLE],
    ["l'un d'eux est-il invité ?", /^No: /],
  ],
  'members of a group, in Spanish': [
    ['¿quién está en el grupo CA exclusion - MFA for admins?', MEMBERS],
    ['¿alguno de ellos es administrador?', ONE_ADMIN],
    ['¿alguno tiene un rol?', HAS_ROLE],
  ],
  'whom a policy leaves out, without a pronoun': [
    ['¿quién está excluido de la directiva Require MFA for admins?', /^Excluded people, Require MFA for admins: /],
    ['¿son administradores?', /^Yes: 3 of 3 admins \(Emergency Access 1 and 3 more\): /],
  ],
};

const BY_IT_ADMIN = /^Yes: 1 of 9 mail flow rules .* \((?:creator|last editor) IT Admin\): Finance copies$/;

/** Whether somebody made or changed some of what was listed. */
const MADE_BY: Talks = {
  'rules that somebody created, in English': [
    ['which rules were created in november?', /^3 of 9 mail flow rules /],
    ['did IT Admin create any?', BY_IT_ADMIN],
  ],
  'rules that somebody changed, in French': [
    ['quelles règles ont été modifiées en novembre ?', /^3 of 9 mail flow rules /],
    ["est-ce qu'IT Admin en a modifié ?", BY_IT_ADMIN],
  ],
  'rules that somebody created, in German': [
    ['welche Regeln wurden im November angelegt?', /^3 of 9 mail flow rules /],
    ['hat IT Admin welche davon angelegt?', BY_IT_ADMIN],
  ],
  'rules that somebody created, in Spanish': [
    ['¿qué reglas se crearon en noviembre?', /^3 of 9 mail flow rules /],
    ['¿IT Admin creó alguna?', BY_IT_ADMIN],
  ],
  'connectors that somebody created': [
    ['welche Connectoren haben wir?', /^6 connectors$/],
    [
      'hat Yusuf Demir einen davon angelegt?',
      /^Yes: 2 of 6 connectors \(creator Yusuf Demir\): Inbound from Mailgate and Partner TLS to Borealis Logistics$/,
    ],
  ],
  'secrets that somebody added': [
    ['which secrets were added since september?', /^6 of 26 credentials are secrets /],
    ['did IT Admin add any?', /^Yes: 2 of 114 changes .* by IT Admin\): secret added to Office Sync Helper$/],
  ],
  'what the log tells that somebody removed': [
    ['which rules were removed in november?', /^12 of 44 changes /],
    [
      'did Office Sync Helper remove any?',
      /^Yes: 12 of 44 changes .* \(by Office Sync Helper\): mail flow rule l removed, /,
    ],
  ],
  'what else somebody accepted': [
    ['who accepted PERFECTDATA SOFTWARE?', /^Jonathan Ward \(by\): /],
    [
      'did he accept any others?',
      /^Yes: 2 of 114 changes are consents \(Jonathan Ward and not PERFECTDATA SOFTWARE\): /,
    ],
  ],
};

const GLOBAL = /^[34] of 33 role assignments .*\(role Global Administrator\): IT Admin, Bram de Vries/;
const BOTH = /IT Admin and Office Sync Helper$/;

/** Who holds another role besides, of those who hold one. */
const ANOTHER_ROLE: Talks = {
  'in French': [
    ["quels utilisateurs ont le rôle d'administrateur général ?", GLOBAL],
    ["lesquels ont en plus le rôle d'administrateur Exchange ?", /^IT Admin: role: Exchange Administrator; /],
  ],
  'in English': [
    ['who is a global admin?', GLOBAL],
    ['and who of them is also exchange admin?', BOTH],
    ['and who of them is disabled?', /^None of /],
  ],
  'in German': [
    ['wer hat die Rolle Global Administrator?', GLOBAL],
    ['und zusätzlich Exchange Administrator?', BOTH],
  ],
  'in Spanish': [
    ['¿quién tiene el rol Global Administrator?', GLOBAL],
    ['¿y además el rol Exchange Administrator?', BOTH],
  ],
  'another role in its place': [
    ['¿quién tiene el rol Global Administrator?', GLOBAL],
    ['¿y el rol Exchange Administrator?', /^8 of 33 role assignments \(role Exchange Administrator\): /],
  ],
};

const CONSENT_OFF = /^1\. Set user consent to "Do not allow user consent"/;

/** What is not wanted, and how it is turned off: nothing of what was told before. */
const OF_WISHES: Talks = {
  'in English': [
    ['which apps have no owner?', /^51 of 60 apps have no owner: /],
    ['i dont want users to say yes to apps on their own any more. how do i turn that off', CONSENT_OFF],
  ],
  'in German': [
    ['who is a global admin?', GLOBAL],
    ['ich will nicht, dass Benutzer selbst Apps zustimmen. Wie schalte ich das ab?', CONSENT_OFF],
  ],
  'in French': [
    ['who is a global admin?', GLOBAL],
    ['je ne veux plus que les utilisateurs consentent eux-mêmes aux applis. comment je désactive ça ?', CONSENT_OFF],
  ],
  'in Spanish': [
    ['who is a global admin?', GLOBAL],
    ['no quiero que los usuarios acepten apps por su cuenta. ¿cómo lo desactivo?', CONSENT_OFF],
  ],
  'what is wanted': [
    ['who is a global admin?', GLOBAL],
    ['we want to block legacy authentication. how do we do that?', /^1\. Enforce the policy template "Block legacy /],
  ],
};

const OF_APP: Talks = {
  'what the app that was told has': [
    ['tell me about IAM Provisioning Portal', /^critical: IAM Provisioning Portal /],
    ['and when does the certificate there run out?', /^2027-02-28 .* of IAM Provisioning Portal: certificate /],
    ['who is the owner there?', /^Bram de Vries: owners of IAM Provisioning Portal$/],
  ],
  'the same in German and Spanish': [
    ['was weißt du über IAM Provisioning Portal?', /^critical: IAM Provisioning Portal /],
    ['wem gehört das Zertifikat da?', /^Bram de Vries: owners of IAM Provisioning Portal$/],
    ['was weißt du über Office Sync Helper?', /Office Sync Helper/],
    [
      'wann laufen die Secrets dort ab?',
      /^End date: Office Sync Helper: secret sync: [^;]*; Office Sync Helper: secret: [^;]*$/,
    ],
    ['háblame de IAM Provisioning Portal', /IAM Provisioning Portal/],
    ['¿cuándo caduca el certificado ahí?', /^2027-02-28 .* of IAM Provisioning Portal: certificate /],
  ],
  'which of several apps is asked, and what exists is no place': [
    ['which apps can read all mail?', /^3 of 60 apps can read all mail: /],
    ['when does the secret there expire?', /^Which one: Docuvault Backup for Microsoft 365, /],
    ['what secrets are there?', /^13 of 26 credentials are secrets: /],
  ],
};

describe('What “there” and “them” point at', () => {
  describe('an address', () => {
    itGoesOn(OF_ADDRESS);
  });
  describe('an app', () => {
    itGoesOn(OF_APP);
  });
  describe('some of those that were told', () => {
    itGoesOn(SOME_OF_THEM);
  });
  describe('what somebody made', () => {
    itGoesOn(MADE_BY);
  });
  describe('another role besides', () => {
    itGoesOn(ANOTHER_ROLE);
  });
  describe('what is not wanted', () => {
    itGoesOn(OF_WISHES);
  });
});
