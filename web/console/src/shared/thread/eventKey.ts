// The key under which texts and pictures of an event are kept: "Product Viewed", "productViewed" and "product_viewed" are one.

export function eventKey(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
}
