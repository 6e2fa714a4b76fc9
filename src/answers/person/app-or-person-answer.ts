import type { Answer } from '../model/answer.js';
import { isGuid } from '../../core/guid.js';
import { foldLookAlikes } from '../../core/look-alike-text.js';
import type { FoundPeople } from '../../tenant/model/person-reader-port.js';
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
const SAYS_APP = /\b(?:apps?|applications?|service principals?|integrations?)\b/i;

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
