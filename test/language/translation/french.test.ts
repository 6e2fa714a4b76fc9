import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normaliseQuestion } from '../../../src/language/normalise-question.js';
import { translateQuestion } from '../../../src/language/translation/translate-question.js';
import { FRENCH } from '../../../src/language/translation/words/french.js';

const inEnglish = (question: string): string => translateQuestion(normaliseQuestion(question), 'fr').text;

/** By what French says otherwise than English. */
const QUESTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'who is asked for': {
    "Qui a le rôle d'administrateur SharePoint ?": 'who has the SharePoint Administrator role?',
    "C'est qui le propriétaire de l'appli Release Automation ?": 'who is the owner of the app Release Automation?',
    "C'est qui qui a ajouté la règle « Let trade fair newsletters through » ?":
      'who added the rule "Let trade fair newsletters through"?',
    'Qui lui a donné accès, et quand ?': 'who gave access to him, and when?',
    "À qui appartient l'appli Directory Browser ?": 'who owns the app Directory Browser?',
  },
  'whom, which and how': {
    "Est-ce qu'il a encore des droits quelque part ?": 'does he still have rights?',
    'on en a combien comme ça ?': 'how many of them do we have?',
    "Quels comptes sont exclus de toutes les stratégies d'accès conditionnel ?":
      'which accounts are excluded from every Conditional Access policy?',
    "Combien de personnes du service financier n'ont pas de MFA ?":
      'how many persons of the finance department have no MFA?',
    'et les autres règles ?': 'and the other rules?',
    "Pourquoi le SMS n'est pas une bonne option ?": 'why is SMS risky?',
    'Comment je fais pour retirer ce consentement ?': 'how do I remove this consent?',
  },
  'what is negated': {
    "Quelles applis n'ont pas de propriétaire ?": 'which apps have no owner?',
    "Quels admins n'ont pas changé leur mot de passe depuis plus d'un an ?":
      'which admins have not changed their password for more than one year?',
    "Quels admins n'ont que le SMS comme deuxième facteur ?": 'which admins have only SMS as second factor?',
    'Quels connecteurs ne sont plus utilisés ?': 'which connectors are no longer used?',
    "Y a-t-il des applis qui n'appartiennent à personne ?": 'are there apps that belong to nobody?',
    'Quelles stratégies ne bloquent pas les anciens protocoles ?': 'which policies do not block legacy authentication?',
    "Quels administrateurs n'ont pas encore enregistré de clé d'accès ?":
      'which admins have not yet registered passkey?',
    'ya des connecteurs entrants qui exigent pas tls?': 'are there inbound connectors that do not require TLS?',
  },
  'what stands the other way round': {
    'À quelle date expire le secret de Ticketbridge Connector ?':
      'when does the secret of Ticketbridge Connector expire?',
    'Les utilisateurs peuvent-ils enregistrer des applications ?': 'can the users register apps?',
    "Combien d'applications avons-nous enregistrées nous-mêmes ?": 'how many apps did we register ourselves?',
    "Jusqu'à quand Priya Raman est-elle Cloud Application Administrator ?":
      'until when is Priya Raman Cloud Application Administrator?',
    'Une appli fait-elle confiance à un émetteur inconnu ?': 'does an app trust an unknown issuer?',
    'Quels rôles a Yusuf Demir ?': 'which roles does Yusuf Demir have?',
    "Que peut faire l'appli HR Onboarding Flow ?": 'what can the app HR Onboarding Flow do?',
    'Avec quel rôle Priya Raman peut-elle gérer les applications ?': 'with which role can Priya Raman manage the apps?',
    'PERFECTDATA SOFTWARE est arrivée quand dans le tenant ?': 'when did PERFECTDATA SOFTWARE arrive in the tenant?',
    'on a combien de règles ?': 'how many rules do we have?',
    "Est-ce que quelqu'un s'est connecté avec le compte de secours ?":
      'did someone sign in with the break glass account?',
  },
  'what is named first': {
    "Le groupe de rôles Help Desk d'Exchange, il y a quelqu'un dedans ?":
      'is there somebody in the role group Help Desk of Exchange?',
    "L'authentification SMTP, elle est toujours activée chez nous ?": 'is SMTP AUTH still enabled here?',
    'Le compte svc-migration, il sert encore à quelque chose ?': 'is the account svc-migration still used?',
    'Elle a quels droits chez nous, cette appli ?': 'which rights does this app have here?',
    'Inbound relay 02 il est apparu comment ?': 'how did Inbound relay 02 appear?',
  },
  'what a thing is like': {
    'Quels comptes ont un mot de passe vieux de plus d’un an ?': 'which accounts have a password older than one year?',
    'Y a-t-il une appli désactivée qui garde ses droits ?': 'is there a disabled app that keeps its rights?',
    'Quelle règle a la priorité la plus haute ?': 'which rule has the highest priority?',
    'Combien de licences E3 est-ce qu’il nous reste ?': 'how many E3 licences are left?',
    'Le journal d’audit est bien activé ?': 'is the audit log enabled?',
    'tu peux me sortir les applis dont le secret est déjà périmé':
      'can you show me the apps whose secret is already expired',
  },
  'what is done to whom': {
    'Et qui l’a créée ?': 'and who created it?',
    'Quel connecteur a été créé par une application ?': 'which connector was created by an app?',
    'Les comptes de secours sont-ils exclus de toutes les stratégies ?':
      'are the break glass accounts excluded from every policy?',
    'Qui échappe à la stratégie « Require MFA for admins » ?': 'who escapes the policy "Require MFA for admins"?',
  },
  'when it was': {
    'Quelles règles de transport ont été créées ces 30 derniers jours ?':
      'which mail flow rules were created in the last 30 days?',
    'Quels secrets expirent dans les 30 prochains jours ?': 'which secrets expire in the next 30 days?',
    'Quelles applis ont été ajoutées le mois dernier ?': 'which apps were added last month?',
    'Quelles applis n’ont pas été utilisées depuis 6 mois ?': 'which apps have not been used for 6 months?',
    'Qui a supprimé une règle il y a trois jours ?': 'who deleted a rule three days ago?',
  },
  'what is typed without accents': {
    'quelles regles ont ete creees par une application': 'which rules were created by an app',
    'est ce que le journal d audit est active': 'is the audit log enabled',
  },
};

describe('A French question in English', () => {
  for (const [what, questions] of Object.entries(QUESTIONS))
    for (const [question, english] of Object.entries(questions))
      it(`tells ${what}: ${question}`, () => {
        assert.equal(inEnglish(question), english);
      });

  it('leaves names as they are typed', () => {
    assert.equal(inEnglish('Qui a créé la règle Finance copies ?'), 'who created the rule Finance copies?');
    assert.equal(inEnglish('La règle m enlève quel en-tête ?'), 'which header does the rule m remove?');
  });
});

describe('The source of English words', () => {
  const sourceOf = (question: string, english: string): string => translateQuestion(question, 'fr').sourceOf(english);

  it('is what was typed', () => {
    assert.equal(sourceOf('Quelles règles de transport sont actives ?', 'mail flow rules'), 'règles de transport');
    assert.equal(sourceOf('Qui a consenti à Sketchroom ?', 'consented'), 'a consenti');
  });

  it('is a part of the text, whatever is mixed', () => {
    const lists = [FRENCH.nouns, FRENCH.adjectives, FRENCH.verbs, FRENCH.participles, FRENCH.auxiliaries];
    const more = [FRENCH.questions, FRENCH.small, FRENCH.phrases];
    const said = [...lists, ...more].flatMap((list) => Object.values(list).flatMap((one) => one.split(/[|;]/)));
    const marks = [',', '?', '.', '"', "l'", "qu'", "n'", 'ne', 'pas', 'que', 'Ticketbridge', 'Exchange', '-1', '('];
    const word = fc.oneof(fc.constantFrom(...said), fc.constantFrom(...marks), fc.string({ maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), fc.nat(20), fc.nat(4), (words, from, count) => {
        const text = normaliseQuestion(words.join(' '));
        const translation = translateQuestion(text, 'fr');
        const english = translation.text
          .split(' ')
          .slice(from, from + count + 1)
          .join(' ');
        const source = translation.sourceOf(english);
        assert.ok(text.includes(source) || source === english, JSON.stringify({ text, english, source }));
      }),
      { numRuns: 300 },
    );
  });
});
