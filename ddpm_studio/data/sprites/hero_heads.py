"""Heads, hair, hats and beards of the front-facing heroes."""

from ddpm_studio.data.sprites.art import drawings

# 8 wide, painted from column 4, row 1. Letters: s skin, h hair.
HEAD = drawings("""
= plain |
..ss
.sss
ssss
ssss
ss#s
ss#s
.sss
= narrow |
..ss
.sss
.sss
ssss
ss#s
ss#s
..ss
= small_eyes |
..ss
.sss
ssss
ssss
ssss
ss#s
.sss
""")

# 12 wide, from column 2, row 1. Letters: h hair, t trim.
HAIR = drawings("""
= short |
....hh
...hhh
..hhhh
..hh.h
..h...
= crop |
....hh
...hhh
..hhhh
..hhhh
..h...
= swept
....hhhh....
...hhhhhh...
..hhhhhhhh..
..hhhhh..h..
..hhh....h..
..h......h..
= parted
....hhhh....
...hhhhhh...
..hhhhhhhh..
..hh..hhhh..
..h....hhh..
..h......h..
= spiky
...h.hh.hh..
..hhhhhhhh..
.hhhhhhhhhh.
..hhh.hh.hh.
.hh..h....h.
..h.........
= tall
....h.hh....
...hhhhhhh..
..hhhhhhhh..
..hhhhh.hh..
..h.h....h..
= mohawk |
.....h
.....h
.....h
.....h
= long |
....hh
...hhh
..hhhh
..hhh.
.hh...
.hh...
.hh...
.hh...
..h...
= flowing |
....hh
..hhhh
.hhhhh
.hhh.h
.hh...
.hh...
hhh...
hh....
hhh...
.hh...
= bob |
....hh
...hhh
..hhhh
.hhhhh
.hh...
.hh...
.hh...
= curls |
...hhh
.hhhhh
.hhhhh
hhhhhh
hhh...
.hh...
hhh...
.h....
= ponytail
....hhhh....
...hhhhhh...
..hhhhhhhhh.
..hhhh.hhhhh
..hh....hthh
..h......hhh
..........hh
..........h.
= topknot |
.....h
.....t
....hh
..hhhh
..hh..
..h...
= twintails |
....hh
...hhh
.thhhh
hhhhh.
hhh...
hhh...
hh....
hh....
.h....
= balding |
......
......
..h...
..h...
..h...
""")

# 14 wide, from column 1, row 1. Letters: c cloth, t trim, m metal, o horn, p plume, g gem, h hair.
HATS = drawings("""
= great_helm |
.....mm
....mmm
...mmmm
...mmmm
...m###
...mmmM
....mmM
= slit_helm |
.....mt
....mmt
...mmmt
...mmmt
...m##t
...mmMt
....mmt
= open_helm |
.....mm
....mmm
...mmmm
...mttt
...mm..
...m...
...m...
= plume_helm
.....pppp.....
....ppmmpp....
...mmmmmmpp...
...mttttmpp...
...mm..mmpp...
...m....mp....
= horned |
.o.....
.oo..mm
.oo.mmm
..oommm
...mttt
...m...
= winged |
.o.....
oo...mm
oo..mmm
.oommmm
..ommtt
...m...
= hood |
.....cc
....ccc
...cccc
...cccC
...cC..
...c...
...cc..
....c..
= cowl |
.....cc
...cccc
..ccccc
..cccCC
..cC###
..cC#..
..cc###
...ccCC
= wizard
.......ccc....
.....cccc.....
....ccccc.....
...ctttttc....
.cccccccccccc.
= witch
....ccc.......
.....cccc.....
....cccccc....
...tttttttt...
.cccccccccccc.
= tall_mage |
.....cc
.....cc
....ccc
...tttt
..ccccc
= crown |
...t..t
...tt.t
...tgtt
...hhhh
...hh..
...h...
= tiara |
.....tg
....hht
...httt
...hhh.
..hh...
..hh...
..h....
= bandana
.....cccc.....
....cccccc....
...ccccccccc..
...ttttttttccc
...hh....h..c.
= cap
.........pp...
.....cccppp...
....ccccpcc...
...ccccccccc..
..tttttttthh..
...h......h...
= straw |
.....cc
...cccc
.cccccc
ccccccc
...h...
= turban |
....ccc
...cccg
..ccccc
...cctt
...c...
= tricorn |
......c
.c..ccc
.cccctt
..ccccc
...h...
= wolf_hood |
..c....
..cccc.
..ccccc
..ccc#c
...cccC
...cC..
...cc..
= mitre |
......t
.....ct
....cct
....cct
...tttt
...h...
= headband
....hhhhh.....
...hhhhhhh....
..hhhhhhhhh...
...tttttttttt.
...h......h.tt
= antlers |
.o..o..
.oo.o..
..oohhh
...hhhh
...hhhh
...hh..
...h...
""")

BEARDS = drawings("""
= full |
h...
hhhh
.hhh
..hh
= long |
h...
hhhh
.hhh
.hhh
..hh
...h
= goatee |
....
..hh
...h
= moustache |
....
.hhh
""")
