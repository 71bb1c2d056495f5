"""What the front-facing heroes carry."""

from ddpm_studio.data.sprites.art import drawings

# 3 or 4 wide. Letters: m blade, t guard, l grip, g gem, w string.
WEAPONS = drawings("""
= sword
.m.
.m.
.m.
.m.
.m.
.m.
.m.
ttt
.l.
.t.
= broadsword
mm.
mm.
mm.
mm.
mm.
mm.
ttt
.l.
.l.
= dagger
.m.
.m.
.m.
.m.
ttt
.l.
= sabre
m..
m..
mm.
.m.
.m.
.m.
.m.
ttt
.l.
= staff
.g.
ggg
.g.
.l.
.l.
.l.
.l.
.l.
.l.
.l.
.l.
.l.
= crook
lll
l.l
..l
.l.
.l.
.l.
.l.
.l.
.l.
.l.
.l.
.l.
= spear
.m.
mmm
.m.
.l.
.l.
.l.
.l.
.l.
.l.
.l.
.l.
.l.
= trident
m.m
m.m
mmm
.l.
.l.
.l.
.l.
.l.
.l.
.l.
.l.
= axe
mm.
mml
mml
mml
..l
.l.
.l.
.l.
.l.
= halberd
.m.
mml
mml
mml
.l.
.l.
.l.
.l.
.l.
.l.
.l.
= mace
.m.
mmm
mmm
.m.
.l.
.l.
.l.
.l.
= hammer
mmm
mmm
mmm
.l.
.l.
.l.
.l.
.l.
= club
.l.
lll
lll
lll
.l.
.l.
.l.
= bow
.l.
l.w
l.w
l.w
l.w
l.w
l.w
.l.
= wand
.g.
.t.
.l.
.l.
.l.
.l.
= torch
.g.
ggg
ggg
.l.
.l.
.l.
.l.
""")

# Held in front on the right; from column 9. Letters: c face, t rim and device, m metal, l wood, g glow.
SHIELDS = drawings("""
= round
.ttt.
tccct
tctct
tccct
.ttt.
= heater
ttttt
tccct
tctct
tccct
.tct.
..t..
= kite
.ttt.
tctct
tctct
tctct
.tct.
..t..
= buckler
.mm.
mttm
mttm
.mm.
= tower
ccccc
cctcc
ctttc
cctcc
cctcc
ccccc
= quartered
ccttt
ccttt
ccttt
tttcc
.ttc.
..t..
= book
.cccc
ctttc
ccccc
.@@@@
= orb
.gg.
gggg
gggg
.gg.
= lantern
.l.
lll
g*g
ggg
lll
= sack
..l.
.cc.
cccc
cccc
= lute
...l
..l.
.cc.
clcc
.cc.
""")
