import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  test: { name: 'ui', include: ['src/**/*.test.ts'], testTimeout: 60_000 },
});
