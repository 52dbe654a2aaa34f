// Which gadgets and accessories do the suppliers sell?
import type { NicheTable } from "./tables.ts";

export const electronics: NicheTable = {
  niche: "electronics",
  name: "Consumer Electronics",
  category: 44,
  customs: ["8518300000", "electronic accessories", "电子配件"],
  groups: [
    { name: "Earphones & Headphones", category: 63705, items: [
      ["True Wireless Earbuds with Charging Case", "TWS 5.3 Headset Noise Reduction Sport Earphones HiFi Stereo Touch Control With Mic Waterproof", "earbuds white", 845, 120, "Color=White,Black,Navy,Sage", "28 hours of music with the case;touch controls on both buds;IPX5, safe in the rain and at the gym", "ABS, silicone", "b"],
      ["Over-Ear Wireless Headphones", "Foldable Deep Bass Headset Long Standby Gaming Music Studio Headphone With Microphone Memory Foam", "headphone", 1690, 420, "Color=Black,Beige,Blue", "memory foam ear cushions;40 hours from one charge;folds flat into the pouch", "ABS, protein leather", "b"],
      ["Bone Conduction Sport Headphones", "Open Ear Wireless Earphone Swimming Running Waterproof Sweatproof Bluetooth-compatible Headset", "headphone graphite", 2150, 160, "Color=Black,Grey,Green", "ears stay open to traffic;titanium neckband that stays put;8 hours of play", "Titanium, silicone", "a"],
      ["Kids Wired Headphones 85 dB", "Children Volume Limited Safe Hearing Cute Headset School Tablet Learning 3.5mm Jack", "headphone pink", 690, 190, "Color=Pink,Blue,Mint", "loudness limited to 85 dB;soft adjustable band;tangle-free fabric cable", "ABS, fabric", "c"],
    ] },
    { name: "Speakers", category: 63706, items: [
      ["Portable Fabric Wireless Speaker", "Outdoor Mini Loudspeaker 10W Deep Bass TWS Pairing Waterproof IPX7 Subwoofer Hands Free Call", "speaker charcoal", 1280, 480, "Color=Charcoal,Red,Blue,Olive", "10 W with a passive bass radiator;floats and survives the pool;pairs with a second one for stereo", "Fabric mesh, ABS", "b"],
      ["Walnut Bedside Speaker with Clock", "Retro Wooden LED Alarm Clock Radio FM Wireless Charger Night Light Home Decoration", "speaker walnut", 2390, 760, "Color=Walnut,Natural;Plug Type=US,EU,UK", "clock that dims itself at night;FM radio and line in;charges a phone on top", "Walnut veneer, ABS", "a"],
      ["Karaoke Microphone Speaker Set", "Wireless Dual Mic Family Party Singing Machine RGB Light Portable Home KTV", "studio-microphone", 1875, 690, "Color=Black,Pink,White;Bundle=1 mic,2 mics", "voice effects for children;ring light that follows the beat;6 hours of singing", "ABS, metal grille", "a"],
    ] },
    { name: "Phone Accessories", category: 202192403, items: [
      ["Magnetic Phone Case with Matte Finish", "Translucent Skin Feel Shockproof Cover Wireless Charging Magnet Ring Slim Bumper Shell", "phonecase sage", 289, 48, "Color=Black,White,Navy,Sage,Lilac,Blush,Sky Blue,Red,Graphite,Clear;Model=6.1 in,6.1 in Pro,6.7 in Plus,6.7 in Pro,5.4 in mini,6.8 in Ultra,6.4 in,6.6 in,6.5 in Lite,6.2 in,6.3 in,6.9 in,6.0 in,5.8 in,6.1 in e,6.7 in e,6.1 in A,6.5 in A,6.6 in A,6.7 in A", "38 strong magnets hold chargers and wallets;raised rim around screen and camera;matte back that hides fingerprints", "TPU, polycarbonate", "a"],
      ["Foldable Phone Stand", "Aluminum Desktop Holder Adjustable Mobile Phone Tablet Bracket Universal Desk Mount", "stand silver", 365, 230, "Color=Silver,Black,Rose Gold", "two hinges that do not sag;folds to the size of a card deck;silicone feet", "Aluminium alloy", "b"],
      ["Magnetic Car Phone Mount", "360 Rotation Air Vent Dashboard Strong Magnet Holder GPS Navigation Stand Bracket in Car", "stand graphite", 310, 95, "Color=Black,Silver", "eight magnets, steady on rough roads;turns to any angle;fits vent and dashboard", "Zinc alloy, ABS", "a"],
      ["Clip-On Selfie Ring Light", "Rechargeable LED Fill Light 3 Modes Portable Mobile Phone Laptop Video Lamp Makeup", "ringlight white", 420, 90, "Color=White,Black,Pink", "three tones from warm to daylight;clips on phones and laptops;two hours on one charge", "ABS, acrylic", "c"],
      ["Telescopic Tripod with Remote", "Selfie Stick 170cm Extendable Phone Holder Stand Live Streaming Wireless Shutter Folding", "camera-with-flash", 1140, 520, "Color=Black,White;Size=110cm,150cm,170cm", "opens to 170 cm in seconds;remote works at 10 m;steady four-leg base", "Aluminium, ABS", "a"],
    ] },
    { name: "Chargers & Power", category: 202192404, items: [
      ["3-in-1 Wireless Charging Stand", "Foldable 15W Fast Charge Dock Station Phone Watch Earbuds Magnetic Night Light", "stand white", 1545, 350, "Color=White,Black;Plug Type=US,EU,UK", "charges phone, watch and earbuds at once;folds flat for travel;soft light at the base", "ABS, aluminium", "b"],
      ["65 W GaN Wall Charger", "Fast Charging USB C PD 3 Ports Quick Charge Laptop Phone Travel Adapter Plug", "charger white", 1190, 140, "Color=White,Black;Plug Type=US,EU,UK,AU", "enough for a laptop and two phones;half the size of old bricks;folding pins on the US plug", "Polycarbonate", "b"],
      ["Slim Power Bank 10,000 mAh", "Portable Charger Magnetic Wireless External Battery Pack PD 20W Fast Charging Digital Display", "powerbank graphite", 1360, 220, "Color=Graphite,White,Blue,Pink", "two full phone charges;shows the charge in percent;snaps on magnetically", "Aluminium alloy", "a"],
      ["Braided USB-C Cable", "100W Fast Charge Data Cord Nylon Type C to Type C E-Mark 480Mbps Laptop Phone Wire", "cable graphite", 199, 55, "Color=Black,Grey,Red;Length=0.5m,1m,2m,3m", "100 W with a safety chip;nylon braid that does not fray;right-angle option for gaming", "Nylon, copper", "c"],
      ["Solar Camping Power Bank 20,000 mAh", "Outdoor Waterproof Solar Panel Charger Built in Cables LED Flashlight Large Capacity Powerbank", "powerbank orange", 2240, 480, "Color=Black,Orange,Green", "four built-in cables;torch with SOS mode;sealed against dust and rain", "ABS, silicon panel", "a"],
      ["Portable Power Station 1500 W", "Camping Generator LiFePO4 Battery 1536Wh Solar Ready AC Outlet Emergency Backup UPS", "powerstation graphite", 129900, 16500, "Plug Type=US,EU,UK", "runs a fridge for ten hours;full again in 70 minutes;ten outlets", "LiFePO4, aluminium", "b"],
    ] },
    { name: "Smart Watches & Wearables", category: 200214047, items: [
      ["Fitness Smart Watch 1.8 in", "Men Women Sport Tracker Heart Rate Blood Oxygen Sleep Monitor Waterproof Call Answer AMOLED", "smartwatch black", 1780, 110, "Color=Black,Silver,Rose Gold,Blue", "bright 1.8 inch always-on display;heart rate, sleep and 100 sports;7 days from a charge", "Aluminium, silicone", "b"],
      ["Slim Activity Band", "Smart Bracelet Step Counter Heart Rate Monitor Waterproof Fitness Tracker Pedometer", "smartwatch lilac", 990, 60, "Color=Black,Lilac,Pink,Green", "weighs 23 grams;14 days from a charge;swim proof to 50 m", "Polycarbonate, TPU", "c"],
      ["Woven Nylon Watch Strap", "Elastic Solo Loop Band Replacement Bracelet Breathable Sport Wristband", "watch", 245, 22, "Color=Black,Sand,Navy,Olive,Coral;Size=38-41mm,42-45mm,49mm", "stretches over the hand;dries in minutes;steel adapters", "Nylon, stainless steel", "a"],
    ] },
    { name: "Computer Accessories", category: 7, items: [
      ["Compact Mechanical Keyboard", "65% Hot Swap Wireless Gaming Keyboard RGB Backlit 68 Keys PBT Keycaps 2.4G Tri-Mode", "keyboard", 3290, 780, "Color=White,Graphite,Mint;Switch=Linear,Tactile,Clicky", "switches swap without soldering;three wireless channels;keycaps that do not turn shiny", "PBT, aluminium", "b"],
      ["Silent Ergonomic Mouse", "Vertical Wireless Mouse 2.4G Rechargeable 6 Buttons Adjustable DPI Office Computer Mice", "computer-mouse", 920, 130, "Color=Black,White,Pink", "handshake angle rests the wrist;clicks you cannot hear;a charge lasts six weeks", "ABS", "b"],
      ["Felt Desk Mat", "Large Wool Mouse Pad Non-slip Keyboard Cushion Office Table Protector Soft Cover", "mat charcoal", 640, 310, "Color=Charcoal,Grey,Beige;Size=600x300mm,800x300mm,900x400mm", "dense felt that stays flat;cork back grips the desk;stitched edge", "Wool felt, cork", "b"],
      ["7-in-1 USB-C Hub", "Docking Station Multiport Adapter 4K HDMI-compatible PD 100W SD Card Reader Ethernet Laptop", "charger graphite", 1465, 95, "Ports=5-in-1,7-in-1,8-in-1", "4K picture at 60 Hz;100 W passes through to the laptop;aluminium shell stays cool", "Aluminium alloy", "a"],
      ["Laptop Riser Stand", "Adjustable Aluminum Notebook Holder Foldable Cooling Bracket 10-17 inch Portable Computer Support", "stand silver", 1080, 720, "Color=Silver,Grey", "screen at eye height;folds to 4 cm;carries 10 kg", "Aluminium alloy", "c"],
      ["1080p Webcam with Light", "Full HD Computer Camera Auto Focus Microphone USB Plug and Play Video Conference Streaming", "webcam black", 1320, 180, "", "sharp at any distance;ring light with three tones;privacy cover", "ABS, glass", "b"],
    ] },
    { name: "Home Audio & Video", category: 202192405, items: [
      ["Pocket Projector", "Mini LED Portable Home Theater Full HD 1080P Supported WiFi Phone Screen Mirroring Movie Beamer", "film-projector", 4380, 980, "Color=White,Black;Plug Type=US,EU,UK,AU", "120 inch picture in a dark room;mirrors phones without a cable;quiet fan", "ABS", "a"],
      ["Retro Handheld Game Console", "Portable Video Game Player 3.5 inch IPS Screen Built-in Classic Games Rechargeable Kids Gift", "video-game", 2480, 260, "Color=Black,Grey,Clear;Memory=32G,64G,128G", "3.5 inch laminated screen;six hours of play;headphone jack", "ABS", "a"],
      ["Desktop USB Microphone", "Condenser Podcast Recording Streaming Gaming Mic RGB Tripod Stand Noise Cancelling PC", "studio-microphone", 1590, 540, "Color=Black,White,Pink", "tap the top to mute;cardioid, hears you and not the room;shock-absorbing stand", "Steel, zinc alloy", "b"],
      ["Wi-Fi Security Camera 2K", "Indoor Baby Pet Monitor Night Vision Two Way Audio Motion Detection Auto Tracking PTZ IP Cam", "webcam white", 1490, 240, "Resolution=2MP,3MP,5MP;Plug Type=US,EU,UK,AU", "turns to follow what moves;colour night vision;two-way talk", "ABS", "a"],
      ["LED Light Strip with Remote", "RGB 5050 TV Backlight Room Bedroom Decoration Tape Music Sync App Control USB Flexible Ribbon", "strip multicolour", 385, 150, "Length=2m,5m,10m,15m,20m", "16 million colours from the app;cuts every 10 cm;moves to music", "Silicone, copper", "c"],
      ["Mini Thermal Label Printer", "Portable Wireless Pocket Sticker Maker Inkless Photo Note Printing Phone Study Office", "printer", 1270, 300, "Color=White,Mint,Pink;Bundle=Printer only,With 3 rolls,With 10 rolls", "no ink, ever;prints from the phone;rolls with adhesive back", "ABS", "c"],
      ["Digital Photo Frame 10 in", "WiFi Touch Screen Picture Video Sharing 32GB Auto Rotate Family Gift IPS Display", "frame walnut", 4690, 820, "Color=Walnut,Black,White;Plug Type=US,EU,UK", "family sends pictures from anywhere;turns itself upright;wood-grain frame", "Wood grain ABS, glass", "a"],
    ] },
  ],
};
