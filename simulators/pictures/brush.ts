// How are shaded shapes drawn as SVG?

type Rgb = [red: number, green: number, blue: number];

function rgb(colour: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as Rgb;
}

/** A colour `share` of the way (0 to 1) from one to the other. */
export function mix(from: string, to: string, share: number): string {
  const a = rgb(from);
  const b = rgb(to);
  return `#${a
    .map((channel, i) =>
      Math.round(channel + ((b[i] ?? 0) - channel) * share)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

export function lighter(colour: string, share: number): string {
  return mix(colour, "#ffffff", share);
}

/** Towards a warm black, so that shadows stay alive. */
export function darker(colour: string, share: number): string {
  return mix(colour, "#1d1820", share);
}

/** Relative brightness, 0 to 1. */
export function brightness(colour: string): number {
  const [red, green, blue] = rgb(colour);
  return (0.3 * red + 0.59 * green + 0.11 * blue) / 255;
}

type Point = readonly [radius: number, height: number];

/** Draws into one picture: shapes come back as markup, gradients gather in `definitions`. Ground is y = 0, up is negative. */
export class Brush {
  /** The product's main colour. */
  readonly colour: string;
  /** The colours of a blend, at least one. */
  readonly palette: readonly string[];
  private readonly defined = new Map<string, string>();

  constructor(colour: string, palette: readonly string[] = [colour]) {
    this.colour = colour;
    this.palette = palette;
  }

  get definitions(): string {
    return [...this.defined.values()].join("");
  }

  tone(index: number): string {
    return this.palette[index % this.palette.length] ?? this.colour;
  }

  private define(id: string, markup: () => string): string {
    if (!this.defined.has(id)) this.defined.set(id, markup());
    return `url(#${id})`;
  }

  private linear(id: string, direction: string, stops: readonly (readonly [number, string])[]): string {
    return this.define(
      id,
      () =>
        `<linearGradient id="${id}" ${direction}>${stops.map(([at, colour]) => `<stop offset="${at}" stop-color="${colour}"/>`).join("")}</linearGradient>`,
    );
  }

  /** The sheen of something round standing upright. */
  cylinder(colour: string): string {
    const dim = 0.3 + 0.25 * (1 - brightness(colour));
    return this.linear(`cy${colour.slice(1)}`, 'x1="0" x2="1" y1="0" y2="0"', [
      [0, darker(colour, dim)],
      [0.1, darker(colour, 0.16)],
      [0.28, lighter(colour, 0.42)],
      [0.42, lighter(colour, 0.06)],
      [0.72, darker(colour, 0.12)],
      [0.93, darker(colour, dim)],
      [1, darker(colour, 0.2)],
    ]);
  }

  /** Polished metal: harder steps than a matte cylinder. */
  metal(colour: string): string {
    return this.linear(`me${colour.slice(1)}`, 'x1="0" x2="1" y1="0" y2="0"', [
      [0, darker(colour, 0.4)],
      [0.16, lighter(colour, 0.25)],
      [0.26, lighter(colour, 0.75)],
      [0.38, darker(colour, 0.06)],
      [0.6, darker(colour, 0.34)],
      [0.82, lighter(colour, 0.3)],
      [1, darker(colour, 0.38)],
    ]);
  }

  /** A flat front, lit from the upper left. */
  front(colour: string): string {
    return this.linear(`fr${colour.slice(1)}`, 'x1="0" x2="0.7" y1="0" y2="1"', [
      [0, lighter(colour, 0.3)],
      [0.45, colour],
      [1, darker(colour, 0.2)],
    ]);
  }

  /** Something soft: light above, shade below. */
  soft(colour: string): string {
    return this.linear(`so${colour.slice(1)}`, 'x1="0" x2="0" y1="0" y2="1"', [
      [0, lighter(colour, 0.34)],
      [0.5, colour],
      [1, darker(colour, 0.26)],
    ]);
  }

  /** A ball or anything bulging towards the viewer. */
  ball(colour: string): string {
    const id = `ba${colour.slice(1)}`;
    return this.define(
      id,
      () =>
        `<radialGradient id="${id}" cx="0.36" cy="0.3" r="0.78"><stop offset="0" stop-color="${lighter(colour, 0.55)}"/><stop offset="0.4" stop-color="${colour}"/><stop offset="1" stop-color="${darker(colour, 0.36)}"/></radialGradient>`,
    );
  }

  /** Light that fades outwards. */
  glow(colour: string): string {
    const id = `gl${colour.slice(1)}`;
    return this.define(
      id,
      () =>
        `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="0.95"/><stop offset="0.45" stop-color="${colour}" stop-opacity="0.45"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`,
    );
  }

  /** A spot of one colour that fades out at its edge: softness without a filter, which would cost the whole canvas. */
  haze(x: number, y: number, rx: number, ry: number, colour: string, opacity: number): string {
    const id = `hz${colour.slice(1)}`;
    const fill = this.define(
      id,
      () =>
        `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}"/><stop offset="0.45" stop-color="${colour}" stop-opacity="0.6"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`,
    );
    return this.oval(x, y, rx, ry, fill, `opacity="${opacity}"`);
  }

  path(d: string, fill: string, more = ""): string {
    return `<path d="${d}" fill="${fill}" ${more}/>`;
  }

  line(d: string, colour: string, width: number, more = ""): string {
    return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
  }

  rect(x: number, y: number, width: number, height: number, radius: number, fill: string, more = ""): string {
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" ${more}/>`;
  }

  oval(x: number, y: number, rx: number, ry: number, fill: string, more = ""): string {
    return `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" ${more}/>`;
  }

  /** A long soft highlight. */
  shine(x: number, y: number, width: number, height: number, opacity = 0.5): string {
    const flat = width > height;
    const id = flat ? "shf" : "shu";
    const fill = this.define(
      id,
      () =>
        `<linearGradient id="${id}" x1="0" y1="0" x2="${flat ? 0 : 1}" y2="${flat ? 1 : 0}"><stop offset="0" stop-color="#fff" stop-opacity="0"/><stop offset="0.5" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient>`,
    );
    const [wide, high] = flat ? [width, height * 2] : [width * 2, height];
    return this.rect(x + (width - wide) / 2, y + (height - high) / 2, wide, high, Math.min(wide, high) / 2, fill, `opacity="${opacity}"`);
  }

  /** The outline of something turned on a wheel, seen a little from above: "92 0, 112 22" is radius and height, from the ground up. */
  private turnedPath(profile: string, smooth: boolean, tilt = 0.13): string {
    const points = squared(profile.split(",").map((point) => point.trim().split(" ").map(Number) as [number, number]));
    const bottom = points[0] as Point;
    const top = points[points.length - 1] as Point;
    const right = points.map(([r, h]) => [r, -h] as [number, number]);
    const left = [...right].reverse().map(([x, y]) => [-x, y] as [number, number]);
    const side = (list: [number, number][]) =>
      smooth
        ? curve(list)
        : list
            .slice(1)
            .map(([x, y]) => `L${x} ${y}`)
            .join("");
    return `M${-bottom[0]} ${-bottom[1]}A${bottom[0]} ${bottom[0] * tilt} 0 0 0 ${bottom[0]} ${-bottom[1]}${side(right)}A${top[0]} ${top[0] * tilt} 0 0 0 ${-top[0]} ${-top[1]}${side(left)}Z`;
  }

  turned(profile: string, fill: string, { smooth = true, tilt = 0.13, more = "" } = {}): string {
    return this.path(this.turnedPath(profile, smooth, tilt), fill, more);
  }
}

/** Drops a small chamfer at the foot: seen from above, a vessel's outline is the ellipse of its widest part. */
function squared(profile: readonly Point[]): readonly Point[] {
  const [first, second, ...rest] = profile as [Point, Point, ...Point[]];
  const chamfer = rest.length > 0 && second[0] > first[0] && second[1] - first[1] <= 26;
  return chamfer ? [[second[0], first[1] + 4], ...rest] : profile;
}

/** Catmull-Rom through the points, as cubic Béziers; the pen already stands on the first one. */
function curve(points: readonly [number, number][]): string {
  let out = "";
  for (let i = 0; i < points.length - 1; i++) {
    const [p0, p1, p2, p3] = [points[Math.max(0, i - 1)], points[i], points[i + 1], points[Math.min(points.length - 1, i + 2)]] as [
      number,
      number,
    ][];
    if (!p0 || !p1 || !p2 || !p3) continue;
    const c1 = [p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6];
    const c2 = [p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6];
    out += `C${c1[0]?.toFixed(1)} ${c1[1]?.toFixed(1)} ${c2[0]?.toFixed(1)} ${c2[1]?.toFixed(1)} ${p2[0]} ${p2[1]}`;
  }
  return out;
}
