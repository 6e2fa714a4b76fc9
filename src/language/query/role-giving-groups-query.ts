import { LazyPattern } from '../../core/lazy-pattern.js';
import { foldPhrase } from '../explanation/fold-phrase.js';
import type { Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { findForm } from './question-form.js';

/** Decided by the sentence: nothing else is meant. */
const SURE = 0.9;

/** What may stand before the groups: nothing that is asked of anything else. */
const LEAD =
  '(?:(?:and|so|tell|me|us|please|list|show|give|name|names|count|number|total|of|which|what|how many|are|is|there|do|does|we|have|any|an?|all|the|our|directory|security|entra|azure ad|und|sag|zeig|zeige|nenne|bitte|mir|uns|welche|wie viele|wieviele|gibt es|haben|wir|eine?|alle|die|unsere|irgendwelche|et|quels?|quelles?|combien de|liste|lister|montre|moi|y a t il|est ce qu il y a|avons nous|des|les|un|nos|y|que|cuales|cuantos|lista|muestra|muestrame|dime|hay|tenemos|algun|algunos|los|nuestros) )*';

const ROLE_EN = '(?:an?|any|some|the|directory|admin|administrator|entra|azure ad) ';
const ROLE_DE = '(?:eine|einer|irgendeine|mindestens eine) ';
const ROLE_FR = '(?:un|au moins un|des|quelque) ';
const ROLE_ES = '(?:un|algun|al menos un) ';

/** A group that holds a role, in words that may be followed by more. */
const GROUP = `(?:${[
  'role (?:assignable|giving|holding|bearing|enabled) (?:directory |security )?groups?',
  `groups? (?:(?:that|which|who) )?(?:(?:can |may |currently |actually )*(?:hold|holds|holding|have|has|having|give|gives|giving|carry|carries|grant|grants|confer|confers|own|owns)|with|(?:are |is )?assigned(?: to)?) (?:${ROLE_EN})*roles?`,
  'rollenzuweisbaren? gruppen?',
  `gruppen? (?:(?:die )?(?:haben|hat|halten|halt|besitzen|besitzt|geben|gibt|tragen|tragt|vergeben)|mit) (?:${ROLE_DE})*(?:admin|verzeichnis|entra )?rollen?`,
  `gruppen? die (?:${ROLE_DE})*(?:admin|verzeichnis)?rollen? (?:haben|hat|halten|halt|besitzen|besitzt|geben|gibt|tragen|tragt|vergeben|vergibt)`,
  'groupes? (?:assignables?|attribuables?) (?:a|aux?) (?:un |des )?roles?',
  `groupes? (?:(?:qui )?(?:ont|a|detiennent|detient|donnent|donne|portent|porte|possedent|possede|conferent)|avec|ayant) (?:${ROLE_FR})*roles?(?: d administrateur| d admin)?`,
  'grupos? asignables? a (?:un )?rol(?:es)?',
  `grupos? (?:(?:que )?(?:tienen|tiene|dan|da|poseen|posee|ostentan|otorgan)|con) (?:${ROLE_ES})*rol(?:es)?(?: de administrador| de admin)?`,
].join('|')})`;

const EMPTY_BEFORE = '(?<empty>(?:empty|leeren?|memberless) )?';

/** Says of a group that nobody is in it. */
const EMPTY_BEHIND = `(?<behind> (?:(?:that|which|and|but|die|und|aber|qui|et|mais|que|y|pero|currently|at the moment|still|are|is|have|has|had|with|do|does|not|don t|doesn t|haben|hat|sind|ist|ont|a|sont|est|tienen|tiene|estan|esta|con|n ont|n a|no|aktuell|derzeit|noch|actuellement) )*(?:empty|memberless|(?:no|any|without|without any) (?:active |direct |current |standing )?(?:members?|one|people|users?)(?: in (?:it|them))?|nobody(?: in (?:it|them))?|noone|nobody is in|in which nobody is|leer|leeren?|ohne (?:aktive[ns]? )?mitglied(?:er)?|keine? (?:aktive[ns]? )?mitglied(?:er)?|in denen niemand ist|vides?|sans (?:aucun )?membres?|aucun membre|pas de membres?|vaci[oa]s?|sin (?:ningun )?miembros?|ningun miembro|miembros?))?`;

const END =
  '(?: (?:are there|exist|do we have|is there|gibt es|gibt es bei uns|haben wir|y a t il|existent|hay|tenemos|existen|in (?:the|our) (?:tenant|directory)|here|now|right now|currently|today))*$';

const OF_GROUPS = new LazyPattern(`^${LEAD}${EMPTY_BEFORE}${GROUP}${EMPTY_BEHIND}${END}`, 'u');

/** The kind as such is a word to explain. */
const AS_SUCH =
  /^(?:what is|what s|was ist|c est quoi|que es) (?:(?:an?|eine|une?) )?(?:role assignable (?:security )?group|rollenzuweisbare gruppe|groupe (?:assignable|attribuable) aux? (?:un )?roles?|grupo asignable a (?:un )?rol(?:es)?)$/;

/** The query for groups that hold a role, all of them or the empty ones; undefined: the text asks for something else, or for more. */
function readRoleGivingGroups(text: string): Query | undefined {
  const folded = foldPhrase(text).replaceAll("'", ' ');
  const found = AS_SUCH.test(folded) ? null : OF_GROUPS.exec(folded);
  if (found === null) return undefined;
  const said = found.groups?.empty ?? found.groups?.behind;
  const where = said === undefined ? [] : [{ attribute: 'empty', op: 'is' as const, value: true, words: said.trim() }];
  const form = findForm(text.toLowerCase());
  return { about: 'group', table: 'role-giving-groups', where, named: [], form, unread: [] };
}

/** What a question for groups that hold a role means; undefined: it is none. */
export function askRoleGivingGroups(text: string): Omit<Understanding, 'question'> | undefined {
  const query = readRoleGivingGroups(text);
  return (
    query && { intent: 'privileged-roles', parameters: {}, confidence: SURE, alternatives: [], query, tractable: true }
  );
}
