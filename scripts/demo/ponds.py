"""Ponds, their years and their farmers, as the surveyors know them."""

from dataclasses import dataclass, field


@dataclass
class Season:
    """What a pond held in one year. Masses are whole kilograms; `species` holds (name, share in percent)."""

    species: list = field(default_factory=list)
    mode: str = ""
    feed_kg: int = None
    our_kg: int = None
    yield_kg_mu: int = None
    # Fish stocked, grams in, grams out, percent that live.
    stocking: tuple = None
    brand: str = ""

    @property
    def species_text(self):
        if len(self.species) == 1:
            return self.species[0][0]
        return "+".join(f"{name}{share}%" for name, share in self.species)


@dataclass
class Farmer:
    """A made-up farmer: `feed_kg` is what he says of all his ponds together."""

    name: str
    phone: str
    village: object
    position: tuple = None
    stage: int = None
    has_money: bool = None
    has_intent: bool = None
    brand: str = ""
    top: int = None
    is_demonstration: bool = False
    feed_kg: int = None
    our_kg: int = None
    ponds: list = field(default_factory=list)
    # Stage, money and intent as the second round found them; `None` where nobody called.
    later: tuple = None

    def move_on(self, dice):
        """The second round: most have come a stage further, and more is known of them."""
        stage = min(8, (self.stage or 0) + dice.whole(0, 2)) or 1
        known = [dice.chance(0.6) if old is None else old for old in (self.has_money, self.has_intent)]
        self.later = (stage, *known)


@dataclass
class Pond:
    """A pond outline in WGS 84 with what is said of its size; `seasons` by year, empty when nobody asked."""

    village: object
    code: str
    ring: list
    outline_mu: float
    area_mu: float = None
    net_mu: float = None
    aerators: int = None
    farmer: Farmer = None
    seasons: dict = field(default_factory=dict)
    # The files of the first round name its village; `False` leaves that to the village outline.
    names_village: bool = True
    # Dug after the first round.
    is_new: bool = False

    def newest_season(self, year):
        """The season that counts in `year`."""
        known = [y for y in self.seasons if y <= year]
        return self.seasons[max(known)] if known else None
