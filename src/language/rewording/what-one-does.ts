import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import { END, type Turn } from './turn.js';

const NAME = '"?((?=[\\p{Lu}\\p{N}])[^?,;:"]{1,80}?)"?';
const COMMA = ' ?[,;:–-] ?[¿]?';

/** How a language asks what a thing does, and who made it. Each is a pattern without groups. */
interface Wording {
  readonly connector: string;
  readonly rule: string;
  readonly does: string;
  /** Behind the name: "il fait quoi". */
  readonly doesBehind: string;
  readonly whoMade: string;
}

const WORDINGS: Readonly<Record<OtherLanguage, Wording>> = {
  de: {
    connector: '(?:(?:der|den) )?(?:(?:inbound|outbound|eingangs|ausgangs)[ -]?)?[ck]onne[ck]tor',
    rule: '(?:die )?(?:(?:transport|mail|nachrichtenfluss)-?)?regel',
    does: 'was (?:macht|tut|bewirkt)',
    doesBehind: 'was (?:macht|tut|bewirkt) (?:der|die|das|er|sie|es)',
    whoMade:
      '(?:wer hat (?:ihn|sie|es|den|die|das)(?: (?:denn|eigentlich|überhaupt|mal))? (?:angelegt|erstellt|eingerichtet|gemacht|gebaut|geschrieben)|von wem (?:ist|stammt|kommt|wurde) (?:er|sie|es|der|die|das)(?: (?:angelegt|erstellt|eingerichtet)(?: worden)?)?)',
  },
  fr: {
    connector: '(?:le )?connecteur',
    rule: '(?:la )?règle(?: de transport| de flux de messagerie)?',
    does: "(?:que|qu['’]est-ce que) fait",
    doesBehind: "(?:(?:il|elle|ça) fait quoi|que fait-(?:il|elle)|qu['’]est-ce qu['’](?:il|elle) fait)",
    whoMade:
      "(?:c['’]est )?qui (?:qui )?l['’](?:a|avait) (?:créée?|faite?|mise? en place|configurée?|ajoutée?|écrite?)",
  },
  es: {
    connector: '(?:el )?conector',
    rule: '(?:la )?regla(?: de transporte| de correo)?',
    does: 'qu[ée] hace',
    doesBehind: 'qu[ée] hace',
    whoMade: 'qui[ée]n (?:lo|la) (?:cre[óo]|hizo|ha (?:creado|hecho)|puso|configur[óo]|mont[óo]|escribi[óo])',
  },
};

function listTurns(language: OtherLanguage): readonly Turn[] {
  const { does, doesBehind, whoMade, ...kinds } = WORDINGS[language];
  return (['connector', 'rule'] as const).flatMap((kind): readonly Turn[] => {
    const plain = `what does the ${kind} "$1" do and who made it?`;
    const turn = (asked: string): Turn => [
      new LazyPattern(`^[\\s¿]*${asked},? (?:und|et|y) ¿?${whoMade}${END}`, 'iu'),
      plain,
    ];
    return [turn(`${does} ${kinds[kind]} ${NAME}`), turn(`${kinds[kind]} ${NAME}${COMMA}${doesBehind}`)];
  });
}

/** "le connecteur X, il fait quoi et qui l'a créé ?": both are asked of one thing by name. */
export const WHAT_ONE_DOES: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: listTurns('de'),
  fr: listTurns('fr'),
  es: listTurns('es'),
};
