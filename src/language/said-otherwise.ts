const LAST_TIME = '(?:when was |what was |when is |tell me )?(?:the )?(?:last|most recent) time (?:that |when )?';

const FRAMES: readonly (readonly [asked: RegExp, meant: string])[] = [
  [
    new RegExp(`^${LAST_TIME}(.{1,60}?) (was|were|has been|have been|had been) (\\p{L}+)(?=\\s*\\?|$)`, 'iu'),
    'when was $1 last $3',
  ],
  [new RegExp(`^${LAST_TIME}(.{1,60}?) (?:signed|logged) (in|on)(?=\\s*\\?|$)`, 'iu'), 'when did $1 last sign $2'],
  [/(?<!\p{L})(?:das|zum) letzte[ns]? mal(?!\p{L})/iu, 'zuletzt'],
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

const GOT =
  /(?<!(?<!\p{L})(?:has|have|had|'s|'ve) )(?<!\p{L})(got|gets|get) (?=(?:(?:just|recently|newly|last|ever) )?(?:reset|(?:disabl|enabl|block|unblock|remov|delet|chang|modifi|add|creat|promot|assign|revok|invit)ed)(?!\p{L}))/giu;

/** "whose password got reset" as "whose password was reset": what was done to something, and not what somebody was given. */
export const sayWasDone = (text: string): string =>
  text.replace(GOT, (_, verb: string) => (/^got$/i.test(verb) ? 'was ' : 'is '));
