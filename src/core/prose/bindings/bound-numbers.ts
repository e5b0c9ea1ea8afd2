import Big from 'big.js';
import type {
  AnalyseOptions,
  Amount,
  Binding,
  Chapter,
  Expression,
  ForeignPlace,
  Message,
  NameDefinition,
  NumberReading,
  Outcome,
  Related,
  Sayings,
  TableCall,
  Verdict,
  Word,
} from '../../model/index.ts';
import type { Edit, Span } from '../../text/span.ts';
import { writeQuantity } from '../../values/read.ts';
import { writeWhole } from '../numerals.ts';
import { evaluate } from './evaluate.ts';
import { NEAREST, readBinding } from './syntax.ts';
import { workOut, type LookUp, type Result } from './work-out.ts';

/** A place in the chapter, or in another one. */
export type AnyPlace = Span | ForeignPlace;

/** A binding, worked out and held against its number. */
export interface JudgedBinding {
  readonly binding: Binding;
  /** Undefined where the comment cannot be read. */
  readonly result: Result<AnyPlace> | undefined;
  readonly verdict: Verdict;
  /** The result as the author would write it in place of the number; empty unless there is one. */
  readonly actual: string;
  /** The same in figures. */
  readonly figures: string;
  /** What makes the number agree; undefined unless it disagrees and can be written. */
  readonly correction: Edit | undefined;
}

/** What other chapters say; undefined for a chapter that stands alone. */
interface Context {
  readonly elsewhere?: Sayings | undefined;
}

/** Works out the bindings of a chapter and holds each against its number: once, whoever asks. */
export function judgeBindings(chapter: Chapter, { elsewhere }: Context): readonly JudgedBinding[] {
  if (chapter.bindings.length === 0) return [];
  const known = workedOut(chapter, { elsewhere });
  return (known.judged ??= judgeAll(chapter, known));
}

function judgeAll(chapter: Chapter, { elsewhere, outcomes }: WorkedOut): readonly JudgedBinding[] {
  const own = definitionsIn(chapter, { elsewhere });
  const byName = new Map<string, NameDefinition<AnyPlace>[]>();
  for (const definition of own) {
    const others = byName.get(definition.name);
    if (others) others.push(definition);
    else byName.set(definition.name, [definition]);
  }
  const lookUp: LookUp<AnyPlace> = (name) => [...(byName.get(name) ?? []), ...(elsewhere?.definitionsOf(name) ?? [])];
  return chapter.bindings.map((binding, i) => {
    const outcome = outcomes[i];
    const known = binding.name ? [binding.name.text] : [];
    return judge(binding, outcome && workOut(outcome, lookUp, known));
  });
}

/** The names that a chapter defines, each with what its expression comes to as far as the chapter can tell. */
export function definitionsIn(chapter: Chapter, context: Context): readonly NameDefinition<AnyPlace>[] {
  if (chapter.bindings.length === 0) return [];
  const { outcomes } = workedOut(chapter, context);
  return chapter.bindings.flatMap((binding, i) => {
    const outcome = outcomes[i];
    return binding.name && outcome ? [{ name: binding.name.text, place: binding.name.span, outcome }] : [];
  });
}

/** What was worked out of a chapter, given what other chapters say. */
interface WorkedOut extends Context {
  /** What the expression of each binding comes to as far as the chapter can tell. */
  readonly outcomes: readonly (Outcome<AnyPlace> | undefined)[];
  judged?: readonly JudgedBinding[];
}

const lastWorkedOut = new WeakMap<Chapter, WorkedOut>();

function workedOut(chapter: Chapter, { elsewhere }: Context): WorkedOut {
  const last = lastWorkedOut.get(chapter);
  if (last && last.elsewhere === elsewhere) return last;
  const made: WorkedOut = { elsewhere, outcomes: chapter.bindings.map((binding) => outcomeOf(chapter, binding, { elsewhere })) };
  lastWorkedOut.set(chapter, made);
  return made;
}

/** The names, calls and integers that an expression is made of, from left to right. */
export function leavesOf(expression: Expression): readonly Exclude<Expression, { readonly kind: 'operation' | 'share' }>[] {
  switch (expression.kind) {
    case 'operation':
      return [...leavesOf(expression.left), ...leavesOf(expression.right)];
    case 'share':
      return [...leavesOf(expression.part), ...leavesOf(expression.whole)];
    case 'integer':
    case 'name':
    case 'call':
      return [expression];
  }
}

/** The words of a call that name columns, from left to right. */
export function columnWords({ column, conditions }: TableCall): readonly Word[] {
  return [...(column ? [column] : []), ...conditions.map((condition) => condition.column)];
}

/** A call of another chapter, about tables of this one, worked out; undefined where it cannot be read. */
export function answerCall(chapter: Chapter, call: string): Outcome<Span> | undefined {
  const { expression } = readBinding(call, () => ({ start: 0, end: 0 }));
  if (expression?.kind !== 'call') return undefined;
  const outcome = evaluate(expression, { chapter, at: 0, answerOf: () => undefined });
  // Where a word of the call stands is known to the chapter that asks.
  return outcome.kind === 'problem' && outcome.fault ? { ...outcome, place: undefined } : outcome;
}

/** A call without the path of its chapter: as that chapter is asked for it. */
export function callWithoutPath({ text }: Pick<Chapter, 'text'>, { span, table }: TableCall): string {
  if (!table.path) return text.slice(span.start, span.end);
  return text.slice(span.start, table.path.span.start) + text.slice(table.id.span.start, span.end);
}

function outcomeOf(chapter: Chapter, { expression, span }: Binding, { elsewhere }: Context): Outcome<AnyPlace> | undefined {
  return (
    expression &&
    evaluate<AnyPlace>(expression, {
      chapter,
      at: span.start,
      answerOf(call) {
        if (!call.table.path) return undefined;
        if (NEAREST.has(call.table.id.text))
          return { kind: 'problem', message: { id: 'unknown-binding.nearest', data: {} }, fault: true, place: call.table.id.span };
        const answer = elsewhere?.answerOf(call.table.path.text, callWithoutPath(chapter, call));
        return answer?.kind === 'problem' && answer.fault ? { ...answer, place: call.span } : answer;
      },
    })
  );
}

function judge(binding: Binding, result: Result<AnyPlace> | undefined): JudgedBinding {
  const { number, rough } = binding;
  const [first] = number?.readings ?? [];
  if (!number || !first || result?.kind !== 'amount')
    return { binding, result, verdict: 'unverified', actual: '', figures: '', correction: undefined };
  const agreeing = number.readings.find((reading) => agrees(reading, result, rough));
  const reading = agreeing ?? first;
  const actual = write(reading, result, number.text);
  const figures = reading.written === 'words' ? inTermsOf(reading, result).round(2).toString() : actual;
  const span = reading.written === 'words' ? reading.span : figureSpan(reading);
  const verdict = agreeing ? 'agrees' : 'disagrees';
  return { binding, result, verdict, actual, figures, correction: agreeing ? undefined : { span, text: actual } };
}

/** Where the figure itself stands in the number as read, without its unit. */
function figureSpan({ span, ...reading }: NumberReading): Span {
  if (reading.written === 'words') return span;
  const { at } = reading.quantity;
  return { start: span.start + at.start, end: span.start + at.end };
}

/** Whether the number is the amount at the precision it is written with; halves are rounded either way. */
function agrees(reading: NumberReading, amount: Amount<AnyPlace>, rough: boolean): boolean {
  const [stated, quantum, isRough] =
    reading.written === 'words'
      ? [new Big(reading.value), new Big(1), rough]
      : [reading.quantity.amount, reading.quantity.quantum, rough || reading.quantity.approximate];
  const allowed = isRough ? roughness(stated, quantum) : quantum;
  return stated.minus(inTermsOf(reading, amount)).abs().times(2).lte(allowed);
}

/** One unit of the last figure that is not 0; half of what it is within, for a 5: 1200 is meant to the hundred, 850 to the fifty. */
function roughness(stated: Big, quantum: Big): Big {
  if (stated.eq(0)) return quantum;
  let unit = quantum;
  while (stated.mod(unit.times(10)).eq(0)) unit = unit.times(10);
  return stated.mod(unit.times(5)).eq(0) ? unit.times(5) : unit;
}

/** The amount in the unit in which the number is written. */
function inTermsOf(reading: NumberReading, { value, dimension, scale }: Amount<AnyPlace>): Big {
  const amount = new Big(value);
  if (reading.written === 'words') return amount.div(dimension === 'duration' && reading.seconds !== undefined ? reading.seconds : scale);
  const { quantity } = reading;
  if (dimension === 'ratio') return quantity.dimension === 'percent' ? amount.times(100) : amount;
  if (quantity.dimension === dimension || dimension === 'percent') return amount;
  return amount.div(scale).times(quantity.format.scale);
}

/** The amount as the author writes the number. */
function write(reading: NumberReading, amount: Amount<AnyPlace>, written: string): string {
  const value = inTermsOf(reading, amount);
  if (reading.written === 'figures') return writeQuantity(value, reading.quantity);
  const word = value.eq(value.round()) ? writeWhole(written, reading, value.toNumber(), reading.language, reading.noun) : undefined;
  return word ?? value.round(2).toString();
}

/** What is known of a number that no longer agrees: which of the two sides is as it was when they agreed. */
export interface EarlierAgreement {
  readonly kind: 'saved' | 'opened' | 'committed' | 'compared';
  /** `amount`: the number stands as it stood, and what it speaks of has changed. `number`: the other way round. `both`: both have. */
  readonly moved: 'amount' | 'number' | 'both';
  /** The two as they were, which is one. */
  readonly before: string;
}

/** Tells of a bound number that disagrees when it last agreed with its binding in an earlier text; undefined if it did in none. */
export type EarlierAgreements = (judged: JudgedBinding) => EarlierAgreement | undefined;

/** Looks for the bound numbers of a chapter in its earlier texts: each of these is worked out once, when the first number asks. */
export function earlierAgreements(chapter: Chapter, { baselines = [], elsewhere }: AnalyseOptions): EarlierAgreements {
  const agreeingIn = baselines.map(({ kind, report }) => {
    let agreeing: ReadonlyMap<string, JudgedBinding> | undefined;
    return { kind, find: (sign: string) => (agreeing ??= agreeingBindings(report.chapter, elsewhere?.earlier(kind))).get(sign) };
  });
  let signs: ReadonlyMap<Binding, string> | undefined;
  return (judged) => {
    const sign = (signs ??= signsOf(chapter)).get(judged.binding) ?? '';
    for (const { kind, find } of agreeingIn) {
      const before = find(sign);
      if (before?.result?.kind !== 'amount' || judged.result?.kind !== 'amount') continue;
      const [was, is] = [before.binding.number?.text, judged.binding.number?.text];
      const isAmountSame = before.result.value === judged.result.value;
      return { kind, moved: was === is ? 'amount' : isAmountSame ? 'number' : 'both', before: was ?? '' };
    }
    return undefined;
  };
}

/** The bindings of an earlier text that agree with their numbers, by their signs. */
function agreeingBindings(chapter: Chapter, elsewhere: Sayings | undefined): ReadonlyMap<string, JudgedBinding> {
  const signs = signsOf(chapter);
  const agreeing = judgeBindings(chapter, { elsewhere }).filter(({ verdict }) => verdict === 'agrees');
  return new Map(agreeing.map((judged) => [signs.get(judged.binding) ?? '', judged]));
}

/** By what each binding is known in another text: its comment, and which one it is of those that say the same. */
function signsOf({ text, bindings }: Chapter): ReadonlyMap<Binding, string> {
  const counts = new Map<string, number>();
  return new Map(
    bindings.map((binding) => {
      const comment = text.slice(binding.span.start, binding.span.end);
      const count = counts.get(comment) ?? 0;
      counts.set(comment, count + 1);
      return [binding, `${count} ${comment}`];
    }),
  );
}

/** Why a bound number has the verdict that it has. */
export function reasonOf({ binding, result, figures: actual, verdict }: JudgedBinding, { text }: Pick<Chapter, 'text'>): Message {
  const { expression } = binding;
  if (!binding.number) return { id: 'number.bound.no-number', data: {} };
  if (!expression || !result || (result.kind === 'problem' && result.fault)) return { id: 'number.bound.fault', data: {} };
  if (result.kind === 'problem') return result.message;
  const written = text.slice(expression.span.start, expression.span.end).replace(/\s+/g, ' ');
  return { id: verdict === 'agrees' ? 'number.bound.agrees' : 'number.bound.differs', data: { expression: written, actual } };
}

/** A place in the chapter or in another one, as a finding tells of it. */
export function relatedPlace(own: Span, place: AnyPlace, message: Message): Related {
  return 'uri' in place ? { span: own, elsewhere: place, message } : { span: place, message };
}
