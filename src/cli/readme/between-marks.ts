/**
 * Puts generated text between `<!-- name -->` and `<!-- /name -->`, each on its own line; the rest stays as it is. Throws when
 * the pair is not there once: generated text that silently goes nowhere would be out of date for ever.
 */
export function betweenMarks(text: string, name: string, generated: string): string {
  const open = `<!-- ${name} -->`;
  const close = `<!-- /${name} -->`;
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  const once = start === text.lastIndexOf(open) && end === text.lastIndexOf(close);
  if (start < 0 || end < start || !once) throw new Error(`${open} and ${close} must be there once, in this order`);
  return `${text.slice(0, start + open.length)}\n\n${generated}\n\n${text.slice(end)}`;
}
