/**
 * What becomes of a whole and faultless sheet. `taken`: it is stored for good, also where this very sheet came before. `used`: another sheet
 * came by the code. `unclear`: it collided with its own repeat; to be asked again at once.
 */
export const intakeOutcomes = ['taken', 'used', 'unknown', 'closed', 'other-questionnaire', 'unclear'] as const
export type IntakeOutcome = (typeof intakeOutcomes)[number]
