/**
 * Keeps the page's files. File names carry a hash of their content, so a kept one is never stale; the page itself is asked for anew
 * when there is a network. The build puts the list of files in.
 */
const FILES = self.FILES;
const CACHE = `vietfacts-${FILES.join()
  .split('')
  .reduce((hash, char) => (Math.imul(hash, 31) + char.charCodeAt(0)) | 0, 7)}`;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(FILES))
      .then(() => self.skipWaiting()),
  );
});
self.addEventListener('activate', (event) => {
  const old = caches
    .keys()
    .then((names) => Promise.all(names.filter((name) => name.startsWith('vietfacts-') && name !== CACHE).map((name) => caches.delete(name))));
  event.waitUntil(old.then(() => self.clients.claim()));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  const kept = () => caches.match(request, { ignoreSearch: true });
  event.respondWith(
    request.mode === 'navigate' ? fetch(request).catch(() => kept().then((page) => page ?? caches.match('./'))) : kept().then((file) => file ?? fetch(request)),
  );
});
