"""Creatures seen from the front: beasts and insects; and what creatures wear.

Letters: b body, c second colour, e eye glow, t teeth and claws, h horn or hair, w wing.
"""

from ddpm_studio.data.sprites.art import drawings

BEASTS = drawings("""
= bat |
w....b.
ww...b.
ww...bb
www..bb
wwwwbeb
wwwwbbb
wwwWbbt
ww.W.bb
w..w..b
= bat_high |
.w.....
.ww..b.
.www.bb
wwww.bb
wwwwb#b
ww.wbbb
w..wbbb
w...bbt
.....bb
......t
= bat_eye |
w......
ww....b
www..bb
wwwwb@@
ww.wb@e
w..wb@#
w...b@@
.....bb
....t.t
= spider |
.b...bb
b...bbb
b.bbbbb
bb..bbc
...bbbc
bbbbbbb
b..bbee
b.bb#ee
bb.bbbb
b..b.tb
b.b....
..b....
= spider_low |
..b....
.b.b...
b..b.bb
b...bbb
b.bbbbb
bb.bbec
...bbbb
.bbbeb#
b..bbbb
b.b.btb
b.b....
= dragon |
.h...h.
.hh..hb
..hbbbb
...bbbb
...b@#b
...bbbb
w...bbb
ww.bbB#
wwbbbbb
wwbbbcc
.wb.bcc
..t.bcc
..bbbcc
..ttbbb
= dragon_wings |
w....h.
ww..hbb
www.bbb
wwwwbeb
wwwwbbb
wwWwbbb
wW.Wb#b
w..bbbb
...bbcc
...bbcc
..bbbcc
..bbbcc
..ttbbb
= hydra |
.bb..b.
b#b.bbb
bbt.b#b
.bb.btb
..bb.bb
..bbbbb
...bbbb
..bbbcc
..bbbcc
..bbbcc
.bbb.bb
.tb.ttb
= snake
...bbbb.....
..bbbbbb....
..b#bb#b....
..bbbbbb....
...bccb.....
....tt......
...bccb.....
..bbccbbb...
.bbbccbbbbb.
bbbbccbBbbbb
bbBbbbbbBbbb
.bbBBBBBbbbb
...bbbbbbbb.
= cobra |
....bbb
...bbbb
..bbb@b
..cbbbb
..ccbbb
..bccbt
..bbbcc
...bbcc
....bcc
..bbbcc
.bbBbbc
bbbBBBb
.bbbbbb
= rat |
.cc....
ccccbbb
ccbbbbb
.bbbbbb
..bb#bb
..bbbbb
...bbcc
...bbb#
..bbbbt
..bbccc
..bbccc
...bccc
..tt.bb
= crab |
.c.....
cc..@..
c.c.#..
ccc.b..
.c..bbb
.bbbbbb
..bbbbb
b.bbbbb
.bbbbBB
b.bbbbb
.b.bbbb
b.b.b..
= bee |
....c..
.....c.
....bbb
ww.b#bb
wwwbbbb
wwwwbbb
.wwccCC
..wbbbb
...CCCC
...bbbb
....CCC
.....bb
......t
= owl |
..bb...
..bbbbb
..b@@@b
..b@#@b
..b@@@t
..bbbbt
.wbbccc
.wwbbcc
.wwbccc
.wwbbcc
..wbbcc
...bbbb
....tt.
= toad |
..bb...
.b@@b..
.b#@bbb
.bbbbbb
bbbbbbb
bBBBBBB
bbccccc
.bbcccc
bbbbccc
bbBbccc
tbt.bbb
""")

# Letters: t horn or metal, g gem or leaf.
HEADGEAR = drawings("""
= crown |
t.t
ttt
ttg
= horns |
t....
tt...
.tt..
= halo |
ttt
t..
= leaf
.gg.
gg..
.g..
= flame
..g.
.gg.
gggg
= spikes |
.t.t
tt.t
= antennae |
t..
.t.
.t.
= bow
gg.gg
ggtgg
gg.gg
""")
