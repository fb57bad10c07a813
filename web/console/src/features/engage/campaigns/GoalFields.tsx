// What the campaign is for: the events that count, and for how long behind a message.
import { Button, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CampaignDefinition } from '../../../generated/api'
import { EventNames } from '../journeys/EventFields'
import classes from './Campaigns.module.css'

type Goal = CampaignDefinition['goal']

export function GoalFields({ goal, change }: { goal: Goal; change: (goal: Goal) => void }) {
  const { t } = useTranslation()
  if (goal === null) return <Button variant="default" onClick={() => change({ events: ['Order Completed'], days: 7 })}>{t('campaigns:addGoal')}</Button>
  return (
    <div className={classes.line}>
      <EventNames label={t('campaigns:goalEvents')} value={goal.events} change={events => change({ ...goal, events })} />
      <NumberInput label={t('campaigns:goalDays')} min={1} max={90} allowDecimal={false} value={goal.days} onChange={value => change({ ...goal, days: typeof value === 'number' ? value : 1 })} />
      <Button className={classes.end} variant="subtle" onClick={() => change(null)}>{t('common:remove')}</Button>
    </div>
  )
}
