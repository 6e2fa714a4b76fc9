import { LazyPattern } from '../../core/lazy-pattern.js';

/** A question word asks at the beginning: "el secreto que le pusieron" goes on from a noun. */
const BEGINS = '(?:^|[¿,;:?!.]\\s*(?:(?:a|de|con|en|à|avec) )?|(?<!\\p{L})(?:y|e|o|pero|et|ou|mais) )';
const ASKING_ES =
  '(?:por )?(?:qui[ée]n(?:es)?|cu[áa]ndo|c[óo]mo|qu[ée]|d[óo]nde)|desde cu[áa]ndo|hasta cu[áa]ndo|por qu[ée]|qui[ée]n(?:es)? (?:se|no)';
const ASKING_FR = '(?:par |de )?qui|quand|comment|pourquoi|depuis quand|où|on|qui ne';

/** "¿quién le dio acceso a Yusuf?": the message says who is meant. */
const SAID_BESIDE = '(?!.* (?:al|a \\p{L}+)(?!\\p{L}))';

/** "¿quién les dio permiso?", "qui les a autorisées ?": those who were spoken of. Before a noun "les" and "los" are articles. */
export const CLITIC_OF_MANY = new LazyPattern(
  `(?<=${BEGINS}(?:${ASKING_ES}) )(?:les|los|las)(?= (?:ha|han|había|habían|\\p{L}+(?:ó|aron|ieron|aba|aban|ía|ían|dio|hizo|puso))(?!\\p{L})${SAID_BESIDE})|(?<=${BEGINS}(?:${ASKING_ES}) )(?:les|los|las)(?= (?:dio|hizo|puso|dieron|hicieron|pusieron)(?!\\p{L})${SAID_BESIDE})|(?<=${BEGINS}(?:${ASKING_FR}) )(?:les|leur)(?= (?:a|ont|avait|avaient|donne|autorise)(?!\\p{L}))`,
  'iu',
);

/** "¿quién le dio permiso?", "qui lui a donné ce droit ?". */
export const CLITIC_OF_ONE = new LazyPattern(
  `(?<=${BEGINS}(?:${ASKING_ES}) )le(?= (?:ha|han|\\p{L}+ó|dio|hizo|puso|dieron|hicieron|pusieron)(?!\\p{L})${SAID_BESIDE})|(?<=${BEGINS}(?:${ASKING_FR}) )lui(?= (?:a|ont|avait|donne)(?!\\p{L}))`,
  'iu',
);

/** "wer hat denen das Recht gegeben?": those who were spoken of; behind a comma or a preposition it begins a clause of its own. */
export const DENEN = /(?<!,\s*)(?<!(?:von|mit|in|bei|außer|aus|zu|an|auf|für|unter) )(?<!\p{L})denen(?!\p{L})/iu;

/** "seit wann hat die das Recht?", "was darf der alles?": one that was spoken of. Before a noun it is an article, and small words tell that none follows. */
export const DIE_OF_ONE =
  /(?<=(?<!\p{L})(?:hat|hatte|darf|durfte|kann|konnte|ist|war|wurde|wird|macht|tut|nutzt|bekam|hält|besitzt|läuft|lief|geht|kommt|zeigt|gilt|greift|existiert|leitet|schickt|sendet|kopiert|filtert|blockiert|läßt|lässt) )(?:die|der|das(?= (?:alles|noch|schon|denn|eigentlich)))(?=\s+(?:das|den|dem|die|diese[snmr]?|eine?[nmrs]?|keine?[nmrs]?|alles|genau|noch|auch|schon|denn|eigentlich|überhaupt|nicht|zuletzt|angelegt|erstellt|aktiv|aktiviert|deaktiviert|abgelaufen|jemand|um|weiter|hin|in (?:irgend)?eine[rm])(?!\p{L})|\s+(?:\p{L}*ge\p{L}{2,}(?:t|en)|(?:be|ver|er|ent|zer|über|unter)\p{L}{2,}(?:t|en)|\p{L}{2,}iert|mfa|2fa)(?=\s*(?:$|[?!.,]))|\s*(?:$|[?!.]))/u;
