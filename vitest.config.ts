import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  resolve: { conditions: ['browser'] },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    env: { TZ: 'Asia/Shanghai' },
    coverage: { include: ['src/**'], exclude: ['src/**/*.svelte', 'src/main.ts', 'src/cli/**'] },
  },
});
