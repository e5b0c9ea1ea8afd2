import { normaliseLabels } from './normalise-labels.ts';
import type { Rewrite } from './rewrite.ts';

/** Every rewrite, in alphabetical order of their ids. */
export const rewrites: readonly Rewrite[] = [normaliseLabels];
