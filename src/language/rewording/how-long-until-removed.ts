import type { Turn } from './turn.js';

/** "how long was it active before it was deleted?" as "how long did it exist?": until it was removed. */
export const HOW_LONG_UNTIL_REMOVED: Readonly<Record<'de' | 'es', readonly Turn[]>> = {
  de: [
    [
      /^((?:und )?)wie lange (?:war|lief|blieb) ([^?]{3,80}?)(?: (?:aktiv|in betrieb|eingeschaltet|online|im einsatz|da|vorhanden))?,? (?:bevor|ehe|bis) (?:er|sie|es|das|man (?:ihn|sie|es)|jemand (?:ihn|sie|es)) (?:wieder )?(?:entfernt|gelöscht|abgeschaltet) (?:wurde|worden ist|hat)(?=[\s?.!]*$)/iu,
      '$1wie lange gab es $2',
    ],
    [
      /(?<=^(?:und )?wie lange [^?]{3,80}?),? (?:bevor|bis) (?:er|sie|es|das) (?:wieder )?(?:entfernt|gelöscht|abgeschaltet) (?:wurde|worden ist)(?=[\s?.!]*$)/iu,
      '',
    ],
  ],
  es: [
    [
      /(?<=^[\s¿]*(?:y )?cu[áa]nto tiempo )(?:estuvo|permaneci[óo]|sigui[óo]|dur[óo]) (?:(?:activ|habilitad|encendid)[oa] |en (?:marcha|uso) |funcionando )?([^?]{3,80}?)(?: (?:activ|habilitad|encendid)[oa]| en (?:marcha|uso)| funcionando)?,? (?:antes de que|hasta que) (?:lo|la) (?:borr|elimin|quit)\p{L}+(?=[\s?.!]*$)/iu,
      'existió $1',
    ],
    [
      /(?<=^[\s¿]*(?:y )?cu[áa]nto tiempo [^?]{3,80}?),? (?:antes de que|hasta que) (?:lo|la) (?:borr|elimin|quit)\p{L}+(?=[\s?.!]*$)/iu,
      '',
    ],
  ],
};
