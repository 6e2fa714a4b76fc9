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
const DID = new RegExp(
  `^(what|which|how many)( .{2,60}?)? (?:did|have|has) (${PEOPLE}) (${[...PARTICIPLES.keys()].join('|')})(?= |\\?|$)(.*)$`,
  'iu',
);

/** "which rules did admins create?" as "which rules were created by admins?": who did it is told where it is read. Other texts stay. */
export function sayDoneBy(text: string): string {
  const [, asks = '', of = '', people, verb = '', rest = ''] = DID.exec(text) ?? [];
  const participle = participleOf(verb);
  if (people === undefined || participle === undefined) return text;
  const isOfAnything = asks.toLowerCase() === 'what' && of === '';
  const act = isOfAnything && /^(?:changed|done)$/.test(participle) ? 'made' : participle;
  return `${isOfAnything ? 'which changes' : `${asks}${of}`} were ${act} by ${people}${rest}`;
}
