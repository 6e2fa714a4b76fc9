import { combinePhrases } from './combine-phrases.js';
import type { ChoiceValue } from '../model/attribute.js';

const CHANGES_EN =
  'change|changes|event|events|activity|activities|action|actions|operation|operations|modification|modifications';
const IN_EN = 'in|within|inside|to|of|on|from|across|about|regarding|concerning';
const EXCHANGE = 'exchange|exchange online|exo';
const ENTRA = 'entra|entra id|microsoft entra|azure ad|aad';

/** Which service recorded a change. Exchange alone, within a name of what is changed there ("exchange rule"), says nothing of it. */
export const EVENT_SERVICES: Readonly<Record<string, ChoiceValue>> = {
  exchange: {
    label: 'Exchange',
    words: {
      en: `${combinePhrases(`${EXCHANGE}|mail|email|mail system`, CHANGES_EN)}|in mail|in email|${combinePhrases(IN_EN, EXCHANGE)}`,
      de: `${combinePhrases('in|an|bei|im', EXCHANGE)}|${combinePhrases(EXCHANGE, 'änderung|änderungen|ereignisse|aktivitäten')}`,
      fr: `${combinePhrases("dans|sur|à|d'", EXCHANGE)}|${combinePhrases('changements|modifications|activités', EXCHANGE)}`,
      es: `${combinePhrases('en|de|a', EXCHANGE)}|${combinePhrases('cambios|modificaciones|actividades', EXCHANGE)}`,
    },
    says: ['was done in Exchange', 'were done in Exchange'],
  },
  entra: {
    label: 'Entra',
    words: {
      en: `${combinePhrases(ENTRA, CHANGES_EN)}|${combinePhrases(IN_EN, ENTRA)}|in the directory|in directory|directory change|directory changes`,
      de: `${combinePhrases('in|an|bei|im', ENTRA)}|im verzeichnis`,
      fr: `${combinePhrases('dans|sur|à', ENTRA)}|dans l'annuaire`,
      es: `${combinePhrases('en|de|a', ENTRA)}|en el directorio`,
    },
    says: ['was done in Entra', 'were done in Entra'],
  },
};
