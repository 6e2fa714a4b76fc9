const FRAMES: readonly (readonly [asked: RegExp, meant: string])[] = [
  [
    /^(?:since when|from when|how long) (?:is|are|has|have|does|do) (.{1,80}?) (?:been )?(?:here|around|existed|exist|with us|in (?:our|the|this) (?:tenant|directory))(?: (?:for|now|already))*(?=\s*\?|$)/iu,
    'when was $1 created',
  ],
  [
    /^(?:seit wann|wie lange) (?:ist|sind|existiert|existieren) (.{1,80}?) (?:schon )?(?:hier|da|bei uns)(?=\s*\?|$)/iu,
    'wann wurde $1 erstellt',
  ],
  [/^depuis quand (?:est|existe) (.{1,80}?) (?:ici|là|chez nous)(?=\s*\?|$)/iu, 'quand $1 a été créé'],
  [/^desde cu[áa]ndo (?:est[áa]|existe) (.{1,80}?) (?:aqu[íi])(?=\s*\?|$)/iu, 'cuándo se creó $1'],
];

/** "since when is Ledger Sync here?" as "when was Ledger Sync created?": being here is no role and no permission. Other texts stay. */
export function sayWhenCreated(text: string): string {
  for (const [asked, meant] of FRAMES) {
    const said = text.replace(asked, meant);
    if (said !== text) return said;
  }
  return text;
}
