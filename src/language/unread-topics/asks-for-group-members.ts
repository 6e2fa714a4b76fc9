import { LazyPattern } from '../../core/lazy-pattern.js';
import { foldPhrase } from '../explanation/fold-phrase.js';
import { findRole } from '../parameters/role-names.js';
import { splitWords } from '../question-tokenizer.js';
import { ROLE_NAME } from '../rewording/role-name-patterns.js';

const WORDS_BEFORE_GROUP = '(?:(?!(?:or|and|that|who|which|hold|holds|with|through|via|by)(?![a-z]))[a-z\\d.]+ ){0,4}?';
const PEOPLE =
  '(?:who|whos|(?:which|what|how many|all|list|show|name|tell me|any|our|the|is|are) (?:of )?(?:(?:our|the|all|me|us|people|users?|persons?|accounts?|colleagues|employees|members?|guests?|names of|else) ?)*)';
const EN = [
  `${PEOPLE}(?: (?:is|are|s|sits?|ends? up|belongs?|all|else|currently|actually|exactly|really|now))+ (?:in|inside|within|part of|(?:an? |the )?members? of|to) (?:the |our |this |that |an? )?${WORDS_BEFORE_GROUP}group`,
  `members? (?:of|in) (?:the |our |this |that )?${WORDS_BEFORE_GROUP}group`,
  `(?:which|what|how many) (?:members?|people|users) (?:does|do|has|have|are in) (?:the |our |this |that )?${WORDS_BEFORE_GROUP}group`,
  'who (?:makes up|make up|is inside|is behind) (?:the |our |this |that )?(?:[a-z]+ )?group',
];
const DE = [
  '(?:wer|welche [a-z]+|wie viele [a-z]+) (?:(?:ist|sind|gehort|gehoren|steckt|stecken|sitzt|befindet sich|alles|denn|aktuell|eigentlich) )+(?:mitglied(?:er)? )?(?:in|zu|von|zur|im) ?(?:der |dieser |unserer )?(?:[a-z\\d]+ ){0,2}?(?:sicherheits)?gruppe',
  '(?:mitglied(?:er)?|mitgliedern) (?:der|in der|von|von der|einer|dieser) (?:[a-z\\d]+ ){0,2}?(?:sicherheits)?gruppe',
  '(?:welche|wie viele|was fur) mitglieder (?:hat|haben|umfasst) (?:die |unsere )?(?:[a-z\\d]+ ){0,2}?(?:sicherheits)?gruppe',
];
const FR = [
  '(?:qui|quels? [a-z]+|quelles? [a-z]+|combien de [a-z]+) (?:(?:est|sont|fait|font|appartient|appartiennent|se trouve|actuellement|donc) )+(?:partie |membres? )?(?:dans|du|de|au|a) ?(?:le |ce |notre )?groupe',
  'membres? (?:du|de ce|de notre|dans le) groupe',
  '(?:quels|combien de) membres (?:a|compte|contient) (?:le |ce |notre )?groupe',
];
const ES = [
  '(?:quien(?:es)?|que [a-z]+|cuant[oa]s [a-z]+) (?:(?:esta|estan|pertenecen?|forman?|son|es|hay|actualmente) )+(?:parte |miembros? )?(?:dentro )?(?:en|al|del|de|a) ?(?:el |este |nuestro )?grupo',
  'miembros? (?:del|de este|de nuestro|en el) grupo',
  '(?:que|cuantos) miembros (?:tiene|contiene) (?:el |este |nuestro )?grupo',
];
const OF_GROUP = new LazyPattern(
  `(?<![\\p{L}\\p{N}])(?:${[...EN, ...DE, ...FR, ...ES].join('|')})(?![\\p{L}\\p{N}])`,
  'u',
);

/** Members of what is called by a name alone: "who are the members of CA exclusion - MFA?". */
const OF_NAME =
  /^[\s¿]*(?:[Ww]ho(?:['’]s| is| are)|[Ll]ist(?: all)?|[Ss]how(?: me)?|[Ww]er (?:ist|sind)(?: alles)?|[Qq]ui (?:est|sont)|[Qq]ui[ée]n(?:es)? (?:es|son)|[Ww]elche|[Qq]uels sont|)(?: ?(?:an?|the|all|die|das|les|la|los|un) ?)?(?: ?(?:direct|nested|current|effective))? ?(?:[Mm]embers?|[Mm]itglied(?:er)?|[Mm]embres?|[Mm]iembros?) (?:of|in|von|de|du|der|del) (?:the )?["“«]?(?<name>\p{Lu}[^?]+)\??$/u;

/** Of these the members or holders are read, or it is no group: people of a team are told by their department. */
const IS_READ = new LazyPattern(
  `(?<![a-z])(?:role|roles|rolle|rollen|rollengruppe|rollengruppen|rol|pim|privileged|tier|team|department|abteilung|service|equipe|equipo|departamento|exchange|tenant|directory|apps?|management|${ROLE_NAME.toLowerCase()}s?)(?![a-z])`,
  'u',
);
/** Before the group they are what is asked for; behind it they may stand in its name. */
const OF_OTHERS = new LazyPattern(
  '(?<![a-z])(?:apps?|applications?|polic(?:y|ies)|rules?|connectors?|permissions?|richtlinien?|strategies?|directivas?|(?:chang|edit|modifi|delet|creat|exclud|includ|remov|add)(?:e|es|ed|s)?|admins?(?:istrators?)? group|admins? [^?]*(?:an?|any|some) group)(?![a-z])',
  'u',
);
/** "the exclusion group of our policies": whom they leave out is read. */
const OF_POLICIES = /^s? (?:of|in|for) (?:the |our |all |any )*(?:conditional access |ca )?polic(?:y|ies)/u;
/** A second question has an answer of its own. */
const SECOND =
  /[?!]\s+\S|(?<!\p{L})(?:and|und|et|y) (?:who|which|what|how|wer|welche[nrs]?|qui|quel(?:le)?s?|qu[eé]|qui[eé]n(?:es)?)(?!\p{L})/iu;
/** Characters. Behind more than these the members are told of by the way. */
const LONGEST_BEFORE = 40;

/** Whether a role or a role group is named, also by a short name: who has it is read. */
const namesRole = (text: string): boolean => IS_READ.test(foldPhrase(text)) || findRole(splitWords(text)) !== undefined;

/**
 * Whether a text asks who the members of a group of the directory are, by its name or by what it is for: "who is in the group that the policy leaves
 * out?". Role groups of Exchange and groups that hold a role are read.
 */
export function asksForGroupMembers(text: string): boolean {
  if (SECOND.test(text)) return false;
  const folded = foldPhrase(text);
  const found = OF_GROUP.exec(folded);
  if (found !== null && found.index <= LONGEST_BEFORE) {
    const upToGroup = folded.slice(0, found.index + found[0].length);
    const isOfPolicies = OF_POLICIES.test(folded.slice(upToGroup.length));
    return !isOfPolicies && !OF_OTHERS.test(upToGroup) && !namesRole(text);
  }
  const name = OF_NAME.exec(text.trim())?.groups?.name;
  return name !== undefined && !namesRole(name);
}
