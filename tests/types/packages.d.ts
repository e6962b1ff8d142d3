// Packages that bring no types along.

declare module "pdf-parse/lib/pdf-parse.js" {
  /** Reads a PDF. */
  export default function parse(pdf: Buffer): Promise<{ text: string; numpages: number }>;
}
