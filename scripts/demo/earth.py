"""Lengths and areas on the WGS 84 ellipsoid, for figures the size of a pond or a county."""

from math import atan, atan2, cos, pi, radians, sin, sqrt, tan

SEMI_MAJOR_METRES = 6378137.0
FLATTENING = 1 / 298.257223563
SEMI_MINOR_METRES = SEMI_MAJOR_METRES * (1 - FLATTENING)
ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING)
SQUARE_METRES_PER_MU = 2000 / 3


def metres_per_degree(latitude):
    """Metres to the east and to the north of one degree."""
    root = sqrt(1 - ECCENTRICITY_SQUARED * sin(radians(latitude)) ** 2)
    across = SEMI_MAJOR_METRES / root
    along = across * (1 - ECCENTRICITY_SQUARED) / (root * root)
    return across * cos(radians(latitude)) * pi / 180, along * pi / 180


def offset(origin, east, north):
    """The position so many metres from `origin`; good for some kilometres."""
    per_east, per_north = metres_per_degree(origin[1])
    return origin[0] + east / per_east, origin[1] + north / per_north


def centre(ring):
    """The mean of a ring's corners."""
    return sum(p[0] for p in ring) / len(ring), sum(p[1] for p in ring) / len(ring)


def area_mu(ring):
    """The area of an open ring in mu, in a plane that touches the ellipsoid at its centre: good to 1e-6."""
    origin = centre(ring)
    per_east, per_north = metres_per_degree(origin[1])
    plane = [((x - origin[0]) * per_east, (y - origin[1]) * per_north) for x, y in ring]
    doubled = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(plane, plane[1:] + plane[:1]))
    return abs(doubled) / 2 / SQUARE_METRES_PER_MU


def distance_metres(start, end):
    """The geodesic between two positions by Vincenty's inverse formula (Survey Review, 1975)."""
    difference = radians(end[0] - start[0])
    u1 = atan((1 - FLATTENING) * tan(radians(start[1])))
    u2 = atan((1 - FLATTENING) * tan(radians(end[1])))
    angle = difference
    for _ in range(100):
        arc = _arc(u1, u2, angle)
        previous, angle = angle, _next_angle(difference, arc)
        if abs(angle - previous) < 1e-13:
            break
    return _length(_arc(u1, u2, angle))


def _arc(u1, u2, angle):
    """Sine, cosine and length of the arc, sine and squared cosine of its azimuth, and its middle."""
    across = cos(u2) * sin(angle)
    along = cos(u1) * sin(u2) - sin(u1) * cos(u2) * cos(angle)
    sine = sqrt(across * across + along * along)
    cosine = sin(u1) * sin(u2) + cos(u1) * cos(u2) * cos(angle)
    azimuth = 0.0 if sine == 0 else cos(u1) * cos(u2) * sin(angle) / sine
    squared = 1 - azimuth * azimuth
    middle = 0.0 if squared == 0 else cosine - 2 * sin(u1) * sin(u2) / squared
    return sine, cosine, atan2(sine, cosine), azimuth, squared, middle


def _next_angle(difference, arc):
    sine, cosine, length, azimuth, squared, middle = arc
    c = FLATTENING / 16 * squared * (4 + FLATTENING * (4 - 3 * squared))
    inner = middle + c * cosine * (-1 + 2 * middle * middle)
    return difference + (1 - c) * FLATTENING * azimuth * (length + c * sine * inner)


def _length(arc):
    sine, cosine, length, _, squared, middle = arc
    u = squared * (SEMI_MAJOR_METRES**2 - SEMI_MINOR_METRES**2) / SEMI_MINOR_METRES**2
    a = 1 + u / 16384 * (4096 + u * (-768 + u * (320 - 175 * u)))
    b = u / 1024 * (256 + u * (-128 + u * (74 - 47 * u)))
    last = b / 6 * middle * (-3 + 4 * sine * sine) * (-3 + 4 * middle * middle)
    correction = b * sine * (middle + b / 4 * (cosine * (-1 + 2 * middle * middle) - last))
    return SEMI_MINOR_METRES * a * (length - correction)
