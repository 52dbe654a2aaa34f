// Which things for animals do the suppliers sell?
import type { NicheTable } from "./tables.ts";

export const pets: NicheTable = {
  niche: "pets",
  name: "Pet Supplies",
  category: 100006664,
  customs: ["4201000090", "pet products", "宠物用品"],
  groups: [
    { name: "Dog Walking", category: 200003691, items: [
      ["No-Pull Dog Harness", "Adjustable Reflective Breathable Pet Vest Small Medium Large Dogs Walking Training Chest Strap", "harness teal", 690, 260, "Color=Teal,Black,Coral,Lilac;Size=XS,S,M,L,XL", "front ring stops the pull;padded, no rub;seen at night", "Nylon, mesh", "b"],
      ["Rope Dog Leash", "Strong Nylon Reflective Climbing Lead Padded Handle Heavy Duty Pet Walking Training 1.5m", "leash navy", 420, 240, "Color=Navy,Olive,Pink,Grey;Length=1.2m,1.5m,2m,3m", "handle that spares the hand;locks shut;glows in headlights", "Nylon, aluminium", "b"],
      ["Personalised Leather Dog Collar", "Engraved Name Tag Custom ID Nameplate Anti-lost Puppy Soft Padded Adjustable Pet", "collar tan", 540, 110, "Color=Tan,Black,Red,Sage;Size=XS,S,M,L", "name and number engraved;soft inside;solid buckle", "Leather, steel", "a"],
      ["Waterproof Dog Raincoat", "Pet Poncho Reflective Hooded Jacket Puppy Outdoor Clothes Lightweight Small Large Dogs", "raincoat yellow", 620, 180, "Color=Yellow,Navy,Pink;Size=S,M,L,XL,2XL", "dry from neck to tail;leash hole;packs into its pocket", "Polyester", "a"],
      ["Retractable Dog Leash 5 m", "Automatic Extending Pet Lead One Hand Brake Anti-Slip Handle Tape Tangle Free Walking", "leash coral", 760, 380, "Color=Coral,Black,Teal;Length=3m,5m,8m", "brake under the thumb;tape, not string;for dogs to 25 kg", "ABS, nylon", "a"],
      ["Portable Dog Water Bottle", "Travel Pet Drinking Cup Outdoor Walking Leak Proof Puppy Feeder Dispenser Bowl 550ml", "bottle skyblue", 480, 210, "Color=Sky Blue,Pink,Grey;Capacity=350ml,550ml", "drinks with one hand;what is left flows back;locks", "ABS, PC", "b"],
      ["Dog Treat Pouch", "Training Bag Puppy Snack Waist Belt Poop Dispenser Magnetic Closure Outdoor Walking Silicone", "wallet teal", 390, 130, "Color=Teal,Pink,Black", "closes by itself;rinse clean;clip and belt", "Silicone", "c"],
    ] },
    { name: "Pet Beds & Furniture", category: 200003700, items: [
      ["Calming Donut Pet Bed", "Plush Round Cat Dog House Cushion Fluffy Winter Warm Sleeping Kennel Washable Nest Sofa", "petbed grey", 1180, 900, "Color=Grey,Blush,Beige,Brown;Size=40cm,50cm,60cm,70cm,80cm,100cm", "rim to lean on;long soft pile;machine wash", "Faux fur, PP cotton", "b"],
      ["Orthopaedic Dog Mattress", "Memory Foam Large Dog Bed Removable Washable Cover Waterproof Non Slip Pet Sofa Joint Relief", "blanket charcoal", 2790, 2600, "Color=Charcoal,Beige;Size=M,L,XL", "foam that carries old hips;cover zips off;waterproof inside", "Memory foam, linen", "a"],
      ["Cat Window Hammock", "Suction Cup Hanging Bed Pet Perch Seat Sunbathing Mounted Kitten Shelf Bearing 20kg", "petbed cream", 1290, 980, "Color=Cream,Grey", "sun all day;carries 20 kg;folds up", "Steel, linen", "a"],
      ["Sisal Cat Scratching Post", "Climbing Tree Tower Kitten Toy Ball Furniture Protector Grinding Claw Column Stable Base", "scratcher natural", 1340, 1900, "Size=40cm,60cm,80cm", "saves the sofa;wide heavy base;ball on a spring", "Sisal, plywood", "b"],
      ["Felt Cat Cave", "Handmade Wool Pet House Tunnel Bed Foldable Natural Kitten Sleeping Nest Puppy Cocoon", "petbed sage", 1590, 680, "Color=Sage,Grey,Charcoal;Size=M,L", "felted in one piece;warm, breathes;folds to a bed", "Wool felt", "c"],
      ["Foldable Pet Stairs", "Dog Cat Ladder Ramp Sofa Bed Steps Non Slip Sponge Small Puppy Climbing Removable Cover", "stairs grey", 1980, 1700, "Color=Grey,Beige;Steps=2,3,4", "spares small backs;steps grip;cover washes", "High-density foam", "a"],
    ] },
    { name: "Feeding", category: 200003692, items: [
      ["Slow Feeder Dog Bowl", "Anti Choke Pet Puzzle Food Dish Puppy Healthy Eating Maze Non-slip Bloat Stop", "bowl mint", 360, 240, "Color=Mint,Grey,Pink;Size=S,M", "ten times slower;feet that hold;dishwasher safe", "PP", "b"],
      ["Ceramic Raised Cat Bowl", "Pet Elevated Feeder Water Food Dish Anti Vomit Stand Kitten Puppy Neck Protection", "bowl blush", 640, 560, "Color=Blush,White,Sage;Bundle=Single,Double", "kind to the neck;heavy, stays put;no whisker stress", "Stoneware, bamboo", "b"],
      ["Pet Water Fountain", "Automatic Cat Drinking Dispenser Filter Silent USB LED Dog Electric Feeder Stainless Steel 2L", "fountainbowl white", 1190, 620, "Color=White,Steel,Green;Plug Type=USB,US,EU,UK", "running water, more drinking;filter against hair;you hardly hear it", "ABS, steel", "b"],
      ["Automatic Pet Feeder", "Smart WiFi App Timer Cat Dog Food Dispenser Portion Control Voice Recorder 4L Dry", "dispenser white", 3180, 1900, "Color=White,Black;Version=Timer,App,App with camera;Plug Type=US,EU,UK", "meals on time, anywhere;keeps food dry;battery if power fails", "ABS, steel", "a"],
      ["Silicone Lick Mat", "Dog Slow Feeding Pad Suction Cup Peanut Butter Bath Grooming Distraction Anxiety Relief Cat", "pads teal", 210, 140, "Color=Teal,Green,Pink;Shape=Round,Square,Bone", "busy for twenty minutes;sticks to the tub;freezer safe", "Silicone", "c"],
      ["Airtight Pet Food Container", "Dog Cat Dry Food Storage Box Bucket Sealed Moisture Proof Grain Measuring Cup Collapsible", "box grey", 1240, 980, "Color=Grey,Green;Capacity=5kg,10kg,15kg", "stays crisp;folds when empty;cup in the lid", "PP, silicone", "c"],
    ] },
    { name: "Grooming", category: 200003693, items: [
      ["Self-Cleaning Slicker Brush", "Pet Hair Remover Dog Cat Comb Massage Grooming Tool Shedding Undercoat One Click Clean", "hairbrush teal", 430, 180, "Color=Teal,Pink,Grey", "a click and it is clean;does not scratch;for all coats", "ABS, steel", "b"],
      ["Steam Pet Brush", "Cat Steamy Spray Electric Comb 3 in 1 Rechargeable Massage Hair Removal Tangles Loose Dog", "brush mint", 370, 150, "Color=Mint,Yellow,Pink", "mist tames the fluff;warm, not hot;charges by USB", "Silicone, ABS", "a"],
      ["Quiet Pet Nail Grinder", "Dog Cat Claw Trimmer Electric Rechargeable Paws Clipper LED Light Low Noise Painless", "massager white", 640, 190, "Color=White,Pink,Blue", "quiet enough for cats;two speeds;light on the quick", "ABS", "c"],
      ["Dog Paw Cleaner Cup", "Portable Pet Foot Washer Soft Silicone Brush Muddy Paws Quick Clean Bucket Towel", "tumbler teal", 390, 260, "Color=Teal,Pink,Grey;Size=S,M,L", "mud stays outside;soft fingers all round;rinse clean", "Silicone, ABS", "c"],
      ["Absorbent Dog Bathrobe", "Microfiber Quick Dry Pet Towel Coat Fast Drying Puppy Cat Bath Moisture Adjustable Strap", "blanket blue", 780, 320, "Color=Blue,Grey,Pink;Size=XS,S,M,L,XL", "no shaking on the sofa;dries while it walks;hook and loop", "Microfibre", "a"],
    ] },
    { name: "Toys", category: 200003694, items: [
      ["Interactive Cat Ball", "Smart Rolling Toy Automatic Moving Electric Kitten Teaser USB Rechargeable LED Self Rotating", "yarn", 380, 95, "Color=White,Green,Pink", "turns from walls;sleeps when the cat does;charges in an hour", "PC, silicone", "b"],
      ["Squeaky Plush Dog Toy", "Pet Chew Puppy Molar Bite Resistant Cute Animal Stuffed Sound Toys Teeth Cleaning", "teddy-bear", 240, 130, "Style=Duck,Fox,Bear,Rabbit", "three squeakers;double seams;crinkle ears", "Plush", "b"],
      ["Snuffle Mat", "Dog Sniffing Training Pad Puzzle Slow Feeding Nose Work Detachable Fleece Stress Relief", "mat olive", 790, 620, "Style=Square,Round,Flower", "a walk for the nose;washes;hides a whole meal", "Fleece", "c"],
      ["Natural Rubber Chew Bone", "Aggressive Chewer Dog Toothbrush Toy Durable Teeth Cleaning Large Medium Treat Dispensing", "bone", 350, 240, "Color=Orange,Green,Blue;Size=S,M,L", "for dogs that end toys;grooves clean teeth;fill with paste", "Natural rubber", "a"],
      ["Feather Wand Set", "Cat Teaser Stick Kitten Interactive Toy Retractable Fishing Rod Bell Replacement 7pcs", "feather", 290, 70, "Bundle=3 pcs,7 pcs,11 pcs", "rod reaches 97 cm;seven ends;hook that holds", "Feather, fibreglass", "a"],
      ["Catnip Mice Pack", "Kitten Plush Toys Fake Mouse Rattle Sound Interactive Bite Cat Supplies 6pcs", "mouse", 195, 60, "Color=Mixed,Grey;Quantity=3 pcs,6 pcs,12 pcs", "fresh catnip;rattle inside;pocket sized", "Plush, catnip", "c"],
      ["Laser Pointer Cat Toy", "USB Rechargeable Red Dot LED Pen Pattern Projection Kitten Interactive Chaser Funny", "torch silver", 230, 55, "Color=Silver,Black,Pink;Type=Single,5 patterns", "five shapes of light;clip for the pocket;charges by USB", "Aluminium", "a"],
      ["Collapsible Cat Tunnel", "3 Way Pet Play Tube Crinkle Foldable Kitten Puppy Rabbit Indoor Hide Training Toy", "roller green", 560, 360, "Style=Straight,3-way,S-shape", "crinkles as they run;pops up;folds to a plate", "Polyester, steel", "a"],
    ] },
  ],
};
