import { LazyPattern } from '../../core/lazy-pattern.js';
import type { Subject, SubjectKind } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { NamedSubject, Query, QueryCondition } from '../model/query.js';
import { nameSubjects } from './named-subjects.js';
import { narrowQuery } from './query-edits.js';

/** What is asked of the making of what was shown: which act, and who or when. */
export interface AskedMaking {
  readonly act: Act;
  readonly who: boolean;
  readonly when: boolean;
  /** From which address, which the log alone tells. */
  readonly from?: boolean;
  /** Of a role, and not of whatever was granted. */
  readonly role?: true;
  /** Of the newest or the oldest of them alone. */
  readonly pick?: 'newest' | 'oldest';
}

/** What may have been done to make it as it is. */
type Act = 'made' | 'changed' | 'granted' | 'disabled' | 'enabled';

const word = (source: string, flags = 'iu'): RegExp => new LazyPattern(`(?<!\\p{L})(?:${source})(?!\\p{L})`, flags);

/** Words that mean one thing. */
interface Words {
  readonly said: RegExp;
  readonly every: RegExp;
  /** A verb that is one of them as a whole. */
  readonly whole: RegExp;
}

const wordsOf = (source: string): Words => ({
  said: word(source),
  every: word(source, 'giu'),
  whole: new LazyPattern(`^(?:${source})(?: to)?$`, 'iu'),
});

const ACTS: readonly (readonly [Act, Words])[] = [
  [
    'made',
    wordsOf(
      'made|make|created|create|added|add|set up|registered|built|installed|introduced|put (?:(?:it|that|this|them|those|these|one) )?(?:in|on|there|up|in place)|angelegt|erstellt|hinzugefügt|eingerichtet|gemacht|hinterlegt|gesetzt|mise?s? en place|cré[ée]+e?s?|ajout[ée]+e?s?|fait(?:e?s?)?|cread[oa]s?|cre[óo]|crearon|añadid[oa]s?|añadió|hech[oa]s?|hizo|puso|pusieron|puest[oa]s?',
    ),
  ],
  [
    'changed',
    wordsOf(
      'changed|change|edited|edit|modified|modify|touched|updated|altered|geändert|bearbeitet|verändert|angefasst|angepasst|touch[ée]+e?s?|tocad[oa]s?|toc[óo]|modifi[ée]+e?s?|chang[ée]+e?s?|cambiad[oa]s?|cambi[óo]|modificad[oa]s?|modific[óo]|modifications?|modifs?|changements?|änderung|modificación|cambio',
    ),
  ],
  [
    'granted',
    wordsOf(
      'granted|grant|authori[sz]ed|consented|agreed|gave|give|given|assigned|assign|handed out|approved|vergeben|erteilt|genehmigt|zugestimmt|berechtigt|gegeben|zugewiesen|accord[ée]+e?s?|autoris[ée]+e?s?|consenti|donn[ée]+e?s?|attribu[ée]+e?s?|concedid[oa]s?|concedi[óo]|concedieron|autoriz[óo]|autorizaron|dieron|dad[oa]s?|dio|asignad[oa]s?|asign[óo]',
    ),
  ],
  [
    'disabled',
    wordsOf(
      'disabled|disable|switched off|turned off|deactivated|deaktiviert|abgeschaltet|ausgeschaltet|désactiv[ée]+e?s?|desactivad[oa]s?|desactiv[óo]',
    ),
  ],
  [
    'enabled',
    wordsOf(
      'enabled|enable|switched on|turned on|activated|aktiviert|eingeschaltet|activ[ée]+e?s?|activad[oa]s?|activ[óo]',
    ),
  ],
];
/** The act that a verb means, in whatever form. */
export const actOf = (verb: string): AskedMaking['act'] | undefined =>
  ACTS.find(([, { whole }]) => whole.test(verb))?.[0];

/** "who is disabled?" asks for the rows themselves. */
const WHO_IS =
  /^(?:who|wer|qui|quién(?:es)?|quien(?:es)?)(?: of (?:them|those|these))? (?:is|are|was|were|has been|have been|ist|sind|wurden?|est|sont|a été|ont été|es|son|está|están|fue|fueron)(?!\p{L})/iu;
const BY_WHOM = 'by whom|by who|who by|von wem|durch wen|par qui|por quién(?:es)?|por quien(?:es)?';
const SAYS_BY_WHOM = word(BY_WHOM);
const WHO = wordsOf(`${BY_WHOM}|who|whom|wer|qui|quién(?:es)?|quien(?:es)?`);
const WHEN = wordsOf(
  'when|on which date|on what date|at what time|wann|um wie ?viel uhr|an welchem tag|quand|à quelle heure|à quelle date|quel jour|cuándo|cuando|a qué hora|qué día|en qué fecha',
);
const FROM = wordsOf(
  "(?:from|von|de|depuis|desde) (?:which|what|welche[rnm]?|quelle|qué) (?:ip|ips|ip address|address|ip-adresse|adresse|adresse ip|dirección(?: ip)?)|from where|where from|von wo|d'où|de dónde|desde dónde",
);
/** Words that say nothing more: "when was each of them made, and by whom?". */
const FILLERS = wordsOf(
  "at night|during the night|out of hours|nachts|mitten in der nacht|de nuit|la nuit|de noche|por la noche|c'était|c'est|dernière?|letzte[rnm]?|última|último|es|cuál|war|esta|l|'|was|were|is|are|has|have|had|been|did|each|all|every|both|one|ones|of|the|and|then|also|last|lastly|most recently|originally|exactly|first|them|they|it|these|those|please|to|role|roles|that|this|an|ihnen|ihm|ihr|diese|rolle|rollen|leur|lui|à|rôle|rôles|le|rol|roles|a-t-il|a-t-elle|a-t|a|wurden?|worden|hat|haben|ist|sind|und|zuletzt|jeweils|jede[rs]?|sie|es|et|a|ont|été|les?|la|chacun|chacune|en dernier|y|fue|fueron|ha|han|sido|los|las|lo|cada|uno|una|última vez|por|se|que",
);

const PICKS: readonly (readonly [NonNullable<AskedMaking['pick']>, Words])[] = [
  [
    'newest',
    wordsOf(
      '(?:the |die |der |das |la |le |el )?(?:newest|latest|most recent|youngest|neuest(?:e[nrs]?)|jüngste[nrs]?|(?:la |le )?plus récente?|más reciente|más nuev[oa])(?: one)?(?: davon)?',
    ),
  ],
  [
    'oldest',
    wordsOf(
      '(?:the |die |der |das |la |le |el )?(?:oldest|earliest|älteste[nrs]?|plus ancien(?:ne)?|plus vieux|plus vieille|más antigu[oa]|más viej[oa])(?: one)?(?: davon)?',
    ),
  ],
];

/** "who made the last change?": the change is not made. */
const LAST_CHANGE = word(
  '(?:last|latest|most recent|letzte[nr]?|dernière|dernier) (?:change|edit|modification|modif|changement|änderung)|última modificación|último cambio',
);
const CHANGE_WAS_MADE = wordsOf('die|der|das|made|did|gemacht|vorgenommen|faite?|hizo|hecho|hecha|latest|most recent');

/** "who gave them permission?": what is granted says nothing more. */
const RIGHTS = wordsOf(
  'permissions?|access|consents?|rights?|scopes?|rechte?|berechtigung(?:en)?|zugriff|zustimmung|autorisations?|droits?|accès|consentements?|permisos?|acceso|derechos?|consentimientos?|ce|cette|ces|es[eo]s?|est[eo]s?|des|un|el|le|die|das|den|dies(?:e[ns]?)?',
);

/** What a message asks of the making of what was shown, where it asks nothing else. `text`: without its reference. */
export function readMaking(text: string): AskedMaking | undefined {
  const who = WHO.said.test(text);
  const when = WHEN.said.test(text);
  if ((!who && !when) || WHO_IS.test(text.trim())) return undefined;
  const isOfChange = LAST_CHANGE.test(text);
  const acted = ACTS.find(([act, { said }]) => (!isOfChange || act === 'changed') && said.test(text));
  if (acted === undefined && !SAYS_BY_WHOM.test(text)) return undefined;
  const from = FROM.said.test(text);
  const [act = 'made', verbs] = acted ?? [];
  const pick = PICKS.find(([, { said }]) => said.test(text));
  const rights = isOfChange ? CHANGE_WAS_MADE : act === 'granted' ? RIGHTS : undefined;
  const left = [pick?.[1], FROM, WHO, WHEN, verbs, rights, FILLERS].reduce(
    (rest, words) => (words === undefined ? rest : rest.replace(words.every, ' ')),
    text,
  );
  if (/\p{L}|\p{N}/u.test(left)) return undefined;
  return {
    act,
    who,
    when,
    ...(from ? { from } : {}),
    ...(ROLES.test(text) ? { role: true as const } : {}),
    ...(pick === undefined ? {} : { pick: pick[0] }),
  };
}

const ROLES = word('roles?|rollen?|rôles?|rol');

interface Place {
  readonly table: string;
  /** The attributes of the kind itself that tell it; what none tells is asked of the log. */
  readonly own: Readonly<Partial<Record<Act, { readonly who?: string; readonly when?: string }>>>;
  /** What the log calls it. */
  readonly thing?: string;
}

const CHANGED = { who: 'changedBy', when: 'changedAt' } as const;
const HISTORY = {
  made: { who: 'createdBy', when: 'createdAt' },
  changed: CHANGED,
  // Switched off or on, it was changed: the answer says that it tells the last change.
  disabled: CHANGED,
  enabled: CHANGED,
} as const;
const GRANTED = { who: 'grantedBy', when: 'grantedAt' } as const;

const PLACES: Readonly<Partial<Record<SubjectKind, Place>>> = {
  'transport-rule': { table: 'transport-rules', own: HISTORY, thing: 'rule' },
  connector: { table: 'connectors', own: HISTORY, thing: 'connector' },
  permission: { table: 'permission-grants', own: { made: GRANTED, granted: GRANTED } },
  'service-principal': { table: 'apps', own: { made: { when: 'created' } }, thing: 'app' },
  credential: { table: 'credentials', own: { made: { when: 'startsAt' } }, thing: 'credential' },
  policy: { table: 'policies', own: { made: { when: 'createdAt' }, changed: { when: 'changedAt' } }, thing: 'policy' },
  user: {
    table: 'role-assignments',
    own: { made: { when: 'startsAt' }, granted: { when: 'startsAt' } },
    thing: 'role',
  },
};

/** People are made nothing but holders of roles. */
const TELL_OF_ROLES: ReadonlySet<string> = new Set(['role-assignments', 'admins']);

/**
 * "made when and by whom?" of what was shown: where a rule or a consent tells it itself, that; else what the log tells of it. undefined: none
 * of what was shown was made. `of`: the kind that the reference says.
 */
export function askMaking(
  { act, who, when, from = false, role, pick }: AskedMaking,
  groups: readonly (readonly Subject[])[],
  { understanding, shown, referents }: DialogueState,
  of?: SubjectKind,
): Query | undefined {
  const before = understanding.query;
  if (before === undefined || before.table === 'events') return undefined;
  const isOfRoles = TELL_OF_ROLES.has(before.table);
  const things = groups.filter(([first]) => first !== undefined && (first.kind !== 'user' || isOfRoles));
  // "that secret" after the page of an app: the log tells of those that were added to it.
  const [only = []] = things;
  if (of === 'credential' && only.length > 0 && only[0]?.kind === 'service-principal')
    return askLog('made', of, only, { who, when, from, form: who ? 'who' : 'when', roles: [] });
  // "who gave it the role?" after what it was granted: the log tells of its roles.
  const holder = things.find(([first]) => first?.kind === 'service-principal');
  if (role === true && !isOfRoles && holder !== undefined)
    return askLog('granted', 'role', holder, { who, when, from, form: who ? 'who' : 'when', roles: [] });
  const group =
    things.find(([first]) => first?.kind === before.about) ??
    (isOfRoles ? things.find((one) => isSame(one, shown)) : undefined) ??
    things.find(([first]) => first?.kind !== 'user') ??
    things[0];
  const [first] = group ?? [];
  if (group === undefined || first === undefined) return undefined;
  // An app of a list of consents: of these it is asked, not of the app.
  const isOfGrants = before.table === 'permission-grants' && isSame(group, shown);
  const isOfPermissions = isOfGrants || (first.kind === 'service-principal' && act === 'granted' && !isOfRoles);
  // What one of the holders of a role was given is that role.
  const isHolder = act === 'granted' && first.kind === 'service-principal';
  const place =
    isOfRoles && (isSame(group, shown) || isHolder) ? PLACES.user : PLACES[isOfPermissions ? 'permission' : first.kind];
  if (place === undefined) return undefined;
  const own = place.own[act];
  const form = who ? 'who' : when || !from ? 'when' : 'value';
  const wanted = [...(who ? [own?.who] : []), ...(when ? [own?.when] : [])].flatMap((id) => id ?? []);
  if (!from && wanted.length === Number(who) + Number(when)) {
    const isOfBefore =
      before.table === place.table && isAskedAgain(before) && (isSame(group, shown) || first.kind === 'permission');
    const show = { show: wanted, where: [], named: [], form, unread: [] } as const;
    const base = { about: tableKind(place.table, first.kind), table: place.table } as const;
    if (pick !== undefined && own?.when === undefined) return undefined;
    if (pick !== undefined && own?.when !== undefined)
      return { ...base, ...show, ...takeFirst(pick, own.when), named: nameSubjects(group) };
    return isOfBefore
      ? { ...narrowQuery(before, { ...base, ...show }), form }
      : { ...base, ...show, named: [...nameSubjects(group), ...(isOfPermissions ? permissionsOf(before) : [])] };
  }
  if (from && place.own[act] === GRANTED) return askAddressOfGrant(before, referents, { who, when });
  if (place.thing === undefined) return undefined;
  const holders = first.kind === 'credential' ? referents.find(([one]) => one?.kind === 'service-principal') : group;
  const roles = place.thing === 'role' ? before.named.filter(({ kind, not }) => kind === 'role' && not !== true) : [];
  const thing = first.kind === 'credential' ? kindOfCredential(before) : place.thing;
  // An app has other credentials than those that were shown.
  if (first.kind === 'credential' && act === 'made' && pick === undefined)
    return { ...askLog(act, thing, [], { who, when, from, form, roles: [] }), named: group.map(nameCredential) };
  const acts = askLog(act, thing, holders ?? group, { who, when, from, form, roles });
  const asked = from && act === 'changed' && pick === undefined ? orMaking(acts) : acts;
  const newest = pick ?? (act === 'made' && isNewest(before) ? 'newest' : undefined);
  return newest === undefined ? asked : { ...asked, ...takeFirst(newest, 'at') };
}

/** What nobody changed since it was made was changed last by its making. */
const orMaking = (ofChanges: Query): Query => ({
  ...ofChanges,
  ...takeFirst('newest', 'at'),
  where: ofChanges.where.flatMap((one) =>
    one.attribute === 'act' ? [one.value, LOG_ACTS.made].map((value) => ({ ...one, value, group: 1 })) : [one],
  ),
});

/** "from which IP?" after who consented: a consent knows no address, and the log tells that of the consents to the app that was named. */
function askAddressOfGrant(
  { named }: Query,
  referents: DialogueState['referents'],
  { who, when }: Pick<AskedMaking, 'who' | 'when'>,
): Query | undefined {
  const apps = referents.flat().filter(({ kind }) => kind === 'service-principal');
  const granted = named.flatMap((one) => {
    if (one.not === true) return [];
    if (one.kind === 'permission') return [one];
    const isOfApp = apps.some(({ name }) => name.toLowerCase().includes(one.words.toLowerCase()));
    const isApp = one.kind === 'app' || one.attributes?.includes('app') === true || (one.kind === 'name' && isOfApp);
    return isApp ? [{ ...one, kind: 'name' as const, attributes: ['recipient'] }] : [];
  });
  if (granted.length === 0) return undefined;
  return {
    about: 'event',
    table: 'events',
    where: [{ attribute: 'act', op: 'is', value: 'granted', words: 'granted' }],
    named: granted,
    form: 'value',
    show: ['ip', ...(who ? ['actor'] : []), ...(when ? ['at'] : [])],
    unread: [],
  };
}

/** The log knows a credential by its key id. */
const nameCredential = ({ id, name }: Subject, at: number): NamedSubject => ({
  kind: 'name',
  words: name,
  ids: [id],
  attributes: ['credential'],
  ...(at > 0 ? { or: true } : {}),
});

/** The log tells secrets from certificates, too. */
function kindOfCredential({ where }: Query): string {
  const kind = where.find(({ attribute, op }) => attribute === 'kind' && op === 'is')?.value;
  return kind === 'secret' || kind === 'certificate' ? kind : 'credential';
}

/** The newest was made last; the log need not reach back to the others. */
const isNewest = ({ table, limit, order }: Query): boolean =>
  table === 'credentials' && limit === 1 && order?.attribute === 'startsAt' && order.direction === 'descending';

/** "who gave them that?" of apps that hold a permission: of that permission. */
const permissionsOf = ({ table, named }: Query): readonly NamedSubject[] =>
  table === 'apps' ? named.filter(({ kind, not }) => kind === 'permission' && not !== true) : [];

/** "when was the newest of them added?": the first by when it was done. */
const takeFirst = (pick: NonNullable<AskedMaking['pick']>, attribute: string): Pick<Query, 'order' | 'limit'> => ({
  order: { attribute, direction: pick === 'newest' ? 'descending' : 'ascending' },
  limit: 1,
});

/** Rows that are called by who holds them are those of the question before; others are known by themselves. */
const isAskedAgain = ({ table, named, limit }: Query): boolean =>
  // The newest of all is known by itself.
  limit === undefined && (named.length === 0 || table === 'role-assignments' || table === 'permission-grants');

const tableKind = (table: string, kind: SubjectKind): SubjectKind =>
  table === 'role-assignments' ? 'role' : table === 'permission-grants' ? 'permission' : kind;

const isSame = (group: readonly Subject[], shown: readonly Subject[]): boolean =>
  group.length === shown.length && group.every(({ id }, at) => shown[at]?.id === id);

interface AskedOfLog {
  readonly who: boolean;
  readonly when: boolean;
  readonly from: boolean;
  readonly form: 'who' | 'when' | 'value';
  /** The roles that the question before named. */
  readonly roles: readonly NamedSubject[];
}

const LOG_ACTS: Readonly<Record<Act, string>> = {
  made: 'made',
  changed: 'modified',
  granted: 'granted',
  disabled: 'disabled',
  enabled: 'enabled',
};

/** In the log these are what is changed, and nobody's. */
const HAS_NO_RECIPIENT: ReadonlySet<string> = new Set(['policy', 'rule', 'connector']);

/** The log knows an app that got a role by its name as well. */
function withNames({ ids = [] }: NamedSubject, subjects: readonly Subject[], thing: string): Pick<NamedSubject, 'ids'> {
  const isCalled = thing === 'role' && subjects.some(({ kind }) => kind !== 'user');
  return { ids: isCalled ? [...new Set([...ids, ...subjects.map(({ name }) => name)])] : ids };
}

/** What the log tells of what was done to them, and not of what they did. */
function askLog(
  act: Act,
  thing: string,
  subjects: readonly Subject[],
  { who, when, from, form, roles }: AskedOfLog,
): Query {
  const is = (attribute: string, value: string): QueryCondition => ({ attribute, op: 'is', value, words: value });
  const done = thing === 'role' && act === 'made' ? 'granted' : LOG_ACTS[act];
  return {
    about: 'event',
    table: 'events',
    where: [is('act', done), is('thing', thing)],
    named: [
      // Apps and people may be among them.
      ...nameSubjects(subjects, 'events').map((one) => ({
        ...one,
        ...withNames(one, subjects, thing),
        kind: 'name' as const,
        attributes: [HAS_NO_RECIPIENT.has(thing) ? 'object' : 'recipient'],
      })),
      ...roles,
    ],
    form,
    show: [...(who ? ['actor'] : []), ...(when ? ['at'] : []), ...(from ? ['ip'] : [])],
    unread: [],
  };
}
