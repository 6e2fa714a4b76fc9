import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import { END, FIRST, type Turn } from './turn.js';

/** A day as it is written: with a number, or "yesterday". */
const dayOf = (relative: string): string => `((?:[\\p{L}]+ )?[\\d][\\p{L}\\d./ -]{1,24}?|${relative})`;

const GONE_EN =
  '(?:,? or (?:(?:did|has|have) (?:somebody|someone|anybody|anyone|they|he|she) (?:\\p{L}+ )?(?:delet|remov)\\p{L}* (?:them|it)|(?:were|was|are|is|have been|has been) (?:they|it|those)? ?(?:been )?(?:\\p{L}+ )?(?:deleted|removed|gone))(?: again| since| meanwhile| already)*)?';
const KIND_EN = '((?:(?:mail flow|transport|mail|inbound|outbound) )?(?:rules?|connectors?)|apps?)';
const GONE_DE =
  '(?:,? oder (?:(?:hat|haben) [^?;]{2,40}? (?:gelöscht|entfernt|gelöscht worden|rausgenommen)|(?:sind|ist|wurden|wurde) [^?;]{2,30}? (?:gelöscht|entfernt|weg)(?: worden)?))?';
const KIND_DE = '((?:(?:transport|mailfluss|nachrichtenfluss|mail)-?)?regeln|connectoren|konnektoren|apps)';
const GONE_FR =
  "(?:,? ou (?:est-ce que )?(?:quelqu['’]un|ont|sont|a|les a|elles|ils)[^?;]{2,50}?(?:supprimée?s?|effacée?s?|enlevée?s?))?";
const KIND_FR = '(règles(?: de (?:transport|flux de messagerie))?|connecteurs|applications|applis)';
const GONE_ES =
  '(?:,? o (?:(?:alguien )?(?:ya )?(?:las|los) (?:ha |han )?(?:\\p{L}+ )?|(?:ya )?(?:se |fueron |han sido )[^?;]{0,20}?)(?:borr|elimin|quit)\\p{L}+(?: alguien)?)?';
const KIND_ES = '(reglas(?: de (?:transporte|flujo de correo))?|conectores|aplicaciones|apps)';

/** What is still there of a day: by what was made then, the log tells what is gone again, too. */
const TURNS: readonly Turn[] = [
  [
    new LazyPattern(
      `${FIRST}(?:are|is|do|does) (?:all )?(?:the|those|these) ${KIND_EN} (?:(?:that (?:were|was) )?(?:created|made|set up|added) (?:on )?|from |of )${dayOf('yesterday|last night')} (?:(?:all )?still (?:there|here|in place|around|present|exist)|exist)${GONE_EN}${END}`,
      'iu',
    ),
    '$1which $2 were created on $3',
  ],
  [
    new LazyPattern(
      `^(?:und )?(?:sind|existieren) (?:alle )?die ${KIND_DE} (?:vom |von )${dayOf('gestern')} (?:immer )?noch(?: da| vorhanden| aktiv)?${GONE_DE}${END}`,
      'iu',
    ),
    'welche $1 wurden am $2 erstellt',
  ],
  [
    new LazyPattern(
      `^(?:et )?(?:est-ce que )?les ${KIND_FR} du ${dayOf('hier')} (?:sont(?:-elles|-ils)?|existent(?:-elles|-ils)?) (?:encore|toujours)(?: là| en place| présentes?)?${GONE_FR}${END}`,
      'iu',
    ),
    'quels $1 ont été créés le $2',
  ],
  [
    new LazyPattern(
      `^¿?(?:y )?(?:siguen (?:ahí |estando |existiendo )?|todavía (?:están|existen) |aún (?:están|existen) )las ${KIND_ES} del ${dayOf('ayer')}(?: ahí| allí)?${GONE_ES}${END}`,
      'iu',
    ),
    'qué $1 se crearon el $2',
  ],
];

/** "are the rules from 16 November still there or did somebody delete them?": no rule that is there was changed that day, and yet some were made. */
export const askWhatWasMadeThatDay = (text: string): string => applyTurns(text, TURNS);
