import { omitUndefined } from '../../core/omit-undefined.js';
import type { NamedSubject } from '../model/query.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { findRole } from '../parameters/role-names.js';
import type { Word } from '../question-tokenizer.js';
import { findNameKind } from './name-kind.js';
import { isExclusionAt, isLeftOutAt } from './exclusion.js';
import type { TableVocabulary } from './table-vocabulary.js';
import { findAttributesBefore } from './word-before-name.js';

/** "when was Priya granted the role?": she got it, whoever gave it. */
const WAS_BEFORE =
  /(?<!\p{L})(?:was|were|been)(?: (?:the|our|that|this|an?))?(?: (?:inbound|outbound|mail|flow|transport|exchange|conditional|access|service|policy|policies|(?:connector|rule|app|application|principal|registration|user|account|admin|group)s?)){0,4} ["']?$/iu;
const GIVEN = /^(?:granted|given|assigned)$/;
/** "when was Sven's account disabled?": it was done to him. */
const ACTED_ON =
  /^(?:(?:re-?)?enabled|disabled|blocked|unblocked|suspended|locked|unlocked|deleted|removed|restored|invited|renamed|revoked|switched|turned|(?:de)?activated|promoted|demoted|excluded)$/;
/** "the first thing that Priya changed": she did it. */
const DID = /^(?:did|changed|created|made|deleted|removed|added|granted|gave|modified|edited)$/;

/** "how many changes did X make?": X is the actor. In each language where its verb stands. */
const MADE: readonly { readonly before: RegExp; readonly behind: RegExp }[] = [
  {
    before: /(?<!\p{L})(?:did|has|have|had)(?: the (?:app|application|user|account|admin))? ["']?$/iu,
    behind:
      /^["']? (?:(?:ever|also|just|already) )?(?:make|made|do|done|perform(?:ed)?|carr(?:y|ied) out|create|add|remove|delete|grant|give|assign|reset|register|approve|revoke|invite|disable|enable)(?!\p{L})/iu,
  },
  {
    before:
      /^(?!(?:und )?we(?:r|m|n)(?!\p{L})).*(?<!\p{L})(?:hat|haben|hatte)(?: (?:die (?:app|anwendung)|der benutzer|das konto))? ["']?$/iu,
    behind:
      /^[^?]*(?<!\p{L})(?:gemacht|vorgenommen|durchgeführt|getätigt|ausgeführt|geändert|angelegt|erstellt|gelöscht|entfernt|hinzugefügt|erteilt|vergeben)[\s?.!]*$/iu,
  },
  {
    before: /(?:)/u,
    behind:
      /^["'»]? (?:a-t-(?:il|elle)|a) (?:(?:déjà|bien) )?(?:fait|effectué|apporté|réalisé|exécuté|créé|ajouté|supprimé|retiré|accordé|attribué)(?:es?|s)?(?!\p{L})/iu,
  },
  {
    before:
      /(?<!\p{L})(?:hizo|realizó|efectuó|ejecutó|ha (?:hecho|realizado|efectuado|ejecutado))(?: (?:la (?:app|aplicación|cuenta)|el usuario))? ["'«]?$/iu,
    behind: /(?:)/u,
  },
];

/** "anything that IT Admin has not done": what is left out is what he did. */
const HAS_NOT_DONE =
  /^["']? (?:has|have|had)(?: not|n['’]t| never) (?:done|made|changed|created|deleted|removed|added|granted|given|modified|edited|touched)(?!\p{L})/iu;
/** "did anybody other than X change …?": whoever else did it is asked for. */
const ANYBODY_BUT =
  /(?<!\p{L})(?:(?:any|some)(?:one|body)(?: else)?|(?:who|by whom)(?: else)?|else),? (?:other than|except(?: for)?|besides|apart from|aside from|but|than)(?: the (?:app|application|user|account|admin))? ["']?$/iu;

const leavesOutDoer = (text: string, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  HAS_NOT_DONE.test(text.slice(end)) || ANYBODY_BUT.test(text.slice(Math.max(0, start - LONGEST_KIND), start));

const makesSomething = (text: string, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  MADE.some(({ before, behind }) => before.test(text.slice(0, start)) && behind.test(text.slice(end)));

/** "was the connector X deleted": it deleted nothing itself. */
export const wasActedOn = (text: string, { start }: { readonly start: number }): boolean =>
  WAS_BEFORE.test(text.slice(Math.max(0, start - LONGEST_KIND), start));
/** Of "was the outbound mail flow connector" in characters, and more. */
const LONGEST_KIND = 60;

/** A name of a question as a table understands it: left out after "except", or a value of the attributes that the word before it says. */
export function readName(
  name: QuestionMaterial['names'][number],
  { words, text }: QuestionMaterial,
  vocabulary: TableVocabulary,
): NamedSubject {
  const at = words.findLastIndex((word) => word.end <= name.start);
  const isLeftOut = isExclusionAt(words, at) || isLeftOutAt(words, at + 1);
  const next = words.find(({ start }) => start >= name.end)?.text ?? '';
  const isPassive = wasActedOn(text, name);
  const isDoer =
    !isPassive &&
    vocabulary.table.about === 'event' &&
    (DID.test(next) || makesSomething(text, name) || leavesOutDoer(text, name));
  const before =
    isPassive && (GIVEN.test(next) || isActedOn(words, name))
      ? vocabulary.after.get('to')
      : findAttributesBefore(
          words,
          at + 1,
          vocabulary,
          words.findIndex(({ start }) => start >= name.end),
        );
  const isWhose = vocabulary.table.about === 'event' && isOwnerOfThing(words, name);
  const implied = isDoer ? vocabulary.after.get('by') : isWhose ? vocabulary.after.get('to') : undefined;
  const attributes = before ?? implied;
  return {
    kind: findNameKind(name),
    words: name.value,
    ...(isLeftOut ? { not: true } : {}),
    ...omitUndefined({ attributes }),
  };
}

/** Also with the account between: "was Sven's account disabled". */
function isActedOn(words: readonly Word[], { end }: { readonly end: number }): boolean {
  const behind = words.filter(({ start }) => start >= end);
  return ACTED_ON.test(behind.find(({ text }) => !ITS_KIND.test(text))?.text ?? '');
}

/** "did anybody reset Priya's password?": it was done to her. Not "Priya's changes". */
function isOwnerOfThing(words: readonly Word[], { end }: { readonly end: number }): boolean {
  const [mark, thing, behind] = words.filter(({ start }) => start >= end).map(({ text }) => text);
  return /^'?s$/.test(mark ?? '') && (OWN_THING.test(thing ?? '') || OWN_THING.test(behind ?? ''));
}

const OWN_THING =
  /^(?:passwords?|accounts?|mfa|factors?|methods?|authenticators?|phones?|passkeys?|sessions?|roles?|permissions?|secrets?|credentials?|certificates?|owners?|licen[cs]es?)$/;

const ITS_KIND = /^(?:'?s|accounts?|app|rule|role|user)$/;

/** A role or permission as it is called: "global admins" is Global Administrator. */
export function readTechnicalName(kind: 'role' | 'permission', said: readonly Word[]): NamedSubject {
  const role = kind === 'role' ? findRole(said) : undefined;
  return { kind, words: role ?? said.map(({ text }) => text).join(' ') };
}
