import { LazyPattern } from '../../core/lazy-pattern.js';
import { foldPhrase } from '../explanation/fold-phrase.js';
import type { Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { findForm } from './question-form.js';

/** Decided by the sentence: nothing else is meant. */
const SURE = 0.9;

/** What may stand before the groups: nothing that is asked of anything else. */
const LEAD =
  '(?:(?:and|so|tell|me|us|please|list|show|give|name|names|count|number|total|of|which|what|how many|are|is|there|do|does|we|have|any|an?|all|the|our|directory|security|entra|azure ad) )*';

const ROLE =
  '(?:(?:(?:an?|any|some|the|directory|admin|administrator|entra|azure ad) )*roles?|(?:(?:an?|any|some|the) )*(?:admin|administrator) (?:rights?|privileges?|powers?))';
/** Whom a group gives it to: whoever is in it. */
const WHOM =
  '(?:(?:(?:some|any|every)(?:body|one)|people|persons|users|(?:(?:its|their|the|our) )*(?:members?|people)|them|us) )?';

/** A group that holds a role, in words that may be followed by more. Other languages are turned into these. */
const GROUP = `(?:${[
  'role (?:assignable|giving|holding|bearing|enabled) (?:directory |security )?groups?',
  `groups? (?:(?:that|which|who) )?(?:(?:can |may |currently |actually )*(?:hold|holds|holding|have|has|having|give|gives|giving|carry|carries|grant|grants|confer|confers|own|owns)|with|(?:are |is )?assigned(?: to)?) ${WHOM}${ROLE}(?: to (?:its|their|the) members)?`,
  `groups? (?:(?:that|which) )?(?:makes?|turns?) (?:(?:some|any)(?:body|one)|people|users|(?:(?:its|their|the) )?members?)(?: into)? (?:(?:an?|directory) )*(?:admins?|administrators?)`,
  `groups? (?:(?:that|which) )?(?:are |is )?(?:role assignable|assignable to ${ROLE}|(?:can |may )?be assigned (?:to )?${ROLE})`,
  `groups? (?:can |may )?(?:that |which )?${ROLE} (?:can |may )?be (?:assigned|given) to`,
].join('|')})`;

const EMPTY_BEFORE = '(?<empty>(?:empty|memberless) )?';

/** Says of a group that nobody is in it. */
const EMPTY_BEHIND =
  '(?<behind> (?:(?:that|which|and|but|currently|at the moment|still|are|is|have|has|had|with|do|does|not|don t|doesn t) )*(?:empty|memberless|(?:no|any|without|without any) (?:active |direct |current |standing )?(?:members?|one|people|users?)(?: in (?:it|them))?|nobody(?: in (?:it|them))?|noone|nobody is in|in which nobody is))?';

const THEM = '(?:it|them|there|each(?: of them| one| group)?|(?:those|these|the|that|this)(?: groups?)?)';
/** Asks for whoever is in them. */
const WHO_IS_IN = `(?<who> (?:and |with )?(?:who (?:all )?(?:belongs? to|(?:is|are|sits?|is sitting) (?:in(?:side)?|part of|(?:an? )?members? of)) ${THEM}|who (?:is|are|sits?) (?:inside|in|their members?|its members?|the members?)|(?:which|what) (?:members|people|users) (?:do they have|are (?:in|members of) ${THEM})|(?:their|its) members))?`;

const END =
  '(?: (?:are there|exist|do we have|is there|in (?:the|our) (?:tenant|directory)|here|now|right now|currently|today))*$';

const OF_GROUPS = new LazyPattern(`^${LEAD}${EMPTY_BEFORE}${GROUP}${EMPTY_BEHIND}${WHO_IS_IN}${END}`, 'u');

/** The kind as such is a word to explain. */
const AS_SUCH =
  /^(?:what is|what s|was ist|c est quoi|que es) (?:(?:an?|eine|une?) )?(?:role assignable (?:security )?group|rollenzuweisbare gruppe|groupe (?:assignable|attribuable) aux? (?:un )?roles?|grupo asignable a (?:un )?rol(?:es)?)$/;

/** A group by its name, which begins with a capital or stands in quotes. */
const CALLED = '(?:"(?<quoted>[^"]{2,80})"|(?<bare>[\\p{Lu}\\d][^?!",;]{1,60}?))';
const FIRST = '^[\\s¿¡]*(?:(?:[Aa]nd|[Ss]o|[Uu]nd|[Ee]t|[Yy]) )?';
const LAST = '[\\s?.!]*$';
const EN_GIVES =
  '(?:allow|give|grant|permit|let|confer|do|provide|unlock|entitle)(?: (?:its members|them|to its members|people|one))?(?: to(?: do)?| do)?';
const EN_RIGHTS = '[Ww](?:hich|hat) (?:roles?|rights?|permissions?|powers?)';
const DE_RIGHTS = '[Ww]elche (?:Rollen?|Rechte)';
const DE_GIVES = '(?:erlaubt|darf|gibt|vergibt|kann|bringt|gewährt|ermöglicht|verleiht)';
const FR_GIVES = '(?:permet|donne|autorise|accorde|apporte|confère)';
const ES_GIVES = '(?:permite|da|otorga|concede|autoriza|deja hacer)';
const ES_RIGHTS = '(?:qué(?: (?:permisos?|rol(?:es)?|derechos?|poderes|acceso))?|que)';
const FR_RIGHTS = "(?:[Qq]ue|[Qq]u['’]est-ce que|[Qq]uels? (?:droits?|rôles?|accès))";

/** "what does the group X allow?", and the same behind "who is in X": what a group gives are its roles, and who is in it stands beside. */
const WHAT_ONE_GIVES: readonly RegExp[] = [
  `[Ww]ho(?:['’]s| is| are| all is)(?: all)? (?:in|inside|part of|(?:a )?members? of) (?:the )?(?:group )?${CALLED},? and (?:what|${EN_RIGHTS}) (?:(?:does|do|can|will|would) )?(?:that|this|the|it|its)(?: group)?(?: members?)? ${EN_GIVES}`,
  `(?:[Ww]hat|${EN_RIGHTS}) (?:does|can|will) (?:the |our )?group ${CALLED} ${EN_GIVES}`,
  `[Ww]er (?:ist|sitzt|steckt)(?: alles)? in (?:der )?(?:[Gg]ruppe )?${CALLED},? und (?:was|${DE_RIGHTS}) ${DE_GIVES} (?:die|diese|sie)(?: [Gg]ruppe)?(?: alles)?`,
  `(?:[Ww]as|${DE_RIGHTS}) ${DE_GIVES} (?:die |unsere )?[Gg]ruppe ${CALLED}(?: alles)?`,
  `[Qq]ui (?:est|sont|y a-t-il) dans (?:le )?(?:groupe )?${CALLED},? et (?:${FR_RIGHTS} ${FR_GIVES} (?:ce|le) groupe|(?:ce groupe |ça |il )(?:ça )?${FR_GIVES} quoi(?: comme (?:droits|rôles|accès))?)`,
  `${FR_RIGHTS} ${FR_GIVES} (?:le |ce )?groupe ${CALLED}`,
  `[Ll]e groupe ${CALLED},? (?:ça |il )?${FR_GIVES} quoi(?: comme (?:droits|rôles|accès))?`,
  `[Qq]ui[ée]n(?:es)? (?:est[áa]n?|hay) (?:en|dentro de) (?:el )?(?:grupo )?${CALLED},? y ${ES_RIGHTS} (?:le )?${ES_GIVES}(?: (?:ese|este|el) grupo)?`,
  `(?:[Mm]iembros|[Ll]os miembros) (?:de|del) (?:grupo )?${CALLED},? y ${ES_RIGHTS} ${ES_GIVES}(?: (?:ese|este|el) grupo)?`,
  `[Qq](?:ué|ue)(?: (?:permisos?|rol(?:es)?|derechos?|poderes|acceso))? ${ES_GIVES} (?:el |ese |nuestro )?grupo ${CALLED}`,
].map((source) => new LazyPattern(`${FIRST}${source}${LAST}`, 'u'));

/** What a named group gives, and who is in it. */
function readWhatOneGives(text: string): Query | undefined {
  for (const asked of WHAT_ONE_GIVES) {
    const { quoted, bare } = asked.exec(text)?.groups ?? {};
    const name = (quoted ?? bare)?.trim();
    if (name === undefined) continue;
    return {
      about: 'group',
      table: 'role-giving-groups',
      where: [],
      named: [{ kind: 'name', words: name }],
      show: ['role', 'memberNames', 'eligibleNames'],
      form: 'list',
      unread: [],
    };
  }
  return undefined;
}

/** The query for groups that hold a role, all of them or the empty ones; undefined: the text asks for something else, or for more. */
function readRoleGivingGroups(text: string): Query | undefined {
  const folded = foldPhrase(text).replaceAll("'", ' ');
  const found = AS_SUCH.test(folded) ? null : OF_GROUPS.exec(folded);
  if (found === null) return undefined;
  const said = found.groups?.empty ?? found.groups?.behind;
  const where = said === undefined ? [] : [{ attribute: 'empty', op: 'is' as const, value: true, words: said.trim() }];
  const asked = { about: 'group', table: 'role-giving-groups', where, named: [], unread: [] } as const;
  // Whoever is in a group is told beside it: it is the groups that are asked for.
  if (found.groups?.who !== undefined)
    return { ...asked, form: 'list', show: ['role', 'memberNames', 'eligibleNames'] };
  return { ...asked, form: findForm(text.toLowerCase()) };
}

/** What a question for groups that hold a role means; undefined: it is none. */
export function askRoleGivingGroups(text: string): Omit<Understanding, 'question'> | undefined {
  const query = readWhatOneGives(text) ?? readRoleGivingGroups(text);
  return (
    query && { intent: 'privileged-roles', parameters: {}, confidence: SURE, alternatives: [], query, tractable: true }
  );
}
