// Opens the respondent's page where there is no line: the page itself, of which nobody's answers are a part.
const shelf = 'opora-page'
const patience = 4_000

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(shelf).then((cache) => cache.add('/a')).then(() => self.skipWaiting()))
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request
  if (method === 'GET' && new URL(url).pathname === '/a') event.respondWith(newest(event.request))
})

/** From the server while it answers in time, else as it was last. */
async function newest(request) {
  const cache = await caches.open(shelf)
  const kept = await cache.match('/a')
  const fresh = fetch(request).then(async (response) => {
    if (response.ok) await cache.put('/a', response.clone())
    return response
  })
  if (kept === undefined) return fresh
  fresh.catch(() => undefined)
  const late = new Promise((resolve) => { setTimeout(() => resolve(kept), patience) })
  return Promise.race([fresh.catch(() => kept), late])
}
