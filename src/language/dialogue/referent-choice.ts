import type { Subject, SubjectKind } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { ReferenceProblem } from '../model/reference-problem.js';
import type { Reference } from './reference-words.js';

/** The subjects that a reference can mean, the likeliest first; or why it means none. */
export type Referents = { readonly groups: readonly (readonly Subject[])[] } | { readonly problem: ReferenceProblem };

const MOST_NAMES = 5;

/** What a reference means among what is remembered. */
export function findReferents(reference: Reference, { shown, referents }: DialogueState): Referents {
  switch (reference.to) {
    case 'nth':
      return findNth(reference.nth, reference.kind, shown);
    case 'other': {
      const current = new Set((referents.find((group) => group.length === 1) ?? []).map(({ id }) => id));
      const others = shown.filter(({ id }) => !current.has(id));
      return others.length === 1 ? { groups: [others] } : several(others.length > 0 ? others : shown);
    }
    case 'several': {
      const groups = referents.filter((group) => group.length > 0);
      const counted = groups.filter((group) => group.length === reference.count);
      if (counted.length > 0) return { groups: counted };
      const plural = groups.filter((group) => group.length > 1);
      return groups.length === 0 ? NOTHING : { groups: [...plural, ...groups.filter((group) => group.length === 1)] };
    }
    case 'one':
      return findOne(reference.kind, reference.words, referents);
  }
}

const NOTHING: Referents = { problem: { kind: 'none-named' } };

function several(subjects: readonly Subject[]): Referents {
  if (subjects.length === 0) return NOTHING;
  return { problem: { kind: 'several', names: subjects.slice(0, MOST_NAMES).map(({ name }) => name) } };
}

function findNth(nth: number, kind: SubjectKind | undefined, shown: readonly Subject[]): Referents {
  const ofKind = kind === undefined ? shown : shown.filter((one) => one.kind === kind);
  const list = ofKind.length > 0 ? ofKind : shown;
  if (list.length === 0) return NOTHING;
  const found = list.at(nth === -1 ? -1 : nth - 1);
  return found === undefined ? { problem: { kind: 'too-few', asked: nth, shown: list.length } } : { groups: [[found]] };
}

function findOne(kind: SubjectKind | undefined, words: string, referents: readonly (readonly Subject[])[]): Referents {
  if (referents.length === 0) return NOTHING;
  const ofKind = referents
    .map((group) => (kind === undefined ? group : group.filter((one) => one.kind === kind)))
    .filter((group) => group.length > 0);
  if (ofKind.length === 0) return { problem: { kind: 'none-of-kind', words: words.trim() } };
  const single = ofKind.filter((group) => group.length === 1);
  const [latest = []] = ofKind;
  // Several were shown last: an older one of the same kind is not what is meant.
  const free = latest.length === 1 ? single : single.filter(([one]) => one?.kind !== latest[0]?.kind);
  return free.length === 0 ? several(latest) : { groups: free };
}
