/** The script build in a context with the language alone: no Buffer, process, require, console, timers or Intl. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { describe, expect, inject, it } from 'vitest';
import { extractFacts } from '../../src/index.js';
import { articles } from './articles.js';

const { root } = inject('packed');
const script = new vm.Script(readFileSync(join(root, 'dist/vietfacts.global.js'), 'utf8'));

function bareContext(): vm.Context {
  const context = vm.createContext(Object.create(null));
  vm.runInContext('delete globalThis.Intl; delete globalThis.console; delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer;', context);
  return context;
}

describe('the script build', () => {
  it('adds one global and reads as the source does, in a context with nothing but the language', () => {
    const context = bareContext();
    const before = vm.runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
    script.runInContext(context);
    const after = vm.runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
    expect(after.filter((name) => !before.includes(name))).toEqual(['vietfacts']);
    for (const text of articles()) {
      context.text = text;
      const printed = vm.runInContext('JSON.stringify(vietfacts.extractFacts(text, { tokens: true }))', context) as string;
      expect(printed).toBe(JSON.stringify(extractFacts(text, { tokens: true })));
    }
  });

  it('is plain ASCII, so that a page of any charset may load it', () => {
    expect(/[^\n\r\t -~]/.exec(readFileSync(join(root, 'dist/vietfacts.global.js'), 'utf8'))).toBeNull();
  });

  it('asks for no clock, no locale and no chance', () => {
    const context = bareContext();
    vm.runInContext(
      `const forbid = (name) => () => { throw new Error(name + ' was asked for'); };
       Math.random = forbid('Math.random');
       Date.now = forbid('Date.now');
       Date = new Proxy(Date, { construct(target, args) { if (args.length === 0) forbid('the clock')(); return new target(...args); } });
       for (const type of [String, Number, Array, Date]) for (const name of Object.getOwnPropertyNames(type.prototype)) {
         if (name.includes('Locale') || name === 'getTimezoneOffset') type.prototype[name] = forbid(name);
       }`,
      context,
    );
    script.runInContext(context);
    context.text = articles().join('\n\n');
    expect(vm.runInContext('vietfacts.extractFacts(text).version', context)).toBe(1);
  });
});
