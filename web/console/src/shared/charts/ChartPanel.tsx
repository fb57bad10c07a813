// One chart that answers one question: its title says the answer, and it exports as picture and as data, or shows as a table.
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconDownload, IconPhoto, IconTable } from '@tabler/icons-react'
import { useRef, useState, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '../ui/Panel'
import { useChartColours } from './colours'
import { csvOf, save, type Sheet } from './csv'
import { savePicture } from './picture'
import { SheetTable } from './SheetTable'

interface Props {
  title: string
  note: string
  sheet: Sheet
  fileName: string
  /** How high the table may be before it scrolls. */
  height: number
  /** Draws into the SVG element that the picture is made from. */
  children: (svg: RefObject<SVGSVGElement | null>) => ReactNode
}

export function ChartPanel({ title, note, sheet, fileName, height, children }: Props) {
  const { t } = useTranslation()
  const colours = useChartColours()
  const svg = useRef<SVGSVGElement>(null)
  const [asTable, setAsTable] = useState(false)
  const picture = () => { if (svg.current) void savePicture(svg.current, { title, background: colours.surface, text: colours.text }, fileName) }
  const tools = (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={t('common:chart.export')} title={t('common:chart.export')}><IconDots size={18} aria-hidden="true" /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!asTable && <Menu.Item leftSection={<IconPhoto size={16} aria-hidden="true" />} onClick={picture}>{t('common:chart.png')}</Menu.Item>}
        <Menu.Item leftSection={<IconDownload size={16} aria-hidden="true" />} onClick={() => save(csvOf(sheet), `${fileName}.csv`)}>{t('common:chart.csv')}</Menu.Item>
        <Menu.Item leftSection={<IconTable size={16} aria-hidden="true" />} onClick={() => setAsTable(!asTable)}>
          {asTable ? t('common:chart.picture') : t('common:chart.table')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
  return <Panel title={title} note={note} tools={tools}>{asTable ? <SheetTable sheet={sheet} height={height} /> : children(svg)}</Panel>
}
