import { formatList } from '../../core/sentence-formatting.js';
import { isLeftQuestion, isLeftStatement } from '../../language/model/left-question.js';

/** Words of the question itself that were not used: no second one, and nothing that is stated beside it. */
export const withoutQuestions = (unread: readonly string[]): readonly string[] =>
  unread.filter((one) => !isLeftQuestion(one) && !isLeftStatement(one));

/** "what would break if I removed …": nothing in the tenant says. */
const ASKS_CONSEQUENCE =
  /(?<!\p{L})(?:breaks?|happens?|stops?|fails?|affected|rompe|romper[íi]a|pasa|pasar[íi]a|ocurre|casse(?:rait)?|passe(?:rait)?|arrive|kaputt|passiert|geschieht|bricht|changes?|change(?:rait)?|cambia(?:r[íi]a)?|ändern?|ändert|treffen|trifft|betrifft)(?!\p{L}).*(?<!\p{L})(?:if|when|without|wenn|falls|si|quand)(?!\p{L})/iu;

/** The note on words of a question that nothing accounts for, and on a second question; none: all were used. */
export function describeUnread(unread: readonly string[]): readonly string[] {
  const left = unread.filter((one) => !isLeftQuestion(one));
  const hypotheses = left.filter((said) => ASKS_CONSEQUENCE.test(said));
  const words = left.filter((said) => !hypotheses.includes(said));
  const questions = unread.filter(isLeftQuestion);
  return [
    ...hypotheses.map((said) => `I cannot tell what would follow (${quote(said)}): what depends on it is not read.`),
    ...(words.length === 0 ? [] : [`I did not use: ${words.map(quote).join(', ')}.`]),
    ...(questions.length === 0 ? [] : [describeUnanswered(questions)]),
  ];
}

const UNANSWERED = 'I did not answer ';

const describeUnanswered = (questions: readonly string[]): string =>
  `${UNANSWERED}${questions.map(quote).join(', ')}: ask ${questions.length > 1 ? 'each' : 'it'} by itself.`;

/** Whether a note is the one on questions that are not answered. */
export const isOnUnanswered = (note: string): boolean => note.startsWith(UNANSWERED);

/** The same beside a first line: what that leaves aside by name is not said twice. */
export const describeUnreadBeside = (headline: string, unread: readonly string[]): readonly string[] =>
  describeUnread(unread.filter((one) => !headline.includes(quote(one))));

const quote = (words: string): string => `“${words}”`;

/** They ask when something was or who did it: what is told besides is no answer to that. */
const ASKS_ACT =
  /^(?:(?:since|from|until|on|at|by|the|seit|ab|an|von|depuis|[àa]|par|desde|en|por) )*(?:when|whom?|wann|we[rm]|quand|qui|cu[áa]ndo|qui[ée]n(?:es)?|(?:what|which|welche[rmns]?|quelle?|qu[ée]) (?:date|day|time|datum|tag|jour|fecha|d[íi]a))$/iu;

/** "Leaving “x” and “y” aside", "I cannot tell “since when”": what stands before an answer to the rest of a question. */
export function sayAside(words: readonly string[]): string {
  if (words.every((said) => ASKS_CONSEQUENCE.test(said)))
    return `I cannot tell what would follow (${formatList(words.map(quote))}); as it is now`;
  return words.every((said) => ASKS_ACT.test(said))
    ? `I cannot tell ${formatList(words.map(quote))}`
    : `Leaving ${formatList(words.map(quote))} aside`;
}

/** Words that turn no yes into a no: when, where and how surely, and verbs that only say that something is. */
const LIGHT =
  /^(?:(?!(?:ap|com|im|mis|multi|re|sup)ply|family)\p{L}{3,}ly|\p{L}+where|\p{L}{4,}ment|\p{L}{3,}mente|days?|weeks?|months?|since|ago|already|yet|long|far|anymore|outright|org|orga|world|straight|honest|mean|found|exists?|existed|existing|runs?|running|works?|working|known|users?|nutzer|benutzer|utilisateurs?|usuarios?|hand|ja|also|nun|halt|eben|echt|wirklich|überhaupt|mehr|noch|irgendwo|días?|semanas?|meses|empresa|jours?|semaines?|mois|encore|solo|bien|vraiment|quand|même|toujours|siempre|immer)$/u;

/** Whether words say nothing of what is asked. */
export const isLight = (said: string): boolean => said.split(' ').every((word) => LIGHT.test(word));

/** Words that were left aside and say something of what is asked. */
export const listWeighty = (unread: readonly string[]): readonly string[] =>
  withoutQuestions(unread).filter((said) => !isLight(said));

/** A first line behind the weighty words that it leaves aside. */
export const leadWithAside = (headline: string, weighty: readonly string[]): string =>
  weighty.length === 0 ? headline : `${sayAside(weighty)}: ${headline}`;
