// The calls that every SDK makes in these tests, with a name of its own for each run, so that the server's answers can be found again.

/** Names that no other run uses. */
export function namesFor(sdk) {
  const run = `${sdk}-${process.env.RUN_ID ?? Date.now().toString(36)}`;
  return {
    run,
    userId: `${run}-user`,
    nextUserId: `${run}-user-2`,
    groupId: `${run}-group`,
    email: `${run}@mail.example`,
    event: `Test Ordered ${run}`,
  };
}

export const orderProperties = {
  order_id: 'T-1',
  total: 51.7,
  currency: 'EUR',
  note: 'Καλημέρα «μίτος» 🌿',
  products: [{ product_id: 'p1', sku: 'S-1', name: 'Μπρίκι', price: 12.9, quantity: 2 }],
};

/** Where the server is and with which key, from the environment. */
export function target() {
  const { HOST, WRITE_KEY } = process.env;
  if (!HOST || !WRITE_KEY) {
    console.error('Set HOST (as http://127.0.0.1:5080) and WRITE_KEY.');
    process.exit(2);
  }

  return { host: HOST.replace(/\/$/, ''), writeKey: WRITE_KEY };
}
