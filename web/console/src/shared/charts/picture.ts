// Saves a drawn chart as a PNG picture, twice as fine as on the screen, with its title above it.
import { save } from './csv'
import { chartFont } from './measure'

interface Look { title: string; background: string; text: string }

const fine = 2
const margin = 16
const titleHeight = 32

export async function savePicture(svg: SVGSVGElement, look: Look, fileName: string): Promise<void> {
  const { width, height } = svg.getBoundingClientRect()
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const address = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height)
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = (width + 2 * margin) * fine
    canvas.height = (height + 2 * margin + titleHeight) * fine
    const pen = canvas.getContext('2d')!
    pen.scale(fine, fine)
    pen.fillStyle = look.background
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.fillStyle = look.text
    pen.font = `600 15px ${chartFont}`
    pen.fillText(look.title, margin, margin + 15, width)
    pen.drawImage(image, margin, margin + titleHeight, width, height)
    const content = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/png'))
    if (content) save(content, `${fileName}.png`)
  } finally {
    URL.revokeObjectURL(address)
  }
}
