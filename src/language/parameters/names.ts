import { isForeign, isNameLike } from '../foreign.js';

/** A name found in a question, and where: the words of a name say nothing about what is asked. */
export interface Name {
  readonly kind: 'app' | 'user' | 'other';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const GUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i;
const UPN = /[\w.+'#-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/;
const QUOTED = /"([^"]{1,120})"|(?<![\p{L}\p{N}])'([^']{2,120})'(?![\p{L}\p{N}])/u;

const APP_CUE =
  /\b(?:apps?|applications?|principals?|spn|integrations?|add-?ins?|registrations?|oauth|robot|bot|tool)\W*(?:called|named|with the name|name)?\W*$/i;
const USER_CUE =
  /\b(?:users?|accounts?|admins?|administrators?|persons?|employees?|colleagues?|mr|mrs|ms)\W*(?:called|named)?\W*$/i;
const OTHER_CUE =
  /\b(?:connectors?|rules?|etr|polic(?:y|ies)|groups?|domains?|channels?|role|mailbox|host)\W*(?:called|named)?\W*$/i;

/** A name as written: words that begin with a capital or a digit, with small words between them. */
const PROPER =
  "[\\p{Lu}\\p{N}][\\p{L}\\p{N}.&+'_()-]*(?: (?:(?:of|for|the|and|to|by|in|&|-|\\+) )?[\\p{Lu}\\p{N}(][\\p{L}\\p{N}.&+'_()-]*){0,6}";
/** A name in small letters: up to five words before the phrase goes on. */
const LOOSE = "[\\p{L}\\p{N}.&+'_()-]+(?: [\\p{L}\\p{N}.&+'_()-]+){0,4}?";
const APP_NOUN =
  '(?:the )?(?:app|application|enterprise app|enterprise application|service principal|app registration|integration|oauth app)';

const AFTER_NAME = `(?: ${APP_NOUN})?`;
const ABOUT =
  '(?:tell (?:me|us) (?:more |everything |all )?about|info(?:rmation)? (?:on|about|for)|details? (?:of|on|for|about)|(?:we|you) (?:know|have) (?:about|on)|know about|everything (?:about|on)|more about|look (?:up|into|at)|look closer at|investigate|describe|inspect|dossier (?:of|on|for)|dig into|deep dive (?:on|into)|background on|zoom in on|examine|history of|story with|deal with|up with)';
const FACTS =
  '(?:permissions?|secrets?|certificates?|owners?|credentials?|access|rights|scopes?|consents?|keys?|publisher|roles?|risk|purpose)';
const DOING =
  '(?:do|doing|allowed|able|access|have|has|hold|holds|see|read|touch|up to|used|use|need|come from|get|reach|granted|send|write|manage|last|belong|dangerous|safe|risky|legit|legitimate|malicious|suspicious|trusted|trustworthy|verified|still|ok|okay|harmful|a threat|bad|ours|a microsoft|an app|allowed)';

interface Pattern {
  readonly kind: 'app' | 'user';
  readonly source: string;
  /** Whether the words before leave no doubt: then a name may be made of ordinary words. */
  readonly sure?: boolean;
  /** Whether it asks what somebody can do: then two ordinary words may be a name ("office sync helper"). */
  readonly capable?: boolean;
  /** Whether small letters may make the name; then it must hold a word that is no English and no word of the domain. */
  readonly loose: boolean;
}

const PATTERNS: readonly Pattern[] = [
  {
    kind: 'app',
    source: `(?:app|application|service principal|integration|spn) (?:called|named|with the name) (NAME)(?=$|[?!.,;]| (?:do|does|have|has|is|can|still|allowed|hold|use|dangerous|safe|risky|legit|suspicious|trusted)\\b)`,
    loose: true,
    sure: true,
  },
  { kind: 'app', source: `(?:called|named) (NAME)(?=$|[?!.,;])`, loose: true, sure: true },
  { kind: 'app', source: `${ABOUT} ${APP_NOUN} (NAME)(?=$|[?!.,;])`, loose: true, sure: true },
  { kind: 'app', source: `(?:app|application|service principal|spn) (NAME)(?=$|[?!.,;]| )`, loose: false },
  { kind: 'app', source: `${ABOUT} (?:the |our |this )?(NAME)${AFTER_NAME}(?=$|[?!.,;])`, loose: true },
  {
    kind: 'app',
    source: `(?:what|which|how|where) (?:[a-z]+ ){0,2}?(?:can|could|may|does|is|did|has|was) (?:the |our )?(NAME)${AFTER_NAME} ${DOING}\\b`,
    loose: true,
    capable: true,
  },
  {
    kind: 'app',
    source: `(?:what about|what is|what's|who is behind|about) (?:the )?(NAME)${AFTER_NAME}(?=$|[?!.,;])`,
    loose: false,
  },
  {
    kind: 'user',
    source: `(?:is|was|does|has|are|did) (NAME) (?:a |an |in |really |still |also |really a )?(?:[a-z]+ )?(?:admin|administrator|ga|mfa|2fa|compromised|hacked|at risk|role|excluded|exempt|eligible)\\b`,
    loose: false,
  },
  { kind: 'app', source: `(?:is|was|does|has|can|did) (?:the )?(NAME)${AFTER_NAME} ${DOING}\\b`, loose: true },
  {
    kind: 'app',
    source: `${FACTS} (?:of|for|does|did|that) (?:the )?(?:app |application )?(NAME)(?=$|[?!.,;]| )`,
    loose: false,
  },
  { kind: 'app', source: `(NAME)'s? ${FACTS}\\b`, loose: false },
  { kind: 'app', source: `^(NAME)(?: details| info| information| dossier| history)?$`, loose: false },
  {
    kind: 'app',
    source: `(?:who owns|who made|owner of|who installed|who registered|consent(?:ed)? to|granted to|access for|given to|trust|approved for|uses|behind) (?:the )?(NAME)(?=$|[?!.,;]| )`,
    loose: false,
  },
  {
    kind: 'user',
    source: `(?:for user|for account|user|account of|account|for admin|employee|colleague) (NAME)(?=$|[?!.,;]| )`,
    loose: false,
  },
];

const compiled = PATTERNS.map(({ kind, source, loose, sure = false, capable = false }) => ({
  kind,
  sure,
  capable,
  proper: new RegExp(`(?<![\\p{L}\\p{N}])(?:${properCase(source)})`, 'u'),
  loose: loose ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${source.replace('NAME', LOOSE)})`, 'iu') : undefined,
}));

/** The words around a name may begin a sentence; the name itself must be a proper one. */
function properCase(source: string): string {
  const [before = '', after = ''] = source.split('NAME');
  const anyCase = (part: string): string =>
    part.replace(/(?<![\\\p{L}])\p{Ll}(?=\p{Ll})/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
  return `${anyCase(before)}${PROPER}${after}`;
}

/** Small words in capitals ("Which Apps Can …", "WHO IS …") say that capitals mean nothing in this text. */
function capitalsMeanNames(text: string): boolean {
  const small =
    text
      .slice(1)
      .match(
        /(?<![\p{L}])(?:which|are|is|the|about|of|can|do|does|have|has|what|who|our|me|any|to|in|with|without)(?![\p{L}])/giu,
      ) ?? [];
  return small.length === 0 || small.some((word) => /^\p{Ll}/u.test(word));
}

const EDGE =
  /^(?:[Tt]he|[Aa]n?|our|this|that|any|all|some|my|your|app|application|called|named) | (?:app|application|please|now|today|exactly|integration|service principal|here|in our tenant)$|['"?!.,;:]+$|'s$/u;

function trimName(name: string): string {
  let trimmed = name;
  for (let before = ''; before !== trimmed;) {
    before = trimmed;
    trimmed = trimmed.replace(EDGE, '').trim();
  }
  return trimmed;
}

const NO_NAME =
  /^(?:you|i|we|it|they|he|she|that|this|these|those|there|anyone|everyone|someone|users?|people|who|what|which|how|yourself|me|us|them|all|any|most|some|every|each|your|my|a|an|new)\b/i;

/** Whether small letters make a name: two words of which one is foreign, or one with a digit or a hyphen; hardly an idea. */
function looseEnough(
  name: string,
  asksAboutApp: boolean,
  { sure, capable }: { sure: boolean; capable: boolean },
): boolean {
  if (NO_NAME.test(name)) return false;
  const words = name.split(' ');
  if (sure || (capable && words.length > 1)) return words.some(isNameLike);
  return words.some(isForeign) && (asksAboutApp || words.length > 1 || /\d|-|_/.test(name));
}

function unquoted(text: string): Name | undefined {
  const asksAboutApp = /\b(?:app|application|principal|spn)\b/i.test(text);
  return (
    capitalised(text) ??
    first(compiled, ({ kind, loose, sure, capable }) => {
      const match = loose?.exec(text);
      return match?.[1] ? nameIn(match, kind, (name) => looseEnough(name, asksAboutApp, { sure, capable })) : undefined;
    })
  );
}

function capitalised(text: string): Name | undefined {
  if (!capitalsMeanNames(text)) return undefined;
  return first(compiled, ({ kind, proper, sure }) => {
    const match = proper.exec(text);
    return match?.[1] ? nameIn(match, kind, (name) => sure || name.split(' ').some(isNameLike)) : undefined;
  });
}

function first<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = read(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function nameIn(match: RegExpExecArray, kind: 'app' | 'user', accept: (name: string) => boolean): Name | undefined {
  const raw = match[1] ?? '';
  const value = trimName(raw);
  if (value === '' || value.length > 120 || !accept(value)) return undefined;
  const start = match.index + match[0].indexOf(raw) + raw.indexOf(value);
  return { kind, value, start, end: start + value.length };
}

/** Quotes also mark terms ("security defaults"): without a word before that says so, they name only what is no word of ours. */
function isAName(text: string, at: number, inside: string): boolean {
  const before = text.slice(0, at);
  return APP_CUE.test(before) || USER_CUE.test(before) || OTHER_CUE.test(before) || inside.split(' ').some(isNameLike);
}

function quotedKind(text: string, match: RegExpExecArray): Name['kind'] {
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  if (APP_CUE.test(before) || /^\W*(?:app|application|service principal|integration)\b/i.test(after)) return 'app';
  if (OTHER_CUE.test(before) || /^\W*(?:connector|rule|policy|group|role|mailbox)\b/i.test(after)) return 'other';
  if (USER_CUE.test(before) || /^\W*(?:user|account)\b/i.test(after)) return 'user';
  return /\b(?:connectors?|rules?|etr|polic(?:y|ies)|groups?)\b/i.test(text) ? 'other' : 'app';
}

/** The names in a normalised question, at most one of each kind of mark: id, sign-in name, quotes; else a name by its place. */
export function findNames(text: string): Name[] {
  const names: Name[] = [];
  const guid = GUID.exec(text);
  if (guid) {
    const kind = /\b(?:user|account|person|admin)\b/i.test(text) && !/\bapp|principal/i.test(text) ? 'user' : 'app';
    names.push({ kind, value: guid[0], start: guid.index, end: guid.index + guid[0].length });
  }
  const upn = UPN.exec(text);
  if (upn) names.push({ kind: 'user', value: upn[0], start: upn.index, end: upn.index + upn[0].length });
  const quoted = QUOTED.exec(text);
  const inside = trimName((quoted?.[1] ?? quoted?.[2] ?? '').trim());
  if (quoted && inside !== '' && !upn && !guid && isAName(text, quoted.index, inside)) {
    names.push({
      kind: quotedKind(text, quoted),
      value: inside,
      start: quoted.index,
      end: quoted.index + quoted[0].length,
    });
  }
  const found = names.length === 0 ? unquoted(text) : undefined;
  return found ? [found] : names;
}

/** The text with the names blanked, so that places stay. */
export function withoutNames(text: string, names: readonly Name[]): string {
  return names.reduce(
    (left, name) => left.slice(0, name.start) + ' '.repeat(name.end - name.start) + left.slice(name.end),
    text,
  );
}
