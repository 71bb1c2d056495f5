"""An entry of the glossary."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Term:
    """key: how texts refer to it, in small letters. says: two sentences. source: authors, year, and where to read it.

    also: other words for the same thing, which a search finds.
    """

    key: str
    name: str
    says: str
    source: str
    also: str = ""


ABEEL = "Ho, Jain & Abbeel 2020, arXiv:2006.11239"
DDIM = "Song, Meng & Ermon 2021, arXiv:2010.02502"
IMPROVED = "Nichol & Dhariwal 2021, arXiv:2102.09672"
BEAT = "Dhariwal & Nichol 2021, arXiv:2105.05233"
CFG = "Ho & Salimans 2022, arXiv:2207.12598"
PROGRESSIVE = "Salimans & Ho 2022, arXiv:2202.00512"
EDM = "Karras et al. 2022, arXiv:2206.00364"
EDM2 = "Karras et al. 2024, arXiv:2312.02696"
SDE = "Song et al. 2021, arXiv:2011.13456"
VDM = "Kingma et al. 2021, arXiv:2107.00630"
DPMPP = "Lu et al. 2022, arXiv:2211.01095"
UNIPC = "Zhao et al. 2023, arXiv:2302.04867"
ZERO_SNR = "Lin et al. 2024, arXiv:2305.08891"
IMPROVED_PR = "Kynkäänniemi et al. 2019, arXiv:1904.06991"
DENSITY = "Naeem et al. 2020, arXiv:2002.09797"
