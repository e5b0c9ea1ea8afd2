/**
 * The languages that chapters have in VS Code: its own for Markdown, and those that other extensions give to `.qmd`, `.Rmd` and `.mdx`. The
 * endings of their files stand in `project/chapter-files.ts`.
 */
export const chapterLanguages = ['markdown', 'quarto', 'rmd', 'mdx'] as const;
