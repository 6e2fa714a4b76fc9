import { ExpectedError } from '../../core/expected-error.js';

interface Likeness {
  readonly looksLike: string;
  readonly nextStep: string;
}

const EXPORT_AGAIN =
  'Export the audit log as CSV or JSON: docs/replay.md lists the kinds of files that are read, and the commands that make them.';
const UNPACK = 'Unpack it, and replay what was in it; zip and gzip are unpacked here.';

/** Kinds of files by their first bytes, in latin1. Source: https://en.wikipedia.org/wiki/List_of_file_signatures */
const SIGNATURES: readonly (readonly [string, Likeness])[] = [
  ['%PDF', { looksLike: 'a PDF', nextStep: EXPORT_AGAIN }],
  ['ElfFile\0', { looksLike: 'an event log of Windows', nextStep: EXPORT_AGAIN }],
  ['SQLite format 3', { looksLike: 'a SQLite database', nextStep: EXPORT_AGAIN }],
  ['PAR1', { looksLike: 'a Parquet file', nextStep: EXPORT_AGAIN }],
  ['!BDN', { looksLike: 'an Outlook data file', nextStep: EXPORT_AGAIN }],
  ['\xd0\xcf\x11\xe0', { looksLike: 'an old Office document or a mail of Outlook', nextStep: EXPORT_AGAIN }],
  ['\x7fELF', { looksLike: 'a program', nextStep: EXPORT_AGAIN }],
  ['MZ', { looksLike: 'a program', nextStep: EXPORT_AGAIN }],
  ['7z\xbc\xaf', { looksLike: 'a 7-Zip archive', nextStep: UNPACK }],
  ['Rar!', { looksLike: 'a RAR archive', nextStep: UNPACK }],
  ['BZh', { looksLike: 'a bzip2 file', nextStep: UNPACK }],
  ['\xfd7zXZ', { looksLike: 'an xz file', nextStep: UNPACK }],
  ['\x28\xb5\x2f\xfd', { looksLike: 'a Zstandard file', nextStep: UNPACK }],
];

/** Refuses a file that is surely neither text nor compressed text, with what it looks like. */
export function refuseBinary(name: string, head: Buffer): void {
  const start = head.toString('latin1', 0, 16);
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known !== undefined) throw looksLike(name, known[1]);
  if (head.toString('latin1', 257, 262) === 'ustar')
    throw looksLike(name, { looksLike: 'a tar archive', nextStep: UNPACK });
}

/** Why a text without audit records is not read, with what it looks like. */
export function refuseText(name: string, head: string): ExpectedError {
  const text = head.trimStart();
  if (/^<(?:!doctype html|html)/i.test(text))
    return looksLike(name, {
      looksLike: 'a web page, perhaps one that asks to sign in',
      nextStep: 'Download it again in a browser that is signed in.',
    });
  if (text.startsWith('<')) return looksLike(name, { looksLike: 'XML', nextStep: EXPORT_AGAIN });
  if (text.slice(0, 512).includes('\0')) return looksLike(name, { looksLike: 'a binary file', nextStep: EXPORT_AGAIN });
  if (/^@\{|^\w+ +: /.test(text))
    return looksLike(name, {
      looksLike: 'what PowerShell prints on a screen',
      nextStep: 'Send it through ConvertTo-Json -Depth 10 or Export-Csv -NoTypeInformation.',
    });
  return looksLike(name, {
    looksLike: `text that is neither JSON nor a CSV ("${text.slice(0, 40).replace(/\s+/g, ' ')}…")`,
    nextStep: EXPORT_AGAIN,
  });
}

/** Why a CSV is not read: none of its columns is of an audit log. */
export function refuseColumns(name: string, columns: readonly string[]): ExpectedError {
  const named = columns.slice(0, 5).join(', ');
  const more = columns.length > 5 ? ` and ${columns.length - 5} more` : '';
  return looksLike(name, {
    looksLike: `a CSV of something else, with the columns ${named}${more}`,
    nextStep: EXPORT_AGAIN,
  });
}

function looksLike(name: string, likeness: Likeness): ExpectedError {
  return new ExpectedError(`${name} looks like ${likeness.looksLike}.`, likeness.nextStep);
}
