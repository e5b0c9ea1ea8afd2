/* In this order: the first suite sees the extension before any Markdown was opened. */
import './activation.ts';
import './findings.ts';
import './quarto.ts';
import './mending.ts';
import './reading.ts';
import './numbers.ts';
import './typing.ts';
import './bindings.ts';
import './settings.ts';
import './rewrites.ts';
import './side-bar.ts';
import './commands.ts';
