import { LazyPattern } from '../../core/lazy-pattern.js';
import { foldPhrase } from '../explanation/fold-phrase.js';
import { findRole } from '../parameters/role-names.js';
import { splitWords } from '../question-tokenizer.js';
import { ROLE_NAME } from '../rewording/role-name-patterns.js';

const WORDS_BEFORE_GROUP = '(?:(?!(?:or|and|that|who|which|hold|holds|with|through|via|by)(?![a-z]))[a-z\\d.]+ ){0,4}?';
const PEOPLE =
  '(?:who|whos|(?:which|what|how many|all|list|show|name|tell me|any|our|the|is|are) (?:of )?(?:(?:our|the|all|me|us|disabled|enabled|external|hidden|unknown|blocked|people|users?|persons?|accounts?|admins?|administrators?|colleagues|employees|members?|guests?|names of|else) ?)*)';
/** Whoever is asked about, by name. */
const NAME = "(?:(?!(?:the|our|this|that|an?|any|it|he|she|they|there|which|who|what)(?![a-z]))[a-z\\d.@'_]+ ){1,4}?";
const EN = [
  `${PEOPLE}(?: (?:is|are|s|sits?|ends? up|belongs?|all|else|currently|actually|exactly|really|now))+ (?:in|inside|within|part of|(?:an? |the )?members? of|to) (?:the |our |this |that |an? )?${WORDS_BEFORE_GROUP}groups?`,
  `members? (?:of|in) (?:the |our |this |that )?${WORDS_BEFORE_GROUP}group`,
  `(?:which|what|how many) (?:members?|people|users) (?:does|do|has|have|are in) (?:the |our |this |that )?${WORDS_BEFORE_GROUP}group`,
  'who (?:makes up|make up|is inside|is behind) (?:the |our |this |that )?(?:[a-z]+ )?group',
  `(?:is|are|was) ${NAME}(?:still |really |also |now )?(?:in|inside|part of|an? member of|members? of) (?:the |our |this |that |an? )?${WORDS_BEFORE_GROUP}group`,
  `does ${NAME}(?:still |really |also )?(?:belong to|sit in) (?:the |our |this |that |an? )?${WORDS_BEFORE_GROUP}group`,
  `(?:which|what|how many|list the|list all) (?:directory |security |exclusion )?groups (?:is|are|was|does|do|did) ${NAME}(?:in|inside|part of|an? member of|members? of|belong to|sit in)`,
  `${PEOPLE}(?: (?:is|are|s|all|currently|only|just|sits?|comes? in|gets? in))+ (?:only |just )?(?:through|via|by way of) an? (?:nested|inner|other|another) group`,
];
const DE = [
  '(?:wer|welche [a-z]+|wie viele [a-z]+) (?:(?:ist|sind|gehort|gehoren|steckt|stecken|sitzt|landet|befindet sich|alles|denn|aktuell|eigentlich) )+(?:mitglied(?:er)? )?(?:in|zu|von|zur|im) ?(?:der |dieser |unserer )?(?:[a-z\\d]+ ){0,2}?(?:sicherheits)?gruppe',
  '(?:mitglied(?:er)?|mitgliedern) (?:der|in der|von|von der|einer|dieser) (?:[a-z\\d]+ ){0,2}?(?:sicherheits)?gruppe',
  `(?:ist|war|sind) ${NAME}(?:noch |auch |eigentlich )?(?:ein )?(?:mitglied )?(?:in|von|der|in der|mitglied der) (?:der |dieser |unserer )?(?:[a-z\\d]+ ){0,2}?(?:sicherheits)?gruppe`,
  `(?:gehort|steckt|sitzt) ${NAME}(?:noch |auch |eigentlich )?(?:zu|in|zur) (?:der |dieser |unserer )?(?:[a-z\\d]+ ){0,2}?(?:sicherheits)?gruppe`,
  `(?:in|zu) (?:welchen|wie vielen) gruppen (?:ist|sind|steckt|sitzt|gehort|befindet sich) [a-z.]+`,
  'wer (?:ist|sitzt|steckt|kommt) (?:nur |lediglich )?(?:uber|durch) eine (?:verschachtelte|andere|innere) gruppe',
  '(?:welche|wie viele|was fur) mitglieder (?:hat|haben|umfasst) (?:die |unsere )?(?:[a-z\\d]+ ){0,2}?(?:sicherheits)?gruppe',
];
const FR = [
  '(?:qui|quels? [a-z]+|quelles? [a-z]+|combien de [a-z]+) (?:(?:est|sont|fait|font|appartient|appartiennent|se trouve|se retrouve|actuellement|donc) )+(?:partie |membres? )?(?:dans|du|de|au|a) ?(?:le |ce |notre )?groupe',
  'membres? (?:du|de ce|de notre|dans le) groupe',
  '(?:quels|combien de) membres (?:a|compte|contient) (?:le |ce |notre )?groupe',
  `(?:est ce que )?${NAME}(?:est|fait|appartient)(?: (?:t )?(?:il|elle))? (?:encore |aussi )?(?:partie |membre )?(?:dans|du|de|au) (?:le |ce |notre )?groupe`,
  `(?:dans|de|a) (?:quels|combien de) groupes (?:est|se trouve|appartient|fait partie) [a-z.]+`,
  `(?:dans|de|a) (?:quels|combien de) groupes ${NAME}(?:est|se trouve|appartient|fait)`,
  'qui (?:est|n est)(?: seulement| uniquement| que)? (?:dans [^?]*)?(?:par|via) un (?:groupe imbrique|autre groupe)',
];
const ES = [
  '(?:quien(?:es)?|que [a-z]+|cuant[oa]s [a-z]+) (?:(?:esta|estan|acaban?|terminan?|pertenecen?|forman?|son|es|hay|actualmente) )+(?:parte |miembros? )?(?:dentro )?(?:en|al|del|de|a) ?(?:el |este |nuestro )?grupo',
  'miembros? (?:del|de este|de nuestro|en el) grupo',
  '(?:que|cuantos) miembros (?:tiene|contiene) (?:el |este |nuestro )?grupo',
  `(?:esta|pertenece|es|forma) ${NAME}(?:todavia |tambien )?(?:parte |miembro )?(?:en|al|del|dentro del) (?:este |nuestro )?grupo`,
  `(?:en|a|de) (?:que|cuantos) grupos (?:esta|pertenece|forma parte|es miembro) [a-z.]+`,
  'quien(?:es)? (?:esta|estan) (?:solo |unicamente )?(?:[^?]* )?(?:por|a traves de|mediante) (?:un grupo anidado|otro grupo)',
];
/** Whoever is left out of something because a group is: what they are left out of is told by the rest. */
const LEFT_OUT_BY_GROUP = new LazyPattern(
  `(?<![\\p{L}\\p{N}])(?:${[
    '(?:who|which (?:people|users|accounts|admins)|how many (?:people|users|accounts)) (?:(?:is|are|gets?|got|was|were) (?:excluded|exempt|exempted|left out|excused|spared)|gets? (?:past|around|out of)|skips?|avoids?|bypass(?:es)?|escapes?)(?:(?= [a-z]+ (?:by|through|via)) [a-z]+)?(?: from (?:the )?[a-z]+(?: policy| policies)?)? (?:by|through|via|by way of|because of|due to|thanks to) (?:an? |the |some |their )?(?:nested |exclusion |directory |security )?groups?(?: membership)?',
    'wer (?:ist|wird) (?:(?:von|aus) (?:der )?[a-z]+ )?(?:uber|durch|wegen|mit|per) (?:eine |die |einer )?(?:ausnahme)?gruppe (?:[a-z ]+ )?(?:ausgenommen|ausgeschlossen|befreit)',
    'qui (?:est|sont) (?:exclus?|exemptes?|dispenses?)(?: de (?:la )?[a-z]+)? (?:par|via|grace a|a cause d) ?un groupe',
    'quien(?:es)? (?:esta|estan|queda|quedan) (?:exentos?|excluidos?|fuera)(?: de (?:la )?[a-z]+)? (?:por|a traves de|mediante|gracias a) un grupo',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'u',
);
const OF_GROUP = new LazyPattern(
  `(?<![\\p{L}\\p{N}])(?:${[...EN, ...DE, ...FR, ...ES].join('|')})(?![\\p{L}\\p{N}])`,
  'u',
);

/** Members of what is called by a name alone: "who are the members of CA exclusion - MFA?". */
const OF_NAME =
  /^[\s¿]*(?:[Ww]ho(?:['’]s| is| are)|[Ll]ist(?: all)?|[Ss]how(?: me)?|[Ww]er (?:ist|sind)(?: alles)?|[Qq]ui (?:est|sont)|[Qq]ui[ée]n(?:es)? (?:es|son)|[Ww]elche|[Qq]uels sont|)(?: ?(?:an?|the|all|die|das|les|la|los|un) ?)?(?: ?(?:direct|nested|current|effective))? ?(?:[Mm]embers?|[Mm]itglied(?:er)?|[Mm]embres?|[Mm]iembros?) (?:of|in|von|de|du|der|del) (?:the )?["“«'‘]?(?<name>\p{Lu}[^?]+)\??$/u;

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

/** Whether it asks who is left out of something by a group, whichever. */
export const asksWhoIsOutByGroup = (text: string): boolean => LEFT_OUT_BY_GROUP.test(foldPhrase(text));

/**
 * Whether a text asks who the members of a group of the directory are, by its name or by what it is for: "who is in the group that the policy leaves
 * out?", or in which groups somebody is. Role groups of Exchange are no such groups, and a group that holds a role is asked for with the role.
 */
export function asksForGroupMembers(text: string): boolean {
  if (SECOND.test(text)) return false;
  const folded = foldPhrase(text);
  if (asksWhoIsOutByGroup(text)) return true;
  const found = OF_GROUP.exec(folded);
  if (found !== null && found.index <= LONGEST_BEFORE) {
    const upToGroup = folded.slice(0, found.index + found[0].length);
    const isOfPolicies = OF_POLICIES.test(folded.slice(upToGroup.length));
    return !isOfPolicies && !OF_OTHERS.test(upToGroup) && !namesRole(text);
  }
  const name = OF_NAME.exec(text.trim())?.groups?.name;
  return name !== undefined && !namesRole(name);
}
