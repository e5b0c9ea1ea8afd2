import type { CodeAction } from 'vscode-languageserver-types';
import { rewriteIds, type Finding, type Span } from '../../../core/index.ts';
import type { RewriteChoice } from '../rewrites.ts';

/** What an action carries instead of its edit: enough to compute the edit again when the author chooses it. */
export type ActionData = { readonly uri: string; readonly version: number | null } & Choice;

/** What the author chose. */
export type Choice =
  | { readonly kind: 'fix'; readonly finding: FindingKey; readonly fix: number }
  | { readonly kind: 'disable'; readonly finding: FindingKey; readonly where: 'here' | 'file' }
  | { readonly kind: 'fix-all' }
  | { readonly kind: 'changes'; readonly finding: FindingKey }
  | { readonly kind: 'change-others'; readonly at: Span }
  | { readonly kind: 'rewrite'; readonly choice: RewriteChoice }
  /** The number that begins at an offset gets a binding, or loses it. */
  | { readonly kind: 'keep'; readonly at: number }
  | { readonly kind: 'release'; readonly at: number };

/** Names a finding within one version of a chapter. */
export interface FindingKey {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/** The key of a finding. */
export function keyOf({ rule, span }: Finding): FindingKey {
  return { rule, start: span.start, end: span.end };
}

/** The finding that a key names, if it is still there. */
export function findByKey(findings: readonly Finding[], key: FindingKey): Finding | undefined {
  return findings.find(({ rule, span }) => rule === key.rule && span.start === key.start && span.end === key.end);
}

/** The data of an action that this service made; undefined for anything else that a client may send. */
export function dataOf({ data }: Pick<CodeAction, 'data'>): ActionData | undefined {
  return isActionData(data) ? data : undefined;
}

function isActionData(data: unknown): data is ActionData {
  if (!isRecord(data) || typeof data['uri'] !== 'string' || !isVersion(data['version'])) return false;
  if (data['kind'] === 'fix-all') return true;
  if (data['kind'] === 'rewrite') return isRewriteChoice(data['choice']);
  if (data['kind'] === 'change-others') return isSpan(data['at']);
  if (data['kind'] === 'keep' || data['kind'] === 'release') return typeof data['at'] === 'number';
  if (data['kind'] === 'changes') return isKey(data['finding']);
  if (data['kind'] === 'fix') return isKey(data['finding']) && typeof data['fix'] === 'number';
  return data['kind'] === 'disable' && isKey(data['finding']) && (data['where'] === 'here' || data['where'] === 'file');
}

function isVersion(version: unknown): version is number | null {
  return version === null || typeof version === 'number';
}

function isKey(key: unknown): key is FindingKey {
  return isRecord(key) && typeof key['rule'] === 'string' && isSpan(key);
}

function isSpan(span: unknown): span is Span {
  return isRecord(span) && typeof span['start'] === 'number' && typeof span['end'] === 'number';
}

/** Whether what a client sends names a rewrite; whether its options fit is for the rewrite to say. */
function isRewriteChoice(choice: unknown): choice is RewriteChoice {
  if (!isRecord(choice) || !rewriteIds.some((id) => id === choice['id']) || typeof choice['table'] !== 'number') return false;
  const { options, task } = choice;
  const chosen = isRecord(options) && Object.values(options).every((value) => typeof value === 'string');
  return chosen && (task === undefined || typeof task === 'number');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
