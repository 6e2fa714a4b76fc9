const LAST_TIME = '(?:when was |what was |when is |tell me )?(?:the )?(?:last|most recent) time (?:that |when )?';

const FRAMES: readonly (readonly [asked: RegExp, meant: string])[] = [
  [
    new RegExp(`^${LAST_TIME}(.{1,60}?) (was|were|has been|have been|had been) (\\p{L}+)(?=\\s*\\?|$)`, 'iu'),
    'when was $1 last $3',
  ],
  [new RegExp(`^${LAST_TIME}(.{1,60}?) (?:signed|logged) (in|on)(?=\\s*\\?|$)`, 'iu'), 'when did $1 last sign $2'],
  [/(?<!\p{L})(?:das|zum) letzte[ns]? mal(?!\p{L})/iu, 'zuletzt'],
  // When it was switched is when it became so.
  [
    /^(?:since when|from when|(?:for )?how long) (?:has|have|is|are) (.{1,60}?) (?:already |now )?(?:been )?(disabled|enabled|blocked|(?:switched|turned) o(?:ff|n))(?=\s*\?|$)/iu,
    'when was $1 $2',
  ],
  [
    /^seit wann (?:ist|sind) (.{1,60}?) (?:schon )?(?:deaktiviert|gesperrt|abgeschaltet|ausgeschaltet)(?=\s*\?|$)/iu,
    'wann wurde $1 deaktiviert',
  ],
];

/** "last time the emergency account was used" as "when was it last used": the time is asked for. Other texts stay. */
export function sayWhenLast(text: string): string {
  for (const [asked, meant] of FRAMES) {
    const said = text.replace(asked, meant);
    if (said !== text) return said;
  }
  return text;
}

const EITHER_WAY =
  /,? (?:whether |be it |either )?(?:direct(?:ly)? or (?:indirect(?:ly)?|(?:through|via|by) (?:an? |any )?(?:nested )?groups?(?: memberships?)?)|direkt oder (?:indirekt|(?:über|durch) eine gruppe)|directement ou (?:indirectement|(?:via|par) un groupe)|directa(?:mente)? o (?:indirectamente|(?:a través de|por|mediante) un grupo))(?=\s*[?.!]|$)/iu;

/** "excluded from the policy, directly or through a group": either way is no condition. */
export const withoutEitherWay = (text: string): string => text.replace(EITHER_WAY, '');

const OF_POLICY =
  /^[Ww]hich (?:of (?:the|our) )?(?:admins?|administrators?|people|users?|accounts?) (?:are|is|have been|were) (excluded|exempt(?:ed)?|left out) (from|of) (?:the |our )?(?:conditional access |ca )?(?:policy )?(?=["\p{Lu}])/u;

/** "which admins are excluded from the policy "X"?": who one policy leaves out, and not whether any covers them. */
export const sayWhoPolicyLeavesOut = (text: string): string => text.replace(OF_POLICY, 'who is $1 $2 the policy ');
