// Which things for sport and training do the suppliers sell?
import type { NicheTable } from "./tables.ts";

export const fitness: NicheTable = {
  niche: "fitness",
  name: "Sports & Fitness",
  category: 18,
  customs: ["9506919000", "fitness goods", "健身用品"],
  groups: [
    { name: "Yoga & Pilates", category: 200001396, items: [
      ["Natural Rubber Yoga Mat", "Non Slip Exercise Fitness Gym Pilates Pad 5mm Suede PU Position Line Eco Thick Carrying Strap", "yogamat sage", 1890, 2300, "Color=Sage,Black,Lilac,Terracotta,Navy;Thickness=4mm,5mm,6mm", "holds when you sweat;alignment lines;strap inside", "Natural rubber, PU", "b"],
      ["Cork Yoga Block Pair", "High Density Brick Non Slip Exercise Stretching Pilates Support Cushion Fitness Aid", "brickblock natural", 720, 620, "Material=Cork,EVA foam;Quantity=1 pc,2 pcs", "firm under weight;soft edges;wipes clean", "Cork", "b"],
      ["Pilates Ring 38 cm", "Magic Circle Fitness Resistance Inner Thigh Trainer Body Sculpting Yoga Gym Equipment", "ringlight lilac", 740, 390, "Color=Lilac,Black,Teal", "padded both sides;springs back true;stores flat", "Fibreglass, EVA", "a"],
      ["Yoga Wheel", "Back Stretching Roller Waist Shape Bodybuilding Deep Tissue Pilates Circle Non Slip TPE", "ringlight teal", 1390, 980, "Color=Teal,Purple,Black", "opens a tight back;holds 200 kg;cushioned rim", "ABS, TPE", "a"],
      ["Seamless High-Rise Leggings", "Women Yoga Pants Push Up Gym Tights Sport Running Workout Scrunch Squat Proof Fitness", "leggings charcoal", 890, 240, "Color=Charcoal,Black,Sage,Burgundy,Navy;Size=XS,S,M,L,XL", "squat proof;waist that stays up;no side seam", "Nylon, elastane", "b"],
      ["Strappy Sports Bra", "Women High Impact Push Up Yoga Crop Top Gym Fitness Shockproof Bralette Padded Running", "running-shirt", 590, 130, "Color=Black,Sage,White,Lilac;Size=S,M,L,XL", "firm for running;straps adjust;cups come out", "Nylon, elastane", "a"],
      ["Meditation Cushion Buckwheat", "Zafu Round Floor Pillow Seat Yoga Bolster Tatami Removable Cover Sitting Pouf", "petbed mustard", 1690, 1900, "Color=Mustard,Grey,Navy,Burgundy", "hips above knees;fill you can adjust;cover comes off", "Cotton, buckwheat hulls", "c"],
    ] },
    { name: "Strength Training", category: 200001397, items: [
      ["Fabric Resistance Bands", "Booty Band Hip Circle Loop Elastic Anti Slip Squat Glute Workout Fitness Expander Set of 3", "bands blush", 490, 210, "Color=Blush,Grey,Green;Strength=Light,Medium,Heavy,Set of 3", "do not roll up;three strengths;bag inside", "Cotton, latex", "b"],
      ["Latex Pull-Up Band Set", "Resistance Exercise Loop Assist Heavy Duty Rubber Crossfit Powerlifting Stretch Elastic", "bands multicolour", 980, 640, "Strength=15 lb,35 lb,65 lb,85 lb,125 lb,Set of 5", "layered latex;five steps;door anchor", "Latex", "a"],
      ["Neoprene Dumbbell Pair", "Women Home Gym Hexagon Weight Lifting Aerobic Arm Training Colorful Hand Weights", "dumbbell teal", 1180, 4100, "Color=Teal,Pink,Purple;Weight=1kg,2kg,3kg,5kg", "soft grip;do not roll;colour by weight", "Iron, neoprene", "b"],
      ["Adjustable Kettlebell", "Home Gym Competition Strength Training Cast Iron Quick Lock Plates Squat Fitness Equipment", "kettlebell graphite", 4680, 9800, "Weight=5-12kg,8-18kg", "six weights in one;clicks to lock;handle for two hands", "Cast iron", "a"],
      ["Push-Up Board System", "Multifunctional Foldable Press Up Rack Muscle Training Bracket Home Fitness Equipment", "board navy", 1240, 1200, "Bundle=Board,With bands", "colour-coded grips;folds away;quiet on floors", "ABS", "a"],
      ["Grip Strength Trainer", "Adjustable Hand Gripper 5-60kg Finger Exerciser Forearm Wrist Rehabilitation Counter", "fistgrip black", 240, 150, "Color=Black,Orange,Blue;Load=40kg,60kg", "dial the load;counts for you;soft handles", "ABS, steel", "c"],
      ["Doorway Pull-Up Bar", "Adjustable Steel Horizontal Chin Up Home Gym Exercise Fitness No Screw Training 200kg", "barbell graphite", 1980, 2400, "Size=60-95cm,72-110cm", "no screws;lock that cannot slip;200 kg", "Steel, foam", "a"],
      ["Weighted Vest", "Running Training Adjustable Body Weight Jacket Exercise Sandbag Steel Plate Men Women", "safety-vest", 2890, 5200, "Weight=5kg,10kg,15kg", "sits close, does not bounce;pocket for the phone;reflective", "Neoprene, iron sand", "a"],
    ] },
    { name: "Cardio & Recovery", category: 200001398, items: [
      ["High-Density Foam Roller", "Muscle Massage Yoga Column Deep Tissue Trigger Point Back Leg Relax EVA Physio Fitness", "roller teal", 890, 620, "Color=Teal,Black,Orange;Size=30cm,45cm,60cm", "firm core;grid for every muscle;holds 150 kg", "EVA, ABS", "b"],
      ["Percussion Massage Gun", "Deep Tissue Muscle Relaxation Electric Body Massager Fascia Portable Quiet LCD 6 Heads", "massager graphite", 2480, 980, "Color=Graphite,Pink,Silver;Plug Type=US,EU,UK", "30 speeds, quiet;six heads;five hours a charge", "ABS, aluminium", "b"],
      ["Speed Jump Rope", "Steel Wire Skipping Bearing Adjustable Crossfit Workout Aluminum Handle Boxing Fitness Cordless", "cable red", 360, 190, "Color=Red,Black,Silver", "bearings that fly;cut to your height;spare cable", "Aluminium, steel", "a"],
      ["Acupressure Mat and Pillow", "Massage Cushion Back Pain Relief Spike Yoga Lotus Relax Body Stress Neck", "mat plum", 1390, 780, "Color=Plum,Green,Blue,Black", "twenty minutes to let go;six thousand points;carry bag", "Cotton, ABS", "c"],
      ["Massage Ball Set", "Peanut Spiky Lacrosse Trigger Point Muscle Foot Plantar Fasciitis Relax Fitness Roller", "soccer-ball", 480, 360, "Color=Blue,Black,Pink;Quantity=1 pc,3 pcs", "three textures;fits feet and back;pouch", "Rubber", "c"],
      ["Knee Compression Sleeves", "Sports Support Brace Patella Pad Running Basketball Squat Joint Pain Elastic Knitted Pair", "socks", 430, 140, "Color=Black,Grey,Blue;Size=S,M,L,XL", "warms and steadies;gel ring round the cap;does not slip", "Nylon, silicone", "c"],
      ["Posture Corrector", "Back Brace Clavicle Support Adjustable Shoulder Straightener Men Women Office Invisible Belt", "running-shirt", 520, 160, "Color=Black,Beige;Size=S,M,L", "thin under a shirt;one strap to adjust;two hours a day", "Neoprene", "a"],
    ] },
    { name: "Sports Accessories", category: 200001399, items: [
      ["Shaker Bottle with Storage", "Protein Powder Mixing Cup Leakproof Gym Sport Water Bottle Whisk Ball Compartment 700ml", "shaker graphite", 420, 210, "Color=Graphite,Pink,Teal,Clear;Capacity=500ml,700ml", "no lumps;compartment for powder;lid that clicks", "Tritan", "b"],
      ["Cooling Sports Towel", "Ice Microfiber Instant Cool Quick Dry Gym Running Yoga Sweat Neck Summer Outdoor", "blanket teal", 230, 90, "Color=Teal,Grey,Pink,Green;Size=30x80cm,30x100cm", "cool for three hours;wring and snap;pouch with clip", "Polyester", "c"],
      ["Running Belt Pouch", "Waist Pack Phone Holder Waterproof Jogging Sport Fanny Bag Men Women Invisible Reflective", "purse", 390, 110, "Color=Black,Grey,Pink", "does not bounce;phone up to 6.8 inches;reflective edge", "Lycra", "c"],
      ["Boxing Hand Wraps", "Cotton Bandage Muay Thai Kickboxing MMA Sanda Taekwondo Wrist Support Strap Elastic Pair", "boxing-glove", 290, 120, "Color=Black,Red,White;Length=2.5m,3.5m,5m", "stretch that supports;thumb loop;long closure", "Cotton, elastane", "a"],
      ["Reaction Boxing Ball", "Headband Reflex Training Speed Punch Fight Hand Eye Coordination MMA Exercise Equipment", "tennis", 310, 130, "Bundle=1 ball,3 balls", "trains the eye;three difficulties;band adjusts", "Rubber, silicone", "a"],
      ["Quick-Dry Sports Cap", "Running Hat Men Women Summer Mesh Breathable Sun Visor Lightweight Tennis Golf Foldable", "billed-cap", 420, 70, "Color=White,Black,Sky Blue,Neon", "40 grams;folds into a pocket;sweat band wicks", "Polyester", "a"],
      ["Badminton Set with Net", "Racket Shuttlecock Portable Family Garden Beach Outdoor Sport Training Carbon Composite Pair", "badminton", 1280, 940, "Bundle=2 rackets,4 rackets,With net", "up in two minutes;rackets for grown-ups and children;carry bag", "Aluminium, nylon", "b"],
      ["Table Tennis Anywhere Set", "Retractable Net Ping Pong Paddle Portable Balls Bag Home Office Indoor Outdoor Game", "ping-pong", 1090, 690, "Bundle=Net only,2 paddles,4 paddles", "any table becomes a court;net to 190 cm;three balls", "Wood, rubber", "a"],
      ["Indoor Grip Golf Putting Mat", "Practice Green Putter Trainer Mini Home Office Auto Return Ball Track Gift", "mat green", 1760, 1500, "Size=0.3x2.5m,0.5x3m", "reads like real turf;rolls flat;ball comes back", "Polyester, rubber", "c"],
      ["Kids Balance Board", "Wooden Wobble Curved Rocker Yoga Toddler Toy Fitness Montessori Open Ended Surfing", "board natural", 3490, 3600, "Color=Natural,With felt", "rock, climb, hide;carries a grown-up;felt saves floors", "Beech plywood", "c"],
    ] },
  ],
};
