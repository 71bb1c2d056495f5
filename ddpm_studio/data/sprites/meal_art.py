"""Baked and cooked things.

Letters: a main, b second, c topping, d extra, g leaf, l wood or bone, k dots.
"""

from ddpm_studio.data.sprites.art import drawings

MEALS = drawings("""
= loaf
....aaaaaaaa..
..aaaaaaaaaaa.
.aabaaabaaabaa
.aabbaabbaabba
aaaabbaabbaaba
aaaaaaaaaaaaaa
aaaaaaaaaaaaaa
.aaaaaaaaaaaa.
= baguette
.........aaa.
........aaaaa
.......abbaaa
......aaabaa.
.....aaaaaaa.
....abbaaaa..
...aaabaaa...
..aaaaaaa....
.abbaaaa.....
aaabaaa......
aaaaaa.......
.aaaa........
= toast
..aaaa.aaaa..
.abbbbabbbba.
abbbbbbbbbbba
abbbbbbbbbbba
.abbcccccbba.
.abbcccccbba.
.abbcccccbba.
.abbbcccbbba.
.abbbbbbbbba.
.abbbbbbbbba.
.aaaaaaaaaaa.
= croissant
....aaaa.....
..aaAaaAaa...
.aaAaaaaAaa..
aaAaaaaaaAaa.
aAaaaaaaaaAaa
aaaa....aaaaa
aaa.......aaa
aa.........aa
.a.........a.
= cheese
.........aaa.
......aaaaaa.
...aaaaaaaaaa
aaaaaaaaaaaaa
bbbbbbbbbbbbb
bbbBBbbbbbbbb
bbbBBbbbBBbbb
bbbbbbbbBBbbB
bBbbbbbbbbbbB
bbbbbBBbbbbbb
bbbbbBBbbbbbb
= cheese_wheel
...aaaaaaa...
.aaaaaaaaaaa.
aaaaaaabbbbba
aaaaaabbbbb..
aaaaaaAbb....
aaaaaaaA.....
cccaaaaabbb..
ccccccccbBbb.
cccccccccbbbb
.ccccccccccc.
...ccccccc...
= drumstick
......aaaa..
....aaaaaaa.
...aa*aaaaaa
...a*aaaaaaa
..aaaaaaaaaa
..aaaaaaaaaa
..aaaaaaaaa.
...aaaaaaa..
...aaaaa....
..ll.a......
llll........
.lll........
.l..........
= meat_bone
..........ll
..aaaaa..lll
.aaaaaaaall.
aabbaaaaaa..
abccbaaaaa..
abccbaaaaaa.
aabbaaaaaaa.
aaaaaaaaaaa.
.aaaaaaaaa..
.llaaaaaa...
lll.........
.ll.........
= steak
....aaaaaa..
..aaaaaaaaaa
.aaccaaaaaba
aacllcaabaab
aacllcaaabaa
aaaccaabaaab
bbaaaaaaabb.
.bbaaaaabb..
..bbbbbbb...
= fish
....aaa......
...aaaaa...a.
..aaaaaaa.aa.
.aaaaAaaaaaa.
aa#aaAaaaaa..
aaaaaAaaaaa..
.aaaabbaaaaa.
..bbbbba..aa.
...bbbb....a.
....aa.......
= egg
....aaaa....
...aaaaaa...
..aa*aaaaa..
..a*aaaaaa..
.aa*aaaaaaa.
.aaaaaakaaa.
aaakaaaaaaaa
aaaaaaaaaaaa
aaaaakaaakaa
.aaaaaaaaaa.
.aakaaaakaa.
..aaaaaaaa..
....aaaa....
= fried_egg
...aaaa......
.aaaaaaaaaa..
aaaaabbbaaaa.
aaaabb*bbaaaa
.aaab*bbbaaaa
.aaabbbbbaaaa
aaaaabbbaaaa.
aaaaaaaaaaaa.
.aaaaaaaaaa..
...aa..aaa...
= pizza
aaaaaaaaaaaaa
aaaaaaaaaaaaa
.bbbbbbbbbbb.
.bbccbbbbbbb.
..bccbbkbcc..
..bbbbbbbcc..
...bkbccbb...
...bbbccb....
....bbbbb....
....bbkb.....
.....bb......
.....b.......
= burger
...aaaaaaa...
.aaakaakaaaa.
aaakaakaaakaa
aaaaaaaaaaaaa
ggggggggggggg
.gcccccccccg.
bbbbbbbbbbbbb
bbbbbbbbbbbbb
aaaaaaaaaaaaa
.aaaaaaaaaaa.
= sandwich
.aaaaaaaaaaa.
aaaaaaaaaaaaa
aaaaaaaaaaaaa
gg.ggg.ggg.gg
ccccccccccccc
bbbbbbbbbbbbb
aaaaaaaaaaaaa
aaaaaaaaaaaaa
.aaaaaaaaaaa.
= hotdog
.........aa.
........bbaa
.....aabbcba
....aabbcbaa
...aabcbbaa.
..aabbcbaa..
.aabcbbaa...
aabbcbaa....
abcbbaa.....
abbbaa......
.baaa.......
= taco
.....g.cg....
...gcggccgg..
..aaaaaggccg.
.aaaaaaaabgc.
.aakaaaaaabg.
aaaaaaakaaab.
aakaaaaaaaab.
aaaaakaaaaab.
aaaaaaaaakab.
aaaaaaaaaaa..
= sushi
..............
..ccccccccc...
.ccccbbccccbc.
ccbccccbbccccc
cccbcccccbcccc
.aaaakkaaaaaa.
aaaaakkaaaaaaa
aaaaakkaaaaaaa
.aaaakkaaaaaa.
= maki
...aaaaaa...
.aabbbbbbaa.
aabbbbbbbbaa
abbbccccbbba
abbbcddcbbba
aabbccccbbaa
akaabbbbaaka
akkaaaaaakka
akkkkkkkkkka
.kkkkkkkkkk.
...kkkkkk...
= rice_ball
.....aa.....
....aaaa....
...aa*aaa...
...a*aaaa...
..aaaaaaaa..
.aaaaaaaaaa.
.aaaaaaaaaa.
aaabbbbbbaaa
aaabbbbbbaaa
aaabbbbbbaaa
.aabbbbbbaa.
= skewer
....l.....
..aaaaa...
.aa*aaaa..
.aaaaaaa..
..aaaaa...
.bbbbbbbb.
.b*bbbbbb.
..ccccc...
.cc*cccc..
.ccccccc..
..ccccc...
....l.....
....l.....
....l.....
= soup
.bbbbbbbbbb.
bbkbbccbbbkb
abbbccbbkbba
aaaaaaaaaaaa
a*aaaaaaaaaa
.aaaaaaaaaa.
..aaaaaaaa..
...aaaaaa...
= pretzel
..aaa..aaa..
.aaaaaaaaaa.
aa.aaaa..aa.
aa..aakaa.aa
aka..aa...aa
aaa.aaaa.aaa
.aaaa..aaaa.
.aakaaaaaka.
..aaaaaaaa..
...aa..aa...
""")
