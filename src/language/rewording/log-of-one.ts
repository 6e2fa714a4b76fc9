import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from './accent-free.js';
import { NAME_OF_ONE } from './happened-to-one.js';
import type { OtherLanguage } from './other-language.js';
import type { Turn } from './turn.js';

const ONE = NAME_OF_ONE.replace('(?<name>', '(');
/** Behind its kind a name may go on in small letters, or be a single one: "the rule Finance copies", "the rule m". */
const OF_KIND = '(\\p{Ll}(?!\\p{L})|["\\p{Lu}\\d][^?,;]{0,60}?)';

/** What stands in the log about one: by or about a person or an app, about a rule, connector or policy. */
const say = (kind: string): string => `which changes have to do with ${kind === '' ? '' : `the ${kind} `}$1?`;

/** The kind before a name, in a language, and as English calls it. */
type Kinds = readonly (readonly [said: string, kind: string])[];

/** Each frame has "KIND" where the kind and the name stand. Names are told by their capitals, and the words around them may have any. */
const turns = (kinds: Kinds, frames: readonly string[]): readonly Turn[] =>
  kinds.flatMap(([said, kind]) =>
    frames.map((frame): Turn => {
      const source = accentFree(frame).replaceAll('KIND', `${accentFree(said)}${kind === '' ? ONE : OF_KIND}`);
      const anyCase = source.replaceAll(/~(\p{Ll})/gu, (_, letter: string) => `[${letter}${letter.toUpperCase()}]`);
      return [new LazyPattern(`^[\\s¿¡]*${anyCase}[\\s?.!]*$`, 'u'), say(kind)];
    }),
  );

const EN_LOG =
  '(?:unified |exchange )?(?:~audit|~admin audit) ?(?:~logs?|~trails?|~records?|~entries|~events)(?: entries| records| events)?';
const DE_LOG = '(?:~audit|~überwachungs)-?(?: ?~logs?|~protokoll|-?~einträge|~protokolleinträge|~log-?~einträge)';
const FR_LOG =
  "(?:(?:les )?(?:entrées|traces|lignes) (?:du |dans le |des ))?(?:(?:le |les |du )?(?:~journal|~journaux|~logs?) d['’]audit|(?:la )?~piste d['’]audit)";
const ES_LOG =
  '(?:(?:las )?(?:entradas|líneas) (?:del? |en el ))?(?:(?:el |los |del )?(?:~registros?|~logs?) de auditoría|(?:la )?~bitácora de auditoría|(?:el )?~audit ?~logs?)';

/** "registro de auditoría de la regla X", "what does the audit log say about X?": the changes that the log tells of one, and not whether it is on. */
export const LOG_OF_ONE: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: turns(
    [
      ['(?:the )?(?:mail ?flow |transport )?rule ', 'rule'],
      ['(?:the )?(?:inbound |outbound )?connector ', 'connector'],
      ['(?:the )?(?:ca |conditional access )?policy ', 'policy'],
      ['(?:the )?(?:~app |~application |~user |~account (?:of )?)?', ''],
    ],
    [
      `(?:(?:~show|~list|~give|~get)(?: me| us)? )?(?:the )?${EN_LOG} (?:of|for|about|on|regarding|concerning) KIND`,
      `~what (?:does|do|did) (?:the |our )?${EN_LOG} (?:say|tell|show|have|contain|know|hold|record)(?: us| me)? (?:about|of|on|for) KIND`,
      `~what(?: is|['’]s) in (?:the |our )?${EN_LOG} (?:about|of|on|for) KIND`,
    ],
  ),
  de: turns(
    [
      ['(?:(?:die|der|zur|einer) )?~(?:transport)?~regel ', 'rule'],
      ['(?:(?:den|dem|des|der|zum) )?~(?:konnektors?|connectors?) ', 'connector'],
      ['(?:(?:die|der|zur) )?~(?:richtlinie|policy) ', 'policy'],
      ['(?:(?:die|der|den|dem|des|das|zur|zum) )?(?:~app |~anwendung |~konto(?:s)? (?:von )?|~benutzers? )?', ''],
    ],
    [
      `(?:~(?:zeig|zeige|gib)(?: mir| uns)? )?(?:das |die )?${DE_LOG} (?:(?:zu|von|für|über|zur|zum) )?KIND`,
      `~was (?:steht|sagt|weiß|weiss|ist|findet sich|findet man|haben wir|gibt es|gibts) (?:im |das |in den |in dem )?${DE_LOG}(?: alles)? (?:(?:zu|von|für|über|zur|zum) )?KIND`,
    ],
  ),
  fr: turns(
    [
      ['(?:la |une )?~règle ', 'rule'],
      ['(?:(?:le |du |ce )?~connecteur )', 'connector'],
      ['(?:la |cette )?(?:~stratégie|~politique) ', 'policy'],
      ["(?:l['’]~appli |l['’]~app |l['’]~application |(?:le |du )?~compte (?:de |d['’])?|l['’]~utilisateur )?", ''],
    ],
    [
      `(?:~(?:montre|donne|affiche)s?(?:[- ]moi|[- ]nous)? )?(?:le |les )?${FR_LOG} (?:pour|sur|de|du|d['’]|concernant|à propos de) ?KIND`,
      `(?:~que|~qu['’]est-ce que|~qu['’]est-ce qu['’]il y a dans|~qu['’]y a-t-il dans|~quoi dans) ?(?:dit |disent |raconte |contient |montre |sait )?${FR_LOG}(?: dit| contient| montre| raconte)? (?:pour|sur|de|du|d['’]|concernant|à propos de) ?KIND`,
    ],
  ),
  es: turns(
    [
      ['(?:la )?~regla ', 'rule'],
      ['(?:el |del )?~conector ', 'connector'],
      ['(?:la )?(?:~directiva|~política) ', 'policy'],
      ['(?:la |el |del )?(?:~app |~aplicación |~cuenta (?:de )?|~usuario )?', ''],
    ],
    [
      `(?:~(?:muéstrame|dame|enséñame|muestra|ver) )?${ES_LOG} (?:para|sobre|de|del|acerca de) KIND`,
      `~qué (?:dice|cuenta|hay en|muestra|sale en|aparece en|pone|pone en|tiene) ${ES_LOG} (?:para|sobre|de|del|acerca de) KIND`,
    ],
  ),
};
