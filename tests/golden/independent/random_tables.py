"""Makes tables in which every rule of projections meets every other by chance.

    python random_tables.py SEED CITIES FOLDER

Same seed, same tables (Python 3.11 random). tables/random-1 and tables/random-2 are seeds 1 and 2.
"""
import csv
import os
import random
import sys

ROLES = ["host", "organiser", "mentor", "speaker", "facilitator", "learner", "participant", "funder", "partner", ""]
KINDS = ["study visit", "workshop", "mentoring", "twinning", "secondment", "training of trainers", "conference"]


def day(r):
    year = r.randint(2009, 2016)
    form = r.random()
    if form < 0.4:
        return f"{year}"
    if form < 0.7:
        return f"{year}-{r.randint(1, 12):02}"
    return f"{year}-{r.randint(1, 12):02}-{r.randint(1, 28):02}"


def interval(r):
    if r.random() < 0.15:
        return ""
    if r.random() < 0.15:
        year = r.randint(2009, 2014)
        return f"{year}/{year + r.randint(1, 2)}"
    return day(r)


def maybe(r, chance, value):
    return value if r.random() < chance else ""


def make(seed, n, folder):
    r = random.Random(seed)
    cities = [f"{'Z' if i % 5 == 0 else 'c'}{r.randint(0, 99)}-{i}" for i in range(n)]
    topics = [f"t{i}" for i in range(7)]
    topic_rows = [[t, "theme", "", f"Label {t}", maybe(r, 0.6, topics[r.randint(0, i - 1)]) if i else ""] for i, t in enumerate(topics)]
    lists = lambda: ";".join(sorted({r.choice(topics) for _ in range(r.choice([0, 1, 1, 2]))}))
    institutions = [f"i{i}" for i in range(5)]
    people = [f"p{i}" for i in range(8)]
    exchanges, participations = [], set()
    for i in range(n):
        x, kind = f"x{i}", r.choice(KINDS)
        start = interval(r)
        end = start if r.random() < 0.2 and "/" not in start else maybe(r, 0.2 if start else 0, "2017")
        exchanges.append([x, kind, f"Exchange {i}", start, end, maybe(r, 0.4, r.choice(cities)), lists()])
        for _ in range(r.choice([1, 2, 2, 3, 3, 4, 6, 9])):
            what = r.random()
            roles = r.choice([ROLES, ["learner", "participant"], ["participant", "", "partner"]])
            # A row of the host city with a blank role is left out: the conventions leave it open.
            city = r.choice(cities)
            role = r.choice(roles)
            if what < 0.7 and not (role == "" and exchanges[-1][5] == city):
                participations.add((x, city, "city", role))
            elif what < 0.85:
                participations.add((x, r.choice(people), "person", r.choice(ROLES)))
            else:
                participations.add((x, r.choice(institutions), "institution", r.choice(ROLES)))
    people_rows, posts = [], []
    for p in people:
        spans = [("", "2012-06-30"), ("2012-07-01", "2014"), ("2015", "")]
        some = r.sample(spans, r.randint(1, 3))
        place = lambda: r.choice([*cities, *institutions])
        first = some[0]
        alone = r.random() < 0.5
        people_rows.append([p, f"Person {p}", place() if alone else "", first[0] if alone else "", first[1] if alone else ""])
        for begin, end in some[1:] if alone else some:
            posts.append([p, place(), begin, end])
    practices = [f"pr{i}" for i in range(5)]
    adoptions = {}
    for i in range(n):
        a, b = r.choice(cities), r.choice(cities)
        adoptions[f"a{i}"] = [f"a{i}", r.choice(practices), a, interval(r), maybe(r, 0.8, b), maybe(r, 0.5, f"x{r.randrange(n)}")]
    # Adoptions through exchanges whose cities are the two, in either direction.
    for i, (x, city, kind, _) in enumerate(sorted(participations)):
        other = [row[1] for row in sorted(participations) if row[0] == x and row[2] == "city" and row[1] != city]
        if kind == "city" and other and r.random() < 0.2:
            adoptions[f"v{i}"] = [f"v{i}", r.choice(practices), city, interval(r), r.choice(other), x]
    regions = ["Europe", "Asia", "Africa"]
    files = {
        "cities": (["id", "name", "country", "joined", "left", "region", "incomeGroup"],
                   [[c, f"Name, of {c}", r.choice(["JP", "US", "DE", "ke"]), maybe(r, 0.3, "2011"), maybe(r, 0.2, "2013"), r.choice(regions), r.choice(["low", "high"])] for c in cities]),
        "topics": (["id", "scheme", "number", "label", "parent"], topic_rows),
        "institutions": (["id", "name", "cityId"], [[i, f"Institution {i}", maybe(r, 0.6, r.choice(cities))] for i in institutions]),
        "people": (["id", "name", "placeId", "from", "to"], people_rows),
        "posts": (["personId", "placeId", "from", "to"], posts),
        "exchanges": (["id", "kind", "title", "start", "end", "hostCityId", "topics"], exchanges),
        "participations": (["exchangeId", "participantId", "participantType", "role"], sorted(participations)),
        "practices": (["id", "title", "topics"], [[p, f"Practice {p}", lists()] for p in practices]),
        "adoptions": (["id", "practiceId", "adoptingCityId", "date", "adaptedFromCityId", "viaExchangeId"], list(adoptions.values())),
    }
    os.makedirs(folder, exist_ok=True)
    for name, (heading, rows) in files.items():
        with open(os.path.join(folder, name + ".csv"), "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(heading)
            writer.writerows(rows)


if __name__ == "__main__":
    make(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
