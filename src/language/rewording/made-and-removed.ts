/** Verbs that make something, and that take it away again, as questions have them. */
const MADE =
  /^(?:creat(?:e|ed|es)|ma(?:ke|de|kes)|add(?:ed|s)?|set|register(?:ed|s)?|grant(?:ed|s)?|g(?:ive|ave|iven|ives)|built|build|assign(?:ed|s)?|introduced?|installed?|angelegt|erstellt|erzeugt|gebaut|aufgesetzt|reingesetzt|eingerichtet|hinzugefügt|gemacht|registriert|vergeben|gegeben|erteilt|zugewiesen|créée?s?|crée|ajoutée?s?|ajoute|faite?s?|enregistrée?s?|donnée?s?|accordée?s?|attribuée?s?|creó|crearon|cread[oa]s?|añadi(?:ó|eron|d[oa]s?)|agreg(?:ó|aron|ad[oa]s?)|hizo|hicieron|registr(?:ó|aron|ad[oa]s?)|dio|dieron|dado|conced(?:ió|ieron|id[oa]s?)|asign(?:ó|aron|ad[oa]s?))$/u;
const REMOVED =
  /^(?:delet(?:e|ed|es)|remov(?:e|ed|es)|drop(?:ped|s)?|revok(?:e|ed|es)|withdr(?:aw|ew|awn)|erased?|wiped?|scrapped|gelöscht|entfernt|rausgelöscht|weggeworfen|abgebaut|weggenommen|entzogen|beseitigt|zurückgenommen|abgeräumt|supprimée?s?|retirée?s?|enlevée?s?|effacée?s?|révoquée?s?|supprime|retire|elimin(?:ó|aron|ad[oa]s?)|borr(?:ó|aron|ad[oa]s?)|quit(?:ó|aron|ad[oa]s?)|retir(?:ó|aron|ad[oa]s?)|suprim(?:ió|ieron|id[oa]s?)|revoc(?:ó|aron|ad[oa]s?))$/u;
/** "took it away": its second half stands behind the thing. */
const TOOK = /^(?:take|took|taken|takes|get|got)$/;
const AWAY = /^(?:away|back|down|out|rid)$/;

const AND = /^(?:and|but|und|et|y|e|puis|then|luego)$/;

/** Words that may stand between the two acts and behind them: whom or what they are said of once more, and when the second was. */
const SMALL = new Set(
  `and which of them those these it they he she that did does do was were has have had been be then later afterwards subsequently soon shortly quickly
  again after before long a few some two three couple days day hours weeks rid sameday welche davon ihnen sie es er ihn wieder dann danach später kurz
  darauf bald hat haben wurde wurden worden anschließend auch lesquels lesquelles entre eux elles puis ensuite plus tard après aussitôt ont été les la
  le de nouveau se luego después más unos pocos varios días poco lo los las ha han fueron fue y et und en von ou`.split(
    /\s+/,
  ),
);

/** Something was done to it: by whom is told apart. */
const PASSIVE =
  /(?<!\p{L})(?:is|are|was|were|been|being|be|got|wurden?|worden|wird|werden|été|se|fue|fueron|sido|a-t-on)(?!\p{L})/iu;
const BY_SAME =
  / (?:by|von|durch|par|por)(?: (?:the|der|dem|die|la|le|el))?(?: very)? (?:same|selben|gleichen|derselben|demselben|même|mism[oa]) [\p{L}]+| by (?:it|him|her|them)(?:self|selves)?(?!\p{L})/iu;
const SAME_DOER = /(?<!\p{L})the same (?=(?:person|app|actor|account|user|admin)(?!\p{L}))/iu;
const BY = /^ *(?:by|von|durch|par|por) /iu;

/** How long it was there at most. */
const WITHIN =
  /(?:within|in under|in less than|(?<!for )less than|innerhalb|innerhalb von|binnen|in weniger als|en moins de|en moins d['’]|en menos de|dentro de) ?(?<count>\d{1,3}|[\p{L}]{1,6}) (?<unit>hours?|days?|weeks?|months?|stunden?|tage?[ns]?|wochen?|monate?[ns]?|heures?|jours?|semaines?|mois|horas?|d[ií]as?|semanas?|mes(?:es)?)(?!\p{L})/iu;
const SAME_DAY =
  /(?<!\p{L})(?:(?:on|within) )?(?:(?:the|that) )?(?:very )?same day(?!\p{L})|(?<!\p{L})a[mn] (?:selben|gleichen) tag(?!\p{L})|(?<!\p{L})le même jour(?!\p{L})|(?<!\p{L})el mismo d[ií]a(?!\p{L})/iu;

const DAYS_OF: readonly (readonly [RegExp, number])[] = [
  [/^(?:h|st)/i, 1 / 24],
  [/^(?:d|t|j)/i, 1],
  [/^(?:w|s)/i, 7],
  [/^m/i, 30],
];
const COUNTS: readonly (readonly [RegExp, number])[] = [
  [/^(?:two|zwei|deux|dos)$/i, 2],
  [/^(?:three|drei|trois|tres)$/i, 3],
  [/^(?:four|vier|quatre|cuatro)$/i, 4],
  [/^(?:five|fünf|cinq|cinco)$/i, 5],
];

/** "came and went": both acts in one turn, and what was there for a short time only. */
const CAME_AND_WENT =
  /(?<!\p{L})(?:came and (?:then )?went(?: again)?|have come and gone|kamen und gingen|sont venue?s et repartie?s|aparecieron y desaparecieron)(?!\p{L})/iu;
const SHORT_LIVED =
  /(?<!\p{L})(?:(?:only )?(?:existed|lived|lasted|were there|was there|were around|was around)(?: only| just)?(?: for)?(?: only| just)? (?:a (?:few|couple of|short|little) (?:days|while|time)|briefly)|were short-?lived|existierten nur (?:kurz|wenige tage)|n'ont existé que (?:quelques|peu de) jours|existieron solo (?:unos|pocos) días)(?!\p{L})/iu;
const FEW_DAYS = 8;

interface Pair {
  /** Where the word that joins the two begins. */
  readonly from: number;
  /** Where the last word of the second act ends. */
  readonly to: number;
  /** Where the first act begins. */
  readonly madeAt: number;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(/[\p{L}\d]+/gu)].map(({ 0: said, index }) => ({
    text: said.toLowerCase(),
    start: index,
    end: index + said.length,
  }));

/** How far the second act may stand from the first, in words. */
const REACH = 16;

function endOfRemoval(tokens: readonly Token[], at: number): number | undefined {
  const said = tokens[at]?.text ?? '';
  if (REMOVED.test(said)) return at + 1;
  if (!TOOK.test(said)) return undefined;
  const away = tokens.slice(at + 1, at + 3).findIndex(({ text }) => AWAY.test(text));
  return away < 0 ? undefined : at + 2 + away;
}

function findPair(text: string): Pair | undefined {
  const tokens = tokensOf(text);
  for (const [at, made] of tokens.entries()) {
    if (!MADE.test(made.text)) continue;
    for (let joint = at + 1; joint < Math.min(tokens.length, at + REACH); joint += 1) {
      if (!AND.test(tokens[joint]?.text ?? '')) continue;
      let next = joint + 1;
      while (SMALL.has(tokens[next]?.text ?? '') && endOfRemoval(tokens, next) === undefined) next += 1;
      let end = endOfRemoval(tokens, next);
      if (end === undefined) continue;
      while (SMALL.has(tokens[end]?.text ?? '') && !BY.test(text.slice(tokens[end - 1]?.end ?? 0))) end += 1;
      return { from: tokens[joint]?.start ?? 0, to: tokens[end - 1]?.end ?? 0, madeAt: made.start };
    }
  }
  return undefined;
}

/** The most days that something was there, and the text without. */
function takeLimit(text: string): { readonly rest: string; readonly days?: number } {
  if (SAME_DAY.test(text)) return { rest: text.replace(SAME_DAY, 'sameday'), days: 1 };
  const { count = '', unit = '' } = WITHIN.exec(text)?.groups ?? {};
  const days = DAYS_OF.find(([pattern]) => pattern.test(unit))?.[1];
  if (days === undefined) return { rest: text };
  const number = Number(count) || (COUNTS.find(([pattern]) => pattern.test(count))?.[1] ?? 1);
  return { rest: text.replace(WITHIN, ''), days: Math.max(1, Math.ceil(number * days)) };
}

const sayLimit = (days: number | undefined): string => (days === undefined ? '' : ` lasted for at most ${days} days`);

/**
 * "which connectors did X create, and which of them did it delete again?": nothing is made and removed by one act, so that what was made is
 * asked of, and whether it was removed later: "… create and removed by the same actor". Other texts stay.
 */
export function sayMadeAndRemoved(text: string): string {
  if (CAME_AND_WENT.test(text)) return text.replace(CAME_AND_WENT, 'were created and removed again');
  if (SHORT_LIVED.test(text)) return text.replace(SHORT_LIVED, `were created and removed again${sayLimit(FEW_DAYS)}`);
  const { rest, days } = takeLimit(text);
  const pair = findPair(rest);
  if (pair === undefined) return text;
  const behind = rest.slice(pair.to);
  const isSame =
    BY_SAME.test(rest) || SAME_DOER.test(rest) || BY.test(behind) || !PASSIVE.test(rest.slice(0, pair.madeAt));
  const said = `${isSame ? 'and removed by the same actor' : 'and removed again'}${sayLimit(days)}`;
  const before = rest
    .slice(0, pair.from)
    .replace(/[\s,]+$/, '')
    .replace(SAME_DOER, 'the ');
  return `${before} ${said}${behind.replace(BY_SAME, '')}`;
}
