/**
 * The data model of the core: readonly data, no methods.
 * @packageDocumentation
 */
export type * from './model/chapter.ts';
export type * from './model/conservation.ts';
export type * from './model/finding.ts';
export type * from './model/item.ts';
export type * from './model/rewrite.ts';
export type * from './model/table.ts';
export type * from './model/total.ts';
export type * from './model/value.ts';
