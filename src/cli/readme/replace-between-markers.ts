/**
 * Replaces the text between `<!-- name -->` and `<!-- /name -->`, each on its own line. Throws unless the pair exists exactly once:
 * otherwise the generated text would silently become outdated.
 */
export function replaceBetweenMarkers(text: string, name: string, generated: string): string {
  const open = `<!-- ${name} -->`;
  const close = `<!-- /${name} -->`;
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  const once = start === text.lastIndexOf(open) && end === text.lastIndexOf(close);
  if (start < 0 || end < start || !once) throw new Error(`${open} and ${close} must each appear once, in this order`);
  return `${text.slice(0, start + open.length)}\n\n${generated}\n\n${text.slice(end)}`;
}
