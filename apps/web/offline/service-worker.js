/* global self, caches, fetch, Response, URL */
// The built files of this version of the workplace; the build writes them here.
const version = '__VERSION__';
const files = JSON.parse('__FILES__');
const cacheName = `uplift-${version}`;
const page = '/';
/** What is never kept: data, sign-in and everything else that must come from the server. */
const ofServer = /^\/(api|oidc|health|metrics|calendar)(\/|$)/;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll([page, ...files].map((path) => new Request(path, { cache: path === page ? 'reload' : 'default' })))));
});

// A new version takes over when the last tab of the old one is closed, so no tab loses the files it still asks for.
self.addEventListener('activate', (event) => {
  const tidy = async () => {
    for (const name of await caches.keys()) if (name.startsWith('uplift-') && name !== cacheName) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

const kept = async (path) => (await caches.open(cacheName)).match(path);

/** The page comes from the server while there is one: the kept one is for when there is none. */
const pageOf = async (request) => {
  try {
    return await fetch(request);
  } catch (problem) {
    const shell = await kept(page);
    if (shell === undefined) throw problem;
    return shell;
  }
};

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || ofServer.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(pageOf(request));
  else if (files.includes(pathname)) event.respondWith(kept(pathname).then((found) => found ?? fetch(request)));
});
