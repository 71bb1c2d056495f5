"""Clothes of the front-facing heroes.

Letters: c cloth, a sleeve, t trim, l leather, m metal, s skin, o fur, p trousers, b boots, k cape.
"""

from ddpm_studio.data.sprites.art import drawings

# 16 wide, from row 8: shoulders, chest, arms down to the hands.
CHESTS = drawings("""
= tunic |
....accc
...aaCcc
...aaCcc
...ssCcc
= laced |
....acct
...aaCct
...aaCcc
...ssCcc
= coat |
....acct
...aaCct
...aaCct
...ssCct
= vest |
....accs
...aaCct
...aaCct
...ssCcc
= plate |
...mmmmt
...mmMmm
...aaMmm
...mmMmt
= pauldrons |
..mmmttt
..mmMmmm
...aaMmm
...ssMtt
= tabard |
...mmctt
...aaCct
...aaCct
...mmCct
= chain |
....mmmm
...aaMmM
...aaMMm
...ssMmM
= bare |
...sssss
...ssSss
...ssSss
...ssSss
= strap
....saslssss....
...ssSslssSss...
...ssSsslsSss...
...ssSssslSss...
= fur |
...ooooo
..ooocco
...aaCcc
...ssCcc
= jerkin |
....alll
...aaLlt
...aaLll
...ssLlt
= gi |
....aacs
...aaCcs
...aaCcc
...ssCcc
= mantle |
...ttttt
..tttttt
...aaCcc
...ssCcc
= broad |
...aaccc
..aaaCcc
..aa.Ccc
..ss.Ccc
""")

# 16 wide, from row 12: belt, legs, boots.
LEGS = drawings("""
= stand |
.....llt
.....ppP
....bbb.
= wide |
.....llt
....ppp.
...bbb..
= together |
.....llt
.....ppP
.....bbB
= skirt |
.....llt
....cccc
.....bb.
= kilt |
....lllt
....cCcC
.....bb.
= step
.....llttlll....
.....pp..pp.....
.....bb..pp.....
= stride
.....llttll.....
....ppp..pp.....
....bb....bb....
= tassets |
....mmtm
.....mmM
....bbb.
= baggy |
.....lll
....pppP
....pp..
= sash
.....lllltl.....
.....pp..tp.....
....bbb..bbb....
= knee_boots |
.....llt
.....bb.
....bbb.
""")

# 16 wide, from row 8, to the ground.
GOWNS = drawings("""
= robe |
....accc
...aaCct
..aaaCct
..assCct
....clll
....ccct
...ccccc
= vestment |
....attt
...aaCtt
..aaaCct
..assCct
....ccct
....ccct
...ttttt
= dress |
.....scc
....sScc
...ssScc
...ss.ll
....cccc
...ccccc
..cccttt
= ballgown |
....ascc
...aaCcc
...ss.tt
....cccc
...ccccc
..ccCccC
..cccccc
= cloak |
....cccC
...ccccC
...ccccC
..cccccC
..cccctt
..ccccpP
....bbb.
= poncho |
....cccc
...ccccc
..ttcttc
..cccccc
...ccccc
.....ppP
....bbb.
= kimono |
....aact
...aaCtc
..aaaCcc
..aaslll
....cccC
....cccC
....ccct
""")

# From row 7: behind the body. Letters: k cape.
CAPES = drawings("""
= straight |
....kkkk
...kkkkk
..kkkkkk
..kkkkkk
..kkkkkk
..kkkkkk
...kkkkk
= flared |
....kkkk
...kkkkk
..kkkkkk
..kkkkkk
.kkkkkkk
.kkkkkkk
.kk.kkkk
= windy
....kkkkkkkk....
...kkkkkkkkkk...
...kkkkkkkkkkk..
...kkkkkkkkkkkk.
....kkkkkkkkkkk.
....kkkkkkkkkk..
.....kkkkkkk....
= wings |
.k......
kkk.....
.kkkkkkk
.kkkkkkk
..kkkkkk
...kkkkk
""")
