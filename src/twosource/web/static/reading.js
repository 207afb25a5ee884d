// Two texts side by side: a statement lights up its partners and tells how they relate, by pointer and by keyboard.
"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const pieceOf = (node) => (node instanceof Element ? node.closest("#columns .piece[data-ties]") : null);
  const idsOf = (piece) => piece.dataset.ties.split(" ");
  const sheetOf = (piece) => piece.closest(".sheet");
  const hint = new Map();

  function partnersOf(piece) {
    return idsOf(piece).flatMap((id) => all(`#columns .piece[data-ties~="${CSS.escape(id)}"]`));
  }
  function dim() {
    for (const piece of all("#columns .piece.lit")) piece.classList.remove("lit");
    const line = document.getElementById("telling");
    if (line && hint.has(line)) line.replaceChildren(...hint.get(line).map((node) => node.cloneNode(true)));
  }
  function light(piece) {
    dim();
    for (const partner of partnersOf(piece)) partner.classList.add("lit");
    tell(piece);
  }
  function tell(piece) {
    const line = document.getElementById("telling");
    const told = idsOf(piece).map((id) => document.getElementById("told-" + id)).filter(Boolean);
    if (!line || !told.length) return;
    if (!hint.has(line)) hint.set(line, [...line.childNodes].map((node) => node.cloneNode(true)));
    const words = [...told[0].childNodes].map((node) => node.cloneNode(true));
    if (told.length > 1) words.push(` · and ${told.length - 1} more`);
    line.replaceChildren(...words);
    line.querySelector(".how").classList.add(...piece.classList);
    line.querySelector(".how").classList.remove("piece", "lit");
  }
  // Only the partner's own column scrolls: the page stays where the reader is.
  function bringIntoView(piece) {
    const body = piece.closest(".body");
    if (!body || body.scrollHeight <= body.clientHeight) return;
    const offset = piece.getBoundingClientRect().top - body.getBoundingClientRect().top;
    if (offset < 0 || offset > body.clientHeight - 40) body.scrollTop += offset - body.clientHeight / 3;
  }
  function showPartner(piece) {
    const other = partnersOf(piece).find((partner) => sheetOf(partner) !== sheetOf(piece));
    if (other) bringIntoView(other);
  }
  function go(piece) {
    if (!piece) return;
    bringIntoView(piece);
    (piece.matches("a") ? piece : piece.querySelector("a.plain, a")).focus({ preventScroll: true });
  }
  // From one statement to the next in its column: pieces that lead to the same count as one.
  function step(from, way) {
    const sheet = (from && sheetOf(from)) || document.activeElement.closest(".sheet") || document.querySelector("#columns .sheet");
    const pieces = all(".piece[data-ties]", sheet);
    let place = from ? pieces.indexOf(from) + way : way > 0 ? 0 : pieces.length - 1;
    while (from && pieces[place] && pieces[place].dataset.ties === from.dataset.ties) place += way;
    go(pieces[place]);
  }
  function cross(from) {
    go(partnersOf(from).find((partner) => sheetOf(partner) !== sheetOf(from)));
  }
  const steps = { n: 1, ArrowDown: 1, p: -1, ArrowUp: -1 };
  const sides = { ArrowLeft: "left", ArrowRight: "right" };

  let resting;
  document.addEventListener("mouseover", (event) => {
    const piece = pieceOf(event.target);
    if (!piece) return;
    light(piece);
    clearTimeout(resting);
    // A pointer on its way to somewhere else must not move the other column.
    resting = setTimeout(() => showPartner(piece), 300);
  });
  document.addEventListener("mouseout", (event) => {
    if (!pieceOf(event.target) || pieceOf(event.relatedTarget) === pieceOf(event.target)) return;
    clearTimeout(resting);
    const focused = pieceOf(document.activeElement);
    focused ? light(focused) : dim();
  });
  document.addEventListener("focusin", (event) => {
    const piece = pieceOf(event.target);
    if (piece) { light(piece); showPartner(piece); }
  });
  document.addEventListener("focusout", (event) => { if (pieceOf(event.target)) dim(); });
  // Letters and arrows work while the reader is in the texts: elsewhere they are the browser's.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return dim();
    if (!(event.target instanceof Element) || !event.target.closest("#columns")) return;
    const piece = pieceOf(event.target);
    if (event.key in steps && (piece || event.key.length === 1)) {
      event.preventDefault();
      step(piece, steps[event.key]);
    } else if (piece && event.key in sides) {
      event.preventDefault();
      if (sheetOf(piece).dataset.side !== sides[event.key]) cross(piece);
    }
  });
  // A link to a statement in another part of a long text: the address of that part is asked for.
  function findPart() {
    const id = location.hash.startsWith("#statement-") ? decodeURIComponent(location.hash.slice("#statement-".length)) : "";
    const asked = new URLSearchParams(location.search);
    if (!id || document.getElementById("statement-" + id) || asked.has("statement") || !document.querySelector("#text .turns")) return;
    location.replace(location.pathname + "?statement=" + encodeURIComponent(id) + location.hash);
  }
  function start() {
    for (const line of all(".telling")) line.hidden = false;
  }
  document.addEventListener("htmx:afterSwap", start);
  addEventListener("hashchange", findPart);
  findPart();
  start();
})();
