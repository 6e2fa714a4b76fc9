import { DETECTION_METADATA } from '../../detections/model/detection-metadata.js';
import type { ExplainForm } from '../../language/model/explain-request.js';
import type { Explanation } from '../model/explanation.js';
import { askTerms, listText } from './explanation-parts.js';

/** What a detection fires on, from its own definition; undefined: there is none of that id. */
export function explainDetection(id: string, form: Exclude<ExplainForm, 'difference'>): Explanation | undefined {
  const detection = new Map(Object.entries(DETECTION_METADATA)).get(id);
  if (detection === undefined) return undefined;
  const { title, description, sources, techniques, benign, nextSteps } = detection;
  const attack = techniques.map((technique) => `${technique.id} ${technique.name}`).join(', ');
  return {
    form,
    subjects: [{ id, name: title }],
    title,
    headline: form === 'how-to' ? `${nextSteps.length} steps, the first one first:` : description,
    paragraphs: listText(
      form === 'how-to' ? description : undefined,
      attack === '' ? undefined : `MITRE ATT&CK: ${attack}.`,
      sources?.join(' '),
      benign.length === 0 ? undefined : `Harmless causes: ${benign.join(' ')}`,
    ),
    steps: form === 'how-to' ? nextSteps : [],
    links: nextSteps.flatMap(({ url }) => (url === undefined ? [] : [{ title: 'Open the portal', url }])).slice(0, 1),
    asks: [{ title: 'Open incidents', question: 'Are there open incidents?' }, ...askTerms(['incident'])],
  };
}
