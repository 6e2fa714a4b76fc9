import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const WHO_ELSE = /^Granted by: Marta Kowalska \(.*\) and Rosalind Achterberg \(/;
const ONLY_THESE = /^2 of 13 admins have only SMS or voice or have only e-mail: Priya Raman and Aiko Tanaka$/;
const ONLY_SMS = /^1 of 13 admins has only SMS or voice: Priya Raman$/;

const IN_LYON =
  /^one administrative unit: scope of Chloé Dubreuil; role: User Administrator \(for the administrative unit “Branch office Lyon” only\)$/;

/** What "only" is said of, and who else did something, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'whoever is left out by name, and holds no role, takes nobody else away': [
    ['is anybody other than Jonathan Ward a global administrator?', /^Yes: 4 of 33 role assignments /],
    [
      'who other than Jonathan Ward is global admin?',
      /^4 of 33 role assignments /,
      /^Jonathan Ward holds no admin role/m,
    ],
    ["quelqu'un d'autre que Jonathan Ward est administrateur global ?", /^4 of 33 role assignments /],
    ['which admins other than Jonathan Ward lack MFA?', /^3 of 13 admins have no second factor: /],
    ['is anybody other than Bram de Vries a global administrator?', /^Yes: 3 of 33 role assignments /],
  ],
  'somebody else than an app is any other app, of this tenant or another': [
    ["quelqu'un d'autre que Office Sync Helper a Mail.ReadWrite ?", /^Yes: 1 of 60 apps \(not Office Sync Helper /],
    ['une autre appli que Nordarchiv Mail Archive a Mail.ReadWrite ?', /^No: none of 60 apps \(not Nordarchiv /],
    ['hat jemand anderes als Nordarchiv Mail Archive Mail.ReadWrite?', /^No: none of 60 apps \(not Nordarchiv /],
    ['gibt es eine andere App als Nordarchiv Mail Archive mit Mail.ReadWrite?', /^No: none of 60 apps \(not Nord/],
    ['¿alguien más que Nordarchiv Mail Archive tiene Mail.ReadWrite?', /^No: none of 60 apps \(not Nordarchiv /],
  ],
  'to say yes to an app is consent': [
    ['Did anybody apart from Jonathan say yes to Sketchroom Whiteboard?', WHO_ELSE],
    ['Did anybody say yes to Sketchroom Whiteboard apart from Jonathan?', WHO_ELSE],
    ['has anyone else given consent to Sketchroom Whiteboard, besides Jonathan Ward?', WHO_ELSE],
    ['who else apart from Jonathan said ok to Sketchroom Whiteboard?', WHO_ELSE],
    ['has anyone let in PERFECTDATA SOFTWARE other than Jonathan Ward?', /^None of \d+ permissions \(not for Jonathan/],
    ['Hat außer Jonathan noch jemand Sketchroom Whiteboard zugestimmt?', WHO_ELSE],
    ['Hat noch jemand außer Jonathan Ward der App Sketchroom Whiteboard zugestimmt?', WHO_ELSE],
    ["Est-ce que quelqu'un d'autre que Jonathan a accepté Sketchroom Whiteboard ?", WHO_ELSE],
    ["Quelqu'un à part Jonathan a-t-il consenti à Sketchroom Whiteboard ?", WHO_ELSE],
    ['¿Alguien aparte de Jonathan dio su consentimiento a Sketchroom Whiteboard?', WHO_ELSE],
    ['¿Aceptó alguien más que Jonathan la app Sketchroom Whiteboard?', WHO_ELSE],
  ],
  '“only” is said of each of two methods': [
    ['admins using only sms or email, nothing better', ONLY_THESE],
    ['admins with sms or email only', ONLY_THESE],
    ['which admins have only sms, voice or email as second factor?', ONLY_THESE],
    ['welche Admins haben nur SMS oder E-Mail?', ONLY_THESE],
    ["quels admins n'ont que SMS ou e-mail ?", ONLY_THESE],
    ['qué admins tienen solo SMS o correo?', ONLY_THESE],
    ['admins with sms and nothing else', ONLY_SMS],
    [
      'which admins use only an authenticator app or sms?',
      /^4 of 13 admins have only Authenticator app or have only SMS/,
    ],
  ],
  'how far the role of somebody reaches': [
    ["Is Chloé's User Administrator limited to something or does it count for the whole company?", IN_LYON],
    ['is the User Administrator role of Chloé Dubreuil tenant-wide or limited to a unit?', IN_LYON],
    ["Is Chloé's role restricted to some users or for the entire organisation?", IN_LYON],
    [
      "Is Priya's Cloud Application Administrator role tenant-wide or scoped?",
      /^whole tenant: scope of Priya Raman; role/,
    ],
    [
      "does Marta's Helpdesk Administrator count for all users or just a part of them?",
      /^whole tenant: scope of Marta/,
    ],
    ['El rol de User Administrator de Chloé, aplica a todo el tenant o solo a una unidad?', IN_LYON],
    ['¿Está limitado el rol de Chloé a algo o es para toda la organización?', IN_LYON],
    ['¿Es Chloé User Administrator de toda la empresa o solo de una sede?', IN_LYON],
    ['Gilt die Rolle User Administrator von Chloé für den ganzen Tenant oder nur für eine Einheit?', IN_LYON],
    ['Ist Chloés User Administrator eingeschränkt oder gilt das für die ganze Firma?', IN_LYON],
    ["Le rôle User Administrator de Chloé s'applique-t-il à tout le tenant ou seulement à une unité ?", IN_LYON],
    ['Chloé est-elle User Administrator pour tout le monde ou seulement pour une unité ?', IN_LYON],
  ],
  '“nomás” says only, and is no slip of a name': [
    [
      'quiénes de los admins tienen SMS nomás como segundo factor',
      /^1 of 13 admins has only SMS or voice and .*: Priya/,
    ],
    ['qué admins tienen nomás SMS', ONLY_SMS],
    ['qué admins tienen SMS nada más', ONLY_SMS],
  ],
};

describe('What “only” is said of, and who else did something', () => {
  itSaysFirst(SAID);
});
