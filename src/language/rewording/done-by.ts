import { LazyPattern } from '../../core/lazy-pattern.js';
import { execHeld } from './held-match.js';

/** Who did it: those whose roles are read, and what is said of them. */
const PEOPLE =
  '(?:global |exchange |helpdesk |cloud |security |the |our |any |an? )*(?:admins?|administrators?|gas?)(?: (?:with|without|who|that|lacking|whose) .{2,60}?)?';

/** What is done in a tenant, and how it is called when it was done. */
const PARTICIPLES: ReadonlyMap<string, string> = new Map(
  [
    'change changed|create created|make made|add added|remove removed|delete deleted|grant granted|modify modified|edit edited',
    'update updated|disable disabled|enable enabled|register registered|install installed|write written|build built|do done',
    'approve approved|give given|assign assigned|revoke revoked|reset reset|accept accepted|consent consented',
    'set set|switch switched|turn turned|block blocked|unblock unblocked|invite invited|rotate rotated|renew renewed',
    'activate activated|edit edited|exclude excluded',
  ]
    .join('|')
    .split('|')
    .flatMap((pair) => {
      const [verb = '', participle = ''] = pair.split(' ');
      return [
        [verb, participle],
        [participle, participle],
      ] as const;
    }),
);

/** How a verb of what is done in a tenant is called when it was done; undefined: it is no such verb. */
export const participleOf = (verb = ''): string | undefined => PARTICIPLES.get(verb.toLowerCase());

/** "what did admins change", "which apps did admins without MFA create last month". */
const DID = new LazyPattern(
  `^(what|which|how many)( .{2,60}?)? (?:did|have|has) (${PEOPLE}) (${[...PARTICIPLES.keys()].join('|')})(?= |\\?|$)(.*)$`,
  'iu',
);

/** Those whose roles are read, by their kind alone. */
const HOLDERS =
  '((?:(?:global|exchange|helpdesk|cloud|security|sharepoint|teams|user|application|privileged role) )?(?:admin|administrator))s?';

/** What was done to what, up to the time. */
const TO_WHAT = `(${[...PARTICIPLES.keys()].filter((verb) => verb !== 'do').join('|')}) (something|anything|(?:(?:an?|any|our|some|one of (?:the|our)) )?(?!(?:the|their|his|her|its|own) )[\\p{L}-]+(?: [\\p{L}-]+){0,2}?)(?= (?:this|last|in|on|since|yesterday|today|within|during|over|lately|recently|between|before|after|at)(?!\\p{L})|\\?|$)(.*)$`;

/** "did any global admin change a rule this month?" */
const DID_ANY = new LazyPattern(
  `^(?:did|has|have) (?:any |some |an? |one of (?:the|our) |any of (?:the|our) |(?:the|our) )?${HOLDERS} ${TO_WHAT}`,
  'iu',
);

/** "who of the Exchange admins changed a rule?", "which global admins changed something?" */
const WHO_OF_THEM = new LazyPattern(
  `^(?:(?:who|which(?: ones?)?) (?:of|among) (?:the|our|all) |which (?:of (?:the|our) )?)${HOLDERS} (?:has |have )?${TO_WHAT}`,
  'iu',
);

/**
 * "did any admin change a rule?" as "was a rule changed by admins?", and who of them did it as by whom it was done: whoever is named before
 * the verb did it, and is not whom the records are about. Other texts stay.
 */
export function sayHoldersDid(text: string): string {
  const [, doer, verb, what = '', rest = ''] = execHeld(DID_ANY, text) ?? [];
  const participle = participleOf(verb);
  if (doer !== undefined && participle !== undefined) return `was ${what} ${participle} by ${doer}s${rest}`;
  const [, one, did, whatOne = '', when = ''] = WHO_OF_THEM.exec(text) ?? [];
  const done = participleOf(did);
  if (one === undefined || done === undefined) return text;
  if (/^(?:some|any)thing$/iu.test(whatOne)) return `by whom: which changes were made by ${one}s${when}`;
  // Who changed it last is told apart from who made it.
  const asked = /^(?:changed|modified|edited|updated)$/u.test(done) ? 'changed by whom' : 'by whom';
  return `${asked}: was ${whatOne} ${done} by ${one}s${when}`;
}

/** "which rules did admins create?" as "which rules were created by admins?": who did it is told where it is read. Other texts stay. */
export function sayDoneBy(text: string): string {
  const [, asks = '', of = '', people, verb = '', rest = ''] = DID.exec(text) ?? [];
  const participle = participleOf(verb);
  if (people === undefined || participle === undefined) return text;
  const isOfAnything = asks.toLowerCase() === 'what' && of === '';
  const act = isOfAnything && /^(?:changed|done)$/.test(participle) ? 'made' : participle;
  return `${isOfAnything ? 'which changes' : `${asks}${of}`} were ${act} by ${people}${rest}`;
}
