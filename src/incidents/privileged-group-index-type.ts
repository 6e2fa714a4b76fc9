import type { PrivilegedGroup } from '../detections/model/detection-context.js';

/** Groups whose members have privileges, by lower-case id (and by the name given to Exchange). */
export type PrivilegedGroupIndex = ReadonlyMap<string, PrivilegedGroup>;
