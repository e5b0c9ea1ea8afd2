import type { Form } from '../form.ts';
import { accounting } from './accounting.ts';
import { clock } from './clock.ts';
import { currency } from './currency.ts';
import { iso } from './iso.ts';
import { parted } from './parted.ts';
import { percent } from './percent.ts';
import { plain } from './plain.ts';
import { timed } from './timed.ts';

/** Every way to write an amount, tried in this order: a form that claims a text keeps it from the later, more general ones. */
export const forms: readonly Form[] = [clock, iso, parted, timed, percent, currency, accounting, plain];
