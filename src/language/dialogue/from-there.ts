import { distinctSubjects } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { NamedSubject, Query } from '../model/query.js';
import { nameSubjects } from './named-subjects.js';

const FROM_THERE =
  /(?<!\p{L})(?:from (?:there|(?:that|this|the same) (?:ip|address|ip address|place|location))|(?:von|aus) (?:dort|da|(?:dieser|derselben|der gleichen) (?:ip|adresse|ip-adresse)) ?(?:aus)?|(?:depuis|de) (?:là|(?:cette|la même) (?:ip|adresse(?: ip)?))|desde (?:ah[íi]|all[íi]|(?:esa|la misma) (?:ip|direcci[óo]n(?: ip)?)))(?!\p{L})/iu;
const ANYONE_ELSE =
  /(?<!\p{L})(?:(?:anyone|anybody|someone|somebody|who) else|(?:any )?other (?:people|accounts?|apps?|users?|admins?)|sonst (?:noch )?(?:jemand|wer)|noch (?:jemand|wer)|(?:jemand|wer) (?:sonst|anderes|noch)|(?:quelqu'un|qui) d'autre|(?:alguien|qui[ée]n) m[áa]s)(?!\p{L})/iu;
const IS_WHO = /^(?:and |und |et |y )?(?:who|wer|qui|qui[ée]n)(?!\p{L})/iu;
const IS_WHETHER =
  /^(?:did|has|have|had|was(?! (?:wurden?|ist|hat|haben|kam|ging|geschah|passierte|lief)(?!\p{L}))|were|is|are|hat|haben|war|est-ce|quelqu'un|ha|han|alguien|anyone|anybody|someone|somebody)(?!\p{L})/iu;

/**
 * "did anyone else act from there?", "what else came from that address?" after an address was told: what the log has from it, without those who
 * were spoken of where others are asked for. undefined: no address was told, or none is meant.
 */
export function askFromThere(text: string, { address, referents, unanswered }: DialogueState): Query | undefined {
  if (address === undefined || unanswered !== undefined || !FROM_THERE.test(text)) return undefined;
  const spoken = distinctSubjects(
    referents.flat().filter(({ kind }) => kind === 'user' || kind === 'service-principal'),
  );
  const others: readonly NamedSubject[] = ANYONE_ELSE.test(text)
    ? nameSubjects(spoken).map((one) => ({ ...one, kind: 'name', not: true, attributes: ['actor'] }))
    : [];
  const form = IS_WHO.test(text) ? 'who' : IS_WHETHER.test(text) ? 'yes-no' : 'list';
  return {
    about: 'event',
    table: 'events',
    where: [],
    named: [{ kind: 'name', words: address, attributes: ['ip'] }, ...others],
    form,
    ...(form === 'list' ? {} : { show: ['actor'] }),
    unread: [],
  };
}
