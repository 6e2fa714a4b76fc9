import { foldAccents } from '../../core/fold-accents.js';
import type { QuestionFilter } from '../../core/question-parameter-types.js';

/** How filters are named, without accents, in the order in which they are looked for. */
const FILTERS: Readonly<Record<QuestionFilter, RegExp>> = {
  'not-microsoft':
    /\b(?:not|non|no|without|except|excluding|other than|besides)[ -]+(?:(?:from|by|made by|owned by|of) )?(?:microsoft|ms|first[ -]party)\b|\bthird[ -]part(?:y|ies)\b|\b3rd[ -]part(?:y|ies)\b|\bforeign\b|\b(?:nicht|außer|ohne|pas|sauf|excepto|salvo)(?: (?:von|de))? microsoft\b/,
  microsoft: /\bonly microsoft\b|\bmicrosoft(?:'s)? own\b|\bfirst[ -]party\b|\b(?:nur|seulement|solo) microsoft\b/,
  'app-actors':
    /\bby (?:an? |the |any )?(?:app|application|service principal|spn|robot|automation|script)s?\b|\b(?:app|application|service principal|robot)s? (?:that |which )?(?:made|created|changed|removed|deleted)\b|\b(?:von|durch) (?:einer?|eine) (?:app|anwendung)\b|\bpar une (?:application|appli)\b|\bpor una aplicacion/,
  inbound: /\binbound\b|\bincoming\b|\beingehend|\bentrante?s?\b|\bde entrada\b/,
  outbound: /\boutbound\b|\boutgoing\b|\bausgehend|\bsortante?s?\b|\bsalientes?\b|\bde salida\b/,
  'report-only':
    /\breport(?:ing)?[ -]only\b|\bberichtsmodus\b|\brapport (?:seul|uniquement)\b|\bmode rapport\b|\bsolo informes?\b/,
  permanent: /\bpermanent(?:ly|e[ns]?|s|es)?\b|\bstanding\b|\bdauerhafte?n?\b|\ben permanence\b/,
  eligible: /\beligible\b|\beligibles?\b|\belegibles?\b/,
  guests: /\bguests?\b|\bexternal (?:users?|accounts?)\b|\bgast\b|\bgaste|\bgastkonten\b|\binvite|\binvitad[oa]s?\b/,
  expiring:
    /\bexpir(?:e|es|ing|y|ed|ent|er)\b|\brun(?:ning)? out\b|\blaufen\b.*\bab\b|\blauft\b.*\bab\b|\bcaducan?\b|\bvencen?\b/,
  critical: /\bcritical\b|\bkritische?n?\b|\bcritiques?\b|\bcritic[oa]s?\b/,
  disabled:
    /\bdisabled\b|\bturned off\b|\bswitched off\b|\bdeaktivierte?n?\b|\bausgeschaltete?n?\b|\bdesactivee?s?\b|\b(?:desactivad|deshabilitad)[oa]s?\b/,
  enabled:
    /\benabled\b|\bactive\b|\bturned on\b|\baktive?n?\b|\baktivierte?n?\b|\bactivee?s?\b|\b(?:activad|habilitad)[oa]s?\b/,
};

/** The first of these filters that the lower-case text names, in any language. */
export function findQuestionFilter(text: string, allowed: readonly QuestionFilter[] = []): QuestionFilter | undefined {
  const plain = foldAccents(text);
  return (Object.keys(FILTERS) as QuestionFilter[]).find((name) => allowed.includes(name) && FILTERS[name].test(plain));
}
