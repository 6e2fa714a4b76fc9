import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { understandInDialogue } from '../../../src/language/dialogue/understand-in-dialogue.js';
import { markUnanswered } from '../../../src/language/dialogue/next-dialogue-state.js';
import { understandMessage } from '../../../src/language/understand-message.js';
import { after, context, of, problemOf, say } from '../support/talk.js';

const TALKS = [
  after('which admins lack MFA?', of('user', 'IT Admin', 'svc-migration')),
  after('which apps can read all mail?', of('service-principal', 'Nordarchiv Mail Archive', 'Visitor Registration')),
  after('which rules remove a header?', of('transport-rule', 'm', 'n')),
  after('is SMTP AUTH off?', []),
];

describe('A question whose pronoun means what it says itself', () => {
  for (const text of [
    'who holds User Administrator, and is it for the whole tenant?',
    'docuvault, is that one dangerous?',
    'Nordarchiv, is that app dangerous?',
    'what do we know about the app with "office sync" in its name?',
    'könnten Sie mir sagen, wer Global Administrator ist?',
    'Können Sie bitte die Konnektoren auflisten?',
    'welche Apps dürfen Mails senden, außer denen, die deaktiviert sind?',
    'Parle-moi de Lernwelt, elle a quels droits chez nous cette appli ?',
    'Les applis qui peuvent envoyer des mails, sauf celles qui sont désactivées',
    'les connecteurs, hors ceux qui sont désactivés',
    'Y a-t-il des connecteurs sans TLS ?',
    'y a des applis désactivées ?',
    'quelle est la dernière règle de transport créée ?',
    'die letzte Regel, die angelegt wurde?',
    '¿Cuál fue la última regla de transporte que se creó?',
    'Nordarchiv, ¿qué permisos tiene esa aplicación?',
  ]) {
    it(`is no follow-up: ${text}`, () => {
      const alone = understandInDialogue(text, context);
      assert.notEqual(alone.declined?.because, 'follow-up');
      assert.deepEqual(
        TALKS.map((talk) => isDeepStrictEqual(say(text, talk), alone)),
        TALKS.map(() => true),
      );
    });
  }

  it('asks of what is named first', () => {
    const { query } = understandInDialogue('docuvault, is that one dangerous?', context);
    assert.deepEqual(query, understandMessage('is docuvault dangerous?', context).query);
  });

  it('leaves out those of the kind, in each language', () => {
    for (const text of [
      'les applis qui peuvent envoyer des mails, sauf celles qui sont désactivées',
      'welche Apps dürfen Mails senden, außer denen, die deaktiviert sind?',
      'apps that can send mail, except those that are disabled',
      'las aplicaciones que pueden enviar correo, salvo las que están deshabilitadas',
    ]) {
      const { where = [], unread } = understandMessage(text, context).query ?? {};
      assert.deepEqual([where.at(-1)?.attribute, where.at(-1)?.op, unread], ['state', 'is-not', []], text);
    }
  });

  it('shows for all that are found what a second question asks', () => {
    const { query } = understandMessage('who holds User Administrator, and is it for the whole tenant?', context);
    assert.deepEqual([query?.where, query?.show, query?.unread], [[], ['scope'], []]);
  });
});

describe('A question about an act or a state that was just spoken of', () => {
  const maker = { values: of('user', 'IT Admin') };
  const made = after('who created the rule Finance copies?', of('transport-rule', 'Finance copies'), maker);
  for (const text of [
    'from which IP?',
    'and from where?',
    'von welcher IP?',
    'depuis quelle adresse IP ?',
    '¿desde qué IP?',
    '¿desde qué IP lo hicieron?',
    'von welcher IP hat er das gemacht?',
    "depuis quelle IP l'a-t-il fait ?",
  ]) {
    it(`asks from which address it was made: ${text}`, () => {
      const { query } = say(text, made);
      assert.deepEqual([query?.table, query?.show], ['transport-rules', ['createdFrom']]);
    });
  }

  for (const [asked, text] of [
    ['is the rule Journal still on?', 'since when?'],
    ['ist die Regel Journal noch aktiv?', 'seit wann?'],
    ['la règle Journal est-elle encore active ?', 'depuis quand ?'],
    ['is the rule Journal disabled?', 'since when?'],
  ] as const) {
    it(`asks when it was switched: ${asked} ${text}`, () => {
      const { query } = say(text, after(asked, of('transport-rule', 'Journal')));
      assert.deepEqual([query?.where, query?.show], [[], ['changedAt', 'changedBy']]);
    });
  }

  it('asks the log when an account was switched off, and not since when it holds a role', () => {
    const { query } = say('since when?', after('is Adele Vance disabled?', of('user', 'Adele Vance')));
    assert.equal(query?.table, 'events');
  });

  const risky = after('which admins are at risk?', of('user', 'IT Admin'));
  for (const text of [
    'what is the risk level?',
    'was ist die Risikostufe?',
    'quel est le niveau de risque ?',
    '¿cuál es el nivel de riesgo?',
  ]) {
    it(`asks for what those have who were named: ${text}`, () => {
      assert.deepEqual(say(text, risky).query?.show, ['riskLevel']);
    });
  }

  it('asks what a term means where it says so', () => {
    assert.equal(say('what is MFA?', risky).intent, 'explain');
  });

  const partner = after('which partners have Global Admin?', of('partner', 'Gipfelblick IT'));
  for (const text of [
    'how long does that relationship still run?',
    'how much longer does it last?',
    'wie lange läuft diese Beziehung noch?',
    'combien de temps dure encore cette relation ?',
    '¿cuánto tiempo dura todavía esa relación?',
  ]) {
    it(`asks for the end, and not for the beginning: ${text}`, () => {
      assert.deepEqual(say(text, partner).query?.show, ['endsAt']);
    });
  }

  for (const text of ["et son rôle temporaire, il s'arrête quand ?", 'und ihre befristete Rolle, wann hört die auf?']) {
    it(`is no order to stop alerts: ${text}`, () => {
      const asked = say(text, after('which roles does Adele Vance hold?', of('user', 'Adele Vance')));
      assert.notEqual(asked.intent, 'subscribe');
      assert.ok(asked.query?.show?.includes('endsAt'));
    });
  }

  it('is about alerts where it says so', () => {
    assert.equal(understandMessage('when do you stop sending alerts?', context).intent, 'subscribe');
  });

  const rules = after('which rules remove a header?', of('transport-rule', 'm', 'n'));
  for (const text of [
    'when was the newest of them added, and by whom?',
    'wann wurde die neueste davon angelegt, und von wem?',
    'quand la plus récente a-t-elle été ajoutée, et par qui ?',
  ]) {
    it(`asks of the newest of them alone: ${text}`, () => {
      const { query } = say(text, rules);
      assert.deepEqual(query?.order, { attribute: 'createdAt', direction: 'descending' });
      assert.deepEqual([query.limit, query.show], [1, ['createdBy', 'createdAt']]);
    });
  }
});

describe('Some of what was asked before', () => {
  const partners = after('which partners are there?', of('partner', 'Gipfelblick IT', 'Talwind'));
  for (const text of [
    'any with Global Administrator?',
    'einer mit Global Administrator?',
    'certains avec Global Administrator ?',
    '¿alguno con Global Administrator?',
    'lesquels ont Global Administrator ?',
  ]) {
    it(`narrows it: ${text}`, () => {
      const { query } = say(text, partners);
      assert.deepEqual([query?.table, query?.named.at(-1)?.words], ['partners', 'Global Administrator']);
    });
    it(`does not go on from an older answer where the last question got none: ${text}`, () => {
      const open = markUnanswered(partners, understandMessage('how many guests are there?', context));
      assert.equal(problemOf(say(text, open)), 'unanswered');
    });
  }

  for (const [asked, text] of [
    ['welche Gäste gibt es?', 'um welche Rolle geht es da, und seit wann?'],
    ['combien d’invités avons-nous ?', "de quel rôle s'agit-il ?"],
    ['¿cuántos invitados hay?', '¿de qué rol se trata?'],
    ['how many guests are there?', 'which role is that about?'],
    ["montre moi tout ce qu'on sait sur Priya", "et son rôle, il s'arrête quand ?"],
  ] as const) {
    it(`is not told of an older answer: ${asked} ${text}`, () => {
      const open = markUnanswered(partners, understandMessage(asked, context));
      assert.equal(problemOf(say(text, open)), 'unanswered');
    });
  }

  for (const [asked, text] of [
    ['which rules are disabled?', 'and the enabled ones?'],
    ['¿qué reglas están deshabilitadas?', '¿y las habilitadas?'],
    ['quelles règles sont désactivées ?', 'et celles qui sont actives ?'],
  ] as const) {
    it(`is another value of the same switch: ${asked} ${text}`, () => {
      const { query } = say(text, after(asked, of('transport-rule', 'Journal')));
      assert.equal(query?.where.length, 1);
      assert.deepEqual(query.named, []);
    });
  }

  it('is counted in French', () => {
    const apps = after("quelles applis n'ont pas de propriétaire ?", of('service-principal', 'Portal', 'Scanner'));
    assert.deepEqual(
      say('combien en sont désactivées ?', apps).query?.where.map(({ attribute }) => attribute),
      ['owned', 'state'],
    );
    assert.equal(say('il y en a combien ?', apps).query?.form, 'count');
  });
});

describe('Which ones do what was spoken of', () => {
  const rules = after('which rules skip the spam filter?', of('transport-rule', 'Newsletters', 'Phishing simulation'));
  for (const text of [
    'et chez nous il y en a lesquelles qui font ça ?',
    'gibt es bei uns welche, die das machen?',
    '¿y cuáles hacen eso?',
    'and which ones do that?',
  ])
    it(`are all of which it is so, whoever was named before: ${text}`, () => {
      const { query } = say(text, rules);
      assert.deepEqual(
        [query?.where.map(({ value }) => value), query?.named, query?.form],
        [['bypasses-filtering'], [], 'list'],
      );
    });
});
