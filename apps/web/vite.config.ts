import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/** The one style attribute the framework sets: it hides the text that tells a screen reader of a new page. */
const ROUTE_ANNOUNCER = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter(),
      compilerOptions: { runes: true },
      env: { dir: '../..' },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'style-src-attr': ['unsafe-hashes', ROUTE_ANNOUNCER],
          'img-src': ['self'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'manifest-src': ['self'],
          'frame-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  // Components are source with Svelte in it, which Node cannot load by itself.
  ssr: { noExternal: ['@heed/ui'] },
  // The design system still carries a media query for Internet Explorer, which the minifier may skip.
  css: { lightningcss: { errorRecovery: true } },
  // An inlined image would be a `data:` address, which the content policy refuses.
  build: {
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // Components that many pages share come as one file: dozens of small ones compress badly.
        codeSplitting: { groups: [{ name: 'ui', test: /packages.ui.src/, minShareCount: 8 }] },
      },
    },
  },
});
