const DEPARTMENTS =
  'sales|marketing|finance|hr|human resources|legal|engineering|operations|procurement|research|logistics|accounting|purchasing|development|r&d|customer service|communications|controlling|manufacturing';
const IN_DEPARTMENT = new RegExp(`\\b(?:in|from|of|within) (?:the |our )?(${DEPARTMENTS})\\b`, 'i');
const NAMED_DEPARTMENT =
  /\b(?:in|from|of|within) (?:the |our )?([\p{L}&]{2,20}(?: [\p{L}&]{2,20})?) (?:department|dept|division)\b/iu;
const THE_DEPARTMENT = /\bdepartment (?:of |called )?"?([\p{Lu}][\p{L}&]{1,20})/u;

/** "in Sales", "of the HR department": the department, capitalised as Entra would show it. */
export function findDepartment(text: string): string | undefined {
  const found = (IN_DEPARTMENT.exec(text) ??
    NAMED_DEPARTMENT.exec(text) ??
    THE_DEPARTMENT.exec(text) ??
    /\bin (IT)\b/.exec(text))?.[1];
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
