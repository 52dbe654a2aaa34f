// Which things for camping, travel and the garden do the suppliers sell?
import type { NicheTable } from "./tables.ts";

export const outdoor: NicheTable = {
  niche: "outdoor",
  name: "Outdoor & Travel",
  category: 200003500,
  customs: ["6306229000", "outdoor goods", "户外用品"],
  groups: [
    { name: "Camping", category: 200003501, items: [
      ["Two-Person Pop-Up Tent", "Automatic Quick Open Camping Ultralight Waterproof Hiking Beach Shelter Family Outdoor 3-4 People", "tent", 3280, 3200, "Color=Green,Orange,Blue;Size=1-2 people,3-4 people,5-8 people", "up before the kettle boils;2000 mm water column;mesh on both sides", "Polyester, fibreglass", "b"],
      ["Ultralight Camping Hammock", "Portable Parachute Nylon Double Hanging Bed Tree Straps Backpacking Travel Garden Swing", "hammock teal", 890, 620, "Color=Teal,Olive,Orange,Grey;Bundle=Hammock,With net,With tarp", "carries 300 kg;packs to a fist;straps save the bark", "Parachute nylon", "b"],
      ["LED Camping Lantern", "Rechargeable Retro Outdoor Hanging Tent Light Dimmable Emergency Lamp Portable Horse Lantern", "lantern olive", 980, 540, "Color=Olive,Black,Copper;Battery=2000mAh,5000mAh", "three tones, any brightness;charges a phone;hook and handle", "Steel, PC", "b"],
      ["Inflatable Sleeping Pad", "Ultralight Camping Mat Built-in Pump Air Mattress Pillow Backpacking Hiking Thick 10cm", "mat teal", 1680, 760, "Color=Teal,Olive,Grey;Width=60cm,70cm", "foot pump inside;10 cm of air;as small as a bottle", "TPU nylon", "a"],
      ["Three-Season Sleeping Bag", "Ultralight Camping Envelope Adult Waterproof Outdoor Traveling Warm Compression Sack", "yogamat orange", 1890, 1200, "Color=Orange,Green,Blue;Fill=950g,1300g,1800g", "for nights to 5 degrees;zips to its pair;compression sack", "Polyester, hollow fibre", "a"],
      ["Titanium Camping Mug", "Ultralight Outdoor Cup Folding Handle Lid Hiking Backpacking Cookware Tableware 450ml", "mug silver", 890, 110, "Capacity=300ml,450ml,600ml", "57 grams;on the flame;no taste of metal", "Titanium", "c"],
      ["Foldable Camping Chair", "Ultralight Moon Chair Portable Fishing Picnic Beach BBQ Outdoor Aluminum Backrest 150kg", "chair", 1590, 1150, "Color=Black,Beige,Green,Rust;Style=Low,High back", "sits like a chair at home;1 kg;bag with strap", "Aluminium, oxford cloth", "b"],
      ["Portable Gas Stove", "Mini Camping Burner Folding Windproof Outdoor Hiking Cooking Ultralight Furnace 3000W", "stove red", 690, 210, "Type=Compact,Split", "boils a litre in four minutes;legs for big pots;piezo light", "Steel, brass", "a"],
    ] },
    { name: "Hiking & Gear", category: 200003502, items: [
      ["Carbon Trekking Poles", "Ultralight Folding Walking Stick Adjustable Hiking Cane Quick Lock Cork Handle Pair", "trekkingpoles black", 2180, 480, "Color=Black,Red,Blue;Size=100-120cm,110-130cm", "210 grams a pole;cork that fits the hand;tips for every ground", "Carbon fibre, cork", "a"],
      ["Packable Daypack 20 L", "Ultralight Foldable Backpack Waterproof Travel Hiking Cycling Sport Rucksack Women Men", "backpack", 640, 190, "Color=Teal,Black,Orange,Lilac", "folds into its own pocket;rain runs off;sternum strap", "Ripstop nylon", "b"],
      ["Rechargeable Headlamp", "LED Head Torch Motion Sensor Waterproof COB Outdoor Fishing Running Camping Light Strap", "headlamp black", 590, 120, "Color=Black,Green;Quantity=1 pc,2 pcs", "wave to switch;wide and spot;three hours at full", "ABS, elastic", "b"],
      ["Tactical Flashlight 1000 Lumens", "LED Torch Zoomable USB Rechargeable Aluminum Waterproof Powerful Camping Self Defense EDC", "torch graphite", 740, 180, "Color=Black;Bundle=Torch,With battery,Gift box", "beam to 300 m;zoom by twist;hard-anodised", "Aluminium alloy", "a"],
      ["Dry Bag 20 L", "Waterproof Roll Top Sack Swimming Rafting Kayak Boating Storage Floating Outdoor PVC", "tote skyblue", 560, 340, "Color=Sky Blue,Orange,Black,Green;Capacity=5L,10L,20L,30L", "floats when dropped;welded seams;strap to carry", "PVC tarpaulin", "c"],
      ["Brass Pocket Compass", "Camping Hiking Vintage Navigation Luminous Portable Waterproof Military Multifunction Tool", "compass", 480, 160, "Color=Brass,Black", "glows at night;sighting lid;damped needle", "Brass, zinc alloy", "a"],
      ["Paracord Survival Bracelet", "Outdoor Emergency Rope Flint Whistle Compass Camping Braided Wristband Multitool", "collar olive", 210, 70, "Color=Olive,Black,Orange", "four metres of cord;whistle and flint;adjusts", "Paracord", "c"],
      ["Folding Pocket Knife", "Outdoor Camping Mini Keychain Blade Stainless Steel Wood Handle EDC Tool Fruit", "kitchen-knife", 650, 140, "Color=Walnut,Black", "locks open;walnut scales;6 cm blade", "Stainless steel, walnut", "a"],
      ["Insulated Picnic Bag", "Cooler Lunch Tote Large Thermal Beach Camping Food Delivery Leakproof Portable Ice Pack", "tote mustard", 890, 480, "Color=Mustard,Grey,Navy;Capacity=10L,20L,30L", "cold for eight hours;welded lining;flat when empty", "Oxford cloth, PEVA", "b"],
    ] },
    { name: "Travel", category: 200003503, items: [
      ["Packing Cubes Set", "Travel Organizer Luggage Storage Bag Clothes Compression Suitcase Waterproof Shoe Pouch 8pcs", "box sage", 890, 420, "Color=Sage,Navy,Blush,Grey;Quantity=4 pcs,6 pcs,8 pcs", "find the socks;zip again to press flat;mesh tops", "Polyester", "b"],
      ["Memory Foam Neck Pillow", "Travel U-Shaped Airplane Cervical Support Sleeping Headrest Portable Soft Eye Mask", "neckpillow navy", 790, 380, "Color=Navy,Grey,Burgundy;Bundle=Pillow,With mask", "holds the chin up;packs to half;cover washes", "Memory foam", "b"],
      ["Universal Travel Adapter", "International Power Plug Converter USB C Wall Charger All in One EU UK US AU Socket", "electric-plug", 820, 170, "Color=White,Black;Ports=2 USB,4 USB", "works in 200 countries;four ports;fuse and spare", "Fire-proof PC", "a"],
      ["Leather Passport Holder", "RFID Travel Wallet Cover Women Men Document Organizer Boarding Pass Card Case", "wallet burgundy", 430, 110, "Color=Burgundy,Tan,Navy,Black", "passport, pass, pen;blocks skimming;stitched edge", "Vegan leather", "c"],
      ["Luggage Scale", "Digital Hanging Electronic Portable Suitcase Travel Weighs Hook LCD 50kg Balance", "scale graphite", 370, 140, "Color=Black,Silver", "no surprise at the desk;holds the reading;tape measure", "ABS, steel", "c"],
      ["Carry-On Suitcase 20 in", "Aluminum Frame Hardshell Rolling Luggage Spinner Wheels TSA Lock Cabin Trolley Travel", "luggage", 5480, 3300, "Color=Silver,Black,Sage,Blush;Size=20in,24in,28in", "frame, not zip;wheels you do not hear;two locks", "PC, aluminium", "a"],
      ["Windproof Travel Umbrella", "Automatic Folding Compact Sun Rain Men Women 10 Ribs Reinforced UV Protection Parasol", "closed-umbrella", 780, 420, "Color=Black,Navy,Sage,Burgundy", "ten ribs against gusts;opens and closes by a button;dries fast", "Pongee, fibreglass", "b"],
      ["Silk Sleep Mask", "3D Contoured Eye Cover Blackout Travel Sleeping Blindfold Soft Mulberry Adjustable Strap", "eyemask lilac", 390, 60, "Color=Lilac,Black,Champagne", "no pressure on the eyes;truly dark;pouch", "Mulberry silk", "c"],
    ] },
    { name: "Cycling", category: 200003504, items: [
      ["USB Bike Light Set", "Bicycle Front Rear Lamp Rechargeable MTB Waterproof Cycling Headlight Taillight Safety", "torch black", 640, 160, "Bundle=Front,Rear,Set", "400 lumens ahead;seen for a kilometre;no tools", "Aluminium, ABS", "b"],
      ["Bike Phone Mount", "Bicycle Motorcycle Handlebar Holder 360 Rotatable Shockproof Universal Bracket Aluminum", "stand black", 490, 170, "Color=Black,Red;Style=Clamp,Bag", "grips all four corners;turns;shakes off cobbles", "Aluminium alloy", "c"],
      ["Gel Bike Seat Cover", "Bicycle Saddle Cushion Soft Thick Comfort Breathable Silicone MTB Pad Rain Cover", "cushion black", 520, 290, "Color=Black,Grey;Size=Narrow,Wide", "gel where it hurts;stays by drawstring;rain cover", "Silicone, lycra", "a"],
      ["Mini Bike Pump", "Portable High Pressure Bicycle Inflator Presta Schrader Ball Needle Frame Mount Aluminum 120PSI", "roller silver", 480, 180, "Color=Silver,Black", "120 psi;both valves;clips to the frame", "Aluminium", "c"],
    ] },
    { name: "Garden & Beach", category: 200003505, items: [
      ["Sand-Free Beach Mat", "Waterproof Picnic Blanket Large Pocket Portable Camping Ground Lightweight Outdoor Mattress", "mat skyblue", 640, 280, "Color=Sky Blue,Sage,Coral;Size=140x200cm,200x210cm", "sand falls through;pockets for weight;fist sized", "Nylon", "b"],
      ["Solar Garden Lights", "Outdoor LED Pathway Lawn Lamp Waterproof Landscape Decoration Yard Patio Warm Stake", "lantern black", 790, 640, "Light=Warm,Cool,Colour;Quantity=2 pcs,4 pcs,8 pcs", "on at dusk by themselves;no wires;glass lens", "Steel, glass", "a"],
      ["Snorkel Mask Full Face", "Diving Swimming Goggles Anti Fog Breathing 180 View Underwater Camera Mount Adult Kids", "diving-mask", 1180, 720, "Color=Blue,Black,Pink;Size=S/M,L/XL", "breathe through the nose;180 degrees;no fog", "PC, silicone", "a"],
      ["Garden Kneeling Pad", "Thick EVA Foam Knee Protector Cushion Gardening Yoga Exercise Waterproof Portable", "brickblock green", 340, 210, "Color=Green,Navy;Size=M,L", "4 cm of foam;handle;hose it down", "EVA", "c"],
    ] },
  ],
};
