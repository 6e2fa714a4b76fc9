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

const CAME =
  /(?<!\p{L})how (?:the hell |on earth )?(?:did|has|does|could|was) .{1,60}?(?<!\p{L})(?:get|got|gotten|come|came|arrive|end up|land|make its way|slip|sneak)\p{L}* (?:in|into|here|there|to us|inside|onto)(?!\p{L})|(?<!\p{L})where (?:did|does|has) .{1,60}?(?<!\p{L})come from(?!\p{L})|(?<!\p{L})wie (?:ist|kam|kommt) .{1,60}?(?<!\p{L})(?:hier|zu uns|rein|herein|hierher)(?!\p{L})|comment .{1,60}?(?:arrivée?|entrée?|est-elle arrivée|est-il arrivé)(?!\p{L})|c[óo]mo (?:lleg[óo]|entr[óo])(?!\p{L})/iu;

/** "how did Ledger Sync get in here?": how something came, not what it did. */
export const asksHowItCame = (text: string): boolean => CAME.test(text);

/** "since when is Ledger Sync here?" as "when was Ledger Sync created?": being here is no role and no permission. Other texts stay. */
export function sayWhenCreated(text: string): string {
  for (const [asked, meant] of FRAMES) {
    const said = text.replace(asked, meant);
    if (said !== text) return said;
  }
  return text;
}
