/** Formats rows as a markdown table, header first, with columns padded to their widest cell. */
export function formatMarkdownTable([head = [], ...body]: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((cell, at) => Math.max(cell.length, ...body.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)];
}
