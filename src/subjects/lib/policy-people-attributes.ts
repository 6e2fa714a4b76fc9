import type { Attribute } from '../model/attribute.js';
import type { PolicyRow } from './policy-rows.js';
import { GUEST_WORDS, HAS_EXCLUSIONS_WORDS, LEFT_OUT_VALUES, TARGET_VALUES } from './policy-target-words.js';
import { countExclusions, listLeftOut, listTargets, reachesAdmins, reachesGuests } from './policy-traits.js';

/** Whom a Conditional Access policy is for, and whom it leaves out. */
export const POLICY_PEOPLE_ATTRIBUTES = {
  appliesTo: {
    type: 'choice',
    label: 'For',
    words: {
      en: 'for whom|apply to whom|whom|scope|target|assignment|included|includes|include',
      de: 'für wen|geltungsbereich|ziel|zuweisung|zuweisungen|eingeschlossen',
      fr: 'pour qui|à qui|portée|cible|affectation|affectations|inclus',
      es: 'para quién|a quién|ámbito|alcance|asignación|asignaciones|incluidos',
    },
    values: TARGET_VALUES,
    read: listTargets,
  },
  coversGuests: {
    type: 'flag',
    label: 'Covers guests',
    yes: GUEST_WORDS,
    says: ['covers guests', 'cover guests'],
    saysNot: ['does not cover guests', 'do not cover guests'],
    read: reachesGuests,
  },
  coversAdmins: {
    type: 'flag',
    label: 'Covers admins',
    yes: {
      en: 'admin|administrator|administrator account|admin account|privileged user|privileged account|privileged role|admin role',
      de: 'admin|administrator|administratoren|adminkonten|privilegierte konten|adminrollen|privilegierte rollen',
      fr: 'admin|administrateur|administrateurs|comptes privilégiés|comptes administrateur|rôles privilégiés',
      es: 'admin|administrador|administradores|cuentas privilegiadas|roles privilegiados',
    },
    says: ['covers admins', 'cover admins'],
    saysNot: ['covers no admin', 'cover no admin'],
    read: reachesAdmins,
  },
  reachedAdmins: {
    type: 'subjects',
    label: 'Admins covered',
    lookup: 'user',
    words: {
      en: 'cover|covers|covered|reach|reaches|protect|protects|protected|apply to|applies to|affect|affects|hit|hits|target|targets|in scope',
      de: 'betreffen|betrifft|erfassen|erfasst|schützen|schützt|gelten für|gilt für',
      fr: "couvrent|couvre|protègent|protège|concernent|concerne|touchent|s'appliquent à|s'applique à",
      es: 'cubren|cubre|protegen|protege|afectan|afecta|se aplican a|se aplica a',
    },
    who: {
      en: 'covered|protected|included|affected|in scope',
      de: 'erfasst|geschützt|betroffen|eingeschlossen',
      fr: 'couvert|couverts|protégé|concerné|concernés|inclus',
      es: 'cubierto|cubiertos|protegido|afectado|afectados|incluido|incluidos',
    },
    says: ['covers', 'cover'],
    read: ({ reachedAdmins }) => reachedAdmins,
  },
  reachedRoles: {
    type: 'subjects',
    label: 'Roles covered',
    lookup: 'role',
    words: {
      en: 'which role|role|role covered|covered role|included role',
      de: 'welche rollen|rolle|rollen',
      fr: 'quels rôles|rôle|rôles',
      es: 'qué roles|rol|roles',
    },
    says: ['covers the role', 'cover the role'],
    read: ({ reachedRoles }) => reachedRoles,
  },
  includedGroups: {
    type: 'subjects',
    label: 'Groups included',
    words: { en: 'included group|which group|group', de: 'gruppe|gruppen', fr: 'groupe|groupes', es: 'grupo|grupos' },
    says: ['is for the group', 'are for the group'],
    read: ({ includedGroups }) => includedGroups,
  },
  hasExclusions: {
    type: 'flag',
    label: 'Has exclusions',
    yes: HAS_EXCLUSIONS_WORDS,
    says: ['leaves somebody out', 'leave somebody out'],
    saysNot: ['leaves nobody out', 'leave nobody out'],
    read: (row) => countExclusions(row) > 0,
  },
  excludesEmergency: {
    type: 'flag',
    label: 'Leaves emergency accounts out',
    yes: {
      en: 'exclude break glass|excludes break glass|exclude break glass account|excludes break glass account|exclude emergency account|exclude emergency access account|excludes emergency account|exclude emergency access|excludes emergency access|break glass excluded|break glass account excluded|emergency account excluded|break glass|breakglass|break glass account|emergency account|emergency access account|exclude breakglass|exclude breakglass account',
      de: 'notfallkonto|notfallkonten|break glass konto|notfallzugang|notfallkonto ausgenommen|notfallkonten ausgenommen',
      fr: "compte d'urgence|comptes d'urgence|comptes de secours|excluent le compte d'urgence|excluent les comptes d'urgence|compte brise glace",
      es: 'cuenta de emergencia|cuentas de emergencia|excluyen la cuenta de emergencia|excluyen las cuentas de emergencia',
    },
    says: ['leaves the emergency accounts out', 'leave the emergency accounts out'],
    saysNot: ['does not leave the emergency accounts out', 'do not leave the emergency accounts out'],
    read: ({ excludesEmergency }) => excludesEmergency,
  },
  leavesOut: { type: 'choice', label: 'Leaves out', values: LEFT_OUT_VALUES, read: listLeftOut },
  excludedPeople: {
    type: 'subjects',
    label: 'People left out',
    lookup: 'user',
    words: {
      en: 'excluded from|exempt from|exempted from|left out of|exclude|excludes|excluded|exempt|exempts|exempted|leave out|leaves out|left out|not covered by|excluded people|excluded user|excluded account',
      de: 'von der richtlinie ausgenommen|ausgeschlossen|ausgenommen|schließen aus|schließt aus|schließen|schließt|ausnehmen|nimmt aus',
      fr: 'exclu de|exclus de|excluent|exclut|exclu|exclus|exclue|exclues|exempté|exemptés|personnes exclues',
      es: 'excluido de|excluidos de|excluyen|excluye|excluido|excluidos|excluida|excluidas|exento|exentos|personas excluidas',
    },
    who: {
      en: 'excluded from|exempt from|exempted from|left out of|excluded|exempt|exempted|left out|not covered|skips|bypass|bypasses|escape|escapes',
      de: 'ausgeschlossen|ausgenommen|umgeht|befreit',
      fr: 'exclu de|exclus de|exclu|exclus|exempté|exemptés|échappe',
      es: 'excluido de|excluidos de|excluido|excluidos|exento|exentos|escapa',
    },
    says: ['leaves out', 'leave out'],
    read: ({ excludedPeople }) => excludedPeople,
  },
  excludedGroups: {
    type: 'subjects',
    label: 'Groups left out',
    words: {
      en: 'excluded group|exclusion group|group excluded|group left out',
      de: 'ausgeschlossene gruppe|ausgeschlossene gruppen|ausnahmegruppe|ausnahmegruppen',
      fr: "groupe exclu|groupes exclus|groupe d'exclusion",
      es: 'grupo excluido|grupos excluidos|grupo de exclusión',
    },
    says: ['leaves out the group', 'leave out the group'],
    read: ({ excludedGroups }) => excludedGroups,
  },
  excludedRoles: {
    type: 'subjects',
    label: 'Roles left out',
    words: {
      en: 'excluded role|role excluded|role left out',
      de: 'ausgeschlossene rolle|ausgeschlossene rollen',
      fr: 'rôle exclu|rôles exclus',
      es: 'rol excluido|roles excluidos',
    },
    says: ['leaves out the role', 'leave out the role'],
    read: ({ excludedRoles }) => excludedRoles,
  },
  exclusions: {
    type: 'number',
    label: 'Exclusions',
    unit: 'exclusions',
    words: {
      en: 'number of exclusion|exclusion count|many exclusion|exclusion',
      de: 'anzahl der ausnahmen|ausnahmen',
      fr: "nombre d'exclusions|exclusions",
      es: 'número de exclusiones|exclusiones',
    },
    says: ['has', 'have'],
    read: countExclusions,
  },
} as const satisfies Readonly<Record<string, Attribute<PolicyRow>>>;
