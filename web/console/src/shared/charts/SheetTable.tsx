// The numbers of a chart as a table, for those who read rather than look.
import { useFormat } from '../text/format'
import rows from '../ui/Rows.module.css'
import type { Sheet } from './csv'

const day = /^\d{4}-\d{2}-\d{2}$/

export function SheetTable({ sheet, height }: { sheet: Sheet; height: number }) {
  const format = useFormat()
  return (
    <div style={{ maxHeight: height, overflow: 'auto' }} tabIndex={0}>
      <table className={rows.table}>
        <thead><tr>{sheet.columns.map(column => <th key={column} scope="col">{column}</th>)}</tr></thead>
        <tbody>
          {sheet.rows.map(row => (
            <tr key={String(row[0])}>
              {row.map((value, index) => (
                <td key={index} data-label={sheet.columns[index]} className={typeof value === 'number' ? rows.number : rows.tight}>
                  {typeof value === 'number' ? format.number(value) : day.test(value) ? format.date(`${value}T12:00:00Z`) : value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
