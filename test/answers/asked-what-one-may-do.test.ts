import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const DOCUVAULT =
  /^critical: Docuvault Backup for Microsoft 365 may (?=.*Sites\.FullControl\.All)(?=.*full_access_as_app)(?=.*Exchange\.ManageAsApp)(?=.*Files\.Read\.All)(?=.*Group\.Read\.All)(?=.*User\.Read\.All).* and holds Exchange Administrator, Recipient Management \(Exchange\)$/;
const RESPONDER =
  /^critical: Tenant Warden Responder may (?=.*AppRoleAssignment)(?=.*Application\.ReadWrite)(?=.*DelegatedPermissionGrant)(?=.*GroupMember)(?=.*RoleManagement)(?=.*Exchange\.ManageAsApp)(?=.*User\.Read\.All)(?=.*User\.RevokeSessions\.All).* and holds Exchange Administrator$/;
const PERFECTDATA =
  /^high: PERFECTDATA SOFTWARE may .*\(Mail\.Read\), .*\(User\.Read\) and .*\(offline_access\), as 1 person who agreed; it is PerfectData Software, which attackers are known to use$/;
const NORDARCHIV =
  /^critical: Nordarchiv Mail Archive may .*\(Mail\.ReadWrite\) and read every user \(User\.Read\.All\)$/;
const PRIYA =
  /^high: Priya Raman holds Cloud Application Administrator until 2026-12-30, App Registration Support \(custom role, .*\); relies on phishable MFA$/;
const SVEN =
  /^Sven Hartmann \(disabled\) holds Exchange Administrator; owns Mailbox Statistics Collector, which can do harm$/;
const DIEGO = /^high: Diego Marchetti holds User Administrator; owns Release Automation, which can do harm/;

const APPS_OF_JONATHAN =
  /^3 of \d+ consents \(granted by Jonathan Ward\): .*PERFECTDATA SOFTWARE and Sketchroom Whiteboard$/;
const ROLES_WITH_ENDS =
  /^Cloud Application Administrator \(end date: 2026-12-30 00:00 UTC\) and App Registration Support \(end date: never\)/;

/** What an app or a person may do, asked in four languages: all of it is in the first line. On the demo tenant. */
const SAID: FirstLines = {
  'all that an app may do': [
    ['what may Docuvault Backup do?', DOCUVAULT],
    ['what does Docuvault Backup have access to', DOCUVAULT],
    ['docuvault - what can it get at?', DOCUVAULT],
    ['Was darf Docuvault Backup bei uns alles?', DOCUVAULT],
    ['Worauf hat Docuvault eigentlich alles Zugriff?', DOCUVAULT],
    ['docuvault a accès à quoi ?', DOCUVAULT],
    ['que permisos tiene docuvault backup', DOCUVAULT],
    ['que puede hacer la app Tenant Warden Responder', RESPONDER],
    ['qué permisos tiene la aplicación Tenant Warden Responder', RESPONDER],
    ['was kann perfectdata software alles', PERFECTDATA],
    ["qu'est-ce que PerfectData peut faire chez nous", PERFECTDATA],
    ['was darf nordarchiv bei uns', NORDARCHIV],
    ['a qué puede acceder Nordarchiv', NORDARCHIV],
    ['à quoi a accès Nordarchiv Mail Archive ?', NORDARCHIV],
  ],
  'what an app without strong permissions may do': [
    [
      'what can the app Sketchroom Whiteboard see of us',
      /^Sketchroom Whiteboard may .*\(User\.Read\), .*\(email\), .*\(openid\) and .*\(profile\), as 3 people who agreed$/,
    ],
  ],
  'what an app is, with what it may do': [
    ['qué es PERFECTDATA SOFTWARE, quién la metió y qué puede hacer?', PERFECTDATA],
    ['Was ist PerfectData Software, wer hat das reingelassen und was darf es?', PERFECTDATA],
  ],
  'roles and apps of a person': [
    ['what can Priya Raman do here?', PRIYA],
    ['Worauf hat Priya Raman Zugriff?', PRIYA],
    ['what may Sven Hartmann do?', SVEN],
    ['Wo hat Sven Hartmann noch Zugriff?', SVEN],
    ['Was darf der Marchetti eigentlich alles bei uns?', DIEGO],
    ['qué puede hacer Diego Marchetti?', DIEGO],
  ],
  'what one holds in a service, and not what was changed there': [
    [
      'what access does the Mailbox Migration Service have in Exchange?',
      /^Mailbox Migration Service holds a permission of Exchange Online/,
    ],
    [
      'quel accès a Docuvault dans Exchange ?',
      /^Docuvault Backup for Microsoft 365 holds a permission of Exchange Online/,
    ],
    [
      'qué acceso tiene Docuvault en Exchange?',
      /^Docuvault Backup for Microsoft 365 holds a permission of Exchange Online/,
    ],
    [
      'quelles applis ont Exchange.ManageAsApp et en plus le rôle Exchange Administrator ?',
      /^3 of \d+ apps .*: Tenant Warden Responder, Office Sync Helper and Docuvault Backup for Microsoft 365$/,
    ],
    ['which permission changes did Docuvault have?', /^None of \d+ changes/],
  ],
  'what a blocked account still holds': [
    ["Sven Hartmann's account is disabled, but does he still hold a role or own any apps?", SVEN],
    ["what does Sven Hartmann's old account still hold — roles, apps, anything", SVEN],
    ['does sven hartmann still have any rights although his account is blocked?', SVEN],
    ['hat sven hartmann noch irgendwo rechte, obwohl sein konto gesperrt ist?', SVEN],
    ['das konto von Sven Hartmann ist gesperrt, hat er trotzdem noch eine rolle oder apps?', SVEN],
    ['was hat sven hartmann noch alles - rollen, apps, irgendwas?', SVEN],
    ['sven hartmann a-t-il encore des droits quelque part, bien que son compte soit bloqué ?', SVEN],
    ['le compte de Sven Hartmann est désactivé, mais a-t-il encore un rôle ou des applis ?', SVEN],
    ['tiene sven hartmann todavía permisos en algún sitio, aunque su cuenta está bloqueada?', SVEN],
    ['la cuenta de Sven Hartmann está deshabilitada, pero ¿todavía tiene algún rol o apps?', SVEN],
    ["is Sven Hartmann's account disabled?", /^Yes: Sven Hartmann is disabled/],
    [
      'welche rollen hat Sven Hartmann, obwohl sein konto gesperrt ist?',
      /^Exchange Administrator: role of Sven Hartmann/,
    ],
  ],
  'roles and until when': [
    ['was hat die Priya Raman für Rollen und sind die befristet?', ROLES_WITH_ENDS],
    ['Welche Rollen hat Priya Raman und läuft davon demnächst was aus?', ROLES_WITH_ENDS],
    ['quels rôles a Priya Raman et sont-ils limités dans le temps ?', ROLES_WITH_ENDS],
    ['qué roles tiene Priya Raman y son temporales?', ROLES_WITH_ENDS],
    ['What can Priya Raman do here and until when?', PRIYA],
  ],
  'apps to which somebody gave access': [
    ['a que apps les ha dado acceso Jonathan Ward?', APPS_OF_JONATHAN],
    ['a qué apps Jonathan Ward ha dado permisos?', APPS_OF_JONATHAN],
  ],
  'whether an app has an owner': [
    [
      'Is somebody named as owner of HR Onboarding Flow, and when does its secret run out?',
      /^Yes: HR Onboarding Flow has an owner/,
    ],
    ['is anyone listed as the owner of Release Automation?', /^Yes: Release Automation has an owner/],
  ],
  'what is asked, without what is not seen': [
    [
      'what permissions does Release Automation have and how does it authenticate, I see no secret',
      /^critical: Release Automation may /,
    ],
    ['which apps have no secret?', /^\d+ of \d+ apps have no secrets/],
  ],
  'what is no name': [
    ['was darf ein Exchange Administrator?', /^Exchange Administrator may change all of Exchange Online/],
    ['que peut faire un invité ?', /^A guest is an account of another organisation/],
  ],
};

describe('what an app or a person may do', () => {
  itSaysFirst(SAID);
});
