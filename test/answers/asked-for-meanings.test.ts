import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const ON_OR_REPORT = /^A policy that is on blocks and asks at sign-in; in report-only mode it only writes /;

const DELEGATED =
  /^A delegated permission works only with a person signed in .*; an application permission works without anyone/;
const MEMBER = /^A member belongs to this organisation .*; a guest was invited from another one/;

/** What something means is no list of those that are so; and Warden's own app is an app. On the demo tenant. */
const SAID: FirstLines = {
  'how two terms differ, as it is typed in a chat': [
    ['whats the diff between delegated and application perms', DELEGATED],
    ['diff app perms delegated perms', DELEGATED],
    ['unterschied delegated vs application rechte?', DELEGATED],
    ["c'est quoi la diff entre delegated et application perms", DELEGATED],
    ["c'est quoi la diff entre perms déléguées et perms d'appli", DELEGATED],
    ['diferencia entre perms delegados y de app', DELEGATED],
    ['unterschied eligible vs active', /^An active assignment gives the role’s power now; /],
    ['difference user consent admin consent', /^User consent grants an app access to one person’s data; /],
    ['diff between guest and member', MEMBER],
    ['was is der unterschied zwischen gast und mitglied', MEMBER],
    ['différence entre un invité et un membre', MEMBER],
    ['diferencia entre invitado y miembro', MEMBER],
    ['diff mfa vs ca?', /^MFA, multifactor authentication, .* Conditional Access is /],
  ],
  'a difference that nothing here tells, and one between two days': [
    ['diff owner vs contributor', /^I do not know how “owner” and “contributor” differ: /],
    [
      'was ist der Unterschied zwischen Gast und externem Konto?',
      /^I do not know how “gast” and “externem konto” differ: /,
    ],
    ["what's the difference between Marta and Diego?", /^I do not know how “marta” and “diego” differ: /],
    ['diff between yesterday and today', /^There is nothing to compare with yet: /],
    ['diff since yesterday', /^There is nothing to compare with yet: /],
    ['what is a role-assignable group?', /^A role-assignable group /],
  ],
  'how two states of a policy differ': [
    ["What's the difference between report-only and enabled for a CA policy?", ON_OR_REPORT],
    ['What is the difference between report-only and on?', ON_OR_REPORT],
    ['report-only vs enabled CA policy, whats the difference', ON_OR_REPORT],
    ['Was ist der Unterschied zwischen Nur melden und aktiviert bei einer CA-Richtlinie?', ON_OR_REPORT],
    ['Quelle est la différence entre rapport uniquement et activé ?', ON_OR_REPORT],
    ['¿Qué diferencia hay entre solo informe y activada en una directiva de acceso condicional?', ON_OR_REPORT],
    ["What's the difference between a disabled policy and a report-only policy?", /^Neither protects anybody: /],
    [
      'What is the difference between an enabled policy and a disabled policy?',
      /^A policy that is on is enforced .*; one that is off is kept with its settings and does nothing\.$/,
    ],
    ['which policies are report-only?', /^1 of 5 Conditional Access policies only reports/],
  ],
  'a noun that stands once': [
    [
      'What is the difference between an application permission and a delegated one?',
      /^A delegated permission works only with /,
    ],
    ['a delegated permission versus an application one, what is the difference', /^A delegated permission works only /],
    ['what is the difference between an enabled policy and a disabled one?', /^A policy that is on is enforced /],
  ],
  'what it means when something is so': [
    ['what does it mean when an app has no owner?', /^An ownerless app has nobody who answers for it: /],
    ['Was bedeutet es, wenn eine App keinen Besitzer hat?', /^An ownerless app /],
    ["qu'est-ce que ça veut dire quand une application n'a pas de propriétaire ?", /^An ownerless app /],
    ['¿qué significa que una aplicación no tenga propietario?', /^An ownerless app /],
    ['what does it mean when an app is disabled?', /^An app works without a person, /],
    ['what does it mean when a connector accepts mail from anywhere?', /^Through an inbound connector mail enters /],
    ['apps without an owner', /^51 of 60 apps have no owner/],
    ['which apps have no owner?', /^51 of 60 apps have no owner: /],
    ['app without an owner?', /^51 of 60 apps have no owner/],
  ],
  'what is asked of Tenant Warden as an app': [
    ['does Tenant Warden have Mail.Read?', /^No: Tenant Warden does not hold Mail\.Read$/],
    ['who owns Tenant Warden?', /^Nadja Keller: owners of Tenant Warden$/],
    ['¿tiene Tenant Warden Mail.Read?', /^No: Tenant Warden does not hold Mail\.Read$/],
    ['est-ce que Tenant Warden a Mail.Read ?', /^No: Tenant Warden does not hold Mail\.Read$/],
    ['hat Tenant Warden Mail.Read?', /^No: Tenant Warden does not hold Mail\.Read$/],
    ['does Tenant Warden Responder have Mail.Read?', /^No: Tenant Warden Responder does not hold Mail\.Read$/],
    ['what can Tenant Warden do?', /^Ask me about /],
    ['how does Tenant Warden work?', /^Ask me about /],
  ],
  'what needs a licence': [
    [
      "what can't you check without P2?",
      /^Without Entra ID P2, 2 of 20 checks tell less: Who holds privileged roles and Admins who may be compromised\.$/,
    ],
    ['what can you not check without Entra ID P1', /^Without Entra ID P1, 9 of 20 checks tell less: /],
    ['which checks need a P2 licence?', /^Without Entra ID P2, 2 of 20 checks tell less: /],
    ['was kannst du ohne P2 nicht sehen?', /^Without Entra ID P2, 2 of 20 checks tell less: /],
    ['do we have P2?', /^Yes: the tenant has Entra ID P2 /],
    ['what could you not read?', /^\d+ of 20 checks could not read all that they need: /],
  ],
};

describe('What something means, and Warden itself', () => {
  itSaysFirst(SAID);
});
