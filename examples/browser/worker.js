// The worker: a text in, its FactSheet out; the page never waits for it.
importScripts('vietfacts.js');

const extractor = vietfacts.createExtractor();
self.addEventListener('message', ({ data }) => self.postMessage(extractor.extract(data)));
