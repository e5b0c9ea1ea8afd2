import type { TextDocument } from 'vscode';

/**
 * The languages that chapters have in VS Code: its own for Markdown, and those that other extensions give to `.qmd`, `.Rmd` and `.mdx`. The
 * endings of their files stand in `project/chapter-files.ts`.
 */
export const chapterLanguages = ['markdown', 'quarto', 'rmd', 'mdx'] as const;

/** Whether a document is a chapter, by its language; whatever is no document is none. */
export function isChapter(document: TextDocument | undefined): document is TextDocument {
  return chapterLanguages.some((language) => language === document?.languageId);
}
