import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
type Rewriting = readonly [said: RegExp, plain: string];

const word = (source: string): RegExp =>
  new LazyPattern(`(?<![\\p{L}\\p{N}'])(?:${source})${source.includes('(?=') ? '' : '(?![\\p{L}\\p{N}])'}`, 'giu');

const CODE = '(?:the |a |any )?(?:second (?:code|factor|step)|2nd (?:code|factor)|extra code|mfa|2fa|code)';
const OLD_MAIL =
  '(?:old|outdated|ancient|legacy|alte[nr]?|veraltete[nr]?|vieux|anciens?|vieilles) (?:e-?mail |mail |outlook |post)?(?:mail)?(?:programs?|programmes?|clients?|software|programme[n]?|logiciels?(?: de messagerie| mail)?|clients? (?:mail|de messagerie))|(?:programas|clientes) de correo (?:viejos|antiguos)';

/** What people who are no specialists say, and what the field calls it. */
const PLAIN: readonly Rewriting[] = [
  // "apps that we do not know": nobody has vetted whose they are. "that we do not know the owner of" goes on.
  [
    /(?<=(?<!\p{L})app(?:s|lications) (?:there )?)(?:that |which )?(?:we|i) (?:do not|don'?t) (?:know|recogni[sz]e)(?=[\s?.!]*$| and )/giu,
    'of unverified publishers',
  ],
  [
    /(?<=^(?:(?:and|so) )?(?:which|what) (?:of our |of the )?apps )do we (?:not|n'?t) (?:know|recogni[sz]e)(?=[\s?.!]*$)/giu,
    'have an unverified publisher',
  ],
  [
    /(?<!\p{L})(?:does|do) (?:our|the|this|my) (?:tenant|org|organi[sz]ation|company|directory) (?:even |still |actually )*(?:allow|permit) (?:(?:user|end[- ]user|self[- ]service) consent|users to consent)(?: to apps)?(?=[\s?.!]*$|,? and )/giu,
    'may users consent to apps',
  ],
  // What a consent is given to is an app anyway.
  [
    /(?<!\p{L})(?:(?:enterprise |third[- ]party )?app(?:lication)?s?|oauth) (?:consents|approvals)(?!\p{L})|(?:(?<!\p{L})(?:consents|approvals)|(?<=^(?:(?:new|recent|all|the|list|show|any|how many|which) )*)consent) (?:to|for|of) (?:the |our |new )?(?:apps|applications)(?= (?:given |granted |made |were |was )|(?: (?:this|last|since|in|yesterday|today|on|during|between)(?!\p{L}))|[\s?.!]*$)/giu,
    'consents',
  ],
  // What is written "to file" is an export.
  [
    /(?<=(?<!\p{L})(?:permissions?|rights?|privileges) )to (?=(?:(?:our|the|any|all|company) )*(?:files|documents)(?!\p{L}))/giu,
    'on ',
  ],
  [/(?<=^(?:(?:and|the|a|our|what is the|give me (?:the|a)) )*)head ?count of (?=\p{L})/giu, 'number of '],
  [
    /(?<!\p{L})(?:in the name|on behalf) of (?:any(?:one|body| user| person| colleague| employee)|whoever(?: (?:they|it) (?:want|wants|likes?))?)(?!\p{L})(?! who (?:signs?|is|has|are))/giu,
    'as anyone',
  ],
  // "old mail programs that never ask for the second code"; an old client secret is none.
  [
    new LazyPattern(
      `(?<!\\p{L})(?:(?:the|our|those|these) )?(?:${OLD_MAIL})(?:,? (?:that|which|who|die|qui|que) (?:never|don'?t|do not|cannot|can'?t|do never|nie|no|ne) (?:ask for|ask|know|do|support|use) ${CODE})?(?!\\p{L}| (?:secrets?|credentials?|certs?|certificates?|ids?)(?!\\p{L}))`,
      'giu',
    ),
    'legacy authentication',
  ],
  // "of our admin assignments": the assignments are counted, and not our admins.
  [/(?<=(?<!\p{L})how many )of (?:our|the|all) (?=admin(?:istrator)? (?:role )?assignments(?!\p{L}))/giu, ''],
  [
    word(
      '(?:came|come|comes|coming) (?:by|into) (?=(?:(?:their|his|her|its|the|an?|admin) )+(?:roles?|rights?)(?!\\p{L}))',
    ),
    'got ',
  ],
  [word('own (?:anything|something)(?: else)?(?: here)?'), 'own any app'],
  [word('(?:say|says|saying) (?:yes|ok(?:ay)?) to'), 'consent to'],
  [
    word('(?:said (?:yes|ok(?:ay)?)|gave (?:the|its|her|his|their) (?:ok|okay|blessing|go-ahead)|green-?lighted) to'),
    'consented to',
  ],
  [
    word(
      '(?:(?:just|simply|freely) )?(?:add|use|connect|install|bring in|hook up|plug in) (?:any|an|whatever|random|some) apps?(?: (?:that )?(?:they|we|you) (?:like|want|please))?,? and (?:then )?(?:hand|give|feed|pass|let) (?:it|them)(?: (?:have|see|read))? (?:our|the|company|their) (?:data|mails?|files)',
    ),
    'consent to any app',
  ],
  [
    word(
      '(?:can|may|could) (?:anyone|anybody|everybody|everyone|people|users|our (?:staff|people)) (?:just )?(?:install|bring in|hook up|connect|plug in|add) (?:whatever|any|random|some) apps?(?: (?:they|he) (?:like|want)s?)?',
    ),
    'can everybody add apps',
  ],
  [word('(?:does|do) (?:some|any) (?:programs?|software|tools?) (?=(?:still )?belong to)'), 'does some app '],
  [
    /(?<=^(?:and |so |but )?)(?:has|have) (?!(?:any|some|every|no)\p{L}*(?!\p{L}))(.{2,40}?) (?:already |yet |ever )*(?:set up|enrolled (?:in|for)|activated|configured) (?:(?:his|her|their|its|an?|any|the) )?(mfa|2fa|second factors?|multi-?factor(?: authentication)?)(?: yet| already)?(?=[\s?.!]*$)/iu,
    'does $1 have mfa',
  ],
  [
    /(?<=^(?:and |so |but )?)which (apps?|accounts?|admins?|users?|rules?|connectors?|applications?) (?:has|have|did) (?:nobody|no one|no-one|none of us) (?:ever )?(?:used|touched)(?: (?:so far|yet|before))?/iu,
    'which $1 were never used',
  ],
  [word('(?:for|in) ages|for an eternity|since forever'), 'for a long time'],
  [word('(?:is|are) (?:still )?left without'), 'have no'],
  [
    word(
      '(?<=(?:read|see|open|access|send|change|delete) )(?:the )?(?:e-?mails?|mails?|mailboxes) (?:of|in|from|across) (?:the (?:whole|entire) (?:company|organi[sz]ation|firm|tenant)|every(?:body|one)|all (?:people|users|employees|staff|colleagues))',
    ),
    'all mail',
  ],
  [
    word(
      '(?<=the )(exchange|sharepoint|teams|helpdesk|security|intune|billing|authentication|password) role(?! ?(?:group|assignment))',
    ),
    '$1 administrator role',
  ],
  [
    /(?<=^(?:and |so |but )?)(?:does|do|is|are) (?:the |our |a )?(?:mfa|2fa|multi-?factor)(?: (?:requirement|rule|policy|duty|obligation|enforcement))?(?: really| also| even)* (?:appl(?:y|ies|ied)|enforced|required|valid|in force)(?: also| too| even)? (?:to|for|on|of) (?:also )?((?:the |our )?(?:break[- ]?glass|emergency)(?: access)?(?: admin)? accounts?)(?: too| as well| also)?(?=[\s?.!]*$)/iu,
    'is $1 forced to use mfa',
  ],
  [
    word(
      'which (?:(?:role-?assignable|assignable) )?groups? (?:(?:is|are) role-?assignable and )?(?:hold|holds|have|has|carry|carries|give|gives|grant|grants) (?:an? |any |admin |directory )*roles?',
    ),
    'who holds a role through a group',
  ],
];

/** "the switched off account of sven hartmann, does some app belong to him?": what stands first only says of whom. */
const ACCOUNT_OF =
  /^(?:and )?(?:the |that |his |her )?(?:(?:switched off|disabled|blocked|old|former|deactivated|unused|admin|user) )*account (?:of|from|for) ([\p{L}][\p{L}'-]*(?: [\p{L}][\p{L}'-]*){0,2}?)(?:[,;:.–]+| -) (.*?)(?<!\p{L})(him|her|them|he|she|they)(?!\p{L})(.*)$/iu;

/** A text in English with everyday words said as the field says them. Others stay. */
export const sayAsTheFieldSays = (text: string): string =>
  OF_POLICIES.test(text) ? text : applyTurns(text.replace(ACCOUNT_OF, '$2$1$4'), PLAIN);

/** Policies tell the kinds of clients by names of their own. */
const OF_POLICIES =
  /(?<!\p{L})(?:polic(?:y|ies)|\p{L}*richtlinien?|strat[ée]gies?|directivas?|pol[ií]ticas?)(?!\p{L})/iu;
