import assert from 'node:assert/strict';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FILE = path.join(ROOT, 'src/tenant/not-written.ts');

/** What the compiler says of a source beside the product's own. */
function complaintsAbout(body: string): readonly string[] {
  const source = `import type { User, UserRegistrationDetails } from '@microsoft/microsoft-graph-types';
    import { z } from 'zod/v4';
    import { graphEntity } from '../demo/graph-entity.js';
    import { graphObject } from './graph/graph-object.js';
    ${body}`;
  const { config } = ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, incremental: false }, ROOT);
  const host = ts.createCompilerHost({ ...options, types: [], noUnusedLocals: false });
  const real = { ...host };
  host.getSourceFile = (name, version, ...rest) =>
    name === FILE ? ts.createSourceFile(name, source, version) : real.getSourceFile(name, version, ...rest);
  host.fileExists = (name) => name === FILE || real.fileExists(name);
  const program = ts.createProgram([FILE], { ...options, types: [], noUnusedLocals: false }, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(FILE))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('A schema of what Graph sends, and an entity of the demo', () => {
  it('compile with the names of Microsoft’s types, and with no other, however deep', () => {
    const complaints = complaintsAbout(`
      const text = z.string().nullish();
      export const right = graphObject<User>()({ id: text, signInActivity: z.object({ lastSignInDateTime: text }) });
      export const wrong = graphObject<User>()({ id: text, isEnabled: text });
      export const deep = graphObject<User>()({ assignedPlans: z.array(z.object({ servicePlan: text })).nullish() });
      export const report = graphObject<UserRegistrationDetails>()({ isMfaCapabel: text });
      export const shown = graphEntity<User>()({ '@odata.type': 'x', id: 'a', signInActivity: null });
      export const entity = graphEntity<User>()({ id: 'a', signInActivity: { lastSignInDate: 'now' } });
    `);
    const names = ['isEnabled', 'assignedPlans.servicePlan', 'isMfaCapabel', 'signInActivity.lastSignInDate'];
    assert.equal(complaints.length, names.length, complaints.join('\n\n'));
    for (const [at, name] of names.entries()) {
      assert.match(complaints[at] ?? '', new RegExp(`no property': "${name}"`), complaints[at]);
    }
  });
});
