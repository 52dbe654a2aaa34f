// How fast is one address, compared with another, on a machine that is never quiet?
import autocannon from "autocannon";

const connections = 12;
const seconds = 4;
const rounds = 5;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Requests a second of one address. @throws when any answer is not 2xx */
async function once({ url, headers, requests }) {
  const result = await autocannon({ url, connections, duration: seconds, headers, ...(requests ? { requests } : {}) });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} answers were not 2xx, ${result.errors} failed`);
  return result.requests.average;
}

/**
 * Both in turns, so that whatever else the machine does hits both.
 * @returns medians of requests a second, and of the ratio subject / floor within each round
 */
export async function compare(subject, floor) {
  const ratios = [];
  const speeds = { subject: [], floor: [] };
  await once(subject);
  await once(floor);
  for (let round = 0; round < rounds; round++) {
    const [a, b] =
      round % 2 === 0
        ? [await once(subject), await once(floor)]
        : await Promise.resolve(once(floor)).then(async (floorSpeed) => [await once(subject), floorSpeed]);
    speeds.subject.push(a);
    speeds.floor.push(b);
    ratios.push(a / b);
  }
  return { subject: median(speeds.subject), floor: median(speeds.floor), ratio: median(ratios), worst: Math.min(...ratios) };
}

export { median };
