import { LazyPattern } from '../../core/lazy-pattern.js';
import { splitOffConsequence } from './consequence-behind.js';
import { findReference } from '../dialogue/reference-words.js';
import { isGivenName } from '../given-names.js';
import { findOtherLanguage } from './spoken-language.js';
import { isDictionaryWord } from '../translation/translate-question.js';
import { findNames } from '../parameters/find-names.js';

/** A message without what it states before its question. `besides`: that, as a sentence. */
interface AskedBehind {
  readonly asked: string;
  readonly besides?: string;
}

/** Statements, and the question behind the last of them. */
const STATED = /^(?<said>[^?¿]{6,220}?[\p{L}\d)"]) ?(?<end>[.!:])\s+(?<asked>[¿\p{L}"][^?]*\?[^]*)$/u;

const GREETS =
  '(?:(?:hi|hey|hello|hallo|moin|servus|guten (?:tag|morgen|abend)|bonjour|bonsoir|salut|hola|oye|che|buen[oa]s(?: d[ií]as| tardes)?)[ ,!.:]+)*';
/** Whoever asks speaks of themselves or of why they ask. */
const OF_ASKER = new LazyPattern(
  `^[¡\\s]*${GREETS}(?:${[
    "(?:i|i['’]m|i['’]ve|i am|we|we['’]re|my|our)",
    '(?:ich|wir|bin|sind|mein\\p{L}*|komme|mache|bereite|habe?|brauche|muss|unser (?:chef|auditor|prüfer|vorstand))',
    "(?:je|j['’]|nous|on me|on nous|mon|ma|notre (?:chef|direction|auditeur|dsi|rssi)|c['’]est pour)",
    '(?:soy|estoy|somos|estamos|tengo|tenemos|mañana (?:tengo|tenemos|viene)|hoy (?:tengo|tenemos|viene)|preparo|mi (?:jefe|jefa|director|directora)|me (?:pide|piden|toca)|acabo de|necesito)',
  ].join('|')})(?![\\p{L}])`,
  'iu',
);
/** What narrows is no remark. */
const NARROWS =
  /(?<!\p{L})(?:only|just|except|without|ones?|those|mean|meant|nur|außer|ohne|meine|seulement|sauf|sans|parle|solo|sólo|salvo|sin|refiero)(?!\p{L})/iu;

/** Whom or what a statement is about, at its beginning. */
const LEADING_NAME =
  /^(?:(?:the|die|der|das|la|le|el|l['’]appli|l['’]app) )?(?<name>\p{Lu}[\p{L}\p{N}.'_-]*(?: (?:(?:de|van|von|of|for) )?(?:\p{Lu}[\p{L}\p{N}.'_-]*|\d+))*)(?= \p{Ll})/u;

const NOUN_BEFORE =
  /(?<!\p{L})(?:(?:le|ce) connecteur|(?:la|cette) règle|(?:el|ese|este) conector|(?:la|esa|esta) regla|(?:die|diese|unsere) regel|(?:der|dieser|den|diesen) [ck]onne[ck]tor|(?:the|this|that|our) (?:rule|connector)) $/iu;

/** "Veo Office Sync Helper en la lista": the verb is written large, and is no part of the name. */
const SEES = /^[\s¿¡]*(?:veo|vemos|vi|vimos|tengo|tenemos|hay|encontr[éo]|encontramos|aparece|sale)\s+/iu;

function nameIn(statement: string): string | undefined {
  const said = statement.replace(SEES, '');
  const [found, ...others] = findNames(said);
  if (found !== undefined && (others.length > 0 || !found.value.includes(' '))) return undefined;
  // What it is stays beside it: of words of ours alone nothing else says that it is a name.
  if (found !== undefined)
    return `${NOUN_BEFORE.exec(said.slice(0, found.start))?.[0].toLowerCase() ?? ''}${found.value}`;
  const name = LEADING_NAME.exec(said)?.groups?.['name'];
  if (name === undefined || name.includes(' ') || isGivenName(name)) return name;
  // A word that begins a sentence is a name where it is none of the language.
  const language = findOtherLanguage(said);
  return language === undefined || isDictionaryWord(name, language) ? undefined : name;
}

const ASKS_ES =
  '(?:qui[ée]n(?:es)?|cu[áa]ndo|desde cu[áa]ndo|por qu[ée]|c[óo]mo|cu[áa]nt[oa]s? \\p{L}+|qu[ée] (?:permisos|roles?|derechos))';
const TRUE_END = '[\\s?.!]*$';
/** "ich hab gehört, X hat kein MFA. Stimmt das?": whether what somebody heard is so. */
const HEARD: readonly (readonly [said: RegExp, confirm: string])[] = [
  [
    new LazyPattern(
      `^(?:ich hab(?:e)? gehört|man sagt|mir wurde gesagt|es heißt|jemand meint)[,:]? (?!dass )(?<so>[^?.!]{6,120})[.,!;?] (?:stimmt (?:das|es)|ist das (?:so|wahr|richtig|korrekt))${TRUE_END}`,
      'iu',
    ),
    '$<so>, oder?',
  ],
  [
    new LazyPattern(
      `^(?:j['’]ai entendu(?: dire)? que|on m['’]a dit que|il paraît que|paraît que) (?<so>[^?.!]{6,120})[.,!;?] (?:c['’]est (?:vrai|exact|ça|juste)|est-ce vrai|vrai)${TRUE_END}`,
      'iu',
    ),
    'est-ce que $<so> ?',
  ],
  [
    new LazyPattern(
      `^(?:(?:me|nos) (?:dijeron|han dicho) que|he o[ií]do que|dicen que) (?<so>[^?.!]{6,120})[.,!;?] ¿?(?:es (?:cierto|verdad|as[ií])|verdad)${TRUE_END}`,
      'iu',
    ),
    '$<so>, ¿verdad?',
  ],
];

/** Where a question points at whom or what was named in the sentence before, and with the name there. */
const PLACES: readonly (readonly [said: RegExp, named: (name: string) => string])[] = [
  [/(?<=\p{L} )(?:là-)?dessus(?!\p{L})/iu, (name) => `sur ${name}`],
  [/^(qui) l['’](?:a|avait) (\p{L}+)(?!\p{L})/iu, (name) => `$1 a $2 ${name}`],
  [
    new LazyPattern(`^(¿?${ASKS_ES}(?: (?:y )?${ASKS_ES})*) l[oa]s? (\\p{L}+)(?!\\p{L})`, 'iu'),
    (name) => `$1 $2 ${name}`,
  ],
  [
    /^(¿?(?:(?:y )?(?:todav[ií]a |a[úu]n )?(?:puede|tiene|est[áa]|sigue|usa|lee|accede|necesita)))(?= )(?! (?:alguien|un|una|el|la|los|las|usted|nadie) )/iu,
    (name) => `$1 ${name}`,
  ],
  [
    /(?<=(?<!\p{L})(?:an|bei|mit|von|auf|in) (?:dem|diesem|seinem|ihrem) (?:konto|account|benutzer|user|zugang))(?!\p{L}| von)/iu,
    (name) => ` von ${name}`,
  ],
  [
    /(?<=(?<!\p{L})(?:(?:die|diese) (?:App|Anwendung|Regel|Richtlinie)|(?:der|dieser|den|diesen|dem) (?:[CK]onne[ck]tor)|(?:l['’]|cette )(?:appli(?:cation)?|app)|(?:le|ce) connecteur|(?:la|cette) (?:règle|stratégie)|(?:la|esa|esta) (?:app|aplicación|regla|directiva)|(?:el|ese|este) conector|(?:the|this|that) (?:app|application|rule|connector|policy)))(?= \p{Ll}|[,?])(?! (?:die|der|das|qui|que|dont|that|which|de|du|of|von|in) )/u,
    (name) => ` ${name}`,
  ],
  [/(?<=(?<!\p{L})(?:bei|an|für|von|mit) )(?:ihm|ihr|dem|der)(?=[ ,?])(?! \p{Lu})/u, (name) => name],
];
/** "wie krieg ich sie auf …", behind another question. */
const OBJECT_DE =
  /(?<=(?<!\p{L})wie (?:krieg|bekomm|bring|mach|setz|stell)e? (?:ich|wir) )(?:sie|ihn|es|die|den|das)(?= )/iu;

/**
 * "X ist weg. Hängt an dem Konto noch was?", "le connecteur X a disparu. Qui l'a supprimé ?": the question by itself, with the name where it points
 * at it; and without what somebody says of themselves first. Others stay.
 */
function askBehindStatement(text: string): AskedBehind {
  const [heard, confirm] = HEARD.find(([pattern]) => pattern.test(text)) ?? [];
  if (heard !== undefined && confirm !== undefined) return { asked: text.replace(heard, confirm) };
  const { said = '', end, asked = '' } = STATED.exec(text)?.groups ?? {};
  // "We got a ticket: odd mails go out. What do you see?": what the ticket says is what is asked of.
  const isQuoting = end === ':' && /^[^?]*[.!]\s/u.test(asked);
  if (asked === '' || isQuoting || /["“”«»]/u.test(said)) return { asked: text };
  if (OF_ASKER.test(said) && findNames(said).length === 0) {
    if (NARROWS.test(said) || pointsBack(asked)) return { asked: text };
    const behind = askBehindStatement(asked);
    return {
      asked: behind.asked,
      besides: [`${said}.`, ...(behind.besides === undefined ? [] : [behind.besides])].join(' '),
    };
  }
  const name = nameIn(said.replace(new LazyPattern(`^${GREETS}`, 'iu'), ''));
  if (name === undefined || findNames(asked).length > 0) return { asked: text };
  const [pattern, put] = PLACES.find(([one]) => one.test(asked)) ?? [];
  if (pattern === undefined || put === undefined) return { asked: text };
  const placed = asked.replace(pattern, put(name)).replace(OBJECT_DE, () => name);
  return { asked: placed, besides: `${said}.` };
}

/** A message without what it states before its question, and what follows from that. `besides`: both, each as a sentence. */
export function askWithoutStatements(text: string): { readonly asked: string; readonly besides: readonly string[] } {
  const { asked: behind, besides: stated } = askBehindStatement(text);
  const { asked, besides: follows } = splitOffConsequence(behind);
  return { asked, besides: [follows, stated].flatMap((one) => one ?? []) };
}

/** Whether the first clause of a question points at something of the sentence before. */
const pointsBack = (asked: string): boolean => findReference(asked.split(/[,;]/u)[0] ?? asked)?.firm === true;
