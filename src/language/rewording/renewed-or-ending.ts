import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import { END, type Turn } from './turn.js';

/** What a credential is called in each language, and in English. */
const KEYS: readonly (readonly [said: string, plain: string])[] = [
  ['(?:certificate|cert|zertifikat|certificat|certificado)', 'certificate'],
  ['(?:(?:client )?secret|geheimnis|secreto)', 'secret'],
];
const NAME = '("[^"]{2,60}"|[^?,;]{2,60}?)';
const LATELY =
  '(?: (?:recently|lately|just|already|freshly|kürzlich|neulich|vor kurzem|gerade|schon|récemment|déjà|hace poco|recientemente|ya))*';
const ENDS_EN =
  '(?:(?:is|will|does) it (?:(?:about|going|due|close|near) (?:to )?|soon |just )*(?:to )?(?:lapse|expire|end|run out|lapsing|expiring|running out)|about to (?:lapse|expire|end|run out))(?: soon| shortly| any time soon)?';
const RENEWED_EN = '(?:renewed|rotated|replaced|refreshed|rolled(?: over)?|exchanged|extended)';

/** The ways to ask of one credential whether it is new or about to end; the name is the first group. */
const FRAMES = (key: string): readonly string[] => [
  `(?:has|was|is) the ${key} (?:on|of|for|in|at) ${NAME}(?: been)?${LATELY} ${RENEWED_EN}${LATELY},? or ${ENDS_EN}`,
  `(?:is|does|will) the ${key} (?:on|of|for|in|at) ${NAME} (?:about to|going to|soon)(?: be)? (?:lapse|expire|end|run out|lapsing|expiring),? or (?:has|was) it(?: been)?${LATELY} ${RENEWED_EN}${LATELY}`,
  `(?:wurde|ist) (?:das|der) ${key} (?:von|der|an|bei|für) ${NAME}${LATELY} (?:erneuert|rotiert|ausgetauscht|ersetzt|verlängert)(?: worden)?,? oder (?:läuft (?:es|er|das|der) (?:bald |demnächst |gleich )*ab|steht (?:es|er) (?:kurz )?vor dem ablauf)`,
  `le ${key} de ${NAME} a(?:-t-il| bien)? été(?: (?:récemment|déjà))* (?:renouvelé|remplacé|changé)${LATELY},? ou (?:est-ce qu['’]il |il )?(?:va-t-il|va|est-il|est|arrive-t-il|expire-t-il|expire) ?(?:(?:bientôt|sur le point d['’]|à) ?)*(?:expirer|échéance|expiration)?(?: bientôt)?`,
  `(?:se (?:renovó|ha renovado|cambió|reemplazó)|(?:fue|ha sido) (?:renovado|reemplazado|cambiado))${LATELY} el ${key} de ${NAME},? o (?:está (?:por|a punto de)|va a|caduca|vence|expira) ?(?:caducar|vencer|expirar)?(?: pronto)?`,
];

const TURNS: readonly Turn[] = KEYS.flatMap(([said, plain]) =>
  FRAMES(said).map((frame): Turn => [
    new LazyPattern(`^[¿\\s]*(?:(?:and|so|und|et|y) )?${frame}${END}`, 'iu'),
    `start date and end date of the ${plain} of $1`,
  ]),
);

/** "has the cert on X been renewed lately or is it about to lapse?": when it began and when it ends tells both. Other texts stay. */
export const askWhenItBeganAndEnds = (text: string): string => applyTurns(text, TURNS);
