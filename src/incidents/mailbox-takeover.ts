import { daysBetween, type Instant } from '../core/instant.js';
import { formatList } from '../core/sentence-formatting.js';
import { compareSeverity, worstSeverity } from '../core/severity.js';
import type { AttackStage } from '../detections/model/attack-stage.js';
import type { TimelineEntry } from './model/incident.js';
import type { DetectionHit } from './detection-runner.js';
import type { EventIndex, IndexedPerson } from './event-index.js';
import { draftIncident, type IncidentDraft } from './incident-draft.js';
import { buildTimelineLines } from './incident-timeline.js';
import type { KnownTenant } from './known-tenant.js';

/** What follows a sign within these days may be the intruder's: reported cases take hours to days. */
const WITHIN_DAYS = 7;
/** This many mailboxes within a day are no delegation. */
const MANY_MAILBOXES = 5;

type Step = { readonly stage: AttackStage; readonly hit: DetectionHit };

/** Signs that somebody else is signed in as the person. */
const SIGNS: Readonly<Partial<Record<DetectionHit['detection'], AttackStage>>> = {
  'device-code-sign-in': 'doubtful-sign-in',
  'sign-in-method-registered': 'method-registered',
};
/** What intruders do in a mailbox. */
const ACTS: Readonly<Partial<Record<DetectionHit['detection'], AttackStage>>> = {
  'inbox-rule-changed': 'rule-made',
  'forwarding-changed': 'forwarding-set',
  'mailbox-access-granted': 'access-granted',
};
const WORDS: Readonly<Partial<Record<AttackStage, string>>> = {
  'rule-made': 'a rule hides or forwards mail',
  'forwarding-set': 'all mail is forwarded',
  'access-granted': 'somebody got access',
  'mass-access': 'somebody got access to many mailboxes',
};

/**
 * `mailbox-takeover`: a doubtful sign-in or a new sign-in method, and within a week a rule, forwarding or access that the owner would not
 * make; or two such acts within a week without a sign, as sign-ins may be unread. `told`: hits that another incident already has.
 */
export function findMailboxTakeovers(
  hits: readonly DetectionHit[],
  index: EventIndex,
  known: KnownTenant,
  told: ReadonlySet<DetectionHit>,
): readonly IncidentDraft[] {
  const signs = new Map<string, Step[]>();
  const acts = new Map<string, Step[]>();
  const many = findManyMailboxes(hits, index);
  for (const hit of hits) {
    const { detection, subject, event, match } = hit;
    if (told.has(hit) || subject.kind !== 'user' || index.isByOwnApp(event.actor)) continue;
    const sign = SIGNS[detection];
    const act = many.has(hit) ? 'mass-access' : ACTS[detection];
    const owner = index.personKey(event.person ?? subject);
    if (sign !== undefined) add(signs, owner, { stage: sign, hit });
    if (act === undefined || (act !== 'mass-access' && compareSeverity(match.severity, 'medium') >= 0)) continue;
    const by = event.actor.kind === 'person' ? index.personKey(event.actor) : undefined;
    // Access that an administrator gave themselves is the administrator's act, in whoever's mailbox.
    for (const root of new Set(act === 'rule-made' ? [owner] : [owner, by ?? owner]))
      add(acts, root, { stage: act, hit });
  }
  return [...new Set([...acts.keys()])].toSorted().flatMap((root) => {
    const person = index.person(root.slice('user:'.length));
    const story = person === undefined ? undefined : storyOf(person, signs.get(root) ?? [], acts.get(root) ?? []);
    return person === undefined || story === undefined ? [] : [tell(person, story, index, known)];
  });
}

interface Story {
  readonly signs: readonly Step[];
  readonly acts: readonly Step[];
  readonly risk?: { readonly since: Instant; readonly ref: string };
}

function storyOf(person: IndexedPerson, signs: readonly Step[], acts: readonly Step[]): Story | undefined {
  const since = person.tenant?.atRisk?.since;
  const risk = since === undefined ? undefined : { since, ref: person.tenant?.atRisk?.ref ?? '' };
  const moments = [...signs.map(({ hit }) => hit.event.at), ...(since === undefined ? [] : [since])];
  const after = acts.filter(({ hit }) => moments.some((at) => isWithin(at, hit.event.at)));
  if (after.length > 0) {
    const first = after.map(({ hit }) => hit.event.at);
    const before = signs.filter(({ hit }) => first.some((at) => isWithin(hit.event.at, at)));
    // Acts soon after these are the same intruder's.
    const all = acts.filter((act) => after.some((one) => isWithin(one.hit.event.at, act.hit.event.at)));
    return {
      signs: before,
      acts: all,
      ...(risk !== undefined && first.some((at) => isWithin(risk.since, at)) ? { risk } : {}),
    };
  }
  const together = acts.filter((act) =>
    acts.some(
      (other) =>
        other.stage !== act.stage && Math.abs(daysBetween(act.hit.event.at, other.hit.event.at)) <= WITHIN_DAYS,
    ),
  );
  return together.length === 0 ? undefined : { signs: [], acts: together };
}

/** Whether the second moment follows the first within the days that count. */
function isWithin(first: Instant, then: Instant): boolean {
  return first <= then && daysBetween(first, then) <= WITHIN_DAYS;
}

/** Grants by one actor of one day over many mailboxes. */
function findManyMailboxes(hits: readonly DetectionHit[], index: EventIndex): ReadonlySet<DetectionHit> {
  const groups = new Map<string, DetectionHit[]>();
  for (const hit of hits) {
    if (hit.detection !== 'mailbox-access-granted' || hit.event.actor.kind !== 'person') continue;
    const key = `${index.personKey(hit.event.actor)} ${hit.event.at.slice(0, 10)} ${hit.match.what}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [hit]);
    else group.push(hit);
  }
  const many = [...groups.values()].filter(
    (group) => new Set(group.map(({ subject }) => subject.id)).size >= MANY_MAILBOXES,
  );
  return new Set(many.flat());
}

function tell(
  person: IndexedPerson,
  { signs, acts, risk }: Story,
  index: EventIndex,
  known: KnownTenant,
): IncidentDraft {
  const name = person.known.userPrincipalName.slice(0, 200);
  const did = [...new Set(acts.map(({ stage }) => WORDS[stage] ?? ''))].toSorted();
  const how = signs.some(({ stage }) => stage === 'doubtful-sign-in')
    ? 'after a sign-in by device code'
    : signs.length > 0
      ? 'after a new sign-in method'
      : risk === undefined
        ? 'within days'
        : 'after Microsoft flagged the account';
  const worst = worstSeverity(acts.map(({ hit }) => hit.match.severity)) ?? 'high';
  return draftIncident(
    {
      kind: 'mailbox-takeover',
      severity: compareSeverity(worst, 'high') > 0 ? 'high' : worst,
      confidence: signs.length > 0 || risk !== undefined ? 'high' : 'medium',
      subject: { kind: 'user', id: person.known.id, name },
      headline: `Somebody else may read the mail of ${name}: ${formatList(did)}, ${how}.`,
      blindSpots: [...known.blindSpots, UNREAD],
    },
    {
      handles: person.handles,
      hits: [...signs, ...acts].map(({ hit }) => hit),
      lines: [...buildTimelineLines([...signs, ...acts], index), ...riskLine(name, risk)],
      suspects: new Set([person.root]),
      stages: risk === undefined ? [] : ['doubtful-sign-in'],
    },
    index,
  );
}

/** What the sign-ins of the audit log do not show. */
const UNREAD = 'sign-ins come from the audit log alone; the sign-in logs (Entra ID P1) are not read';

function riskLine(name: string, risk: Story['risk']): readonly TimelineEntry[] {
  if (risk === undefined) return [];
  return [
    {
      key: 'tenant:at-risk',
      at: risk.since,
      stage: 'doubtful-sign-in',
      what: `${name} may be compromised`,
      severity: 'high',
      count: 1,
      evidence: [risk.ref],
      source: 'tenant',
    },
  ];
}

function add(groups: Map<string, Step[]>, key: string, step: Step): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [step]);
  else group.push(step);
}
