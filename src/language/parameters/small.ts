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

/** "page 2". */
export function findPage(text: string): number | undefined {
  const page = Number(/\bpage (?:no\.? |number |nr\.? )?(\d{1,4})\b/i.exec(text)?.[1]);
  return page >= 1 ? page : undefined;
}

/** "as CSV", "json please". */
export function findFormat(text: string): string | undefined {
  return /\b(csv|json)\b/i.exec(text)?.[1]?.toLowerCase();
}
