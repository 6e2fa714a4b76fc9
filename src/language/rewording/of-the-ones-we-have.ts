import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import type { Turn } from './turn.js';

const KIND = '(?<kind>[\\p{L}-]+(?: [\\p{L}-]+){0,2}?)';
const LEAD = '^[\\s¿¡]*(?:(?:and|und|et|y) )?';

/** A kind of which some are asked for, in the place where questions have it. */
const TURNS: readonly Turn[] = [
  [
    new LazyPattern(
      `${LEAD}(?:of|among|out of) (?:all )?(?:the|our) ${KIND} (?:(?:that|which) )?(?:we have|there are|exist),? which(?: ones?| of them)? `,
      'iu',
    ),
    'which $<kind> ',
  ],
  [
    new LazyPattern(
      `${LEAD}(?:von|unter) (?:all )?(?:den|unseren) ${KIND},? (?:die (?:wir haben|es (?:bei uns )?gibt)),? welche(?: davon)? `,
      'iu',
    ),
    'welche $<kind> ',
  ],
  [
    new LazyPattern(
      `${LEAD}(?:parmi|de tous|sur) (?:les|nos) ${KIND} (?:que (?:nous avons|l['’]on a|on a)|qui existent),? (?:lesquel(?:le)?s|quel(?:le)?s) `,
      'iu',
    ),
    'quels $<kind> ',
  ],
  [
    new LazyPattern(
      `${LEAD}(?:de|entre) (?:todos |todas )?(?:los|las|nuestr[oa]s) ${KIND} (?:que (?:tenemos|hay|existen)),? ¿?(?:cu[áa]les|qu[ée]) `,
      'iu',
    ),
    '¿qué $<kind> ',
  ],
  // What somebody makes in Exchange or Entra is created.
  [
    /(?<=^[\s¿]*qué (?:conectores|reglas(?: de transporte)?|directivas|políticas|grupos|cuentas|apps|aplicaciones) )(?:hizo|ha hecho|armó|montó)(?= \p{L})/iu,
    'creó',
  ],
];

/** "de los conectores que tenemos, cuáles hizo X" as "qué conectores creó X". Other texts stay. */
export const askWhichOfOurs = (text: string): string => applyTurns(text, TURNS);
