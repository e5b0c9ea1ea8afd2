import type { Evidence, KnownLanguages } from '../language/detect.ts';
import type { Chapter, LanguageTag } from '../model/index.ts';
import type { Path } from '../parse/headings.ts';
import { type PieceReader, type PieceReading, twoPaths } from '../parse/pieces.ts';
import type { ParseMemo, Structure } from '../parse/structure.ts';
import type { HtmlPiece } from '../parse/tables/html.ts';
import type { RawTable } from '../parse/tables/raw-table.ts';
import type { Paragraph, ParagraphMemo } from '../prose/paragraph.ts';
import { generations, type Owner, type Recall, sharedRecall, type SharedRecall, standingRecall } from '../text/recall.ts';
import type { Part, Parts, PlacedPart } from './part.ts';
import { between, type CutChapter, type Passage, type PassageReading } from './passages.ts';
import { tablePlaces, type TablePlaces } from './place-table.ts';
import type { TableReading } from './table-reading.ts';

/**
 * What analyses of a chapter made of its parts, by the text of each part. Given to every analysis of one chapter, it spares all but the
 * parts that have changed since; the report is the same without it.
 */
export interface Memo {
  /** How the chapter was read last. */
  readonly last: LastReading | undefined;
  /** The parts that it had before that. */
  readonly partsBefore: Parts | undefined;
  /** Keeps how it is read now, and what the parts that have gone with it left: until the next one is read. */
  keep(reading: LastReading): void;
  /** Reads pieces, by their text. */
  readonly reader: PieceReader;
  /** The markup of passages, by their text and the way in which they are read. */
  readonly passages: Recall<PassageReading>;
  /** What passages say in their chapter, by their ids and surroundings. */
  readonly parts: Recall<Part>;
  /** What is kept for a passage or a part as long as that is. */
  keptFor(owner: Owner): Kept;
  /** What is kept of paragraphs, whatever passage they stand in. */
  readonly paragraphs: ParagraphMemo;
  readonly tables: WeakMap<RawTable, TableReading>;
  readonly places: TablePlaces;
  /** The headings above and below passages. */
  readonly paths: WeakMap<Structure, { readonly above: Path | undefined; readonly below: Path | undefined }>;
  readonly languages: KnownLanguages;
  /** The whole chapter is one passage, whatever stands in it: the report is the same, and tests hold the two against each other. */
  readonly isWhole: boolean;
  /** A number that no reading had before. */
  nextId(): number;
  /** The parts that a chapter was made of; undefined for one that was made in another way. */
  partsOf(chapter: Chapter): Parts | undefined;
  setParts(chapter: Chapter, parts: Parts): void;
  /** Counts a table that is judged. */
  readonly onJudge: () => void;
  /** Counts a passage that rules look through, a rule for which all passages decide anew, or one that goes over the whole chapter. */
  readonly onCheck: (kind: 'checks' | 'rulings' | 'sweeps') => void;
  /** What had to be done for the analyses up to now: a count for each kind of work. */
  readonly work: Readonly<Work>;
}

/** A chapter, read. */
export interface LastReading {
  readonly cut: CutChapter;
  readonly parts: Parts;
}

/** What was made of texts within a passage. */
export interface Kept extends ParseMemo {
  readonly paragraphs: ParagraphMemo;
  /** What follows from the text of a block alone, by the question that is asked of it. */
  readonly ofTexts: <T>(question: string) => Recall<T>;
}

/** What nothing that was kept has spared, counted. */
export interface Work {
  /** Passages looked through: their text is new, or what stands around them. */
  passages: number;
  /** Passages that rules have looked through. */
  checks: number;
  /** Rules for which all passages of the chapter decided anew. */
  rulings: number;
  /** Rules that went over the whole chapter. */
  sweeps: number;
  /** Pieces whose ends were sought. */
  cuts: number;
  /** Pieces of the chapter read as Markdown. */
  pieces: number;
  /** Tables understood and their totals judged. */
  tables: number;
  /** Rules run over a table, and other searches in one. */
  searches: number;
  /** Paragraphs read as sentences. */
  paragraphs: number;
  /** Texts of blocks that something was asked of. */
  texts: number;
}

/** An empty memo, for one chapter. */
export function createMemo({ isWhole = false, reader = twoPaths }: Partial<Pick<Memo, 'isWhole' | 'reader'>> = {}): Memo {
  const work: Work = { passages: 0, checks: 0, rulings: 0, sweeps: 0, cuts: 0, pieces: 0, tables: 0, searches: 0, paragraphs: 0, texts: 0 };
  const pieces = generations<PieceReading>();
  const passages = standingRecall<PassageReading>();
  const parts = standingRecall<Part>();
  const paragraphs = sharedRecall<Paragraph>();
  const [samples, stretches] = [generations<LanguageTag>(), generations<Evidence>()];
  const partsOf = new WeakMap<Chapter, Parts>();
  let ids = 0;
  let last: LastReading | undefined;
  let partsBefore: Parts | undefined;
  return {
    get partsBefore() {
      return partsBefore;
    },
    get last() {
      return last;
    },
    keep(reading) {
      const { cut, parts: own } = reading;
      const readings = (all: readonly Passage[] = []): readonly PassageReading[] => between(all, cut.same).map((one) => one.reading);
      const partsIn = (all: readonly PlacedPart[] = []): readonly Part[] => between(all, own.same).map(({ part }) => part);
      passages.turn(readings(last?.cut.passages), readings(cut.passages));
      parts.turn(partsIn(last?.parts.placed), partsIn(own.placed));
      for (const known of [pieces, samples, stretches]) known.turn();
      partsBefore = last?.parts;
      last = reading;
    },
    reader: {
      endOf: reader.endOf,
      read(piece) {
        work.cuts += 1;
        return counting(pieces, work, 'pieces').of(piece, reader.read);
      },
    },
    passages,
    parts: counting(parts, work, 'passages'),
    keptFor: keeper(work, paragraphs),
    paragraphs: paragraphs.known,
    tables: new WeakMap(),
    places: tablePlaces(() => {
      work.searches += 1;
    }),
    paths: new WeakMap(),
    languages: { samples, stretches: counting(stretches, work, 'texts') },
    isWhole,
    nextId: () => (ids += 1),
    partsOf: (chapter) => partsOf.get(chapter),
    setParts(chapter, made) {
      partsOf.set(chapter, made);
    },
    work,
    onJudge() {
      work.tables += 1;
    },
    onCheck(kind) {
      work[kind] += 1;
    },
  };
}

function keeper(work: Work, paragraphs: SharedRecall<Paragraph>): Memo['keptFor'] {
  const html = sharedRecall<HtmlPiece>();
  const drawn = sharedRecall<RawTable | undefined>();
  const texts = new Map<string, SharedRecall<unknown>>();
  return (owner) => ({
    html: html.by(owner),
    drawn: drawn.by(owner),
    paragraphs: counting(paragraphs.by(owner), work, 'paragraphs'),
    ofTexts: <T>(question: string) => {
      const known = texts.get(question) ?? sharedRecall<unknown>();
      texts.set(question, known);
      return counting(known.by(owner) as Recall<T>, work, 'texts');
    },
  });
}

function counting<T>(recall: Recall<T>, work: Work, kind: keyof Work): Recall<T> {
  return {
    of: (text, make) =>
      recall.of(text, (own) => {
        work[kind] += 1;
        return make(own);
      }),
  };
}
