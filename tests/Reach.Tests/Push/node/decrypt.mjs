// Reads {body, privateKey, publicKey, auth} in base64url from the input and prints the text that the body holds.
import { createECDH } from 'node:crypto'
import ece from 'http_ece'

let input = ''
for await (const piece of process.stdin) input += piece
const { body, privateKey, auth } = JSON.parse(input)
const receiver = createECDH('prime256v1')
receiver.setPrivateKey(Buffer.from(privateKey, 'base64url'))
process.stdout.write(ece.decrypt(Buffer.from(body, 'base64url'), { version: 'aes128gcm', privateKey: receiver, authSecret: auth }))
