import type { DialogueState } from '../model/dialogue-state.js';

const FROM_WHERE =
  /^(?:(?:and|und|et|y) )?(?:from where|where from|from (?:which|what) (?:ip(?: address)?|address|country|city|place|location|device)|(?:on|with) (?:which|what) device|von wo(?: aus)?|woher|von welcher (?:ip|adresse)|d'où|depuis où|depuis quelle (?:ip|adresse)|(?:desde|de) d[óo]nde|desde qu[ée] (?:ip|direcci[óo]n))(?: (?:was|is) (?:that|it|this)| (?:did|does) (?:that|it) come| (?:he|she|they) (?:did|signed in)| war das(?: denn)?| kam (?:das|die|der)| (?:était-ce|c['’]était)| fue(?: eso)?)?[\s?.!]*$/iu;

/** Attributes of people that tell of a sign-in. */
const SIGN_INS: ReadonlySet<string> = new Set(['lastSignIn', 'lastAttempt']);

/** "From where?" after somebody's last sign-in, in full: it asks of sign-ins, not of what has an address. undefined: it asks of something else. */
export function askWhereSignedIn(text: string, { understanding: { query } }: DialogueState): string | undefined {
  if (query === undefined || !FROM_WHERE.test(text)) return undefined;
  const isSignIn = query.about === 'user' && SIGN_INS.has(query.show?.[0] ?? '');
  return isSignIn ? 'from which address did they sign in?' : undefined;
}
