import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from './accent-free.js';
import type { OtherLanguage } from './other-language.js';
import { findNameIn, NAME_SAID } from './whole-of-somebody.js';

/** How well it is to be done, which the steps say anyway. */
const DE_CARE =
  '(?: (?:sicher|sauber|gefahrlos|risikolos|richtig|ordentlich|schnell|sofort|jetzt|endgültig|komplett|vollständig|am besten|bitte|wieder|ohne (?:risiko|(?:et)?was kaputt ?zu ?machen|probleme|schaden)))*';
const FR_CARE =
  '(?: (?:proprement|correctement|rapidement|définitivement|complètement|tout de suite|maintenant|au mieux|en (?:toute )?sécurité|en toute sûreté|sans (?:risque|danger|problème|tout casser|rien casser)))*';
const ES_CARE =
  '(?: (?:bien|correctamente|rápidamente|definitivamente|completamente|por completo|ahora|ya|con seguridad|de (?:forma|manera) (?:segura|limpia|correcta)|sin (?:riesgos?|peligro|problemas?|romper nada)))*';

/** What takes the power from an app or an account, and what removes it. */
const FRAMES: Readonly<Record<OtherLanguage, readonly (readonly [source: string, verb: 'disable' | 'get rid of'])[]>> =
  {
    de: [
      [
        `wie (?:deaktiviere|sperre|blockiere|deaktivieren|sperren) (?:ich|man|wir)${DE_CARE} ${NAME_SAID}${DE_CARE}`,
        'disable',
      ],
      [
        `wie (?:schalte|schalten|stelle|stellen) (?:ich|man|wir)${DE_CARE} ${NAME_SAID}${DE_CARE} (?:ab|aus)`,
        'disable',
      ],
      [
        `wie (?:kann|soll|muss|sollte|können) (?:ich|man|wir)${DE_CARE} ${NAME_SAID}${DE_CARE} (?:deaktivieren|abschalten|ausschalten|sperren|blockieren|stilllegen)`,
        'disable',
      ],
      [`wie (?:entferne|lösche|entfernen|löschen) (?:ich|man|wir)${DE_CARE} ${NAME_SAID}${DE_CARE}`, 'get rid of'],
    ],
    fr: [
      [
        `comment (?:est-ce qu(?:e |['’]))?(?:(?:je|on|nous|puis-je|peut-on|dois-je|faut-il|faire pour|(?:je )?fais pour|peux|peut|pour) )*(?:désactiv|bloqu|coup)(?:er|ez|e|ons)${FR_CARE} ${NAME_SAID}${FR_CARE}`,
        'disable',
      ],
      [
        `comment (?:est-ce qu(?:e |['’]))?(?:(?:je|on|nous|puis-je|peut-on|dois-je|faut-il|faire pour|(?:je )?fais pour|peux|peut|pour) )*(?:(?:supprim|retir)(?:er|ez|e|ons)|enlève|enlever)${FR_CARE} ${NAME_SAID}${FR_CARE}`,
        'get rid of',
      ],
    ],
    es: [
      [
        `cómo (?:(?:puedo|podemos|se puede|debo|hago para|se) )*(?:(?:desactiv|deshabilit)(?:o|ar|amos|a)|bloque(?:o|ar|amos|a)|apag(?:o|ar))${ES_CARE}(?: a)? ${NAME_SAID}${ES_CARE}`,
        'disable',
      ],
      [
        `cómo (?:(?:puedo|podemos|se puede|debo|hago para|le|se) )*(?:quit|retir|revoc)(?:o|ar|amos|a) (?:el |su )?acceso (?:a|de) ${NAME_SAID}${ES_CARE}`,
        'disable',
      ],
      [
        `cómo (?:(?:puedo|podemos|se puede|debo|hago para|se) )*(?:elimin|quit|borr|retir)(?:o|ar|amos|a)${ES_CARE}(?: a)? ${NAME_SAID}${ES_CARE}`,
        'get rid of',
      ],
    ],
  };

const PATTERNS: Readonly<Record<OtherLanguage, readonly (readonly [RegExp, string])[]>> = {
  de: FRAMES.de.map(compile),
  fr: FRAMES.fr.map(compile),
  es: FRAMES.es.map(compile),
};

function compile([source, verb]: (typeof FRAMES)['de'][number]): readonly [RegExp, string] {
  const asked = `^[\\s¿¡]*(?:(?:hallo|bonjour|buenas|hola|und|et|y)[ ,!]+[¿¡]?)*${accentFree(source)}[\\s?!.]*$`;
  return [new LazyPattern(asked, 'iu'), verb];
}

/** A longer text says more than what is to be done. */
const LONGEST = 120;

/** "¿cómo desactivo X de forma segura?", "wie schalte ich X sauber ab?" of one by name, as "how do I disable X?". Other texts stay. */
export function askForStepsOfOne(text: string, language: OtherLanguage): string {
  if (text.length > LONGEST) return text;
  for (const [asked, verb] of PATTERNS[language]) {
    const name = findNameIn(asked.exec(text)?.groups?.['name']);
    if (name !== undefined) return `how do I ${verb} ${name}?`;
  }
  return text;
}
