export { normalise } from '../../audit/records/index.js';
