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
  /** Groups that may hold a role, whatever leads to them, as one phrase or as what is said of them. */
  readonly assignable: string;
  /** Says that nobody is in them. */
  readonly empty: string;
  /** Asks whether there are any, empty ones or any at all. */
  readonly isEmpty: string;
  readonly exists: string;
  /** Asks who is in them, behind the groups and before them. */
  readonly whoIsIn: string;
  readonly whoIsInFirst: string;
}

const WORDINGS: Readonly<Record<OtherLanguage, Wording>> = {
  de: {
    groups:
      '(?:und )?(?:(?:welche[nrsm]?|wie ?viele|alle|die|zeig\\p{L}*(?: mir)?(?: alle)?)(?: unserer)? )?(?:rollenzuweisbaren? )?(?:sicherheits|entra-)?gruppen?(?:,? die)?',
    hold: '(?: (?:haben|hat|halten|hält|tragen|trägt|besitzen|besitzt|vergeben|vergibt|verleihen|verleiht|geben|gibt|mit|sind|ist))?(?: denn| eigentlich| bei uns| alle| jemand(?:em|en)?| (?:ihren )?mitgliedern| leuten| einem| einen)*',
    anyRole:
      '(?:(?:(?:eine[nrm]?|irgendeine[nrm]?|überhaupt eine) )?(?:(?:admin|administrator\\p{L}*|verzeichnis|entra)-? ?)*rollen?|(?:admin|administrator\\p{L}*)-?(?: ?rechte| ?berechtigungen)|(?:zum |zur )?admin(?:istrator)?(?= machen| wird| werden))',
    theRole: '(?:die |der )?(?:rolle )?',
    held: '(?: (?:haben|hat|halten|hält|tragen|besitzen|bekommen|vergeben|verleihen|geben|machen|zugewiesen|zugeordnet|erteilt)(?: sind| ist| haben| bekommen)?)?',
    here: '(?: (?:bei uns|hier|im tenant))?',
    assignable:
      '(?:(?:und )?(?:(?:welche[nrsm]?|wie ?viele|alle|die|unsere) )*(?:rollenzuweisbaren?|rollenfähigen?) gruppen?(?: gibt es| haben wir)?|(?:und )?(?:welche[nr]?|wie ?viele) gruppen (?:(?:sind|ist) (?:rollenzuweisbar|rollenfähig|einer rolle zuweisbar|rollen zuweisbar)|(?:kann man|können wir|lassen sich|können) (?:eine )?rollen? (?:zuweisen|zugewiesen werden|geben)))',
    empty:
      '(?: (?:(?:die|und|aber|sind|ist|haben|hat|aktuell|derzeit|noch) )*(?:leer|(?:ohne|keine?) (?:aktive[ns]? )?mitglied(?:er)?(?: haben| hat)?|in denen niemand ist))',
    isEmpty:
      '(?:(?:welche[nr]?|gibt es|haben wir) )?leeren? (?:rollenzuweisbaren? gruppen?|gruppen? mit rollen?)(?: gibt es| haben wir)?',
    exists: '(?:gibt es|haben wir) (?:bei uns )?(?:eine )?(?:rollenzuweisbaren?|rollenfähigen?) gruppen?',
    whoIsIn:
      '(?:,? und (?:wer (?:ist|sitzt|steckt|gehört|sind)(?: (?:alles|denn|da))*(?: (?:drin|darin|dabei|dazu|mitglied|da drin|in (?:ihnen|denen|jeder|diesen)|ihre mitglieder|deren mitglieder))*|welche mitglieder haben (?:sie|die)))',
    whoIsInFirst:
      'wer (?:ist|sitzt|steckt|sind)(?: (?:alles|denn|mitglied))* in (?:(?:den|unseren|diesen|allen) )?(?:(?:rollenzuweisbaren|rollenfähigen) gruppen|gruppen mit (?:einer )?(?:admin)?rollen?)',
  },
  fr: {
    groups:
      "(?:et )?(?:(?:quels?(?: sont les)?|combien d[e'](?: nos)?|tous les|les|(?:liste|montre)\\p{L}*(?:[- ]moi)?(?: tous)? les) )?groupes?(?: de sécurité| entra)?(?: qui)?",
    hold: '(?: (?:ont|a|détien(?:nen)?t|(?:port|possèd|donn|confèr|accord)e(?:nt)?|avec|sont affectés? à|est affecté à)(?: à (?:quelqu.un|(?:leurs|ses|des) (?:membres|gens|utilisateurs)))?)',
    anyRole:
      "(?:(?:un|des|au moins un|les|d['’]un) )?(?:rôles?(?: (?:d['’]admin\\p{L}*|admin\\p{L}*|entra|(?:d['’]|de l['’])annuaire))?|droits? (?:d['’]admin\\p{L}*|admin\\p{L}*))(?: à (?:leurs|ses) membres)?",
    theRole: "(?:le |au )?(?:rôle )?(?:d[e'’] ?)?",
    here: '(?: (?:chez nous|ici|dans le tenant))?',
    assignable:
      '(?:et )?(?:(?:quels(?: sont)?|combien de|tous les|les|nos) )*groupes?(?: de sécurité)? (?:(?:qui )?(?:sont|est) )?(?:assignables?|attribuables?|affectables?) (?:à|aux?) (?:un |des |les )?rôles?',
    empty:
      "(?: (?:(?:qui |et |mais )*(?:sont|est) )?vides?| sans (?:aucun )?membres?| (?:qui )?(?:n['’]ont|n['’]a) (?:aucun|pas de) membres?)",
    isEmpty:
      '(?:quels|y a-t-il des|il y a des) groupes vides (?:assignables? (?:à|aux?) (?:un |des )?rôles?|avec (?:un )?rôles?)',
    exists:
      "(?:y a-t-il|il y a|est-ce qu['’]il y a|avons-nous) (?:des|un) groupes? (?:assignables?|attribuables?) (?:à|aux?) (?:un |des )?rôles?",
    whoIsIn:
      "(?:,? et (?:qui (?:y est|est|sont|s['’]y trouve|en est|en sont|en fait|en font)(?: (?:dedans|dans (?:ceux-ci|ces groupes|chacun)|à l['’]intérieur|membres?|partie|(?:leurs|les) membres))*|(?:quels sont )?(?:leurs|les) membres))",
    whoIsInFirst:
      'qui (?:est|sont|se trouve) (?:dans|membres? (?:de|des)) (?:les |nos |des )?groupes (?:(?:assignables?|attribuables?) (?:à|aux?) (?:un |des |les )?rôles?|avec (?:un |des )?rôles?)',
  },
  es: {
    groups:
      '(?:y )?(?:(?:qu[ée]|cu[áa]ntos|cu[áa]les son los|todos los|los|(?:lista|muestra)\\p{L}*(?: todos)? los) )?grupos?(?: de seguridad| de entra)?(?: que)?',
    hold: '(?: (?:tienen?(?: asignad[oa]s?)?|ostentan?|poseen?|llevan?|dan|da|le dan?|otorgan?|conceden?|con|est[áa]n? asignados? a)(?: a (?:alguien|(?:sus|los) miembros))?)',
    anyRole:
      '(?:(?:un|alg[úu]n|algunos|al menos un) )?rol(?:es)?(?: (?:de admin\\p{L}*|admin\\p{L}*|de entra|del? directorio))?(?: asignad[oa]s?)?',
    theRole: '(?:el |al )?(?:rol )?(?:de )?',
    here: '(?: (?:aquí|en el tenant))?',
    assignable:
      '(?:y )?(?:(?:qué|cuáles(?: son)?|cuántos|todos los|los|nuestros) )*grupos?(?: de seguridad)? (?:(?:que )?(?:son|es) )?(?:asignables?|atribuibles?) (?:a|al) (?:un |los )?rol(?:es)?',
    empty:
      '(?: (?:(?:que |y |pero )*(?:están|está|son) )?vacíos?| sin (?:ningún )?miembros?| (?:que )?no tienen? (?:ningún )?miembros?)',
    isEmpty: '(?:qué|hay) grupos vacíos (?:asignables? a (?:un )?rol(?:es)?|con (?:un )?rol(?:es)?)',
    exists: '(?:hay|tenemos|existen) (?:algún )?grupos? (?:asignables?|atribuibles?) a (?:un )?rol(?:es)?',
    whoIsIn:
      '(?:,? y ¿?(?:quién(?:es)? (?:está|están|es|son|hay|forma|forman|pertenecen?)(?: (?:dentro|en (?:ellos|cada uno|esos grupos)|(?:sus|los) miembros|miembros?|parte|a ellos|de ellos))*|(?:cuáles son )?sus miembros))',
    whoIsInFirst:
      'quién(?:es)? (?:está|están|hay) (?:dentro )?(?:en|de) (?:los |nuestros )?grupos (?:(?:asignables?|atribuibles?) a (?:un )?rol(?:es)?|con (?:un )?rol(?:es)?)',
  },
};

function listTurns(language: OtherLanguage): readonly Turn[] {
  const { groups, hold, anyRole, theRole, held = '', here, ...said } = WORDINGS[language];
  const withRole = `(?:${groups}${hold} ${anyRole}${here}${held}|${said.assignable}${here})`;
  const who = 'which groups hold a role and who is in them?';
  return [
    [whole(`${withRole}${said.whoIsIn}`), who],
    [whole(said.whoIsInFirst), who],
    [whole(`(?:${withRole}${said.empty}|${said.isEmpty})`), 'which groups that hold a role have no members?'],
    [whole(said.exists), 'is there a group that holds a role?'],
    [whole(withRole), 'which groups hold a role?'],
    [whole(`${groups}${hold} ${theRole}(${ROLE_NAME})${here}${held}`), 'which groups are assigned $1?'],
  ];
}

/** "quels groupes ont un rôle", "wie viele Gruppen haben eine Adminrolle": the groups themselves, with who is in them where that is asked. */
export const GROUPS_WITH_ROLES: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: listTurns('de'),
  fr: listTurns('fr'),
  es: listTurns('es'),
};
