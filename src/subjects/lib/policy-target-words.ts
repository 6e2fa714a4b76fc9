import type { ChoiceValue } from '../model/attribute.js';
import type { Wording } from '../model/wording.js';
import { combinePhrases } from './combine-phrases.js';
import { joinWordings } from './join-wordings.js';
import { applyingWords, leavingOutWords } from './policy-verb-words.js';

/** Words of everyone whom a policy can be for. */
const EVERYONE = applyingWords({
  en: 'all user|everyone|everybody|every user|each user|whole tenant|entire tenant|all account|all people|all staff|all employee|all users|the whole tenant|the whole company|whole company|entire company|whole organisation|entire organisation|all of us|everyone here|all and sundry|each and every user|anyone|anybody',
  de: 'alle benutzer|allen benutzern|alle nutzer|alle konten|für alle|jeden benutzer|alle mitarbeiter',
  fr: 'tous les utilisateurs|tout le monde|chaque utilisateur|tous les comptes',
  es: 'todos los usuarios|todo el mundo|cada usuario|todas las cuentas',
});

/** Phrases that a policy reaches guests, by name or because it is for everyone. */
export const GUEST_WORDS = applyingWords({
  en: 'guest|guest user|guest account|external user|b2b|b2b user|externals|external people|external person|external account|outsider|partner user|b2b guest|b2b collaboration user|visitors|contractors|external guest|external identities|people from outside|foreign users',
  de: 'gast|gäste|gästen|gastbenutzer|externe benutzer',
  fr: 'invité|invités|utilisateurs invités|utilisateurs externes|aux invités',
  es: 'invitado|invitados|usuarios invitados|usuarios externos|los invitados',
});

/** Admins, as people say whom a policy is for. */
export const ADMIN_WORDS = {
  en: 'admin|administrator|administrator account|admin account|privileged user|privileged account|privileged role|admin role|the admins|admin sign in|admin login|admin users|admin people|our admins|role holders|tier 0 account',
  de: 'admin|administrator|administratoren|adminkonten|privilegierte konten|adminrollen|privilegierte rollen',
  fr: 'admin|administrateur|administrateurs|comptes privilégiés|comptes administrateur|rôles privilégiés',
  es: 'admin|administrador|administradores|cuentas privilegiadas|roles privilegiados',
} as const;

const ALL_ADMINS = leavingOutWords({
  en: 'all admin|every admin|all administrator|every administrator',
  de: 'alle admins|alle administratoren',
  fr: 'tous les administrateurs|tous les admins',
  es: 'a todos los administradores|a todos los admins',
});
/** Phrases that say a policy is for no admin. */
export const NO_ADMIN_WORDS = {
  ...ALL_ADMINS,
  en: `${ALL_ADMINS.en}|not cover admin|not apply to admin|not include admin|not reach admin|not protect admin|not target admin|not affect admin|cover no admin|apply to no admin`,
} as const;

/** Whom a policy is for. */
export const TARGET_VALUES = {
  everyone: {
    label: 'all users',
    words: EVERYONE,
    says: ['applies to all users', 'apply to all users'],
    saysNot: ['does not apply to all users', 'do not apply to all users'],
  },
  guests: {
    label: 'guests by name',
    words: {
      en: 'only guest|guest only|only to guest|just guest|guest by name|only external user|only for guests|just for guests|guests alone|specifically guests|guests specifically|only outsiders|only externals|exclusively guests',
      de: 'nur gäste|nur für gäste|ausschließlich gäste',
      fr: 'uniquement les invités|seulement les invités|aux invités seulement',
      es: 'solo a invitados|solo invitados|solo los invitados|únicamente invitados',
    },
    says: ['names guests', 'name guests'],
    saysNot: ['does not name guests', 'do not name guests'],
  },
  roles: {
    label: 'roles',
    words: {
      en: 'by role|certain role|specific role|selected role|directory role|role based|target role|include role|role targeted|targeted by role|some roles|admin roles only|only for roles|only roles|particular role',
      de: 'nach rolle|bestimmte rollen|verzeichnisrollen',
      fr: "par rôle|rôles précis|rôles d'annuaire|certains rôles",
      es: 'por rol|roles concretos|roles de directorio|ciertos roles',
    },
    says: ['is for certain roles', 'are for certain roles'],
  },
  groups: {
    label: 'groups',
    words: {
      en: 'by group|certain group|specific group|selected group|target group|include group|a group|groups only|only for groups|only groups|one group|some groups|particular group|a security group|targeted at a group|for a group|group based|group targeted|pilot group|a pilot group',
      de: 'nach gruppe|bestimmte gruppen|für gruppen',
      fr: 'par groupe|certains groupes|groupes précis',
      es: 'por grupo|ciertos grupos|grupos concretos',
    },
    says: ['is for certain groups', 'are for certain groups'],
  },
  people: {
    label: 'people by name',
    words: {
      en: 'specific user|certain user|selected user|individual user|specific people|named user|named people|individual people|one user|single user|single people|handful of people|hand picked users|handpicked people|particular user|particular people|few users|a few users|a few people|some users|some people|only some people|only some users|individual accounts|individual persons',
      de: 'einzelne benutzer|bestimmte benutzer|einzelne personen',
      fr: 'certains utilisateurs|utilisateurs précis|utilisateurs nommés',
      es: 'usuarios concretos|ciertos usuarios|usuarios específicos',
    },
    says: ['names people one by one', 'name people one by one'],
  },
  workloads: {
    label: 'apps as callers',
    words: {
      en: 'workload identity|workload identities|workload|service principal|service principals|service accounts|app identity|apps themselves|apps as callers|non human identity|machine identity|managed identity',
      de: 'workloadidentität|workloadidentitäten|workload identitäten|dienstprinzipale',
      fr: 'identité de charge de travail|identités de charge de travail|principaux de service',
      es: 'identidad de carga de trabajo|identidades de carga de trabajo|entidades de servicio',
    },
    says: ['is for apps as callers', 'are for apps as callers'],
    saysNot: ['is not for apps as callers', 'are not for apps as callers'],
  },
} as const satisfies Readonly<Record<string, ChoiceValue>>;

/** Places that people name when a policy leaves them out: "skips our offices", "does not apply in the office". */
const PLACES: Wording = {
  en: 'office|offices|head office|headquarters|office network|office ip|office ips|corporate network|company network|internal network|local network|network|networks|trusted network|trusted location|trusted ip|trusted ips|location|named location|certain location|trusted place|trusted site|site|premises|building|vpn|country|countries|ip range|ip ranges',
  de: 'büro|büros|bürostandort|bürostandorte|firmennetz|büronetz|netzwerk|firmennetzwerk|standort|standorte|vertrauenswürdige standorte|vertrauenswürdigen standorte|vertrauenswürdige netze|benannte standorte',
  fr: "bureau|bureaux|siège|réseau|réseau interne|réseau de l'entreprise|emplacements|emplacements approuvés|emplacements de confiance|emplacements nommés|sites de confiance",
  es: 'oficina|oficinas|sede|sedes|red|red interna|red corporativa|ubicaciones|ubicaciones de confianza|ubicaciones con nombre',
};
const LEFT_OUT_PLACES = joinWordings(leavingOutWords(PLACES), {
  en: combinePhrases('not apply in|not apply at|not apply on|not apply from|not apply inside|not apply to', PLACES.en),
  de: combinePhrases('gelten nicht in|gilt nicht in|gelten nicht im|gilt nicht im|nicht in|nicht im', PLACES.de ?? ''),
  fr: combinePhrases(
    "s'appliquent pas dans|s'applique pas dans|s'appliquent pas au|s'applique pas au",
    PLACES.fr ?? '',
  ),
  es: combinePhrases('no se aplican en|no se aplica en', PLACES.es ?? ''),
});

/** Whom, and where, a policy leaves out. */
export const LEFT_OUT_VALUES = {
  everyone: {
    label: 'all users',
    words: leavingOutWords({
      en: 'everyone|all users',
      de: 'alle benutzer',
      fr: 'tous les utilisateurs',
      es: 'todos los usuarios',
    }),
    says: ['excludes all users', 'exclude all users'],
  },
  guests: {
    label: 'guests',
    words: leavingOutWords({
      en: 'guest|guest user|external user',
      de: 'gäste|gastkonten|gastbenutzer|externe benutzer',
      fr: 'invités|utilisateurs invités',
      es: 'invitados|usuarios invitados',
    }),
    says: ['excludes guests', 'exclude guests'],
    saysNot: ['does not exclude guests', 'do not exclude guests'],
  },
  roles: {
    label: 'roles',
    words: leavingOutWords({ en: 'role|directory role|certain role|any role', de: 'rollen', fr: 'rôles', es: 'roles' }),
    says: ['excludes roles', 'exclude roles'],
    saysNot: ['excludes no role', 'exclude no role'],
  },
  groups: {
    label: 'groups',
    words: leavingOutWords({
      en: 'group|security group|any group|certain group|whole group',
      de: 'gruppen|eine gruppe',
      fr: 'groupes|un groupe',
      es: 'grupos|un grupo',
    }),
    says: ['excludes groups', 'exclude groups'],
    saysNot: ['excludes no group', 'exclude no group'],
  },
  people: {
    label: 'people by name',
    words: leavingOutWords({
      en: 'specific user|individual user|certain user|named user|people by name|individual people|user by name',
      de: 'einzelne benutzer|einzelne personen',
      fr: 'certains utilisateurs',
      es: 'usuarios concretos',
    }),
    says: ['excludes people by name', 'exclude people by name'],
    saysNot: ['excludes nobody by name', 'exclude nobody by name'],
  },
  locations: {
    label: 'locations',
    words: LEFT_OUT_PLACES,
    says: ['excludes certain locations', 'exclude certain locations'],
    saysNot: ['excludes no location', 'exclude no location'],
  },
} as const satisfies Readonly<Record<string, ChoiceValue>>;

/** Phrases that say a policy leaves somebody out, whoever it is. The bare word asks for their number. */
export const HAS_EXCLUSIONS_WORDS = {
  en: 'have exclusion|has exclusion|with exclusion|having exclusion|contain exclusion|have exception|has exception|with exception|have exemption|with exemption|exclude anyone|exclude anybody|exclude someone|exclude somebody|exclude people|exclude users|exclude account|excludes anyone|excludes anybody|excludes someone|excludes people|excludes users|leave anyone out|leave anybody out|leave someone out|leave people out|leaves people out|leave users out|have hole|any exclusions|any exceptions|any exemptions|some exclusion|some exception|leaves somebody out|spare anyone|exempt anyone|exempt people|exempt somebody|exempt someone|with holes|has holes|with loophole|have loophole|has loophole|with carve out|have gaps|has gaps|with gaps|include exclusions|contain exceptions|not cover everyone|not cover everybody|let people off|incomplete',
  de: 'haben ausnahmen|hat ausnahmen|mit ausnahmen|haben eine ausnahme|haben ausschlüsse|mit ausschlüssen|schließen jemanden aus|schließen benutzer aus|schließen personen aus|ausnahmen haben|ausnahmen hat|jemanden ausnehmen|jemanden ausschließen|schlupfloch|schlupflöcher|lücke|lücken|ausnahme definiert|ausnahmen definiert',
  fr: "ont des exclusions|a des exclusions|avec exclusions|avec des exclusions|ont des exceptions|avec exceptions|avec des exceptions|excluent des utilisateurs|excluent quelqu'un|excluent des personnes|a des exceptions|comporte des exceptions|comportent des exceptions|faille|failles|trou|trous",
  es: 'tienen exclusiones|tiene exclusiones|con exclusiones|tienen excepciones|tiene excepciones|con excepciones|excluyen a alguien|excluyen usuarios|excluyen a usuarios|excluyen personas|contiene excepciones|contienen excepciones|agujero|agujeros|resquicio|huecos',
} as const;

/** Phrases that say it leaves nobody out. */
export const NO_EXCLUSIONS_WORDS = {
  en: 'without exclusion|without exception|without exemption|no exclusion|no exception|no exemption|without any exclusion|exclude nobody|exclude no one|excludes nobody|excludes no one|not exclude anyone|not exclude anybody|no loopholes|without loophole|no exclusions at all|leave nobody out|leave no one out|spare nobody|exempt nobody|exempt no one|with no exclusion|with no exception|excluding nobody|cover everyone without exception|watertight|airtight|no holes|no gaps',
  de: 'ohne ausnahmen|ohne ausnahme|keine ausnahmen|keine ausnahme|ohne ausschlüsse|schließen niemanden aus',
  fr: "sans exclusion|sans exclusions|sans exception|sans exceptions|aucune exclusion|aucune exception|n'excluent personne",
  es: 'sin exclusiones|sin excepciones|ninguna exclusión|ninguna excepción|no excluyen a nadie',
} as const;

/** Apps that people ask for by name. */
export const REACHED_APP_VALUES = {
  exchange: {
    label: 'Exchange',
    words: applyingWords({
      en: 'exchange|exchange online|outlook',
      de: 'exchange|exchange online|outlook',
      fr: 'exchange|exchange online|outlook',
      es: 'exchange|exchange online|outlook',
    }),
    says: ['applies to Exchange', 'apply to Exchange'],
    saysNot: ['does not apply to Exchange', 'do not apply to Exchange'],
  },
  sharepoint: {
    label: 'SharePoint',
    words: applyingWords({
      en: 'sharepoint|sharepoint online|onedrive',
      de: 'sharepoint',
      fr: 'sharepoint',
      es: 'sharepoint',
    }),
    says: ['applies to SharePoint', 'apply to SharePoint'],
    saysNot: ['does not apply to SharePoint', 'do not apply to SharePoint'],
  },
  'admin-portals': {
    label: 'admin portals',
    words: applyingWords({
      en: 'admin portal|admin center|admin centre|microsoft admin portal',
      de: 'admin portal|admin portale|admin center',
      fr: "portails d'administration|centre d'administration",
      es: 'portales de administración|centro de administración',
    }),
    says: ['applies to admin portals', 'apply to admin portals'],
    saysNot: ['does not apply to admin portals', 'do not apply to admin portals'],
  },
  'azure-management': {
    label: 'Azure management',
    words: applyingWords({
      en: 'azure management|azure portal|azure resource manager|windows azure service management',
      de: 'azure verwaltung|azure portal',
      fr: 'gestion azure|portail azure',
      es: 'administración de azure|portal de azure',
    }),
    says: ['applies to Azure management', 'apply to Azure management'],
    saysNot: ['does not apply to Azure management', 'do not apply to Azure management'],
  },
} as const satisfies Readonly<Record<string, ChoiceValue>>;
