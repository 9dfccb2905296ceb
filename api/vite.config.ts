import { defineConfig } from "vite";

/** The API is one server bundle; its packages stay outside, so that native ones keep their files. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    ssr: "src/main.ts",
    outDir: "dist",
    target: "node24",
    sourcemap: true,
    minify: false,
    emptyOutDir: true,
    rollupOptions: { output: { entryFileNames: "[name].js" } },
  },
});
