import { LazyPattern } from '../../core/lazy-pattern.js';

/** The term that tells what could not be read, and what is not read at all. */
export const NOT_READ = 'not-read';

/** Behind such a question: it says nothing more. */
const END =
  '(?: (?:here|yet|so far|in (?:this|our|the) (?:tenant|review|report|picture|environment)|for (?:this|the|our) (?:review|report|audit|check)|of (?:this|our|the) tenant|from (?:this|our|the) tenant|at all|right now|and why|hier|bei uns|in unserem tenant|alles|ici|chez nous|dans notre tenant|aqui|en nuestro tenant))*$';

const FRAMES: readonly RegExp[] = [
  `what (?:could|can|did|do|were|are) you not (?:able to |allowed to )?(?:read|see|check|know|cover|look at|access|examine|reach|find out)`,
  `what (?:could|can|was|is)(?: not|n ?t) (?:be )?(?:read|seen|checked|covered|examined|accessed)`,
  `what (?:could |can |did )?(?:you )?not (?:read|see|seen|check|checked|cover|covered|examine|examined|access)`,
  `what (?:couldn't|can't|didn't|don't|couldnt|cant|cannot|didnt|dont|couldn t|can t|didn t|don t) you (?:read|see|check|know|cover|look at|access|examine|reach|find out)`,
  `what (?:is|are|was|were|s) (?:not|never) (?:read|covered|checked|seen|examined|included)(?: by you)?`,
  `what (?:is|s) missing (?:in|from) (?:this|the|your) (?:picture|review|report|overview|answer|data)`,
  `what (?:are|were) (?:your|the) (?:blind spots|gaps|limits|limitations)`,
  `(?:where are|do you have) (?:your |any )?(?:blind spots|gaps)`,
  `(?:was|welche daten) (?:konntest|kannst|siehst|liest|hast|prufst|weisst) du (?:nicht|alles nicht)(?: alles)?(?: (?:lesen|sehen|prufen|gesehen|gelesen|gepruft))?`,
  `(?:wo sind|was sind) deine (?:blinden flecken|lucken|grenzen)`,
  `qu(?: |')?(?:est ce que tu|as tu) (?:n ?'?as pas pu|ne peux pas|ne vois pas|ne lis pas|n ?'?as pas) ?(?:lire|voir|verifier|lu|vu|verifie)?`,
  `que (?:ne peux tu|n ?'?as tu) pas (?:lire|voir|verifier|pu lire|pu voir|lu|vu)`,
  `que no (?:has podido|puedes|pudiste|ves|lees|has) ?(?:leer|ver|comprobar|leido|visto)?`,
].map((frame) => new LazyPattern(`^(?:and |so |und |et |y )*${frame}${END}`, 'u'));

/** Whether a folded text asks what was not read: "what could you not read?", "was kannst du nicht sehen?". */
export const asksWhatIsNotRead = (folded: string): boolean => FRAMES.some((frame) => frame.test(folded));

const PLAN =
  '(?:an? |eine? |une? |una )?(?:(?:microsoft )?entra(?: id)? |azure ad |aad )?(?:premium )?p([12])(?: licen[cs]es?| lizenz| plan)?';
const WITHOUT = new LazyPattern(
  ` (?:without|with no|ohne|sans|sin|(?:if|when|as long as) we (?:have no|lack|do ?n.?t have)) ${PLAN}(?![\\p{L}\\d])`,
  'u',
);
/** "what do you need P2 for?", "which checks need P2?" */
const NEEDS = [
  `what (?:do|would|will) (?:you|we) (?:need|require|use) ${PLAN} for`,
  `what (?:else )?(?:needs|requires|depends on) ${PLAN}`,
  `(?:which|what) (?:of your )?(?:checks|reports|questions|answers|features) (?:do )?(?:need|require|depend on|hang on) ${PLAN}`,
  `(?:wofur|wozu) (?:brauchst|braucht|brauchen|benotigst) (?:du|man|wir|ihr) ${PLAN}`,
].map((frame) => new LazyPattern(`^(?:and |so |und )*${frame}${END}`, 'u'));

/** The term that tells what cannot be told without a plan, where a folded text asks for it: "what can't you check without P2?". */
export function findLicenceTerm(folded: string): string | undefined {
  const needed = NEEDS.map((frame) => frame.exec(folded)?.[1]).find((plan) => plan !== undefined);
  if (needed !== undefined) return `without-p${needed}`;
  const plan = WITHOUT.exec(folded)?.[1];
  return plan !== undefined && asksWhatIsNotRead(folded.replace(WITHOUT, '')) ? `without-p${plan}` : undefined;
}
