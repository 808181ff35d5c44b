"""Reads a folder of interchange tables (design: interface of the tables) with Python's csv module.

Independent of the product: nothing here was taken from its code. Only what projections and
measures need is read. Python 3.11, standard library only.
"""
import calendar
import csv
import datetime
import os
import re
import unicodedata

PART = re.compile(r"^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$")


def read_table(folder, name):
    path = os.path.join(folder, name + ".csv")
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [
            {key.strip(): unicodedata.normalize("NFC", (cell or "").strip()) for key, cell in row.items()}
            for row in csv.DictReader(file)
        ]


def items(cell):
    return [item.strip() for item in cell.split(";") if item.strip()]


def part(text):
    year, month, day = PART.match(text).groups()
    year = int(year)
    if day is not None:
        one = datetime.date(year, int(month), int(day))
        return one, one
    if month is not None:
        last = calendar.monthrange(year, int(month))[1]
        return datetime.date(year, int(month), 1), datetime.date(year, int(month), last)
    return datetime.date(year, 1, 1), datetime.date(year, 12, 31)


def interval(text):
    """(first day, last day) a date can mean; None when blank."""
    if not text:
        return None
    pieces = [part(piece) for piece in text.split("/")]
    return pieces[0][0], max(piece[1] for piece in pieces)


def span(start, end):
    """[first day of start, last day of end]; one of them alone stands for both; None when undated."""
    first, last = interval(start), interval(end)
    if first is None and last is None:
        return None
    first, last = first or last, last or first
    return first[0], max(first[1], last[1])


class Tables:
    def __init__(self, folder):
        read = lambda name: read_table(folder, name)
        self.cities = {row["id"]: row for row in read("cities")}
        self.institutions = {row["id"]: row for row in read("institutions")}
        self.people = {row["id"]: row for row in read("people")}
        self.posts = read("posts")
        self.exchanges = {row["id"]: row for row in read("exchanges")}
        self.rows_of_exchange = {}
        for row in read("participations"):
            self.rows_of_exchange.setdefault(row["exchangeId"], []).append(row)
        self.practices = {row["id"]: row for row in read("practices")}
        self.topics = {row["id"]: row for row in read("topics")}
        self.adoptions = {}
        for row in read("adoptions"):  # without an id, practice and city are the key
            key = row.get("id") or ("", row["practiceId"], row["adoptingCityId"])
            self.adoptions.setdefault(key, {}).update({k: v for k, v in row.items() if v})

    def bare(self, reference):
        for prefix in ("city:", "person:", "institution:"):
            if reference.startswith(prefix):
                return reference[len(prefix):]
        return reference

    def city_of_place(self, place):
        """The city a place id stands for: itself, an institution's city, or None."""
        if place.startswith("institution:") or (self.bare(place) not in self.cities):
            return self.institutions.get(self.bare(place), {}).get("cityId") or None
        return self.bare(place)

    def cities_of_person(self, person, when):
        """Cities of the posts not wholly before or after `when`; posts without dates only where no dated one fits."""
        row = self.people[person]
        posts = [row] if row.get("placeId") else []
        posts += [post for post in self.posts if post["personId"] == person]
        fitting = []
        for post in posts:
            begin, finish = interval(post.get("from", "")), interval(post.get("to", ""))
            if when is not None:
                if begin is not None and when[1] < begin[0]:
                    continue
                if finish is not None and when[0] > finish[1]:
                    continue
            fitting.append(((begin or finish) is not None, self.city_of_place(post["placeId"])))
        dated = [city for is_dated, city in fitting if is_dated]
        return set(dated or [city for _, city in fitting]) - {None}

    def topic_ids(self, reference):
        """Ids a topic cell or filter means: an id, or a label that only one topic has."""
        if reference in self.topics:
            return reference
        named = [key for key, row in self.topics.items() if row["label"].casefold() == reference.casefold()]
        return named[0] if len(named) == 1 else reference

    def topic_and_below(self, reference):
        top = self.topic_ids(reference)
        found, new = {top}, {top}
        while new:
            new = {key for key, row in self.topics.items() if row.get("parent") and self.topic_ids(row["parent"]) in new} - found
            found |= new
        return found
