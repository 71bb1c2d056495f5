"""How fast the program is on this computer, held against the teaching labs' own loop, and what a step costs.

``measure.measure`` does all of it, and yields each figure as it is known; ``figures`` has the types of the figures.
"""
