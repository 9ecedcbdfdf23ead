/** An amount by itself. In: an amount. Out: what its unit says, and a count where it has none and a noun follows. */
import type { Document } from '../text/index.js';
import type { Amount } from './amount.js';
import type { Reading } from './build.js';
import { readCount } from './counts.js';
import { readMeasured } from './measures.js';
import { readMoneyWithoutUnit } from './money.js';

export const readSingle = (doc: Document, amount: Amount): Reading => readMeasured(doc, amount) ?? readMoneyWithoutUnit(doc, amount) ?? readCount(doc, amount);
