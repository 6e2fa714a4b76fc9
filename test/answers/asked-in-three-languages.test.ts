import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const UNUSED_AND_ENABLED = /^12 of 60 apps are enabled and have no use on record since .*: .*Directory Browser/;
const ROLES_OF_PRIYA =
  /^Cloud Application Administrator \(with an end\) and App Registration Support \(standing\): role of Priya Raman$/;
const REACH_OF_DOCUVAULT = /^critical: Docuvault Backup for Microsoft 365 may control every SharePoint site/;
const CONSENTED_THEMSELVES = /^By: Jonathan Ward \(.*PERFECTDATA SOFTWARE.*\) and Rosalind Achterberg \([^()]*\)$/;
const AS_APPLICATION = /^8 of 60 apps hold an application permission \(permissions User\.Read\.All\)/;
const AS_DELEGATED = /^1 of 60 apps holds a delegated permission \(permissions User\.Read\.All\)/;
const OWN_WITH_SECRET =
  /^5 of 60 apps are registered here, have no owner and have a valid secret: Visitor Registration, Newsletter Sender \(old\), Alpine Intranet, Meeting Room Displays and Lab Planner 1$/;
const WITH_CERTIFICATE =
  /^2 of 60 apps have no owner and have a valid certificate: Calibration Portal and ERP Connector$/;
const LEFT_OUT_OF_ADMINS =
  /^Excluded people(?:, Require MFA for admins)?: Emergency Access 1.*, Diego Marchetti.* and On-Premises Directory/;
const HIGH_RISK = /^1 of 243 users has the risk level high: IT Admin$/;
const MEDIUM_RISK = /^1 of 243 users has the risk level medium: Rosalind Achterberg$/;
const FORWARDING_OFF = /^1\. Defender portal, .* Anti-spam outbound policy: Automatic forwarding rules: Off\./;

/** What natives ask in German, French and Spanish, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'that an app out of use is still enabled': [
    [
      'les applis qui ne se sont pas connectées depuis plus de 90 jours mais qui sont toujours actives stp',
      UNUSED_AND_ENABLED,
    ],
    ['welche apps wurden seit 90 Tagen nicht benutzt und sind noch aktiv?', UNUSED_AND_ENABLED],
    ['ist Directory Browser noch aktiv?', /^Yes: Directory Browser is enabled/],
  ],
  'what somebody has, where "was für" is torn apart': [
    ['was hat Priya Raman für Rollen?', ROLES_OF_PRIYA],
    ['was hat die Priya Raman eigentlich für Rollen?', ROLES_OF_PRIYA],
    ['was hat Docuvault für Berechtigungen?', /^6 of 194 permissions \(app Docuvault Backup for Microsoft 365\)/],
  ],
  'what an app may reach': [
    ['Worauf hat Docuvault eigentlich alles Zugriff?', REACH_OF_DOCUVAULT],
    ['auf was hat Docuvault denn alles Zugriff?', REACH_OF_DOCUVAULT],
    ['à quoi a accès Docuvault ?', REACH_OF_DOCUVAULT],
    ['a qué tiene acceso Docuvault?', REACH_OF_DOCUVAULT],
  ],
  'who consented itself': [
    ['quels utilisateurs ont consenti eux-mêmes à une appli en novembre ?', CONSENTED_THEMSELVES],
    ['quels utilisateurs ont eux-mêmes autorisé une appli en novembre ?', CONSENTED_THEMSELVES],
    ['qué usuarios autorizaron ellos mismos una app en noviembre?', CONSENTED_THEMSELVES],
  ],
  'in which mode a permission is held': [
    ["Combien d'applis ont la permission User.Read.All en mode application ?", AS_APPLICATION],
    ['cuántas apps tienen User.Read.All en modo aplicación?', AS_APPLICATION],
    ["combien d'applis ont User.Read.All en mode délégué ?", AS_DELEGATED],
    ['cuántas apps tienen User.Read.All en modo delegado?', AS_DELEGATED],
  ],
  'the state of a credential behind a relative clause': [
    ['welche von unsren eigenen apps haben keinen besitzer, aber ein secret das noch gültig ist?', OWN_WITH_SECRET],
    ['which of our own apps have no owner, but a secret which is still valid?', OWN_WITH_SECRET],
    ['welche apps haben keinen besitzer, aber ein zertifikat das noch gültig ist?', WITH_CERTIFICATE],
    ["quelles applis n'ont pas de propriétaire mais un certificat qui est encore valable ?", WITH_CERTIFICATE],
    ['qué apps sin propietario tienen un certificado que sigue siendo válido?', WITH_CERTIFICATE],
    ['which apps have no owner and a certificate that is still valid?', WITH_CERTIFICATE],
    ['qué apps tienen un certificado que ya caducó?', /^None of 60 apps have an expired certificate$/],
  ],
  'whom the policy for admins leaves out': [
    ['quiénes están exentos de la MFA de administradores por la política de acceso condicional?', LEFT_OUT_OF_ADMINS],
    ['qui est exempté de la MFA des administrateurs ?', LEFT_OUT_OF_ADMINS],
    ['wer ist von der MFA für Admins ausgenommen?', LEFT_OUT_OF_ADMINS],
    ['who is exempt from the MFA of admins by the conditional access policy?', LEFT_OUT_OF_ADMINS],
  ],
  'how high the risk is': [
    ['cuántos usuarios están ahora mismo en riesgo alto?', HIGH_RISK],
    ["combien d'utilisateurs sont à risque élevé ?", HIGH_RISK],
    ['wie viele user sind gerade bei risiko hoch?', HIGH_RISK],
    ['qué cuentas están en riesgo medio?', MEDIUM_RISK],
    ['quels utilisateurs sont à risque moyen ?', MEDIUM_RISK],
  ],
  'how forwarding to the outside is blocked': [
    ['Cómo bloqueo que la gente reenvíe el correo automáticamente a direcciones de fuera?', FORWARDING_OFF],
    ['wie verhindere ich, dass Leute ihre Mails automatisch nach extern weiterleiten?', FORWARDING_OFF],
    ["comment empêcher les gens de transférer automatiquement leurs mails à l'extérieur ?", FORWARDING_OFF],
    ['how do I prevent people from automatically forwarding mail outside?', FORWARDING_OFF],
  ],
};

describe('Questions as natives of three languages ask them', () => {
  itSaysFirst(SAID);
});
