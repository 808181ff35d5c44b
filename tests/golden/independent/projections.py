"""Who teaches whom, and the projections of cities: an independent reading of the conventions.

Numbers in brackets are those of the conventions. Weights are exact fractions:
none = 1, count = events of a pair, shared = sum of 1/(k-1) over them. Python 3.11.
"""
from fractions import Fraction

from tables import interval, items, span

TEACH = {"host", "mentor", "speaker", "facilitator", "partner"}  # [1]
LEARN = {"learner", "participant", "partner"}  # [1]
HOST_TEACHES = {"study visit", "secondment", "mentoring", "training of trainers"}  # [2]


def roles_of_cities(tables, exchange):
    """{city: set of roles} of one exchange [2, 3, 4]; organiser and funder included."""
    when = span(exchange.get("start", ""), exchange.get("end", ""))
    roles = {}
    own_rows = set()
    for row in tables.rows_of_exchange.get(exchange["id"], ()):
        role = (row.get("role") or "participant").lower()  # [1] blank is participant
        who, kind = tables.bare(row["participantId"]), row["participantType"].lower()
        if kind == "city":
            cities = {who}
            own_rows.add(who)
        elif kind == "institution":
            cities = {tables.institutions[who].get("cityId") or None} - {None}
        else:
            cities = tables.cities_of_person(who, when)
        for city in cities:
            roles.setdefault(city, set()).add(role)
    host = exchange.get("hostCityId") or None
    if host and host not in own_rows:  # [2] unless a row gives its role
        roles.setdefault(host, set()).add("host" if exchange["kind"] in HOST_TEACHES else "participant")
    return roles


def arcs_of_roles(roles):
    """Ordered pairs of one exchange, each once [1, 3]."""
    teachers = {city for city, has in roles.items() if has & TEACH}
    learners = {city for city, has in roles.items() if has & LEARN}
    if not teachers:  # peers: no teacher and no partner among its cities
        teachers = learners
    return {(a, b) for a in teachers for b in learners if a != b}


def overlaps(when, begin, finish):
    if begin is None and finish is None:
        return True
    if when is None:  # undated is dropped when a window is given [7]
        return False
    return (begin is None or when[1] >= begin[0]) and (finish is None or when[0] <= finish[1])


def on_topic(tables, row, wanted, columns):
    return any(tables.topic_ids(cell) in wanted for column in columns for cell in items(row.get(column, "")))


class Network:
    """`arcs` and `ties`: {pair: [k, k, ...]} with one k an event."""

    def __init__(self, tables, filters=None):
        filters = filters or {}
        self.tables = tables
        self.cities = sorted(tables.cities, key=lambda text: text.encode("utf-16-be"))
        self.country = {key: row["country"].upper() for key, row in tables.cities.items()}
        begin, finish = interval(filters.get("from") or ""), interval(filters.get("to") or "")
        kind, topic, country = filters.get("kind"), filters.get("topic"), filters.get("country")
        wanted = tables.topic_and_below(topic) if topic else None
        self.arcs, self.ties = {}, {}
        taught = {}
        for key, exchange in tables.exchanges.items():
            if kind and exchange["kind"] != kind:
                continue
            if wanted and not on_topic(tables, exchange, wanted, ["topics"]):
                continue
            if not overlaps(span(exchange.get("start", ""), exchange.get("end", "")), begin, finish):
                continue
            roles = roles_of_cities(tables, exchange)
            k = len(roles)
            taught[key] = arcs_of_roles(roles)
            for pair in taught[key]:
                self.arcs.setdefault(pair, []).append(k)
            for a in roles:
                for b in roles:
                    if a < b:
                        self.ties.setdefault((a, b), []).append(k)
        for adoption in tables.adoptions.values():
            if kind and kind != "adoption":  # [7]
                continue
            source, adopter = adoption.get("adaptedFromCityId"), adoption["adoptingCityId"]
            if not source or source == adopter:  # [5]
                continue
            if wanted and not on_topic(tables, tables.practices[adoption["practiceId"]], wanted, ["topics", "hazards"]):
                continue
            if not overlaps(interval(adoption.get("date", "")), begin, finish):
                continue
            if (source, adopter) in taught.get(adoption.get("viaExchangeId", ""), ()):  # [5] the same event
                continue
            self.arcs.setdefault((source, adopter), []).append(2)
            self.ties.setdefault((min(source, adopter), max(source, adopter)), []).append(2)
        if country:  # [6] ties with at least one end there
            ends = lambda pair: country.upper() in (self.country[pair[0]], self.country[pair[1]])
            self.arcs = {pair: ks for pair, ks in self.arcs.items() if ends(pair)}
            self.ties = {pair: ks for pair, ks in self.ties.items() if ends(pair)}

    def weighted(self, network, weights):
        links = self.arcs if network == "directed" else self.ties
        if weights == "none":
            return {pair: Fraction(1) for pair in links}
        if weights == "count":
            return {pair: Fraction(len(ks)) for pair, ks in links.items()}
        return {pair: sum((Fraction(1, k - 1) for k in ks), Fraction(0)) for pair, ks in links.items()}
