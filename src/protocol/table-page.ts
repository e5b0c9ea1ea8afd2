/**
 * What the page of a table and the panel that holds it tell each other. Each side believes nothing of it before it has looked at it.
 */
import type { TableGroups, TableView } from './table-view.ts';

/** What the panel tells the page. */
export type PanelMessage =
  | { readonly kind: 'table'; readonly view: TableView }
  /** The chapter has no such table any more. */
  | { readonly kind: 'gone'; readonly sentence: string }
  | { readonly kind: 'groups'; readonly request: number; readonly groups: TableGroups }
  /** Something that was asked for was not done, or was. */
  | { readonly kind: 'told'; readonly sentence: string };

/** A cell of the version that the page shows. */
export interface CellPlace {
  readonly version: number;
  readonly row: number;
  readonly column: number;
}

/** What a chart or the rows are saved as. */
export type SaveFormat = 'csv' | 'png' | 'svg';

/** What the page tells the panel. */
export type PageMessage =
  /** It can be told something. */
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'reveal' } & CellPlace)
  | ({ readonly kind: 'edit'; readonly text: string } & CellPlace)
  | ({ readonly kind: 'toggle'; readonly task: number } & CellPlace)
  | {
      readonly kind: 'groups';
      readonly version: number;
      readonly request: number;
      readonly by: number | null;
      readonly rows: readonly number[];
    }
  /** `content` is text, of a PNG its bytes in base64. */
  | { readonly kind: 'save'; readonly format: SaveFormat; readonly content: string }
  | {
      readonly kind: 'insert';
      readonly version: number;
      readonly svg: string;
      /** In base64. */
      readonly png: string;
      readonly description: string;
    };

/** What the page leaves with VS Code, so that it is there again after a reload. */
export interface PageState {
  readonly uri: string;
  /** The table's id. */
  readonly shown: string;
}
