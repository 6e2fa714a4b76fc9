import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import { kindOfNoun } from '../dialogue/reference-words.js';
import { speaksOfRoles } from '../model/wider-people.js';

const LAST_TIME = '(?:when was |what was |when is |tell me )?(?:the )?(?:last|most recent) time (?:that |when )?';

const AUDITED = '(?:audited|auditiert|überwacht|protokolliert|auditée?s?|surveillée?s?|auditad[oa]s?)';

const FRAMES: readonly (readonly [asked: RegExp, meant: string])[] = [
  // Whether one mailbox is audited is the tenant's setting, and whom it leaves out.
  [
    new LazyPattern(
      `(?<!\\p{L})(?:is|are) (?:the )?mail ?box(?:es)? of (?!all|every|any)([^?,]{2,50}?) (?:being |actually |really |still )?audited(?=[\\s?.!]*$)`,
      'iu',
    ),
    'is mailbox auditing on for $1',
  ],
  [
    /(?<!\p{L})is (?:mailbox )?audit(?:ing)? (on|enabled|active|off|disabled) (?:for|on|of) ([^?,]{2,50}?)(?:['’]s|(?<=s)['’]) mail ?box(?:es)?(?=[\s?.!]*$)/iu,
    'is mailbox auditing $1 for $2',
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})(?:wird|ist) (?:das |die )?(?:postfach|mailbox) von ([^?,]{2,50}?) ${AUDITED}(?=[\\s?.!]*$)`,
      'iu',
    ),
    'ist die Postfachüberwachung für $1 an',
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})(?:est-ce que )?la bo[îi]te(?: aux lettres)? d(?:e |['’])([^?,]{2,50}?) est(?:-elle)?(?: bien)? ${AUDITED}(?=[\\s?.!]*$)`,
      'iu',
    ),
    "l'audit de boîte aux lettres est-il activé pour $1",
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})(?:se audita|est[áa] ${AUDITED}|se supervisa) (?:el |la )?buz[óo]n de ([^?,]{2,50}?)(?=[\\s?.!]*$)`,
      'iu',
    ),
    'está activada la auditoría del buzón de $1',
  ],
  [
    new LazyPattern(`^${LAST_TIME}(.{1,60}?) (was|were|has been|have been|had been) (\\p{L}+)(?=\\s*\\?|$)`, 'iu'),
    'when was $1 last $3',
  ],
  [new LazyPattern(`^${LAST_TIME}(.{1,60}?) (?:signed|logged) (in|on)(?=\\s*\\?|$)`, 'iu'), 'when did $1 last sign $2'],
  // How long a key has been out of date is told by when it ended, and not by how long it lived.
  [
    /^(?:and )?(?:for )?how long (?:ago )?(?:has|have|had) (.{1,80}?) (?:already |now )?been (?:expired|invalid|out of date)(?: (?:for|now|already|by now))*(?=\s*\?|$)/iu,
    'when did $1 expire',
  ],
  [
    /^(?:und )?(?:seit wann|(?:seit )?wie lange) (?:ist|sind) (.{1,80}?) (?:schon |denn |bereits |eigentlich |nun )*(?:abgelaufen|ungültig)(?=\s*\?|$)/iu,
    'wann ist $1 abgelaufen',
  ],
  [
    /^(?:et )?depuis (?:quand|combien de temps),? (?:est-ce qu[e'] ?)?(.{1,80}?) (?:est|sont)(?:-(?:ils?|elles?))?(?: déjà)? (expirée?s?|périmée?s?)(?=\s*\?|$)/iu,
    'quand $1 a expiré',
  ],
  [
    /^¿?(?:y )?¿?(?:desde cu[áa]ndo|cu[áa]nto(?: tiempo)?|desde hace cu[áa]nto(?: tiempo)?) (?:lleva|llevan|est[áa]n?|hace que est[áa]n?) (?:ya )?(?:caducad|expirad|vencid)[oa]s? (.{1,80}?)(?=\s*\?|$)/iu,
    'cuándo caducó $1',
  ],
  [
    /^¿?(?:y )?¿?(?:desde cu[áa]ndo|cu[áa]nto(?: tiempo)?|desde hace cu[áa]nto(?: tiempo)?) (?:lleva|llevan|est[áa]n?|hace que est[áa]n?) (.{1,80}?) (?:ya )?(?:caducad|expirad|vencid)[oa]s?(?=\s*\?|$)/iu,
    'cuándo caducó $1',
  ],
  [/(?<!\p{L})(?:das|zum) letzte[ns]? mal(?!\p{L})/iu, 'zuletzt'],
  // When it was switched is when it became so.
  [
    /^(?:since when|from when|(?:for )?how long) (?:has|have|is|are) (.{1,60}?) (?:already |now )?(?:been )?(disabled|enabled|blocked|(?:switched|turned) o(?:ff|n)|off)(?=\s*\?|$)/iu,
    'when was $1 $2',
  ],
  [
    /^seit wann (?:ist|sind) (.{1,60}?) (?:schon )?(?:deaktiviert|gesperrt|abgeschaltet|ausgeschaltet)(?=\s*\?|$)/iu,
    'wann wurde $1 deaktiviert',
  ],
  [
    /^(?:et )?depuis (?:quand|combien de temps),? (?:est-ce qu[e'] ?)?(.{1,60}?) (?:est|sont)(?: déjà)? (désactivée?s?|bloquée?s?)(?=\s*\?|$)/iu,
    'quand $1 a été $2',
  ],
  [
    /^(?:et )?depuis (?:quand|combien de temps) est-(il|elle)(?: déjà)? (désactivée?|bloquée?)(?=\s*\?|$)/iu,
    'quand a-t-$1 été $2',
  ],
  [
    /^(?:y )?¿?(?:y )?desde cu[áa]ndo (?:est[áa]n? )(?:ya )?(?:desactivad[oa]s?|deshabilitad[oa]s?|bloquead[oa]s?) (.{1,60}?)(?=\s*\?|$)/iu,
    'cuándo se desactivó $1',
  ],
  [
    /^(?:y )?¿?(?:y )?desde cu[áa]ndo (?:est[áa]n? )(.{1,60}?) (?:ya )?(?:desactivad[oa]s?|deshabilitad[oa]s?|bloquead[oa]s?)(?=\s*\?|$)/iu,
    'cuándo se desactivó $1',
  ],
];

/** "last time the emergency account was used" as "when was it last used": the time is asked for. Other texts stay. */
export const sayWhenLast = (text: string): string => applyTurns(text, FRAMES);

/** Says that either way will do, which is no condition: "directly or through a group", "in any way". */
export const EITHER_WAY = new LazyPattern(
  `,? (?:${[
    '(?:whether |be it |either )?(?:direct(?:ly)? or (?:indirect(?:ly)?|(?:through|via|by) (?:an? |any )?(?:nested )?groups?(?: memberships?)?)|direkt oder (?:indirekt|(?:über|durch) eine gruppe)|directement ou (?:indirectement|(?:via|par) un groupe)|directa(?:mente)? o (?:indirectamente|(?:a través de|por|mediante) un grupo))',
    'in any (?:way|form|shape)(?:,? (?:or )?(?:shape|form))*',
    '(?:(?:or|and) )?(?:even|also|including|if only|be it(?: only)?) (?:just |only )?(?:indirectly(?:,? (?:through|via|by) (?:an? |any |some )?(?:nested )?groups?(?: memberships?)?)?|(?:through|via|by) (?:an? |any |some )?(?:nested )?groups?(?: memberships?)?)',
    '(?:(?:oder|und) )?(?:auch|selbst|und sei es|wenn auch)(?: nur)? (?:indirekt(?:,? (?:über|durch) (?:eine |irgendeine )?gruppen?(?:mitgliedschaft)?)?|(?:über|durch) (?:eine |irgendeine )?gruppen?(?:mitgliedschaft)?)',
    "d['’]une (?:façon|manière) ou d['’]une autre",
    '(?:(?:ou|et) )?(?:même|y compris|fût-ce|ne serait-ce que) (?:indirectement(?:,? (?:par|via|à travers) un groupe)?|(?:par|via|à travers) un groupe)',
    'de (?:alguna|algún|cualquier) (?:forma|manera|modo)',
    '(?:(?:o|y) )?(?:incluso|aunque sea|también) (?:indirectamente(?:,? (?:a través de|por|mediante) un grupo)?|(?:a través de|por|mediante) un grupo)',
  ].join('|')})(?=\\s*[?.!,]|$)`,
  'giu',
);

/** "excluded from the policy, directly or through a group", "an admin in any way": either way is no condition. */
export const withoutEitherWay = (text: string): string => text.replace(EITHER_WAY, '');

const OF_POLICY =
  /^[Ww]hich (?:of (?:the|our) )?(?:admins?|administrators?|people|users?|accounts?) (?:are|is|have been|were) (excluded|exempt(?:ed)?|left out) (from|of) (?:the |our )?(?:conditional access |ca )?(?:policy )?(?=["\p{Lu}])/u;

/** "which admins are excluded from the policy "X"?": who one policy leaves out, and not whether any covers them. */
export const sayWhoPolicyLeavesOut = (text: string): string => text.replace(OF_POLICY, 'who is $1 $2 the policy ');

const GOT =
  /(?<!(?<!\p{L})(?:has|have|had|'s|'ve) )(?<!\p{L})(got|gets|get) (?=(?:(?:just|recently|newly|last|ever) )?(?:reset|(?:disabl|enabl|block|unblock|remov|delet|chang|modifi|add|creat|promot|assign|revok|invit)ed)(?!\p{L}))/giu;

/** "whose password got reset" as "whose password was reset": what was done to something, and not what somebody was given. */
export const sayWasDone = (text: string): string =>
  text.replace(GOT, (_, verb: string) => (/^got$/i.test(verb) ? 'was ' : 'is '));

const COUNT = '((?:an?|\\d{1,4}|one|two|three|four|five|six|nine|ten|twelve|eighteen) (?:days?|weeks?|months?|years?))';
const AROUND = '(?:(?:have|has)(?: been (?:around|there|here|in place)| existed)|exists?|been around|been in place)';
const AGES: readonly (readonly [asked: RegExp, meant: string])[] = [
  [
    new LazyPattern(`(?<!\\p{L})${AROUND} (?:for )?(?:more than|over|longer than) ${COUNT}(?!\\p{L})`, 'iu'),
    'are older than $1',
  ],
  [
    new LazyPattern(`(?<!\\p{L})${AROUND} (?:for )?(?:less than|under|not even) ${COUNT}(?!\\p{L})`, 'iu'),
    'are younger than $1',
  ],
];

/** "rules that have been around for more than a year" as "rules that are older than a year". */
export const sayHowOld = (text: string): string =>
  AGES.reduce((said, [asked, meant]) => said.replace(asked, meant), text);

const RUNS_OUT_NEXT: readonly (readonly [asked: RegExp, meant: string])[] = [
  [
    /(?<!\p{L})(?:(?:runs?|running|will run|is going to run|goes to run) out|lapses?|will lapse) (?:next|soonest|the soonest|first)(?!\p{L})/iu,
    'expires next',
  ],
  [
    /(?<!\p{L})(?:the |our )(?:next|first) (\p{L}+(?: \p{L}+)?) (?:to|that (?:will|is going to)|which (?:will|is going to)|that) (?:runs? out|expires?|lapses?|ends?)(?!\p{L})/iu,
    '$1 that expires next',
  ],
];

/** "which certificate runs out next?" lies ahead: it is not one that has run out. */
export const sayExpiresNext = (text: string): string =>
  RUNS_OUT_NEXT.reduce((said, [asked, meant]) => said.replace(asked, meant), text);

const WHICH_PEOPLE =
  /^(?:which|what) (?:people|persons?|users?|(?:user )?accounts?|colleagues?|employees?) (?=(?:(?:has|have|had) )?(?:last |recently |just |ever |actually )*(?:made|gave|given|let|added|put|built|touched|changed|modified|edited|altered|created|deleted|removed|granted|approved|consented|agreed|authori[sz]ed|assigned|invited|reset|registered|set|turned|switched|installed|issued|activated|renamed|handed)(?!\p{L}))/iu;

/** "which users consented to it?": who did is asked for. */
export const sayWhoDid = (text: string): string => text.replace(WHICH_PEOPLE, 'who ');

const APART =
  /(?<!\p{L})(switch(?:ed)?|turn(?:ed)?) ([^?!,;"]{0,30}"[^"]{1,80}"|[^?!,;"]{2,60}?) (o(?:ff|n))(?=\s*[?.!]|$| (?:again|last|yesterday|and when|lately)(?!\p{L}))/iu;

/** "who switched the rule off?" as "who switched off the rule?". */
export const sayTogether = (text: string): string => text.replace(APART, '$1 $3 $2');

/** "whose only method is SMS", "deren einzige Methode SMS ist", "dont la seule méthode est SMS". */
const ONLY_METHOD =
  /(?:(?<!\p{L})whose|(?<plural>(?<=\p{L}s)['’])) (?:only|sole|single) (?<method>(?:[\p{L}\d]+[- ]){0,2}(?:method|factor)|2fa|mfa) (?:is|was) (?:an? )?(?<what>[^,;?!.]{2,40}?)(?=\s*(?:$|[,;?!.]|and |or ))|(?<!\p{L})deren einzige[rsn]? (?:(?:zweite[rn]?|2\.) |[\p{L}\d]+-?)?(?:methode|faktor) (?:die |das |ein |eine )?(?<was>[^,;?!.]{2,40}?) ist(?!\p{L})|(?<!\p{L})(?:dont (?:la seule|l'unique|le seul) (?:méthode|facteur)(?: de \p{L}+)? est (?:les? |la |l')?|(?:cuyo|cuya) únic[oa] (?:método|factor) es (?:el |la |los )?)(?<quoi>[^,;?!.]{2,40}?)(?=\s*(?:$|[,;?!.]))/giu;

/** What somebody's only method is, as the method that is the only one. */
export const sayOnlyMethod = (text: string): string =>
  text.replace(ONLY_METHOD, (...match) => {
    const { plural, method, what, was, quoi } = match.at(-1) as Record<string, string | undefined>;
    return `${plural === undefined ? '' : ' '}with ${what ?? was ?? quoi ?? ''} as their only ${method ?? 'method'}`;
  });

const RATED =
  /(?<!\p{L})(?:(?:being |getting |been )?(?:flagged|marked|rated|listed|reported|classified|tagged|labell?ed|considered)(?: up)?|show(?:s|n|ing)? up|com(?:es|ing) up)(?: as)? (?:an? )?(?=suspicious|risky|dangerous|malicious|fishy|dodgy|at risk)/giu;

const WHY_FIRST =
  /^[\s¿¡]*(?:but |aber |mais |pero )?(?:why|how come|warum|wieso|weshalb|pourquoi|por qu[eé]|porque)(?!\p{L})/iu;
const OBJECTION =
  /,? (?:(?:if|when|though|although) (?:it|that|this|they)(?:'s| is| are|'re)? (?:\p{L}+ )?(?:from|by|of|made by|ours)|(?:wenn|obwohl|wo) (?:es|das|die|sie|der)(?: doch| ja)? (?:von|aus) |alors que c(?:'est| est) (?:de|du|d')|(?:si|cuando|aunque) (?:es|son) de )[^?!.]{0,40}(?=[\s?!.]*$)/iu;

/** "…, although it has no Entra role": what seems to speak against it. */
const ALTHOUGH =
  /,? (?:(?:even )?though|although|obwohl|bien qu[e'’]|quoiqu[e'’]|aunque)(?= ?\p{L})[^?!]{2,80}(?=[\s?.!]*$)/iu;

/** "why is it flagged as suspicious if it is from Microsoft?": who rated it, and what speaks against it, is no condition. */
export const withoutObjection = (text: string): string =>
  WHY_FIRST.test(text) ? text.replace(OBJECTION, '').replace(ALTHOUGH, '').replace(RATED, '') : text;

const AT_ONCE = /(?<!\p{L})(?:right now|at the moment|as of now|these very days|at this (?:very )?moment)(?!\p{L})/giu;

/** "do we have right now": of roles, too, no right is meant. */
const RIGHT_NOW = /(?<=(?<!\p{L})(?:have|has|are|is|there|get|got|,) )right (?=now(?:[\s?.!]*$))/giu;

/** "at risk right now": no right is meant. Of roles and their holders it is said as it is. */
export const sayNow = (text: string): string =>
  speaksOfRoles(text) ? text.replace(RIGHT_NOW, '') : text.replace(AT_ONCE, 'now');

const OR_NOT =
  /,? (?:or not|oder nicht|ou pas|ou non|o no|oui ou non|ja oder nein|yes or no|s[ií] o no)(?=[\s?!.]*$)/iu;

/** "all users at risk, admins or not": both are meant. */
const EITHER = /,\s+(?:\p{L}+ )?\p{L}+ (?:or not|oder nicht|ou pas|ou non|o no)(?=[\s?!.]*$)/iu;

/** "is it on or not?" is asked by "is it on?". */
export const withoutOrNot = (text: string): string => (EITHER.test(text) ? text : text.replace(OR_NOT, ''));

const KEY = '(?:client )?(?:secrets?|geheimnisse?|secretos?)';
const CERTIFICATE = '(?:certificates?|certs?|zertifikaten?|certificats?|certificados?)';
const NEEDLESS = new LazyPattern(
  `(?<=(?<!\\p{L})${KEY}(?!\\p{L})[^;]{0,80}?),? (?:\\(?(?:and )?(?:not counting|excluding|except(?: for)?|without counting|leaving out|ignoring|no|not)|ohne|außer|ausser|nicht|sin contar(?: los)?|excepto|salvo|sans compter(?: les)?|hors|sauf|pas(?: les)?) (?:the |die |los |les )?(?:saml[- ](?:signing )?)?${CERTIFICATE}(?: saml)?\\)?(?=[\\s?!.,]*$)`,
  'iu',
);

/** "which apps have a secret but no certificate?": an app may have both. */
const OF_HOLDERS =
  /(?<!\p{L})(?:apps?|applications?|programs?|anwendungen|aplicaciones)(?!\p{L})[^;]{1,60}(?<!\p{L})(?:but|and|with|aber|und|mais|et|pero|y)\s+(?:\p{L}+\s+)?(?:no|not|pas|sans|sin)(?!\p{L})/iu;

/** "how many secrets expire, not counting SAML certificates?": a secret is none anyway. */
export const withoutNeedlessException = (text: string): string =>
  OF_HOLDERS.test(text) ? text : text.replace(NEEDLESS, '');

/** "who changed what yesterday?": who changed something then. */
export const sayWhoChangedWhat = (text: string): string =>
  text.replace(
    /^who (?:(?:changed|modified|touched) (?:what|something|anything|stuff)|did what) (?=(?:yesterday|today|tonight|last|this|since|in the last|over the last|recently)(?!\p{L}))/iu,
    'who made changes ',
  );

const MARKED =
  /(?<!\p{L})(?:been )?(?:marked|classified|tagged|labell?ed) as (?=suspicious|risky|dangerous|malicious|at risk)/giu;

/** "when was it marked as risky?": who marked it says nothing else. */
export const sayMarkedPlainly = (text: string): string => text.replace(MARKED, '');

const WHICH_ONE =
  /(?<=(?<!\p{L})(?:an?|eine[nms]?|ein|une?|una) (?<noun>[\p{L}-]{3,30})),? (?<and>and|und|et|y|e) ¿?(?<which>which(?: one)?|welche[nrs]?|lequel|laquelle|cu[áa]l)(?=[\s?.!]*$)/iu;
const BEFORE_NOUN: readonly (readonly [alone: RegExp, before: string])[] = [
  [/ one$/iu, ''],
  [/^lequel$/iu, 'quel'],
  [/^laquelle$/iu, 'quelle'],
  [/^cu[áa]l$/iu, 'qué'],
];

/** "which rules remove a header, and which one?": which header is asked for. A kind of its own would be asked by itself, and roles are told of each. */
export const sayWhichOne = (text: string): string =>
  text.replace(WHICH_ONE, (found: string, ...rest: readonly unknown[]) => {
    const { noun = '', and = '', which = '' } = rest.at(-1) as Readonly<Record<string, string>>;
    return kindOfNoun(noun) === undefined && !speaksOfRoles(noun)
      ? `, ${and} ${applyTurns(which, BEFORE_NOUN)} ${noun}`
      : found;
  });
