/** Why a value is processed at all (152-ФЗ, статья 6, часть 1). */
export const grounds = ['law', 'contract', 'consent'] as const
export type Ground = (typeof grounds)[number]

export const groundNames: Record<Ground, string> = {
  law: 'исполнение полномочий органов управления образованием (152-ФЗ, ст. 6, ч. 1, п. 4)',
  contract: 'трудовой договор или договор об участии в проекте (152-ФЗ, ст. 6, ч. 1, п. 5)',
  consent: 'согласие человека (152-ФЗ, ст. 6, ч. 1, п. 1)',
}

/** What a value is for. */
export type Purpose = 'identify' | 'reach' | 'appoint' | 'login' | 'account' | 'work' | 'rights'

export const purposeNames: Record<Purpose, string> = {
  identify: 'знать, кто отвечает за поручение',
  reach: 'связаться по делам проекта, прислать напоминание',
  appoint: 'знать, кто, где и по какому документу назначен',
  login: 'пускать в систему только самого человека',
  account: 'доказать, кто и что сделал',
  work: 'вести работу по поручению',
  rights: 'исполнить права человека на его данные',
}

/** What a person may agree to, and take the agreement back. */
export const consentPurposes = ['phone'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

export const consentNames: Record<ConsentPurpose, string> = { phone: 'хранить номер телефона и показывать его тем, кто работает со мной по проекту' }
