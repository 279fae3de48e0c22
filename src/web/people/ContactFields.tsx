import { Checkbox, Stack, TextInput } from '@mantine/core'

export type ContactDraft = { name: string; email: string; phone: string; hasPhoneConsent: boolean }

type ContactFieldsProps = { draft: ContactDraft; onChange: (draft: ContactDraft) => void; /** Left out where the name is not to be changed. */ withName?: boolean; consent: string; isFocused?: boolean }

/** A telephone number is kept only with the person's agreement, so the box comes with the first digit. */
export function ContactFields({ draft, onChange, withName = true, consent, isFocused = false }: ContactFieldsProps) {
  const change = (part: Partial<ContactDraft>) => onChange({ ...draft, ...part })
  return (
    <Stack gap="md">
      {withName && <TextInput label="Фамилия, имя, отчество" placeholder="Орлова Анна Ильинична" autoComplete="off" data-autofocus={isFocused || undefined} value={draft.name} maxLength={200} onChange={({ currentTarget }) => change({ name: currentTarget.value })} />}
      <TextInput type="email" label="Электронная почта" description="для напоминаний; может не быть" value={draft.email} maxLength={254} onChange={({ currentTarget }) => change({ email: currentTarget.value })} />
      <TextInput type="tel" label="Телефон" description="может не быть" value={draft.phone} maxLength={40} onChange={({ currentTarget }) => change({ phone: currentTarget.value })} />
      {draft.phone.trim() !== '' && <Checkbox label={consent} checked={draft.hasPhoneConsent} onChange={({ currentTarget }) => change({ hasPhoneConsent: currentTarget.checked })} />}
    </Stack>
  )
}

/** The draft as the server takes it. */
export function contactOf({ name, email, phone, hasPhoneConsent }: ContactDraft) {
  return { name: name.trim(), email: email.trim() === '' ? null : email.trim(), phone: phone.trim() === '' ? null : phone.trim(), hasPhoneConsent }
}

export function draftOfContact({ name, email, phone, hasPhoneConsent }: { name: string; email: string | null; phone: string | null; hasPhoneConsent: boolean }): ContactDraft {
  return { name, email: email ?? '', phone: phone ?? '', hasPhoneConsent }
}
