/** How simply something is to be said, which the answer does anyway. */
const SIMPLY =
  "(?:in|using) (?:simple|plain|easy|normal|everyday|layman'?s) (?:words|english|terms|language)|(?:simply|plainly) put|in a nutshell";
const MFA = '(?:mfa|2fa|multi-?factor(?: authentication)?|a second factor)';
const PLAINER: readonly (readonly [asked: RegExp, plain: string])[] = [
  [/^(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: (?:there|team|warden|bot|all))?[,!.:]+ (?=\S+ \S)/iu, ''],
  [new RegExp(`^(?:${SIMPLY})[,:]? `, 'iu'), ''],
  [new RegExp(`,? (?:${SIMPLY})(?=[\\s?.!]*$)`, 'iu'), ''],
  // A definition has no time.
  [
    /(?<=what(?:'s| is) (?:the difference|meant)(?: [^?]{1,60})?) (?:right now|at the moment|currently|these days)(?=[\s?.!]*$)/iu,
    '',
  ],
  // Both halves are told by whom it is asked of.
  [
    new RegExp(
      `(?<=^(?:and |so |but )?(?:is|are) )(${MFA}) (?:actually |really |now |already |currently )*(?:enforced|required|mandatory|compulsory|on|switched on|turned on|demanded) (?:for|of|from) (?:everybody|everyone|all(?: of us| users| staff| people| employees)?|the whole company),? or (?:is it )?(?:just|only)(?: for| of)? (?:the |our )?admins?(?=[\\s?.!]*$)`,
      'iu',
    ),
    '$1 required for everyone',
  ],
  [
    /(?<=^(?:and |so |but )?)(is|was) ([\p{L}\d][\p{L}\d.@_-]*(?: [\p{L}\d][\p{L}\d.@_-]*){0,3})['’]s (publisher|secret|certificate) (?=\p{L}+[\s?.!]*$)/iu,
    '$1 the $3 of $2 ',
  ],
  [
    /(?<!\p{L})(apps?|applications?) (?:(?:that|which) are )?(?:of ours|ours|our own)(?!\p{L})/giu,
    '$1 registered here',
  ],
  // Somebody's name before it would be taken for whoever did it.
  [
    /(?<=^(?:and |so |but )?)(?:was|has|were|have) ([\p{L}\d][\p{L}\d.@_-]*(?: [\p{L}\d][\p{L}\d.@_-]*){0,2})['’]s? passwords? (?:been )?(reset|changed)(?: recently| lately)?(?=[\s?.!]*$)/iu,
    'who $2 the password of $1',
  ],
  [
    /(?<=^(?:and |so |but )?)(?:was|has) the password of ([\p{L}\d][\p{L}\d.@_-]*(?: [\p{L}\d][\p{L}\d.@_-]*){0,2}) (?:been )?(reset|changed)(?: recently| lately)?(?=[\s?.!]*$)/iu,
    'who $2 the password of $1',
  ],
  [/(?<!\p{L})(?:overnight|during the night|over night)(?!\p{L})/giu, 'since yesterday'],
];

/** An English text without what it says of its own tone, and in the words that the readers know. Other texts stay. */
export const sayInPlainEnglish = (text: string): string =>
  PLAINER.reduce((left, [asked, plain]) => left.replace(asked, plain), text);
