import { LazyPattern } from '../../core/lazy-pattern.js';
import { distinctSubjects, type Subject } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import { listOf } from './list-before.js';

const ENDS =
  '(?: (?:exactly|then|again|denn|genau|eigentlich|nochmal|exactement|au juste|exactamente|al final))*[\\s?.!]*$';
/** "which app was that for?", "c'était pour quelle appli exactement ?": of the consents, keys or deeds that were told. */
const WHICH_APP = new LazyPattern(
  `^(?:(?:and|so|but|und|et|y) )?¿?(?:${[
    '(?:(?:that|this|it) (?:was|is) )?(?:for|to) (?:which|what) (?:app|application)s?(?: (?:was|is|were|are) (?:that|this|it|those|they))?',
    '(?:which|what) (?:app|application)s? (?:was|is|were|are) (?:that|this|it|those|they) (?:for|to)',
    '(?:which|what) (?:(?:app|application) (?:was|is) (?:that|this|it)|(?:apps|applications) (?:were|are) (?:those|these|they))',
    '(?:(?:das|es) (?:war|ist) )?für welche (?:apps?|anwendung(?:en)?)(?: (?:war|ist|waren|sind) (?:das|es))?',
    'welche (?:apps?|anwendung(?:en)?) (?:war|ist|waren|sind) (?:das|es)',
    "(?:(?:c['’]était|c['’]est) )?pour quel(?:le)?s? (?:applis?|applications?|apps?)(?: (?:c['’]était|c['’]est|était-ce|est-ce))?",
    "(?:c['’]était|c['’]est) quelle (?:appli|application|app)|quelle (?:appli|application|app) (?:c['’]était|c['’]est|était-ce|est-ce)",
    '(?:(?:fue|era|es) )?(?:para|a) qu[ée] (?:app|aplicaci[óo]n)(?:e?s)?(?: (?:fue|era|es|fueron))?',
    'qu[ée] (?:app|aplicaci[óo]n) (?:fue|era|es)',
  ].join('|')})${ENDS}`,
  'iu',
);

/** Tables that tell what was given to an app or done to one. */
const TELL_OF_APPS: ReadonlySet<string> = new Set(['permission-grants', 'credentials', 'events']);

/** "which app was that for?": the apps of what the last answer tells. undefined: it tells of none, or something else is asked. */
export function askWhichApp(text: string, state: DialogueState): Query | undefined {
  const { referents, spoken, beside = [], doneTo = [], understanding, unanswered } = state;
  const table = understanding.query?.table;
  if (table === undefined || unanswered !== undefined || !TELL_OF_APPS.has(table) || !WHICH_APP.test(text))
    return undefined;
  // Whoever acted may be an app, too: meant is the one to which it was done.
  const told = table === 'events' ? doneTo : [...referents.slice(0, spoken?.named ?? 0).flat(), ...beside];
  const isApp = ({ kind }: Subject): boolean => kind === 'service-principal';
  return listOf(distinctSubjects(told.filter(isApp)), understanding.query);
}
