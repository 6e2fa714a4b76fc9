import { LazyPattern } from '../../core/lazy-pattern.js';

/** A name as written: words that begin with a capital or a digit, with small words between them, also those of people's names. */
const PROPER =
  "[\\p{Lu}\\p{N}][\\p{L}\\p{N}.&+'_()-]*(?:(?<!\\p{L}{3}\\.) (?:(?:of|for|the|and|to|by|in|(?:van|von)(?: de[nr])?|de(?: la)?|del|della|di|da|du|ter|bin|al|&|-|\\+) )?[\\p{Lu}\\p{N}(][\\p{L}\\p{N}.&+'_()-]*){0,6}";
/** A name in small letters: up to five words before the phrase goes on. */
const LOOSE = "[\\p{L}\\p{N}.&+'_()-]+(?: [\\p{L}\\p{N}.&+'_()-]+){0,4}?";
const APP_NOUN =
  '(?:the )?(?:app|application|enterprise app|enterprise application|service principal|app registration|integration|oauth app)';

const AFTER_NAME = `(?: ${APP_NOUN})?(?: (?:please|pls|now|today|again|for me))?`;
/** "Tell me about" in German, French and Spanish. */
export const TELL_ABOUT =
  '(?:(?:erzähl|erzaehl|erzähle|erzaehle) (?:mir|uns) (?:(?:mal|bitte|etwas|was|mehr|alles) )*(?:zu|über|ueber|von)|was wei(?:ß|ss)t du (?:über|von)|was wissen wir (?:über|von)|alles (?:zu|über)|(?:details|infos?|informationen) (?:zu|über)|parlez?(?:-| )(?:moi|nous) (?:de|du)|que sait on (?:de|sur)|tout sur|(?:infos?|informations?|détails?) sur|(?:h(?:á|a)blame|cu(?:é|e)ntame(?: algo| todo| más)?) (?:de|sobre)|(?:todo|información) sobre|detalles (?:sobre|de))';
const ABOUT =
  '(?:tell (?:me|us) (?:more |everything |all )?about|info(?:rmation)? (?:on|about|for)|details? (?:of|on|for|about)|(?:we|you) (?:know|have) (?:about|on)|know about|everything (?:about|on)|more about|look (?:up|into|at)|look closer at|investigate|describe|inspect|dossier (?:of|on|for)|dig into|deep dive (?:on|into)|background on|zoom in on|examine|story with|deal with|up with)';
/** Where a name ends: a mark, or a second question. */
const END =
  '(?=$|[?!.,;]| (?:and|und|et|y) (?:(?:by|from|to|since|on|in) )?(?:who|whose|whom|what|its|how|when|where|why|is|are|was|were|does|do|did|has|have|can|which|should|wer|was|wie|wann|wo|warum|seit|qui|quand|comment|pourquoi|depuis|qui[eé]n|cu[aá]ndo|c[oó]mo|desde)(?![\\p{L}]))';
const FACTS =
  '(?:permissions?|secrets?|certificates?|owners?|credentials?|access|rights|scopes?|consents?|keys?|publisher|roles?|risk|purpose)';
const DOING =
  '(?:do|doing|allowed|able|access|have|has|hold|holds|see|read|touch|up to|used|use|need|come from|get|reach|granted|send|write|manage|last|belong|dangerous|safe|risky|legit|legitimate|malicious|suspicious|trusted|trustworthy|verified|still|ok|okay|harmful|a threat|bad|ours)';

/** What says how bad something is: in a card's words and in a person's. */
const JUDGED =
  '(?:critical|high|medium|low|risky|risk|dangerous|bad|red|orange|suspicious|flagged|rated|listed|marked|reported|considered|powerful|wrong|odd|special|important|problem|issue|finding|threat|on the list|on this list|on your list|on the card|in the list|in the report|at the top|first|worst)';
/** "Cloud App Admin Rolle": the app is a word of the role. */
const ADMIN_ROLE =
  '[Aa]dmin(?:istrator)?(?:en|s)?(?:$|[?!.,;]| (?:[Rr]oles?|[Rr]ollen?|[Rr]ights?|[Rr]echten?|role|is|are|has|ist|sind|hat)(?![\\p{L}]))';

/** What one may do to an app: asked about, it leads to the app, whose card has the way. */
const DEALING =
  '(?:delete|remove|revoke|disable|switch off|turn off|shut down|block|stop|contain|quarantine|approve|allow|keep|review|undo|restore|get rid of|kill|decide on|decide about|deal with)';
const MFA =
  '(?:mfa|MFA|2fa|2FA|multi-?factor(?: authentication)?|two-?factor(?: authentication)?|second factor|2nd factor|passkeys?|security keys?|fido2?|FIDO2?|sms|SMS|authenticator(?: app)?|windows hello|phone number)';

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
  /** Whether it asks what somebody did: then one word may name a person, if it is neither English nor ours. */
  readonly acts?: boolean;
  /** Whether only somebody can stand there: then a word in capitals names somebody if it is not ours ("deleted by Invoices"). */
  readonly doer?: boolean;
  /** Whether "app" follows it: then it may be an ordinary word ("the payroll app"). */
  readonly beforeApp?: boolean;
  /**
   * Whether small letters may make the name; then it must hold a word that is no English and no word of the domain, or end as the
   * names of apps do ("invoice robot"). `headed`: only such an end will do.
   */
  readonly loose: boolean | 'headed';
}

/** Behind a name: the end, or when and where. */
const DID_END =
  '(?=$|[?!.,;]| (?:to|in|on|at|with|last|this|since|today|yesterday|lately|recently|here|now|over|during|for|between|and|or|the|these|all)(?![\\p{L}]))';
const CHANGES =
  '(?:change|changed|make|made|create|created|remove|removed|delete|deleted|add|added|modify|modified|set up|disable|disabled|enable|enabled|touch|touched|consent to|consented to|grant|granted|agree to|agreed to)';

const PATTERNS: readonly Pattern[] = [
  {
    kind: 'user',
    source: `(?:what(?:'s)?|everything|anything|all) (?:(?:else|that|did|has|have|is|was) )*(NAME) (?:(?:actually|really|recently|just) )*(?:do|done|did|doing|up to|been up to|been doing|been working on)${DID_END}`,
    loose: true,
    acts: true,
  },
  {
    kind: 'user',
    source: `(?:what|which) (?:[a-z]+ ){0,3}(?:did|has|have|was|is) (NAME) (?:(?:actually|really|recently|just) )*${CHANGES}(?=$|[?!.,;]| )`,
    loose: true,
    acts: true,
  },
  {
    kind: 'user',
    source: `(?:activit(?:y|ies)|actions?|changes?|acts?|done|doings) (?:by|of|from) (?:user )?(NAME)${DID_END}`,
    loose: true,
    acts: true,
  },
  {
    kind: 'user',
    source: `(?:made|created|registered|added|changed|modified|removed|deleted|granted|given|approved|enabled|disabled) by (?:user |admin )?(NAME)${DID_END}`,
    loose: false,
    acts: true,
    doer: true,
  },
  {
    kind: 'user',
    source: `(?:(?:show|give|list|tell) (?:me |us )?(?:about )?|about |see |^(?!show|give|list|tell|see|what|is|are|was|any))(NAME)'s (?:recent |latest |last )?(?:activit(?:y|ies)|actions?|acts|doings|changes)(?=$|[?!.,;]| )`,
    loose: true,
    acts: true,
  },
  {
    kind: 'user',
    source: `(?:(?:did|has|have) (NAME) (?:do|done|change|changed|touch|touched|make|made) (?:anything|something)(?: else)?${DID_END})`,
    loose: true,
    acts: true,
  },
  {
    kind: 'user',
    source: `(?:was hat (NAME) (?:[a-zäöü]+ ){0,3}(?:gemacht|getan|angestellt|geändert))`,
    loose: true,
    acts: true,
  },
  {
    kind: 'user',
    source: `why (?:is|was|does) (NAME) (?:still |even |also )?(?:an? |have |in )(?:[a-z]+ ){0,2}(?:admin|administrator|ga|roles?|rights)\\b`,
    loose: true,
    acts: true,
  },
  {
    kind: 'user',
    source: `why (?:is|was) (?!an? )(?:user |admin )?(NAME) (?:still |even |also |now |considered |marked |listed |rated )*(?:as )?(?:at risk|compromised|hacked|in danger|endangered)\\b`,
    loose: true,
    acts: true,
  },
  {
    kind: 'app',
    source: `(?:about|what is|what's|is|was|does|has|did|can|owns|made|registered|uses|trust|of|for|show me|open) (?:the |our )?(NAME) (?:app|application|enterprise app|integration|service principal)(?=$|[?!.,;]| (?!permissions?(?!\\p{L})))`,
    loose: true,
    beforeApp: true,
  },
  {
    kind: 'app',
    source: `^(?:what is|what's|whats) (?:this |the )?(?:app )?(NAME),? and (?:since when|(?:who|how|when|where|why|what|is|does|can|did|should|which)(?![\\p{L}]))(?=.* (?:it|its)(?![\\p{L}]))`,
    loose: true,
    titled: true,
  },
  { kind: 'app', source: `^(?:show (?:me )?)?(?:the )?history of (NAME)${END}`, loose: false, titled: true },
  {
    kind: 'user',
    source: `(?:what|which) (?:admin )?roles? (?:does|do|has) (NAME)(?: (?:have|hold|got)\\b|${END})`,
    loose: true,
  },
  {
    kind: 'user',
    source: `${MFA} (?:(?:is |was )?(?:really |already |still )?(?:on|enabled|active|activated|enforced|registered|required|set up|status|state|working|there) )?(?:for|of|by) (?:user |account |admin )?(NAME)${END}`,
    loose: true,
  },
  {
    kind: 'user',
    source: `(?:does|do|has|have|did|is|was) (NAME) (?:already |still |really |now )?(?:have|has|got|use|uses|using|set up|registered|protected (?:by|with)|covered by|without|enrolled (?:in|for))? ?(?:an? |any |his |her |their |working )?${MFA}`,
    loose: true,
  },
  {
    kind: 'user',
    source: `when (?:did|has|was|is) (NAME) (?:last |ever |really )*(?:sign|signed|signing|log|logged|logging|active|seen)\\b`,
    loose: true,
  },
  { kind: 'user', source: `^(?:and )?who (?:is|was) (NAME)${END}`, loose: false },
  { kind: 'user', source: `^(?:and )?who (?:is|was) (NAME)${END}`, loose: true, acts: true },
  {
    kind: 'app',
    source: `why(?:'s| is| was| are| do you (?:think|say|believe)(?: that)?) (?!an? )(?:the )?(?:app )?(NAME)${AFTER_NAME} (?:is |was )?(?:so |such |rated |marked |flagged |listed |shown |considered |called |a |an |as |very )*${JUDGED}`,
    loose: true,
    capable: true,
    titled: true,
  },
  {
    kind: 'app',
    source: `why (?:did|do|have|are|were) you (?:flag(?:ged|ging)?|rat(?:e|ed|ing)|mark(?:ed|ing)?|list(?:ed|ing)?|report(?:ed|ing)?|show(?:n|ing)?|warn(?:ed|ing)? (?:me |us )?(?:about|of)|alert(?:ed)? (?:me |us )?(?:about|of|to)) (?:the )?(?:app )?(NAME)${AFTER_NAME}(?=$|[?!.,;]| (?:as|so) )`,
    loose: true,
    capable: true,
    titled: true,
  },
  {
    kind: 'app',
    source: `(?:what(?:'s| is| was) (?:so )?(?:wrong|bad|odd|suspicious|dangerous|critical|special|the (?:problem|matter|issue|risk)) (?:with|about|of|in)|what makes|how (?:bad|critical|dangerous|risky|serious|safe|important) is|who (?:gave|granted|assigned|approved|revoked|rejected|registered)) (?:the )?(?:app )?(NAME)${AFTER_NAME}(?=$|[?!.,;]| (?:so|such|critical|dangerous|risky|high|bad|suspicious|the|its|a|an|all|that|these|those|this|last|in|on|and|as|today|yesterday|since|exchange|global|full)\\b| \\p{Lu}\\p{Ll}+ (?:Administrator|Admin|Reader)\\b)`,
    loose: 'headed',
    titled: true,
  },
  {
    kind: 'app',
    source: `(?:(?:is it|would it be|are we) (?:safe|ok|okay|wise|fine|possible|allowed|right) to|(?:how|when) (?:do|does|can|could|should|would|may|must) (?:[iI]|we|you|one|somebody|an approver)|(?:can|could|may|should|shall|must) (?:[iI]|we)|(?:what|who) (?:happens|breaks|fails|stops|will (?:happen|break|fail|stop)|is affected|would (?:happen|break)) (?:if|when|once) (?:[iI]|we|you|somebody)|how to) (?:just |simply |now |safely )?${DEALING} (?:the )?(?:app )?(NAME)${AFTER_NAME}${END}`,
    loose: 'headed',
    titled: true,
  },
  {
    kind: 'app',
    source: `^(?:please |now |ok,? )?${DEALING} (?:the )?(?:app )?(NAME)${AFTER_NAME}${END}`,
    loose: 'headed',
    titled: true,
  },
  {
    kind: 'app',
    source: `(?:is|was|has|were) (?:the )?(?:app )?(NAME)${AFTER_NAME} (?:been |already |ever |still |really )*(?:approved|revoked|decided|rejected|contained|undone|created|registered|added|installed|granted)\\b`,
    loose: 'headed',
    titled: true,
  },
  {
    kind: 'app',
    source: `(?:app|application|service principal|integration|spn) (?:called|named|with the name) (NAME)(?=$|[?!.,;]| (?:do|does|have|has|is|can|still|allowed|hold|use|dangerous|safe|risky|legit|suspicious|trusted)\\b)`,
    loose: true,
    sure: true,
  },
  { kind: 'app', source: `(?:called|named) (NAME)(?=$|[?!.,;])`, loose: true, sure: true },
  { kind: 'app', source: `(?:${ABOUT}|${TELL_ABOUT}) ${APP_NOUN} (NAME)(?=$|[?!.,;])`, loose: true, sure: true },
  {
    kind: 'app',
    source: `(?:app|application|service principal|spn) (?!${ADMIN_ROLE})(NAME)(?=$|[?!.,;]| )`,
    loose: false,
  },
  {
    kind: 'app',
    source: `(?:${ABOUT}|${TELL_ABOUT}) (?:the |our |this )?(NAME)${AFTER_NAME}${END}`,
    loose: true,
    titled: true,
  },
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
    loose: 'headed',
    titled: true,
  },
  {
    kind: 'app',
    source: `(?:show|open|display|get|find) (?:me |us )?(NAME)${AFTER_NAME}${END}`,
    loose: 'headed',
    titled: true,
  },
  {
    kind: 'app',
    source: `(?:what about|what is|what's|whats|who is behind|about) (?:the )?(NAME)${AFTER_NAME}${END}`,
    loose: 'headed',
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
    loose: 'headed',
    titled: true,
  },
  { kind: 'app', source: `(NAME)'s? ${FACTS}\\b`, loose: false },
  {
    kind: 'app',
    source: `^(?!Hello|Hi|Hey|Good|Thanks|Dear|Please)(NAME)(?: details| info| information| dossier| history| dangerous| risky| critical| safe| ok| okay| legit)?[?!. ]*$`,
    loose: 'headed',
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

/** A name in capitals ends with its capitals; one in small letters where the sentence goes on. */
const ANY_END = '(NAME)(?=$|[?!.,;]| )';
const LOOSE_END =
  '(NAME)(?=$|[?!.,;]| (?:and|in|on|expires?|still|now|that|have|has|does|do|is|are|was|can|look|looks|before|since|last|this|today|yesterday)(?![\\p{L}]))';

/** Where names stand in questions, compiled for capitalised names and, where that is safe, for names in small letters. */
export const NAME_PATTERNS = PATTERNS.map(
  ({
    kind,
    source,
    loose,
    sure = false,
    capable = false,
    titled = false,
    person = false,
    acts = false,
    doer = false,
    beforeApp = false,
  }) => ({
    kind,
    sure,
    capable,
    titled,
    person,
    acts,
    doer,
    beforeApp,
    proper: new LazyPattern(`(?<![\\p{L}\\p{N}])(?:${properCase(source)})`, 'u'),
    /** Whether the name may stand at the beginning of a text. */
    mayBegin: /^\(NAME\)|\^/.test(source),
    headed: loose === 'headed',
    loose:
      loose !== false
        ? new LazyPattern(`(?<![\\p{L}\\p{N}])(?:${source.replace(ANY_END, LOOSE_END).replace('NAME', LOOSE)})`, 'iu')
        : undefined,
  }),
);

/** The words around a name may begin a sentence; the name itself must be a proper one. */
function properCase(source: string): string {
  const [before = '', after = ''] = source.split('NAME');
  const anyCase = (part: string): string =>
    part.replace(/(?<![\\\p{L}])\p{Ll}(?=\p{Ll})/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
  return `${anyCase(before)}${PROPER}${after}`;
}
