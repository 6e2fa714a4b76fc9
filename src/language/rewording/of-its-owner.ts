import { LazyPattern } from '../../core/lazy-pattern.js';
import { END } from './turn.js';

/** Who somebody is to a thing, and how it is asked who that is. */
const WHO: Readonly<Record<string, string>> = {
  owner: 'owns',
  creator: 'created',
  maker: 'created',
  author: 'created',
};

/** What is asked of a person and of no app. Whether the owner is disabled, or has MFA, the table of apps tells. */
const OF_PERSON =
  '(?:(?:still |also |even |really |actually |currently )*(?:an? |one of (?:the |our )?)(?:(?:global|exchange|privileged|external|regular|normal) )*(?:admins?|administrators?|guests?|member|external)(?!\\p{L})[^?]{0,40}|(?:still )?(?:external|privileged|one of (?:us|ours)|with us|employed|at risk|compromised|around)[^?]{0,20}|(?:still |even |actually )*(?:work|works|sign|log|hold|holds|belong)(?!\\p{L})[^?]{0,40})';

const ASKED = new LazyPattern(
  `^(?<before>(?:and |so |but |ok |okay )*)(?<verb>is|was|does|did|has|can) (?:the |our )?(?<who>${Object.keys(WHO).join('|')}) of (?<what>(?:the |our |that |this )?[^?,;]{2,60}?) (?<is>${OF_PERSON})${END}`,
  'iu',
);

/** "is its owner an admin?" */
const ASKED_OF_ITS = new LazyPattern(
  `^(?<before>(?:and |so |but |ok |okay )*)(?<verb>is|was|does|did|has|can) (?<its>its|(?:that|this|the) (?:app|rule|connector|group)['’]s) (?<who>${Object.keys(WHO).join('|')}) (?<is>${OF_PERSON})${END}`,
  'iu',
);
const NOUN_DE = '(?:der|die) (?:besitzer|eigentümer|inhaber)(?:in)?';
const ASKED_DE = new LazyPattern(
  `^(?:und )?ist (?:${NOUN_DE}|(?<its>(?:dessen|deren|sein|ihr)e? (?:besitzer|eigentümer)(?:in)?))(?: (?:von|vom|der|des) (?<what>[^?,;]{2,60}?))? (?<is>(?:noch |auch |selbst |überhaupt )*(?:(?:ein|eine|einer) )?(?:(?:globale[rn]?|externe[rn]?) )*(?:admin|administrator|gast|extern)(?:in)?)${END}`,
  'iu',
);
const ASKED_FR = new LazyPattern(
  `^(?:et )?(?:est-ce que )?(?:le |la |son |sa )propriétaire(?: (?:de |d['’]|du )(?<what>[^?,;]{2,60}?))? est(?:-(?:il|elle))? (?<is>(?:encore |aussi )?(?:(?:un |une )?(?:admin(?:istrat(?:eur|rice))?|invitée?)|externe))${END}`,
  'iu',
);
const ASKED_ES = new LazyPattern(
  `^[\\s¿]*(?:y )?(?:es |el |la |su )+(?:dueñ[oa]|propietari[oa])(?: (?:de |del )(?<what>[^?,;]{2,60}?))?(?: es)? (?<is>(?:también )?(?:una? )?(?:admin(?:istrador(?:a)?)?|invitad[oa]|extern[oa]))${END}`,
  'iu',
);

/** "is the owner of X an admin?" in two questions: who owns it, and what is asked of that person. undefined: another question. */
export function splitOfItsOwner(text: string): readonly [who: string, then: string] | undefined {
  const { before, verb, who, what, its, is } = (ASKED.exec(text) ?? ASKED_OF_ITS.exec(text))?.groups ?? {};
  const asks = WHO[who?.toLowerCase() ?? ''];
  if (asks === undefined) return splitAbroad(text);
  const thing = what ?? (its?.toLowerCase() === 'its' ? 'it' : its?.replace(/['’]s$/u, '')) ?? 'it';
  return [`${before ?? ''}who ${asks} ${thing}?`, `${verb?.toLowerCase()} that person ${is}?`];
}

function splitAbroad(text: string): readonly [who: string, then: string] | undefined {
  const de = ASKED_DE.exec(text)?.groups;
  if (de !== undefined)
    return [
      `wem gehört ${de['what']?.replace(/^(?=(?:app|anwendung|gruppe|regel)$)/iu, 'die ') ?? 'sie'}?`,
      `ist er ${de['is'] ?? ''}?`,
    ];
  const fr = ASKED_FR.exec(text)?.groups;
  if (fr !== undefined)
    return [`qui est propriétaire de ${fr['what'] ?? 'cette appli'} ?`, `cette personne est-elle ${fr['is'] ?? ''} ?`];
  const es = ASKED_ES.exec(text)?.groups;
  if (es !== undefined)
    return [`¿quién es el dueño de ${es['what'] ?? 'esa app'}?`, `¿esa persona es ${es['is'] ?? ''}?`];
  return undefined;
}

const AND: readonly (readonly [RegExp, string])[] = [
  [/^wem /u, 'und'],
  [/^qui /u, 'et'],
];

/** The same in one message. Other texts stay. */
export function askOwnerFirst(text: string): string {
  const [who, then = ''] = splitOfItsOwner(text) ?? [];
  if (who === undefined) return text;
  if (who.startsWith('¿')) return `${who} ${then}`;
  const and = AND.find(([begins]) => begins.test(who))?.[1] ?? 'and';
  return `${who.replace(/ ?\?$/u, '')} ${and} ${then}`;
}
