// How are the bytes behind an address fetched without trusting whoever serves them?
import { pictureTooLarge, pictureUnreachable } from "../../core/ports/media.port.ts";
import { Problem, unavailable } from "../../kit/problem.ts";
import type { Egress } from "../egress.ts";
import { pictureLimits } from "./picture.transform.ts";

/** Reads a body up to the limit and not a chunk further: what it says of its length is not believed. */
async function readAtMost(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) break;
    length += value.byteLength;
    if (length > limit) {
      await reader?.cancel();
      throw new Problem(pictureTooLarge, { detail: "It has more than 12 MB." });
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/**
 * The bytes of a picture somewhere on the public internet. Suppliers' feeds still write http: and protocol-relative addresses; https is asked for.
 * @throws Problem picture_unreachable, picture_too_large, address_refused; unavailable when trying again may help
 */
export async function downloadPicture(egress: Egress, address: string): Promise<Uint8Array<ArrayBuffer>> {
  const secure = address.trim().replace(/^(?:http:)?\/\//i, "https://");
  if (!URL.canParse(secure)) throw new Problem(pictureUnreachable, { detail: "This is not an address." });
  const request = new Request(secure, { headers: { accept: "image/avif,image/webp,image/png,image/jpeg,image/gif" } });
  const response = await egress(request, { provider: "pictures", untrusted: true, redirects: 3, retries: 1 });
  if (!response.ok) {
    await response.body?.cancel();
    const passing = response.status >= 500 || response.status === 429 || response.status === 408;
    throw new Problem(passing ? unavailable : pictureUnreachable, { detail: `The picture's host answered ${response.status}.` });
  }
  try {
    return await readAtMost(response, pictureLimits.bytes);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(unavailable, { detail: "The connection broke while the picture was read." });
  }
}
