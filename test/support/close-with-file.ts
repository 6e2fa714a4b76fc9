const open: (() => Promise<void>)[] = [];

/** Has something end when the tests of this file are done; where all files run in one process, with the last of them. */
export function closeWithFile(close: () => Promise<void>): void {
  open.push(close);
}

/** Ends what the file that was run has opened. */
export async function closeAllOfFile(): Promise<void> {
  for (const close of open.splice(0)) await close();
}
