// Files that a test reads as text.
declare module "*?raw" {
  const text: string;
  export default text;
}

// Vite's way of importing every file of a pattern.
interface ImportMeta {
  glob(pattern: string, options: { eager: true }): Record<string, unknown>;
}
