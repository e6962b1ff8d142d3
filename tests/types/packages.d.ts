// Packages that bring no types along.

declare module "pdf-parse/lib/pdf-parse.js" {
  /** Reads a PDF. */
  export default function parse(pdf: Buffer): Promise<{ text: string; numpages: number }>;
}

declare module "pngjs" {
  /** Pixels: four bytes for each, in rows. */
  interface Pixels {
    width: number;
    height: number;
    data: Buffer;
  }
  /** A picture that can be read and written. */
  export class PNG implements Pixels {
    constructor(size: { width: number; height: number });
    width: number;
    height: number;
    data: Buffer;
    static sync: { read(file: Buffer): PNG; write(picture: Pixels, options?: Record<string, number>): Buffer };
  }
}
