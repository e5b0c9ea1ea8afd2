/** Every limit of the judging of totals. None is tuned to a document: each bounds work, or says from where on a match is chance. */
export const limits = {
  /** Pairs of more columns of amounts than this are not searched for relations: some would hold by chance. */
  relatedColumns: 12,
  /** The same for rows that follow from other rows. */
  relatedRows: 24,
  /** Rows, as a share of those that show a relation of columns, that may break it. */
  brokenRows: 1 / 4,
  /** Rows that must show a running balance, a share or a relation without a header that announces it. */
  showingRows: 3,
  /** Bits by which the rows must show more than chance would that a column follows from others, where no header says so. */
  surprise: 7,
  /** Fewer bits will do under a header for such columns: `Écart`, `Share`. */
  named: 5,
  /** Bits that a row which breaks it takes off. */
  brokenBits: 4,
  /** The same before a row that breaks it is held to be wrong. */
  accusing: 9,
  /** How surprisingly exact the other rows must be, in nats, before one that is only rounded is looked at. */
  exactRows: 3,
  /** The share of the rows that may break it then. */
  accusedRows: 1 / 8,
  /** Rows of which some must show a constant factor, lest all be looked at. */
  sampledRows: 24,
  /** Digits of a constant factor between two columns. */
  factorDigits: 6,
  /** Bits of a factor of one figure or two: it may be a round one. */
  roundFactor: 7,
  /** What it takes to say that a column follows from others without a header that says so, in nats. */
  unannounced: 1,
  /** Nats less that it takes to say that some rows are meant, where the label says more than `Total`. */
  qualified: 2.5,
  /** Formulas of one kind that are kept for a figure; more of them are no news. */
  sameKind: 4,
  /** Formulas found in one column of a row and tried in its others. */
  triedBeside: 6,
  /** Cells above a figure among which any run is looked for: among more of them, a run is found by chance. */
  runCells: 60,
  /** Places that are kept for one running sum. */
  samePlaces: 32,
  /** Cells of a row of which two are multiplied, divided, subtracted. */
  rowCells: 12,
  /** Columns of amounts of which every contiguous range is tried as the parts of a total. */
  partColumns: 10,
  /** Columns of amounts, times those of them that are headed by an aggregate, among which totals across the rows are looked for. */
  acrossPairs: 10_000,
  /** Expected number of formulas that give a figure by chance, from which on a match proves nothing. */
  chance: 0.1,
  /** A figure's size in bits beyond which more digits are no better evidence. */
  bits: 10,
  /** How far a function may be from the one that a label names to be a relative of it. */
  nearFunction: 0.3,
  /** What a graded signal counts at most. */
  most: 2,
  /** The same for what many rows show. */
  mostRows: 3,
  /** What a signal against rounding counts at most. */
  strictest: 8,
  /** Share of what is judged to be slips, before anything is seen. */
  slips: 0.03,
  /** The chance of a figure, if something had gone wrong, from which on it is a likely slip. */
  likelySlip: 0.003,
  /** Operands that are looked at for one slip. */
  suspects: 8,
  /** A percentage sums to a hundred within this many units, and a twentieth more for each part. */
  hundred: 0.5,
  /** What others of the row must show of an odd formula for it to be more than chance. */
  vouched: 0.3,
  /** Among how many figures as large as the one stated anything else is spread. */
  ordersOfMagnitude: 12,
  /** A verdict needs this probability: that the figure agrees, that it is reported, that it is a warning. */
  agrees: 0.5,
  information: 0.5,
  warning: 0.75,
  /** The same for what can never be a warning: estimates, and means for which no other figure of the row vouches. */
  doubtful: 0.95,
  /** Explanations of a figure that are told. */
  told: 4,
  /** Characters of a cell that are quoted to the author. */
  quoted: 40,
} as const;
