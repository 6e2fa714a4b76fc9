import { LazyPattern } from '../../core/lazy-pattern.js';
import type { Turn } from './turn.js';

const FR_WHY = '(?<=^(?:et )?pourquoi [^,;?]{2,50}? (?:est(?:-(?:il|elle))?|a été) )';
const FR_RATED = 'signalé|classé|marqué|considéré|noté|évalué|jugé|listé|indiqué';

/** "rated as high risk, and since when?": what an app may do is rated since never, so that the risk of an account is meant. */
export const RISK_SINCE_WHEN: Readonly<Record<'en' | 'de' | 'fr' | 'es', readonly Turn[]>> = {
  en: [
    [
      /(?<=^(?:and |so )?(?:why|how come) (?:is|was) [^,;?]{2,50}? )(?:(?:rated|classified|ranked|marked|listed|considered|seen|flagged|scored|treated|put) )?(?:as |at |an? |being )*(?:high|medium|low)[- ]?risk(?=,? (?:and |& )?(?:since|from) when(?!\p{L}))/iu,
      'at risk',
    ],
    [
      /(?<=^(?:and |so )?(?:why|how come) (?:is|was) [^,;?]{2,50}? )(?:rated|classified|ranked|marked|listed|considered|seen|flagged|reported) (?:as |an? |being )*(?:risky|at[- ]risk|(?:risky|at-risk) user)(?=,? (?:and |& )?(?:since|from) when(?!\p{L}))/iu,
      'at risk',
    ],
  ],
  de: [
    [
      /(?<=^(?:und )?(?:warum|wieso|weshalb) (?:ist|wird|wurde) [^,;?]{2,50}? )(?:als (?:riskant|gefährdet|riskanter (?:be)?nutzer)|mit risiko) (?:eingestuft|bewertet|geführt|markiert|gemeldet|gekennzeichnet)(?=,? (?:und )?seit wann(?!\p{L}))/iu,
      'gefährdet',
    ],
    [
      /(?<=^(?:und )?(?:warum|wieso|weshalb) (?:ist|wird|wurde) [^,;?]{2,50}? )(?:als |mit |ein |einem )*(?:hohe[ms]?|mittlere[ms]?|geringe[ms]?|niedrige[ms]?) risiko (?:eingestuft|bewertet|geführt|markiert)(?=,? (?:und )?seit wann(?!\p{L}))/iu,
      'gefährdet',
    ],
  ],
  fr: [
    [
      /(?<=^(?:et )?pourquoi [^,;?]{2,50}? (?:est(?:-(?:il|elle))?|a été) )(?:classée?|considérée?|jugée?|notée?|évaluée?) (?:comme )?(?:étant )?(?:à )?(?:haut |risque élevé|risque moyen|risque faible|faible )(?:risque)?(?=,? (?:et )?depuis quand(?!\p{L}))/iu,
      'à risque',
    ],
    [
      new LazyPattern(
        `${FR_WHY}(?:${FR_RATED})e? (?:comme )?(?:étant )?(?=(?:à|en) risque|risquée?|compromise?|suspecte?)`,
        'iu',
      ),
      '',
    ],
  ],
  es: [
    [
      /(?<=^[\s¿]*(?:y )?por qué (?:[^,;?]{2,50}? )?)est[áa] (clasificad[oa]|calificad[oa]|considerad[oa]|marcad[oa]) (?:como )?(?:de )?(?:alto riesgo|riesgo (?:alto|medio|bajo))(?=,? (?:y )?desde cu[áa]ndo(?!\p{L}))/iu,
      'está en riesgo',
    ],
    [
      /(?<=^[\s¿]*(?:y )?por qué (?:[^,;?]{2,50}? )?)(?:est[áa]|aparece|figura|sale) (?:(?:marcad|señalad|clasificad|calificad|considerad|listad)[oa] )?(?:como )?(?:(?:de|en|con) riesgo|riesgos[oa])(?!\p{L}| (?:alto|medio|bajo))/iu,
      'está en riesgo',
    ],
  ],
};
