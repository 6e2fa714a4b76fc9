import { explainAbsentApi, type MicrosoftCloud } from '../../m365/microsoft-clouds.js';
import { TenantProblem } from '../tenant-problem.js';

type FindAbsentApi = (path: string) => TenantProblem | undefined;

/** Finds out why a path of Graph cannot be asked for in this cloud. */
export function findAbsentGraphApi(cloud: MicrosoftCloud): FindAbsentApi {
  return (path) => {
    const why = explainAbsentApi(cloud, path.replace(/^\/(v1\.0|beta)(?=\/)/, ''));
    return why === undefined ? undefined : new TenantProblem('not-offered', why);
  };
}

/** Finds out why the Management Activity API cannot be asked in this cloud; undefined: it can. */
export function findAbsentActivityApi({ activity, words }: MicrosoftCloud): FindAbsentApi | undefined {
  if (activity !== undefined) return undefined;
  return () => new TenantProblem('not-offered', `the Office 365 Management Activity API is not offered in ${words}`);
}
