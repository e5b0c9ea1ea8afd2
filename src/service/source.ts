/** A chapter as its owner holds it: what the service needs of a text document. */
export interface Source {
  readonly uri: string;
  /** Rises with every change; edits are made for one version and refused for another. Below 0 where the chapter is not open: edits are for none. */
  readonly version: number;
  getText(): string;
}
