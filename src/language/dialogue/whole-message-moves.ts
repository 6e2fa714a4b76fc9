import { LazyPattern } from '../../core/lazy-pattern.js';

/** A message that as a whole is a move of the dialogue. */
export type WholeMove =
  | { readonly move: 'thanks' }
  | { readonly move: 'widen' }
  | { readonly move: 'format'; readonly format: string }
  | { readonly move: 'page'; readonly page: number | 'next' | 'previous' | 'last' }
  | { readonly move: 'names' }
  | { readonly move: 'count' };

const END = '[\\s!.?]*$';
const whole = (source: string): RegExp => new LazyPattern(`^(?:${source})${END}`, 'iu');

const LEAD = '(?:(?:ok|okay|and|now|then|great|good|please|und|et|y|bitte|gut)[ ,.!]+)*';
const THANKS = whole(
  `${LEAD}(?:many |vielen |herzlichen |muchas |mille )?(?:thanks|thank you|thx|ty|cheers|danke(?: schön| dir)?|dank|merci(?: beaucoup| bien)?|gracias)(?:[ ,.!]+(?:a lot|so much|very much|that'?s (?:all|it|enough)|that is all|bye|good ?night|warden|das (?:war|ist) alles|c'est tout|eso es todo))*|that'?s (?:all|it)[, ]+thanks|(?:perfect|great|nice|super|perfekt|parfait|perfecto)(?:[ ,!]+(?:thanks|thank you|danke|merci|gracias))?`,
);
const WIDEN = whole(
  `${LEAD}(?:(?:show|give|list)(?: me)? )?(?:all(?: of (?:them|it))?|everything|everyone|the (?:whole|full|complete) (?:list|thing))(?: again| please| then)*|${LEAD}(?:alle|alles|zeig(?:e)? (?:mir )?alle[s]?)(?: (?:wieder|davon|bitte|anzeigen|nochmal))*|${LEAD}(?:montre[zr]?(?:-moi)? )?(?:tous|toutes|tout)(?: à nouveau)?|${LEAD}(?:muéstrame |mostrar )?(?:todos|todas|todo)(?: otra vez)?`,
);
const FILE =
  '(?:(?:can|could|may) (?:i|you) (?:get|have|give me|export|send me) )?(?:(?:give|send|show|get|make|export|download|save|print)(?: me| us)? )?(?:it |that |this |them |those |these |(?:the|that|this) (?:list|table|rows|answer|result)s? |das |ça |eso )?(?:as |in |to |into |im? |als |en |au format |como |for |für |pour |para )*(?:a |an |the |eine |un |una )?';
const CSV = '(?:csv|excel|xlsx?|spreadsheet|tabelle|tableur|hoja de cálculo)';
const FILE_OF =
  '(?:[- ]?(?:file|datei|fichier|archivo))?(?: (?:of|for|from|with|von|davon|de|en)(?: (?:that|this|it|them|those|these|excel|csv|the list|ça|eso))*)*(?: (?:for|für|pour|para) (?:my|our|the|meine[nr]?|unsere[nr]?|mon|notre|mi|nuestr[oa]) [^?!.]{2,40})?(?: please| bitte| svp|, please| por favor)?';
const AS_CSV = whole(`${LEAD}${FILE}(?:${CSV}${FILE_OF}|(?:file|datei|fichier|archivo) (?:for|für|pour|para) ${CSV})`);
const EXPORT = whole(
  `${LEAD}(?:(?:can|could|may) (?:i|you) )?(?:export|download|save)(?: me)?(?: (?:it|that|this|them|those|these|(?:the|that|this) (?:list|table|rows?|answer|results?)))?(?: (?:please|for me))*`,
);
/** A file of no kind that is said. */
const AS_FILE = whole(
  `${LEAD}(?:(?:can|could|may) (?:i|we|you) (?:have|get|give me|send me|save|export) )?(?:(?:give|send|export|save|show|put|mach|gib|schick|exportiere?|speichere?|donne|exporte|envoie|dame|exporta|guarda)(?:[- ](?:me|us|mir|uns|moi|nous))? )?(?:(?:it|that|this|them|those|these|all|das|die|alles|sie|ça|cela|tout|les|eso|todo|las?|los?|(?:the|that|this|die|diese|la|cette|esta) (?:list|table|liste|tabelle|lista|tabla)) )?(?:as|in|into|to|als|in|en|dans|sous forme de|como) (?:an? |eine[rn]? |une? |una? |der )?(?:file|download|datei|fichier|archivo|fichero)(?: (?:herunterladen|speichern|ausgeben|exportieren))?(?: (?:please|bitte|s'il te plaît|s'il vous plaît|svp|por favor))?`,
);
const AS_JSON = whole(`${LEAD}${FILE}json${FILE_OF}`);
const NEXT = whole(
  `${LEAD}(?:show (?:me )?)?(?:the )?(?:next(?: page| (?:10|ten))?|more|go on|continue|weiter|nächste(?: seite)?|mehr|suivante?s?|page suivante|la suite|suite|siguiente|página siguiente|más)(?: please| bitte| rows| ones)*`,
);
const PREVIOUS = whole(
  `${LEAD}(?:go )?(?:(?:the )?previous(?: page)?|back|one page back|zurück|vorherige(?: seite)?|précédente?|page précédente|retour|anterior|página anterior|atrás)(?: please| bitte)*`,
);
const FIRST = whole(
  `${LEAD}(?:(?:go )?back to (?:the )?)?(?:the )?(?:first page|start|beginning|erste seite|zurück zum anfang|première page|primera página)(?: please)?`,
);
const LAST = whole(`${LEAD}(?:the )?(?:last page|letzte seite|dernière page|última página)(?: please)?`);
const PAGE = new LazyPattern(`^${LEAD}(?:go to |show (?:me )?)?(?:page|seite|página) (\\d{1,4})${END}`, 'iu');
const NAMES = whole(
  `${LEAD}(?:(?:as|in|into) (?:a |an )?(?:table|list)(?: form)?|als liste|in einer liste|(?:sous forme de|en|dans un) (?:liste|tableau)|(?:como|en) (?:una )?(?:lista|tabla)|(?:just |only |nur |bloß |seulement |juste |solo |sólo )?(?:(?:and )?(?:the |their )?names?|which ones|who exactly|who are they|which are they|list them|show them|(?:die )?namen|welche(?: sind das)?|(?:les )?noms|lesquel(?:le)?s|(?:los )?nombres|cuáles))(?: (?:please|bitte|s'il te plaît|svp|por favor))?`,
);

const COUNT = whole(
  `${LEAD}how many(?:(?: \\p{L}+)? (?:is|are|was|were) (?:that|this|it|those|these|they)| (?:is|are|was|were) there)(?: in total| altogether)?|${LEAD}wie ?viele(?:(?: \\p{L}+)? (?:sind|waren) (?:das|es))?|${LEAD}(?:(?:ça|cela) fait |il y en a |y en a |il en reste )?combien(?: (?:ça fait|(?:il )?y en a(?:-t-il)?|en reste(?:nt|-t-il)|sont-ils|sont-elles|est-ce))?|${LEAD}how many|${LEAD}cuánt[oa]s(?: son)?`,
);

/** The move that a normalised message is as a whole. */
export function findWholeMove(text: string): WholeMove | undefined {
  if (THANKS.test(text)) return { move: 'thanks' };
  if ([AS_CSV, EXPORT, AS_FILE].some((one) => one.test(text))) return { move: 'format', format: 'csv' };
  if (AS_JSON.test(text)) return { move: 'format', format: 'json' };
  if (NEXT.test(text)) return { move: 'page', page: 'next' };
  if (PREVIOUS.test(text)) return { move: 'page', page: 'previous' };
  if (FIRST.test(text)) return { move: 'page', page: 1 };
  if (LAST.test(text)) return { move: 'page', page: 'last' };
  const page = PAGE.exec(text)?.[1];
  if (page !== undefined) return { move: 'page', page: Math.max(1, Number(page)) };
  if (COUNT.test(text)) return { move: 'count' };
  if (NAMES.test(text)) return { move: 'names' };
  return WIDEN.test(text) ? { move: 'widen' } : undefined;
}
