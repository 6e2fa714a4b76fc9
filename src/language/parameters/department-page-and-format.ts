import { LazyPattern } from '../../core/lazy-pattern.js';

const DEPARTMENTS =
  'sales|marketing|finance|hr|human resources|legal|engineering|operations|procurement|research|logistics|accounting|purchasing|development|r&d|customer service|communications|controlling|manufacturing';
const INSIDE = 'in|from|of|within|among|at|part of|outside|outside of|au(?:ß|ss)erhalb(?: von)?|hors d[eu]|fuera de';
const IN_DEPARTMENT = new LazyPattern(`\\b(?:${INSIDE}) (?:the |our |der |des |la |le )?(${DEPARTMENTS})\\b`, 'i');
const NAMED_DEPARTMENT =
  /\b(?:in|from|of|within|outside) (?:the |our )?(?!(?:the|our|which|what|this|that|any|every|each|same|another)(?: |$))([\p{L}&]{2,20}(?: [\p{L}&]{2,20})?) (?:department|dept|division)\b/iu;
const THE_DEPARTMENT = /\bdepartment (?:of |called )?"?([\p{Lu}][\p{L}&]{1,20})/u;

const IN_IT = /\b(?:in|outside|outside of|außerhalb(?: von)?|ausserhalb(?: von)?|hors de(?: l')?|fuera de) (IT)\b/;
/** In capitals: "it people" may say something else. */
const IT_PEOPLE =
  /\b(IT)[- ](?:people|persons?|staff|guys|folks|users?|colleagues?|employees?|members?|department|dept|division|leute|mitarbeiter|kollegen)\b/;
const NOT_IN =
  /(?<!\p{L})(?:(?:not|nicht|pas|no) (?:in|from|of|within|im|en|dans|de)|outside(?: of)?|au(?:ß|ss)erhalb(?: von)?|hors d[eu]|fuera de) (?:the |our |der |des |la |le |l')?$/iu;

/** "outside Sales", "not in IT": whether a department is left out. `department`: as found. */
export function isDepartmentLeftOut(text: string, department: string): boolean {
  const at = text.toLowerCase().lastIndexOf(department.toLowerCase());
  return at > 0 && NOT_IN.test(text.slice(0, at));
}

/** "in Sales", "of the HR department": the department, capitalised as Entra would show it. */
export function findDepartment(text: string): string | undefined {
  const found = (
    IN_DEPARTMENT.exec(text) ??
    NAMED_DEPARTMENT.exec(text) ??
    THE_DEPARTMENT.exec(text) ??
    IN_IT.exec(text) ??
    IT_PEOPLE.exec(text)
  )?.[1];
  if (found === undefined) return undefined;
  if (/^(?:hr|it|r&d)$/i.test(found)) return found.toUpperCase();
  return found
    .toLowerCase()
    .split(' ')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** "page 2", "2nd page", "the third page". */
export function findPageNumber(text: string): number | undefined {
  const found = /\bpage (?:no\.? |number |nr\.? )?(\d{1,4})\b|\b(?:(\d{1,4})(?:st|nd|rd|th)|([a-z]{5,7})) page\b/i.exec(
    text,
  );
  const page = Number(found?.[1] ?? found?.[2] ?? ORDINALS.indexOf(found?.[3]?.toLowerCase() ?? '') + 1);
  return page >= 1 ? page : undefined;
}

/** "as CSV", "json please"; "as Excel" is CSV, which Excel opens. */
export function findRequestedFormat(text: string): string | undefined {
  const named = /\b(csv|json)\b/i.exec(text)?.[1]?.toLowerCase();
  return named ?? (/\b(?:as|in|into|to|for|als|en|como)(?: an?)? (?:excel|xlsx?)\b/i.test(text) ? 'csv' : undefined);
}
