// Which words name a thing one can buy, so that a title can stop there?

const nouns = `arches bank block blocks corrector device duffle gun luggage mic nails palette parasol puff skillet station vehicle abacus adapter album apron backpack bag ball band banner bar basket bathrobe beanie bear bed belt bench bib bike binoculars blanket blender
 blinds board boots bottle bowl box bra bracelet brush bucket cabinet cable cage calculator calendar camera candle canister canopy cap car card cardigan
 carpet carrier case cave chain chair charger chopper choker clasp cleaner cleanser clip clock cloth coat collar comb compass console container cooker
 cooler corrector cot cover crayons cream crib cube cup curtain cushion cutter cutlery desk diary diffuser dinosaur dish dispenser doll drawer dress drill
 dripper drone dryer dumbbell dumbbells earbuds earphones earrings easel fan feeder figure filter fish flashlight flask fountain frame freezer frother fryer
 game garland gimbal glasses gloves goggles grater grill grinder grip guitar hairbrush hammer hammock handbag hanger harness hat headband headlamp headphones
 headset heater helmet hinge holder hoodie hook hose humidifier iron jacket jar jeans jewelry journal jug juicer kettle kettlebell keyboard keychain kit kite
 knife label ladder lamp lamppost lampshade lantern laptop leash leggings lens lid light lights lipstick litter lock lotion lunchbox machine magnet maker mallet
 markers mask massager mat mattress microphone microscope mirror mitt mixer mobile monitor mop mount mouse mug necklace necklaces needles net notebook oil
 opener organiser organizer oven pack pad painting pan pants paper patch patches pen pencil phone piano pillow pin pitcher placemats planner planter plate player
 plug poles polish poncho post poster pot pouch press printer projector puller pump purse puzzle racket rack radio raincoat razor remover ring robe robot rocker
 rod roller rope rounds router rug ruler sandals sauce scale scarf scissors scooter scraper screen screwdriver scrubber serum set shampoo shaver sheet shelf
 shirt shoes shorts shower skirt sleeve sleeves sleeper slicer slippers sneakers soap socks sofa speaker sponge spoon spoons sprayer stairs stand stapler station
 steamer sticker stickers stool storage stove strap straw stroller suit suitcase sunglasses sunscreen sweater swimsuit swing switch system t-shirt table tablet
 tape teapot teaser telescope tent thermometer tie tiles timer toaster tool toothbrush top torch towel toy toys tracker trainer tray trimmer tripod trousers
 trunks tub tube tumbler umbrella underwear vacuum vase vest violin wallet wand warmer watch waterer wax webcam wheel whisk whistle wig wipes wrap wraps wrench
 yarn zipper`;

const known = new Set(nouns.split(/\s+/));

/** Whether a word, in any case and with a plural s, names a thing. */
export function isNoun(word: string): boolean {
  const lower = word.toLowerCase();
  return known.has(lower) || (lower.endsWith("s") && known.has(lower.slice(0, -1)));
}
