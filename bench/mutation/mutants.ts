import ts from 'typescript';

/** One small change of the program that its tests should notice. */
export interface Mutant {
  readonly id: number;
  readonly file: string;
  readonly line: number;
  /** What stands there, and what would take its place. */
  readonly before: string;
  readonly after: string;
}

/** A source with all its mutants in it: each is chosen by `__mutant(id)` as the program runs. */
export interface Instrumented {
  readonly code: string;
  readonly mutants: readonly Mutant[];
}

/** Writes all mutants of a file into it; regular expressions, types and messages are left as they are. */
export function instrument(file: string, source: string, firstId: number): Instrumented {
  const root = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const name = (node: ts.Node, before: string, after: string): number => {
    const id = firstId + mutants.length;
    const line = root.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    mutants.push({ id, file, line, before: short(before), after: short(after) });
    return id;
  };
  const write = (node: ts.Node): string => {
    if (ts.isTypeNode(node) || isWithoutCode(node)) return node.getText();
    const plain = withChildren(source, node, write);
    if (isRemovable(node)) return `{ if (!__mutant(${name(node, node.getText(), '')})) ${plain} }`;
    return replacementsOf(node).reduce(
      (written, text) => `(__mutant(${name(node, node.getText(), text)}) ? (${text}) : (${written}))`,
      plain,
    );
  };
  return { code: withChildren(source, root, write), mutants };
}

function withChildren(source: string, node: ts.Node, write: (node: ts.Node) => string): string {
  let code = '';
  let at = ts.isSourceFile(node) ? 0 : node.getStart();
  ts.forEachChild(node, (child) => {
    code += source.slice(at, child.getStart()) + write(child);
    at = child.end;
  });
  return code + source.slice(at, node.end);
}

function isWithoutCode(node: ts.Node): boolean {
  return ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
}

/** A statement that does something and gives nothing. */
function isRemovable(node: ts.Node): boolean {
  return ts.isExpressionStatement(node) || ts.isContinueStatement(node) || ts.isBreakStatement(node)
    ? !ts.isCaseOrDefaultClause(node.parent)
    : false;
}

/** What may take the place of an expression, each a mutant. */
function replacementsOf(node: ts.Node): readonly string[] {
  return [...ownReplacements(node), ...(isCondition(node) ? [`!(${node.getText()})`] : []), ...(isResult(node) ? ['undefined'] : [])];
}

function ownReplacements(node: ts.Node): readonly string[] {
  if (ts.isBinaryExpression(node)) return binary(node);
  if (ts.isPrefixUnaryExpression(node)) return unary(node);
  if (ts.isNumericLiteral(node) && !isName(node)) return [`${node.getText()} + 1`, `${node.getText()} - 1`];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return ['false'];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return ['true'];
  return ts.isCallExpression(node) ? call(node) : [];
}

const OPERATORS: Readonly<Record<string, readonly string[] | undefined>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
};

function binary({ left, operatorToken, right }: ts.BinaryExpression): readonly string[] {
  if (operatorToken.getText() === '+' && [left, right].some(isText)) return [];
  return (OPERATORS[operatorToken.getText()] ?? []).map((operator) => `(${left.getText()}) ${operator} (${right.getText()})`);
}

/** Texts are joined, not added. */
function isText(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function unary({ operator, operand }: ts.PrefixUnaryExpression): readonly string[] {
  return operator === ts.SyntaxKind.ExclamationToken || operator === ts.SyntaxKind.MinusToken ? [operand.getText()] : [];
}

/** Comparison and arithmetic are methods too, of decimals and of lists. */
const METHODS: Readonly<Record<string, readonly string[] | undefined>> = {
  lt: ['lte', 'gte'],
  lte: ['lt', 'gt'],
  gt: ['gte', 'lte'],
  gte: ['gt', 'lt'],
  plus: ['minus'],
  minus: ['plus'],
  times: ['div'],
  div: ['times'],
  some: ['every'],
  every: ['some'],
  min: ['max'],
  max: ['min'],
};

function call({ expression, arguments: given }: ts.CallExpression): readonly string[] {
  if (!ts.isPropertyAccessExpression(expression)) return [];
  const { name } = expression;
  const owner = expression.getText().slice(0, -name.text.length);
  const list = given.map((argument) => argument.getText()).join(', ');
  return (Object.hasOwn(METHODS, name.text) ? (METHODS[name.text] ?? []) : []).map((method) => `${owner}${method}(${list})`);
}

/** What an `if`, a loop or a choice asks, where no other mutant turns the answer round. */
function isCondition(node: ts.Node): boolean {
  const { parent } = node;
  const asked =
    ((ts.isIfStatement(parent) || ts.isWhileStatement(parent)) && parent.expression === node) ||
    (ts.isConditionalExpression(parent) && parent.condition === node);
  return asked && ownReplacements(node).length === 0;
}

/** What a function answers, unless that is a plain nothing. */
function isResult(node: ts.Node): boolean {
  const { parent } = node;
  const answered =
    (ts.isReturnStatement(parent) && parent.expression === node) ||
    (ts.isArrowFunction(parent) && parent.body === node && !ts.isBlock(node));
  return answered && node.getText() !== 'undefined' && ownReplacements(node).length === 0;
}

function isName(node: ts.NumericLiteral): boolean {
  const { parent } = node;
  return (ts.isPropertyAssignment(parent) && parent.name === node) || (ts.isBindingElement(parent) && parent.propertyName === node);
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 100 ? `${line.slice(0, 100)}…` : line;
}
