import type { Turn } from './work-english.js';

const END = '(?=[\\s?.!]*$)';
const FIRST = '^((?:and |so |but |ok |okay )*)';
/** "him", "Nadja Keller". */
const WHO = '(?:him|her|them|it|(?:\\p{Lu}[\\p{L}-]*(?: \\p{Lu}[\\p{L}-]*){0,3}))';

/** How people work through tickets, hypotheses and evidence, in the words that the readers know. */
export const TICKET_TURNS: readonly Turn[] = [
  // What a message is announced as.
  [
    /^(?:(?:and |so |ok |okay )*)(?:(?:next|another|new|last|one more) )?(?:ticket|task|hypothesis|scope question|question|quick question|request|case|evidence(?: needed)?|topic|point)(?: \d{1,3})?(?: from (?:the )?\p{L}+(?: \p{L}+)?)?[:.] (?=\p{L}+ \p{L})/iu,
    '',
  ],
  [
    /^(?:for (?:the|my|our|this|an) (?:audit|report|evidence(?: file)?|review|board|auditors?|record|records|file|minutes),? )?(?:i|we) (?:need|want|require)(?: to (?:see|have|know))? (?=(?:all|every|a list|the list|which|who|how many)(?!\p{L}))/iu,
    '',
  ],
  // What it leads to is no condition.
  [/,? so (?:that )?(?:a|an|the|they|he|she|we|i|nobody|one) [^,;:?]{5,80}(?=[\s?.!]*$)/iu, '', ' so '],
  [/(?<=(?:does|do|did) (?:\p{L}+ ){1,3}have) left(?=[\s?.!]*$)/iu, '', ' left'],
  [
    new RegExp(
      `${FIRST}(?:are there |is there )?any (?:admin |directory |privileged )?roles? (?:still )?(?:left |remaining )?(?:on|with|at|for|of) (${WHO})(?:,? (?:whether )?(?:active|eligible|standing|permanent) or (?:active|eligible|standing|permanent|activated))?${END}`,
      'iu',
    ),
    '$1does $2 still hold any roles',
    'role',
  ],
  [/(?<!\p{L})(?:create|make|add) or (?:edit|change|modify) last(?!\p{L})/giu, 'last change', ' or '],
  [
    /(?<!\p{L})(?:are there|do we have|have we got|is there) (?:any )?(?:more|other|further) ((?:(?!that|which|who)\p{L}+ )?(?:apps?|applications?|rules?|connectors?|accounts?|people|persons?|admins?|users?|guests?)) (?:that|which|who) (?=\p{L})/iu,
    'which other $1 ',
    'other',
  ],
  // The rules themselves tell who changed them last, however long ago.
  [
    new RegExp(
      `${FIRST}which ((?:mail |mail flow |transport )*rules) (?:did|has|have) (\\p{Lu}[\\p{L}-]*(?: (?:(?:van|von|de) )?\\p{Lu}[\\p{L}-]*){0,3}) last (?:change|edit|modif)\\p{L}*${END}`,
      'u',
    ),
    '$1which $2 were last changed by $3',
    ' last ',
  ],
  // A method is a second factor, whoever says so once more.
  [
    /(?<=(?:sms|text messages?|phones?|phone calls?|voice(?: calls?)?|authenticator(?: app)?|passkeys?|fido2?(?: keys?)?|security keys?|tokens?)) as (?:a |an |the |their |his |her )?(?:only |sole )?(?:second|2nd|additional|mfa) factors?(?!\p{L})/giu,
    '',
    ' as ',
  ],
  [
    /(?<!\p{L})only (?:use |have |by |with )?(?:sms|text messages?|texts) or (?:by )?(?:phones?|telephones?|phone calls?|voice(?: calls?)?|calls?)(?!\p{L})/giu,
    'only SMS',
    'only',
  ],
  [
    /(?<!\p{L})(?:sms|text messages?|texts) or (?:by )?(?:phones?|telephones?|phone calls?|voice calls?|calls?)(?!\p{L})/giu,
    'SMS or voice',
    ' or ',
  ],
  [
    /(?<=(?:which|what|are|how many) (?:\p{L}+ )?roles? (?:assignments )?(?:are |is |were )?)(?:assigned|granted|given) to (?:a |any )?groups?(?: (?:rather than|instead of|and not) (?:to )?(?:people|persons|users|single people))?(?!\p{L})/iu,
    'held through a group',
    'group',
  ],
  [
    /(?<!\p{L})(?:instead of|rather than|and not) (?:through |via |by |using |over |about |with )?(?:pim|eligible)(?!\p{L})/giu,
    '',
    'pim',
  ],
  [
    /(?<=which role assignments are )(permanent|standing|eligible|active) and which(?: ones)?(?: are)? (?=(?:permanent|standing|eligible|active)(?!\p{L}))/iu,
    '$1 or ',
    'which',
  ],
  [
    new RegExp(
      `${FIRST}(?:does|do|has|have) (${WHO}) (?:still )?(?:have|hold|got)? ?(?:any |some )?other roles? (?:except(?: for)?|besides|than|apart from|but|beside|in addition to) [^?]{3,60}${END}`,
      'iu',
    ),
    '$1which roles does $2 have',
    'other role',
  ],
  // "and Bram de Vries, since when is he Global Administrator?"
  [
    /^((?:and |so |but )*)(\p{Lu}[\p{L}.-]*(?: (?:(?:van|von|de|der|del|la) )?\p{Lu}[\p{L}.-]*){1,3}),? (since when|when|why|how long|which|what|where|how) (is|was|has|does|did|can|may) (?:he|she|it|the)(?= \p{L})/u,
    '$1$3 $4 $2',
  ],
  [
    /(?<=of )(those|these) \p{L}+(?:ed|ing|pt) (people|persons|accounts|users|admins|apps|rules|connectors)(?!\p{L})/giu,
    '$1 $2',
    'of ',
  ],
  [
    /(?<!\p{L})who (?:can|could|may|decides?|is able to|is allowed to) (?:change |decide |choose |determine |set )?(?:who (?:is|becomes|gets to be) (?:an? )?admin(?:istrator)?s?|make (?:others|somebody|someone|people) (?:an? )?admin(?:istrator)?s?)(?:[.?!;,]? (?:and )?apps (?:count|included|count too|too|as well))*(?=[\s?.!]*$)/iu,
    'who can assign admin roles',
    'admin',
  ],
  [
    /(?<!\p{L})(?:has|have|had|did|do) (?:done|do) nothing (?=(?:for|in|since|during|within|over)(?!\p{L}))/giu,
    'were not used ',
    'nothing',
  ],
  [
    /(?<!\p{L})how many (?:people|persons|users|accounts|apps) (?:is|are|was|were) (?:that|this|those|these|it)(?=[\s?.!,;]|$)/giu,
    'how many are they',
    'how many',
  ],
  [
    /^((?:and |so |but )*)(?!how many)([^,?]{8,80}), how many (?:are (?:those|they|these|there)|is (?:that|it))(?=[\s?.!]*$)/iu,
    '$1how many $2',
    'how many',
  ],
  [/,? (?:gdap|dap) or (?:the )?(?:old (?:kind|type|way|one)|dap|gdap)(?=[\s?.!]*$)/iu, '', 'dap'],
  [/(?<!\p{L})(?:is|are) (?:he|she|it|they|that|this)(?: app)? (\p{L}+) or not(?=[\s?.!]*$)/iu, 'is it $1', ' or not'],
  [/(?<=(?<!\p{L})(?:do|does|can|should|could) (?:I|i|we|you) )(\p{Ll}{2,}[^s\s])s(?= \p{L})/gu, '$1', 's '],
  [
    /^(?:hi|hello|hey)?,? ?(?:i have|there is|there's|we have|i've got) (?:an?|one) (?:user|colleague|admin|employee|person|customer|guest) (?:who|that|whose) [^,.?]{3,80}[,.] (?=(?:how|what|can|should|do|must|which)(?!\p{L}))/iu,
    '',
  ],
];
