import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import { END, FIRST, type Turn } from './turn.js';

const MAIL =
  '(?:(?:its|the|all|any|our|those|these|blind|such|incoming|matching|every|a) )*(?:e-?mails?|mails?|messages?|cop(?:y|ies)(?: of (?:the |our |all )?(?:e-?mails?|mails?|messages?))?)';
const PLACE = '(?:(?:e-?)?mail ?box(?:es)?|inbox(?:es)?|accounts?|e-?mail address(?:es)?|address(?:es)?|domains?)';
const SEND = '(?:sends?|cop(?:y|ies)|bccs?|ccs?|forwards?|redirects?|delivers?|divert(?:s|ed)?|journals?)';
const RULE =
  '((?!(?:we|you|i|they|users?|people|somebody|an attacker|our|all|any|these|those|(?:the )?(?:mail flow |transport )?rules)(?!\\p{L}))[^?,]{2,70}?)';

const DE_MAIL = '(?:die |ihre |seine |alle |den )?(?:e-?mails?|mails?|nachrichten|kopien|post|kopie)';
const FR_MAIL = "(?:le |les |ses |des |du |la |l['’])?(?:e-?mails?|mails?|courriels?|courriers?|messages?|copies?)";
const ES_MAIL = '(?:el |los |las |sus |la )?(?:e-?mails?|correos?|mensajes?|copias?)';

/** What a rule applies to, and where it sends mail: that is the address that gets it. Whose mail it is is another column, and is asked without "to". */
export const ADDRESS_OF_RULE: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    // When a rule applies, and to what, is told by all of its conditions.
    [
      new LazyPattern(
        `${FIRST}(?:when(?: exactly)?|to (?:which|what) (?:domains?|senders?|addresses|ips?|ip addresses|mails?|e-?mails?|messages?)|on (?:which|what) (?:domains?|mails?|e-?mails?|messages?)) (?:does|do|will) (the (?:mail flow |transport |mail )?rule [^?,]{1,60}?) (?:apply|act|fire|kick in|trigger|match|work)(?: to| on)?${END}`,
        'iu',
      ),
      '$1what are the conditions of $2',
    ],
    [
      new LazyPattern(
        `${FIRST}(?:which|what) (?:mails?|e-?mails?|messages?|traffic) (?:does|do) (the (?:mail flow |transport |mail )?rule [^?,]{1,60}?) (?:catch|match|hit|affect|touch|apply to|act on|look for)${END}`,
        'iu',
      ),
      '$1what are the conditions of $2',
    ],
    [
      new LazyPattern(
        `${FIRST}(?:which|what) ${PLACE} (?:does|do|did|will|would|is|are) ${RULE} (?:${SEND}|(?:sending|copying|forwarding|redirecting)) (?:${MAIL} )?to${END}`,
        'iu',
      ),
      '$1to which address does $2 send mail',
    ],
    [
      new LazyPattern(
        `${FIRST}(?:[Ww]hich|[Ww]hat) ${PLACE} (?:gets?|receives?|is getting|is sent|collects?) ${MAIL} (?:from|by|of|through|via) (?=(?:the )?(?:mail flow |transport )?rule |["\\p{Lu}])${RULE}${END}`,
        'u',
      ),
      '$1to which address does $2 send mail',
    ],
    // That it is outside the address itself tells.
    [
      new LazyPattern(
        `${FIRST}to (?:which|what) (?:external|outside|foreign) ${PLACE} (?:does|do|is|are) ${RULE} (?:${SEND}|(?:sending|copying|forwarding|redirecting))(?: ${MAIL})?${END}`,
        'iu',
      ),
      '$1to which address does $2 send mail',
    ],
  ],
  de: [
    [
      new LazyPattern(
        `^((?:und )?)(?:wann|bei wem|(?:auf|für|bei) welchen? (?:domains?|domänen|absendern?|adressen|ips?|ip-?adressen|mails?|e-?mails|nachrichten)) (?:greift|gilt|wirkt|zieht|schlägt) (die (?:regel|transportregel|nachrichtenflussregel|mailregel) [^?,]{1,60}?)(?: an| denn)?${END}`,
        'iu',
      ),
      '$1welche Bedingungen hat $2',
    ],
    [
      new LazyPattern(
        `^((?:und )?)an welche externen? (?:e-?mail-?)?adressen? (?:schickt|sendet|leitet|kopiert) (die (?:regel|transportregel) [^?,]{2,60}?|[^?,]{2,60}?) ${DE_MAIL}(?: weiter| um)?${END}`,
        'iu',
      ),
      '$1an welche Adresse schickt $2 Mails',
    ],
    [
      new LazyPattern(
        `^((?:und )?)an welche[sn]? (?:postfach|mailbox|konto|postfächer) (schickt|sendet|leitet|kopiert) (die (?:regel|transportregel) [^?,]{2,60}?|[^?,]{2,60}?) ${DE_MAIL}(?: weiter| um)?${END}`,
        'iu',
      ),
      '$1an welche Adresse schickt $3 Mails',
    ],
  ],
  fr: [
    [
      new LazyPattern(
        `^((?:et )?)(?:quand(?: est-ce que)?|à quels? (?:domaines?|expéditeurs?|mails?|e-?mails?|messages?|courriers?)) (?:s['’]applique|se déclenche|agit) (la règle [^?,]{1,60}?)${END}`,
        'iu',
      ),
      '$1quelles sont les conditions de $2',
    ],
    [
      new LazyPattern(
        `^((?:et )?)(?:quand(?: est-ce que)?|à quels? (?:domaines?|expéditeurs?|mails?|e-?mails?|messages?|courriers?)) (la règle [^?,]{1,60}?) (?:s['’]applique|se déclenche|agit)(?:-t-elle)?${END}`,
        'iu',
      ),
      '$1quelles sont les conditions de $2',
    ],
    [
      new LazyPattern(
        `^((?:et )?)(?:vers|à|dans) quelles? (?:boîtes?(?: aux lettres| mail)?|messagerie|comptes?) (la règle [^?,]{2,60}?|[^?,]{2,60}?) (?:envoie|copie|transfère|redirige|achemine)(?:-t-elle|-t-il)? ${FR_MAIL}${END}`,
        'iu',
      ),
      '$1à quelle adresse $2 envoie le courrier',
    ],
    [
      new LazyPattern(
        `^((?:et )?)(?:vers|à) quelles? adresses?(?: e-?mail)? (?:externes?|extérieures?) (la règle [^?,]{2,60}?|[^?,]{2,60}?) (?:envoie|copie|transfère|redirige|achemine)(?:-t-elle|-t-il)? ${FR_MAIL}${END}`,
        'iu',
      ),
      '$1à quelle adresse $2 envoie le courrier',
    ],
  ],
  es: [
    [
      new LazyPattern(
        `^[\\s¿]*((?:y )?)(?:cuándo|a qué (?:dominios?|remitentes?|correos?|mensajes?)) (?:se aplica|aplica|actúa|se dispara|salta|afecta) (la regla [^?,]{1,60}?)${END}`,
        'iu',
      ),
      '$1qué condiciones tiene $2',
    ],
    [
      new LazyPattern(
        `^[\\s¿]*((?:y )?)a qué (?:buzón|buzones|cuentas?) (?:envía|manda|copia|reenvía|redirige) (?:${ES_MAIL} )?(la regla [^?,]{2,60}?|[^?,]{2,60}?)${END}`,
        'iu',
      ),
      '$1a qué dirección envía $2',
    ],
    [
      new LazyPattern(
        `^[\\s¿]*((?:y )?)a qué (?:dirección|direcciones)(?: de correo)?(?: extern[ao]s?| de fuera)? (?:está |están )?(?:enviando|mandando|copiando|reenviando|redirigiendo|copia|manda|reenvía|redirige) (?:${ES_MAIL} )?(la regla [^?,]{2,60}?|[^?,]{2,60}?)${END}`,
        'iu',
      ),
      '$1a qué dirección envía $2',
    ],
  ],
};
