// One of a few: side by side where there is room, a list to pick from on a phone.
import { SegmentedControl, Select } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'

interface Props { label: string; value: string; data: { value: string; label: string }[]; onChange: (value: string) => void }

export function Choice({ label, value, data, onChange }: Props) {
  const phone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  if (!phone) return <SegmentedControl aria-label={label} value={value} data={data} onChange={onChange} />
  return <Select w="100%" allowDeselect={false} aria-label={label} value={value} data={data} onChange={chosen => chosen && onChange(chosen)} />
}
