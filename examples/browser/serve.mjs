// Serves this folder and the package's script: node examples/browser/serve.mjs [port]
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const library = createRequire(import.meta.url)
  .resolve('vietfacts/package.json')
  .replace('package.json', 'dist/vietfacts.global.js');
const FILES = {
  '/': ['index.html', 'text/html'],
  '/page.js': ['page.js', 'text/javascript'],
  '/worker.js': ['worker.js', 'text/javascript'],
  '/vietfacts.js': [library, 'text/javascript'],
};

const server = createServer((request, response) => {
  const [file, type] = FILES[request.url] ?? [];
  if (!file) response.writeHead(404).end();
  else createReadStream(new URL(file, import.meta.url)).pipe(response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }));
});
server.listen(Number(process.argv[2] ?? 8080), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
