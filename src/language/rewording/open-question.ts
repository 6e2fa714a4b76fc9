import { LazyPattern } from '../../core/lazy-pattern.js';

/** What asks what is to be done first. */
const FIRST = 'what should we fix first?';
/** What asks how things stand. */
const STATE = 'how are we doing?';
/** What asks after the attack. */
const ATTACK = 'are we under attack?';

const WE = "(?:i|we|you|one)(?:'d)?";
const NOW =
  '(?: (?:first|next|now|today|tonight|right away|urgently|this (?:week|morning|afternoon|month)|here|in here|in our tenant|at the moment|about))*';
const ANY =
  "(?:(?:is|are|was) there )?(?:(?:any|some)(?:thing|body)|any(?: \\p{L}+)? (?:news|points?|items?|topics?|matters?|issues?)|what(?:'s| is| are)?(?: there)?)(?: else| still)?";

/** Each asks nothing of one kind of thing: the whole text must be it. */
const OPEN: readonly (readonly [asked: RegExp, shortly: string])[] = [
  [
    new LazyPattern(
      `^${ANY} (?:that |which )?(?:(?:${WE} )?(?:really |still |urgently )?(?:should|must|ought to|need to|have to|needs to|has to)|(?:needs?|wants?|deserves?|requires?)|worth|left to|to) (?:be )?(?:take|taken|tak|look|looked|do|done|doing|act|fix|fixed|care|check|checked|handle|handled|deal|dealt|attend|attention|know|see|keep|watch|worry|worried|mending|fixing|looking|checking|knowing|action)(?:ing)?(?: (?:care|of|at|about|on|to|into|with|an? eye|out|for|my|our|attention|after))*${NOW}$`,
      'iu',
    ),
    FIRST,
  ],
  [
    /^what (?:must|shall|do|can|should) (?:i|we) (?:(?:have|need) to )?do (?:first|next|now|today|right (?:now|away)|immediately|urgently)$/iu,
    FIRST,
  ],
  [new LazyPattern(`^what (?:should|must|ought to|needs to|has to) be done${NOW}$`, 'iu'), FIRST],
  [
    new LazyPattern(
      `^(?:what|which)(?:'s| is)? the (?:first|next|most urgent) (?:thing|step|point|item)(?: (?:to|that|which|i|we|you|should|must|need to|have to|ought to|be))* (?:fix|fixed|do|done|correct|corrected|mend|tackle|change|address|repair)${NOW}$`,
      'iu',
    ),
    FIRST,
  ],
  [
    new LazyPattern(
      `^what(?:'s| is) (?:the )?(?:single )?(?:worst|most (?:important|urgent|pressing|critical|serious)|biggest)(?: (?:thing|problem|issue|point|item|finding))?${NOW}(?: (?:right now|you see|you found|of all))?$`,
      'iu',
    ),
    FIRST,
  ],
  [
    /^what (?:should|does|must|ought to) (?:really )?(?:worry|concern|bother|alarm) (?:me|us|you)(?: (?:the )?most)?(?: (?:right now|now|today|here|at the moment|of all))*$/iu,
    FIRST,
  ],
  // The overview lists every check: failed, passed, or not read.
  [
    /^(?:which|what|how many)(?: of)?(?: (?:your|the|our|all))*(?: security)? checks?(?: (?:have|has|did|do|does|are|were|could|can|still|currently|not|never))* (?:fail(?:ed|s|ing)?|pass(?:ed|es|ing)?|run|running|read|complete|incomplete|completed|red|green|ok|okay|gaps|succeed(?:ed)?)(?: (?:now|today|here|right now|completely|entirely|fully|at the moment))*$/iu,
    STATE,
  ],
  [
    /^(?:what|which things?)(?:'s| is| are) (?:still |left )?(?:open|unresolved|outstanding)(?: (?:that|which) (?:i|we) (?:should|must|need to|have to|ought to) [^,;?!]{3,40})?(?: from (?:the )?last (?:week|month|year))?$/iu,
    FIRST,
  ],
  [/^any (?:bad|worrying|alarming|good) news(?: (?:today|for me|for us))?$/iu, STATE],
  [
    /^(?:so )?what (?:do|should|can|could|shall) (?:i|we) (?:tell|report to|say to) (?:my|our|the) (?:boss|board|management|ceo|cio|ciso|manager|director|auditors?)$/iu,
    STATE,
  ],
  [/^what (?:have|did) (?:i|we) miss(?:ed)?(?: (?:while|when|during|over) .{2,40})?$/iu, 'anything new?'],
  [
    /^(?:(?:were|are) we (?:being )?|have we been |did we get |have we got )(?:hacked|breached|compromised|attacked|owned|pwned|taken over)(?: (?:now|yet|already|or not|recently))?$/iu,
    ATTACK,
  ],
  [
    /^(?:do you (?:see|find|know of|have) (?:any|some)thing|what do you (?:see|find|have|know)|is there anything|can you see anything)(?: here| there)? (?:(?:that|which) )?(?:could|might|would|may|can|to) (?:explain|cause|be behind|be the cause of|have caused|have to do with|be the reason for) (?:it|this|that|them)$/iu,
    ATTACK,
  ],
  [
    /^(?:is (?:it|this|the attack|that) (?:all )?(?:over|finished|done with|still (?:going on|running))|is the attack still active|are we (?:clean|in the clear|out of the woods|rid of (?:it|them|the attackers?)))(?: (?:now|yet|already|again))?$/iu,
    ATTACK,
  ],
];

/** "anything I need to take care of today?", "is it over?": an open question in the words in which it is answered; other texts stay. */
export function askOpenly(text: string): string {
  const bare = text.replace(/[\s?!.]+$/u, '').trim();
  return OPEN.find(([asked]) => asked.exec(bare) !== null)?.[1] ?? text;
}
