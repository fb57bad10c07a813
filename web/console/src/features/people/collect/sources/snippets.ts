// The code that connects each SDK to this server, ready to paste: only the address and the key differ from their own guides.

export interface Snippet { id: string; label: string; code: string }

export function snippetsFor(writeKey: string, origin: string): Snippet[] {
  const { host, protocol } = new URL(origin)
  return [
    {
      id: 'mitos-js', label: 'mitos.js',
      code: `<script>
  window.mitos = window.mitos || [];
  ['identify', 'track', 'page', 'group', 'alias', 'consent', 'reset'].forEach(function (name) {
    mitos[name] = function () { mitos.push([name].concat([].slice.call(arguments))) }
  })
</script>
<script async src="${origin}/mitos.js" data-write-key="${writeKey}"></script>

<script>
  // The page view is sent by itself. For the rest:
  mitos.identify('customer-1', { email: 'maria@example.gr' })
  mitos.track('Product Viewed', { name: 'Ελαιόλαδο 1 L', price: 12.5 })
  mitos.consent({ analytics: true, marketing: false })
</script>`,
    },
    {
      id: 'analytics-next', label: 'Segment · browser',
      code: `npm install @segment/analytics-next

import { AnalyticsBrowser } from '@segment/analytics-next'

const analytics = AnalyticsBrowser.load(
  {
    writeKey: '${writeKey}',
    cdnURL: '${origin}',
  },
  {
    integrations: {
      'Segment.io': { apiHost: '${host}/v1', protocol: '${protocol.replace(':', '')}' },
    },
  },
)
analytics.page()
analytics.identify('customer-1', { email: 'maria@example.gr' })
analytics.track('Product Viewed', { name: 'Ελαιόλαδο 1 L', price: 12.5 })`,
    },
    {
      id: 'analytics-node', label: 'Segment · Node',
      code: `npm install @segment/analytics-node

import { Analytics } from '@segment/analytics-node'

const analytics = new Analytics({ writeKey: '${writeKey}', host: '${origin}' })
analytics.track({
  userId: 'customer-1',
  event: 'Order Completed',
  properties: { order_id: '10023', total: 48.9, currency: 'EUR' },
})
await analytics.closeAndFlush()`,
    },
    {
      id: 'rudder-js', label: 'RudderStack · browser',
      code: `npm install @rudderstack/analytics-js

import { RudderAnalytics } from '@rudderstack/analytics-js'

const analytics = new RudderAnalytics()
analytics.load('${writeKey}', '${origin}', { configUrl: '${origin}' })
analytics.page()
analytics.identify('customer-1', { email: 'maria@example.gr' })
analytics.track('Product Viewed', { name: 'Ελαιόλαδο 1 L', price: 12.5 })`,
    },
    {
      id: 'rudder-node', label: 'RudderStack · Node',
      code: `npm install @rudderstack/rudder-sdk-node

import RudderAnalytics from '@rudderstack/rudder-sdk-node'

const analytics = new RudderAnalytics('${writeKey}', { dataPlaneUrl: '${origin}' })
analytics.track({
  userId: 'customer-1',
  event: 'Order Completed',
  properties: { order_id: '10023', total: 48.9, currency: 'EUR' },
})
analytics.flush()`,
    },
    {
      id: 'http', label: 'HTTP',
      code: `curl ${origin}/v1/track \\
  -u ${writeKey}: \\
  -H 'Content-Type: application/json' \\
  -d '{"userId":"customer-1","event":"Order Completed",
       "properties":{"order_id":"10023","total":48.9,"currency":"EUR"}}'`,
    },
  ]
}
