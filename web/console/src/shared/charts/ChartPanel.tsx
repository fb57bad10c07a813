// One chart that answers one question: its title says the answer, and it exports as picture and as data, or shows as a table.
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconDownload, IconPhoto, IconTable } from '@tabler/icons-react'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '../ui/Panel'
import { Chart, type ChartHandle } from './Chart'
import { csvOf, save, type Sheet } from './csv'
import type { ChartOption } from './engine'
import { SheetTable } from './SheetTable'

interface Props {
  title: ReactNode
  note: string
  option: ChartOption
  sheet: Sheet
  fileName: string
  height?: number
  onPick?: (index: number) => void
}

export function ChartPanel({ title, note, option, sheet, fileName, height = 260, onPick }: Props) {
  const { t } = useTranslation()
  const chart = useRef<ChartHandle>(null)
  const [asTable, setAsTable] = useState(false)
  const tools = (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={t('common:chart.export')} title={t('common:chart.export')}><IconDots size={18} aria-hidden="true" /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!asTable && <Menu.Item leftSection={<IconPhoto size={16} aria-hidden="true" />} onClick={() => chart.current?.savePicture(fileName)}>{t('common:chart.png')}</Menu.Item>}
        <Menu.Item leftSection={<IconDownload size={16} aria-hidden="true" />} onClick={() => save(csvOf(sheet), `${fileName}.csv`)}>{t('common:chart.csv')}</Menu.Item>
        <Menu.Item leftSection={<IconTable size={16} aria-hidden="true" />} onClick={() => setAsTable(!asTable)}>
          {asTable ? t('common:chart.picture') : t('common:chart.table')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
  return (
    <Panel title={title} note={note} tools={tools}>
      {asTable ? <SheetTable sheet={sheet} height={height} /> : <Chart ref={chart} option={option} height={height} label={note} onPick={onPick} />}
    </Panel>
  )
}
