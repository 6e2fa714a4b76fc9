import { LazyPattern } from '../../core/lazy-pattern.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';

const IT =
  "(?:it|that|this|they|the app|that access|its access|es|sie|das|die app|der zugriff|il|elle|c['’]|ça|cela|l['’]accès|la app|el acceso|eso)";
const LIMITED =
  '(?:scoped|limited|restricted|confined|narrowed(?: down)?|eingeschränkt|beschränkt|begrenzt|limitée?|restreinte?|limitad[oa]|restringid[oa]|acotad[oa])';
/** Whether something is limited, and not to what. */
const IS_LIMITED = new LazyPattern(
  `^[¿\\s]*(?:(?:and|und|et|y|so|or) )?(?:(?:is|are|ist|est|está|es) ${IT} (?:(?:at all|somehow|actually|even|irgendwie|überhaupt) )?${LIMITED}(?: at all| somehow)?|${IT} ?est(?:-(?:il|elle|ce))?(?: bien)? ${LIMITED}|est-(?:il|elle|ce) ${LIMITED}|(?:está|es) ${LIMITED}(?: ${IT})?)[\\s?.!]*$`,
  'iu',
);

/** Whether a text asks whether something that was spoken of is limited, and no more. */
export const asksWhetherLimited = (text: string): boolean => IS_LIMITED.test(text);

/** Whether a text asks no more than whether what was told of mailboxes is limited. */
export const asksScopeOfMail = (text: string, told: Query | undefined): boolean =>
  told?.show?.includes('mailboxes') === true && asksWhetherLimited(text);

/** "is it scoped?" after which mailboxes an app reaches: whether these are only some. Other texts stay. */
export const sayScopeOfMail = (text: string, { understanding: { query }, unanswered }: DialogueState): string =>
  unanswered === undefined && asksScopeOfMail(text, query) ? 'is it limited to certain mailboxes?' : text;
