import nodemailer from 'nodemailer'

/** What a letter says, whoever it goes to. */
export type Letter = { messageId: string; subject: string; text: string; html: string; settingsUrl: string }

/** `isAddressRefused`: the server will never take letters to this address. */
export type NotTaken = { code: string; isAddressRefused: boolean }
export type HandOver = (to: string, letter: Letter) => Promise<'taken' | NotTaken>

export type MailSite = { url: string; from: string }

/** The mail server of the settings: `smtp://` with STARTTLS where the server offers it, `smtps://` for TLS from the start. */
export function smtpMail({ url, from }: MailSite): { handOver: HandOver; close: () => void } {
  const transport = nodemailer.createTransport({ url, pool: true, maxConnections: 5, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000, disableFileAccess: true, disableUrlAccess: true })
  return {
    async handOver(to, { messageId, subject, text, html, settingsUrl }) {
      try {
        await transport.sendMail({
          from, to, subject, text, html, messageId, headers: { 'Auto-Submitted': 'auto-generated', 'List-Unsubscribe': `<${settingsUrl}>` },
        })
        return 'taken'
      } catch (error) {
        return notTaken(error)
      }
    },
    close: () => transport.close(),
  }
}

function notTaken(error: unknown): NotTaken {
  const { code, responseCode, command } = error instanceof Error ? (error as Error & { code?: string; responseCode?: number; command?: string }) : {}
  return { code: [code ?? 'UNKNOWN', responseCode].filter((part) => part !== undefined).join(' '), isAddressRefused: command === 'RCPT TO' && responseCode !== undefined && responseCode >= 500 }
}
