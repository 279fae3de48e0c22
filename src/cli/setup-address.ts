import type { App } from '../server/app.ts'

/** Where the first administrator comes in, once; null where somebody can log in already. The code stands behind the sign that no server is sent. */
export async function setupAddressOf(app: App, url: string): Promise<string | null> {
  const code = await app.inviteFirstAdministrator()
  return code === null ? null : `${url.replace(/\/$/, '')}/invitation#${code}`
}

export function setupWords(address: string): string {
  return `\nВ системе ещё никого нет. Откройте эту ссылку и задайте логин и пароль первого администратора:\n  ${address}\nСсылка действует один раз; при следующем запуске будет напечатана новая.\n\n`
}
