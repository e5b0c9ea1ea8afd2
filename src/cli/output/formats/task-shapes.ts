import { type DigestItem, type NamedChapter, kindOf } from '../../../service/index.ts';

/** A chapter's items as JSON: part of the contract with scripts. */
export function shapeChapter({ digest, path }: NamedChapter, items: readonly DigestItem[]): unknown {
  const headingsOf = ({ section }: DigestItem): readonly string[] => digest.sections[section]?.headings ?? [];
  const isTask = (item: DigestItem): boolean => kindOf(item) === 'task';
  const shapeTask = (item: DigestItem): unknown => ({
    text: item.text,
    done: item.done,
    kind: item.kind,
    range: item.range,
    headings: headingsOf(item),
    context: item.context,
    tags: item.details?.tags ?? [],
    people: item.details?.people ?? [],
    due: item.details?.due ?? null,
    priority: item.details?.priority ?? null,
  });
  const shapeGap = (item: DigestItem): unknown => ({
    kind: item.kind,
    text: item.text,
    range: item.range,
    headings: headingsOf(item),
    context: item.context,
    severity: item.severity ?? null,
  });
  return {
    path,
    tasks: items.filter(isTask).map(shapeTask),
    gaps: items.filter((item) => !isTask(item)).map(shapeGap),
  };
}
