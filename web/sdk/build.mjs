// Copies the ready-made scripts of @segment/analytics-next, without maps, to the folder that the server serves.
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";

const from = new URL("./node_modules/@segment/analytics-next/dist/umd/", import.meta.url);
const to = new URL("./dist/", import.meta.url);
rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
for (const file of readdirSync(from).filter((name) => name.endsWith(".js"))) {
  cpSync(new URL(file, from), new URL(file, to));
}
