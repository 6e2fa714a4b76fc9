import { ADMIN_TASKS } from '../../glossary/tasks.js';
import type { Explanation } from '../model/explanation.js';
import { linkToTerm, tellSteps } from './explanation-parts.js';

/** How each task of an administrator is done. Nothing is read from the tenant. */
export const TASK_STEPS: readonly Explanation[] = ADMIN_TASKS.map((task) => ({
  ...tellSteps(task),
  links: [linkToTerm(task.source)],
}));
