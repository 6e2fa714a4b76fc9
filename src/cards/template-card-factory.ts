import { assertCardSound, countCardBytes, LARGEST_CARD_BYTES } from './card-soundness-check.js';
import { CLOUDS, type MicrosoftCloud } from '../m365/microsoft-clouds.js';
import { withPortalsOf } from '../m365/portal-links.js';
import { loadTemplates, type TemplateName } from './card-template-loader.js';

/** Creates cards from templates and data; throws unless the card is sound (see `assertCardSound`). */
export interface TemplateCardFactory {
  readonly bind: (name: TemplateName, data: object) => object;
  /** Calls `draw` with ever shorter texts until the card is small enough. */
  readonly fitting: (name: TemplateName, draw: (scale: number) => object) => object;
}

/** Text length factors, tried in turn. */
const SCALES = [1, 0.5, 0.25, 0.1] as const;

/** Reads the templates; throws when one is missing or no JSON. Links lead to the portals of `cloud`; absent: the worldwide ones. */
export function createTemplateCardFactory(
  templateDir?: string,
  cloud: Pick<MicrosoftCloud, 'portals'> = CLOUDS.public,
): TemplateCardFactory {
  const load = loadTemplates(templateDir);
  const expand = (name: TemplateName, data: object): unknown => withPortalsOf(cloud, load(name, data));
  return {
    bind: (name, data) => {
      const card = expand(name, data);
      assertCardSound(card);
      return card;
    },
    fitting: (name, draw) => {
      let card: unknown;
      let bytes = 0;
      for (const scale of SCALES) {
        card = expand(name, draw(scale));
        bytes = countCardBytes(card);
        if (bytes <= LARGEST_CARD_BYTES) break;
      }
      assertCardSound(card, bytes);
      return card;
    },
  };
}
