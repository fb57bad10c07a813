// What a node does, in a few words, and how long a while is, in the language of the page.
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { plain } from '../../../shared/text/plain'
import { useEventTitle } from '../../../shared/thread/useEventTitle'
import { isOwnBranch, type Node } from './kinds'

const units = [['days', 86_400], ['hours', 3_600], ['minutes', 60], ['seconds', 1]] as const

export function useWhile() {
  const { t } = useTranslation()
  return useCallback((seconds: number) => {
    const [unit, length] = units.find(([, size]) => seconds >= size && seconds % size === 0) ?? units[3]
    return t(`journeys:while.${unit}`, { count: seconds / length })
  }, [t])
}

export function useBranchName() {
  const { t } = useTranslation()
  return useCallback((branch: string) => (isOwnBranch(branch) ? t(`journeys:branches.${branch}`) : plain(branch)), [t])
}

/** Where it calls, without what may be secret. */
function bare(url: string) {
  const address = URL.canParse(url) ? new URL(url) : null
  return address ? `${address.host}${address.pathname}` : url
}

/** What the card says below its name. */
export function useNodeSentence() {
  const { t } = useTranslation()
  const during = useWhile()
  const eventTitle = useEventTitle()
  return useCallback((node: Node): string => {
    switch (node.kind) {
      case 'entry': return node.trigger ? t(`journeys:enters.${node.trigger.kind}`, { events: node.trigger.kind === 'event' ? node.trigger.events.map(name => eventTitle(name)).join(', ') : '', interpolation: { escapeValue: false } }) : t('journeys:notSet')
      case 'wait': return during(node.seconds)
      case 'waitTime': return node.at
      case 'waitDate': return node.trait === '' ? t('journeys:notSet') : plain(node.trait)
      case 'waitFor': return t('journeys:atMost', { time: during(node.timeoutSeconds) })
      case 'message': return [node.template || t('journeys:notSet'), node.channels.map(one => t(`reach:channel.${one.channel}`, { defaultValue: one.channel })).join(' → ')].map(plain).join(' · ')
      case 'task': return plain(node.title || t('journeys:notSet'))
      case 'webhook': return plain(bare(node.url) || t('journeys:notSet'))
      case 'trait': return plain(node.trait || t('journeys:notSet'))
      case 'emit': return plain(node.event || t('journeys:notSet'))
      case 'split':
      case 'experiment': return node.arms.map(arm => `${plain(arm.name)} ${Math.round((100 * arm.weight) / Math.max(1, node.arms.reduce((sum, one) => sum + one.weight, 0)))}%`).join(' · ')
      default: return ''
    }
  }, [t, during, eventTitle])
}

/** Why she went on or left, of a reason that the server tells as a word and what it names. */
export function useReasonWords() {
  const { t, i18n } = useTranslation()
  const eventTitle = useEventTitle()
  return useCallback((reason: string | null) => {
    if (reason === null) return ''
    const [word = '', ...rest] = reason.split(':')
    const named = rest.join(':')
    const name = word === 'event' || word === 'goal' ? eventTitle(named) : plain(named)
    return i18n.exists(`journeys:reason.${word}`) ? t(`journeys:reason.${word}`, { name, interpolation: { escapeValue: false } }) : reason
  }, [t, i18n, eventTitle])
}
