import type { StepRefusal } from '../../../domain/assignments/assignment-step.ts'

/** Why a step is not open, as its button says it. */
export const stepRefusalNames: Record<StepRefusal, string> = {
  'not-yours': 'Это поручение другого исполнителя.',
  'not-allowed': 'Под вашим назначением это не делают.',
  'not-your-level': 'Это решает другой уровень управления.',
  'own-work': 'Свою работу подтверждает другой человек.',
  'wrong-state': 'Сейчас подтверждать нечего.',
  'closed': 'Поручение уже закрыто.',
  'other-process': 'Закроется само, когда работа будет сделана на своей странице.',
  'nothing-asked': 'О переносе срока никто не просил.',
  'no-due-date': 'У поручения нет срока, переносить нечего.',
}
