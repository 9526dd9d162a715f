import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Everything is bundled except the native SQLite addon: the packaged app needs only that one package in node_modules.
const native = ['better-sqlite3'];

export default defineConfig({
  main: {
    build: {
      target: 'node20',
      externalizeDeps: false,
      // The start is loaded by the entry, and looks for its files beside itself.
      rollupOptions: { input: 'src/main/index.ts', external: native, output: { chunkFileNames: '[name].js' } },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      // A sandboxed preload script is one CommonJS file and can load no other.
      rollupOptions: { input: 'src/preload/index.ts', output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), tailwindcss()],
    build: { target: 'chrome130', rollupOptions: { input: 'src/renderer/index.html' } },
  },
});
