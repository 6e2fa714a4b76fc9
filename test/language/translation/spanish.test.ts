import assert from 'node:assert/strict';
import fc from 'fast-check';
import { translateQuestion } from '../../../src/language/translation/translate-question.js';
import { SPANISH } from '../../../src/language/translation/words/spanish.js';

const english = (question: string): string => translateQuestion(question, 'es').text;

/** Questions of one kind, and how they are said in English. */
const TOLD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'asks of what does something': {
    '¿Quién tiene un rol personalizado?': 'who has a custom role?',
    '¿Qué reglas mandan copias ocultas fuera y están activas?': 'which rules send blind copies out and are active?',
    '¿Cuántas personas tienen permisos de administrador?': 'how many people have admin rights?',
    '¿Qué regla se salta el filtro antispam?': 'which rule bypasses the spam filter?',
  },
  'puts who does it before the verb': {
    '¿Priya Raman tiene llave de seguridad?': 'does Priya Raman have security key?',
    '¿Está activado el registro de auditoría?': 'is the audit log turned on?',
    '¿Cuándo caducó el secreto de Warehouse Scanner Sync?': 'when did the secret of Warehouse Scanner Sync expire?',
    '¿Desde qué IPs acepta correo el conector de Mailgate?':
      'from which ip does the connector of Mailgate accept mail?',
    '¿A qué aplicaciones ha dado su consentimiento Rosalind Achterberg?':
      'to which apps has Rosalind Achterberg consented?',
    '¿De qué aplicaciones es propietaria Nadja Keller?': 'which apps does Nadja Keller own?',
    '¿Qué ha hecho Marta Kowalska en los últimos 7 días?': 'what has Marta Kowalska done in the last 7 days?',
    '¿Tienen los administradores de Exchange segundo factor?': 'do the Exchange Administrators have second factor?',
    '¿A dónde manda el correo el conector Borealis?': 'where does the connector Borealis send the mail?',
  },
  'tells whom nobody names, and whom it is about': {
    'Diego dice que le cambiaron la contraseña, ¿quién se la cambió?':
      'Diego says that someone changed their password, who changed it?',
    '¿y a él le exige MFA alguna política?': 'and does any policy require mfa of him?',
    '¿a ella le exige MFA alguna directiva?': 'does any policy require mfa of her?',
    'Por qué el SMS no es buena opción para los administradores': 'why is the sms risky for the admins',
    '¿Qué cuentas están excluidas de todas las políticas de acceso condicional?':
      'which accounts are excluded from every conditional access policy?',
    '¿y las otras?': 'and the others?',
    '¿y las otras reglas?': 'and the other rules?',
    '¿Cuántas personas del departamento financiero no tienen MFA?':
      'how many people of the finance department have no mfa?',
  },
  'says who is meant by the form of the verb': {
    '¿Desde cuándo tiene Lucía Ferrer el rol de SharePoint?': 'since when does Lucía Ferrer have the SharePoint role?',
    '¿de qué IP acepta correo?': 'from which ip does it accept mail?',
    '¿Cuántas apps tenemos con el secreto ya caducado?': 'how many apps do we have with the secret already expired?',
    '¿Con qué cuenta entró?': 'with which account did it sign in?',
    '¿Desde qué IP lo hicieron?': 'from which ip did they do it?',
    '¿También controlas el antivirus de los servidores?': 'do you also control the antivirus of the servers?',
    '¿Cómo elimino los permisos de una aplicación sospechosa?': 'how do I remove the permissions of a suspicious app?',
  },
  'says "se" as done by nobody': {
    '¿Qué credenciales se han añadido a aplicaciones en los últimos 10 días?':
      'which credentials have been added to apps in the last 10 days?',
    '¿Cuándo se usó por última vez la cuenta de emergencia?': 'when was the break glass account last used?',
    '¿Quién se ha registrado un método de MFA nuevo?': 'who has registered a new mfa method?',
    '¿Se ha conectado alguien últimamente con svc-migration?': 'has someone signed in recently with svc-migration?',
  },
  negates: {
    '¿Qué administradores no tienen ningún segundo factor registrado?':
      'which admins have no registered second factor?',
    '¿Hay conectores que no exijan TLS?': 'are there connectors that do not require tls?',
    '¿Por qué no usan MFA los administradores?': 'why do the admins not use mfa?',
    '¿Qué administradores no se han conectado nunca?': 'which admins have never signed in?',
    'enumera los administradores que no estén en ninguna política': 'list the admins that are not in any policy',
    '¿Ya no tiene roles Marta Kowalska?': 'does Marta Kowalska no longer have roles?',
  },
  'puts pronouns behind the verb': {
    '¿Quién las ha creado?': 'who has created them?',
    '¿Quién le borró los datos de seguridad a Yusuf Demir?': 'who deleted the security info of Yusuf Demir?',
    '¿Alguna app puede crear usuarios o cambiarles la contraseña?':
      'can any app create users or change their password?',
    '¿Qué permisos tiene PERFECTDATA SOFTWARE y quién se los concedió?':
      'which permissions does PERFECTDATA software have and who granted them?',
  },
  'tells how long and since when': {
    '¿Qué administradores llevan más de tres meses sin iniciar sesión?':
      'which admins have not signed in for more than three months?',
    'qué administradores llevan más de un año con la misma contraseña':
      'which admins have had the same password for more than one year',
    '¿Cuánto tiempo lleva Tomás Rivera siendo administrador?': 'how long has Tomás Rivera been admin?',
    '¿Qué reglas se crearon hace menos de dos meses?': 'which rules were created less than two months ago?',
  },
  'goes on from an answer': {
    '¿y cuáles de esos no tienen segundo factor?': 'and which of them have no second factor?',
    '¿Y quién les ha dado permiso?': 'and who has consented to them?',
    '¿Priya Raman sigue siendo administradora? ¿Hasta cuándo?': 'is Priya Raman still admin? until when?',
  },
  'asks who does it, by what they are': {
    'qué usuario registró Office Sync Helper?': 'which user registered Office Sync Helper?',
    'qué cuenta creó Office Sync Helper?': 'which account created Office Sync Helper?',
    'qué cuenta creó Marta Kowalska?': 'which account did Marta Kowalska create?',
    'qué apps creó IT Admin?': 'which apps did IT Admin create?',
    'qué usuario tiene Exchange Administrator?': 'which user has Exchange Administrator?',
  },
  'says what was spoken of by the verb alone': {
    'qué más hizo?': 'what else did it do?',
    'qué más ha hecho?': 'what else has it done?',
    'qué más puede hacer?': 'what else can it do?',
    '¿quién es?': 'who is it?',
    'y de qué apps son?': 'and which apps are they of?',
    'y quién le añadió el último secreto?': 'and who added the last secret to it?',
    'y quién les puso un secreto?': 'and who added a secret to them?',
    'quién le metió un secreto en Field Service Portal?': 'who added a secret to Field Service Portal?',
    'quién creó esa?': 'who created that one?',
    'de quién es la de estadísticas?': 'who owns the statistics one?',
    'y la de Marta?': 'and that of Marta?',
    'Desde qué dirección IP actuó la app después?': 'from which ip address did the app act afterwards?',
    'cuáles de nuestros propios registros de aplicaciones no tienen dueño?':
      'which of our own app registrations have no owner?',
  },
  'is typed without accents and marks': {
    'quien cambio la regla Finance copies': 'who changed the rule Finance copies',
    'que apps tienen secretos vencidos': 'which apps have expired secrets',
    'cuando se creo la regla m': 'when was the rule m created',
    'esta activada la auditoria de buzones?': 'is the mailbox auditing turned on?',
  },
  'keeps roles and names': {
    'Newsletter Sender (old) todavía puede enviar correo?': 'can Newsletter Sender (old) still send mail?',
    'por qué está mal Inbound relay 02': 'why is Inbound relay 02 bad',
    'Usuarios Invitados que son administradores': 'guests that are admins',
    '¿Hasta cuándo tiene Priya Raman el rol de administradora de aplicaciones en la nube?':
      'until when does Priya Raman have the Cloud Application Administrator role?',
    '¿Se aplica la política Require MFA for admins también a Diego Marchetti?':
      'does the policy Require MFA for admins apply also to Diego Marchetti?',
  },
};

describe('A Spanish question in English', () => {
  for (const [kind, questions] of Object.entries(TOLD))
    describe(`that ${kind}`, () => {
      for (const [question, told] of Object.entries(questions))
        it(question, () => {
          assert.equal(english(question), told);
        });
    });

  it('tells which typed words an English one stands for', () => {
    const translation = translateQuestion('¿Quién montó el conector de salida?', 'es');
    assert.equal(translation.sourceOf('created'), 'montó');
    assert.equal(translation.sourceOf('outbound connector'), 'conector de salida');
  });

  const lists = [
    SPANISH.nouns,
    SPANISH.adjectives,
    SPANISH.verbs,
    SPANISH.pasts,
    SPANISH.participles,
    SPANISH.auxiliaries,
    SPANISH.questions,
    SPANISH.small,
    SPANISH.phrases,
  ];
  const known = lists.flatMap((list) => Object.values(list).flatMap((said) => said.split(/[|;]/)));
  const word = fc.oneof(
    fc.constantFrom(...known),
    fc.constantFrom(
      'no',
      'se',
      'le',
      'los',
      'lleva',
      'hace',
      'Marta Kowalska',
      'borrarlos',
      '¿',
      '?',
      ',',
      '(',
      '"a b"',
    ),
  );

  it('is said whatever words stand beside each other, and of typed words only', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        const typed = words.join(' ');
        const translation = translateQuestion(typed, 'es');
        for (const one of translation.text.split(' ').filter(Boolean)) {
          const source = translation.sourceOf(one);
          assert.ok(typed.includes(source), `${one} ← ${source} in ${typed}`);
        }
      }),
      { numRuns: 300 },
    );
  });
});
