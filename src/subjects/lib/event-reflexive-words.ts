import type { Wording } from '../model/wording.js';
import { combinePhrases } from './combine-phrases.js';

const ONESELF = 'himself|herself|themselves|themself|itself|oneself|myself';

/** "gave himself a role", "reset her own password", "changes of their own account". */
export const DONE_TO_THEMSELVES: Wording = {
  en: `${combinePhrases('to|on|for', ONESELF)}|${combinePhrases('gave|give|granted|grant|assigned|assign|added|add|removed|took', ONESELF)}|${combinePhrases('his|her|their|its|ones|one’s', 'own')}|own account|own password`,
  de: 'sich selbst|sich selber|seinem eigenen|seinen eigenen|sein eigenes|ihr eigenes|ihren eigenen|ihrem eigenen|das eigene|dem eigenen|eigenes passwort|eigene konto|eigenes konto|eigenen konto',
  fr: "à lui même|à elle même|à soi même|à eux mêmes|s'est donné|s'est attribué|s'est octroyé|s'est ajouté|son propre|sa propre|ses propres|leur propre|leurs propres",
  es: 'a sí mismo|a sí misma|a sí mismos|a si mismo|a si misma|su propia|su propio|sus propias|sus propios',
};
