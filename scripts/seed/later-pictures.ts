// Which sizes of a picture are made before anybody has looked at it? In the past none: the platform makes what is asked for when it is asked for.
import { imageWidths } from "../../core/ports/media.port.ts";
import type { Env } from "../../providers/env.ts";

/** A size to come: "sto_.../ast_.../640.webp". Originals and placeholders are made as always. */
const isSize = (key: string) => /\/\d+\.webp$/.test(key);

const nothing = { response: () => new Response(new Uint8Array()) };

/** Bindings with which taking in a picture makes its original and its placeholder, and leaves the sizes that are usually made ahead. */
export function laterPictures(env: Env): Pick<Env, "IMAGES" | "MEDIA"> {
  const images = {
    input: (stream: ReadableStream<Uint8Array>) => ({
      transform: (wanted: ImageTransform) => ({
        output: (output: ImageOutputOptions) =>
          wanted.height === undefined && imageWidths.some((width) => width === wanted.width)
            ? Promise.resolve(nothing)
            : env.IMAGES.input(stream).transform(wanted).output(output),
      }),
    }),
  };
  const media = {
    head: (key: string) => env.MEDIA.head(key),
    put: (key: string, value: ArrayBufferView, options?: R2PutOptions) =>
      isSize(key) ? Promise.resolve(null) : env.MEDIA.put(key, value, options),
  };
  return { IMAGES: images as unknown as ImagesBinding, MEDIA: media as unknown as R2Bucket };
}
