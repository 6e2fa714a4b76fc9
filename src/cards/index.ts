export { createAlertCards } from './alert-cards.js';
export { REFUSAL_WORDS } from './decision-words.js';
export { createCardRenderer } from './renderer.js';
export type { CardRenderer, CardRendererOptions, RenderedCard, RenderOptions } from './renderer.js';
