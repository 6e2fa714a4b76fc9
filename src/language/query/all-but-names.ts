import type { Query } from '../model/query.js';

/** Whether it is as in "who reset Diego's password?": all that is no word of ours may be a name, and the rest asks something. */
export function saysAllButNames({ about, named, unread, where, show = [], check, form, whetherNamed }: Query): boolean {
  const isShown = (form === 'who' || form === 'when') && show.length > 0;
  const isAsked = where.length > 0 || check !== undefined || isShown;
  const guessed = named.filter(({ guess }) => guess === true);
  // A list or a number of everybody's would be another answer: only what is certainly a name limits what somebody did.
  const isOfOne = about === 'event' && guessed.every(({ proper }) => proper === true);
  // "Docuvault verified?" asks of one.
  const isOfOneShortly = whetherNamed === true && where.length === 1 && named.length === 1;
  if ((form === 'list' && !isOfOneShortly) || (form === 'count' && !isOfOne)) return false;
  return unread.length === 0 && isAsked && guessed.length > 0;
}

/** Whether the only unread words of a question on changes name a team that made them: "the service desk". */
export const leavesTeamAlone = ({ about, where, named, unread }: Query): boolean =>
  about === 'event' &&
  where.some(({ attribute }) => attribute === 'act' || attribute === 'thing') &&
  named.every(({ guess }) => guess !== true) &&
  unread.length === 1 &&
  TEAM.test(unread[0] ?? '');

const TEAM =
  /(?:^| )(?:(?:help|service)?desk|teams?|support|guys|folks|crew|soc|noc|msp|provider|contractors?|consultants?)$/u;

/** "what roles does X have and when was the last sign-in?": every word is read, and one row of the one that is named tells all. */
export function tellsSeveralOfOne({ named, show = [], where, unread, order }: Query): boolean {
  const [only, ...others] = named;
  const isOne = only !== undefined && others.length === 0 && only.guess !== true && only.not !== true;
  return isOne && where.length + unread.length === 0 && order === undefined && show.length > 1;
}
