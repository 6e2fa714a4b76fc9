import { combinePhrases } from './combine-phrases.js';
import type { ChoiceValue } from '../model/attribute.js';

const CHANGES =
  'change|changes|event|events|activity|activities|action|actions|operation|operations|modification|modifications';
const EXCHANGE = 'exchange|exchange online|exo';
const ENTRA = 'entra|entra id|microsoft entra|azure ad|aad';
/** Before the service in a sentence: "role in Entra" is no change, and so a verb or a change is said with it. */
const ACTED_EN = combinePhrases(
  `${CHANGES}|what happened|what changed|what was changed|what was done|what has changed|what has happened|what went on|changed|happened|happen|went on|done|do|did|changes made|modified|touched|edited|something|anything|things|stuff`,
  'in|within|inside|to',
);
const ACTED_DE = 'geändert|verändert|passiert|gemacht|getan|angefasst|geschehen|los';
const ACTED_FR = 'changé|modifié|passé|fait|bougé|touché|quelque chose|changements|modifications|activités';
const ACTED_ES =
  'cambió|cambiado|cambiaron|modificó|pasó|hizo|hicieron|hecho|tocó|algo|cambios|modificaciones|actividades';

/** Which service recorded a change. Exchange within a name of what is changed there ("exchange rule") says nothing of it. */
export const EVENT_SERVICES: Readonly<Record<string, ChoiceValue>> = {
  exchange: {
    label: 'Exchange',
    words: {
      en: `${combinePhrases(`${EXCHANGE}|mail|email|mail system`, CHANGES)}|${combinePhrases(ACTED_EN, EXCHANGE)}|${combinePhrases('in|within|inside', EXCHANGE)}`,
      de: `${combinePhrases('in|im|bei|an', EXCHANGE)}|${combinePhrases('in|im|bei|an', EXCHANGE, ACTED_DE)}|${combinePhrases(EXCHANGE, 'änderung|änderungen|ereignisse|aktivitäten')}`,
      fr: `${combinePhrases('dans|sur', EXCHANGE)}|${combinePhrases(ACTED_FR, 'dans|sur|à', EXCHANGE)}`,
      es: `${combinePhrases('en', EXCHANGE)}|${combinePhrases(ACTED_ES, 'en|de', EXCHANGE)}`,
    },
    says: ['was done in Exchange', 'were done in Exchange'],
  },
  entra: {
    label: 'Entra',
    words: {
      en: `${combinePhrases(ENTRA, CHANGES)}|${combinePhrases(ACTED_EN, ENTRA)}|${combinePhrases(ACTED_EN, 'the directory')}|directory change|directory changes`,
      de: combinePhrases('in|im|bei|an', `${ENTRA}|verzeichnis`, ACTED_DE),
      fr: combinePhrases(ACTED_FR, 'dans|sur|à', `${ENTRA}|l'annuaire`),
      es: combinePhrases(ACTED_ES, 'en|de', `${ENTRA}|el directorio`),
    },
    says: ['was done in Entra', 'were done in Entra'],
  },
};
