import { LazyPattern } from '../../core/lazy-pattern.js';

/** Whether it can be seen at all, said behind a question. */
const DOUBT = [
  "or (?:is (?:it|that|this) (?:something )?(?:that )?(?:you )?(?:can(?:no|['’])t see|not visible(?: to you)?|invisible(?: to you)?)|(?:can(?:no|['’])?t|can not|don['’]?t|do not|couldn['’]t) you (?:even |actually |really )?(?:see|know|tell|read|look (?:at|into)|find out)|(?:is it that )?you (?:can(?:no|['’])?t|can not|don['’]?t|do not) (?:even |actually |really )?(?:see|know|tell|read|find out)|(?:do|can) you not (?:see|know|tell)|you(?:['’]re| are) (?:not able|unable) to (?:see|tell|know)|don['’]?t you know)(?: (?:that|this|it|so|such (?:a thing|things)|(?:that )?from here|at all|here|for guests))*",
  'oder (?:siehst|weißt|weisst|kannst|erkennst|liest|kennst) du (?:das|es|sowas|so etwas|dies)?(?: (?:gar|überhaupt|etwa|hier|vielleicht|auch|von hier aus|bei gästen))* ?(?:nicht|nie)(?: (?:sehen|sagen|wissen|erkennen|lesen|feststellen))?|oder ist das (?:für dich )?(?:nicht sichtbar|unsichtbar)|oder kann man das (?:hier |gar )*nicht sehen',
  "ou (?:bien )?(?:est-ce qu(?:e |['’]))?(?:tu|vous|on) (?:ne |n['’])?(?:(?:le |la |l['’]|ça )?(?:vois|voyez|voit|sais|savez|sait|peux|pouvez|peut|lis|lisez)|(?:peux|pouvez|peut)) pas(?: (?:le |la |les |l['’])?(?:voir|savoir|dire|lire))?(?: (?:ça|cela|d['’]ici))*|ou (?:bien )?c['’]est (?:invisible|pas visible)(?: pour (?:toi|vous))?",
  'o (?:es que )?(?:(?:eso|esto) )?no (?:(?:lo |la |se )?(?:ves|puedes|sabes|puede|ve|lees)|(?:eres|es) capaz de)(?: (?:ver(?:lo|la)?|saber(?:lo)?|decir(?:lo)?|leer(?:lo)?))?(?: (?:eso|esto|desde aqu[ií]|aqu[ií]))*|o (?:eso|esto) no (?:es visible|se ve)',
].join('|');

const BEHIND = new LazyPattern(`(?<=[^\\s,;?]{2})[,;]? [¿]?(?:${DOUBT})(?=[\\s?.!]*$)`, 'iu');

/** "does X have MFA, or can't you see that?": what is not known is said anyway. Other texts stay. */
export const withoutDoubt = (text: string): string => text.replace(BEHIND, '');
