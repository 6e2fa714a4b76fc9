import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import type { Turn } from './turn.js';

/** Ways to ask since when somebody has not signed in, with the name as a group, and whether there were attempts since. */
interface Wording {
  readonly since: readonly string[];
  readonly attempts: string;
}

/** One name, and no kind of people. */
const NAME_EN = '(?!(?:the|our|all|any|every|these|those|most|some|which|who) )(?:the account )?(?<name>[^?,;]{2,40}?)';
const NAME_DE =
  '(?!(?:die|der|unsere|alle|diese|manche|welche|wer) (?!konto|account))(?:das konto |der account |der benutzer )?(?:von )?(?<name>[^?,;]{2,40}?)';
const NAME_FR =
  "(?!(?:les|nos|tous|ces|quels|qui) )(?:le compte (?:de |d['’])?|l['’]utilisateur |l['’]admin )?(?<name>[^?,;]{2,40}?)";
const NAME_ES =
  '(?!(?:los|las|nuestros|todos|estos|qué|quién) )(?:la cuenta (?:de )?|el usuario |el admin )?(?<name>[^?,;]{2,40}?)';

const SIGN_IN_FR = "(?:se connecter|s['’]authentifier|se loguer|ouvrir (?:de |une )session)";
const SIGNED_IN_FR = '(?:connectée?s?|authentifiée?s?|loguée?s?)';
const SINCE_FR = "(?:depuis|ça fait|cela fait) (?:quand|combien de temps)(?: est-ce)?(?: qu(?:e |[’']))?";
const SIGN_IN_ES = '(?:iniciar sesi[oó]n|entrar|acceder|conectarse|loguearse|autenticarse)';
const SIGNS_IN_ES =
  '(?:inicia sesi[oó]n|entra|accede|se conecta|se loguea|ha iniciado sesi[oó]n|se ha conectado|ha entrado|ha accedido)';
const SINCE_ES = '(?:desde cu[aá]ndo|(?:hace )?cu[aá]nto(?: tiempo)?(?: hace)?(?: que)?)';
const NOT_MORE_DE = '(?:(?:denn|eigentlich|schon|jetzt|auch) )*(?:nicht|nie)(?: mehr)?(?: (?:erfolgreich|wieder))?';

const WORDS: Readonly<Record<OtherLanguage | 'en', Wording>> = {
  en: {
    since: [
      `(?:since when|(?:for )?how long) (?:has|have) ${NAME_EN} (?:not|no longer|never)(?: (?:been able|managed|succeeded))?(?: (?:to|in))? (?:sign(?:ed|ing)?|log(?:ged|ging)?)[ -](?:in|on)(?: successfully)?`,
      `(?:since when|(?:for )?how long) (?:hasn['’]t|has not|couldn['’]t|could not|can['’]t|cannot) ${NAME_EN} (?:(?:been able|managed|succeeded) )?(?:to )?(?:sign(?:ed)?|log(?:ged)?)[ -](?:in|on)(?: successfully)?`,
    ],
    attempts:
      '(?:were|have) there (?:been )?(?:any )?(?:(?:recent|failed|new|more|further) )*(?:(?:sign-?in|log-?in|sign in|login) )?attempts',
  },
  de: {
    since: [
      `(?:seit wann|(?:seit )?wie lange) (?:hat|haben) (?:sich )?${NAME_DE} (?:sich )?${NOT_MORE_DE} (?:angemeldet|eingeloggt)`,
      `(?:seit wann|(?:seit )?wie lange) (?:konnte|kann|konnten) (?:sich )?${NAME_DE} (?:sich )?${NOT_MORE_DE} (?:anmelden|einloggen)`,
    ],
    attempts:
      '(?:gab|gibt) es (?:(?:seither|seitdem|noch|danach|kürzlich|zuletzt|in letzter zeit) )*(?:(?:neue|neuere|aktuelle|jüngste|fehlgeschlagene|kürzliche|weitere) )*(?:anmelde|login-?|sign-?in-?)?versuche',
  },
  fr: {
    since: [
      `${SINCE_FR} ?${NAME_FR} ne s['’]est (?:plus|pas) (?:re)?${SIGNED_IN_FR}`,
      `${SINCE_FR} ?${NAME_FR} n['’]a (?:plus|pas) (?:réussi à|pu|su|été capable de) ${SIGN_IN_FR}`,
      `${SINCE_FR} ?${NAME_FR} ne (?:réussit|parvient|arrive|peut) (?:plus|pas)(?: à)? ${SIGN_IN_FR}`,
    ],
    attempts:
      "(?:est-ce qu['’]il y a eu|y a[- ]t[- ]il eu) (?:des|de nouvelles|d['’]autres) (?:tentatives|essais)(?: de connexion)?(?: (?:récente?s|ratée?s|échouée?s))*",
  },
  es: {
    since: [
      `${SINCE_ES} (?:lleva )?(?:que )?${NAME_ES} no (?:ha (?:podido|logrado|conseguido) ${SIGN_IN_ES}|(?:puede|logra|consigue) ${SIGN_IN_ES}|${SIGNS_IN_ES})`,
      `${SINCE_ES} no (?:ha (?:podido|logrado|conseguido) ${SIGN_IN_ES}|(?:puede|logra|consigue) ${SIGN_IN_ES}|${SIGNS_IN_ES}) ${NAME_ES}(?=[\\s?.!]*$|,? y )`,
    ],
    attempts:
      '(?:ha habido|hubo|hay|se han visto) (?:algún |algunos )?intentos?(?: de (?:inicio de sesi[oó]n|acceso|conexi[oó]n))?',
  },
};

const AND = ',? (?:and|und|et|y) ¿?';
const LATELY =
  '(?: (?:recently|lately|since(?: then)?|seither|seitdem|danach|récemment|depuis|récentes|recientes?|fallidos?|desde entonces|últimamente|dernièrement))*';

const listTurns = ({ since, attempts }: Wording): readonly Turn[] =>
  since.flatMap((asked): readonly Turn[] => [
    [
      new LazyPattern(`^[¿\\s]*${asked}${AND}${attempts}${LATELY}[\\s?.!]*$`, 'iu'),
      'when did $<name> last sign in and when did $<name> last try to sign in?',
    ],
    [new LazyPattern(`^[¿\\s]*${asked}(?=[\\s?.!]*$|,? (?:and|und|et|y) )`, 'iu'), 'when did $<name> last sign in'],
  ]);

/** "depuis quand X n'a plus réussi à se connecter ?": when it signed in last, and not whether it has never. */
export const NOT_SIGNED_IN_SINCE: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: listTurns(WORDS.en),
  de: listTurns(WORDS.de),
  fr: listTurns(WORDS.fr),
  es: listTurns(WORDS.es),
};
