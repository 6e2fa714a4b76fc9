import type { ChoiceValue } from '../model/attribute.js';
import type { Wording } from '../model/wording.js';

/** The words of a second factor as such. */
const MFA: Wording = {
  en: 'mfa|2fa|2sv|multi factor|multifactor|multi factor authentication|multifactor authentication|two factor|two factor authentication|two step verification|second factor|2nd factor|mfa registered|registered mfa|registered for mfa|mfa set up|second factor registered|mfa registration',
  de: 'zweiter faktor|zweiten faktor|zweitfaktor|zwei faktor|zwei faktor authentifizierung|zwei faktor authentisierung|mehrfaktor authentifizierung|multifaktor authentifizierung|multi faktor authentifizierung|mehrstufige authentifizierung|mfa registriert',
  fr: 'second facteur|deuxième facteur|double authentification|double facteur|authentification multifacteur|authentification multi facteur|authentification à deux facteurs|authentification forte|a2f',
  es: 'segundo factor|doble factor|autenticación multifactor|autenticación de dos factores|autenticación en dos pasos|verificación en dos pasos',
};

/** The second factor: a person with an enforced one also has one registered. */
export const MFA_VALUES: Readonly<Record<'none' | 'registered' | 'enforced', ChoiceValue>> = {
  registered: {
    label: 'registered',
    words: MFA,
    says: ['has a second factor', 'have a second factor'],
    saysNot: ['has no second factor', 'have no second factor'],
  },
  enforced: {
    label: 'enforced',
    words: {
      en: 'enforced|mfa enforced|enforced mfa|mfa required|required mfa|mfa is required|mfa is enforced|forced to use mfa|required to use mfa|must use mfa|have to use mfa|has to use mfa|required to do mfa|forced to do mfa|mfa mandatory|mandatory mfa|obliged to use mfa|asked for mfa|asked for a second factor|prompted for mfa|enforces it|enforces mfa|requires it|requires mfa',
      de: 'erzwungen|erzwungene|erzwungenes|mfa erzwungen|verpflichtend|mfa pflicht|vorgeschrieben|müssen mfa|zu mfa gezwungen|mfa verlangt',
      fr: 'imposé|imposée|obligatoire|exigé|exigée|forcé|mfa imposée|mfa obligatoire',
      es: 'obligatorio|obligatoria|exigido|exigida|forzado|forzada|impuesto|impuesta|aplicado|aplicada|mfa obligatorio|mfa exigido',
    },
    says: ['has a second factor that is enforced', 'have a second factor that is enforced'],
    saysNot: ['can sign in without a second factor', 'can sign in without a second factor'],
  },
  none: {
    label: 'none',
    words: {
      en: 'only a password|only password|just a password|just password|only use a password|only uses a password|single factor|one factor|mfa missing|mfa is missing|mfa off|mfa disabled|mfa turned off|mfa switched off|missing second factor|nothing but a password',
      de: 'nur ein kennwort|nur ein passwort|nur passwort|nur kennwort|nur mit passwort|nur mit kennwort|allein mit passwort|mfa fehlt|zweiter faktor fehlt',
      fr: "seulement un mot de passe|qu'un mot de passe|uniquement un mot de passe|mot de passe seul|mfa manquante",
      es: 'solo contraseña|sólo contraseña|solo una contraseña|solo con contraseña|únicamente contraseña|solo tienen contraseña',
    },
    says: ['has no second factor', 'have no second factor'],
    saysNot: ['has a second factor', 'have a second factor'],
  },
};

/** Whether a false sign-in page gains something from the methods. */
export const RESISTANCE_VALUES: Readonly<Record<'phishable' | 'resistant', ChoiceValue>> = {
  phishable: {
    label: 'phishable',
    words: {
      en: 'phishable|phishable mfa|phishable method|weak mfa|weak method|weak second factor|weak authentication|weak factor|weak|weaker mfa|can be phished|could be phished|easily phished|easy to phish|vulnerable to phishing|prone to phishing|susceptible to phishing|phishing prone',
      de: 'phishbar|phishbare|phishbares|phishing anfällig|phishinganfällig|anfällig für phishing|schwache mfa|schwaches mfa|schwacher zweiter faktor|schwachen zweiten faktor|schwache methode|schwache methoden',
      fr: 'hameçonnable|hameçonnables|phishable|mfa faible|second facteur faible|méthode faible|méthodes faibles|vulnérable au phishing|vulnérables au phishing',
      es: 'mfa débil|método débil|métodos débiles|vulnerable al phishing|vulnerables al phishing|susceptible de phishing|segundo factor débil',
    },
    says: ['relies on phishable MFA', 'rely on phishable MFA'],
    saysNot: ['does not rely on phishable MFA', 'do not rely on phishable MFA'],
  },
  resistant: {
    label: 'phishing-resistant',
    words: {
      en: 'phishing resistant|phishing resistant mfa|phishing resistant method|phish resistant|phishing proof|phish proof|unphishable|strong mfa|strong authentication|strong method|strong second factor|resistant to phishing|safe from phishing|phishing resistance|strong',
      de: 'phishing resistent|phishing resistente|phishing resistentes|phishingresistent|phishingresistente|phishing sicher|phishingsicher|phishingsichere|starke mfa|starkes mfa|starke authentifizierung',
      fr: "résistant au phishing|résistante au phishing|résistants au phishing|résistant à l'hameçonnage|mfa forte|résistance au phishing",
      es: 'resistente al phishing|resistentes al phishing|mfa fuerte|autenticación fuerte|resistencia al phishing',
    },
    says: ['has a phishing-resistant method', 'have a phishing-resistant method'],
    saysNot: ['has no phishing-resistant method', 'have no phishing-resistant method'],
  },
};
