import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from './accent-free.js';
import type { OtherLanguage } from './other-language.js';
import { GREETING } from './turn.js';
import { findNameIn, NAME_SAID } from './whole-of-somebody.js';

/** How well it is to be done, which the steps say anyway. */
const DE_CARE =
  '(?: (?:sicher|sauber|gefahrlos|risikolos|richtig|ordentlich|korrekt|gründlich|schnell|sofort|umgehend|unverzüglich|jetzt|endgültig|komplett|vollständig|am \\p{L}+sten|(?:schnellst|best)möglich|möglichst (?:schnell|sauber|sicher|gründlich)|so (?:schnell|sauber|sicher) wie möglich|bitte|wieder|ohne (?:risiko|(?:et)?was kaputt ?zu ?machen|probleme|schaden)))*';
const FR_CARE =
  '(?: (?:bien|vite|proprement|correctement|rapidement|immédiatement|définitivement|complètement|tout de suite|maintenant|au mieux|au plus vite|(?:le plus|aussi) (?:proprement|vite|rapidement|sûrement) (?:que )?possible|de (?:façon|manière) (?:propre|sûre|sécurisée|définitive)|en (?:toute )?sécurité|en toute sûreté|sans (?:risque|danger|problème|tout casser|rien casser)))*';
const ES_CARE =
  '(?: (?:bien|rápido|limpiamente|correctamente|rápidamente|inmediatamente|definitivamente|completamente|por completo|ahora|ya|cuanto antes|lo (?:antes|más (?:limpio|rápido|seguro)) posible|con seguridad|de (?:forma|manera) (?:segura|limpia|correcta|definitiva)|de la (?:forma|manera) más (?:segura|limpia|rápida)|sin (?:riesgos?|peligro|problemas?|romper nada)))*';

/** What takes the power from an app or an account, and what removes it. */
const FRAMES: Readonly<Record<OtherLanguage, readonly (readonly [source: string, verb: 'disable' | 'get rid of'])[]>> =
  {
    de: [
      [
        `wie (?:deaktiviert?|deaktiviere|sperrt?|sperre|blockiert?|blockiere|suspendiere|deaktivieren|sperren|blockieren) (?:ich|man|wir)${DE_CARE} ${NAME_SAID}${DE_CARE}`,
        'disable',
      ],
      [
        `wie (?:schalte|schalten|stelle|stellen) (?:ich|man|wir)${DE_CARE} ${NAME_SAID}${DE_CARE} (?:ab|aus)`,
        'disable',
      ],
      [
        `wie (?:kann|soll|muss|sollte|können) (?:ich|man|wir)${DE_CARE} ${NAME_SAID}${DE_CARE} (?:deaktivieren|abschalten|ausschalten|sperren|blockieren|stilllegen|suspendieren)`,
        'disable',
      ],
      [
        `(?:was|welches) (?:ist|wäre) (?:der|die|das) \\p{L}+ste (?:weg|art|weise|methode|möglichkeit|vorgehen),? (?:um )?${NAME_SAID}${DE_CARE} (?:zu (?:deaktivieren|sperren|blockieren|suspendieren)|(?:ab|aus)zuschalten|stillzulegen)`,
        'disable',
      ],
      [`wie (?:entferne|lösche|entfernen|löschen) (?:ich|man|wir)${DE_CARE} ${NAME_SAID}${DE_CARE}`, 'get rid of'],
    ],
    fr: [
      [
        `(?:quelle? (?:est|serait)|c['’]est quoi) (?:la|le) (?:meilleure? |bonne? )?(?:façon|manière|méthode|moyen|procédure)(?: (?:la|le) plus \\p{L}+)? (?:de|pour) (?:désactiver|bloquer|couper|verrouiller|suspendre|neutraliser)${FR_CARE} ${NAME_SAID}${FR_CARE}`,
        'disable',
      ],
      [
        `comment (?:est-ce qu(?:e |['’]))?(?:(?:je|on|nous|puis-je|peut-on|dois-je|faut-il|faire pour|(?:je )?fais pour|peux|peut|pour) )*(?:(?:désactiv|bloqu|coup|verrouill|neutralis)(?:er|ez|e|ons)|suspend(?:re|s|ons)?)${FR_CARE} ${NAME_SAID}${FR_CARE}`,
        'disable',
      ],
      [
        `comment (?:est-ce qu(?:e |['’]))?(?:(?:je|on|nous|puis-je|peut-on|dois-je|faut-il|faire pour|(?:je )?fais pour|peux|peut|pour) )*(?:(?:supprim|retir)(?:er|ez|e|ons)|enlève|enlever)${FR_CARE} ${NAME_SAID}${FR_CARE}`,
        'get rid of',
      ],
    ],
    es: [
      [
        `cuál (?:es|sería) (?:la|el) (?:mejor )?(?:forma|manera|modo|método)(?: (?:más )?(?:segur[oa]|limpi[oa]|rápid[oa]|correct[oa]))? (?:de|para) (?:desactivar|deshabilitar|inhabilitar|bloquear|suspender)${ES_CARE}(?: a)? ${NAME_SAID}${ES_CARE}`,
        'disable',
      ],
      [
        `cómo (?:(?:puedo|podemos|se puede|debo|hago para|se) )*(?:(?:desactiv|deshabilit)(?:o|ar|amos|a)|(?:bloque|inhabilit)(?:o|ar|amos|a)|suspend(?:o|er|emos|e)|apag(?:o|ar))${ES_CARE}(?: a)? ${NAME_SAID}${ES_CARE}`,
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
  const asked = `${GREETING}${accentFree(source)}[\\s?!.]*$`;
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
