import { LazyPattern } from '../../core/lazy-pattern.js';
import type { FoundName } from './found-name.js';

const POLICY = /(?<!\p{L})(?:polic(?:y|ies)|richtlinien?|strat[ée]gies?|directivas?|pol[íi]ticas?)(?!\p{L})/iu;
/** Before a name: somebody is left out. */
const LEAVES_OUT = new LazyPattern(
  `(?<!\\p{L})(?:excludes?|exempts?|spares?|leaves? out|nimmt|nehmen|schlie(?:ß|ss)t|exclu(?:t|ent)|exempte(?:nt)?|excluyen?(?: a)?|eximen?(?: a)?|exceptúan?(?: a)?|dejan? fuera a)[ "“«]+$`,
  'iu',
);

/** Behind a name: the same of somebody. */
const IS_LEFT_OUT =
  /^["”»]?,? (?:is |are |still )?(?:excluded|exempt(?:ed)?|left out|ausgenommen|ausgeschlossen|(?:est |est-il |est-elle )?(?:exclue?|exemptée?)|(?:está )?(?:excluid[oa]|exent[oa])|von [^?]{3,40} ausgenommen)(?!\p{L})/iu;

/** "which policy excludes Maya Weber?": a policy leaves out people, and no app. */
export function asLeftOut(text: string, name: FoundName): FoundName {
  const isOpen = name.kind === 'app' || name.kind === 'other';
  const before = text.slice(0, name.start);
  const isWhom = LEAVES_OUT.test(before) || IS_LEFT_OUT.test(text.slice(name.end));
  return isOpen && isWhom && POLICY.test(text) ? { ...name, kind: 'user' } : name;
}
