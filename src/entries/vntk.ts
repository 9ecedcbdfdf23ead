/**
 * The calls of `vntk`: `import vntk from`, `import * as vntk from` and `require` all give them.
 *
 * @module vietfacts/vntk
 */
import * as vntk from '../adapters/vntk.js';

export * from '../adapters/vntk.js';
export default vntk;
