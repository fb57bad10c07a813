// How one of several ways is chosen: by a condition, or by chance.
import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from '../Canvas.module.css'
import { ConditionFields } from '../ConditionFields'
import type { Node } from '../kinds'

type Choice = Extract<Node, { kind: 'branch' | 'split' | 'experiment' }>
const most = 9

export function ChoiceFields({ node, change }: { node: Choice; change: (node: Choice) => void }) {
  const { t } = useTranslation()
  if (node.kind === 'branch') {
    const set = (index: number, part: Partial<(typeof node.when)[number]>) => change({ ...node, when: node.when.map((one, at) => (at === index ? { ...one, ...part } : one)) })
    return (
      <>
        {node.when.map((one, index) => (
          <fieldset key={index} className={classes.group}>
            <legend>{t('journeys:whenNumber', { number: index + 1 })}</legend>
            <TextInput label={t('journeys:branchName')} maxLength={100} value={one.name} onChange={event => set(index, { name: event.currentTarget.value })} />
            <ConditionFields label={t('journeys:when')} value={one.condition} change={condition => set(index, { condition })} />
            {node.when.length > 1 && <Button variant="subtle" size="xs" color="red" onClick={() => change({ ...node, when: node.when.filter((_, at) => at !== index) })}>{t('common:remove')}</Button>}
          </fieldset>
        ))}
        {node.when.length < most && <Button variant="default" size="xs" onClick={() => change({ ...node, when: [...node.when, { name: `${node.when.length + 1}`, condition: null }] })}>{t('journeys:addBranch')}</Button>}
      </>
    )
  }

  const arms = node.arms
  const setArms = (next: typeof arms) => change({ ...node, arms: next })
  return (
    <>
      <fieldset className={classes.group}>
        <legend>{t('journeys:arms')}</legend>
        {arms.map((arm, index) => (
          <div key={index} className={classes.line}>
            <TextInput aria-label={t('journeys:branchName')} maxLength={100} value={arm.name} onChange={event => setArms(arms.map((one, at) => (at === index ? { ...one, name: event.currentTarget.value } : one)))} />
            <NumberInput aria-label={t('journeys:weight')} w={88} min={1} max={10_000} value={arm.weight} onChange={value => setArms(arms.map((one, at) => (at === index ? { ...one, weight: typeof value === 'number' ? value : 1 } : one)))} />
            <ActionIcon variant="subtle" size="lg" disabled={arms.length <= 2} aria-label={t('common:removeWhat', { what: arm.name })} onClick={() => setArms(arms.filter((_, at) => at !== index))}><IconTrash size={16} aria-hidden="true" /></ActionIcon>
          </div>
        ))}
        {arms.length < most && <Button variant="default" size="xs" onClick={() => setArms([...arms, { name: String.fromCharCode(65 + arms.length), weight: 50 }])}>{t('journeys:addArm')}</Button>}
      </fieldset>
      {node.kind === 'experiment' && (
        <>
          <NumberInput label={t('journeys:leastPerArm')} description={t('journeys:winnerNote')} min={10} max={1_000_000} value={node.leastPerArm} onChange={value => change({ ...node, leastPerArm: typeof value === 'number' ? value : 100 })} />
          <NumberInput label={t('journeys:confidence')} min={0.8} max={0.999} step={0.01} decimalScale={3} value={node.confidence} onChange={value => change({ ...node, confidence: typeof value === 'number' ? value : 0.95 })} />
        </>
      )}
    </>
  )
}
