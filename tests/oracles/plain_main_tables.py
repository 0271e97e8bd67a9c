"""The main tables once more, in plain and slow Python, from the method note alone.

Shares nothing with the product but the column names: rows are dictionaries, every constant is written again here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from statistics import median
from typing import Any

Row = dict[str, Any]
BAD = {
    "dhsc-2026-06": {"2026-04-23 13:28:24.253000"},
    "dhsc-2026-09": {
        "2026-08-04 13:31:40.900000",
        "2026-07-31 19:37:36.510000",
        "2026-07-30 12:07:02.750000",
        "2026-07-28 09:01:46.043000",
        "2026-07-20 15:16:26.550000",
        "2026-07-15 16:41:26.370000",
        "2026-04-23 13:28:24.253000",
        "2026-01-23 08:22:06.243000",
        "2026-01-26 16:17:13.097000",
    },
}
CLEANED = [
    *["gender", "ethnicity", "client_type", "primary_support_reason", "accommodation_status", "employment_status"],
    *["visual_impairment", "hearing_impairment", "client_funding_status", "event_type", "event_outcome"],
    *["request_route_of_access", "assessment_type", "method_of_assessment", "total_hrs_caring_per_week"],
    *["service_type", "service_component", "delivery_mechanism", "review_reason", "review_outcomes_achieved"],
    *["method_of_review", "cost_frequency"],
]
NULL_TEXT = [
    *CLEANED,
    *["has_unpaid_carer", "autism_spectrum_disorder", "dementia", "eligible_needs_identified", "gp_practice_code"],
    *["adult_1_linked_person_id", "adult_2_linked_person_id", "adult_3_linked_person_id"],
]


def low(text: str | None) -> str | None:
    return None if text is None else text.rstrip(" ").lower()


def index(day: date) -> int:
    return day.year * 12 + day.month - 1


def opening(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def closing(month: int) -> date:
    return opening(month + 1) - timedelta(days=1)


def by_file(rows: Iterable[Row]) -> dict[tuple[str, datetime], list[Row]]:
    files: dict[tuple[str, datetime], list[Row]] = defaultdict(list)
    for row in rows:
        files[row["la_code"], row["import_time"]].append(row)
    return files


def period_june(rows: list[Row]) -> tuple[date, date] | None:
    ended = [row for row in rows if row["event_end_date"] and index(row["event_end_date"]) < index(row["import_time"])]
    months: dict[int, list[Row]] = defaultdict(list)
    for row in ended:
        months[index(row["event_end_date"])].append(row)
    types = {
        m: len({low(r["event_type"]) for r in found if r["event_type"] is not None}) for m, found in months.items()
    }
    if len(ended) < 100:
        good = list(months)
    else:
        good = [
            m
            for m, found in months.items()
            if 100 * len(found) / len(ended) >= 2 and types[m] >= max(types.values()) - 1
        ]
    return (opening(min(good)), closing(max(good))) if good else None


def period_september(rows: list[Row]) -> tuple[date, date] | None:
    council, came = rows[0]["la_code"], rows[0]["import_time"]
    if council == "906":
        starts = [row["stated_period_start"] for row in rows if row["stated_period_start"]]
        ends = [row["stated_period_end"] for row in rows if row["stated_period_end"]]
        return (min(starts), max(ends)) if starts and ends else None
    names = ("request", "assessment", "service")
    totals = dict.fromkeys(names, 0)
    counts: dict[str, dict[int, int]] = {name: defaultdict(int) for name in names}
    for row in rows:
        name = next((name for name in names if (row["event_type"] or "").lower().startswith(name)), None)
        end = row["event_end_date"]
        if name is None:
            continue
        if end is None:
            totals[name] += name == "service"
        elif end >= date(2020, 4, 1) and end < date(came.year, came.month, 1):
            totals[name] += 1
            counts[name][index(end)] += 1
    calendar = range(index(date(2020, 4, 1)), index(came))
    allowed: dict[str, set[int]] = {}
    for name in names:
        usual = median(counts[name].values()) if counts[name] else 0
        complete = {
            m
            for m in calendar
            if totals[name] >= median(totals.values()) * 0.05
            and (counts[name].get(m, 0) >= 10 or council == "714")
            and usual
            and counts[name].get(m, 0) / usual >= 0.2
        }
        allowed[name] = complete | {m for m in calendar if m - 1 in complete and m + 1 in complete}
    common = allowed["request"] & allowed["assessment"] & allowed["service"]
    if not common:
        return None
    last = first = max(common)
    while first - 1 in common:
        first -= 1
    return opening(first), closing(last)


def derived_periods(rows: list[Row], edition: str) -> dict[tuple[str, datetime], tuple[date, date] | None]:
    files = by_file(row for row in rows if row["la_code"] is not None)
    derive = period_june if edition == "dhsc-2026-06" else period_september
    return {key: derive(found) for key, found in files.items()}


def reference_periods(
    rows: list[Row], edition: str, kind: str, start: date, end: date, as_of: date
) -> dict[tuple[str, datetime], tuple[date, date]]:
    periods = derived_periods(rows, edition)
    windows = [(start, end)]
    if kind == "joined":
        windows = []
        month = index(start)
        while closing(month + 2) <= end:
            windows.append((opening(month), closing(month + 2)))
            month += 3
    won: dict[tuple[str, datetime], list[tuple[date, date]]] = defaultdict(list)
    for council in {key[0] for key in periods}:
        for first, last in windows:
            able = [
                key
                for key, period in periods.items()
                if key[0] == council
                and period is not None
                and period[0] <= first
                and period[1] >= last
                and key[1] > datetime.combine(last, time())
                and key[1].date() <= as_of
                and key[1].isoformat(sep=" ", timespec="microseconds") not in BAD[edition]
            ]
            if able:
                won[max(able, key=lambda key: key[1])].append((first, last))
    return {key: (min(f for f, _ in found), max(t for _, t in found)) for key, found in won.items()}


def drop_rule(row: Row) -> str | None:
    """Sets the corrected end, and says what drops the row."""
    kind, start, end, death = row["event_type"], row["event_start_date"], row["event_end_date"], row["date_of_death"]
    first, last = row["ref_period_start"], row["ref_period_end"]
    corrected = end
    if death and start and ((end and start <= death <= end) or (end is None and death > start)):
        corrected = death
    row["event_end_date_corrected"] = corrected
    if kind is None:
        return "blank-event-type"
    if start is None:
        return "blank-event-start"
    if "service" in kind.lower():
        inside = (corrected is None or corrected >= first) and start <= last
    elif corrected is None:
        return "no-event-end"
    else:
        inside = first <= corrected <= last and start <= last
    if not inside:
        return "outside-reference-period"
    if death and death < first:
        return "died-before-period"
    if death and death < start:
        return "died-before-event"
    if row["nhs_traced"] is None and row["nhs_submitted"] is None and row["la_person_id"] is None:
        return "no-person-id"
    return None


def register_death(row: Row, deaths: dict[str, list[tuple[date, date]]]) -> None:
    number = row["nhs_traced"] if row["nhs_traced"] is not None else row["nhs_submitted"]
    if number is not None:
        known = deaths.get(low(number) or "", [])
        row["date_of_death"] = max(known)[1] if known else None


def cleaned(row: Row, edition: str, mappings: dict[tuple[str, str], str], keep: Iterable[str]) -> Row:
    new = dict(row)
    if edition == "dhsc-2026-09":
        for field in NULL_TEXT:
            if low(new[field]) == "null":
                new[field] = None
    for field in CLEANED:
        raw = new[field]
        new["raw " + field] = raw
        if raw is not None:
            new[field] = mappings.get((field, low(raw) or ""), raw if field in keep else None)
    return new


def tests(row: Row, edition: str) -> dict[str, bool | None]:
    """Whether the event is a request, assessment, service; None where the method cannot say."""
    raw, clean = row["raw event_type"], row["event_type"]
    if edition == "dhsc-2026-06":
        return {word: None if raw is None else word in raw.lower() for word in ("request", "assessment", "service")}
    return {word: None if clean is None else low(clean) == word for word in ("request", "assessment", "service")}


def key_of(row: Row, edition: str) -> tuple[Any, ...]:
    prefix = "raw " if edition == "dhsc-2026-06" else ""
    is_a = tests(row, edition)

    def text(field: str, wanted: bool | None = True) -> str | None:
        return low(row[prefix + field]) if wanted else None

    return (
        row["la_code"],
        row["event_start_date"],
        row["event_end_date_corrected"] if is_a["service"] is False else None,
        text("client_type"),
        low(person_of(row)),
        text("event_type"),
        text("request_route_of_access", is_a["request"]),
        text("assessment_type", is_a["assessment"]),
        text("service_type", is_a["service"]),
        text("service_component", is_a["service"]),
    )


def person_of(row: Row) -> str:
    for field in ("nhs_traced", "nhs_submitted"):
        if row[field] is not None:
            return str(row[field])
    return f"{row['la_code']}_{row['la_person_id']}"


def crop(rows: list[Row]) -> None:
    for row in rows:
        row["event_end_date_final"], row["cropped"] = row["event_end_date_corrected"], False
        last = max(other["ref_period_start"] for other in rows if other["la_code"] == row["la_code"])
        end = row["event_end_date_corrected"]
        if row["ref_period_start"] == last or (end is not None and end <= row["ref_period_end"]):
            continue
        tomorrow = row["ref_period_end"] + timedelta(days=1)
        if not any(other["key"] == row["key"] and other["ref_period_start"] == tomorrow for other in rows):
            row["event_end_date_final"], row["cropped"] = row["ref_period_end"], True


def better(row: Row, ranks: dict[str, int], kind: str) -> tuple[Any, ...]:
    """The larger, the better."""
    rank = ranks.get(low(row["event_outcome"]) or "", 999)
    return (
        row["ref_period_end"] if kind == "joined" else None,
        row["event_end_date_final"] or date(9999, 1, 1),
        -rank,
        -1 if row["conversation"] is None else row["conversation"],
        row["record_id"],
    )


def age(row: Row, edition: str) -> int | None:
    service = tests(row, edition)["service"]
    end = row["event_end_date_final"]
    if service is None or row["birth_year"] is None or row["birth_month"] is None:
        return None
    if service and end is None:
        end = row["ref_period_end"]
    return int((end - date(row["birth_year"], row["birth_month"], 1)).days // 365.25)


def main_tables(
    rows: list[Row],
    *,
    edition: str,
    kind: str,
    start: date,
    end: date,
    as_of: date,
    mappings: dict[tuple[str, str], str],
    keep: Iterable[str],
    ranks: dict[str, int],
    deaths: dict[str, list[tuple[date, date]]] | None = None,
) -> tuple[dict[int, Row], dict[int, tuple[str, str | None, int | None]]]:
    """Return events by row number, and each row's fate, rule (for dropped rows) and winner (for superseded ones)."""
    periods = reference_periods(rows, edition, kind, start, end, as_of)
    fates: dict[int, tuple[str, str | None, int | None]] = {}
    living: list[Row] = []
    for original in rows:
        period = periods.get((original["la_code"], original["import_time"]))
        if original["la_code"] is None or period is None:
            rule = "no-council-code" if original["la_code"] is None else "not-in-selected-file"
            fates[original["row_id"]] = ("dropped", rule, None)
            continue
        row = {**original, "ref_period_start": period[0], "ref_period_end": period[1]}
        if deaths is not None:
            register_death(row, deaths)
        dropped = drop_rule(row)
        if dropped:
            fates[row["row_id"]] = ("dropped", dropped, None)
        else:
            living.append(cleaned(row, edition, mappings, keep))
    for row in living:
        row["key"] = key_of(row, edition)
        row["event_end_date_final"], row["cropped"] = row["event_end_date_corrected"], False
    if kind == "joined":
        crop(living)
    groups: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in living:
        apart: tuple[Any, ...] = ()
        if kind == "single" and tests(row, edition)["service"]:
            texts = [low(row[field]) or "" for field in ("delivery_mechanism", "cost_frequency")]
            apart = (*texts, row["unit_cost"], row["planned_units_per_week"])
        groups[(*row["key"], *apart)].append(row)
    events: dict[int, Row] = {}
    for found in groups.values():
        best = max(found, key=lambda row: better(row, ranks, kind))
        for row in found:
            if row is best:
                fates[row["row_id"]] = ("cropped" if row["cropped"] else "kept", None, None)
                events[row["row_id"]] = {**row, "latest_age": age(row, edition)}
            else:
                fates[row["row_id"]] = ("superseded", None, best["row_id"])
    return events, fates
