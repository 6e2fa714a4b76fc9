import type { Answer } from '../model/answer.js';
import { isGuid } from '../../core/guid.js';
import { foldLookAlikes } from '../../core/look-alike-text.js';
import type { FoundPeople } from '../../tenant/model/person-reader-port.js';
import type { Query } from '../../language/model/query.js';
import type { AnswerRequest } from '../model/answer-service-port.js';
import type { QuestionParameters } from '../../core/question-parameter-types.js';
import { isAboutHoldings } from '../query/known-reading.js';
import type { NamedApp } from '../../m365/app-ids-and-name.js';
import { createPersonChoice, type PersonDossierService } from './person-dossier-service.js';
import { omitUndefined } from '../../core/omit-undefined.js';

type Ask = (question: AnswerRequest) => Promise<Answer>;

/** One or two letters match too many names. */
const SHORTEST = 3;
/** A question with one of these words is about an app, even if a person has the same name. */
const SAYS_APP =
  /(?<!\p{L})(?:apps?|applis?|applications?|anwendung(?:en)?|aplicaci(?:ón|on|ones)|service principals?|integrations?)(?!\p{L})/iu;

/**
 * Answers "tell me about …", which can name an app or a person: the app's dossier; if no app matches, the person's; if both match, a
 * choice. The app is answered even if people cannot be read.
 */
export async function answerAppOrPerson(
  question: AnswerRequest,
  askApps: Ask,
  people: PersonDossierService,
): Promise<Answer> {
  const { understanding } = question;
  const asked = (understanding.parameters.app ?? '').trim().replace(/'s$/, '');
  const ofApp = {
    ...question,
    understanding: { ...understanding, parameters: { ...understanding.parameters, app: asked } },
  };
  const byApp = SAYS_APP.test(understanding.question) || isGuid(asked) || asked.length < SHORTEST;
  const [app, found] = await Promise.all([askApps(ofApp), byApp ? undefined : people.find(asked, question)]);
  const named = found?.ok === true ? found.value : await nobodyElse(app, asked, question, people);
  if (named === undefined || named.people.length === 0) return app;
  const apps = appsIn(app);
  if (apps.length === 0) return app.kind === 'choose-app' ? people.answer(aboutPerson(question, asked)) : app;
  const same = (name: string) => foldLookAlikes(name).trim() === foldLookAlikes(asked).trim();
  // If the text is an app's full name, only people with exactly that name are offered too.
  const meant = apps.some(({ name }) => same(name)) ? named.people.filter(({ name }) => same(name)) : named.people;
  if (meant.length === 0) return app;
  const more = named.more || (app.kind === 'choose-app' && app.choice.more > 0);
  return createPersonChoice(question, { found: 'both', asked, people: meant, apps, more });
}

/** "the app Bob" without such an app: finds people of that name instead. */
async function nobodyElse(
  app: Answer,
  asked: string,
  question: AnswerRequest,
  people: PersonDossierService,
): Promise<FoundPeople | undefined> {
  if (asked === '' || app.kind !== 'choose-app' || app.choice.found !== 'none') return undefined;
  const found = await people.find(asked, question);
  return found.ok ? found.value : undefined;
}

function appsIn(answer: Answer): readonly NamedApp[] {
  if (answer.kind === 'dossier') return [answer.dossier.app];
  return answer.kind === 'choose-app' && answer.choice.found === 'several' ? answer.choice.apps : [];
}

/** Answers "who is …"; if no person matches, an app with exactly that name. */
export async function answerPersonOrApp(
  question: AnswerRequest,
  askApps: Ask | undefined,
  people: PersonDossierService,
): Promise<Answer> {
  const person = await people.answer(question);
  if (askApps === undefined || person.kind !== 'choose-person' || person.choice.found !== 'none') return person;
  const asked = person.choice.asked;
  if (asked.includes('@') || (!isGuid(asked) && asked.length < 3)) return person;
  const app = await askApps(aboutApp(question, asked));
  const apps = appsIn(app);
  const exactly = apps.filter(
    ({ id, name }) => id === asked.toLowerCase() || foldLookAlikes(name).trim() === foldLookAlikes(asked).trim(),
  );
  if (exactly.length === apps.length) return apps.length > 0 ? app : person;
  // The text is part of an app's name: the app is only offered, because the question was about a person.
  return createPersonChoice(question, { ...person.choice, apps });
}

/** "does Marta have access to Exchange?": what her apps hold there is not what she may do; her page says that. */
export async function tellPersonInstead(
  question: AnswerRequest,
  told: Answer | undefined,
  people: PersonDossierService | undefined,
): Promise<Answer | undefined> {
  if (told?.kind !== 'query' || people === undefined || SAYS_APP.test(question.understanding.question))
    return undefined;
  const { query, mentioned } = told.result;
  const person = mentioned.find(({ kind }) => kind === 'user');
  const isOfApps = query.about === 'service-principal' && query.form === 'yes-no';
  const isAccess = query.where.some(({ attribute }) => attribute === 'resource');
  if (person === undefined || !isOfApps || !isAccess || !isAboutHoldings(told.result)) return undefined;
  return people.answer(aboutPerson(question, person.name));
}

/** "which rights does Marta have?": all of somebody that is said of no act. */
function asksForRights({ about, form, where, named, show = [], period, by, order, related, unread }: Query): boolean {
  const isOfRights =
    (about === 'permission' && show.length === 0) || (about === 'service-principal' && isEqual(show, ['permissions']));
  const isAsked = form === 'list' || form === 'yes-no' || form === 'what-is';
  const isNarrowed = where.length > 0 || [period, by, order, related].some((one) => one !== undefined);
  const [one] = named;
  const isOne = named.length === 1 && one?.not !== true && one?.attributes === undefined;
  return isOfRights && isAsked && isOne && !isNarrowed && unread.length === 0;
}

/**
 * The page of somebody whose rights are asked for: roles, role groups and apps of theirs. What apps may do for them is the least of it.
 * undefined: other rights are asked for, or those of nobody in the directory.
 */
export async function tellRightsOfPerson(
  question: AnswerRequest,
  people: PersonDossierService | undefined,
): Promise<Answer | undefined> {
  const { query, question: said } = question.understanding;
  const [named] = query?.named ?? [];
  if (people === undefined || query === undefined || named === undefined) return undefined;
  if (SAYS_APP.test(said) || !asksForRights(query)) return undefined;
  const found = await people.find(named.words, question);
  if (!found.ok || found.value.people.length === 0) return undefined;
  const asked = foldLookAlikes(named.words);
  const isNamed = found.value.people.every(({ name }) => `${foldLookAlikes(name)} `.startsWith(`${asked} `));
  return named.kind === 'user' || isNamed ? people.answer(aboutPerson(question, named.words)) : undefined;
}

const isEqual = (some: readonly string[], others: readonly string[]): boolean => some.join() === others.join();

function aboutPerson(question: AnswerRequest, user: string): AnswerRequest {
  return { ...question, understanding: { ...question.understanding, parameters: naming(question, { user }) } };
}

function aboutApp(question: AnswerRequest, app: string): AnswerRequest {
  return { ...question, understanding: { ...question.understanding, parameters: naming(question, { app }) } };
}

/** The question's period and format, for another subject. */
function naming({ understanding: { parameters } }: AnswerRequest, who: QuestionParameters): QuestionParameters {
  const { since, until, format } = parameters;
  return {
    ...who,
    ...omitUndefined({ since, until, format }),
  };
}
