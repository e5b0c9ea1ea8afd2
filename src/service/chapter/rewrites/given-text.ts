import { describeRewrite, type RewriteId } from '../../../core/index.ts';
import type { GivenText } from '../../../protocol.ts';

/** The text that a rewrite gives, with its language. */
export function givenText(id: RewriteId, content: string): GivenText {
  return { content, language: describeRewrite(id).gives ?? 'plaintext' };
}
