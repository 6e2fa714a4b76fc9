import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** What administrators ask in Spanish as they speak, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'who did it, by what they are': [
    [
      'Qué cuenta registró Office Sync Helper, y cuándo pasó exactamente?',
      /^IT Admin \(by\): app Office Sync Helper created; when: /,
    ],
    ['qué usuario registró Office Sync Helper?', /^IT Admin \(by\): app Office Sync Helper created$/],
    ['qué persona dio de alta Office Sync Helper?', /^IT Admin \(by\): app Office Sync Helper created$/],
    ['qué administrador creó la regla Finance copies?', /^IT Admin: creator of Finance copies/],
    [
      'qué apps creó IT Admin?',
      /^1 of \d+ changes is the registration of an app \(by IT Admin\): app Office Sync Helper created$/,
    ],
    ['qué reglas creó Sven Hartmann?', /^3 of 9 mail flow rules \(creator Sven Hartmann\): /],
    [
      'quién metió el último secreto en Field Service Portal?',
      /^Chloé Dubreuil \(by\): secret added to Field Service Portal/,
    ],
    [
      'quién le metió el último secreto en Field Service Portal?',
      /^Chloé Dubreuil \(by\): secret added to Field Service Portal/,
    ],
  ],
  'what is really enforced': [
    ['qué políticas se aplican realmente?', /^4 of 5 Conditional Access policies are enforced: /],
    ['qué políticas de CA de verdad se están aplicando?', /^4 of 5 Conditional Access policies are enforced: /],
    [
      'Qué directivas de acceso condicional se aplican de verdad y dejan fuera la cuenta Emergency Access 1?',
      /^4 of 5 Conditional Access policies are enforced \(excluded people Emergency Access 1\): /,
    ],
    ['qué políticas se aplican a Diego Marchetti?', /Diego Marchetti/],
  ],
  'who lacks something, and who has nothing else': [
    ['a quién le falta el MFA?', /^3 of 13 admins have no second factor: IT Admin, svc-migration and Aiko Tanaka$/],
    ['a qué admins les falta el segundo factor?', /^3 of 13 admins have no second factor: /],
    ['admins que dependen solo del SMS', /^1 of 13 admins has only SMS or voice: Priya Raman$/],
    [
      'Cuántos administradores dependen únicamente de SMS como segundo factor?',
      /^At least 1 of 13 admins has only SMS or voice/,
    ],
  ],
  'what has long to go': [
    [
      'secretos con más de un año de vigencia por delante',
      /^3 of 26 credentials are secrets and have remaining: more than 365 days: /,
    ],
    [
      'qué apps tienen secretos que siguen siendo válidos más de un año desde hoy?',
      /^2 apps: Office Sync Helper \(2\) and Mailbox Statistics Collector \(1\), of 3 credentials$/,
    ],
  ],
  'names, and words that are none': [
    [
      'Newsletter Sender (old) todavía puede enviar correo en nuestro tenant?',
      /^No: Newsletter Sender \(old\) is disabled\. Otherwise it can send mail$/,
    ],
    ['Newsletter Sender (old) sigue pudiendo mandar correos?', /^No: Newsletter Sender \(old\) is disabled\./],
    [
      'por qué está mal Inbound relay 02',
      /^The inbound connector Inbound relay 02 was made by the app Office Sync Helper/,
    ],
    [
      'pásame el detalle de Docuvault Backup',
      /^critical: Docuvault Backup for Microsoft 365 may control every SharePoint site/,
    ],
    ['dame detalles sobre la regla Finance copies', /^Finance copies: effect: sends blind copies; /],
    ['me puedes pasar los owners de las apps con Mail.Send?', /^2 of 60 apps \(permissions Mail\.Send\): /],
  ],
  'what nobody uses, and since when': [
    ['qué apps no ha tocado nadie desde junio?', /^13 of 60 apps have no use on record since \d{4}-06-01 00:00 UTC: /],
    ['qué hizo Sven Hartmann el último mes?', /^None of \d+ changes happened since /],
    ['qué hizo Sven Hartmann el mes pasado?', /^None of \d+ changes happened between .* and /],
  ],
  'what a policy leaves out is no order': [
    [
      'which conditional access policies are enforced and exclude the account Emergency Access 1?',
      /^4 of 5 Conditional Access policies are enforced and leave the emergency accounts out \(except for Emergency Access 1\): /,
    ],
    ['which policies are report-only and exclude them', /^I change nothing by chat\./],
    ['which rules are high and delete the rules', /^I change nothing by chat\./],
  ],
  'somebody of whom nothing is known': [
    ['Lucía Ferrer tiene MFA?', /^I could not tell whether Lucía Ferrer \(external\) has a second factor$/],
    ['does Lucía Ferrer have MFA?', /^I could not tell whether Lucía Ferrer \(external\) has a second factor$/],
  ],
  'getting something out': [
    ['Cómo echo a Office Sync Helper del tenant?', /^1\. See what it may do, /],
    ['cómo saco a Office Sync Helper de aquí', /^1\. See what it may do, /],
    ['cómo saco a Marta Kowalska de Recipient Management?', /^1\. A role of Entra: open the role, /],
    ['cómo quito a Sven Hartmann del rol Exchange Administrator', /^1\. A role of Entra: open the role, /],
    ['cómo me deshago de Office Sync Helper', /^1\. See what it may do, /],
  ],
  'how an app signs in': [
    [
      'con qué tipo de credencial se autentica Release Automation?',
      /signs in with.*federated credentials only|federated credentials only \(signs in with\)/,
    ],
  ],
  'whom a policy applies to': [
    [
      '¿A Diego Marchetti se le aplica la directiva de MFA para admins?',
      /^No: Require MFA for admins excludes Diego Marchetti /,
    ],
    ['a Priya Raman le afecta la directiva de MFA para admins?', /^Yes: Require MFA for admins covers Priya Raman$/],
  ],
  'all of them, and those of everybody': [
    ['ticketbridge puede leer todos los buzones o solo algunos?', /^No: Ticketbridge Connector cannot read all mail /],
    [
      'apps de terceros que pueden leer los archivos de todo el mundo sin usuario conectado',
      /^2 of 60 apps belong to another tenant and can read all files through an application permission: /,
    ],
    ['qué apps pueden leer el correo de todos?', /^3 of 60 apps can read all mail: /],
    [
      'qué apps de terceros pueden leer los buzones de todos los empleados?',
      /^2 of 60 apps belong to another tenant and can read all mail: /,
    ],
    ['de quién son las apps que pueden administrar Exchange?', /^Owners: Nadja Keller \(/],
    [
      'cuántos global admins hay si contamos también las apps',
      /^4 of 33 role assignments \(role Global Administrator\): /,
    ],
    [
      '¿Quién tiene el rol de Exchange Administrator de forma permanente, o sea, sin pasar por PIM?',
      /^6 of 33 role assignments are standing \(role Exchange Administrator\): /,
    ],
  ],
  'what was done': [
    [
      '¿Qué tocó Yusuf Demir en el flujo de correo en los últimos 50 días?',
      /^2 of \d+ changes happened since .* and change mail flow \(by Yusuf Demir\): /,
    ],
    [
      '¿Cuántas reglas de flujo de correo ha creado Office Sync Helper en total, contando las que ya borró?',
      /^14 of \d+ changes are about mail flow rules and created something \(by Office Sync Helper\): /,
    ],
    [
      '¿Cuántas de nuestras apps tienen un secreto ya caducado?',
      /^1 of 60 apps has an expired secret: Warehouse Scanner Sync$/,
    ],
    [
      'cuántos conectores creó Office Sync Helper, contando los borrados?',
      /^2 of \d+ changes are about connectors and created something .*: inbound connector Inbound relay 02 created and inbound connector Inbound relay 01 created$/,
    ],
    ['quién le metió mano a la regla Finance copies?', /^IT Admin: last editor of Finance copies$/],
    ['quién metió mano al conector Inbound relay 02', /^Office Sync Helper: last editor of Inbound relay 02$/],
    ['Newsletter Sender (old) sigue teniendo Mail.Send?', /^Yes: Newsletter Sender \(old\) holds Mail\.Send$/],
    [
      'Marta Kowalska sigue teniendo algún rol?',
      /^Helpdesk Administrator and Recipient Management: roles of Marta Kowalska$/,
    ],
    ['quién tiene acceso de escritura a los buzones?', /^2 of 60 apps can change mail: /],
  ],
};

describe('Questions in everyday Spanish', () => {
  itSaysFirst(SAID);
});
