import { LazyPattern } from '../../core/lazy-pattern.js';
import { findComparedByMerit } from './compared-by-merit.js';
import { DIFFERENCE } from './difference-frame.js';
import { withPolicyState } from './policy-states.js';
import { OTHER_DEFINITION_FRAMES, OTHER_DIFFERENCE_FRAMES } from './other-language-frames.js';
import { withoutOtherTalk } from './other-language-talk.js';
import { execEach } from '../rewording/held-match.js';

/**
 * How people ask for a definition or a difference, in English, German, French and Spanish. A frame is all of a question but the term:
 * what is left must be a term and nothing else, so that no question about the tenant is taken for one about a word. Frames are matched
 * with what `foldPhrase` gives.
 */

/** Said before the question without changing it. */
const LEAD_IN =
  /^(?:(?:hey|hi|hello|please|pls|ok|okay|so|and|sorry|(?:i'?m |i am )?new (?:here|to this)|quick question|remind me|(?:can|could|would) (?:you|u)(?: please)?|i (?:want|need|would like) to know|i(?:'d| would) like to know|i do(?:n't| not) (?:know|understand)|do you know|tell me|(?:bitte|hallo|hallo warden|warden|bonjour|hola|por favor|dime|sag mir|dis moi|(?:kannst|konntest|konnen|konnten) (?:du|sie)(?: (?:mir|uns|bitte|mal|kurz|einfach))*|(?:est ce que )?(?:peux tu|tu peux|pourriez vous|vous pouvez|pouvez vous|vous pourriez|pourrais tu|tu pourrais)|(?:me )?(?:puedes|podrias|puede|podria)|weisst du|ich wurde gern(?:e)? wissen|je voudrais (?:savoir|comprendre)|quiero (?:saber|entender)|oye|a ver|salut|moin)) )+/;

/** Said after it. */
const LEAD_OUT =
  /(?: (?:and why (?:(?:should|would|do|does) (?:i|we|you|one|anyone|anybody|somebody|someone|people|it|they|that) (?:care|mind|matter|worry|be bad|be dangerous|use it|need it|want it)(?: about it)?|(?:is|are) (?:it|they|that|this|those|these) (?:so |such |really |considered )*(?:an? )?\S{2,14}(?: (?:risk|problem|issue|thing|idea))?(?: for us)?)|please|pls|exactly|actually|again|anyway|really|then|thanks|to me|for me|in (?:simple|plain|short|a few) (?:words|terms|english)|in short|(?:and )?explain(?: it| this| that)?(?: to me| please)?(?: simpl[ey]| in (?:simple|plain) (?:words|terms|english))?|simple|simply|like (?:i'?m|i am) (?:five|5|a child)|in (?:microsoft )?entra(?: id)?|in (?:azure|azure ad|pim|exo|exchange(?: online)?|m365|microsoft 365|office 365|microsoft)|here|about|in pim|bei pim|dans pim|en pim|dans entra|en entra|bitte|genau|eigentlich|denn|nochmal|konkret|uberhaupt|bei uns|chez nous|au juste|en fait|en concreto|porfa|para una app|pour une appli(?:cation)?|exactement|exactamente|por favor|s'il (?:te|vous) plait))+$/;

const ARTICLE =
  /^(?:(?:a|an|the|this|that|term|word|concept of|concept|idea of|permission|role|detection|right|scope|setting|so called|so genannte[rn]?|sogenannte[rn]?|begriff|ausdruck|wort|status|recht|berechtigung|rolle|terme|mot|droit|autorisation|termino|permiso|rol|derecho|esa?|esto|eso|cette?|dies(?:e[rnms]?)|ein|eine|einen|einem|einer|eines|der|die|das|den|dem|mit|des|un|une|le|la|les|du|una|unos|unas|el|los|las|de la|del) |l'|d')/;

/** What stands before and after a term, where a definition is asked for. */
const DEFINITION_FRAMES: readonly RegExp[] = [
  ...OTHER_DEFINITION_FRAMES,
  /^(?:what|wat)(?:'?s| is| are) (?:(?:meant by|the (?:meaning|definition|purpose|point|idea) of) )?(.+?)(?: (?:for|good for|all about))?$/,
  /^(?:what|wat) (?:does|do|did|would) (.+?) (?:mean|stand for|signify)(?: (?:in|for|on|as) .{1,30})?$/,
  /^(?:what|wat) does (?!the (?!permission|role|scope|right))(.+?) (?:do|allow|permit|grant|give|let|enable)(?: (?:an app|apps|it|its holder|the holder|somebody|someone|people|users?|access))?(?: to do| to| do)?$/,
  /^(?:what|wat) (?:can|may|could) (.+?) (?:do|change|see|read)$/,
  /^(?:what|wat) (?:do you|do they|do we|does microsoft) mean (?:by|with) (.+)$/,
  /^what (?:can (?:an app|somebody|someone|one|you)|(?:can|could|might|may) (?:an attacker|a hacker|attackers)) do with (?:(?:an? )?(?:stolen|leaked|compromised) |(?:an|the) (?:account|user|mailbox) (?:(?:that|which) (?:has|is)|with) )?(.+)$/,
  /^what (.+?) (?:is|are|means)$/,
  /^(.+?) what (?:is|are) (?:it|that|this|they|those|these)$/,
  /^(?:define|explain|eli5|describe|explanation of|definition of|the definition of|meaning of|the meaning of) (?:(?:to )?me )?(?:(?:what|how) )?(?:is |are )?(.+?)(?: (?:is|are|means|mean|works|work))?$/,
  // "explain how far back the logs reach": the question word may be of the term.
  /^(?:define|explain|describe) (?:(?:to )?me )?(.+)$/,
  /^(.+?) (?:meaning|definition|explained|explanation)$/,
  /^how (?:does|do) (.+?) work$/,
  /^was (?:ist|sind|bedeutet|bedeuten|heisst|heissen|meint|macht|kann|versteht man unter|ist mit|meint ihr mit|meinst du mit) (?:eigentlich |denn |genau |uberhaupt )?(.+?)(?: (?:gemeint|eigentlich|tun))?$/,
  /^was (.+?) (?:ist|sind|bedeutet|heisst)$/,
  /^(?:wofur|fur was) (?:steht|ist|sind) (.+?)(?: (?:gut|da))?$/,
  /^(?:erklare?|erklaere?|erlautere|definiere|beschreibe?|definition von|bedeutung von) (?:(?:mir|uns|bitte) )*(?:was )?(.+?)(?: (?:ist|sind|bedeutet))?$/,
  /^qu'?est ce (?:que? )?(?:c'?est (?:que? )?)?(?:qu')?(.+)$/,
  /^(?:c'?est )?quoi (?:c'?est )?(.+)$/,
  /^que (?:signifie|signifient|veut dire|veulent dire|fait|peut faire) (.+)$/,
  /^(?:definis|definir|explique|expliquez|expliquer|definition (?:de|d')) ?(?:moi |nous )?(?:ce qu(?:e |'))?(?:est )?(.+)$/,
  /^(?:que|cual) (?:es|son|significa|significan|quiere decir|hace|puede hacer) (.+)$/,
  /^(?:define|explica|explicame|explicar|definicion de|significado de) (?:que es |que son )?(.+)$/,
];

/** One is asked for, and set against another. */
const CONTRAST =
  '(?:as opposed to|opposed to|in contrast to|in comparison (?:to|with)|compared (?:to|with)|unlike|im gegensatz zu[rm]?|im vergleich zu[rm]?|im unterschied zu[rm]?|gegenuber|a diferencia del?|en comparacion con|comparad[oa]s? con|frente al?|par opposition a(?:ux?)?|par rapport a(?:ux?)?|contrairement a(?:ux?)?)';

const DIFFERENCE_FRAMES: readonly RegExp[] = [
  ...OTHER_DIFFERENCE_FRAMES,
  /^(?:what(?:'?s| is| are) |explain |describe |tell me |show me |is there (?:a|any) )?(?:the |a )?(?:differences?|distinction) (?:between |of )?(.+)$/,
  /^was (?:genau )?unterscheidet (.+? von .+)$/,
  /^(?:en quoi|comment) (.+? (?:differe|different) de .+)$/,
  /^(?:how|in what way) (?:does|do|is|are) (.+ (?:differ|different) (?:from|to|than) .+)$/,
  /^(?:is|are) (.+ the same (?:thing )?as .+)$/,
  /^(?:is|are) (.+? and .+?) the same(?: thing)?$/,
  /^(?:compare|comparison of) (.+)$/,
  /^what (?:distinguishes|separates|sets) (.+)$/,
  /^(?:was ist |erklare? |erklar )?(?:mir )?(?:der |den |die )?unterschiede? (?:zwischen|von) (.+)$/,
  /^(?:wie|worin|wodurch) unterscheide[tn] sich (.+)$/,
  /^(?:quelles? (?:est|sont) |explique )?(?:la |les )?differences? (?:entre|de) (.+)$/,
  /^(?:cual(?:es)? (?:es|son) |explica )?(?:la |las )?diferencias? (?:entre|de) (.+)$/,
  /^(.+ (?:vs|versus|v|and|or) .+?) what(?:'?s| is)? the difference$/,
  /^(.+ (?:vs|versus|v|gegenuber) .+?)(?: (?:what(?:'?s| is) the (?:deal|story|catch)|was (?:darf|kann) (?:man )?mehr|que cambia|qu'?est ce qui change))?$/,
  new LazyPattern(
    `^(?:what (?:is|are|does)|was (?:ist|sind|heisst|bedeutet)|c'?est quoi|qu'?est ce (?:que|qu')(?: c'?est(?: que)?)?|que (?:es|son|significa|signifie|veut dire|quiere decir)) (.+? ${CONTRAST} .+?)(?: (?:mean|means))?$`,
  ),
  DIFFERENCE,
];

/** What joins the two terms of a difference. */
const JOINTS =
  / (?:as opposed to|opposed to|in contrast to|in comparison (?:to|with)|compared (?:to|with)|unlike|im gegensatz zu[rm]?|im vergleich zu[rm]?|im unterschied zu[rm]?|a diferencia del?|en comparacion con|comparad[oa]s? con|frente al?|par opposition a(?:ux?)?|par rapport a(?:ux?)?|contrairement a(?:ux?)?|and(?: also)?|vs|versus|v|or|with|to|differ(?:ent)? (?:from|to|than)|from|apart from|the same (?:thing )?as|und|von|als|oder|gegenuber|et|ou|de|du|y|e|o|del|que)(?: (?:from|an?|the|el|la|los|las|le|les|l'|der|die|das|ein|eine|einer|einem|einen|une?|una?))? /g;

/** Whether a whole phrase is a term; undefined: it is none. */
export type TermFinder = (phrase: string) => string | undefined;

/** Any thing that has the setting: "on a connector", "in einer Regel", "chez une appli". Never one of the tenant's. */
const ON_ANY = new LazyPattern(
  ` (?:(?:on|in|of|for|with|at|bei|an|auf|in|von|fur|mit|sur|dans|pour|avec|d'|de|chez|en|para|con) ?(?:an?|any|some|one|ein|eine[rmn]?|une?|una?)|im|am|beim) (?:(?:inbound|outbound|incoming|outgoing|mail ?flow|transport|mail|exchange|partner|conditional access|ca|entra|enterprise|user|admin) )*(?:${[
    'connectors?|rules?|(?:admin )?roles?|(?:role )?assignments?|apps?|applications?|polic(?:y|ies)|mailbox(?:es)?|accounts?|users?|service principals?|(?:app )?registrations?',
    '(?:inbound ?|outbound ?|eingangs|ausgangs)?[ck]onne[ck]tor(?:en|s)?|(?:transport|nachrichtenfluss|mail)?regeln?|(?:admin)?rollen?|(?:rollen)?zuweisung(?:en)?|anwendung(?:en)?|richtlinien?|postfach|postfachern?|konto|konten|benutzern?',
    'connecteurs?|regles?|applis?|strategies?|politiques?|boites?|comptes?|utilisateurs?',
    'conector(?:es)?|reglas?|rol(?:es)?|asignacion(?:es)?|aplicacion(?:es)?|directivas?|politicas?|buzon(?:es)?|cuentas?|usuarios?',
  ].join('|')})(?: (?:de transporte?|entrants?|sortants?|de entrada|de salida|entrantes?|salientes?))?$`,
);

/** The term whose definition a folded text asks for. */
export function findDefinedTerm(folded: string, find: TermFinder): string | undefined {
  const text = stripTalk(folded);
  // Where a setting is met may be a part of the term's name, and is left out last.
  return findFramedTerm(text, find) ?? findFramedTerm(text.replace(ON_ANY, ''), find);
}

function findFramedTerm(text: string, find: TermFinder): string | undefined {
  for (const [, rest] of execEach(DEFINITION_FRAMES, text)) {
    const term = rest === undefined ? undefined : findBareName(rest, find);
    if (term !== undefined) return term;
  }
  return undefined;
}

/** The two terms whose difference a folded text asks for. Both must be terms. */
export function findComparedTerms(folded: string, find: TermFinder): readonly [string, string] | undefined {
  const text = stripTalk(folded);
  const byMerit = findComparedByMerit(text) ?? findComparedByMerit(folded);
  const framed = [...execEach(DIFFERENCE_FRAMES, text)].flatMap(([, rest]) => rest ?? []);
  // What is told of both may be a part of the second's name, and is left out last.
  for (const rest of [byMerit, ...framed, ...framed.flatMap((one) => withoutPlace(one, find))]) {
    if (rest === undefined) continue;
    for (const joint of rest.matchAll(JOINTS)) {
      const left = rest.slice(0, joint.index);
      const right = rest.slice(joint.index + joint[0].length);
      const [one, other] = withPolicyState(
        [findCompared(left, right, find), left],
        [findBareName(right, find) ?? findBehindNoun(left, right, find) ?? findBeforeNoun(left, right, find), right],
      );
      if (one !== undefined && other !== undefined && one !== other) return [one, other];
    }
  }
  return findSideBySide(DIFFERENCE.exec(text)?.[1] ?? '', find);
}

/** "diff app permission delegated permission": nothing joins the two. */
function findSideBySide(compared: string, find: TermFinder): readonly [string, string] | undefined {
  const words = compared.split(' ');
  for (const at of words.keys()) {
    const one = find(words.slice(0, at).join(' '));
    const other = find(words.slice(at).join(' '));
    if (one !== undefined && other !== undefined && one !== other) return [one, other];
  }
  return undefined;
}

/** Kinds that no glossary explains, and of which both are told. */
const KINDS =
  /^(?:(?:an? |eine |un )?(?:admin |directory )?(?:roles?|rolle|rol)|rollen|(?:role )?assignments?|(?:rollen)?zuweisungen|permissions?|berechtigungen|droits|permisos)$/;

/** Products and portals that terms are met in. */
const PRODUCTS =
  /^(?:exo|exchange(?: online)?|entra(?: id)?|azure(?: ad)?|aad|m365|microsoft 365|office 365|teams|sharepoint(?: online)?|powershell|(?:our|this|your) (?:tenant|company|case))$/;

/** Where two are met may stand behind this. */
const MET_IN = / (?:in|for|within|bei|im|beim|dans|en|pour|para) (?:(?:the|den|les|los|las) )?/g;

/**
 * Without what both are met in, which is a term, too: "enforced and report-only in Conditional Access", "eligible and permanent for roles",
 * "a secret and a certificate for an app".
 */
function withoutPlace(compared: string, find: TermFinder): readonly string[] {
  const onAny = compared.replace(ON_ANY, '');
  if (onAny !== compared) return [onAny];
  return [...compared.matchAll(MET_IN)].flatMap(({ 0: joint, index }) => {
    const place = compared.slice(index + joint.length);
    return KINDS.test(place) || PRODUCTS.test(place) || findBareName(place, find) !== undefined
      ? [compared.slice(0, index)]
      : [];
  });
}

/** "delegated and application permissions": the noun stands once, after the second. */
function findCompared(left: string, right: string, find: TermFinder): string | undefined {
  const noun = right.split(' ').at(-1) ?? '';
  return findBareName(`${left} ${noun}`, find) ?? findBareName(left, find);
}

/** Stands for the noun of the first: "a secret on the registration and one on the service principal". */
const PRONOUN =
  /^(?:ceux|celles?|celui|ones?|those|that|eines|einem|einer|das|der|die|uno|una|el|la) (?:qui est |qui sont )?/;

/** "los permisos delegados y los de aplicación": the noun stands once, before the first. */
function findBehindNoun(left: string, right: string, find: TermFinder): string | undefined {
  const [noun = ''] = left.replace(ARTICLE, '').split(' ');
  return noun === '' ? undefined : find(`${noun} ${right.replace(PRONOUN, '')}`);
}

/** "an application permission and a delegated one": the noun stands once, with the first. */
function findBeforeNoun(left: string, right: string, find: TermFinder): string | undefined {
  const alike = / ones?(?: .*)?$/.exec(right);
  const noun = left.split(' ').at(-1) ?? '';
  return alike === null ? undefined : findBareName(`${right.slice(0, alike.index)} ${noun}`, find);
}

/** A term with or without article; what may be said after it is tried last, as it may be part of the term. */
export function findBareName(phrase: string, find: TermFinder): string | undefined {
  for (const one of [phrase, phrase.replace(LEAD_OUT, '')]) {
    let rest = one;
    for (let before = ''; before !== rest; rest = rest.replace(ARTICLE, '').trim()) {
      const term = find(rest);
      if (term !== undefined) return term;
      before = rest;
      if (!ARTICLE.test(rest)) break;
    }
  }
  return undefined;
}

/** A folded text without what is said before and after the question. */
export function stripTalk(folded: string): string {
  return withoutOtherTalk(folded.replace(LEAD_IN, '').replace(LEAD_OUT, '')).trim();
}
