export { createAlertCards } from './alert-cards.js';
export { createCardRenderer } from './renderer.js';
export type { CardRenderer, CardRendererOptions, RenderedCard, RenderOptions } from './renderer.js';
