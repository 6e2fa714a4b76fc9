import type { DialogueState } from '../model/dialogue-state.js';
import type { Query, QueryCondition } from '../model/query.js';
import { nameSubjects } from './named-subjects.js';

/** "when do they expire?", "bis wann sind die gültig?", "ils expirent quand ?", "¿cuándo caducan?": of what is not named. */
const ENDS: readonly RegExp[] = [
  /^(?:until )?(?:when|how long) (?:do|does|will|are|is) (?:they|it|these|those|the (?:secret|certificate)s?) (?:all )?(?:still )?(?:expire|run out|end|lapse|last|valid|good)(?: for| until)?[\s?.!]*$/iu,
  /^(?:wann|bis wann|wie lange) (?:laufen|läuft|sind|ist|gelten|gilt) (?:die|diese|sie|das|es)(?: (?:denn|jeweils|alle|eigentlich|noch|so))*(?: (?:ab|aus|gültig))?[\s?.!]*$/iu,
  /^(?:quand|jusqu'à quand) (?:est-ce qu')?(?:(?:ils?|elles?) )?(?:expirent|expire|sont|est|courent|court)(?:-(?:ils?|elles?))?(?: (?:valables?|valides?))?[\s?.!]*$/iu,
  /^(?:ils?|elles?|ça) (?:expirent|expire|courent|court|sont valables|est valable) (?:jusqu'à )?quand[\s?.!]*$/iu,
  /^¿?(?:cu[aá]ndo|hasta cu[aá]ndo) (?:caducan?|vencen?|expiran?|son válidos?|es válido|valen?)[\s?.!]*$/iu,
];

const kind = (value: string): QueryCondition => ({ attribute: 'kind', op: 'is', value, words: '' });
const state = (value: string): QueryCondition => ({ attribute: 'state', op: 'is', value, words: '' });

/** What of the credentials is meant, by what was asked of the apps that hold them. */
const MEANT: Readonly<Record<string, readonly QueryCondition[]>> = {
  secrets: [kind('secret')],
  liveSecret: [kind('secret'), state('valid')],
  expiredSecret: [kind('secret'), state('expired')],
  onlyExpiredSecrets: [kind('secret')],
  'signsInWith=secrets': [kind('secret')],
  certificates: [kind('certificate')],
  liveCertificate: [kind('certificate'), state('valid')],
  expiredCertificate: [kind('certificate'), state('expired')],
  onlyExpiredCertificates: [kind('certificate')],
  'signsInWith=certificates': [kind('certificate')],
  signsBySaml: [kind('saml-signing')],
};

/**
 * "which apps have a client secret?", "when do they expire?": the secrets of those apps, and neither what else they sign in with nor apps that
 * were told before. undefined: the question before did not ask which apps hold such a thing, or this one asks something else.
 */
export function askEndsOfHeld(text: string, { understanding, referents, spoken }: DialogueState): Query | undefined {
  const { query } = understanding;
  if (query?.table !== 'apps' || !ENDS.some((one) => one.test(text))) return undefined;
  const where = query.where.flatMap(({ attribute, op, value }) =>
    op === 'is-not' || op === 'has-not' || value === false || value === 0
      ? []
      : (MEANT[attribute] ?? MEANT[`${attribute}=${String(value)}`] ?? []),
  );
  const apps = referents
    .slice(0, spoken?.told ?? 0)
    .find((group) => group.every(({ kind: of }) => of === 'service-principal'));
  if (where.length === 0 || apps === undefined) return undefined;
  const named = nameSubjects(apps, 'credentials');
  return { about: 'credential', table: 'credentials', where, named, form: 'when', show: ['endsAt'], unread: [] };
}
