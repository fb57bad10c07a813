// Builds the console into dist/ and, while developing, passes API calls on to a server on port 5080.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = 'http://127.0.0.1:5080'

export default defineConfig({
  base: '/',
  plugins: [react()],
  // Nothing is inlined as data: URLs, so that the page runs under a strict content security policy.
  build: { outDir: 'dist', assetsInlineLimit: 0, manifest: true, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 600 },
  server: { proxy: { '/api': server, '/live': { target: server, ws: true } } },
})
