// What does a message say, whatever its content type?

/** Its body as text. The runtime's own text() complains about forms, which are text all the same. */
export async function bodyText(message: Request | Response): Promise<string> {
  return new TextDecoder().decode(await message.arrayBuffer());
}
