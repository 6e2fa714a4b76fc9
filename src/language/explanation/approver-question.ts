const MAY =
  '(?:may|can|could|must|should|has to|have to|gets to|get to|is allowed to|are allowed to|is able to|are able to|is entitled to)';
const DECIDE = '(?:approve|confirm|decide|decide on|sign off|click|press|carry out|execute|do|undo|make|take)';
const DECISION =
  '(?:(?:an?|the|your|this|these|any) )?(?:revokes?|revocations?|revoking|revoke buttons?|approve buttons?|decisions?(?: cards?)?|plans? to revoke|cards?)';
const HERE = '(?: (?:here|in this bot|in the bot|with you|on (?:the|your|a) cards?|of an app|of apps|on apps))*';

const FRAMES: readonly RegExp[] = [
  new RegExp(`^(?:who|which people|which of us) ${MAY} ${DECIDE} ${DECISION}${HERE}$`),
  new RegExp(
    `^(?:who|which people) ${MAY} (?:approve|revoke|decide)(?: things| apps?)?(?: here| in this bot| in the bot| on (?:the|your|a) cards?)$`,
  ),
  new RegExp(
    `^(?:who|which people) (?:approves|decides|revokes)(?: things| apps)?(?: here| in this bot| in the bot| on (?:the|your|a) cards?)$`,
  ),
  new RegExp(
    `^(?:who|which people)(?: here| else)? ${MAY} (?:approve|revoke) (?:it|that|this|them|(?:this|that|the|an?|any) app)(?: here| in this bot)*$`,
  ),
  /^who (?:is|are) (?:the |an? |your |our )?approvers?(?: here| in this bot)?$/,
];

/** The term that tells who decides on the cards of apps. */
export const APPROVER = 'approver';

/** Whether a folded text asks who may decide in this bot: "who may approve a revoke?". What was decided, and by whom, is another question. */
export const asksWhoApproves = (folded: string): boolean => FRAMES.some((frame) => frame.test(folded));
