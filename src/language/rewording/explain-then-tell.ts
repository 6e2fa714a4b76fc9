const FORMS: readonly (readonly [asked: RegExp, plain: string])[] = [
  [
    /^((?:please |hi,? |hello,? )*)explain (?:to )?(?:me |us )?what (?:an? )?([^?,;]{2,60}?) (?:is|means),? and (?:please )?(?:tell|show) (?:me |us )(?=\p{L})/iu,
    'what is $2, and ',
  ],
  [
    /^((?:bitte )*)erklär(?:e|en sie)? (?:mir |uns )?(?:bitte )?,? ?was ([^?,;]{2,60}?) (?:ist|bedeutet),? und (?:sag|zeig)(?:e|en sie)? (?:mir|uns),? (?=\p{L})/iu,
    'was ist $2, und ',
  ],
  [
    /^()(?:explique|expliquez)(?:[- ](?:moi|nous))? (?:ce qu['’]est|ce que c['’]est que) ([^?,;]{2,60}?),? et (?:dis|dites|montre)[- ](?:moi|nous) (?=\p{L})/iu,
    "qu'est-ce que $2, et ",
  ],
  [
    /^([\s¿]*)expl[íi]ca(?:me|nos)? qu[ée] es ([^?,;]{2,60}?),? y (?:dime|dinos|mu[ée]strame) (?=\p{L})/iu,
    'qué es $2, y ',
  ],
];

/** "sag mir, welche App es hat": an indirect question has its verb last. */
const VERB_LAST = /(?<=, und )(welche[rsnm]? \p{L}+) (es|sie|ihn|das|die|den) (hat|haben|nutzt|nutzen)(?=[\s?.!]*$)/iu;

/** "explain what X is and tell me which app has it" as two questions: an order to explain is no condition on what has it. */
export function askWhatItIsFirst(text: string): string {
  for (const [asked, plain] of FORMS)
    if (asked.test(text)) return text.replace(asked, plain).replace(VERB_LAST, '$1 $3 $2');
  return text;
}
