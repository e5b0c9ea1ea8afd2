import type { LanguageTag } from '../core/index.ts';

/** To whom the service speaks. */
export interface Audience {
  /** The author's own, whatever the language of the chapters. */
  readonly language: LanguageTag;
  /** The editor shows large changes before it makes them. */
  readonly previewsEdits: boolean;
  /** The editor has the commands of our extension. */
  readonly hasCommands: boolean;
}
