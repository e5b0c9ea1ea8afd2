/** The chapter with the wrong total, in the example thesis's French folder. */
export const chapterName = '3-entretiens.md';
