import { LazyPattern } from '../../core/lazy-pattern.js';

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
  const [, doer, verb, what = '', rest = ''] = DID_ANY.exec(text) ?? [];
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

/** What is done, as a noun: who did it stands behind "by" alone. All changes of somebody are on their page. */
const DEEDS =
  '(?:resets?|changes?|modifications?|edits?|grants?|assignments?|removals?|deletions?|revocations?|creations?|additions?|activations?)';
const BY_ONE = new LazyPattern(
  `^((?:(?:and|so|show|list|me|us|give|all|the|any|which|what|recent|latest|last) )*)((?!changes? by )(?:[\\p{L}-]+ ){0,2}?${DEEDS}(?: (?:of|to) (?:the )?[\\p{L}-]+(?: [\\p{L}-]+)?)?) by (?=["\\p{Lu}]|\\p{Ll}+[-.]\\p{L})`,
  'u',
);

/** Deeds whose thing is a kind of row: without a verb that kind would be asked for as it is now. */
const OF_KIND = new LazyPattern(
  `^((?:(?:and|so|show|list|me|us|give|all|the|any|which|what|recent|latest|last) )*)((?:admin )?roles?|(?:mail flow |transport )?rules?|connectors?|secrets?|polic(?:y|ies)) (changes?|modifications?|grants?|assignments?|removals?|deletions?|creations?) by (?=["\\p{Lu}]|\\p{Ll}+[-.]\\p{L})`,
  'u',
);
const DONE: Readonly<Record<string, string>> = {
  change: 'changed',
  modification: 'changed',
  grant: 'granted',
  assignment: 'granted',
  removal: 'removed',
  deletion: 'removed',
  creation: 'created',
};
/** In Spanish, too: "resets de mfa por" is no power to reset. */
const BY_ONE_ES =
  /^((?:[\p{L}¿]+ ){0,2}?(?:resets?|reseteos?|restablecimientos?|reinicios?|cambios?) (?:de |del? )(?:la |el )?[\p{L}]+) por (?=\p{Lu})/iu;

/** "MFA resets by Marta Kowalska" as "MFA resets done by …": a noun alone does not say that who is named did it. Other texts stay. */
export function sayDeedsDone(text: string): string {
  const [said, lead = '', thing = '', deed = ''] = OF_KIND.exec(text) ?? [];
  const done = DONE[deed.replace(/s$/u, '')];
  if (said !== undefined && done !== undefined) {
    const things = thing.replace(/(?:y|ies)$/u, 'ie').replace(/s?$/u, 's');
    return `${lead}${things} ${done} by ${text.slice(said.length)}`;
  }
  return text.replace(BY_ONE, '$1$2 done by ').replace(BY_ONE_ES, '$1 hechos por ');
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
