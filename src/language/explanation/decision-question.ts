import { LazyPattern } from '../../core/lazy-pattern.js';

const MAY =
  '(?:may|can|could|must|should|has to|have to|gets to|get to|is allowed to|are allowed to|is able to|are able to|is entitled to)';
const DECIDE = '(?:approve|confirm|decide|decide on|sign off|click|press|carry out|execute|do|undo|make|take)';
const DECISION =
  '(?:(?:an?|the|your|this|these|any) )?(?:revokes?|revocations?|revoking|revoke buttons?|approve buttons?|decisions?(?: cards?)?|plans? to revoke|cards?)';
const HERE =
  '(?: (?:here|in this bot|in the bot|with you|on (?:the|your|a) cards?|of an app|of apps|on apps|in (?:tenant )?warden))*';

const WHO_DECIDES: readonly RegExp[] = [
  new LazyPattern(`^(?:who|which people|which of us) ${MAY} ${DECIDE} ${DECISION}${HERE}$`),
  new LazyPattern(`^(?:who|which people) ${MAY} (?:approve|revoke|decide)(?: things| apps?)?${HERE}$`),
  new LazyPattern(`^(?:who|which people) (?:approves|decides|revokes)(?: things| apps)?${HERE}$`),
  new LazyPattern(
    `^(?:who|which people)(?: here| else)? ${MAY} (?:approve|revoke) (?:it|that|this|them|(?:this|that|the|an?|any) app)(?: here| in this bot)*$`,
  ),
  new LazyPattern(`^(?:who|which people)(?: here| else)? ${MAY} revoke (?:apps|them)(?: here| in this bot)*$`),
  /^who (?:is|are) (?:the |an? |your |our )?approvers?(?: here| in this bot)?$/,
];

const WE = '(?:i|we|you|one|somebody|someone|an approver|approvers)';
const PRESS = '(?:(?:click|press|hit|choose|confirm|use)s?(?: on)? )?(?:the )?';
const ONE_APP = '(?: (?:it|one|that|this|apps|(?:an?|the|this|that|any) app))?';
const REVOKE =
  '(?:an? |the |this |that )?(?:revokes?|revoking|revocation|decision)(?: (?:button|plan))?(?: of)?(?: (?:an|the) app)?';
const FROM_HERE =
  '(?:(?:from |right )?here|(?:from |in |with |by |through |using )(?:here|you|this (?:bot|chat|channel)|the (?:bot|chat)|teams|(?:my|the) phone|warden))';
const UNDO = '(?:undo|revert|reverse|take back|roll back)';
const UNDONE = '(?:undone|reverted|reversed|taken back|rolled back)';
const LATER = '(?: (?:again|later|afterwards|if needed|if it was wrong))*';

/** What is asked of the decisions on cards, each as the whole question. */
const ASKED: readonly (readonly [term: string, frames: readonly RegExp[]])[] = [
  ['approver', WHO_DECIDES],
  [
    'undo-revoke',
    [
      new LazyPattern(`^(?:can|could|may) ${REVOKE} be ${UNDONE}${LATER}$`),
      new LazyPattern(`^(?:can|could|may) ${WE} ${UNDO} ${REVOKE}${LATER}$`),
      new LazyPattern(`^how (?:do|can|could|would) ${WE} ${UNDO} ${REVOKE}${LATER}$`),
      new LazyPattern(
        `^(?:for how long|how long|until when) (?:can|may) (?:${WE} ${UNDO} ${REVOKE}|${REVOKE} be ${UNDONE})${LATER}$`,
      ),
      new LazyPattern(`^is ${REVOKE} (?:reversible|final|permanent|for good|undoable)$`),
      /^what (?:does|will|is) (?:the )?undo(?: button)?(?: do| mean)?$/,
    ],
  ],
  [
    'revoke-app',
    [
      new LazyPattern(
        `^what (?:exactly )?(?:happens|will happen|does happen|would happen)(?: exactly)? (?:if|when|once|after) ${WE} ${PRESS}revoke(?: button)?${ONE_APP}$`,
      ),
      new LazyPattern(
        `^what (?:exactly )?(?:does|will|would|is) ${REVOKE}(?: (?:do|mean|change|remove|take away))?(?: exactly)?$`,
      ),
      new LazyPattern(`^what does it mean to revoke${ONE_APP}$`),
      new LazyPattern(`^how does ${REVOKE} work$`),
      new LazyPattern(
        `^(?:can|could|may|how (?:do|can|could)) ${WE} (?:just |really |simply )?(?:shut|turn|switch|disable|revoke|block|stop|remove|kill) (?:off |down )?(?:it|one|apps|(?:an?|the|this|that|any) (?:app|application|service principal))(?: off| down)?(?: right)? ${FROM_HERE}$`,
      ),
    ],
  ],
  [
    'approve-app',
    [
      new LazyPattern(
        `^what (?:exactly )?(?:happens|will happen|would happen)(?: exactly)? (?:if|when|once|after) ${WE} ${PRESS}approve(?: button)?${ONE_APP}$`,
      ),
      /^what (?:does|will|would) (?:the )?(?:approve|approving|approval)(?: button)?(?: an app)?(?: (?:do|mean))$/,
      /^how long (?:does|is) an approval (?:last|valid|good)(?: for)?$/,
    ],
  ],
  [
    'contain-app',
    [
      new LazyPattern(
        `^what (?:happens|will happen|would happen) (?:if|when|once|after) ${WE} ${PRESS}contain(?: button)?${ONE_APP}$`,
      ),
      /^what (?:does|is|would) (?:it mean to )?(?:contain|containing|containment)(?: an app)?(?: do| mean)?$/,
    ],
  ],
];

/**
 * The term that tells what a folded text asks of the decisions in this bot: "who may approve a revoke?", "can a revoke be undone?". What was
 * decided, and by whom, is another question.
 */
export const findDecisionTerm = (folded: string): string | undefined =>
  ASKED.find(([, frames]) => frames.some((frame) => frame.exec(folded) !== null))?.[0];

/** The terms of the decisions: after one of them "it" is a revoke. */
export const DECISION_TERMS: ReadonlySet<string> = new Set(ASKED.map(([term]) => term));
