/** A question put otherwise, which means the same; undefined: this question cannot be put so. */
export type WayOfPuttingIt = (question: string) => string | undefined;

const ASKS = /^(?:which|what|who|whose|when|how many)\b/i;
const BEGINS_SENTENCE =
  /^(?:Which|What|Who|Whose|When|Where|How|Why|Is|Are|Do|Does|Did|Has|Have|Can|Show|List|Give|Any|Tell|Name|Of|In|Since)\b/;
const TELLS_TIME =
  /\b(?:now|last|since|ago|yesterday|today|week|month|days?|hours?|when|was|were|did|has|ever|long)\b/i;
const TELLS_PLACE = /tenant|here\b|our|\bwe\b/i;

const small = (question: string): string =>
  BEGINS_SENTENCE.test(question) ? question.charAt(0).toLowerCase() + question.slice(1) : question;
const withoutEnd = (question: string): string => question.replace(/[?.!\s]+$/, '');
const before =
  (lead: string, only = /./): WayOfPuttingIt =>
  (question) =>
    only.test(question) ? lead + small(question) : undefined;
const behind =
  (tail: string, not = /^$/): WayOfPuttingIt =>
  (question) =>
    not.test(question) ? undefined : withoutEnd(question) + tail;
const instead =
  (said: RegExp, other: string): WayOfPuttingIt =>
  (question) =>
    question.replace(said, other);

/** The longest small word with two letters swapped, or one left out, from its fourth letter on. */
const misspelt =
  (slip: (first: string, second: string) => string): WayOfPuttingIt =>
  (question) => {
    const [word] = [...question.matchAll(/\b[a-z]{7,}\b/g)].toSorted((a, b) => b[0].length - a[0].length);
    if (word === undefined) return undefined;
    const at = word.index + 3;
    return question.slice(0, at) + slip(question.charAt(at), question.charAt(at + 1)) + question.slice(at + 2);
  };

/** Ways to put an English question that change nothing of what it asks, by name. */
export const WAYS_OF_PUTTING_IT: Readonly<Record<string, WayOfPuttingIt>> = {
  'in small letters': (question) => question.toLowerCase(),
  'in capitals': (question) => question.toUpperCase(),
  'without marks': (question) => question.replace(/[?!.,;:]+(?=\s|$)/g, ''),
  'with spaces': (question) => `${question.replaceAll(' ', '  ')}  ??`,
  'with a slip': misspelt((first, second) => second + first),
  'with a letter less': misspelt((first) => first),
  'hi, …': before('Hi, '),
  'hey warden, …': before('hey warden, '),
  'ok so …': before('ok so '),
  'quick question: …': before('quick question: '),
  'can you tell me …': before('Can you tell me ', ASKS),
  'I need to know …': before('I need to know ', ASKS),
  'do you know …': before('do you happen to know ', ASKS),
  'my boss wants to know …': before('My boss wants to know ', ASKS),
  'the auditors ask …': before('the auditors are asking me ', ASKS),
  '… please': behind(' please'),
  '… thanks': behind(', thanks!'),
  '… right now?': behind(' right now?', TELLS_TIME),
  '… at the moment': behind(' at the moment?', TELLS_TIME),
  '… in our tenant?': behind(' in our tenant?', TELLS_PLACE),
  '… actually …': instead(/^(which \w+|who|what \w+|how many \w+) /i, '$1 actually '),
  'what … for which …': instead(/^which (?=\w+s\b)/i, 'what '),
  'I want to see all … that …': instead(/^which (\w+s) /i, 'I want to see all $1 that '),
  'list all … that …': instead(/^which (\w+s) /i, 'list all $1 that '),
  '… that …': instead(/^which (\w+s) /i, '$1 that '),
  applications: instead(/\bapps\b/i, 'applications'),
  administrators: instead(/\badmins\b/i, 'administrators'),
  'transport rules': instead(/(?<!mail flow |transport |flow )\brules\b/i, 'transport rules'),
  'within the last …': instead(/\bin the last\b/i, 'within the last'),
  'the past …': instead(/\blast (?=\d|week|month|few|two|three)/i, 'past '),
  "don't": instead(/\bdo not\b/i, "don't"),
  "who's": instead(/^who is\b/i, "who's"),
  'turned off': instead(/\bdisabled\b/i, 'turned off'),
  modified: instead(/\bchanged\b/i, 'modified'),
  'which people': instead(
    /^who (?=(?:changed|created|added|removed|made|consented|approved|granted)\b)/i,
    'which people ',
  ),
};

const LETTER_OF_NAME = /^(?:IT |I |[A-Z]{2}|[A-Z]\w+ [A-Z])/;
const smallBegin = (message: string): string =>
  LETTER_OF_NAME.test(message) ? message : message.charAt(0).toLowerCase() + message.slice(1);

/** What people say before and behind a message that goes on from an answer. */
export const WAYS_OF_GOING_ON: readonly ((message: string) => string)[] = [
  (message) => `ok so ${smallBegin(message)}`,
  (message) => `great, thanks! ${smallBegin(message)}`,
  (message) => `hmm, right, ${smallBegin(message)}`,
  (message) => `${withoutEnd(message)} please`,
];
