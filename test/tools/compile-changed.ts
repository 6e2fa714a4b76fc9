import path from 'node:path';
import ts from 'typescript';
import { PROJECT_ROOT } from './definition-files.js';

/** What the compiler says where one file of the project is other than it is. */
export interface Complaint {
  /** From the project's root. */
  readonly file: string;
  readonly message: string;
}

const { config } = ts.readConfigFile(path.join(PROJECT_ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
  readonly config: object;
};
/** Without what follows from a missing part: an import that only it used. */
const EASED = { noUnusedLocals: false, noUnusedParameters: false };
const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, PROJECT_ROOT);
/** Files as they are: read once for all programs. */
const sources = new Map<string, ts.SourceFile | undefined>();
let previous: ts.Program | undefined;

/** The text of a file of the project, given from its root. */
export function readSource(file: string): string {
  const text = ts.sys.readFile(path.join(PROJECT_ROOT, file));
  if (text === undefined) throw new RangeError(`There is no ${file}`);
  return text;
}

/** What the compiler says of `files` where the first of them has this text; undefined: where it is not there. */
export function compileChanged(files: readonly [string, ...string[]], text: string | undefined): readonly Complaint[] {
  const [first, ...others] = files.map((file) => path.join(PROJECT_ROOT, file));
  const host = ts.createCompilerHost(options);
  const asItIs = ts.createCompilerHost(options);
  host.fileExists = (name) => (name === first ? text !== undefined : asItIs.fileExists(name));
  host.getSourceFile = (name, version) => {
    if (name === first) return text === undefined ? undefined : ts.createSourceFile(name, text, version, true);
    if (!sources.has(name)) sources.set(name, asItIs.getSourceFile(name, version));
    return sources.get(name);
  };
  const roots = [...(text === undefined || first === undefined ? [] : [first]), ...others];
  const program = ts.createProgram(roots, { ...options, ...EASED }, host, previous);
  previous = program;
  return complaintsAbout(roots, program, PROJECT_ROOT);
}

/** What the compiler says of these files of a copy of the project; of what they import only what they use is looked at. */
export function compileCopy(root: string, files: readonly string[]): readonly Complaint[] {
  const roots = files.map((file) => path.join(root, file));
  return complaintsAbout(roots, ts.createProgram(roots, options), root);
}

function complaintsAbout(files: readonly string[], program: ts.Program, root: string): readonly Complaint[] {
  const diagnostics = files.flatMap((name) => {
    const source = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  });
  return diagnostics.map(({ file, messageText }) => ({
    file: path.relative(root, file?.fileName ?? ''),
    message: ts.flattenDiagnosticMessageText(messageText, ' '),
  }));
}

/** Where each property of the object stands that a file gives to a function like `defineCheck`, without its comma. */
export function listParts(
  file: string,
): readonly { readonly name: string; readonly from: number; readonly to: number }[] {
  const source = ts.createSourceFile(file, readSource(file), ts.ScriptTarget.Latest, true);
  const parts: { name: string; from: number; to: number }[] = [];
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const call = statement.declarationList.declarations[0]?.initializer;
    if (call === undefined || !ts.isCallExpression(call) || !/^define[A-Z]/.test(call.expression.getText())) continue;
    const [definition] = call.arguments;
    if (definition === undefined || !ts.isObjectLiteralExpression(definition)) continue;
    for (const property of definition.properties) {
      const to = source.text.charAt(property.end) === ',' ? property.end + 1 : property.end;
      parts.push({ name: property.name?.getText() ?? '', from: property.getFullStart(), to });
    }
  }
  return parts;
}
