"""A reader who has a keyboard and nothing else, and must always see where they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page

_MOST = 200  # steps to something on a page
_WHERE = """() => {
  const one = document.activeElement, style = getComputedStyle(one);
  const labels = [...(one.labels ?? [])].map((label) => label.textContent);
  const middles = [...one.getClientRects()].map((box) => [box.left + 3, box.top + box.height / 2]);
  const there = middles.map((middle) => document.elementFromPoint(...middle));
  return {
    name: [one.ariaLabel, ...labels, one.textContent].filter(Boolean).join(" ").replace(/\\s+/g, " ").trim(),
    tag: one.tagName,
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1.5,
    seen: there.some((each) => each && (one.contains(each) || each.contains(one))),
    within: one.closest("li.finding")?.textContent ?? "",
  };
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """The keyboard of a page. No step of it uses a pointer."""

    page: Page

    def tab_to(self, name: str, *, within: str = "", back: bool = False) -> None:
        """Go on with Tab until something with this name has the focus; it must be seen at every step."""
        for _ in range(_MOST):
            self.press("Shift+Tab" if back else "Tab")
            found = self.look()
            if name in found["name"] and within in found["within"]:
                return
        message = f"{name} was not reached on {self.page.url}"
        raise AssertionError(message)

    def look(self) -> dict[str, Any]:
        """Return what has the focus; fails where nobody could see that."""
        found: dict[str, Any] = self.page.evaluate(_WHERE)
        assert found["tag"] == "BODY" or (found["outlined"] and found["seen"]), f"not seen on {self.page.url}: {found}"
        return found

    def press(self, key: str) -> None:
        """Press a key."""
        self.page.keyboard.press(key)

    def write(self, words: str) -> None:
        """Type words where the focus is."""
        self.page.keyboard.type(words)
