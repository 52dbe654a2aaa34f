// What do the picture files look like that go wrong on purpose?

/** A well-formed JPEG grown to `bytes` by comment segments behind its first marker, as a stream, so that nobody holds it in memory. */
export function swollenJpeg(jpeg: Uint8Array, bytes: number): ReadableStream<Uint8Array> {
  const segment = new Uint8Array(65_537).fill(0x20);
  segment.set([0xff, 0xfe, 0xff, 0xff]);
  let left = Math.max(0, Math.ceil((bytes - jpeg.length) / segment.length));
  let begun = false;
  return new ReadableStream({
    pull(controller) {
      if (!begun) controller.enqueue(jpeg.subarray(0, 2));
      else if (left-- > 0) controller.enqueue(segment.slice());
      else {
        controller.enqueue(jpeg.subarray(2));
        controller.close();
      }
      begun = true;
    },
  });
}

/** How many bytes `swollenJpeg` sends. */
export function swollenLength(jpegLength: number, bytes: number): number {
  return jpegLength + Math.max(0, Math.ceil((bytes - jpegLength) / 65_537)) * 65_537;
}

/** A GIF of two frames, `size` pixels square: a soft checker in the given colour. Uncompressed codes of eight bits, cleared often enough to stay so. */
export function animatedGif(size: number, colour: readonly [number, number, number]): Uint8Array {
  const out: number[] = [];
  const word = (value: number) => out.push(value & 255, value >> 8);
  out.push(...[..."GIF89a"].map((letter) => letter.charCodeAt(0)));
  word(size);
  word(size);
  out.push(0xf6, 0, 0);
  for (let i = 0; i < 128; i++) out.push(...colour.map((channel) => Math.round(channel + ((255 - channel) * i) / 160)));
  out.push(0x21, 0xff, 11, ...[..."NETSCAPE2.0"].map((letter) => letter.charCodeAt(0)), 3, 1, 0, 0, 0);
  for (const frame of [0, 1]) {
    out.push(0x21, 0xf9, 4, 4, 60, 0, 0, 0, 0x2c, 0, 0, 0, 0);
    word(size);
    word(size);
    out.push(0, 7);
    writePixels(out, size, frame);
  }
  out.push(0x3b);
  return Uint8Array.from(out);
}

function writePixels(out: number[], size: number, frame: number) {
  const codes: number[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if ((y * size + x) % 120 === 0) codes.push(128);
      const checker = (Math.floor(x / 60) + Math.floor(y / 60) + frame) % 2;
      codes.push(Math.min(127, checker * 48 + Math.floor((x + y) / 24)));
    }
  }
  codes.push(129);
  for (let at = 0; at < codes.length; at += 254) {
    const block = codes.slice(at, at + 254);
    out.push(block.length, ...block);
  }
  out.push(0);
}
