import { LazyPattern } from '../../core/lazy-pattern.js';
import { END, type Turn } from './turn.js';

/** Somebody or something by its name, with its capitals. */
const NAMED =
  '("[^"]+"|[\\p{Lu}\\d][\\p{L}\\p{N}.@-]*(?: (?:(?:de|van|von|for) )?[\\p{Lu}\\d][\\p{L}\\p{N}.@-]*){0,4})';
const FR_ARTICLE = "(?:[Ll][ea] |[Ll]['’])?(?:(?:appli|application|app|compte) )?";
const FR_MORE = "((?: et (?:quand|comment|d['’]où|(?:depuis|de) quelle (?:adresse )?ip|jusqu['’]à quand))?)";
const ES_TIME =
  '((?: (?:en (?:el|la|los|las)|desde|durante|estos|estas|este|esta|hoy|ayer|últimamente|recientemente)(?!\\p{L})[^?]{0,50})?)';

/** Whoever or whatever is asked about is named first, and a pronoun stands for it in the question: as the question says it by name. */
export const NAMED_FIRST: Readonly<Record<'de' | 'fr' | 'es', readonly Turn[]>> = {
  fr: [
    [
      new LazyPattern(
        `^((?:[Ee]t )?)([Ll]a (?:règle|stratégie)|[Ll]e (?:connecteur|groupe)) ([^?,]{2,60}), qui l['’]a (\\p{L}{3,14})${FR_MORE}${END}`,
        'u',
      ),
      '$1qui a $4 $2 $3$5',
    ],
    [
      new LazyPattern(`^((?:[Ee]t )?)${FR_ARTICLE}${NAMED}, qui lui a ([^?,]{3,60}?)${FR_MORE}${END}`, 'u'),
      '$1qui a $3 à $2$4',
    ],
    [
      new LazyPattern(`^((?:[Ee]t )?)${FR_ARTICLE}${NAMED}, qui l['’]a (\\p{L}{3,14})${FR_MORE}${END}`, 'u'),
      '$1qui a $3 $2$4',
    ],
    [
      new LazyPattern(
        `^((?:[Ee]t )?)(?:${NAMED},? (?:(?:il|elle) )?a (?:quoi comme|quelles) (méthodes(?: (?:de )?(?:MFA|mfa|connexion|2FA))?)|(?:[Ii]l|[Ee]lle) a (?:quoi comme|quelles) (méthodes(?: (?:de )?(?:MFA|mfa|connexion|2FA))?), ${NAMED})${END}`,
        'u',
      ),
      '$1quelles $3$4 a $2$5',
    ],
    [
      new LazyPattern(
        `^((?:[Ee]t )?)${NAMED}, (?:il|elle) a (?:quoi comme|quels|quelles) (\\p{L}{3,14})${FR_MORE}${END}`,
        'u',
      ),
      '$1quels $3 a $2$4',
    ],
  ],
  de: [
    [
      new LazyPattern(
        `^((?:[Uu]nd )?)(?:[Dd](?:er|ie|as) )?${NAMED}, wer hat (?:dem|der|den|die|das|ihm|ihr|ihn|sie|es) (\\p{Ll}[^?,]{2,60})${END}`,
        'u',
      ),
      '$1wer hat $2 $3',
    ],
  ],
  es: [
    [
      new LazyPattern(
        `^[\\s¿]*((?:[Yy] )?)¿?[Aa] ${NAMED},? ¿?le (?:han|ha|hemos) (?:tocado|cambiado|modificado|alterado) algo(?: (?:de|en|a) (?:la|su) cuenta)?${ES_TIME}${END}`,
        'u',
      ),
      '$1le han cambiado algo a la cuenta de $2$3',
    ],
  ],
};
