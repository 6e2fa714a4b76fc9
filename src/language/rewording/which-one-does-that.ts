import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import type { Turn } from './turn.js';

/** What leads to what somebody saw, what they saw of mail, and how they ask which rule does it; in each language. */
interface Frame {
  readonly noticed: string;
  /** Of mail from somewhere that it never lands in junk. Its group is whose mail it is. */
  readonly neverJunk: readonly string[];
  readonly asked: string;
  /** What asks for the rule before it is said what it does. */
  readonly direct: string;
  readonly sinceWhen: string;
  readonly byWhom: string;
}

const BREAK = '(?:[.!;,:]+| [–-])\\s*[¿]?(?:(?:and|so|und|also|et|donc|y|entonces) )?';
const WHOSE = '([^,;?!]{2,60}?)';
const JUNK_EN = '(?:the )?(?:junk|spam)(?:[- ]?(?:e-?)?mail)?(?: folders?)?';
const MAIL_EN = '(?:(?:all|the|our|any) )*(?:(?:e-?)?mails?|messages?|newsletters?)';

const FRAMES: readonly Frame[] = [
  {
    noticed:
      "(?:(?:we|i)(?:[’']ve| have)? (?:(?:just|recently|also|now) )?(?:noticed?|seen|saw|see|found(?: out)?|find|observed?|reali[sz]ed?|heard|discovered|(?:were|was|been|got) told)(?: that)? |it (?:seems|looks like|appears)(?: that)? |apparently,? |for some reason,? )?",
    neverJunk: [
      `${MAIL_EN} (?:coming |sent )?(?:from|of|by) ${WHOSE} (?:never|do(?:es)? not|don[’']?t|doesn[’']?t) (?:ever )?(?:lands?|ends? up|goe?s?|gets?|arrives?|appears?|shows? up) (?:in|into|to) ${JUNK_EN}`,
      `${MAIL_EN} (?:coming |sent )?(?:from|of|by) ${WHOSE} (?:always )?(?:bypass(?:es)?|skips?|gets? (?:past|around|through)|evades?|escapes?) (?:the |our )?(?:spam|junk)[- ]?(?:mail )?(?:filters?|checks?|folder)`,
    ],
    asked:
      '(?:which|what) (?:of (?:our|the) )?((?:(?:mail flow|transport|exchange) )?rules?) (?:is |are )?(?:does|do|did|doing|causes?|causing|makes|responsible for|behind|to blame for) (?:that|this|it)',
    direct: '(?:which|what) rules? (?:makes?|causes?|ensures?|is the reason|is why|takes care)(?: that)?',
    sinceWhen: 'since when',
    byWhom: '(?:who (?:made|created|set up|added|wrote) (?:it|that|them)|by whom)',
  },
  {
    noticed: '(?:(?:wir|ich) (?:haben|habe) (?:bemerkt|festgestellt|gesehen|gemerkt),? dass |anscheinend )?',
    neverJunk: [
      `(?:e-?)?(?:mails?|nachrichten|newsletter) (?:von|aus) ${WHOSE} (?:landen|kommen|gehen) (?:nie|niemals|nicht) (?:im|in den|in die|in) (?:junk|spam)(?:-?ordner)?`,
      `(?:e-?)?(?:mails?|nachrichten|newsletter) (?:von|aus) ${WHOSE} (?:nie|niemals|nicht) (?:im|in den|in die|in) (?:junk|spam)(?:-?ordner)? (?:landen|kommen|gehen)`,
    ],
    asked:
      'welche ((?:transport|mail(?:fluss)?)?regel) (?:macht|tut|bewirkt|verursacht) (?:das|dies)|welche (regel) (?:ist (?:das|daran schuld|dafür verantwortlich)|steckt dahinter)',
    direct: 'welche (?:transport|mail)?regel (?:sorgt dafür|macht|bewirkt|ist schuld),? dass',
    sinceWhen: 'seit wann',
    byWhom: '(?:wer hat (?:sie|die) (?:gemacht|angelegt|erstellt|gebaut)|von wem)',
  },
  {
    noticed: "(?:(?:on|nous) (?:a|avons) (?:remarqué|constaté|vu) que |j[’']ai (?:remarqué|constaté|vu) que )?",
    neverJunk: [
      `(?:les )?(?:e-?mails?|messages?|mails?|courriels?) (?:venant )?(?:de|d[’']) ?${WHOSE} (?:ne |n[’'])(?:arrivent|atterrissent|vont|tombent|finissent|passent) (?:jamais|pas) (?:dans|en) (?:les |le )?(?:indésirables|spams?|courrier indésirable|pourriels?)`,
    ],
    asked:
      'quelle (règle)(?: de (?:transport|messagerie))? (?:fait (?:ça|cela)|en est (?:responsable|la cause)|est derrière(?: (?:ça|cela))?|provoque (?:ça|cela))',
    direct: 'quelle règle fait que',
    sinceWhen: 'depuis quand',
    byWhom: "(?:qui l[’']a (?:faite|créée)|par qui)",
  },
  {
    noticed: '(?:(?:hemos|he) (?:notado|visto|observado) que |(?:notamos|vemos) que )?',
    neverJunk: [
      `(?:los )?(?:correos|mensajes|e-?mails?|mails?) de ${WHOSE} (?:nunca|jamás|no) (?:lle(?:gan|guen)|ca(?:en|igan)|va(?:n|yan)|acab[ae]n|termin[ae]n) (?:a|en) (?:la carpeta de )?(?:spam|correo no deseado|no deseados)`,
    ],
    asked: 'qué (regla)(?: de (?:transporte|correo))? (?:hace eso|lo hace|es responsable|está detrás|causa eso)',
    direct: '[¿]?qué regla (?:hace|provoca) que',
    sinceWhen: 'desde cuándo',
    byWhom: '(?:quién la (?:hizo|creó)|por quién)',
  },
];

const END = '[\\s?.!]*$';
const NEVER_JUNK: readonly Turn[] = FRAMES.flatMap(({ noticed, neverJunk, asked, direct, sinceWhen, byWhom }) =>
  neverJunk.flatMap((seen) =>
    [`${noticed}${seen}${BREAK}(?:${asked})`, `${direct} ${seen}`].flatMap((whole) =>
      (
        [
          ['', ''],
          [sinceWhen, ', and since when'],
          [byWhom, ', and who made it'],
        ] as const
      ).map(([more, plain]): Turn => {
        const behind = more === '' ? '' : `,? (?:and|und|et|y) ${more}`;
        return [
          new LazyPattern(`^[¿\\s]*${whole}${behind}${END}`, 'iu'),
          `which rule lets mails from $1 past the spam filter${plain}?`,
        ];
      }),
    ),
  ),
);
/** "which rule keeps mails from X out of junk?" */
const KEPT_OUT: Turn = [
  new LazyPattern(
    `^((?:which|what) rules?) (?:is |are )?keep(?:s|ing)? (${MAIL_EN} (?:from|of|by) ${WHOSE}) (?:out of|from(?: (?:landing|ending up) in)?) ${JUNK_EN}(?=[,\\s?.!]*(?:and |$))`,
    'iu',
  ),
  '$1 lets $2 past the spam filter',
];

const TURNS: readonly Turn[] = [...NEVER_JUNK, KEPT_OUT];

const [ENGLISH] = FRAMES;
/** What else was seen stands beside the rule: of which it is told. */
const DOES_THAT = new LazyPattern(
  `^${ENGLISH?.noticed ?? ''}(?<seen>(?!(?:which|what|who|how|is|are|does|do)(?!\\p{L}))(?=[^?!;]*(?:mail|message|cop(?:y|ies)|header|newsletter|invoice|attachment|spam|junk))[^?!;]{8,160}?)${BREAK}${ENGLISH?.asked ?? ''}(?<more>,? and [^?]{3,60}?)?${END}`,
  'iu',
);

/**
 * "we noticed that mails from X never land in junk. Which rule is doing that?" as "which rule lets mails from X past the spam filter?": what was seen
 * is what the rule does. Other texts stay.
 */
export function askWhichDoesThat(text: string): string {
  const told = applyTurns(text, TURNS);
  if (told !== text) return told;
  const { seen, more = '' } = DOES_THAT.exec(text)?.groups ?? {};
  return seen === undefined ? text : `which rule ${seen}${more}?`;
}
