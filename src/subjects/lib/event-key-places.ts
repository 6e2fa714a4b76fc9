import type { ChoiceValue } from '../model/attribute.js';
import { combinePhrases } from './combine-phrases.js';

const STRAIGHT = 'directly|straight|right';

/** The object that a key was put on or taken from, as people say it of what was done. */
export const EVENT_KEY_PLACES: Readonly<Record<string, ChoiceValue>> = {
  application: {
    label: 'registration',
    words: {
      en: combinePhrases(STRAIGHT, 'to|on|onto', 'registration|app registration|application registration'),
      de: combinePhrases('direkt', 'an|auf', 'registrierung|app registrierung'),
      fr: "directement sur l'inscription|directement à l'inscription",
      es: 'directamente en el registro|directamente al registro',
    },
    says: ['is on the registration', 'are on the registration'],
  },
  'service-principal': {
    label: 'service principal',
    words: {
      en: combinePhrases(
        STRAIGHT,
        'to|on|onto',
        'service principal|sp|spn|enterprise app|enterprise apps|enterprise application|service principals',
      ),
      de: combinePhrases('direkt', 'an|am|auf', 'dienstprinzipal|service principal|unternehmensanwendung'),
      fr: "directement sur le principal de service|directement au principal de service|directement sur l'application d'entreprise|directement à une application d'entreprise",
      es: 'directamente en la entidad de servicio|directamente a la entidad de servicio|directamente en la aplicación empresarial|directamente a una aplicación empresarial',
    },
    says: ['is on the service principal', 'are on the service principal'],
  },
};

const ON_SERVICE_PRINCIPAL = /^(?:add|remove) service principal credentials$/i;

/** On which objects the operations of one change put keys, or from which they took them. */
export const readKeyPlaces = (operations: readonly string[]): readonly string[] => [
  ...new Set(operations.map((one) => (ON_SERVICE_PRINCIPAL.test(one.trim()) ? 'service-principal' : 'application'))),
];
