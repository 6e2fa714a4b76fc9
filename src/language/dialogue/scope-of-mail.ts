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

/** Whether one app was told as a whole, or asked what it can do: of its mail that is limited, or not. */
const isOfOneApp = ({ understanding: { intent, query }, referents: [last = []], shown }: DialogueState): boolean => {
  const isPage = intent === 'app-details' && (query === undefined || query.about === 'service-principal');
  const isOfPower = query?.table === 'apps' && query.where.some(({ attribute }) => attribute === 'power');
  const [one, ...others] = shown.length > 0 ? shown : last;
  return (isPage || isOfPower) && one?.kind === 'service-principal' && others.length === 0;
};

/** "to which mailboxes?", without a verb. */
const TO_WHICH =
  /^[¿\s]*(?:(?:and|und|et|y|so) )?(?:(?:to|for|in|of) (?:which|what) (?:mail|in)boxes|auf welche (?:postfächer|mailboxen)|(?:zu|bei|in) welchen (?:postfächern|mailboxen)|(?:à|a|pour|dans) quelles bo[iî]tes(?: (?:aux lettres|mail))?|(?:a|en|para) qu[eé] buzones)[\s?.!]*$/iu;

/**
 * "is it scoped?" after which mailboxes an app reaches, or after the page of one: whether these are only some; "to which mailboxes?" after it.
 * Other texts stay.
 */
export function sayScopeOfMail(text: string, state: DialogueState): string {
  const { understanding, unanswered } = state;
  if (unanswered !== undefined) return text;
  const isOfApp = isOfOneApp(state);
  if (asksScopeOfMail(text, understanding.query) || (isOfApp && asksWhetherLimited(text)))
    return 'is it limited to certain mailboxes?';
  return isOfApp && TO_WHICH.test(text) ? 'which mailboxes can it read?' : text;
}
