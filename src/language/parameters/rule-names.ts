import { LazyPattern } from '../../core/lazy-pattern.js';
import { isNameLike } from '../unknown-name-words.js';
import { isPossibleName } from './name-or-domain-term.js';

const NOUN = '(?:[Rr]egel|[Kk]onnektor|rule|connector|règle|connecteur|regla|conector)';
const CALLED = '(?:(?:(?:simply|just|only|einfach|nur) )?(?:called|named|with the name|namens) )?';
const CAPITALS =
  "[\\p{Lu}\\p{N}][\\p{L}\\p{N}.&+'_()-]*(?: (?:(?:of|for|the|and|to|by|from|via|-) )?[\\p{Lu}\\p{N}(][\\p{L}\\p{N}.&+'_()-]*){0,6}";
const NUMBERED = '(?: \\p{Ll}+){1,3} \\p{N}{1,4}';
const NO_TIME = '(?! (?:days?|hours?|weeks?|months?|minutes?|times?)(?![\\p{L}]))';

/** "the rule Strip 01", "connector Inbound relay 7", "the Strip 01 rule", "rule strip 01". */
const PLACES: readonly RegExp[] = [
  new LazyPattern(
    `(?<![\\p{L}\\p{N}])(?:^\\p{Lu}\\p{Ll}+ )?${NOUN} ${CALLED}(${CAPITALS}(?:${NUMBERED})?)${NO_TIME}`,
    'u',
  ),
  new LazyPattern(
    `(?<![\\p{L}])[Tt]he (${CAPITALS}(?:${NUMBERED})?) (?:transport |mail flow |inbound |outbound )?${NOUN}(?![\\p{L}])`,
    'u',
  ),
  new LazyPattern(
    `(?<![\\p{L}\\p{N}])${NOUN} ${CALLED}([\\p{L}_-]+(?: [\\p{L}_-]+){0,2} \\p{N}{1,4})(?![\\p{L}\\p{N}])${NO_TIME}`,
    'iu',
  ),
];

/** "the rule m": one letter that is no word of its own. */
const ONE_LETTER = new LazyPattern(
  `(?<![\\p{L}\\p{N}])${NOUN} ${CALLED}([b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ])(?![\\p{L}\\p{N}'’-])`,
  'u',
);

/** "who made rule a?": a vowel is a word of its own in our languages, and a name only where the clause ends with it. */
const ONE_VOWEL = new LazyPattern(`(?<![\\p{L}\\p{N}])${NOUN} ${CALLED}([aeiouyAEIOUY])(?=\\s*(?:[?!.,;]|$))`, 'u');

/** Words that go on with the question behind the noun: "connector changes in the last 7 days". */
const GOES_ON =
  /(?:^| )(?:in|from|since|the|last|past|than|older|of|for|with|that|to|by|on|at|and|or|is|was|were|are|has|have|had|did|does|do|page|made|created|changed|added|removed|deleted|before|after|within|during|until|over|scl|top|changes?|between|which|who|im|am|seit|letzten|vor|le|el|les|los|du|des|depuis|desde|hace|ces|est[oa]s|(?:cré|ajout|modifi|chang|supprim|retir)ée?s?|(?:cread|añadid|modificad|cambiad|borrad|eliminad)[oa]s?)(?: |$)/iu;

/** "the rules m and n": letters that are listed. */
const LETTERS =
  /(?<![\p{L}\p{N}])(?:rules|connectors|regeln|konnektoren|règles|connecteurs|reglas|conectores) ([b-z](?:(?:, ?| (?:and|or|und|oder|et|ou) | y )[b-z])+)(?![\p{L}\p{N}'’-])/iu;

/** What is asked of a thing behind its name. */
const ASKED_BEHIND =
  'last|ever|since|still|actually|really|enabled|disabled|on|off|active|enforced|in report|switched|turned|is|are|was|were|has|have|had|apply|applies|cover|covers|requires?|demands?|forces?|enforces?|blocks?|asks?|accepts?|allows?|means?|changed?|created?|made|modified|edited|and|does|do|did|who|which|wurde|wird|gilt|est|a été|fue|se|y|et|und|excluded|exempt|covered|s.applique|concerne|couvre|exige|bloque|greift|deckt|auch|aussi|también|afecta|cubre|geändert|angelegt|erstellt|angepasst|ausgenommen|ausgeschlossen|erfasst|betroffen|abgedeckt|(?:modifi|cré|chang|cre?ad|cambiad|exclu|exempt|exent|concern|couvert|cubiert|afectad)\\p{L}*';

/** "the policy Require MFA for admins": three words or more, though all are ours, up to what is asked of it. */
const POLICY = new LazyPattern(
  `(?<=(?:^| )(?:[Pp]olicy|[Rr]ichtlinie|[Ss]tratégie|[Pp]olitique|[Dd]irectiva|[Pp]olítica) ${CALLED})` +
    "(?!(?:MFA|2FA|PIM|SMS) )\\p{Lu}[\\p{L}\\p{N}.&+'_()-]*(?: [\\p{L}\\p{N}.&+'_()-]+){2,8}?" +
    `(?=$|[?!.,;:]| (?:${ASKED_BEHIND})(?!\\p{L}))`,
  'u',
);

const THING =
  '(?:[Gg]roup|[Gg]ruppe|[Gg]roupe|[Gg]rupo|[Pp]olicy|[Rr]ichtlinie|[Ss]tratégie|[Pp]olitique|[Dd]irectiva|[Pp]olítica|[Rr]ule|[Rr]egel|[Rr]ègle|[Rr]egla|[Cc]onnector|[Kk]onnektor|[Cc]onnecteur|[Cc]onector)';
const PART = "[\\p{L}\\p{N}.&+'_()/]+(?:-[\\p{L}\\p{N}.&+'_()/]+)*";

/** "the group CA exclusion - MFA for admins": what a dash holds together is one name, up to what is asked of it. */
const DASHED = new LazyPattern(
  `(?<=(?:^| )${THING} ${CALLED})(?=\\p{Lu}|\\p{N})${PART}(?: ${PART}){0,4}(?: [-–—] ${PART}(?: ${PART}){0,6}?)+` +
    `(?=$|[?!.,;:]| (?:${ASKED_BEHIND}|holds?|gives?|excludes?|exempts?|from|through|in|into|aus|heraus|raus|von|hat|haben|nimmt|schließt|befreit|drin|exclut|donne|de|del|da|tiene|excluye|empty|leer|vide|vacío)(?!\\p{L}))`,
  'u',
);

/** A rule, connector or policy name in a text, with its position. */
export interface RuleNameMatch {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The names of the mail flow rules, connectors, policies or groups in a text: one, or letters that are listed. */
export function findRuleOrConnectorNames(text: string): readonly RuleNameMatch[] {
  const listed = LETTERS.exec(text);
  const [whole, letters = ''] = listed ?? [];
  if (listed === null || whole === undefined) {
    const one = findDashed(text) ?? findRuleOrConnectorName(text) ?? findCalled(POLICY, text);
    return one === undefined ? [] : [one];
  }
  const from = listed.index + whole.length - letters.length;
  return [...letters.matchAll(/(?<!\p{L})[b-z](?!\p{L})/giu)]
    .filter(({ 0: letter, index }) => letter !== 'y' || !/^ \p{L}/u.test(letters.slice(index + 1)))
    .map(({ 0: value, index }) => ({ value, start: from + index, end: from + index + 1 }));
}

/** The name of a mail flow rule or a connector: what it is called says nothing of what is asked. */
function findRuleOrConnectorName(text: string): RuleNameMatch | undefined {
  for (const [at, place] of PLACES.entries()) {
    const match = place.exec(text);
    const value = match?.[1] ?? '';
    if (match === null || (at === 2 && GOES_ON.test(value)) || !isThisOnesName(value)) continue;
    const start = match.index + match[0].indexOf(value);
    return { value, start, end: start + value.length };
  }
  const letter = ONE_LETTER.exec(text) ?? ONE_VOWEL.exec(text);
  if (letter?.[1] !== undefined) {
    const end = letter.index + letter[0].length;
    return { value: letter[1], start: end - 1, end };
  }
  return undefined;
}

/** A name of capitals alone is left to the patterns that follow. */
function findDashed(text: string): RuleNameMatch | undefined {
  const found = findCalled(DASHED, text);
  return found !== undefined && / \p{Ll}/u.test(found.value) ? found : undefined;
}

function findCalled(pattern: RegExp, text: string): RuleNameMatch | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  return { value: match[0], start: match.index, end: match.index + match[0].length };
}

function isThisOnesName(value: string): boolean {
  return value.split(' ').some(isNameLike) || isPossibleName(value) || / \p{N}+$/u.test(value);
}
