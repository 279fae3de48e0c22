import { z } from 'zod'
import { command, query } from './endpoint.ts'

const typed = z.string().min(1).max(300)
/** What a browser's own WebAuthn call takes or gives; its shape is the standard's. */
const browserData = z.record(z.string(), z.unknown())

/** What comes next: nothing, or the second step of the person's own login. No reply holds a token: those travel in cookies that no page can read. */
export const loginReply = z.object({ next: z.enum(['done', 'second-step']) })

export const readWaysIn = query({
  path: '/api/logins/ways', isOpen: true, summary: 'Какими способами можно войти',
  reply: z.object({
    /** The outside provider's name, for its button, and the address that the button leads to. */
    outside: z.object({ name: z.string(), address: z.string() }).nullable(),
  }),
})

export const logInByPassword = command({
  path: '/api/logins/password', isOpen: true, summary: 'Войти по логину и паролю', body: z.object({ login: typed, password: z.string().min(1).max(1_000) }), reply: loginReply,
})

export const logInBySecondStep = command({
  path: '/api/logins/second-step', isOpen: true, summary: 'Второй шаг входа: одноразовый код или код восстановления', body: z.object({ code: typed }), reply: loginReply,
})

export const askPasskey = query({
  path: '/api/logins/passkey', isOpen: true, summary: 'Что попросить у браузера для входа по ключу', reply: z.object({ options: browserData }),
})

export const logInByPasskey = command({
  path: '/api/logins/passkey', isOpen: true, summary: 'Войти по ключу доступа', body: z.object({ response: browserData }), reply: loginReply,
})

export const logOut = command({ path: '/api/session/end', summary: 'Выйти', body: z.object({}), reply: z.object({}) })
