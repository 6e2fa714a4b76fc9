import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The beginning or the end of a fenced block; what comes behind it is its language. */
const FENCE = /^\s*```(\w*)/;

/** A Markdown file of the project, read for what can be checked. */
export interface MarkdownDocument {
  /** From the root of the project. */
  readonly file: string;
  readonly text: string;
  /** Without fenced blocks. */
  readonly prose: string;
  readonly blocks: readonly { readonly language: string; readonly text: string }[];
}

/** Reads a Markdown file. */
export function readDocument(file: string): MarkdownDocument {
  const text = readFileSync(`${ROOT}${file}`, 'utf8');
  const prose: string[] = [];
  const blocks: { language: string; text: string }[] = [];
  let open: { language: string; text: string } | undefined;
  for (const line of text.split('\n')) {
    const fence = FENCE.exec(line);
    if (fence !== null) {
      if (open !== undefined) blocks.push(open);
      open = open === undefined ? { language: fence[1] ?? '', text: '' } : undefined;
    } else if (open === undefined) prose.push(line);
    else open.text += `${line}\n`;
  }
  return { file, text, prose: prose.join('\n'), blocks };
}

/** What stands in backticks outside of fenced blocks. */
export function codeSpans({ prose }: MarkdownDocument): readonly string[] {
  return [...prose.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** Targets of links and images to files of the project: the path from its root, and the heading. */
export function relativeLinks({ file, prose }: MarkdownDocument): readonly { path: string; heading: string }[] {
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [to = '', heading = ''] = target.split('#');
      return { path: to === '' ? file : path.posix.join(path.posix.dirname(file), to), heading };
    });
}

/** The anchors that GitHub gives to the headings. */
export function headingAnchors({ prose }: MarkdownDocument): readonly string[] {
  return [...prose.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** The part of a document under a heading of the second level. */
export function sectionOf(document: MarkdownDocument, title: string): MarkdownDocument {
  const prose = document.prose.split(/^## /m).find((section) => section.startsWith(`${title}\n`)) ?? '';
  return { ...document, prose, text: prose, blocks: [] };
}

/** The rows of all tables, heads and rules left out: the cells as they stand, trimmed. */
export function tableRows({ prose }: MarkdownDocument): readonly (readonly string[])[] {
  const lines = prose.split('\n').map((line) => line.trim());
  const isRule = (line: string | undefined) => /^\|[\s|:-]+\|$/.test(line ?? '');
  return lines
    .filter((line, at) => line.startsWith('|') && !isRule(line) && !isRule(lines[at + 1]))
    .map((line) => line.slice(1, -1).split('|'))
    .map((cells) => cells.map((cell) => cell.trim()));
}
