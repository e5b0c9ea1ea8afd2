import type { AnalyseOptions, Block, Chapter, Message, StatedNumber } from '../model/index.ts';
import { type Span, touches } from '../text/span.ts';
import { spanOf } from './announced-lists.ts';
import { bindingOf, isRightAbove, numbersOfTables, tablesBeside, type TablesBeside } from './beside-tables.ts';
import { judgeBindings, reasonOf, type JudgedBinding } from './bindings/bound-numbers.ts';
import { withoutBound } from './bindings/find.ts';
import { isHeadingNumber, numeralDoubt } from './doubts.ts';
import { driftedNumbers } from './drifted.ts';
import { enumerationsIn } from './enumerations.ts';
import { headingSeries } from './heading-series.ts';
import { confirms, mentionsOf } from './mentions.ts';
import type { Numeral } from './numerals.ts';
import { readParagraph, type Paragraph, type Reading } from './paragraph.ts';

/**
 * The numbers of a chapter's sentences that are held against something, in source order: those that a rule may judge, and those that are
 * only ever verified, silently.
 * @param options what the chapter was analysed with
 * @param at an offset, to have only those of the paragraph there
 */
export function statedNumbers(chapter: Chapter, options: AnalyseOptions = {}, at?: number): readonly StatedNumber[] {
  const { blocks, numbers, bindings } = chapter;
  const isMeant = ({ span }: Pick<Block, 'span'>): boolean => at === undefined || touches(span, at);
  const beside = tablesBeside(chapter);
  const texts = blocks.filter((block) => isText(block) && isMeant(block));
  const silent = texts.flatMap((block) => verified(chapter, block, beside));
  const known = [...numbers.filter(isMeant), ...unlike(silent, numbers)];
  const told = [...known, ...unlike(elsewhere(chapter).filter(isMeant), known)];
  const judged = new Set(told.filter(({ verdict }) => verdict !== 'unverified').map(({ span }) => span.start));
  const drifted = driftedIn(chapter, texts, options, (span) => !judged.has(span.start));
  const free = withoutBound([...drifted, ...told.filter(({ span }) => !drifted.some((one) => one.span.start === span.start))], bindings);
  return [...free, ...boundNumbers(chapter, options).filter(isMeant)].sort((a, b) => a.span.start - b.span.start);
}

/** The numbers with a binding, in source order: no sentence is read for them. */
export function boundNumbers(chapter: Chapter, options: AnalyseOptions = {}): readonly StatedNumber[] {
  return judgeBindings(chapter, options).flatMap((judged) => boundNumber(chapter, judged));
}

/** The number at an offset that is no plain count of things, with the reason: part of a date or a name, a range, about so many. */
export function doubtedNumber(chapter: Chapter, at: number): StatedNumber | undefined {
  for (const block of chapter.blocks.filter((one) => isText(one) && touches(one.span, at))) {
    const paragraph = readParagraph(block.text.text);
    const { vocabulary, sentences = [] } = paragraph.read(chapter.language) ?? {};
    for (const sentence of sentences)
      for (const numeral of sentence.numerals) {
        const span = spanOf(block, paragraph, numeral.start, numeral.end);
        if (!vocabulary || !span || !touches(span, at)) continue;
        const doubt = isHeadingNumber(block, numeral) ? 'label' : numeralDoubt({ paragraph, vocabulary, sentence }, numeral);
        if (doubt === undefined) continue;
        const stated = agreement(chapter, 'elsewhere', span, numeral.value.toFixed(), { id: `number.${doubt}`, data: {} }, undefined);
        return { ...stated, actual: undefined, verdict: 'unverified' };
      }
  }
  return undefined;
}

function isText({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'heading';
}

/** Those that no other verdict is about: what is known of a number better is said alone. */
function unlike(numbers: readonly StatedNumber[], known: readonly StatedNumber[]): readonly StatedNumber[] {
  const judged = new Set(known.filter(({ verdict }) => verdict !== 'unverified').map(({ span }) => span.start));
  return numbers.filter(({ span }) => !judged.has(span.start) && judged.add(span.start));
}

/** The number that a binding speaks of. */
function boundNumber(chapter: Chapter, judged: JudgedBinding): readonly StatedNumber[] {
  const { binding, result, figures, verdict, correction } = judged;
  const [number, reading] = [binding.number, binding.number?.readings[0]];
  if (!number || !reading) return [];
  const operand = result?.kind === 'amount' ? result.operands[0] : undefined;
  const place = operand === undefined ? {} : 'uri' in operand ? { elsewhere: operand } : { target: operand };
  const stated = reading.written === 'words' ? String(reading.value) : number.text;
  const found = { kind: 'bound', span: number.span, text: number.text, stated, actual: figures === '' ? undefined : figures } as const;
  return [{ ...found, verdict, reason: reasonOf(judged, chapter), target: undefined, correction, ...place }];
}

/** The numbers of a block that agree with a table beside it, the headings below it, or what their own sentence lists. */
function verified(chapter: Chapter, block: Block, beside: TablesBeside): readonly StatedNumber[] {
  const place = placeOf(chapter, block);
  if (!place) return [];
  const { paragraph, reading } = place;
  const series = headingSeries(chapter.blocks, chapter.blocks.indexOf(block), paragraph, reading);
  return [
    ...ofTables(place, beside),
    ...(series ? agreeing(place, { kind: 'heading-series', id: 'number.headings', ...series }) : []),
    ...enumerationsIn(paragraph, reading).flatMap(({ kind, start, end, ...found }) =>
      agreeing(place, { kind, id: `number.${kind}`, target: spanOf(block, paragraph, start, end), ...found }),
    ),
  ];
}

/** The numbers of blocks that a table beside them gave in an earlier text of the chapter. */
function driftedIn(
  chapter: Chapter,
  texts: readonly Block[],
  { baselines = [] }: AnalyseOptions,
  isAsked: (span: Span) => boolean,
): readonly StatedNumber[] {
  if (baselines.length === 0 || chapter.tables.length === 0) return [];
  const besides = new Map<Chapter, TablesBeside>();
  const besideEarlier = (earlier: Chapter, block: Block): readonly StatedNumber[] => {
    const place = placeOf(earlier, block);
    const beside = besides.get(earlier) ?? tablesBeside(earlier);
    besides.set(earlier, beside);
    return place ? ofTables(place, beside) : [];
  };
  return texts.flatMap((block) => {
    const place = placeOf(chapter, block);
    return place ? driftedNumbers({ ...place, isAsked }, baselines, besideEarlier) : [];
  });
}

/** A block with what its sentences say; undefined for one without numbers. */
function placeOf(chapter: Chapter, block: Block): Place | undefined {
  const paragraph = readParagraph(block.text.text);
  const reading = paragraph.read(chapter.language);
  return reading?.sentences.some(({ numerals }) => numerals.length > 0) ? { chapter, block, paragraph, reading } : undefined;
}

interface Place {
  readonly chapter: Chapter;
  readonly block: Block;
  readonly paragraph: Paragraph;
  readonly reading: Reading;
}

function ofTables(place: Place, beside: TablesBeside): readonly StatedNumber[] {
  const { chapter, block, paragraph, reading } = place;
  const tables = beside.of(block);
  const isAbove = isRightAbove(chapter.text, block, tables[0]);
  return numbersOfTables(paragraph, reading, tables, isAbove).flatMap((match) => {
    const id = `number.table.${match.function}${match.column ? '-in' : ''}`;
    const column = match.column?.name ?? '';
    const found = agreeing(place, { kind: 'table', id, data: { column }, numeral: match.numeral, target: match.target });
    return found.map((number) => {
      const formula = bindingOf(chapter, match, number.span.start);
      return formula === undefined ? number : { ...number, formula };
    });
  });
}

interface Agreement extends Pick<StatedNumber, 'kind' | 'target'> {
  readonly numeral: Numeral;
  readonly id: string;
  readonly data?: Message['data'];
}

function agreeing({ chapter, block, paragraph }: Place, { kind, numeral, id, data = {}, target }: Agreement): readonly StatedNumber[] {
  const span = isHeadingNumber(block, numeral) ? undefined : spanOf(block, paragraph, numeral.start, numeral.end);
  return span ? [agreement(chapter, kind, span, numeral.value.toFixed(), { id, data }, target)] : [];
}

function agreement(
  { text: source }: Chapter,
  kind: StatedNumber['kind'],
  span: Span,
  stated: string,
  { id, data }: Message,
  target: Span | undefined,
): StatedNumber {
  const text = source.slice(span.start, span.end);
  return {
    kind,
    span,
    text,
    stated,
    actual: stated,
    verdict: 'agrees',
    reason: { id, data: { stated, ...data } },
    target,
    correction: undefined,
  };
}

/** The numbers that another sentence of the chapter states too. */
function elsewhere(chapter: Chapter): readonly StatedNumber[] {
  const mentions = mentionsOf(chapter);
  return mentions.flatMap((mention) => {
    const other = mentions.find((it) => it !== mention && confirms(mention, it));
    return other ? [agreement(chapter, 'elsewhere', mention.span, mention.value, { id: 'number.elsewhere', data: {} }, other.span)] : [];
  });
}
