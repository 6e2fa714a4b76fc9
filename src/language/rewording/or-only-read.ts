import { LazyPattern } from '../../core/lazy-pattern.js';
import { MESSAGE_START } from '../message-start.js';

const WHO = '(?<who>(?:the (?:app )?)?["\\p{Lu}][^,;?!]{1,60}?)';
const ONLY_READ_EN =
  ',? or (?:(?:can it |is it )?(?:only|just|merely)(?: allowed)? (?:to )?(?:read|see|view|look at)|(?:to )?(?:read|see|view) (?:only|just))(?: and (?:change|modify|edit))?(?: (?:it|them|those|these))?';
const ASKS_WHETHER =
  '(?:[^?!]{0,60}?(?:asks?|asked|is asking|wants? to know|wonders?|wondering)(?: (?:me|us))? (?:whether|if) )?';
const CONFIRM = '(?:[?.!]? (?:can|could|would) you (?:please )?confirm(?: (?:this|that|it))?(?:,? please)?)?';

const ASKED: readonly (readonly [asked: RegExp, plain: string])[] = (
  [
    [
      `${ASKS_WHETHER}(?:(?:is|are) )?${WHO} (?:(?:is|are) )?(?:allowed|permitted|able|entitled) to (?<does>[^,;?!]{3,60}?)${ONLY_READ_EN}${CONFIRM}`,
      'can $who $does?',
    ],
    [
      `${ASKS_WHETHER}(?:can |may )?${WHO} (?:can |may )?(?<does>(?:modify|change|write|edit|create|delete|update|send)(?!\\p{L})[^,;?!]{2,60}?)${ONLY_READ_EN}${CONFIRM}`,
      'can $who $does?',
    ],
    [
      `(?:kann|darf) (?:der |die |das )?${WHO} (?:auch )?(?<does>[^,;?!]{3,50}? (?:ändern|bearbeiten|schreiben|löschen|anlegen|verschicken|versenden|senden|schicken))(?: (?<as>im namen [^,;?!]{2,30}?))?,? oder (?:sie |es |diese )?(?:nur|bloß|lediglich) (?:lesen|sehen)(?: (?:und|oder) (?:ändern|bearbeiten))?`,
      'kann $who $as$does?',
    ],
    [
      `(?:est-ce que )?(?:l['’]appli )?${WHO} peut(?:-(?:il|elle))? (?:aussi )?(?<does>(?:modifier|changer|écrire|supprimer|créer|envoyer) [^,;?!]{3,50}?),? ou (?:seulement|uniquement|juste) (?:les |la |le )?(?:lire|voir|consulter)(?: et (?:les )?modifier)?`,
      '$who peut $does ?',
    ],
    [
      `puede (?:la app )?${WHO} (?:también )?(?<does>(?:modificar|cambiar|escribir|borrar|crear|eliminar|enviar|mandar) [^,;?!]{3,50}?),? o (?:solo|sólo|solamente|únicamente) (?:leer|ver)(?:l[ao]s?)?(?: y (?:modificar|cambiar)(?:l[ao]s?)?)?`,
      '¿puede $who $does?',
    ],
  ] as const
).map(([source, plain]) => [new LazyPattern(`${MESSAGE_START}${source}[\\s?.!]*$`, 'iu'), plain]);

/**
 * "is X allowed to modify users or only to read them?": whether it may do the more; the less is in the answer, which tells what it can. Other texts
 * stay.
 */
export function askForTheMore(text: string): string {
  for (const [asked, plain] of ASKED) {
    const { who, does, as } = asked.exec(text)?.groups ?? {};
    if (who !== undefined && does !== undefined)
      return plain
        .replace('$who', () => who.trim())
        .replace('$as', () => (as === undefined ? '' : `${as} `))
        .replace('$does', () => does.trim());
  }
  return text;
}
