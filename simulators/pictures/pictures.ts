// What does a product's picture show, as SVG?
import { hash } from "../catalogue/dice.ts";
import { brightness, darker, lighter } from "./brush.ts";
import { type Picture, readPictureKey } from "./keys.ts";
import { moodOf } from "./moods.ts";
import { arch, backdrop, flatShadow, leafShade, plinth, props, shadow, sharedDefinitions, windowLight } from "./scenes.ts";
import { coloursOf, drawSubject, type Subject } from "./subjects.ts";

function place(subject: Subject, x: number, y: number, scale: number, turn = 0): string {
  return `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">${subject.markup}</g>`;
}

function stand(subject: Subject, x: number, y: number, scale: number): string {
  return shadow(x, y, subject.footing * scale) + place(subject, x, y, scale);
}

function hero(picture: Picture): string {
  const subject = drawSubject(picture.product, picture.colour, "a");
  return subject.definitions + backdrop(moodOf(picture.product.niche, picture.product.code)) + stand(subject, 500, 815, 600);
}

function scene(picture: Picture): string {
  const { code, niche } = picture.product;
  const mood = moodOf(niche, code);
  const subject = drawSubject(picture.product, picture.colour, "a");
  const light = hash(`light ${code}`) % 2 ? windowLight(code) : leafShade(code);
  const side = hash(`arch ${code}`) % 2 ? 1 : -1;
  return (
    subject.definitions +
    backdrop(mood) +
    arch(mood, 500 + side * 60, 520, 560) +
    light +
    props(mood, code, 850) +
    plinth(mood, 500, 800, 270, 90) +
    stand(subject, 500, 812, 500)
  );
}

function close(picture: Picture): string {
  const { code, niche } = picture.product;
  const mood = moodOf(niche, code);
  const subject = drawSubject(picture.product, picture.colour, "a");
  const x = 430 + (hash(`close ${code}`) % 140);
  return (
    subject.definitions +
    backdrop(mood) +
    `<g opacity="0.35">${props(mood, `${code} far`, 760)}</g>` +
    shadow(x, 1040, subject.footing * 960) +
    place(subject, x, 1040, 960, (hash(`turn ${code}`) % 13) - 6)
  );
}

/** Three colours side by side where the product has them; otherwise a neat grid, seen from above. */
function group(picture: Picture): string {
  const { code, niche } = picture.product;
  const mood = moodOf(niche, code);
  const colours = coloursOf(picture.product);
  if (colours.length >= 3) {
    const subjects = [1, 2, 0].map((at, i) => drawSubject(picture.product, at, "abc"[i] ?? "a"));
    const spots = [
      [222, 735, 360],
      [778, 735, 360],
      [500, 850, 450],
    ] as const;
    return (
      subjects.map((one) => one.definitions).join("") +
      backdrop(mood) +
      subjects.map((one, i) => stand(one, spots[i]?.[0] ?? 500, spots[i]?.[1] ?? 800, spots[i]?.[2] ?? 400)).join("")
    );
  }
  const subject = drawSubject(picture.product, picture.colour, "a");
  const tiles = Array.from({ length: 9 }, (_, i) => {
    const x = 190 + (i % 3) * 310;
    const y = 190 + Math.floor(i / 3) * 310;
    const turn = ((hash(`${code} ${i}`) % 3) - 1) * 9;
    return `${flatShadow(x + 16, y + 26, 88)}<g transform="translate(${x} ${y}) rotate(${turn}) translate(0 106)">${place(subject, 0, 0, 212)}</g>`;
  });
  return `${subject.definitions}<rect width="1000" height="1000" fill="${mood.arch}"/><rect width="1000" height="1000" fill="${mood.floor[1]}" opacity="0.55"/>${tiles.join("")}`;
}

/** A set in the product's own colour (the studio's, for white goods), the product on a tall plinth. */
function tall(picture: Picture): string {
  const { code, niche } = picture.product;
  const mood = moodOf(niche, code);
  const subject = drawSubject(picture.product, picture.colour, "a");
  const tone = brightness(subject.colour) > 0.82 ? mood.arch : subject.colour;
  const own = {
    ...mood,
    wall: [lighter(tone, 0.6), lighter(tone, 0.46)] as const,
    floor: [lighter(tone, 0.44), lighter(tone, 0.58)] as const,
    plinth: lighter(tone, 0.7),
    prop: darker(tone, 0.12),
  };
  return (
    subject.definitions +
    backdrop(own) +
    windowLight(`${code} tall`) +
    plinth(own, 760, 812, 96, 210) +
    plinth(own, 460, 700, 236, 330) +
    stand(subject, 460, 708, 470)
  );
}

const views = { hero, scene, close, group, plinth: tall } as const;

/**
 * Draws a picture as an SVG document of `size` by `size` pixels; null where it has no image of its own (a file that goes wrong).
 * The same key always gives the same text.
 */
export function drawPicture(picture: Picture, size: number): string | null {
  const kind = picture.kind === "huge" ? "close" : picture.kind;
  if (kind === "missing" || kind === "gif") return null;
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${size}" height="${size}" viewBox="0 0 1000 1000"><defs>${sharedDefinitions}</defs>${views[kind](picture)}</svg>`;
}

/** The picture a key names, as SVG; null for an unknown key or a broken file. For scripts that rasterise by themselves. */
export function pictureSvg(key: string, size: number): string | null {
  const picture = readPictureKey(key);
  return picture && drawPicture(picture, size);
}
