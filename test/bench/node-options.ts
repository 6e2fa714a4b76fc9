import { readFileSync } from 'node:fs';

/** What `npm start` gives to node before the file, as the figure is about the bot that people start. */
export function nodeOptions(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    readonly scripts: { readonly start: string };
  };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}
