/** `import vntk from`, `import * as vntk from` and `require` all give vntk's calls. */
import * as vntk from '../adapters/vntk.js';

export * from '../adapters/vntk.js';
export default vntk;
