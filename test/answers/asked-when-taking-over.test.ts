import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const EXPIRES_IN_DECEMBER = /^2026-12-29 09:00 UTC(?:, in \d+ days)?: end date of HR Onboarding Flow: secret flow$/;
const BOTH_KINDS = /^1 of 60 apps (?:is registered here, )?has secrets and has certificates: Field Service Portal$/;
const NOT_SIGNED_IN =
  /^Yes: 2 of 14 admins are enabled and have not signed in since .*: svc-migration and Emergency Access 1$/;
const FROM_THERE =
  /^(?:203\.0\.113\.7 \(from\): mail flow rule Finance copies created|Finance copies: creator’s IP address: 203\.0\.113\.7; .*)$/;
const CONSENTED_BY_THREE = /^3 people \(granted by\): Marta Kowalska, Rosalind Achterberg and Jonathan Ward$/;
const WITH_RIGHT_AND_ROLE =
  /^3 of 60 apps \(permissions Exchange\.ManageAsApp and roles Exchange Administrator\): Tenant Warden Responder, Office Sync Helper and Docuvault Backup for Microsoft 365$/;

/** What somebody asks who takes a tenant over, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'what a pronoun stands for follows it': [
    ['il expire quand le secret de HR Onboarding Flow ?', EXPIRES_IN_DECEMBER],
    [
      'Il expire quand, le certificat de Field Service Portal ?',
      /^2026-12-12 09:00 UTC: end date of Field Service Portal: certificate /,
    ],
    ['ils expirent dans combien de temps, les secrets de HR Onboarding Flow ?', EXPIRES_IN_DECEMBER],
  ],
  'a small word that begins the sentence is no part of a name': [
    ['And Ticketbridge Connector, who owns it?', /^Owners: Ticketbridge Connector: none$/],
    [
      'Et Nordarchiv Mail Archive, elle peut lire toutes les boîtes ?',
      /^Yes: Nordarchiv Mail Archive can read all mail /,
    ],
    [
      'Und Nordarchiv Mail Archive, darf die alle Postfächer lesen?',
      /^Yes: Nordarchiv Mail Archive can read all mail /,
    ],
  ],
  'accounts that nobody has signed in with': [
    ['Are there enabled admin accounts that nobody has signed in with for more than 60 days?', NOT_SIGNED_IN],
    [
      'which admin accounts has nobody logged in with since September',
      /^2 of 13 admins have not signed in since 2026-09-01 00:00 UTC: svc-migration and Emergency Access 1$/,
    ],
  ],
  'which they are, behind what they are like': [
    [
      'Third-party apps that got tenant-wide consent and asked for offline_access - which are they?',
      /^3 of 60 apps belong to another tenant, hold a delegated permission for everyone and can keep their access .*: Directory Browser, Cloudvale CRM and Meetwell Scheduler$/,
    ],
    [
      'admins without MFA, who are they?',
      /^3 of 13 admins have no second factor: IT Admin, svc-migration and Aiko Tanaka$/,
    ],
    [
      'Connectors that don’t require TLS - which ones are they?',
      /^1 of 6 connectors does not require TLS: Inbound relay 02$/,
    ],
  ],
  'nobody as owner is no owner': [
    [
      'Do we have app registrations of our own that carry a client secret but have nobody down as owner?',
      /^Yes: 6 of 60 apps are registered here, have secrets and have no owner: /,
    ],
    ['apps with nobody listed as owner', /^51 of 60 apps have no owner: /],
    ['which apps have no one as their owner?', /^51 of 60 apps have no owner: /],
  ],
  'from which address one act was done, whatever marks the name': [
    ['von welcher IP aus wurde die Regel "Finance copies" erstellt?', FROM_THERE],
    ['depuis quelle IP la règle "Finance copies" a-t-elle été créée ?', FROM_THERE],
    ['¿desde qué IP se creó la regla "Finance copies"?', FROM_THERE],
  ],
  'people who consented are counted': [
    ['How many people have given consent to Sketchroom Whiteboard?', CONSENTED_BY_THREE],
    ['how many people gave their consent to Sketchroom Whiteboard?', CONSENTED_BY_THREE],
  ],
  'a name ends before the permission that it was given': [
    ['Who gave Field Service Portal the Files.Read.All permission?', /^Bram de Vries \(granted by\): Files\.Read\.All/],
  ],
  'one and the other, held by one app': [
    ['Which of our app registrations have both a secret and a certificate?', BOTH_KINDS],
    ['Which app registrations of ours have both a secret and a certificate?', BOTH_KINDS],
    ['welche Apps haben neben einem Secret auch ein Zertifikat?', BOTH_KINDS],
    ['welche unserer Apps haben ein Secret und zusätzlich ein Zertifikat?', BOTH_KINDS],
    ['qué apps tienen Exchange.ManageAsApp y además el rol Exchange Administrator?', WITH_RIGHT_AND_ROLE],
    ['quelles applis ont Exchange.ManageAsApp et de plus le rôle Exchange Administrator ?', WITH_RIGHT_AND_ROLE],
  ],
};

describe('What is asked when a tenant is taken over', () => {
  itSaysFirst(SAID);
});
