import { asksWhatOneMay } from '../language/model/asked-words.js';
import type { Understanding } from '../language/model/understanding.js';
import type { Answer } from './model/answer.js';
import type { AppDossierSectionId } from './model/app-dossier.js';
import type { PersonDossierSectionId } from './model/person-dossier.js';

const OF_APP: readonly AppDossierSectionId[] = ['permissions', 'roles', 'reach'];
const OF_PERSON: readonly PersonDossierSectionId[] = ['roles', 'apps'];

/** The page of an app or a person whose rights are asked for tells all of them in its first lines. */
export function tellRightsFirst(answer: Answer, { question }: Pick<Understanding, 'question'>): Answer {
  if ((answer.kind !== 'dossier' && answer.kind !== 'person') || !asksWhatOneMay(question)) return answer;
  if (answer.kind === 'dossier') {
    const { dossier } = answer;
    return {
      ...answer,
      dossier: { ...dossier, headline: dossier.rights, sections: putFirst(dossier.sections, OF_APP) },
    };
  }
  const { dossier } = answer;
  return {
    ...answer,
    dossier: { ...dossier, headline: dossier.rights, sections: putFirst(dossier.sections, OF_PERSON) },
  };
}

function putFirst<Id extends string, Section extends { readonly id: Id }>(
  sections: readonly Section[],
  ids: readonly Id[],
): readonly Section[] {
  const first = (section: Section): boolean => ids.includes(section.id);
  return [...sections.filter(first), ...sections.filter((section) => !first(section))];
}
