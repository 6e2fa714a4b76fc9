import type { Attribute } from '../model/attribute.js';
import { combinePhrases } from './combine-phrases.js';
import type { SettingsRow } from './settings-row.js';
import { always } from './switch-words.js';

const INVITE_EN =
  'invite guests|invite guest|invite a guest|invite other guests|invite external users|invite externals|invite people from outside|invite outsiders|invite others';
const INVITE_DE =
  'gäste einladen|gast einladen|externe einladen|weitere leute einladen|andere einladen|weitere gäste einladen';
const INVITE_FR =
  "inviter des invités|inviter un invité|inviter des externes|inviter d'autres personnes|inviter d'autres invités|inviter des gens";
const INVITE_ES =
  'invitar a invitados|invitar invitados|invitar a externos|invitar externos|invitar a usuarios externos|invitar a otras personas|invitar a otros|invitar a gente de fuera';

const invitersOf = ({ authorizationPolicy }: SettingsRow) => authorizationPolicy?.guestInviters;

/** Who may invite guests. Source: https://learn.microsoft.com/entra/external-id/external-collaboration-settings-configure */
export const GUEST_INVITATION_ATTRIBUTES = {
  guestInviters: {
    type: 'choice',
    label: 'Who may invite guests',
    words: {
      en: `${combinePhrases('who may|who can|who could|who is allowed to|who is able to', INVITE_EN)}|who may invite|who can invite|who is allowed to invite|guest invite setting|guest invite settings|guest invitation setting|guest invitation settings|external collaboration settings`,
      de: `${combinePhrases('wer darf|wer kann', INVITE_DE)}|wer darf einladen|einladungseinstellungen`,
      fr: `${combinePhrases("qui peut|qui a le droit d'", INVITE_FR)}|qui peut inviter|qui a le droit d'inviter|paramètres d'invitation`,
      es: `${combinePhrases('quién puede|quien puede', INVITE_ES)}|quién puede invitar|quien puede invitar|configuración de invitaciones`,
    },
    values: {
      nobody: {
        label: 'nobody',
        words: {
          en: 'nobody invite guests|nobody may invite guests|guest invitations off|guest invitations blocked',
          de: 'niemand gäste einladen',
          fr: 'personne inviter',
          es: 'nadie invitar',
        },
        says: always('nobody may invite guests'),
        saysNot: always('somebody may invite guests'),
      },
      admins: {
        label: 'administrators and Guest Inviters',
        words: {
          en: 'only admins invite guests|only admins may invite guests|only administrators invite guests|guest invitations limited to admins|guest invitations restricted to admins|invitations restricted to admins|invitations limited to admins|limited to admins invite guests',
          de: 'nur admins gäste einladen|nur administratoren gäste einladen',
          fr: 'seuls les administrateurs inviter|uniquement les administrateurs inviter',
          es: 'solo los administradores invitar|solamente los administradores invitar',
        },
        says: always('only administrators and Guest Inviters may invite guests'),
        saysNot: always('not only administrators may invite guests'),
      },
      members: {
        label: 'all members',
        words: {
          en: 'only members invite guests|all members but no guests invite',
          de: 'nur mitglieder gäste einladen',
          fr: 'seuls les membres inviter',
          es: 'solo los miembros invitar',
        },
        says: always('all members may invite guests, and guests may not'),
      },
      everyone: {
        label: 'everyone, guests included',
        words: {
          en: 'everyone invite guests|everybody invite guests|anyone invite guests|anybody invite guests|anyone invite a guest|anybody invite a guest',
          de: 'jeder gäste einladen|alle gäste einladen|jede gäste einladen',
          fr: "tout le monde inviter|n'importe qui inviter",
          es: 'todo el mundo invitar|cualquiera invitar',
        },
        says: always('everyone may invite guests, guests included'),
        saysNot: always('not everyone may invite guests'),
      },
    },
    read: invitersOf,
  },
  membersMayInvite: {
    type: 'flag',
    label: 'Members may invite guests',
    yes: {
      en: `${combinePhrases('users|user|employees|employee|staff|members|people|colleagues|normal users|normal staff|ordinary users|regular users', INVITE_EN)}|${INVITE_EN}`,
      de: `${combinePhrases('benutzer|mitarbeiter|leute|kollegen|normale benutzer', INVITE_DE)}|${INVITE_DE}`,
      fr: INVITE_FR,
      es: INVITE_ES,
    },
    says: always('users may invite guests'),
    saysNot: always('users may not invite guests'),
    also: ['guestInviters'],
    read: (row) => {
      const inviters = invitersOf(row);
      return inviters && (inviters === 'members' || inviters === 'everyone');
    },
  },
  guestsMayInvite: {
    type: 'flag',
    label: 'Guests may invite guests',
    yes: {
      en: combinePhrases('guests|guests themselves|guest|guest users|guest accounts', INVITE_EN),
      de: combinePhrases('gäste|gäste selber|gäste selbst', INVITE_DE),
      fr: combinePhrases('invités|invités eux mêmes', INVITE_FR),
      es: combinePhrases('invitados|invitados mismos', INVITE_ES),
    },
    says: always('guests may invite guests'),
    saysNot: always('guests may not invite guests'),
    also: ['guestInviters'],
    read: (row) => {
      const inviters = invitersOf(row);
      return inviters && inviters === 'everyone';
    },
  },
} as const satisfies Readonly<Record<string, Attribute<SettingsRow>>>;
