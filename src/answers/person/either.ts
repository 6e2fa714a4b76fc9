import type { Answer } from '../../core/answer.js';
import type { AppName } from '../../core/dossier.js';
import { isGuid } from '../../core/guid.js';
import { readsAs } from '../../core/look-alike.js';
import type { FoundPeople } from '../../core/person.js';
import type { Question } from '../../core/ports.js';
import type { QuestionParameters } from '../../core/question.js';
import { choice, type PersonDesk } from './desk.js';

type Ask = (question: Question) => Promise<Answer>;

/** A letter or two begin the names of half the house. */
const SHORTEST = 3;
/** Whoever writes so means an app, whatever people are called. */
const SAYS_APP = /\b(?:apps?|applications?|service principals?|integrations?)\b/i;

/**
 * "tell me about …" names an app or a person: an app's dossier, or where no app answers to the name a person's; where both do, both are
 * offered. What could not be read of people keeps nobody from the app.
 */
export async function appOrPerson(question: Question, askApps: Ask, people: PersonDesk): Promise<Answer> {
  const asked = (question.understanding.parameters.app ?? '').trim().replace(/'s$/, '');
  const byApp = SAYS_APP.test(question.understanding.question) || isGuid(asked) || asked.length < SHORTEST;
  const [app, found] = await Promise.all([askApps(question), byApp ? undefined : people.find(asked, question)]);
  const named = found?.ok === true ? found.value : await nobodyElse(app, asked, question, people);
  if (named === undefined || named.people.length === 0) return app;
  const apps = appsIn(app);
  if (apps.length === 0) return app.kind === 'choose-app' ? people.answer(aboutPerson(question, asked)) : app;
  const same = (name: string) => readsAs(name).trim() === readsAs(asked).trim();
  // Of an app's full name only people who bear the very name are meant as well.
  const meant = apps.some(({ name }) => same(name)) ? named.people.filter(({ name }) => same(name)) : named.people;
  if (meant.length === 0) return app;
  const more = named.more || (app.kind === 'choose-app' && app.choice.more > 0);
  return choice(question, { found: 'both', asked, people: meant, apps, more });
}

/** "the app Bob", and there is no app: perhaps the person was meant. */
async function nobodyElse(
  app: Answer,
  asked: string,
  question: Question,
  people: PersonDesk,
): Promise<FoundPeople | undefined> {
  if (asked === '' || app.kind !== 'choose-app' || app.choice.found !== 'none') return undefined;
  const found = await people.find(asked, question);
  return found.ok ? found.value : undefined;
}

function appsIn(answer: Answer): readonly AppName[] {
  if (answer.kind === 'dossier') return [answer.dossier.app];
  return answer.kind === 'choose-app' && answer.choice.found === 'several' ? answer.choice.apps : [];
}

/** "who is Payroll Bridge": nobody, but an app of the very name. */
export async function personOrApp(question: Question, askApps: Ask | undefined, people: PersonDesk): Promise<Answer> {
  const person = await people.answer(question);
  if (askApps === undefined || person.kind !== 'choose-person' || person.choice.found !== 'none') return person;
  const asked = person.choice.asked;
  if (asked.includes('@') || (!isGuid(asked) && asked.length < 3)) return person;
  const app = await askApps(aboutApp(question, asked));
  const apps = appsIn(app);
  const exactly = apps.filter(
    ({ id, name }) => id === asked.toLowerCase() || readsAs(name).trim() === readsAs(asked).trim(),
  );
  if (exactly.length === apps.length) return apps.length > 0 ? app : person;
  // Part of an app's name: offered, for it was asked of a person.
  return choice(question, { ...person.choice, apps });
}

function aboutPerson(question: Question, user: string): Question {
  return { ...question, understanding: { ...question.understanding, parameters: naming(question, { user }) } };
}

function aboutApp(question: Question, app: string): Question {
  return { ...question, understanding: { ...question.understanding, parameters: naming(question, { app }) } };
}

/** The period and the form that were asked for, of somebody or something else. */
function naming({ understanding: { parameters } }: Question, who: QuestionParameters): QuestionParameters {
  const { since, until, format } = parameters;
  return {
    ...who,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(format === undefined ? {} : { format }),
  };
}
