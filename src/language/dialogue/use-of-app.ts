import { LazyPattern } from '../../core/lazy-pattern.js';
import type { DialogueState } from '../model/dialogue-state.js';
import { findNames } from '../parameters/find-names.js';

const WHO =
  '(?:who(?:ever)?|which (?:users?|people|employees|accounts?|persons?)|(?:is|are|does|do) (?:anybody|anyone|somebody|someone|(?:any )?(?:other )?(?:users?|people|employees))|does anybody)';
const USES = '(?:uses?|is using|are using|using|works? with|is working with)';
const USE = new LazyPattern(
  `^((?:and |so |but )*)${WHO}(?: else)?(?: (?:is|are))? (?:still |actually |really |also |currently )*(?<verb>${USES}) (?<app>(?:the app |the application )?[^?]{2,60}?)(?: (?:at all|now|here|still|too|as well|today|currently))*[\\s?.!]*$`,
  'iu',
);
const IT = /^(?:it|that one|this one|(?:that|this|the) app(?:lication)?)$/iu;
/** Of these it is told otherwise, or not at all, who signs in with them. */
const OF_MICROSOFT =
  /(?<!\p{L})(?:microsoft|exchange|outlook|teams|windows|authenticator|powershell|graph explorer)(?!\p{L})/iu;

/** A question by whom an app is used: what is known is who consented to it; the word for the use is left over. */
export interface UseOfApp {
  readonly asked: string;
  readonly besides: string;
}

/** "who uses Ledger Sync?", "is anybody else using it?": undefined: it asks of no app, or something else. */
export function findUseOfApp(text: string, state: DialogueState | undefined): UseOfApp | undefined {
  const { app, verb } = USE.exec(text)?.groups ?? {};
  if (app === undefined || verb === undefined || OF_MICROSOFT.test(app)) return undefined;
  const isNamed = IT.test(app) ? isOfApp(state) : findNames(text).length === 1;
  if (!isNamed) return undefined;
  return { asked: `who consented to ${app}?`, besides: verb };
}

/** "it" is an app. */
const isOfApp = (state: DialogueState | undefined): boolean => state?.referents[0]?.[0]?.kind === 'service-principal';
