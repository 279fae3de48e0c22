import type { Browser, Page } from 'playwright-core'
import { sessionCookie } from '../../src/server/session/sessions.ts'
import type { TestServer } from './server.ts'
import { signIn, type SignedIn } from './sign-in.ts'

/** How the page is looked at, and by whom: an administrator, where nobody else is said; null for a visitor. */
export type Look = { width?: number; colourScheme?: 'light' | 'dark'; as?: SignedIn | null }

const administrators = new WeakMap<TestServer, Promise<SignedIn>>()

/** A page that shares nothing with any other (its context is its own: close that), in Russian, patient with a busy machine. */
export async function newPage({ browser, server }: { browser: Browser; server: TestServer }, { width = 1280, colourScheme = 'light', as }: Look = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: colourScheme, locale: 'ru-RU', acceptDownloads: true })
  const signedIn = as === undefined ? await administratorOf(server) : as
  if (signedIn !== null) await context.addCookies([{ name: sessionCookie, value: signedIn.token, url: server.url }])
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  return page
}

function administratorOf(server: TestServer): Promise<SignedIn> {
  const known = administrators.get(server) ?? signIn(server.database.open({ poolSize: 1 }).db, 'administrator')
  administrators.set(server, known)
  return known
}
