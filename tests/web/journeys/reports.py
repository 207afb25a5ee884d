"""Three invented reports of one accident: a second and a third that share some of the first, and where they differ."""

from __future__ import annotations

from pathlib import Path

HARBOUR_POST = """Funicular car slides back in Orsel Bay, four passengers hurt | Harbour Post
By Nela Vort
Published: March 3, 2031

The upper car of the Calder Hill funicular slid back 60 meters on Monday morning, injuring four passengers, the fire \
brigade said.

"The cable held and the emergency brake did not," fire chief Tamsin Orle told reporters at the lower station.

The city's transport company suspended the line until Friday. Its director, Ruben Askell, said the brake had been \
checked in February.

Askell denied that the company had cut its maintenance staff.

The line was opened in 1927 and carries 3,000 people a day.
"""

CALDER_COURIER = """Six hurt as Calder Hill funicular slips | Calder Courier
By Piet Lunden
Published: March 4, 2031

Six people were injured when the upper car of the Calder Hill funicular slid back 60 meters on Monday morning, the \
regional hospital said.

"The cable held and the emergency brake did not," fire chief Tamsin Orle told reporters at the lower station.

Two mechanics said the transport company had cut its maintenance staff by a third since last summer.

Ruben Askell, the director of the transport company, said the brake had been checked in February.

Mayor Ilke Santer promised an inquiry and called the line the pride of the city.
"""

EVENING_MAIL = """Calder Hill line stays shut after funicular accident | Evening Mail
Published: March 5, 2031

The Calder Hill funicular will stay shut until an inquiry has ended, Mayor Ilke Santer said on Wednesday.

"The cable held and the emergency brake did not," fire chief Tamsin Orle told reporters at the lower station.

The upper car of the Calder Hill funicular slid back 60 meters on Monday morning, injuring four passengers.

The transport company said the brake had been checked in February.
"""

QUOTE = "The cable held and the emergency brake did not"
FIRST, SECOND, THIRD = "harbour-post.txt", "calder-courier.txt", "evening-mail.txt"
_TEXTS = {FIRST: HARBOUR_POST, SECOND: CALDER_COURIER, THIRD: EVENING_MAIL}
_DAYS = {FIRST: "2031-03-03", SECOND: "2031-03-04", THIRD: "2031-03-05"}


def write_reports(where: Path, *names: str) -> list[Path]:
    """Write reports as files of a folder and return their paths."""
    paths = [where / name for name in names]
    for path in paths:
        path.write_text(_TEXTS[path.name], encoding="utf-8")
    return paths


def read_report(name: str) -> dict[str, str]:
    """Return what somebody who pastes a report writes into the fields of the form, by their labels."""
    head, text = _TEXTS[name].split("\n\n", maxsplit=1)
    title, _, outlet = head.partition("\n")[0].partition(" | ")
    return {"The words of the report": text, "Outlet": outlet, "Headline": title, "Day of publication": _DAYS[name]}
