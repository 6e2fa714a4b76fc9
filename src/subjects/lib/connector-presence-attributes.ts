import type { Attribute } from '../model/attribute.js';
import type { ConnectorRow } from './connector-row.js';

/** Whether a connector is still there, and how long it has been or was: the log knows those that are gone. */
export const PRESENCE_ATTRIBUTES = {
  gone: {
    type: 'flag',
    label: 'Removed',
    yes: {
      en: 'gone|no longer there|not there any more|no longer exist|not exist any more|not exist anymore',
      de: 'nicht mehr da|nicht mehr vorhanden',
      fr: "n'existe plus|n'existent plus",
      es: 'ya no existe|ya no existen',
    },
    no: {
      en: 'still there|still exist|still around|still in place',
      de: 'noch da|noch vorhanden',
      fr: 'existe encore|existe toujours|existent encore',
      es: 'aún existe|todavía existe|sigue existiendo',
    },
    says: ['was removed', 'were removed'],
    saysNot: ['is still there', 'are still there'],
    read: ({ removedAt }) => removedAt !== undefined,
  },
  lifetime: {
    type: 'text',
    label: 'There for',
    words: {
      en: 'how long did|how long was|how long were|how long had|lifetime|life span|lifespan|time of existence',
      de: 'wie lange gab es|wie lange existierte|wie lange bestand|lebensdauer',
      fr: 'combien de temps a|combien de temps ont|durée de vie',
      es: 'cuánto tiempo existió|cuánto tiempo estuvo|tiempo de vida',
    },
    says: ['was there for', 'were there for'],
    read: ({ lifetime }) => lifetime,
  },
} as const satisfies Readonly<Record<string, Attribute<ConnectorRow>>>;
