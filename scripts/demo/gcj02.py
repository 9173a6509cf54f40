"""WGS 84 to GCJ-02, the offset of Chinese web maps.

The formula is the published one (eviltransform, MIT); its ellipsoid is Krasovsky's of 1940.
"""

from math import cos, pi, sin, sqrt

SEMI_MAJOR_METRES = 6378245.0
ECCENTRICITY_SQUARED = 0.00669342162296594323


def gcj02(position):
    """The (longitude, latitude) in GCJ-02 of one in WGS 84."""
    longitude, latitude = position
    east, north = _shift(longitude - 105, latitude - 35)
    angle = latitude / 180 * pi
    magic = 1 - ECCENTRICITY_SQUARED * sin(angle) ** 2
    north = north * 180 / (SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED) / (magic * sqrt(magic)) * pi)
    east = east * 180 / (SEMI_MAJOR_METRES / sqrt(magic) * cos(angle) * pi)
    return longitude + east, latitude + north


def _shift(x, y):
    """Metres to the east and to the north, for degrees counted from 105 E, 35 N."""
    both = (20 * sin(6 * x * pi) + 20 * sin(2 * x * pi)) * 2 / 3
    north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + both
    north += _waves(y, (20, 40), (160, 320))
    east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + both
    east += _waves(x, (20, 40), (150, 300))
    return east, north


def _waves(t, short, long):
    """The two slow waves of one axis: over 1 and 3 degrees, and over 12 and 30."""
    near = short[0] * sin(t * pi) + short[1] * sin(t / 3 * pi)
    far = long[0] * sin(t / 12 * pi) + long[1] * sin(t / 30 * pi)
    return (near + far) * 2 / 3
