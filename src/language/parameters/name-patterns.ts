/** A name as written: words that begin with a capital or a digit, with small words between them. */
const PROPER =
  "[\\p{Lu}\\p{N}][\\p{L}\\p{N}.&+'_()-]*(?: (?:(?:of|for|the|and|to|by|in|&|-|\\+) )?[\\p{Lu}\\p{N}(][\\p{L}\\p{N}.&+'_()-]*){0,6}";
/** A name in small letters: up to five words before the phrase goes on. */
const LOOSE = "[\\p{L}\\p{N}.&+'_()-]+(?: [\\p{L}\\p{N}.&+'_()-]+){0,4}?";
const APP_NOUN =
  '(?:the )?(?:app|application|enterprise app|enterprise application|service principal|app registration|integration|oauth app)';

const AFTER_NAME = `(?: ${APP_NOUN})?(?: (?:please|pls|now|today|again|for me))?`;
const ABOUT =
  '(?:tell (?:me|us) (?:more |everything |all )?about|info(?:rmation)? (?:on|about|for)|details? (?:of|on|for|about)|(?:we|you) (?:know|have) (?:about|on)|know about|everything (?:about|on)|more about|look (?:up|into|at)|look closer at|investigate|describe|inspect|dossier (?:of|on|for)|dig into|deep dive (?:on|into)|background on|zoom in on|examine|story with|deal with|up with)';
/** Where a name ends: a mark, or a second question. */
const END = '(?=$|[?!.,;]| and (?:who|what|its|how|when|is|does|can|which) )';
const FACTS =
  '(?:permissions?|secrets?|certificates?|owners?|credentials?|access|rights|scopes?|consents?|keys?|publisher|roles?|risk|purpose)';
const DOING =
  '(?:do|doing|allowed|able|access|have|has|hold|holds|see|read|touch|up to|used|use|need|come from|get|reach|granted|send|write|manage|last|belong|dangerous|safe|risky|legit|legitimate|malicious|suspicious|trusted|trustworthy|verified|still|ok|okay|harmful|a threat|bad|ours)';

interface Pattern {
  readonly kind: 'app' | 'user';
  readonly source: string;
  /** Whether the words before leave no doubt: then a name may be made of ordinary words. */
  readonly sure?: boolean;
  /** Whether it asks what somebody can do: then two ordinary words may be a name ("office sync helper"). */
  readonly capable?: boolean;
  /** Whether a name in capitals may be made of words of ours ("tell me about Office Sync"). */
  readonly titled?: boolean;
  /** Whether it must look like the name of a person: two words, neither English nor ours. */
  readonly person?: boolean;
  /** Whether small letters may make the name; then it must hold a word that is no English and no word of the domain. */
  readonly loose: boolean;
}

const PATTERNS: readonly Pattern[] = [
  { kind: 'app', source: `^(?:show (?:me )?)?(?:the )?history of (NAME)${END}`, loose: false, titled: true },
  {
    kind: 'user',
    source: `(?:what|which) (?:admin )?roles? (?:does|do|has) (NAME) (?:have|hold|got)\\b`,
    loose: false,
  },
  {
    kind: 'app',
    source: `(?:app|application|service principal|integration|spn) (?:called|named|with the name) (NAME)(?=$|[?!.,;]| (?:do|does|have|has|is|can|still|allowed|hold|use|dangerous|safe|risky|legit|suspicious|trusted)\\b)`,
    loose: true,
    sure: true,
  },
  { kind: 'app', source: `(?:called|named) (NAME)(?=$|[?!.,;])`, loose: true, sure: true },
  { kind: 'app', source: `${ABOUT} ${APP_NOUN} (NAME)(?=$|[?!.,;])`, loose: true, sure: true },
  { kind: 'app', source: `(?:app|application|service principal|spn) (NAME)(?=$|[?!.,;]| )`, loose: false },
  { kind: 'app', source: `${ABOUT} (?:the |our |this )?(NAME)${AFTER_NAME}${END}`, loose: true, titled: true },
  {
    kind: 'app',
    source: `(?:what|which|how|where|when) (?:[a-z]+ ){0,2}?(?:can|could|may|does|is|did|has|was) (?:the |our )?(NAME)${AFTER_NAME} ${DOING}\\b`,
    loose: true,
    capable: true,
    titled: true,
  },
  {
    kind: 'app',
    source: `(?:who owns|who made|who installed|who registered|owner of|(?:should|can|do|may) (?:i|we) trust|who (?:has )?(?:consented|agreed) to|who uses) (?:the )?(NAME)${AFTER_NAME}(?=$|[?!.,;]| (?:and|in|since|with) )`,
    loose: true,
    titled: true,
  },
  {
    kind: 'app',
    source: `why (?:is|was|do we have|did we get|does) (?:the )?(NAME)${AFTER_NAME} (?:in|here|installed|registered|allowed|able|have|has|need)\\b`,
    loose: false,
    titled: true,
  },
  {
    kind: 'app',
    source: `(?:show|open|display|get|find) (?:me |us )?(NAME)${AFTER_NAME}${END}`,
    loose: false,
    titled: true,
  },
  {
    kind: 'app',
    source: `(?:what about|what is|what's|whats|who is behind|about) (?:the )?(NAME)${AFTER_NAME}${END}`,
    loose: false,
    titled: true,
  },
  {
    kind: 'user',
    source: `(?:is|was|does|has|are|did) (NAME) (?:a |an |in |really |still |also |really a )?(?:[a-z]+ )?(?:admin|administrator|ga|mfa|2fa|compromised|hacked|at risk|role|excluded|exempt|eligible)\\b`,
    loose: false,
  },
  {
    kind: 'user',
    source: `(?:does|has|did|do) (NAME) (?:have|hold|holds|got|still have|still hold) (?:an? |any |some |the )?(?:[a-z]+ )?(?:admin |administrator |directory |privileged )?(?:roles?|rights|admin)\\b`,
    loose: false,
    person: true,
  },
  {
    kind: 'app',
    source: `(?:is|was) (?:the )?(NAME)${AFTER_NAME} (?:really )?(?:an app|a microsoft|one of ours)\\b`,
    loose: true,
    titled: true,
  },
  {
    kind: 'app',
    source: `(?:is|was|does|has|can|did) (?:the )?(NAME)${AFTER_NAME} (?:an? |really |still |actually |even )?${DOING}\\b`,
    loose: true,
    titled: true,
  },
  {
    kind: 'app',
    source: `${FACTS} (?:of|for|does|did|that) (?:the )?(?:app |application )?(NAME)(?=$|[?!.,;]| )`,
    loose: false,
    titled: true,
  },
  { kind: 'app', source: `(NAME)'s? ${FACTS}\\b`, loose: false },
  {
    kind: 'app',
    source: `^(?!Hello|Hi|Hey|Good|Thanks|Dear|Please)(NAME)(?: details| info| information| dossier| history)?$`,
    loose: false,
  },
  {
    kind: 'app',
    source: `(?:consent(?:ed)? to|granted to|access for|given to|trust|approved for|uses|behind) (?:the )?(NAME)(?=$|[?!.,;]| )`,
    loose: false,
    titled: true,
  },
  {
    kind: 'user',
    source: `(?:for user|for account|user|account of|account|for admin|employee|colleague) (NAME)(?=$|[?!.,;]| )`,
    loose: false,
  },
];

/** Where names stand in questions, compiled for capitalised names and, where that is safe, for names in small letters. */
export const NAME_PATTERNS = PATTERNS.map(
  ({ kind, source, loose, sure = false, capable = false, titled = false, person = false }) => ({
    kind,
    sure,
    capable,
    titled,
    person,
    proper: new RegExp(`(?<![\\p{L}\\p{N}])(?:${properCase(source)})`, 'u'),
    loose: loose ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${source.replace('NAME', LOOSE)})`, 'iu') : undefined,
  }),
);

/** The words around a name may begin a sentence; the name itself must be a proper one. */
function properCase(source: string): string {
  const [before = '', after = ''] = source.split('NAME');
  const anyCase = (part: string): string =>
    part.replace(/(?<![\\\p{L}])\p{Ll}(?=\p{Ll})/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
  return `${anyCase(before)}${PROPER}${after}`;
}
