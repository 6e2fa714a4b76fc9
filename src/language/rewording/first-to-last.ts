import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import { END, type Turn } from './turn.js';

/** "how much time lies between the first and the last change of X?", in each language, as when each of them was: what lies between is no attribute. */
const TURNS: readonly Turn[] = [
  [
    new LazyPattern(
      `^((?:and |so |but |ok )*)(?:how (?:much time|long)|how many (?:minutes|hours|days|weeks|months)) (?:(?:lies?|lay|is|was|are|were|passed|went by|elapsed|has passed|there was|is there|was there|were there|are there|did it take)(?: there)? )?(?:in )?(?:between|from) the (?:very )?(first|earliest|oldest) (?:one )?(?:and|to|until) (?:the )?(?:very )?(last|latest|newest|most recent) ([^?]{3,100}?)${END}`,
      'iu',
    ),
    '$1when was the $2 $4? When was the $3 $4',
  ],
  [
    new LazyPattern(
      `^((?:und |aber )*)(?:wie ?viel zeit|wie lange|wie ?viele (?:minuten|stunden|tage|wochen|monate)) (?:liegt|liegen|lag|lagen|verging|vergingen|ist|war|sind|waren|dauerte es) (?:es )?(?:zwischen|von) der (?:aller)?ersten (?:und|bis zu|bis) (?:der )?letzten ([^?]{3,100}?)${END}`,
      'iu',
    ),
    '$1wann war die erste $2, und wann war die letzte $2',
  ],
  [
    new LazyPattern(
      `^((?:et )?)(?:combien de (?:temps|jours|heures|minutes|semaines)|quel (?:délai|temps|laps de temps)) (?:(?:s['’]est(?:-il)? écoulé|s['’]écoule(?:-t-il)?|sépare|séparent|y a-t-il(?: eu)?|il y a(?: eu)?|a passé|est passé) )?(?:entre )?la (?:toute )?première et la (?:toute )?dernière ([^?]{3,100}?)${END}`,
      'iu',
    ),
    '$1quand a eu lieu la première $2, et quand a eu lieu la dernière $2 ?',
  ],
  [
    new LazyPattern(
      `^([¿]?(?:y )?[¿]?)cu[áa]nt(?:o tiempo|[oa]s (?:d[ií]as|horas|minutos|semanas)) (?:(?:ha |han )?(?:pasad[oa]s?|pas[óo]|pasaron|hay|hubo|transcurri[óo]|transcurrieron|media|medi[óo]) )?(?:entre|desde) el primer(?:o)? (?:y|hasta) el [úu]ltimo ([^?]{3,100}?)${END}`,
      'iu',
    ),
    '$1cuándo fue el primer $2, y cuándo fue el último $2',
  ],
];

/** The times of the first and of the last of something, where what lies between them is asked for. Other texts stay. */
export const askWhenFirstAndLast = (text: string): string => applyTurns(text, TURNS);
