import { findTerm } from './term-index.js';

/** What any of a kind does that is like so: "une règle qui met le SCL à -1, ça fait quoi ?". */
const FRAMES: readonly RegExp[] = [
  // "what happens when a rule is in audit mode?", "do rules in audit mode still send mail?"
  /^what happens (?:to mail )?(?:when|if|while|with) (?:an?|any|the) (?:mail flow |transport |ca )?(?:rule|policy) (?:(?:is|that is) )?(?:in |on |set to )?(.+)$/,
  /^(?:do|does|will|can) (?:an? |any |the )?(?:mail flow |transport |ca )?(?:rules?|polic(?:y|ies)) (?:(?:that|which) (?:are|is) )?in (\S+(?: only)? mode) (?:still |actually |really |ever )*(?:do|does|send|take|have|act|apply|enforce|change|block|affect|deliver|copy|touch|work)(?: .+)?$/,
  /^was (?:passiert|geschieht) (?:wenn|mit) (?:eine[rm]? )?(?:transport|nachrichtenfluss)?(?:regel|richtlinie) im (\S+)(?: ist| lauft)?$/,
  /^what (?:does|would) (?:an?|any) \S+(?: \S+)? (?:do )?(?:that|which|who) (.+?)(?: do| mean)?$/,
  /^was (?:macht|bewirkt|bedeutet|heisst|tut) eine?[rnms]? \S+ (?:die|der|das|welche[rs]?) (.+)$/,
  /^une? \S+(?: de \S+)? qui (.+?) (?:(?:ca|cela) )?(?:fait quoi|sert a quoi|veut dire quoi|c'?est quoi)$/,
  /^(?:que|qu'est ce que) (?:fait|signifie|veut dire|ca fait) une? \S+(?: de \S+)? qui (.+)$/,
  /^(?:que|para que) (?:hace|significa|implica|sirve) una? \S+(?: de \S+)? que (.+)$/,
];

/** The most words that a term has. */
const LONGEST = 4;

/** A term in a clause, and the words beside it. */
interface TermWithin {
  readonly term: string;
  readonly beside: string;
}

/** The longest term that stands in a folded clause, with the words around it. */
export function findTermAndRest(clause: string): TermWithin | undefined {
  const words = clause.split(' ');
  for (let length = LONGEST; length > 0; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const term = findTerm(words.slice(at, at + length).join(' '));
      if (term !== undefined) return { term, beside: words.toSpliced(at, length).join(' ') };
    }
  }
  return undefined;
}

/** The longest term that stands in a folded clause. */
export const findTermWithin = (clause: string): string | undefined => findTermAndRest(clause)?.term;

/** The term that tells what any of a kind does, where a folded text asks for that; no question about those of the tenant is meant. */
export function findTermInClause(folded: string): string | undefined {
  const clause = FRAMES.map((frame) => frame.exec(folded)?.[1]).find((found) => found !== undefined);
  return clause === undefined ? undefined : findTermWithin(clause);
}

/** "what does it mean that an account is exempt from mailbox auditing, and why should I care?" */
const MEANS: readonly RegExp[] = [
  /^what (?:does|would|do) (?:it|that|this)(?: actually| really| exactly)? mean(?: exactly)? (?:that|if|when|to (?:be|have)|for (?:an? )?\S+ to) (.+)$/,
  /^was (?:heisst|bedeutet) (?:es|das)(?: eigentlich| denn| genau)? (?:dass|wenn) (.+)$/,
  /^(?:que (?:signifie|veut dire)|qu'?est ce que (?:ca|cela) (?:signifie|veut dire)|(?:ca|cela) (?:veut dire|signifie) quoi)(?: le fait)? (?:qu[e']|si|quand|lorsqu[e']) ?(.+)$/,
  /^que (?:significa|quiere decir|implica)(?: el hecho de)? (?:que|si|cuando) (.+)$/,
];
/** Why it matters is told with what it is. */
const AND_WHY = / (?:(?:and|und|et|y) )?(?:why|warum|wieso|pourquoi|en quoi|por que) [^?]{2,40}$/;
const SUBJECT =
  /^(?:(?:an?|the|our|one|some|my|eine?r?s?|der|die|das|une?|le|la|una|el) )?\S+(?= (?:is|are|was|were|has|have|does|do|can|gets?|\S+s|von|vom|nur|keine?n?|est|soit|sont|a|n'|es|est[ae]n?|sea|tiene|tenga|no|se)(?!\S))/;
/** "an app is multi-tenant": a multi-tenant app. */
const IS_SO = /^(?:an?|eine?|une?|una?|our|some|my) (\S+) (?:(?:is|are|est|soit|es|sea|est[ae]) )?(.+?)(?: ist)?$/;
const LEAD = /^(?:an?|our|some|my|eine?|une?|una?) /;
/** What was spoken of before. */
const OF_ONE = /^(?:the|it|that|this|he|she|they|those|these) (?!fact)/;
const DENIES = /(?:^| )(?:no|not|never|without|nicht|keine?[nrms]?|ohne|pas|sans|n'\S+|sin|ningun\S*) /;

/** What a folded text asks the meaning of, by a clause ("what does it mean that …?"), and the term that tells it, where that is no denial. */
export function findMeaningOfClause(
  folded: string,
): { readonly topic: string; readonly term: string | undefined } | undefined {
  const text = folded.replace(AND_WHY, '');
  const topic = MEANS.map((frame) => frame.exec(text)?.[1]).find((found) => found !== undefined);
  if (topic === undefined || OF_ONE.test(topic)) return undefined;
  const said = topic.replace(SUBJECT, '').trim();
  const [, kind = '', state = ''] = IS_SO.exec(topic) ?? [];
  const whole = findTerm(topic.replace(LEAD, '')) ?? findTerm(`${state} ${kind}`) ?? findTerm(`${kind} ${state}`);
  if (whole !== undefined) return { topic, term: whole };
  return { topic, term: DENIES.test(`${said} `) ? findTerm(said.replace(/^(?:has|have) /, '')) : findTermWithin(said) };
}
