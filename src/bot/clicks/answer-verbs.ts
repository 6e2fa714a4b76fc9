import { z } from 'zod/v4';
import type {
  AppActionData,
  CardAction,
  CheckActionData,
  IncidentActionData,
  PersonActionData,
} from '../../cards/model/card-actions.js';
import { omitUndefined, type WithoutUndefined } from '../../core/omit-undefined.js';
import type { Understanding } from '../../language/model/understanding.js';
import { createUnderstandingFromIntent, createUnderstandingFromReference } from '../understanding-from-intent.js';
import type { CardView, UserRequest } from '../question-handler.js';
import { cardViewOf } from '../question-reply-sender.js';
import { instantSchema } from '../../schemas/instant-schema.js';
import { checkReferenceSchema, pageSchema } from './page-and-check-schemas.js';
import { queryReferenceSchema } from './query-reference-schema.js';

/** What a click asks for, and how the answer is shown: by default its first page, in the clicker's time zone. */
export interface ClickRequest {
  readonly request: UserRequest;
  readonly view?: CardView;
}

/** A click on a button that leads to an answer. */
export interface AnswerClick {
  /** `below`: the answer is a separate message and the clicked card stays unchanged. */
  readonly shown: 'in-place' | 'below';
  /** Only the file is sent, unless it cannot be: the card already shows the answer. */
  readonly fileOnly?: true;
  /** `understand` finds what a typed question asks for. */
  readonly read: (understand: (text: string) => Promise<Understanding>) => ClickRequest | Promise<ClickRequest>;
}

/** Parses the data of a click, which anyone can forge: it states what is wanted, never who wants it. Undefined: invalid. */
type AnswerVerb = (data: unknown) => AnswerClick | undefined;

/** Object ids only: the value goes into a request URL. */
const app = z.object({ app: z.guid() });
const person = z.object({ person: z.guid(), since: instantSchema.optional(), until: instantSchema.optional() });
const paged = { page: pageSchema };
const turned = { ...paged, refresh: z.literal(true).optional() };
/** Our own incident ids, optionally with the time zone of the clicked card. */
const incident = z.object({ incident: z.string().min(1).max(100), timeZone: z.string().max(64).optional() });

/** Every button that leads to an answer. The buttons of decisions are in `decision-verbs`. */
export const ANSWER_VERBS = {
  ask: verb('below', z.object({ question: z.string().trim().min(1).max(1_000) }), async ({ question }, understand) => {
    const understanding = await understand(question);
    return { request: { understanding }, view: cardViewOf(understanding) };
  }),
  'answer.page': verb('in-place', checkReferenceSchema.extend(paged), ({ page, ...data }) => ({
    request: { ...about(data), anyAge: true },
    view: { page },
  })),
  'answer.refresh': verb('in-place', checkReferenceSchema, (data) => ({ request: { ...about(data), refresh: true } })),
  'answer.explain': verb('in-place', checkReferenceSchema, (data) => ({
    request: { ...about(data), anyAge: true },
    view: { explain: true },
  })),
  'query.page': verb('in-place', queryReferenceSchema.extend(paged), ({ page, ...data }) => ({
    request: { understanding: createUnderstandingFromReference(data) },
    view: { page },
  })),
  'query.explain': verb('in-place', queryReferenceSchema, (data) => ({
    request: { understanding: createUnderstandingFromReference(data) },
    view: { explain: true },
  })),
  'query.file': (data) => {
    const click = askFile(data);
    return click && { ...click, fileOnly: true };
  },
  'posture.refresh': verb('in-place', z.object({}), () => ({
    request: { understanding: createUnderstandingFromIntent('posture'), refresh: true },
  })),
  'attack-path.refresh': verb('in-place', z.object({}), () => ({
    request: { understanding: createUnderstandingFromIntent('attack-path'), refresh: true },
  })),
  'dossier.open': verb('below', app, (data) => ({ request: aboutApp(data) })),
  'dossier.page': verb('in-place', app.extend(turned), ({ page, refresh = false, ...data }) => ({
    request: { ...aboutApp(data), refresh, anyAge: !refresh },
    view: { page },
  })),
  'person.open': verb('below', person, (data) => ({ request: aboutPerson(data) })),
  'person.page': verb('in-place', person.extend(turned), ({ page, refresh = false, ...data }) => ({
    request: { ...aboutPerson(data), refresh, anyAge: !refresh },
    view: { page },
  })),
  'incident.acknowledge': verb('in-place', incident, (data) => ({
    request: { acknowledge: data.incident },
    view: zoneOf(data),
  })),
  'incident.details': verb('below', incident.extend(paged), ({ page, ...data }) => ({
    request: { understanding: createUnderstandingFromIntent('incidents'), incident: data.incident },
    view: { ...zoneOf(data), page },
  })),
} satisfies Record<CardAction['verb'], AnswerVerb>;

function verb<S extends z.ZodType<object>>(
  shown: AnswerClick['shown'],
  schema: S,
  read: (
    data: WithoutUndefined<z.output<S>>,
    ...rest: Parameters<AnswerClick['read']>
  ) => ReturnType<AnswerClick['read']>,
): AnswerVerb {
  return (data) => {
    const parsed = schema.safeParse(data);
    return parsed.success ? { shown, read: (understand) => read(omitUndefined(parsed.data), understand) } : undefined;
  };
}

/** All rows as CSV. */
const askFile = verb('below', queryReferenceSchema, (data) => ({
  request: { understanding: { ...createUnderstandingFromReference(data), parameters: { format: 'csv' } } },
}));

function about(data: CheckActionData) {
  return { understanding: createUnderstandingFromReference(data) };
}

function aboutApp(data: AppActionData) {
  return { understanding: createUnderstandingFromIntent('app-details', { app: data.app }) };
}

function aboutPerson({ person: user, ...period }: PersonActionData) {
  return { understanding: createUnderstandingFromIntent('person-details', { user, ...period }) };
}

/** The time zone of the clicked card. */
function zoneOf({ timeZone }: IncidentActionData): CardView {
  return omitUndefined({ timeZone });
}
