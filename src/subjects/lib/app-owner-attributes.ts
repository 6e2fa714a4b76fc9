import type { Attribute } from '../model/attribute.js';
import type { AppRow } from './app-rows.js';
import { combinePhrases } from './combine-phrases.js';

/** "whom do I call about it": who answers for an app is its owner. */
const WHO_TO_ASK = [
  combinePhrases(
    'who|whom',
    'do i|do we|should i|should we|can i|can we|could i|could we|must i|would i|to|can one',
    'call|contact|ask|phone|talk to|speak to|speak with|turn to|reach|reach out to|email|mail|write to|ping|approach|inform|notify|blame|tell|get in touch with|go to|bother',
  ),
  combinePhrases(
    'who',
    'run|runs|is running|handles|operates|supports|babysits|answers for|has ownership of|signs for|is contact for|is the contact for',
  ),
].join('|');

/**
 * In the sign-in name of a guest.
 * Source: https://learn.microsoft.com/entra/external-id/user-properties
 */
const GUEST_MARK = '#EXT#';

const OWNED_BY_GUEST = [
  combinePhrases(
    'owned by|belong to|belongs to|maintained by|looked after by|owner is|owners are',
    'guest|guest account|guest user|external user|external account|external person|external people|external|somebody external|someone external',
  ),
  combinePhrases(
    'guest|guest account|guest user|external user|external account|external people',
    'own|owns|owning|as owner|are owner|is owner',
  ),
  'guest owner|guest as owner|external owner|owner who is a guest|owner who is guest|owner is guest',
].join('|');

/** Apps of other tenants, of Microsoft and of Azure seldom have an owner here; they count all the same. */
function ownedState({ owners }: AppRow): readonly string[] | undefined {
  if (owners === undefined) return undefined;
  if (owners.length === 0) return ['none'];
  const some = [
    ...(owners.some(({ enabled }) => !enabled) ? ['some-disabled'] : []),
    ...(owners.some(({ signInName }) => signInName?.includes(GUEST_MARK) === true) ? ['some-guest'] : []),
  ];
  return ['owned', ...some, ...(owners.some(({ enabled }) => enabled) ? [] : ['disabled'])];
}

/** "owned by people who have left". */
const OWNED_BY_LEAVER = combinePhrases(
  'owned by|belong to|owner is|owner are|maintained by|looked after by',
  'people|person|somebody|someone|employee|staff|user|colleague|admin',
  'who left|who have left|who has left|that left|that have left|no longer here|who are gone|who is gone|who no longer work here|who quit|who resigned|no longer with us|no longer employed|who does not work here|who do not work here',
);

/** "die einem deaktivierten Konto gehören": by the account alone. */
const GERMAN_DISABLED =
  'deaktivierten konto|deaktivierten konten|gesperrten konto|gesperrten konten|inaktiven konto|inaktiven konten|deaktivierten account|deaktivierten accounts|stillgelegten konto|abgeschalteten konto';
const BELONGS_TO_DISABLED = {
  en: combinePhrases(
    'belong to|belongs to|belonging to|in the hands of',
    'disabled account|blocked account|inactive account|deactivated account',
  ),
  de: [
    combinePhrases('gehören|gehört|gehörte|hängen an|hängt an|im besitz von', GERMAN_DISABLED),
    combinePhrases(GERMAN_DISABLED, 'gehören|gehört|gehörte|hängen|hängt|als besitzer|als eigentümer'),
  ].join('|'),
} as const;

/** "owned by a person whose account is disabled": one of several owners is enough. */
const OWNED_BY_DISABLED = combinePhrases(
  'owned by|belong to|with owner|has an owner|have an owner|owner is|maintained by|looked after by',
  'a person|person|people|somebody|someone|an account|a user|user|users|an admin|a colleague|an owner',
  'whose account is disabled|whose accounts are disabled|whose account was disabled|with a disabled account|with disabled accounts|who is disabled|who are disabled|that is disabled|that are disabled',
);

/** Who looks after an app. */
export const APP_OWNER_ATTRIBUTES = {
  owners: {
    type: 'subjects',
    label: 'Owners',
    lookup: 'user',
    links: [
      {
        to: 'admins',
        words: {
          en: 'owned by|belong to|belongs to|belonging to|maintained by|looked after by|managed by|in the hands of',
          de: 'gehören|gehört|im besitz von|betreut von',
          fr: 'appartiennent à|appartient à|détenue par|détenues par|appartenant à|appartiennent aux|appartiennent à des',
          es: 'pertenecen a|pertenece a|propiedad de|pertenecientes a',
        },
        whose: {
          en: 'whose owner|whose owners|owner is somebody who|owner is someone who',
          de: 'deren besitzer|dessen besitzer|deren eigentümer',
          fr: 'dont le propriétaire|dont les propriétaires',
          es: 'cuyo propietario|cuyos propietarios|cuyo dueño|cuyos dueños',
        },
        end: {
          en: 'owner|owners',
          de: 'besitzer|besitzern|eigentümer|eigentümern|inhaber|inhabern',
          fr: 'propriétaire|propriétaires|responsable|responsables',
          es: 'propietario|propietarios|dueño|dueños|responsable|responsables',
        },
        back: {
          words: {
            en: 'own|owns|owning|owner of|owners of|an owner of|the owner of|the owners of|look after|looks after|maintain|maintains|responsible for',
            de: 'besitzen|besitzt',
            fr: 'possèdent|possède|propriétaires de|propriétaires des|propriétaire de',
            es: 'poseen|posee|son propietarios de|propietarios de',
          },
          says: ['owns', 'own'],
          saysNot: ['does not own', 'do not own'],
        },
      },
    ],
    words: {
      en: 'owner|owned by|app owner|with their owner|owner on record|owner on file|owner entered|along with owner|along with their owner|together with owner|together with their owner|including owner|including their owner|incl owner|plus owner|and who owns them|and who owns it|and their owner|and owner|named owner|designated owner|documented owner|registered owner|listed owner|known owner|clear owner|business owner|technical owner|point of contact|poc|custodian|steward|product owner|responsible|responsible person|contact person|accountable',
      de: 'besitzer|eigentümer|inhaber|verantwortlich|verantwortliche|verantwortlicher|zuständig|besitzerin|eigentümerin|verantwortlichen|zuständige|zuständiger|zuständigen|ansprechpartner|ansprechpartnerin|app besitzer',
      fr: 'propriétaire|propriétaires|responsable|responsables|détenue par|détenteur|détenteurs|propriété de|référent|référents|propriétaire déclaré',
      es: 'propietario|propietarios|dueño|dueños|responsable|responsables|titular|titulares|encargado|encargados|propiedad de|a nombre de|propietaria|dueña',
    },
    who: {
      en: `${WHO_TO_ASK}|own|owns|owner|belong|belongs|contact for|point of contact|poc|take care of|takes care of|taking care of|cares for|cares about|administers|administer|custodian|steward|business owner|technical owner|accountable for|in charge of|maintained|look after it|answers for|belong to|belongs to|responsible|is responsible for|look after|looks after|maintains|maintain|in charge|accountable|manages`,
      de: 'besitzt|gehört|gehören|an wen wende ich mich|an wen wende ich mich wegen|an wen wenden|wen frage ich|wen rufe ich an|wen kontaktiere ich|wer kümmert sich um|wer kümmert sich|kümmert sich|kümmert sich um|wer betreut|ansprechpartner|wer pflegt|besitzer|eigentümer|verantwortlich|zuständig|betreut',
      fr: "possède|appartient|qui s'occupe|qui s'occupe de|s'occupe|s'occupe de|qui contacter|qui appeler|à qui m'adresser|en charge|qui est en charge|appartiennent|propriétaire|responsable|détient|gère",
      es: 'posee|pertenece|pertenecen|se ocupa|se ocupa de|se encarga|se encarga de|a quién llamo|a quién pregunto|a quién contacto|a cargo|encargado|propietario|dueño|responsable|gestiona',
    },
    says: ['is owned by', 'are owned by'],
    read: ({ owners }) =>
      owners?.map(({ kind, id, displayName, signInName }) => ({
        kind: kind === 'unknown' ? 'user' : kind,
        id,
        name: displayName === '' ? (signInName ?? id) : displayName,
      })),
  },
  ownerCount: {
    type: 'number',
    label: 'Number of owners',
    words: {
      en: 'owner|number of owners',
      de: 'besitzer|eigentümer|inhaber',
      fr: 'propriétaire|propriétaires|responsable|responsables',
      es: 'propietario|propietarios|dueño|dueños',
    },
    says: ['has owners:', 'have owners:'],
    read: ({ owners }) => owners?.length,
  },
  owned: {
    type: 'choice',
    label: 'Looked after',
    values: {
      owned: {
        label: 'has an owner',
        words: {
          en: 'anyone own|anybody own|someone own|have a named owner|there owner|there an owner|there any owner|any owner|there somebody responsible|there someone responsible|there anybody responsible|there anyone responsible|there owner listed|there an owner listed|there owner on record|there a contact person|owner listed|owner registered|owner assigned|owner set|assigned an owner|assigned to an owner|got an owner|get an owner|anyone listed as owner|anybody listed as owner|someone listed as owner|have any owner|has any owner|have somebody responsible|any responsible person|have a contact person|has a contact person|somebody looks after|has a named owner|named owner at all|has an assigned owner|have an assigned owner|anyone responsible|anybody responsible|someone responsible|anyone looking after|anybody looking after|someone looking after|anyone looks after|anyone look after|anybody look after|someone looks after|has someone responsible|have someone responsible|has somebody responsible|anyone in charge|anybody in charge|someone in charge|anyone accountable|has someone in charge|owned at all|somebody own|is owned|owned by anyone|owned by anybody|owned by someone|with owner|have owner|has owner|having owner|assigned owner|with assigned owner',
          de: 'einen besitzer|einen eigentümer|einen owner|mit besitzer|mit eigentümer|haben einen besitzer|haben besitzer|hat einen besitzer|hat einen owner|haben einen owner|hat einen eigentümer|haben einen eigentümer|jemandem gehören|jemand verantwortlich|jemand zuständig|besitzer eingetragen|besitzer hinterlegt|mit owner',
          fr: "avec propriétaire|ont un propriétaire|avec un propriétaire|a un propriétaire|possèdent un propriétaire|ayant un propriétaire|quelqu'un en est responsable|propriétaire renseigné|appartiennent à quelqu'un|appartient à quelqu'un",
          es: 'con propietario|tienen propietario|con dueño|tienen dueño|tiene propietario|con responsable|tiene dueño|tienen responsable|alguien es responsable|pertenecen a alguien|pertenece a alguien|propietario asignado|tengan propietario',
        },
        says: ['has an owner', 'have an owner'],
        saysNot: ['has no owner', 'have no owner'],
      },
      none: {
        label: 'no owner',
        words: {
          en: 'without owner|no owner|nobody owning|no one owning|nobody owning it|no one owning it|with nobody as owner|no person owning|no assigned owner|nobody looks after|no one looks after|nobody look after|nobody looking after|nobody is looking after|no one is looking after|nobody takes care of|no one takes care of|nobody cares for|nobody cares about|nobody in charge|no one in charge|nobody is in charge of|nobody accountable|nobody is accountable for|no named owner|without named owner|no listed owner|no registered owner|no documented owner|without an assigned owner|owner unknown|unknown owner|owner not known|owner is unknown|no known owner|without contact person|no responsible|without responsible person|without responsible|with nobody responsible|owner is missing|owner field empty|owner empty|missing an owner|nobody claims|unclaimed|no one responsible|no one is responsible for|nobody maintains|unmaintained|need owner|needs owner|in need of owner|has nobody responsible|have nobody responsible|nobody runs|not assigned to anyone|not have named owner|not have assigned owner|not have any named owner|without any owner|no owner at all|ownerless|owner less|unowned|orphaned|orphan|nobody owns|no one owns|lack owner|lacks owner|lacking owner|missing owner|not have owner|not have any owner|owner missing|nobody is responsible for|nobody responsible|not owned by anyone|not owned|unmanaged|owned by nobody|owned by no one|belong to nobody|belong to no one|no responsible person|never had owner|not have an owner',
          de: 'ohne besitzer|ohne eigentümer|um die sich niemand kümmert|niemand kümmert|keiner kümmert|ohne verantwortliche person|ohne ansprechpartner|niemand zuständig|keiner zuständig|niemandem gehören|niemandem gehört|keinen besitzer haben|keinen besitzer|keinen eigentümer|kein besitzer|kein eigentümer|verwaist|verwaiste|verwaisten|herrenlos|herrenlose|besitzerlos|gehören niemandem|gehört niemandem|niemand verantwortlich|ohne verantwortlichen|ohne zuständigen|keinen verantwortlichen|besitzer fehlt|ohne owner|keinen owner|kein owner|ohne besitzerin|keinem gehören|keinem gehört|gehört keinem|gehören keinem|ohne einen besitzer|ohne einen eigentümer|niemand mehr gehören|niemanden gehören|niemand betreut|keiner betreut|um die sich keiner kümmert|keiner verantwortlich|keine verantwortlichen|kein verantwortlicher|besitzer eingetragen ist nicht|keinen verantwortlichen haben|niemand kümmert sich|keiner kümmert sich',
          fr: "sans propriétaire|dont personne ne s'occupe|personne ne s'occupe|dont personne n'est responsable|personne n'est responsable|n'ont aucun propriétaire|n'a pas de propriétaire|aucun propriétaire|pas de propriétaire|pas propriétaire|n'ont pas de propriétaire|orphelin|orpheline|orphelines|sans responsable|aucun responsable|n'appartiennent à personne|pas de responsable|n'appartient à personne|appartiennent à personne|appartient à personne|à personne|sans owner|aucun owner|personne n'en est responsable|personne ne gère|sans personne responsable|propriétaire manquant|pas de propriétaire déclaré|sans aucun propriétaire|orphelins|n'ont aucun responsable",
          es: 'sin propietario|de las que nadie se ocupa|nadie se ocupa|nadie se encarga|nadie es responsable|sin ningún propietario|no tienen ningún propietario|sin dueño|ningún propietario|no tienen propietario|no tienen dueño|huérfana|huérfanas|sin responsable|no tiene propietario|no tiene dueño|no pertenecen a nadie|ningún dueño|no tengan dueño|no tenga dueño|no tengan propietario|no tenga propietario|no pertenece a nadie|no son de nadie|no es de nadie|de nadie|sin owner|ningún responsable|sin ningún dueño|sin ningún responsable|no tienen responsable|no tiene responsable|nadie las lleva|nadie responsable|huérfano|huérfanos|sin propietario asignado|sin encargado',
        },
        says: ['has no owner', 'have no owner'],
        saysNot: ['has an owner', 'have an owner'],
      },
      'some-disabled': {
        label: 'a disabled owner',
        words: {
          en: `${OWNED_BY_DISABLED}|disabled account as owner|disabled accounts as owner|disabled user as owner|disabled person as owner`,
          de: 'konto des besitzers deaktiviert|besitzer dessen konto deaktiviert ist|deaktiviertem besitzer|person deren konto deaktiviert ist',
          fr: 'propriétaire dont le compte est désactivé|personne dont le compte est désactivé',
          es: 'propietario cuya cuenta está deshabilitada|propietario cuya cuenta está desactivada|persona cuya cuenta está desactivada',
        },
        says: ['has an owner whose account is disabled', 'have an owner whose account is disabled'],
        saysNot: ['has no owner whose account is disabled', 'have no owner whose account is disabled'],
      },
      'some-guest': {
        label: 'a guest as owner',
        words: {
          en: OWNED_BY_GUEST,
          de: 'gehören gästen|gehört einem gast|gästen gehören|gast als besitzer|gäste als besitzer|gäste besitzen|externen gehören|im besitz von gästen',
          fr: 'appartiennent à des invités|appartient à un invité|invité comme propriétaire|invités possèdent|détenue par un invité|détenues par des invités',
          es: 'pertenecen a invitados|pertenece a un invitado|invitado como propietario|invitados poseen|propiedad de invitados',
        },
        says: ['has a guest as an owner', 'have a guest as an owner'],
        saysNot: ['has no guest as an owner', 'have no guest as an owner'],
      },
      disabled: {
        label: 'only disabled owners',
        words: {
          en: `${OWNED_BY_LEAVER}|${BELONGS_TO_DISABLED.en}|disabled owner|owner is disabled|owner account is disabled|owner account disabled|disabled owner account|owner quit|owner has quit|owner was fired|owner resigned|owner no longer here|owner is no longer here|owner no longer works here|owner does not work here|owner not work here|owner is blocked|blocked owner|owner cannot sign in|owned by ex employee|ex employee|ex colleague|owner who has left|owner that left|owner left company|owner left us|owner has left company|departed owner|owner departed|owned by disabled people|owned by blocked account|owned by inactive account|owner deactivated|deactivated owner|owner was disabled|owned by disabled account|owned by disabled user|owned by someone who left|owner left|owner has left|owner who left|inactive owner|owned by leaver|former employee|owned by former employee|owner disabled|owner is gone|whose owner left|only disabled owner`,
          de: `${BELONGS_TO_DISABLED.de}|ausgeschiedener besitzer|ausgeschiedenen besitzer|ausgeschiedene besitzer|besitzer nicht mehr da|besitzer nicht mehr da ist|besitzer nicht mehr im unternehmen|besitzer weg|besitzer gegangen|ausgeschiedenen mitarbeitern|ausgeschiedener mitarbeiter|gehören ausgeschiedenen mitarbeitern|ehemaligen kollegen|gehören ehemaligen|ex mitarbeitern|gekündigten mitarbeitern|deaktivierter besitzer|deaktivierten besitzer|deaktivierten eigentümer|besitzer deaktiviert|deren besitzer deaktiviert|ehemaliger mitarbeiter|ehemaligen mitarbeitern|besitzer ausgeschieden|besitzer das unternehmen verlassen`,
          fr: "à d'anciens employés|à un ancien employé|d'anciens employés|anciens employés|à des employés partis|à un ancien collègue|à d'anciens collègues|propriétaire n'est plus là|propriétaire a quitté|appartiennent à d'anciens employés|propriétaire soit désactivé|propriétaire a été désactivé|propriétaire désactivé|propriétaire est désactivé|propriétaire parti|propriétaire est parti|ancien employé|propriétaires désactivés",
          es: `${combinePhrases('propietario|dueño|responsable', 'deshabilitado|desactivado|está deshabilitado|está desactivado|esté deshabilitado|esté desactivado|se fue|ya no está')}|antiguo empleado|exempleado|propietarios desactivados|dueños desactivados`,
        },
        says: ['is owned by a disabled account only', 'are owned by disabled accounts only'],
      },
    },
    read: ownedState,
  },
} as const satisfies Readonly<Record<string, Attribute<AppRow>>>;
