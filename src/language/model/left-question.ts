/** Whether words that a query leaves unread are a whole question: the second one of a message, "is one of them an admin?". */
export const isLeftQuestion = (words: string): boolean => words.endsWith('?');

/** Attributes that tell from which address something was done. */
export const ADDRESS_ATTRIBUTES: ReadonlySet<string> = new Set(['ip', 'createdFrom']);

const CONSEQUENCE =
  /^(?:therefore|hence|thus|consequently|as a result)(?!\p{L})|^so (?:does|do|can|is|are|never|no longer|copies|sends|blocks)|^(?:is|are|does|do|has|have|can|cannot|will|may) (?:therefore|hence|thus|consequently)(?!\p{L})|(?<!\p{L})(?:daher|deshalb|deswegen|somit|folglich|demnach|donc|par conséquent|por (?:lo )?tanto|por eso|por ende|por consiguiente|en consecuencia)(?!\p{L})|^(?!cannot)\p{Ll}{2,}(?:t|n|rf|ss)(?: (?:sich|ihn|sie|es|man))? also(?!\p{L})/iu;
/** Whether words that a query leaves unread only say what follows from the rest: "therefore does not copy anything". They turn nothing round. */
export const isConsequence = (words: string): boolean => words.includes(' ') && CONSEQUENCE.test(words);
