import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Everything but the native SQLite addon is bundled: the packaged app needs no node_modules beside that one package.
const native = ['better-sqlite3'];

export default defineConfig({
  main: {
    build: {
      target: 'node20',
      externalizeDeps: false,
      rollupOptions: { input: 'src/main/index.ts', external: native },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      // A sandboxed preload script can load one CommonJS file and nothing beside it.
      rollupOptions: { input: 'src/preload/index.ts', output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), tailwindcss()],
    build: { target: 'chrome130', rollupOptions: { input: 'src/renderer/index.html' } },
  },
});
