import { LazyPattern } from '../../core/lazy-pattern.js';

const VERBS =
  '(?:are|have|hold|can|do|were|use|sind|haben|können|dürfen|waren|nutzen|sont|ont|peuvent|utilisent|son|están|tienen|pueden|usan)';
const HOW_MANY = "(?:how many|wie ?viele|combien(?: d(?:e |['’]))?|cu[aá]nt[oa]s)";
/** What is counted, in the first half: how it is asked, the kind, and the verb. */
const COUNTED = new LazyPattern(
  `^[¿\\s]*(?:(?:and|so|und|et|y) )*(?<asked>how many (?:of (?:the|our) )?|wie ?viele (?:(?:der|unserer|von (?:den|unseren)) )?|combien d(?:e (?:nos )?|['’])|cu[aá]nt[oa]s (?:de (?:l[oa]s|nuestr[oa]s) )?)(?<kind>(?:[\\p{L}-]+ ){0,3}[\\p{L}-]+?) (?<verb>${VERBS}) (?!there(?!\\p{L}))`,
  'iu',
);
/** The second half that says no kind: it goes on with a verb, or with what the verb of the first half is left out before. */
const WITH_VERB = new LazyPattern(`^${HOW_MANY} ?(?=(?:ne |n['’]|no )?${VERBS} )`, 'iu');
const WITHOUT_VERB = new LazyPattern(
  `^${HOW_MANY} ?(?=(?:only|just|merely|not|no|still|already|nur|bloß|lediglich|nicht|kein(?:e|en)?|noch|schon|seulement|uniquement|juste|pas|s[oó]lo|solamente|[uú]nicamente|ya|todavía) )`,
  'iu',
);

/** "how many apps are disabled, and how many have no owner?", "… are permanent, and how many only eligible?": of all of the kind, as the first is. */
export function sayCountedKind(second: string, first: string): string {
  const { asked = '', kind, verb = '' } = COUNTED.exec(first)?.groups ?? {};
  if (kind === undefined) return second;
  return second.replace(WITH_VERB, () => `${asked}${kind} `).replace(WITHOUT_VERB, () => `${asked}${kind} ${verb} `);
}
