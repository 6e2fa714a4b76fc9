import { formatList } from '../../core/sentence-formatting.js';
import { findContrast, findGlossaryTerm } from '../../glossary/glossary.js';
import type { GlossaryTerm } from '../../glossary/glossary-term.js';
import { CHECK_IDS } from '../../checks/model/check-id.js';
import type { ExplainForm, ExplainRequest } from '../../language/model/explain-request.js';
import type { Explanation } from '../model/explanation.js';
import { ACCOUNT_LOCK, ACCOUNT_RESET, PASSWORD_RESET_NEED } from './explain-account-steps.js';
import { APP_REMOVAL, ASK_BY_NAME, ATTACKERS_APP_STOP } from './explain-app-removal.js';
import { CONSENT_REVOCATION } from './explain-consent-revocation.js';
import { explainCheck } from './explain-check.js';
import { explainDetection } from './explain-detection.js';
import { explainPermission, explainUnknownPermission } from './explain-permission.js';
import { explainRole } from './explain-role.js';
import { TASK_STEPS } from './explain-task.js';
import { SECRET_DELETION, SECRET_ROTATION } from './explain-secret-rotation.js';
import { askCheck, askTerms, linkToTerm, listText, splitFirstSentence } from './explanation-parts.js';

/** Answers the intent `explain` from definitions alone; nothing is read from the tenant. */
export function explainTerms(request: ExplainRequest): Explanation {
  const [one, other] = request.terms;
  if (request.form === 'difference' && request.unknown !== undefined)
    return sayDifferenceNotKnown(request.topics, one === undefined ? undefined : explain(one, 'what-is'));
  if (one === undefined) return request.unknown === undefined ? NOTHING_NAMED : sayReasonNotKnown(request.unknown);
  const whole = WHOLE.find(({ subjects }) => subjects.some(({ id }) => id === one));
  if (whole !== undefined) return sayFor(whole, request.named ?? []);
  if (request.form === 'difference') return other === undefined ? explain(one, 'what-is') : compare(one, other);
  return explain(one, request.form);
}

/**
 * The steps, with what was named in the headline. A command gets the account's name in place of `<account>` only if a shell reads it as one plain
 * argument: no spaces, no quotes, no leading hyphen.
 */
function sayFor(explanation: Explanation, named: readonly string[]): Explanation {
  const [account = '', other] = named;
  if (account === '') return explanation;
  const isPlain = other === undefined && /^\w[\w.-]*(?:@[\w.-]+)?$/u.test(account);
  const steps = explanation.steps.map((step) => sayNameIn(step, account, isPlain));
  return { ...explanation, steps, headline: `${formatList(named)}: ${explanation.headline}` };
}

const sayNameIn = (
  step: Explanation['steps'][number],
  name: string,
  isPlain: boolean,
): Explanation['steps'][number] => {
  const named = step.text.replace(ASK_BY_NAME, () => `ask me “tell me about "${name}"”`);
  return { ...step, text: isPlain ? named.replace('<account>', name) : named };
};

/** Explanations that are of no single term. */
const WHOLE: readonly Explanation[] = [
  APP_REMOVAL,
  ATTACKERS_APP_STOP,
  CONSENT_REVOCATION,
  ACCOUNT_RESET,
  PASSWORD_RESET_NEED,
  ACCOUNT_LOCK,
  SECRET_ROTATION,
  SECRET_DELETION,
  ...TASK_STEPS,
];

type Form = Exclude<ExplainForm, 'difference'>;

/** A definition is the glossary's; reasons and steps are a check's, where a term and a check have one name. */
function explain(id: string, form: Form): Explanation {
  const term = findGlossaryTerm(id);
  const check = CHECK_IDS.find((one) => one === id);
  if (term !== undefined && (form === 'what-is' || check === undefined)) return define(term, form);
  if (check !== undefined) return explainCheck(check, form);
  const nature = form === 'why' ? 'why' : 'what-is';
  return (
    explainDetection(id, form) ??
    explainRole(id, nature) ??
    explainPermission(id, nature) ??
    explainUnknownPermission(id)
  );
}

/** A term without a check has neither reasons nor steps of ours: its definition and Microsoft's page. */
function define(term: GlossaryTerm, form: Form): Explanation {
  const [headline, rest] = splitFirstSentence((form === 'why' ? term.why : undefined) ?? term.text);
  const noSteps = form === 'how-to' ? 'I have no steps for this. Microsoft’s page has.' : undefined;
  return {
    form,
    subjects: [{ id: term.id, name: term.title }],
    title: term.title,
    headline,
    paragraphs: listText(rest, noSteps),
    steps: [],
    links: [linkToTerm(term)],
    asks: [...askCheck(term.check), ...askTerms(term.seeAlso ?? [])],
  };
}

/** The difference first, then each of the two. */
function compare(one: string, other: string): Explanation {
  const parts = [explain(one, 'what-is'), explain(other, 'what-is')];
  const contrast = findContrast(one, other);
  const names = parts.map(({ title }) => title);
  return {
    form: 'difference',
    subjects: parts.flatMap(({ subjects }) => subjects),
    title: names.join(' and '),
    headline: contrast ?? parts.map(({ headline }) => headline).join(' '),
    paragraphs: parts.flatMap(({ headline, paragraphs }) =>
      contrast === undefined ? paragraphs : [[headline, ...paragraphs].join(' ')],
    ),
    steps: [],
    links: parts.flatMap(({ links }) => links),
    asks: askCheck(findGlossaryTerm(one)?.check ?? findGlossaryTerm(other)?.check),
  };
}

/** The reason for something as such that no term and no check tells. */
const sayReasonNotKnown = ({ topic, nearest }: NonNullable<ExplainRequest['unknown']>): Explanation => ({
  ...NOTHING_NAMED,
  form: 'why',
  title: 'Not known',
  headline: `I do not know the reason for “${topic}”: none of my explanations covers it.`,
  paragraphs: [],
  asks: nearest === undefined ? NOTHING_NAMED.asks : askCheck(nearest),
});

/** The difference of two of which one at most is explained here; that one is. */
const sayDifferenceNotKnown = (
  topics: ExplainRequest['topics'] = [],
  known: Explanation = NOTHING_NAMED,
): Explanation => ({
  ...known,
  form: 'difference',
  headline: `I do not know how ${formatList(topics.map((one) => `“${one}”`))} differ: my explanations do not cover both.`,
  paragraphs: known === NOTHING_NAMED ? known.paragraphs : [[known.headline, ...known.paragraphs].join(' ')],
});

const NOTHING_NAMED: Explanation = {
  form: 'what-is',
  subjects: [],
  title: 'Explain a term',
  headline: 'Name a term and I say what it is, for example “What is a service principal?”',
  paragraphs: ['I know permissions, directory roles, my checks, and the words of Entra, Exchange and their attacks.'],
  steps: [],
  links: [],
  asks: askTerms(['service-principal', 'pim', 'Exchange.ManageAsApp']),
};
