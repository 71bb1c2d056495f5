"""Sweet things and drinks.

Letters: a main, b second, c topping, d extra, g leaf, l wood or bone, k dots.
"""

from ddpm_studio.data.sprites.art import drawings

TREATS = drawings("""
= cake_slice
.....cc......
.....ccaa....
...aaaaaaaaa.
.aaaaaaaaaaaa
aaaaaaaaaaaaa
bbbbbbbbbbbbb
dddddddddddda
bbbbbbbbbbbbb
bbbbbbbbbbbbb
dddddddddddda
bbbbbbbbbbbbb
= cake
...c..c..c...
...d..d..d...
.aaaaaaaaaaa.
aaaaaaaaaaaaa
aaaaaaaaaaaaa
abababababaab
bbbbbbbbbbbbb
dddddddddddda
bbbbbbbbbbbbb
bbbbbbbbbbbbb
.bbbbbbbbbbb.
= cupcake
......c.....
.....ccc....
....aacaa...
...aaaaaaa..
..aakaaakaa.
.aaaaaaaaaaa
.akaaakaaaka
aaaaaaaaaaaa
.bBbbBbbBbb.
.bBbbBbbBbb.
..bBbBbBbb..
..bbbbbbbb..
= pie
....b.b.b....
..aaaaaaaaa..
.aabaabaabaa.
aaaaaaaaaaaaa
aBaBaaBaaBaBa
.ccccccccccc.
.ccccccccccc.
..cCccCccCc..
...ccccccc...
= pie_slice
.........aaa
......aaaaaa
...aaaaaaaaa
aaaaaaaaaaaa
bbbbbbbbbbaa
bcbbcbbcbbaa
bbbbbbbbbbaa
ddddddddddaa
= ice_cream
....aaaa....
...aa*aaaa..
..aa*aaaaa..
..aaaaaaaa..
.bbaaaaaabb.
.bbbbbbbbbb.
..llllllll..
..lLllLllL..
...llLllL...
...lLllLl...
....lLlL....
....llll....
.....ll.....
= double_scoop
....cc......
...aacaa....
..aa*aaaa...
..aaaaaaa...
.bbbaaabbb..
.bb*bbbbbb..
.bbbbbbbbb..
..lllllll...
..lLlLlLl...
...lLlLl....
...llLll....
....lLl.....
.....l......
= ice_pop
..aaaaaa..
.aa*aaaaa.
.a*aaaaaa.
.a*aaAaaa.
.aaAaAaaa.
.abAbAbba.
.bbAbAbbb.
.bbbbbbbb.
.bbbbbbbb.
.bbbbbbbb.
....ll....
....ll....
....ll....
= donut
...aaaaaa...
.aaaaaaaaaa.
aaakaaakaaaa
aaaaabbaakaa
akaab..baaaa
aaaab..baaka
aakaabbaaaaa
aaaaaaaakaaa
bbakaaaaaabb
.bbbaaaabbb.
...bbbbbb...
= cookie
...aaaaaa...
.aaaaakkaaa.
.akkaakkaaa.
aakkaaaaaaaa
aaaaaaakkaaa
aakaaaakkaka
aaaaaaaaaaaa
aaaakkaaaaaa
.aaakkaakka.
.aaaaaaaaaa.
...aaaaaa...
= lollipop
...aaaaa.....
..aabbbaa....
.aabaaabaa...
.abaabbaba...
.abababaaba..
.abaabbaaba..
.aabaaaaba...
..aabbbbaa...
...aaaalll...
........lll..
.........lll.
..........ll.
= candy
..........bb.
.........bbb.
...aaaa.bbb..
..aa*aaaabb..
.aa*abbaa....
.aaabbaaa....
.aabbaaab....
.abbaaabb....
bbaaaabb.....
bbbb.........
.bbb.........
.bb..........
= mug
..aaaaaaa...
.aaaaaaaaa..
aa@aaa@aaaa.
llllllllllll
llLllLllL..l
l*LllLllL..l
l*LllLllL..l
cccccccccc.l
llLllLllLll.
llLllLllL...
.llllllll...
= cup
.bbbbbbbbb..
.abbbbbbbaaa
.aaaaaaaaa.a
.a*aaaaaaa.a
.a*aaaaaaaa.
.aaaaaaaaa..
..aaaaaaa...
ddddddddddd.
.ddddddddd..
= wine_glass
.aaaaaaaa.
.abbbbbba.
.bbbbbbbb.
.b*bbbbbb.
.b*bbbbbb.
..bbbbbb..
...bbbb...
....aa....
....aa....
....aa....
..aaaaaa..
= bottle
.....ll.....
.....ll.....
....aaaa....
....a*aa....
....a*aa....
...aa*aaa...
..aa*aaaaa..
..accccccc..
..accckccc..
..acckkkcc..
..acccccca..
..aaaaaaaa..
..aaaaaaaa..
= milk
....aaaa....
....aaaa....
...aa*aaa...
..aaaaaaaa..
.bbbbbbbbbb.
.abbbbbbbba.
.aaaaaaaaaa.
.aacccccaaa.
.aacccccaaa.
.aaaaaaaaaa.
.aaaaaaaaaa.
.aaaaaaaaaa.
= jar
..bbbbbbbb..
..bbbbbbbb..
...cccccc...
.aaaaaaaaaa.
aa*aaaaaaaaa
a*aaaaaaaaaa
a*cccccccaaa
aacckkcccaaa
aacckkcccaaa
aacccccccaaa
aaaaaaaaaaaa
.aaaaaaaaaa.
= pancakes
.....bb......
...cbbbbc....
.ccccccccccc.
aaccccccccaaa
AAccAcAccAAAA
aaacaaacaaaaa
AAAcAAAAAAAAA
aaaaaaaaaaaaa
AAAAAAAAAAAAA
.aaaaaaaaaaa.
= pudding
.....cc.....
...bbbbbb...
..bb*bbbbb..
..bbbbbbbb..
..abbaabba..
.aa*aaabaa..
.a*aaaaaaaa.
.aaaaaaaaaa.
aaaaaaaaaaaa
ddddddddddddd
.ddddddddddd.
= honey
............l
.bbbbbbbb..l.
.bbbbbbbb.l..
..aaaaaa.l...
.aaaaaaaalaa.
aa*aaaaaaaaaa
a*aaakkaaaaaa
a*aakkkkaaaaa
aaakkkkkkaaaa
aaaakkkkaaaaa
.aaaaaaaaaaa.
..aaaaaaaaa..
""")
