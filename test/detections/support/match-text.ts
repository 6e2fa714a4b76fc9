import type { Actor } from '../../../src/m365/audit-event.js';
import type { DetectionMatch } from '../../../src/detections/model/detection.js';
import { listChangedExamples } from './changed-examples.js';
import { contextOf } from './detection-context.js';
import type { DetectionWithExamples } from './detections-with-examples.js';

/**
 * What a detection says of each of its examples, in lines that a person can read; below it, what is said otherwise where one thing is
 * changed (`listChangedExamples`). Changes that make no difference are left out.
 */
export function tellExamples({ examples, match }: DetectionWithExamples): string {
  const texts = examples.map((example) => {
    const whole = tellMatch(match(example.event, contextOf(example.known)), example.event.actor);
    const news = new Map<string, string[]>();
    for (const { change, event, known } of listChangedExamples(example)) {
      const told = tellMatch(match(event, contextOf(known)), event.actor);
      if (told.join() === whole.join()) continue;
      const differences = told.filter((line) => !whole.includes(line)).join(' / ');
      news.set(differences, [...(news.get(differences) ?? []), change]);
    }
    const lines = [...news].map(([differences, changes]) => `- ${changes.join(' | ')}: ${differences || 'less'}`);
    return [example.name, ...[...whole, ...lines].map((line) => `  ${line}`)].join('\n');
  });
  return texts.join('\n\n');
}

/** How bad and whose it is, the line of a timeline, what the sentence that stands alone has besides, and the further findings. */
function tellMatch(found: DetectionMatch | undefined, actor: Actor): readonly string[] {
  if (found === undefined) return ['silent'];
  const { subject, severity, confidence, weight = 0, title, what, folded, contextOnly, stage, also = [] } = found;
  const judged = [`${severity}, ${confidence}`, ...(stage === undefined ? [] : [stage])];
  if (weight !== 0) judged.push(`weight ${String(weight)}`);
  if (contextOnly === true) judged.push('only beside others');
  return [
    judged.join(', '),
    `${subject.kind} ${subject.id}${subject.name === subject.id ? '' : ` (${subject.name})`}`,
    title.replace(what, '…').replace(` by ${actor.name}`, actor.name === '' ? '$&' : ' by {actor}'),
    what,
    ...(folded === undefined ? [] : [`folded: ${folded.subject.kind} ${folded.subject.id}: ${folded.title}`]),
    ...also.map((one) => `also ${tellMatch(one, actor).join(' / ')}`),
  ];
}
