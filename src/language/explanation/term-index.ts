import { distance } from 'fastest-levenshtein';
import { groupBy } from '../../core/group-by.js';
import { CHECK_IDS } from '../../checks/model/check-id.js';
import { DETECTION_METADATA } from '../../detections/model/detection-metadata.js';
import { findGlossaryTerm, GLOSSARY } from '../../glossary/glossary.js';
import { PRIVILEGED_ROLES } from '../../m365/directory-roles.js';
import { PERMISSION_RISKS } from '../../m365/permission-ratings.js';
import { stemWord } from '../question-tokenizer.js';
import { foldPhrase } from './fold-phrase.js';

/** Shorter phrases are not corrected: "SPF" and "SCL" are one letter from others. */
const SHORTEST_CORRECTED = 7;

/** Names of all that can be explained, folded, with the ids they lead to. The first to claim a name keeps it. */
const termByPhrase = new Map<string, string>();

/** In a chat, in any of the four languages. */
const SHORT = /(?<!\S)perms(?!\S)/;

function claim(phrase: string, id: string): void {
  const folded = foldPhrase(phrase);
  if (findTerm(folded) !== undefined) return;
  for (const key of [folded, toKey(folded)]) {
    if (key !== '' && !termByPhrase.has(key)) termByPhrase.set(key, id);
  }
}

for (const { id, title, words } of GLOSSARY) {
  for (const phrase of [title, ...Object.values(words).flatMap((names: string) => names.split('|'))]) claim(phrase, id);
}
for (const { name } of PRIVILEGED_ROLES) {
  for (const phrase of [name, name.replace('Administrator', 'admin'), `${name} role`]) claim(phrase, name);
}
for (const { value } of PERMISSION_RISKS) for (const noun of ['', ' permission']) claim(`${value}${noun}`, value);
for (const id of CHECK_IDS) for (const phrase of [id, `${id} check`, `check ${id}`]) claim(phrase, id);
for (const [id, { title }] of Object.entries(DETECTION_METADATA)) {
  for (const phrase of [id, title, `${id} detection`]) claim(phrase, id);
}

/** Long phrases by their length: a misspelling changes it by one at most. */
const phrasesByLength = groupBy(
  [...termByPhrase.keys()].filter((key) => key.length >= SHORTEST_CORRECTED && !key.includes('.')),
  ({ length }) => length,
);

/** Each word in the singular: "service principals" is the term "service principal". */
function toKey(folded: string): string {
  return folded.split(' ').map(stemWord).join(' ');
}

/** The id of what a whole folded phrase names, in any of the four languages; undefined: it names nothing that can be explained. */
export function findTerm(phrase: string): string | undefined {
  const written = phrase.replace(SHORT, 'permissions');
  return termByPhrase.get(written) ?? termByPhrase.get(toKey(written));
}

/** {@link findTerm}, and with one typing error in a long phrase, where only one term is that near. */
export function findTermWithTypos(phrase: string): string | undefined {
  const exact = findTerm(phrase);
  if (exact !== undefined || phrase.length < SHORTEST_CORRECTED || phrase.includes('.')) return exact;
  const near = [phrase.length - 1, phrase.length, phrase.length + 1]
    .flatMap((length) => phrasesByLength.get(length) ?? [])
    .filter((key) => distance(key, phrase) <= 1);
  const ids = new Set(near.map((key) => termByPhrase.get(key)));
  return ids.size === 1 ? [...ids][0] : undefined;
}

/** Whether a term is a permission or a role, of which its own entry says what it allows and why that matters. */
export const isRight = (id: string): boolean =>
  findGlossaryTerm(id) === undefined && !CHECK_IDS.some((one) => one === id) && !(id in DETECTION_METADATA);
