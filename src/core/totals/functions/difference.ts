import { addUp, ZERO, type Aggregate } from '../aggregate.ts';

/** The first amount less the others: income less expenses, assets less liabilities. */
export const difference: Aggregate = {
  id: 'difference',
  of: ([first = ZERO, ...others]) => first.minus(addUp(others)),
  slack: (ofSum) => ofSum,
};
