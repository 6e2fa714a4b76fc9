import { assertSound, cardBytes, LARGEST_CARD_BYTES } from './strict.js';
import { loadTemplates, type TemplateName } from './templates.js';

/** Makes cards of templates and data; what it gives is sound (see `assertSound`), or it throws. */
export interface Drawing {
  readonly bind: (name: TemplateName, data: object) => object;
  /** `draw` is asked for texts cut harder and harder, until the card is small enough. */
  readonly fitting: (name: TemplateName, draw: (scale: number) => object) => object;
}

/** How hard texts are cut, tried in turn. */
const SCALES = [1, 0.5, 0.25, 0.1] as const;

/** Reads the templates; throws when one is missing or no JSON. */
export function createDrawing(templateDir?: string): Drawing {
  const expand = loadTemplates(templateDir);
  return {
    bind: (name, data) => {
      const card = expand(name, data);
      assertSound(card);
      return card;
    },
    fitting: (name, draw) => {
      let card: unknown;
      for (const scale of SCALES) {
        card = expand(name, draw(scale));
        if (cardBytes(card) <= LARGEST_CARD_BYTES) break;
      }
      assertSound(card);
      return card;
    },
  };
}
