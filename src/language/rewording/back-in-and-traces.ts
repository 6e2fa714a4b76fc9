import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
type Rewriting = readonly [said: RegExp, meant: string];

const INTRUDER =
  "(?:the |an? |der |die |ein |le |l'|les |el |los )?(?:attackers?|hackers?|intruders?|they|he|somebody|someone|anybody|anyone|angreifer|täter|jemand|attaquants?|pirates?|quelqu'un|il|ils|on|atacantes?|intrus[oa]s?|alguien)";
const WITH_WHAT = '([^,;?!]{2,60}?)';

/** Through what somebody comes in must still let anybody in: an account or an app that is off lets nobody. */
const BACK_IN: readonly Rewriting[] = [
  [
    new LazyPattern(
      `^((?:and |so |but )?)(?:can|could|may|might) ${INTRUDER} (?:still )?(?:get|come|log|sign|break|walk)(?: (?:right|straight))?(?: back)? (?:in|on)(?: again| here| there)? (?:through|with|via|using|by|over) ${WITH_WHAT}([\\s?.!]*)$`,
      'iu',
    ),
    '$1can $2 still sign in$3',
  ],
  [
    /(?<=^(?:and |so |but )?(?:can|could|may) [^,;?!]{2,60}?) (still )?(?:get|come)(?: back)? in(?: again)?(?=[\s?.!]*$)/iu,
    ' still sign in',
  ],
  [
    new LazyPattern(
      `^((?:und |aber )?)(?:kann|könnte|können) ${INTRUDER} (?:noch |immer noch |wieder )*(?:über|mit|durch|via) ${WITH_WHAT} (?:noch |immer noch |wieder |erneut )*(?:rein|reinkommen|hineinkommen|zurückkommen|reinkommt|zugreifen|sich anmelden)([\\s?.!]*)$`,
      'iu',
    ),
    '$1kann sich $2 noch anmelden$3',
  ],
  [
    new LazyPattern(
      `^((?:et |mais )?)(?:est-ce que |est-ce qu')?${INTRUDER} (?:peut|peuvent|pourrait)(?:-(?:il|ils))? (?:encore |toujours )?(?:revenir|rentrer|entrer|se reconnecter) (?:par|avec|via|grâce à) ${WITH_WHAT}([\\s?.!]*)$`,
      'iu',
    ),
    '$1$2 peut encore se connecter$3',
  ],
  [
    new LazyPattern(
      `^([¿\\s]*(?:y |pero )?)(?:puede|podría|pueden) (?:todavía |aún )?${INTRUDER} (?:todavía |aún )?(?:volver a entrar|entrar|regresar) (?:por|con|a través de|mediante) ${WITH_WHAT}([\\s?.!]*)$`,
      'iu',
    ),
    '$1¿puede $2 iniciar sesión todavía$3',
  ],
];

const TRACES = '(?:(?:its|his|her|their|the|any|all) )?(?:own )?(?:tracks?|traces?|footprints?|evidence)';
/** Whoever tidies up after himself removes what he made. */
const COVERED: readonly Rewriting[] = [
  [
    new LazyPattern(
      `(?<=^(?:and |so |but )?(?:did|has|have|does) [^,;?!]{2,60}?) (?:also )?(?:cleaned|clean|tidied|tidy|cleared|clear) up(?: (?:after|behind) (?:itself|himself|herself|themselves|it|him|her|them))?(?: again| afterwards)?(?=[\\s?.!]*$)|(?<=^(?:and |so |but )?(?:did|has|have|does) [^,;?!]{2,60}?) (?:also )?(?:cover(?:ed)?|hide|hid|hidden|remove[ds]?|wiped?|erased?|deleted?|cleared?) ${TRACES}(?: again| afterwards)?(?=[\\s?.!]*$)`,
      'iu',
    ),
    ' remove anything',
  ],
  [
    /(?<=^(?:und |aber )?hat [^,;?!]{2,60}?) (?:(?:hinter (?:sich|ihm|ihr)|danach|wieder) )*(?:aufgeräumt|saubergemacht)(?=[\s?.!]*$)|(?<=^(?:und |aber )?hat [^,;?!]{2,60}?) (?:seine |ihre |die |alle )?spuren (?:verwischt|beseitigt|entfernt|gelöscht)(?=[\s?.!]*$)/iu,
    ' etwas entfernt',
  ],
  [
    /(?<!\p{L})(a|a-t-(?:il|elle)) (?:fait le ménage|effacé (?:ses|les) traces|nettoyé derrière (?:lui|elle)|couvert ses traces)(?=[\s?.!]*$)/iu,
    '$1 supprimé quelque chose',
  ],
  [/(?<!\p{L})(?:borró|eliminó|ocultó|limpió) (?:sus|las) huellas(?=[\s?.!]*$)/iu, 'eliminó algo'],
];

/**
 * "can the attacker still get back in through that app?" as whether that app can still sign in; "did it clean up after itself?" as whether it
 * removed anything. Others stay.
 */
export const askOfBackInAndTraces = (text: string): string => applyTurns(applyTurns(text, BACK_IN), COVERED);
