// What time is it in the tests?

/** How far the tests' time is ahead of the machine's. One for a whole file, and never turned back: what was done before stays in the past. */
export const clock = { offset_ms: 0 };
