import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.join(import.meta.dirname, '../..');

/**
 * The declarations behind a door of the library as one file: what it exports, and every type of ours that this speaks of. It is what
 * TypeScript reads of the package, and what a reviewer sees change.
 * @param doors files below the project's root
 * @throws Error where two declarations bear one name, or one has no type that is written down
 */
export function declarations(doors: readonly string[]): ReadonlyMap<string, string> {
  const program = declarationProgram(doors.map((door) => path.join(root, door)));
  return new Map(doors.map((door) => [door, rolledUp(program, path.join(root, door))]));
}

/** The files that can be reached from some by what they declare: bodies are left out, and so is what only they import. */
function declarationProgram(files: readonly string[]): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    noLib: true,
    allowImportingTsExtensions: true,
  };
  const host = ts.createCompilerHost(options, true);
  const read = host.readFile.bind(host);
  host.getSourceFile = (file, version) => {
    const text = file.endsWith('.ts') ? read(file) : undefined;
    if (text === undefined) return undefined;
    const { outputText } = ts.transpileDeclaration(text, { fileName: file, compilerOptions: options });
    return ts.createSourceFile(file, outputText, version, true);
  };
  // Types of packages are named, never looked into.
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      const file = path.resolve(path.dirname(from), text);
      return {
        resolvedModule: text.startsWith('.') && host.fileExists(file) ? { resolvedFileName: file, extension: ts.Extension.Ts } : undefined,
      };
    });
  return ts.createProgram(files, options, host);
}

function rolledUp(program: ts.Program, door: string): string {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(door);
  const symbol = source && checker.getSymbolAtLocation(source);
  if (!source || !symbol) throw new Error(`${door} exports nothing`);
  const exported = checker.getExportsOfModule(symbol);
  const found = reachable(checker, exported);
  const texts = [...found.declared.values()].sort(byKindAndName).map(({ statement }) => published(statement));
  const byDefault = exported.filter(({ name }) => name === 'default').map((it) => `export { ${original(checker, it).name} as default };`);
  return [leadingComment(door), ...[...found.imported].sort(), ...texts, ...byDefault].filter((text) => text !== '').join('\n\n');
}

/** A declaration at the top of a file. */
interface Declared {
  readonly name: string;
  readonly statement: ts.Statement;
}

interface Reachable {
  readonly declared: ReadonlyMap<string, Declared>;
  /** Imports from other packages, as they are written. */
  readonly imported: ReadonlySet<string>;
}

/** What some symbols are declared by, and everything that these declarations name. */
function reachable(checker: ts.TypeChecker, symbols: readonly ts.Symbol[]): Reachable {
  const declared = new Map<string, Declared>();
  const imported = new Set<string>();
  const queue = symbols.map((symbol) => original(checker, symbol));
  for (const symbol of queue) {
    const statement = topStatement(symbol);
    if (!statement) continue;
    const before = declared.get(symbol.name);
    if (before?.statement === statement) continue;
    if (before) throw new Error(`two declarations are called ${symbol.name}`);
    declared.set(symbol.name, { name: symbol.name, statement });
    for (const named of namesIn(statement)) {
      const local = checker.getSymbolAtLocation(named);
      if (!local) continue;
      const from = packageImport(local);
      if (from !== undefined) imported.add(from);
      else queue.push(original(checker, local));
    }
  }
  return { declared, imported };
}

function original(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** The statement of one of our files that declares a symbol; undefined for properties, parameters, and what TypeScript brings. */
function topStatement({ declarations: [declaration] = [] }: ts.Symbol): ts.Statement | undefined {
  const own = declaration && ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  if (!own || !ts.isStatement(own) || !ts.isSourceFile(own.parent)) return undefined;
  return own.parent.isDeclarationFile ? undefined : own;
}

function packageImport({ declarations: [declaration] = [] }: ts.Symbol): string | undefined {
  const statement = declaration && ts.findAncestor(declaration, ts.isImportDeclaration);
  const isPackage = statement && ts.isStringLiteral(statement.moduleSpecifier) && !statement.moduleSpecifier.text.startsWith('.');
  return isPackage ? statement.getText() : undefined;
}

function namesIn(node: ts.Node): readonly ts.Identifier[] {
  const names: ts.Identifier[] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isIdentifier(child)) names.push(child);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return names;
}

/** Functions, then constants, then types; each in alphabetical order. */
function byKindAndName(a: Declared, b: Declared): number {
  return kindOf(a.statement) - kindOf(b.statement) || (a.name < b.name ? -1 : 1);
}

function kindOf(statement: ts.Statement): number {
  if (ts.isFunctionDeclaration(statement)) return 0;
  return ts.isVariableStatement(statement) ? 1 : 2;
}

/** A declaration with its comment, exported. */
function published(statement: ts.Statement): string {
  const source = statement.getSourceFile();
  const comments = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc);
  const text = statement.getText(source);
  if (/: any\b/.test(text)) throw new Error(`no type is written down: ${text}`);
  const declaration = text.replace(/^(?:export )?(?:declare )?/, '');
  const declare = ts.isFunctionDeclaration(statement) || ts.isVariableStatement(statement) ? 'declare ' : '';
  return [...comments.map((comment) => comment.getText(source)), `export ${declare}${declaration}`].join('\n');
}

/** What a door says of itself. */
function leadingComment(door: string): string {
  return /^\/\*\*[^]*?\*\//.exec(readFileSync(door, 'utf8'))?.[0] ?? '';
}
