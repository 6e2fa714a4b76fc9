import { formatList } from '../../core/sentence-formatting.js';
import type { Attribute } from '../model/attribute.js';
import type { PolicyRow } from './policy-rows.js';
import { reachesPersonOf } from './policy-coverage.js';
import { leavingOutWords } from './policy-verb-words.js';
import {
  ADMIN_WORDS,
  GUEST_WORDS,
  HAS_EXCLUSIONS_WORDS,
  NO_ADMIN_WORDS,
  LEFT_OUT_VALUES,
  NO_EXCLUSIONS_WORDS,
  TARGET_VALUES,
} from './policy-target-words.js';
import {
  countExclusions,
  leavesAdminsOut,
  listLeftOut,
  listTargets,
  reachesAdmins,
  reachesGuests,
} from './policy-traits.js';

const listNamesLeftOut = ({ excludedGroups, excludedRoles, excludedPeople }: PolicyRow): readonly string[] => [
  ...new Set([...excludedGroups, ...excludedRoles, ...(excludedPeople ?? [])].map(({ name }) => name)),
];

/** "leaves somebody out" alone says not whom. */
function sayLeftOut(row: PolicyRow): string | undefined {
  const names = listNamesLeftOut(row);
  return names.length === 0 ? undefined : `excluded: ${formatList(names, MOST_NAMES)}`;
}
const MOST_NAMES = 5;

/** Whom a Conditional Access policy is for, and whom it leaves out. */
export const POLICY_PEOPLE_ATTRIBUTES = {
  appliesTo: {
    type: 'choice',
    label: 'For',
    words: {
      en: 'for whom|apply to whom|whom|scope|target|assignment|included|includes|include|who is it for|for who|aimed at whom|aimed at|who falls under|who is in scope|who is included|who does it apply to|who do they apply to|apply to who|target group|targets whom|audience|assigned to|assigned to whom|scoped to whom',
      de: 'für wen|geltungsbereich|ziel|zuweisung|zuweisungen|eingeschlossen',
      fr: 'pour qui|à qui|portée|cible|affectation|affectations|inclus',
      es: 'para quién|a quién|ámbito|alcance|asignación|asignaciones|incluidos',
    },
    values: TARGET_VALUES,
    exceptFor: 'exceptions',
    read: listTargets,
  },
  exceptions: {
    type: 'text',
    label: 'Except for',
    read: listNamesLeftOut,
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
    yes: ADMIN_WORDS,
    no: NO_ADMIN_WORDS,
    says: ['covers admins', 'cover admins'],
    saysNot: ['covers no admin', 'cover no admin'],
    read: reachesAdmins,
  },
  reachedAdmins: {
    type: 'subjects',
    label: 'Admins covered',
    lookup: 'user',
    words: {
      en: 'cover|covers|covered|reach|reaches|protect|protects|protected|apply to|applies to|affect|affects|hit|hits|target|targets|in scope|which admins covered|who is covered|who is protected|admins in scope|hits whom|catch|caught|guard|include admin|fall under|subject to|binds',
      de: 'betreffen|betrifft|erfassen|erfasst|schützen|schützt|gelten für|gilt für',
      fr: "couvrent|couvre|protègent|protège|concernent|concerne|touchent|s'appliquent à|s'applique à",
      es: 'cubren|cubre|protegen|protege|afectan|afecta|se aplican a|se aplica a',
    },
    who: {
      en: 'covered|protected|included|affected|in scope|covered by|protected by|caught|hit|subject to|falls under|reached|bound|targeted|guarded|applies to|has to obey|must obey',
      de: 'erfasst|geschützt|betroffen|eingeschlossen',
      fr: 'couvert|couverts|protégé|concerné|concernés|inclus',
      es: 'cubierto|cubiertos|protegido|afectado|afectados|incluido|incluidos',
    },
    says: ['covers', 'cover'],
    alsoOf: reachesPersonOf,
    read: ({ reachedAdmins }) => reachedAdmins,
  },
  reachedRoles: {
    type: 'subjects',
    label: 'Roles covered',
    lookup: 'role',
    words: {
      en: 'which role|role|role covered|covered role|included role|what role|roles included|roles in scope|for which roles|for what roles|which admin roles|admin roles covered|roles targeted|targeted roles|which directory roles',
      de: 'welche rollen|rolle|rollen',
      fr: 'quels rôles|rôle|rôles',
      es: 'qué roles|rol|roles',
    },
    says: ['covers the role', 'cover the role'],
    read: ({ reachedRoles }) => reachedRoles,
  },
  missedRoles: {
    type: 'subjects',
    label: 'Roles not covered',
    words: {
      en: 'uncovered roles|roles not covered|roles missed|missed roles',
      de: 'nicht erfasste rollen',
      fr: 'rôles non couverts',
      es: 'roles no cubiertos',
    },
    says: ['misses the role', 'miss the role'],
    read: ({ missedRoles }) => missedRoles,
  },
  includedGroups: {
    type: 'subjects',
    label: 'Groups included',
    words: {
      en: 'included group|which group|group|what group|groups included|groups in scope|groups covered|covered groups|target groups|for which group|assigned groups|groups targeted',
      de: 'gruppe|gruppen',
      fr: 'groupe|groupes',
      es: 'grupo|grupos',
    },
    says: ['is for the group', 'are for the group'],
    read: ({ includedGroups }) => includedGroups,
  },
  hasExclusions: {
    type: 'flag',
    label: 'Has exclusions',
    yes: HAS_EXCLUSIONS_WORDS,
    no: NO_EXCLUSIONS_WORDS,
    says: ['leaves somebody out', 'leave somebody out'],
    saysNot: ['leaves nobody out', 'leave nobody out'],
    because: (row) => sayLeftOut(row),
    read: (row) => countExclusions(row) > 0,
  },
  excludesEmergency: {
    type: 'flag',
    label: 'Leaves emergency accounts out',
    yes: {
      en: 'exclude break glass|excludes break glass|exclude break glass account|excludes break glass account|exclude emergency account|exclude emergency access account|excludes emergency account|exclude emergency access|excludes emergency access|break glass excluded|break glass account excluded|emergency account excluded|break glass|breakglass|break glass account|emergency account|emergency access account|exclude breakglass|exclude breakglass account|exclude emergency admin|exclude emergency user|exclude glass account|excluding break glass|excluding break glass account|excluding breakglass|excluding breakglass account|excluding emergency account|excluding emergency access|excluding emergency access account|excluding emergency admin|excluding emergency user|leave out emergency account|leave out emergency access|leave out emergency access account|leave out emergency admin|leave out emergency user|leave out glass account|exempt break glass|exempt break glass account|exempt breakglass|exempt breakglass account|exempt emergency account|exempt emergency access|exempt emergency access account|exempt emergency admin|exempt emergency user|exempt glass account|spare break glass|spare break glass account|spare breakglass|spare breakglass account|spare emergency account|spare emergency access|spare emergency access account|spare emergency admin|spare emergency user|spare glass account|skip break glass|skip break glass account|skip breakglass|skip breakglass account|skip emergency account|skip emergency access|skip emergency access account|skip emergency admin|skip emergency user|skip glass account|omit break glass|omit break glass account|omit breakglass|omit breakglass account|omit emergency account|omit emergency access|omit emergency access account|omit emergency admin|omit emergency user|omit glass account|carve out emergency account|carve out emergency access|carve out emergency access account|carve out emergency admin|carve out emergency user|carve out glass account|ignore break glass|ignore break glass account|ignore breakglass|ignore breakglass account|ignore emergency account|ignore emergency access|ignore emergency access account|ignore emergency admin|ignore emergency user|ignore glass account|leave alone emergency account|leave alone emergency access|leave alone emergency access account|leave alone emergency admin|leave alone emergency user|leave alone glass account|not apply to break glass|not apply to break glass account|not apply to breakglass|not apply to breakglass account|not apply to emergency account|not apply to emergency access|not apply to emergency access account|not apply to emergency admin|not apply to emergency user|not apply to glass account|not applied to break glass|not applied to break glass account|not applied to breakglass|not applied to breakglass account|not applied to emergency account|not applied to emergency access|not applied to emergency access account|not applied to emergency admin|not applied to emergency user|not applied to glass account|not cover break glass|not cover break glass account|not cover breakglass|not cover breakglass account|not cover emergency account|not cover emergency access|not cover emergency access account|not cover emergency admin|not cover emergency user|not cover glass account|let off break glass|let off break glass account|let off breakglass|let off breakglass account|let off emergency account|let off emergency access|let off emergency access account|let off emergency admin|let off emergency user|let off glass account|emergency access accounts excluded|break glass exempt|break glass exempted|break glass left out|break glass exclusion|exclusion for break glass|exception for break glass|exception for emergency account|emergency accounts exempt|emergency account exempted|emergency account left out|emergency exclusion|emergency accounts out|break glass out|emergency|emergency admin',
      de: 'notfallkonto|notfallkonten|break glass konto|notfallzugang|notfallkonto ausgenommen|notfallkonten ausgenommen',
      fr: "compte d'urgence|comptes d'urgence|comptes de secours|excluent le compte d'urgence|excluent les comptes d'urgence|compte brise glace",
      es: 'cuenta de emergencia|cuentas de emergencia|excluyen la cuenta de emergencia|excluyen las cuentas de emergencia',
    },
    says: ['leaves the emergency accounts out', 'leave the emergency accounts out'],
    saysNot: ['does not leave the emergency accounts out', 'do not leave the emergency accounts out'],
    read: ({ excludesEmergency }) => excludesEmergency,
  },
  excludesAdmins: {
    type: 'flag',
    label: 'Leaves admins out',
    yes: leavingOutWords({
      en: 'admin|administrator|admin account|administrator account|admin user|any admin|any administrator|some admin|certain admin|privileged user|privileged account|privileged role|admin role|role holder',
      de: 'admins|die admins|administratoren|die administratoren|adminkonten|privilegierte konten|adminrollen',
      fr: 'administrateurs|les administrateurs|des administrateurs|admins|les admins|des admins|comptes privilégiés|comptes administrateur',
      es: 'administradores|a administradores|a los administradores|a algún administrador|admins|a los admins|cuentas privilegiadas',
    }),
    no: {
      en: 'exclude no admin|excludes no admin|leave no admin out|leaves no admin out|exempt no admin',
      de: 'schließen keine admins aus|schließt keine admins aus',
      fr: "n'excluent aucun administrateur|n'exclut aucun administrateur",
      es: 'no excluyen a ningún administrador|no excluye a ningún administrador',
    },
    says: ['leaves admins out', 'leave admins out'],
    saysNot: ['leaves no admin out', 'leave no admin out'],
    read: leavesAdminsOut,
  },
  leavesOut: { type: 'choice', label: 'Leaves out', values: LEFT_OUT_VALUES, read: listLeftOut },
  excludedPeople: {
    type: 'subjects',
    label: 'Excluded people',
    lookup: 'user',
    also: ['excludedGroups', 'excludedRoles'],
    words: {
      en: 'excluded from|exempt from|exempted from|left out of|exclude|excludes|excluded|exempt|exempts|exempted|leave out|leaves out|left out|not covered by|excluded people|excluded user|excluded account|gets around|gets past|slips through|skip|bypassing|circumvent|evade|avoid|dodge|escape|escapes|sidestep|spared|spared by|waived|let off|carved out|whitelisted|allow listed|off the hook|has a pass|gets a pass|not hit|not hit by|not caught by|not subject to|not bound by|not affected by|not protected by|not in scope|not included in|missing from|fall outside|excluded by|exempted by|left out by|ignored by|ignored|skipped|skipped by|omitted|omitted from|omitted by|outside of|excused|excused from|free from|free of|freed from|immune to|spare|omit|carve out|ignores|excludes whom|excluded persons|excluded admins|exempt people|exempt users|people excluded|people exempt|accounts excluded|accounts exempt|accounts left out|admins excluded|admins exempt|users excluded|users exempt|users left out|people left out|who is excluded|exception list|exclusion list|list of exclusions',
      de: 'von der richtlinie ausgenommen|ausgeschlossen|ausgenommen|schließen aus|schließt aus|schließen|schließt|ausnehmen|nimmt aus|ausgenommen von|ausgeschlossen von|nicht erfasst von|nicht erfasst|außen vor|befreit von|greift nicht bei|greift nicht|greifen nicht|für wen nicht|wer ist nicht erfasst|ausnahmen|welche ausnahmen',
      fr: 'exclu de|exclus de|excluent|exclut|exclu|exclus|exclue|exclues|exempté|exemptés|personnes exclues|exempté de|exemptés de|dispensé de|dispensés de|dispensés|hors de|échappe à|échappent à|échappent|échappe|exceptions|quelles exceptions',
      es: 'excluido de|excluidos de|excluyen|excluye|excluido|excluidos|excluida|excluidas|exento|exentos|personas excluidas|exento de|exentos de|fuera de|se libra de|se libran de|se libran|se libra|se escapa de|se escapan de|excepciones|qué excepciones|queda fuera de|quedan fuera de',
    },
    who: {
      en: 'excluded from|exempt from|exempted from|left out of|excluded|exempt|exempted|left out|not covered|skips|bypass|bypasses|escape|escapes|gets around|gets past|slips through|bypassing|circumvent|evade|avoid|dodge|sidestep|spared|spared by|waived|let off|carved out|whitelisted|allow listed|off the hook|has a pass|gets a pass|not hit|not hit by|not caught by|not subject to|not bound by|not affected by|not protected by|not in scope|not included in|missing from|fall outside|excluded by|exempted by|left out by|ignored by|ignored|skipped|skipped by|omitted|omitted from|omitted by|outside of|excused|excused from|free from|free of|freed from|immune to',
      de: 'ausgeschlossen|ausgenommen|umgeht|befreit',
      fr: 'exclu de|exclus de|exclu|exclus|exempté|exemptés|échappe',
      es: 'excluido de|excluidos de|excluido|excluidos|exento|exentos|escapa',
    },
    says: ['excludes', 'exclude'],
    read: ({ excludedPeople }) => excludedPeople,
  },
  otherExcluded: {
    type: 'subjects',
    label: 'Excluded people besides emergency accounts',
    lookup: 'user',
    also: ['excludedGroups', 'excludedRoles'],
    words: {
      en: 'excluded people besides emergency accounts',
      de: 'ausgenommene außer notfallkonten',
      fr: "exclus sauf comptes d'urgence",
      es: 'excluidos salvo cuentas de emergencia',
    },
    says: ['excludes, besides the emergency accounts,', 'exclude, besides the emergency accounts,'],
    read: ({ otherExcluded }) => otherExcluded,
  },
  excludedAdmins: {
    type: 'subjects',
    label: 'Excluded admins',
    lookup: 'user',
    also: ['excludedGroups', 'excludedRoles'],
    words: {
      en: 'excluded admins|excluded administrators|admins excluded by name',
      de: 'ausgenommene admins|ausgenommenen admins|ausgenommene administratoren',
      fr: 'admins exclus|administrateurs exclus',
      es: 'admins excluidos|administradores excluidos',
    },
    says: ['excludes the admin', 'exclude the admin'],
    read: ({ excludedPeople, adminIds }) => excludedPeople?.filter(({ id }) => adminIds.has(id)),
  },
  excludedGroups: {
    type: 'subjects',
    label: 'Excluded groups',
    words: {
      en: 'which group excluded|groups excluded|excluded group|exclusion group|group excluded|group left out|what group excluded|groups exempt|exempt group|exempted groups|exception group|group exempted|exclude which group',
      de: 'welche gruppen sind ausgeschlossen|gruppen ausgeschlossen|ausgeschlossene gruppe|ausgeschlossene gruppen|ausnahmegruppe|ausnahmegruppen',
      fr: "quels groupes sont exclus|groupe exclu|groupes exclus|groupe d'exclusion",
      es: 'qué grupos están excluidos|grupo excluido|grupos excluidos|grupo de exclusión',
    },
    says: ['excludes the group', 'exclude the group'],
    read: ({ excludedGroups }) => excludedGroups,
  },
  excludedRoles: {
    type: 'subjects',
    label: 'Excluded roles',
    lookup: 'role',
    words: {
      en: 'which role excluded|excluded role|role excluded|role left out|roles exempt|exempt role|what roles excluded',
      de: 'ausgeschlossene rolle|ausgeschlossene rollen',
      fr: 'rôle exclu|rôles exclus',
      es: 'rol excluido|roles excluidos',
    },
    says: ['excludes the role', 'exclude the role'],
    read: ({ excludedRoles }) => excludedRoles,
  },
  exclusions: {
    type: 'number',
    label: 'Exclusions',
    unit: 'exclusions',
    words: {
      en: 'number of exclusion|exclusion count|many exclusion|exclusion|exception|exemption|how many exclusions|exclusions|exceptions|many exceptions|many exemption|number of exceptions|number of exemption|exception count|loopholes|holes|carve outs',
      de: 'anzahl der ausnahmen|ausnahme|ausnahmen|ausschlüsse',
      fr: "nombre d'exclusions|exclusion|exclusions|exceptions",
      es: 'número de exclusiones|exclusiones|excepciones',
    },
    says: ['has', 'have'],
    read: countExclusions,
  },
} as const satisfies Readonly<Record<string, Attribute<PolicyRow>>>;
