import type { ChoiceValue } from '../model/attribute.js';
import { LANGUAGES, type Wording } from '../model/wording.js';

/** How a role is held. A person may hold one in several ways. */
export const HOW_VALUES: Readonly<Record<'permanent' | 'time-bound' | 'activated' | 'eligible', ChoiceValue>> = {
  permanent: {
    label: 'standing',
    words: {
      en: 'permanent|permanently|standing|standing access|permanent access|permanent assignment|permanent role|always on|around the clock|24/7|all the time|no end date|without end date|without an end date|non expiring|never expire|never expires|indefinite|indefinitely|forever|standing privilege|standing admin|standing admin access|standing admin right|standing right|permanent admin access|permanent privilege|permanent right|permanent admin right|permanently active|permanently assigned|permanently hold|always active|always active role|always have|always has|all day|day and night|at all times|without expiry|without expiration|without expiry date|without end|without time limit|without activation|without activating|without having to activate|no expiry|no expiration|no expiry date|no expiration date|no end|no time limit|no need to activate|not need to activate|no activation needed|not time limited|not time bound|not eligible only|open ended|unlimited in time|unlimited time|round the clock|24x7|never end|never run out|never lapse|for good|for ever|for life|lifelong|endless|endlessly|continuous|continuously|constantly|constant|fixed|hard assigned|hardcoded|persistent|persistently|need no activation|require no activation',
      de: 'dauerhaft|dauerhafte|dauerhaften|permanent|permanente|permanenten|ständig|ständige|unbefristet|unbefristete|ohne enddatum|ständigen|ständiger|auf dauer|fest|fest zugewiesen|fest vergeben|immer aktiv|rund um die uhr|dauerzugriff|dauerhafter|dauerhaftes|für immer|ohne ablaufdatum|ohne befristung|nicht befristet|dauernd',
      fr: "permanent|permanente|permanents|permanentes|en permanence|de façon permanente|sans date de fin|permanence|tout le temps|définitif|définitive|définitivement|sans échéance|sans limite de durée|sans date d'expiration|à demeure|en continu",
      es: 'permanente|permanentes|permanentemente|de forma permanente|indefinido|indefinida|sin fecha de fin|fijo|fija|fijos|fijas|siempre activo|siempre activa|todo el tiempo|sin caducidad|sin fecha de caducidad|indefinidos|indefinidas|indefinidamente|de manera permanente|sin vencimiento',
    },
    says: ['holds a role permanently', 'hold a role permanently'],
    saysNot: ['holds no role permanently', 'hold no role permanently'],
  },
  eligible: {
    label: 'eligible',
    words: {
      en: 'eligible|by activation|through activation|via activation|upon activation|on activation|after activation|by activating|by activating it|by elevation|by elevating|eligible for|eligibility|eligible through pim|pim eligible|just in time|jit|can activate|could activate|may activate|able to activate|on request|can elevate|could elevate|may elevate|needs to activate|must activate|have to activate|has to activate|needs to be activated|must be activated|has to be activated|have to be activated|activate before using|activate it first|activate first|activate on demand|activation required|activation needed|requires activation|may be activated|can be activated|could be activated|allowed to activate|entitled to activate|entitled|can turn on|may turn on|can switch on|may switch on|on demand|when needed|if needed|as needed|only when needed|when necessary|can request|may request|could request|can step up|may step up|could step up|step up|can become|could become|may become|can raise|able to elevate|able to request|in waiting|waiting in the wings|potential|potentially|just in time admin|just in time access|jit admin|jit access|pim eligible role|eligible role|eligible assignment|eligible admin|candidate|pim role|through pim|via pim|pim only|by pim|behind pim|managed by pim|managed through pim|under pim',
      de: 'über pim|durch aktivierung|durch eine aktivierung|per aktivierung|über eine aktivierung|mittels aktivierung|durch pim|per pim|mit pim|via pim|berechtigt|berechtigte|berechtigten|aktivierbar|können aktivieren|kann aktivieren|aktivieren können|aktivieren kann|aktivieren dürfen|nur zum aktivieren|zum aktivieren|erst aktivieren müssen|erst aktivieren|nur aktivierbar|nur bei bedarf|bei bedarf|auf abruf|just in time|aktivieren muss|aktivieren müssen|freischalten kann|freischalten können|freischalten müssen|nur auf anforderung|auf anforderung|auf anfrage|freischalten|erst freischalten|erst freischalten müssen|müssen freischalten|erst scharf schalten|bei bedarf freischalten',
      fr: "via pim|par activation|par une activation|via une activation|sur activation|après activation|par pim|avec pim|à activer|à la demande|sur demande|éligible|éligibles|peuvent activer|peut activer|activable|doivent activer|doit activer|doivent d'abord activer|qui s'activent|activables|éligibilité|juste à temps|au besoin|activer avant|doivent activer avant",
      es: 'por pim|por activación|mediante activación|mediante una activación|con activación|tras activación|con pim|a través de pim|mediante pim|por activar|para activar|bajo demanda|a petición|elegible|elegibles|apto|aptos|pueden activar|puede activar|activable|deben activar|debe activar|tienen que activar|tiene que activar|activables|cuando hace falta|elegibilidad|bajo petición|tienen que activar antes|activar antes|deben activar antes',
    },
    says: ['may activate a role', 'may activate a role'],
    saysNot: ['may activate no role', 'may activate no role'],
  },
  activated: {
    label: 'activated now',
    words: {
      en: 'activated|switched on|switched on via pim|switched on through pim|turned on via pim|on via pim|live via pim|in use via pim|in effect via pim|activated now|activated a role|activated through pim|activated via pim|elevated|elevated right now|currently activated|has activated|have activated|active through pim|active via pim|active elevation|active elevation right now|has elevated|have elevated|elevated now|elevated at the moment|currently elevated|has stepped up|have stepped up|stepped up|switched on now|turned on now|activated at the moment|activated right now|activated today|activated currently|activated their role|activated the role|role activated|running activation|open activation|live activation|active activation|has switched on|have switched on|raised right now|with an active activation|has elevated right now|have elevated right now|has elevated now|have elevated now',
      de: 'aktiviert haben|gerade aktiviert|derzeit aktiviert|zurzeit aktiviert|aktiviert hat|gerade scharf|momentan aktiviert|über pim aktiviert|per pim aktiviert|via pim aktiviert|im moment aktiviert|über pim scharf geschaltet|über pim freigeschaltet|per pim freigeschaltet|über pim aktiv|gerade über pim aktiv|gerade freigeschaltet|freigeschaltet hat',
      fr: 'rôle activé|rôles activés|ont activé|a activé|actuellement activé|actuellement activés|activé via pim|activés via pim|activé en ce moment|a activé son rôle|ont activé leur rôle|activé par pim',
      es: 'activado|activada|activados|actualmente activado|activado por pim|activado con pim|activados por pim|activado ahora|activada ahora|ha activado|han activado|activó su rol|activó el rol|activó un rol|rol que activó|rol que ha activado',
    },
    says: ['has activated a role', 'have activated a role'],
    saysNot: ['has no role activated', 'have no role activated'],
  },
  'time-bound': {
    label: 'with an end',
    words: {
      en: 'time bound|timebound|time limited|temporary|temporarily|with an end date|with an end|limited in time|for a limited time|expiring|will expire|with expiry|with expiry date|with expiration|with an expiration date|with end date|limited time|for limited time|for a time|for a while|for some time|time restricted|time boxed|timeboxed|limited period|for a limited period|with a deadline|with a time limit|provisional|provisionally|interim|short term|for now|until a date|until some date|only for some time|expiring role|about to expire|about to run out|about to end|about to lapse|running out|soon to expire|soon to end|expire soon|end soon|run out soon|lapse soon|expiring soon|ending soon|due to expire|set to expire|due to end|going to expire|going to end|near expiry|near its end|close to expiry|not permanent|not forever|not for ever',
      de: 'befristet|befristete|befristeten|zeitlich begrenzt|zeitlich begrenzte|temporär|temporäre|vorübergehend|mit enddatum|auf zeit|zeitlich befristet|zeitweise|mit ablaufdatum|mit befristung|begrenzte zeit|für begrenzte zeit|temporärer',
      fr: 'temporaire|temporaires|temporairement|limité dans le temps|avec une date de fin|à durée limitée|provisoire|provisoires|à titre temporaire|pour un temps limité|avec échéance|avec une échéance|avec date de fin|limités dans le temps|limitée dans le temps',
      es: 'temporal|temporales|temporalmente|limitado en el tiempo|con fecha de fin|por tiempo limitado|provisionales|por un tiempo|con caducidad|con fecha de caducidad|limitados en el tiempo|con vencimiento',
    },
    says: ['holds a role until a date', 'hold a role until a date'],
    saysNot: ['holds no role until a date', 'hold no role until a date'],
  },
};

/** "with an end date" asks for every assignment that ends, also those by activation. */
const ENDING_WORDS: Wording = withoutEndDate(HOW_VALUES['time-bound'].words);

function withoutEndDate(words: Wording): Wording {
  const kept = LANGUAGES.map((language) => {
    const phrases = (words[language] ?? '').split('|');
    return [language, phrases.filter((one) => !/^(?:with|mit|avec|con) .*(?:end|fin)/.test(one)).join('|')] as const;
  });
  return Object.fromEntries(kept.filter(([, phrases]) => phrases !== '')) as Wording;
}

/** The same ways said of a role assignment instead of its holder. */
export const ASSIGNMENT_HOW_VALUES: typeof HOW_VALUES = {
  permanent: {
    ...HOW_VALUES.permanent,
    says: ['is standing', 'are standing'],
    saysNot: ['is not standing', 'are not standing'],
  },
  eligible: {
    ...HOW_VALUES.eligible,
    says: ['is eligible', 'are eligible'],
    saysNot: ['is not eligible', 'are not eligible'],
  },
  activated: {
    ...HOW_VALUES.activated,
    says: ['is activated now', 'are activated now'],
    saysNot: ['is not activated now', 'are not activated now'],
  },
  'time-bound': {
    ...HOW_VALUES['time-bound'],
    words: ENDING_WORDS,
    says: ['is held until a date', 'are held until a date'],
    saysNot: ['is not held until a date', 'are not held until a date'],
  },
};

/** How people name the moment from which somebody has a role. */
export const ROLE_START_WORDS: Wording = {
  en: 'start date|starting date|role start|start of the role|start of the assignment|since when|since what date|since which date|since which day|since what day|from when|as of when|how long|for how long|assignment date|date of assignment|date of the assignment|assigned date|eligibility date|in office since|age of the assignment|seniority',
  de: 'seit wann|wie lange|startdatum|zuweisungsdatum|beginn',
  fr: "depuis quand|depuis combien de temps|date d'attribution|date de début",
  es: 'desde cuándo|desde cuando|cuánto tiempo|fecha de asignación|fecha de inicio',
};

/** What says that somebody got a role. */
export const ROLE_START_VERBS: Wording = {
  en: 'became|become|becoming|was made|were made|been made|made an admin|made admin|promoted|appointed|was given the role|was assigned|were assigned|been assigned|got assigned|was made eligible|were made eligible|been made eligible|got the role|get the role|received the role|receive the role|start|started|began',
  de: 'wurde admin|wurde zugewiesen|wurden zugewiesen|zugewiesen bekommen|zugewiesen|erhalten|bekommen',
  fr: 'devenu|devenue|devenus|promu|promue|nommé|nommée|attribué|attribués|obtenu',
  es: 'nombrado|nombrada|asignado|asignada|asignados|obtuvo|recibió',
};

/** How roles of the directory are told from those of Exchange. */
export const ENTRA_ROLE_WORDS: Wording = {
  en: 'entra role|entra roles|directory role|directory roles|azure ad role|azure ad roles|entra id role|entra directory role|aad role|azure role|roles in entra|in entra|in entra id|in azure ad|of the directory|cloud role|built in role|role in entra|entra admin role|entra id roles|role in the directory|roles in the directory|role in entra id',
  de: 'verzeichnisrolle|verzeichnisrollen|entra rolle|entra rollen|rolle in entra|rollen in entra|rolle im verzeichnis',
  fr: "rôle d'annuaire|rôles d'annuaire|rôle entra|rôles entra|rôle dans entra|rôles dans entra",
  es: 'rol de directorio|roles de directorio|rol de entra|roles de entra|rol en entra|roles en entra',
};

/** A role that is for Exchange: one of its role groups, or a role of the directory. */
export const ROLE_FOR_EXCHANGE_WORDS: Wording = {
  en: 'exchange role|exchange roles',
  de: 'exchange rolle|exchange rollen',
  fr: 'rôle exchange|rôles exchange',
  es: 'rol de exchange|roles de exchange',
};

/** How role groups of Exchange are told from roles of the directory. */
export const EXCHANGE_ROLE_WORDS: Wording = {
  en: 'exchange rbac|in exchange itself|exchange itself|exchange management role|inside exchange itself|within exchange itself|inside exchange|within exchange|in exchange|in exchange online|of exchange itself|from inside exchange|exchange side|exchange own role|exchange rbac role|exchange permission|roles in exchange|role in exchange|role in exchange online|roles in exchange online|role on the exchange side',
  de: 'rolle in exchange|rollen in exchange',
  fr: 'rôle dans exchange|rôles dans exchange',
  es: 'rol en exchange|roles en exchange',
};

/** A role group, of whatever: only Exchange has some. */
export const ROLE_GROUP_WORDS: Wording = {
  en: 'role group|role groups|role group of exchange|rbac role group',
  de: 'rollengruppe|rollengruppen',
  fr: 'groupe de rôles|groupes de rôles',
  es: 'grupo de roles|grupos de roles',
};

/** A role group that is said to be of Exchange. */
export const EXCHANGE_ROLE_GROUP_WORDS: Wording = {
  en: 'exchange role group|exchange role groups|exchange management role group|exchange admin role group|exchange online role group',
  de: 'exchange rollengruppe|exchange rollengruppen',
  fr: 'groupe de rôles exchange|groupes de rôles exchange',
  es: 'grupo de roles de exchange|grupos de roles de exchange',
};

/** The same, where it is asked which. */
export const WHICH_ROLE_GROUP_WORDS: Wording = {
  en: 'which role groups|what role groups',
  de: 'welche rollengruppen|welche rollengruppe',
  fr: 'quels groupes de rôles|quel groupe de rôles',
  es: 'qué grupos de roles|qué grupo de roles',
};
