import { whole } from './frame-of-words.js';
import type { OtherLanguage } from './other-language.js';
import { ROLE_NAME } from './role-name-patterns.js';
import type { Turn } from './turn.js';

/** How a language asks for groups by the roles that they hold. Each is a pattern without groups. */
interface Wording {
  /** "which groups", "how many groups", "groups that". */
  readonly groups: string;
  readonly hold: string;
  readonly anyRole: string;
  /** "the role", before its name. */
  readonly theRole: string;
  /** A verb that ends the sentence. */
  readonly held?: string;
  readonly here: string;
}

const WORDINGS: Readonly<Record<OtherLanguage, Wording>> = {
  de: {
    groups:
      '(?:und )?(?:(?:welche[nrsm]?|wie ?viele|alle|die|zeig\\p{L}*(?: mir)?(?: alle)?)(?: unserer)? )?(?:rollenzuweisbaren? )?(?:sicherheits|entra-)?gruppen?(?:,? die)?',
    hold: '(?: (?:haben|hat|halten|hält|tragen|trägt|besitzen|besitzt|vergeben|vergibt|verleihen|verleiht|geben|gibt|mit|sind|ist))?(?: denn| eigentlich| bei uns| alle)*',
    anyRole:
      '(?:(?:eine[nrm]?|irgendeine[nrm]?|überhaupt eine) )?(?:(?:admin|administrator\\p{L}*|verzeichnis|entra)-? ?)*rollen?',
    theRole: '(?:die |der )?(?:rolle )?',
    held: '(?: (?:haben|hat|halten|hält|tragen|besitzen|bekommen|vergeben|verleihen|geben|zugewiesen|zugeordnet|erteilt)(?: sind| ist| haben| bekommen)?)?',
    here: '(?: (?:bei uns|hier|im tenant))?',
  },
  fr: {
    groups:
      "(?:et )?(?:(?:quels?(?: sont les)?|combien d[e'](?: nos)?|tous les|les|(?:liste|montre)\\p{L}*(?:[- ]moi)?(?: tous)? les) )?groupes?(?: de sécurité| entra)?(?: qui)?",
    hold: '(?: (?:ont|a|détien(?:nen)?t|(?:port|possèd|donn|confèr|accord)e(?:nt)?|avec|sont affectés? à|est affecté à))',
    anyRole:
      "(?:(?:un|des|au moins un|les|d['’]un) )?rôles?(?: (?:d['’]admin\\p{L}*|admin\\p{L}*|entra|(?:d['’]|de l['’])annuaire))?",
    theRole: "(?:le |au )?(?:rôle )?(?:d[e'’] ?)?",
    here: '(?: (?:chez nous|ici|dans le tenant))?',
  },
  es: {
    groups:
      '(?:y )?(?:(?:qu[ée]|cu[áa]ntos|cu[áa]les son los|todos los|los|(?:lista|muestra)\\p{L}*(?: todos)? los) )?grupos?(?: de seguridad| de entra)?(?: que)?',
    hold: '(?: (?:tienen?(?: asignad[oa]s?)?|ostentan?|poseen?|llevan?|dan|da|otorgan?|conceden?|con|est[áa]n? asignados? a))',
    anyRole:
      '(?:(?:un|alg[úu]n|algunos|al menos un) )?rol(?:es)?(?: (?:de admin\\p{L}*|admin\\p{L}*|de entra|del? directorio))?(?: asignad[oa]s?)?',
    theRole: '(?:el |al )?(?:rol )?(?:de )?',
    here: '(?: (?:aquí|en el tenant))?',
  },
};

function listTurns(language: OtherLanguage): readonly Turn[] {
  const { groups, hold, anyRole, theRole, held = '', here } = WORDINGS[language];
  return [
    [whole(`${groups}${hold} ${anyRole}${here}${held}`), 'which groups hold a role?'],
    [whole(`${groups}${hold} ${theRole}(${ROLE_NAME})${here}${held}`), 'which groups are assigned $1?'],
  ];
}

/** "quels groupes ont un rôle", "wie viele Gruppen haben eine Adminrolle": the groups themselves, and not who is in them. */
export const GROUPS_WITH_ROLES: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: listTurns('de'),
  fr: listTurns('fr'),
  es: listTurns('es'),
};
