// Which things for babies and children do the suppliers sell?
import type { NicheTable } from "./tables.ts";

export const kids: NicheTable = {
  niche: "kids",
  name: "Baby & Kids",
  category: 1501,
  customs: ["9503008900", "toys", "玩具"],
  groups: [
    { name: "Feeding", category: 200001420, items: [
      ["Silicone Baby Bib", "Waterproof Feeding Apron Adjustable Food Catcher Soft Saliva Towel Toddler Weaning BPA Free", "bib sage", 240, 110, "Color=Sage,Blush,Mustard,Navy,Cream", "pocket that catches;wipes clean;grows with the neck", "Food-grade silicone", "b"],
      ["Suction Baby Plate Set", "Children Tableware Dishes Silicone Bowl Spoon Fork Non-slip Toddler Training Dinnerware Kit", "bowl blush", 780, 520, "Color=Blush,Sage,Sky Blue,Mustard;Bundle=Plate,Plate and bowl,Set of 7", "stays on the tray;sections for fussy eaters;dishwasher safe", "Food-grade silicone", "b"],
      ["Anti-Colic Baby Bottle", "Wide Neck Newborn Nipple Feeding PPSU Milk Nursing Handle Straw Drinking Cup", "baby-bottle", 690, 160, "Color=Clear,Amber;Capacity=180ml,240ml,300ml", "air stays out of the belly;easy to clean;from the first day", "PPSU, silicone", "a"],
      ["Toddler Straw Cup", "Sippy Learning Drinking Leak Proof Kids Water Bottle Handles Gravity Ball Weighted", "tumbler mustard", 520, 180, "Color=Mustard,Pink,Sage;Capacity=240ml,300ml", "drinks at any angle;leak proof;two handles", "Tritan, silicone", "c"],
      ["Bamboo Snack Box", "Kids Divided Lunch Container Children School Bento Food Storage Fruit Case Cute", "bento-box", 640, 320, "Color=Natural,Blue,Pink", "four places;lid small hands open;no leaks", "Bamboo fibre", "c"],
    ] },
    { name: "Nursery & Sleep", category: 200001421, items: [
      ["Muslin Swaddle Blanket", "Newborn Cotton Gauze Wrap Bath Towel Soft Breathable Stroller Cover Baby Receiving 2 Layers", "blanket cream", 480, 210, "Color=Cream,Sage,Blush,Rust;Quantity=1 pc,2 pcs,4 pcs", "softer each wash;big enough to wrap;breathes", "Organic cotton", "b"],
      ["Cloud Night Light with Sound", "Baby Sleep Soother White Noise Machine Kids Bedroom Lamp Timer Rechargeable Silicone", "globelamp warmwhite", 1240, 340, "Color=White,Sky Blue,Pink", "24 sounds, seven tones;tap to dim;off by itself", "Silicone, ABS", "b"],
      ["Wooden Crib Mobile", "Baby Bed Bell Hanging Rattle Toys Felt Stars Newborn Nursery Decoration Music Box", "wind-chime", 1080, 420, "Style=Clouds,Animals,Stars", "felted by hand;turns slowly;fits any crib", "Beech, felt", "a"],
      ["Sleep Sack 2.5 TOG", "Baby Winter Sleeping Bag Wearable Blanket Thick Cotton Toddler Zipper Warm Infant", "hoodie cream", 1290, 480, "Color=Cream,Grey,Blush;Size=0-6M,6-12M,12-24M,2-4Y", "warm without a blanket;zip from below;quiet cotton", "Cotton", "a"],
      ["Baby Milestone Cards", "Wooden Monthly Discs Newborn Photography Props Engraved Birth Month Announcement Gift 13pcs", "pads natural", 350, 180, "Style=Floral,Plain,Animals", "first year in thirteen pictures;engraved both sides;gift box", "Beech", "c"],
    ] },
    { name: "Wooden & Learning Toys", category: 200001422, items: [
      ["Rainbow Stacking Arches", "Wooden Montessori Building Blocks Baby Educational Toys Creative Nesting Puzzle Kids", "rainbow", 980, 640, "Color=Pastel,Bright;Size=6 pcs,12 pcs", "a bridge, a cave, a fence;smooth edges;water-based paint", "Basswood", "b"],
      ["Stacking Rings Toy", "Wooden Rainbow Tower Baby Early Educational Montessori Color Sorting Toddler Gift", "rings multicolour", 620, 420, "Color=Pastel,Bright", "first puzzle;rings for teething hands;steady base", "Beech", "b"],
      ["Magnetic Building Tiles", "Kids Construction Set Magnet Blocks 3D STEM Educational Toys Triangle Square Children 64pcs", "blocks multicolour", 1680, 1350, "Quantity=32 pcs,64 pcs,100 pcs", "castles that hold;sealed magnets;light shines through", "ABS, magnets", "a"],
      ["Wooden Alphabet Puzzle", "Jigsaw Board Letters Numbers Shape Matching Montessori Kids Early Learning Preschool", "puzzle-piece", 490, 460, "Style=Letters,Numbers,Animals,Vehicles", "letters that stand alone;thick for small hands;quiet play", "Plywood", "b"],
      ["Busy Board for Toddlers", "Felt Sensory Toy Montessori Activity Learning Buckle Zipper Dress Travel Fine Motor Skills Book", "closed-book", 890, 380, "Style=Grey,Blue,Pink", "buttons, zips, laces;folds like a book;for the plane", "Felt", "a"],
      ["Wooden Train Set", "Railway Track Toy Locomotive Children Educational Bridge Compatible Magnetic Vehicle 39pcs", "locomotive", 1860, 1700, "Quantity=39 pcs,69 pcs,92 pcs", "fits common tracks;magnets couple;bridge and tunnel", "Beech", "a"],
      ["Counting Abacus", "Wooden Math Toy Kids Beads Preschool Educational Calculation Frame Montessori Arithmetic", "abacus", 560, 430, "", "hundred beads;ten colours;stands firm", "Pine", "b"],
      ["Wooden Shape Sorter Cube", "Baby Geometric Sorting Box Montessori Toddler Matching Educational Toys Gift", "blocks pastel", 740, 690, "", "twelve shapes;lid that slides;rounded", "Basswood", "c"],
    ] },
    { name: "Play & Craft", category: 200001423, items: [
      ["Washable Finger Paint Set", "Kids Drawing Non Toxic Funny Painting Kit Toddlers Watercolor Graffiti Gift 12 Colors", "artist-palette", 640, 480, "Colors=6,12,24", "washes out of sleeves;book of ideas;safe from age two", "Water-based paint", "b"],
      ["LCD Drawing Tablet", "Kids Writing Board Electronic Doodle Pad Erase Button Colorful Screen Educational Toy 10 inch", "paintboard pink", 520, 240, "Color=Pink,Blue,Green;Size=8.5in,10in,12in", "no mess, no paper;erases at a tap;battery lasts a year", "ABS, LCD", "a"],
      ["Twistable Crayons", "Silky Washable Rotating Wax Crayon Kids Drawing Art Supplies Non Toxic 24 Colors", "crayon", 460, 300, "Colors=12,24,36", "never needs sharpening;smooth as lipstick;washes off walls", "Wax", "c"],
      ["Plush Dinosaur", "Stuffed Animal Soft Doll Kids Sleeping Pillow Cute Cartoon Toy Birthday Gift 40cm", "sauropod", 690, 420, "Color=Green,Blue,Pink;Size=25cm,40cm,60cm", "hugged flat, springs back;embroidered eyes;machine wash", "Plush, PP cotton", "b"],
      ["Classic Teddy Bear", "Plush Toy Stuffed Soft Doll Kids Girlfriend Birthday Christmas Gift Brown Bow", "teddy-bear", 740, 390, "Color=Brown,Cream,Grey;Size=30cm,45cm,60cm", "the one that stays;soft paws;ribbon", "Plush, PP cotton", "a"],
      ["Bath Squirt Toys", "Baby Shower Water Floating Animals Soft Rubber Swimming Pool Beach Kids Bathtub Toy 6pcs", "duck", 290, 210, "Style=Ducks,Sea,Farm;Quantity=3 pcs,6 pcs", "no holes for mould;float upright;soft", "Silicone", "c"],
      ["Bubble Machine", "Automatic Blower Kids Outdoor Toy Soap Water Electric Party Summer Rechargeable", "bubbles", 780, 460, "Color=Pink,Blue;Bundle=Machine,With solution", "a thousand bubbles a minute;quiet;charges by USB", "ABS", "a"],
      ["Remote Control Stunt Car", "RC Double Sided 360 Rotating Off Road Drift Vehicle Kids Toy Gift LED 4WD", "racing-car", 1390, 620, "Color=Green,Blue,Red;Bundle=1 battery,2 batteries", "runs on both sides;lights;40 minutes of play", "ABS, rubber", "a"],
      ["Glow Star Ceiling Stickers", "Luminous Wall Decals Kids Bedroom Nursery Decor Fluorescent Night Sky Moon DIY", "star", 180, 70, "Color=Green,Blue;Quantity=100 pcs,200 pcs,400 pcs", "a sky at bedtime;peels off clean;moon included", "PVC", "c"],
    ] },
    { name: "Kids' Wear & Gear", category: 200001424, items: [
      ["Toddler Backpack Animal", "Kids School Bag Kindergarten Cute Cartoon Children Preschool Plush Small Rucksack", "backpack", 890, 310, "Style=Fox,Bear,Rabbit,Dino", "chest strap;bottle pockets;name tag inside", "Polyester", "b"],
      ["Kids Rain Boots", "Children Rubber Waterproof Shoes Boys Girls Cartoon Non Slip Toddler Wellies", "womans-boot", 980, 690, "Color=Yellow,Navy,Pink;Size=EU 22,EU 24,EU 26,EU 28,EU 30", "handles to pull on;natural rubber;lined", "Natural rubber", "a"],
      ["Cotton Sun Hat UPF 50", "Baby Summer Bucket Hat Wide Brim Beach Neck Flap Toddler Boys Girls Adjustable Strap", "womans-hat", 420, 80, "Color=Cream,Sage,Blue,Pink;Size=0-6M,6-12M,1-3Y,3-6Y", "stays on;shades the neck;folds", "Cotton", "c"],
      ["Stroller Organiser Bag", "Baby Pram Hanging Diaper Bag Cup Holder Mommy Storage Nappy Carriage Waterproof Universal", "handbag", 780, 360, "Color=Grey,Black,Beige", "fits every handle;two insulated cups;phone on top", "Oxford cloth", "a"],
      ["Children's Umbrella", "Kids Transparent Dome Clear Rain Cartoon Long Handle Safe Opening Girls Boys", "umbrella", 460, 280, "Color=Clear,Pink,Blue", "sees through the rain;fingers safe;light", "POE, fibreglass", "c"],
      ["Balance Bike Helmet", "Kids Cycling Skating Scooter Safety Adjustable Ultralight Toddler Sport Protective", "helmet sage", 1190, 340, "Color=Sage,Pink,Navy,Cream;Size=XS,S,M", "dial to fit;18 vents;magnet buckle", "EPS, PC", "a"],
    ] },
  ],
};
