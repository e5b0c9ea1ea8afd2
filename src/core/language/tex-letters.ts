/** Letters that LaTeX has commands for, by the command: `\ss`, `\mu`. Those with accents are put together by its own rules. */
export const texLetters: Readonly<Record<string, string>> = {
  ...{ ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', o: 'ø', O: 'Ø', aa: 'å', AA: 'Å', l: 'ł', L: 'Ł', i: 'ı' },
  ...{ mu: 'μ', sigma: 'σ', micro: 'µ', Sigma: 'Σ', sum: 'Σ' },
};
