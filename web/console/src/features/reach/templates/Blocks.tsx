// The blocks of an e-mail: added, moved, changed and taken away.
import { ActionIcon, Menu, Button, NumberInput, Textarea, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EmailBlock } from '../../../generated/api'
import classes from '../Reach.module.css'
import { blockKinds, newBlock } from './content'

interface Props { blocks: EmailBlock[]; inside: boolean; change: (blocks: EmailBlock[]) => void }

export function Blocks({ blocks, inside, change }: Props) {
  const { t } = useTranslation()
  const kinds = blockKinds.filter(kind => !inside || (kind !== 'columns' && kind !== 'footer'))
  const move = (from: number, to: number) => {
    const next = [...blocks]
    next.splice(to, 0, ...next.splice(from, 1))
    change(next)
  }
  return (
    <div className={classes.form}>
      {blocks.map((block, index) => (
        <section key={index} className={classes.block} aria-label={t(`reach:block.${block.kind}`)}>
          <div className={classes.blockBar}>
            <strong>{t(`reach:block.${block.kind}`)}</strong>
            <span>
              <ActionIcon variant="subtle" disabled={index === 0} aria-label={t('reach:templates.up')} onClick={() => move(index, index - 1)}><IconArrowUp size={16} aria-hidden="true" /></ActionIcon>
              <ActionIcon variant="subtle" disabled={index === blocks.length - 1} aria-label={t('reach:templates.down')} onClick={() => move(index, index + 1)}><IconArrowDown size={16} aria-hidden="true" /></ActionIcon>
              <ActionIcon variant="subtle" aria-label={t('common:removeWhat', { what: t(`reach:block.${block.kind}`) })} onClick={() => change(blocks.filter((_, at) => at !== index))}><IconTrash size={16} aria-hidden="true" /></ActionIcon>
            </span>
          </div>
          <BlockFields block={block} change={next => change(blocks.map((one, at) => (at === index ? next : one)))} />
        </section>
      ))}
      <Menu>
        <Menu.Target><Button variant="default" size="xs" leftSection={<IconPlus size={14} aria-hidden="true" />}>{t('reach:templates.addBlock')}</Button></Menu.Target>
        <Menu.Dropdown>{kinds.map(kind => <Menu.Item key={kind} onClick={() => change([...blocks, newBlock(kind)])}>{t(`reach:block.${kind}`)}</Menu.Item>)}</Menu.Dropdown>
      </Menu>
    </div>
  )
}

function BlockFields({ block, change }: { block: EmailBlock; change: (block: EmailBlock) => void }) {
  const { t } = useTranslation()
  const has = (...kinds: string[]) => kinds.includes(block.kind)
  return (
    <>
      {has('heading', 'button') && <TextInput label={t('reach:templates.words')} value={block.text ?? ''} onChange={event => change({ ...block, text: event.currentTarget.value })} />}
      {has('text', 'footer') && <Textarea autosize minRows={2} label={t('reach:templates.words')} description={t('reach:templates.markup')} value={block.text ?? ''} onChange={event => change({ ...block, text: event.currentTarget.value })} />}
      {has('image') && <TextInput label={t('reach:templates.image')} value={block.image ?? ''} onChange={event => change({ ...block, image: event.currentTarget.value })} />}
      {has('image') && <TextInput label={t('reach:templates.alt')} description={t('reach:templates.altNote')} value={block.alt ?? ''} onChange={event => change({ ...block, alt: event.currentTarget.value })} />}
      {has('button', 'image') && <TextInput label={t('reach:templates.url')} value={block.url ?? ''} onChange={event => change({ ...block, url: event.currentTarget.value || (block.kind === 'image' ? null : '') })} />}
      {has('products') && <TextInput label={t('reach:templates.list')} value={block.list ?? ''} onChange={event => change({ ...block, list: event.currentTarget.value })} />}
      {has('products') && <NumberInput label={t('reach:templates.limit')} min={1} max={24} allowDecimal={false} value={block.limit ?? 4} onChange={value => typeof value === 'number' && change({ ...block, limit: value })} />}
      {block.columns?.map((column, index) => (
        <div key={index} className={classes.block}>
          <strong>{t('reach:templates.column', { number: index + 1 })}</strong>
          <Blocks inside blocks={column} change={next => change({ ...block, columns: block.columns!.map((one, at) => (at === index ? next : one)) })} />
        </div>
      ))}
    </>
  )
}
