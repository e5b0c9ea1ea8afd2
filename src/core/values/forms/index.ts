import type { Form } from './form.ts';
import { accounting, currency } from './currency.ts';
import { clock } from './clock.ts';
import { iso } from './iso.ts';
import { parted, timed } from './parted.ts';
import { percent, plain } from './plain.ts';

/** Every way to write an amount, tried in this order: a form that claims a text keeps it from the later, more general ones. */
export const forms: readonly Form[] = [clock, iso, parted, timed, percent, currency, accounting, plain];
