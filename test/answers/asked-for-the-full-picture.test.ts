import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const OF_HELPER =
  /^critical: Office Sync Helper may manage Exchange with PowerShell, .* and holds Global Administrator/;
const OF_DOCUVAULT = /^critical: Docuvault Backup for Microsoft 365 may control every SharePoint site /;
const OF_PERFECTDATA = /^high: PERFECTDATA SOFTWARE is PerfectData Software, which attackers are known to use$/;
const OF_WARD = /^(?:high: )?Jonathan Ward holds no directory role/;
const OF_SVC = /^critical: svc-migration holds Exchange Administrator; has no second factor$/;
const STILL_ADMIN =
  /^Yes: 1 of (?:33 role assignments is held by a disabled account|14 admins is disabled).*: Sven Hartmann$/;

/** The page of one, by any word for it and with what is said around it. On the demo tenant. */
const SAID: FirstLines = {
  'all that is known of one, whatever of it is listed behind its name': [
    ['Give me the full picture on Office Sync Helper. Owner, roles, credentials, when it was made.', OF_HELPER],
    ['I need the complete picture of Docuvault', OF_DOCUVAULT],
    ['Full rundown of Docuvault', OF_DOCUVAULT],
    ['Give me everything on Docuvault: owner, roles, secrets.', OF_DOCUVAULT],
    ['Give me the whole story on PERFECTDATA SOFTWARE', OF_PERFECTDATA],
    ['tell me about Jonathan Ward: roles, MFA, last sign-in', OF_WARD],
    ['Gib mir das volle Bild zu Office Sync Helper. Besitzer, Rollen, Secrets, wann erstellt.', OF_HELPER],
    ['Gib mir ein vollständiges Bild von Jonathan Ward', OF_WARD],
    ['Donne-moi le tableau complet de Office Sync Helper : propriétaire, rôles, secrets, date de création.', OF_HELPER],
    ['Dame la imagen completa de Office Sync Helper: propietario, roles, credenciales, fecha de creación.', OF_HELPER],
  ],
  'what an account is and may do, by its name alone before it': [
    ['svc-migration what is this account, what can it do', OF_SVC],
    ['what kind of account is svc-migration', OF_SVC],
    ['svc-migration was ist das für ein konto, was darf es', OF_SVC],
    ["svc-migration c'est quoi ce compte, il peut faire quoi", OF_SVC],
    ['svc-migration qué es esta cuenta, qué puede hacer', OF_SVC],
  ],
  'one that whoever asks does not know': [
    ['tell me about perfectdata software, i dont know this app', OF_PERFECTDATA],
    ['what is perfectdata software, i dont know this app', OF_PERFECTDATA],
    ['tell me about docuvault, never heard of it', OF_DOCUVAULT],
    ["who is svc-migration? i don't recognize it", OF_SVC],
    ['was weißt du über perfectdata software, ich kenne die app nicht', OF_PERFECTDATA],
    ['parle-moi de perfectdata software, je ne connais pas cette app', OF_PERFECTDATA],
    ['cuéntame de perfectdata software, no conozco esta app', OF_PERFECTDATA],
  ],
  'accounts that are somebody’s, and no apps': [
    ['is there a switched off account that has still an admin role', STILL_ADMIN],
    ['any blocked account that still has an admin role?', STILL_ADMIN],
    ['is there a disabled account that has still an admin role', STILL_ADMIN],
    ['gibt es ein abgeschaltetes Konto, das noch eine Adminrolle hat?', STILL_ADMIN],
    ['y a-t-il un compte désactivé qui a encore un rôle admin ?', STILL_ADMIN],
    ['¿hay alguna cuenta desactivada que todavía tenga un rol de administrador?', STILL_ADMIN],
    [
      'is there a switched off app that still has an admin role',
      /^No: none of 60 apps are disabled and hold an admin role$/,
    ],
  ],
};

describe('All that is known of one', () => {
  itSaysFirst(SAID);
});
