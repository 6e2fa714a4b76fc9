export { createAlertCards } from './alert-cards.js';
export { REFUSAL_WORDS } from './decision-card-words.js';
export { createCardRenderer } from './card-renderer.js';
export type { CardRenderer, CardRendererOptions, RenderOptions } from './card-renderer.js';
export type { RenderedCard } from './model/rendered-card.js';
