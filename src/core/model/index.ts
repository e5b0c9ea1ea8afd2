/**
 * The data model of the core: readonly data, no methods.
 * @packageDocumentation
 */
export type * from './binding.ts';
export type * from './chapter.ts';
export type * from './comparison.ts';
export type * from './finding.ts';
export type * from './item.ts';
export type * from './number.ts';
export type * from './rewrite.ts';
export type * from './table.ts';
export type * from './total.ts';
export type * from './value.ts';
export type { SourceText } from '../text/source-text.ts';
export type { Edit, Span } from '../text/span.ts';
