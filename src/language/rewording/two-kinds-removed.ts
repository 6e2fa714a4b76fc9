import { whole } from './frame-of-words.js';
import type { OtherLanguage } from './other-language.js';
import type { Turn } from './turn.js';

const FR_KIND =
  "((?:les )?(?:connecteurs?|règles?(?: de (?:transport|flux))?|stratégies?(?: d['’]accès conditionnel)?|applis?|applications?|secrets?|rôles?))";
const ES_KIND =
  '((?:(?:los|las) )?(?:conectores|reglas(?: de (?:transporte|flujo))?|directivas|pol[íi]ticas|apps|aplicaciones|secretos|roles))';
const DE_KIND =
  '((?:connectoren|connectors|konnektoren|(?:transport)?regeln|richtlinien|apps|anwendungen|secrets|geheimnisse|rollen))';

/** "connecteurs et règles supprimés": both kinds were removed, and neither removes anything. */
export const TWO_KINDS_REMOVED: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: [[whole(`(gelöscht|entfernt)e ${DE_KIND} und ${DE_KIND}`), 'welche $2 und $3 wurden $1?']],
  fr: [
    [
      whole(
        `${FR_KIND} et ${FR_KIND} ((?:supprim|retir|effac)ée?s)((?: (?:depuis|cette|ce|ces|hier|en|dans) .{2,40})?)`,
      ),
      'quels $1 et $2 ont été $3$4 ?',
    ],
  ],
  es: [
    [
      whole(`${ES_KIND} y ${ES_KIND} ((?:elimin|borr|quit)ad)[oa]s((?: (?:desde|esta|este|estos|ayer|en) .{2,40})?)`),
      'qué $1 y $2 fueron $3os$4?',
    ],
  ],
};
