// Writes src/generated/api.ts from openapi.json, the API description that `mitos openapi` prints.
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const root = new URL('../', import.meta.url)
const description = JSON.parse(readFileSync(new URL('openapi.json', root), 'utf8'))

// The server writes instants with a converter of its own, which leaves their schemas without a type: they are ISO 8601 texts.
function nameInstants(part) {
  if (typeof part !== 'object' || part === null) return
  if (part.format === 'date-time' && !part.type) part.type = 'string'
  for (const inner of Object.values(part)) nameInstants(inner)
}
nameInstants(description)

// The word by which the kinds of one thing are told apart is always there.
for (const schema of Object.values(description.components.schemas)) {
  if (schema.properties?.type?.enum?.length === 1) schema.required = [...new Set([...(schema.required ?? []), 'type'])]
}

// What may be null in a request may also be left out of it.
for (const [name, schema] of Object.entries(description.components.schemas)) {
  if (!/(Request|Change)$/.test(name) || !schema.required) continue
  schema.required = schema.required.filter(field => {
    const { type, oneOf } = schema.properties[field]
    return !(Array.isArray(type) && type.includes('null')) && !oneOf?.some(choice => choice.type === 'null')
  })
}

// The parts of a journey and of a campaign are read and written whole: what a default fills is always there.
for (const [name, schema] of Object.entries(description.components.schemas)) {
  if (/^Journey(Node|Trigger|Condition)[A-Z]|^Journey(Rules|Goal)$|^Campaign(Definition|Variant|Test|Time|Goal)$|^(ExitRule|WaitBranch|ConditionBranch|MessageChannel|ChannelTry)$/.test(name) && schema.properties) schema.required = Object.keys(schema.properties)
}

const types = await openapiTS(description, { rootTypes: true, rootTypesNoSchemaPrefix: true })
const opening = '// The types of the API, written by `npm run generate` from openapi.json; changes made here are lost.\n\n'
writeFileSync(new URL('src/generated/api.ts', root), opening + astToString(types))
