// The traced text: rest on a part to see where else it stands. Without this the parts are links to their cards.
"use strict";
(() => {
  const cards = document.querySelector(".cards");
  const list = [...cards.querySelectorAll(".card")];
  if (!list.length) return;
  const pieces = [...document.querySelectorAll("a.part")];
  const turn = cards.querySelector(".turn");
  const narrow = matchMedia("(max-width: 56rem)");
  let current = null;

  const piecesOf = (number) => pieces.filter((piece) => piece.dataset.part === number);

  function show(card) {
    if (!card) return;
    current = card;
    cards.classList.remove("folded");
    cards.classList.add("one");
    for (const one of list) one.classList.toggle("current", one === card);
    for (const piece of pieces) piece.classList.toggle("lit", piece.dataset.part === card.dataset.part);
    turn.querySelector(".place").textContent = `${card.dataset.part} of ${list.length}`;
    turn.querySelector("[data-turn='-1']").disabled = card === list[0];
    turn.querySelector("[data-turn='1']").disabled = card === list[list.length - 1];
    cards.scrollTop = 0;
  }
  function leave() {
    cards.classList.remove("one");
    for (const piece of pieces) piece.classList.remove("lit");
    turn.querySelector(".place").textContent = "";
    for (const button of turn.querySelectorAll("[data-turn]")) button.disabled = true;
    current = null;
  }
  function showAll() {
    leave();
    cards.classList.remove("folded");
  }
  function fold() {
    leave();
    cards.classList.add("folded");
  }
  // On a narrow screen the card covers the lower half: the part moves up when it lies below.
  function uncover(piece) {
    const below = piece.getBoundingClientRect().bottom - (innerHeight - cards.offsetHeight) + 12;
    if (below > 0) scrollBy(0, Math.min(below, piece.getBoundingClientRect().top - 12));
  }
  const cardOf = (piece) => document.getElementById("part-" + piece.dataset.part);

  let resting;
  for (const piece of pieces) {
    piece.addEventListener("mouseenter", () => {
      if (narrow.matches) return;
      clearTimeout(resting);
      resting = setTimeout(() => show(cardOf(piece)), 60);
    });
    piece.addEventListener("mouseleave", () => clearTimeout(resting));
    piece.addEventListener("focus", () => { if (!narrow.matches || piece.matches(":focus-visible")) show(cardOf(piece)); });
    piece.addEventListener("click", (event) => {
      event.preventDefault();
      show(cardOf(piece));
      if (narrow.matches) uncover(piece);
      if (event.detail === 0) current.focus({ preventScroll: !narrow.matches });
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !current) return;
    const [piece] = piecesOf(current.dataset.part);
    if (cards.contains(document.activeElement)) piece.focus();
    if (narrow.matches) fold();
  });
  for (const button of turn.querySelectorAll("[data-turn]")) {
    button.addEventListener("click", () => {
      const next = list[list.indexOf(current) + Number(button.dataset.turn)];
      if (!next) return;
      show(next);
      const [piece] = piecesOf(next.dataset.part);
      if (piece) piece.scrollIntoView({ block: "center" });
    });
  }
  turn.querySelector(".all").addEventListener("click", showAll);
  turn.querySelector(".shut").addEventListener("click", fold);
  turn.hidden = cards.querySelector(".hint").hidden = false;

  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return false;
    for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    const isCard = list.includes(target);
    if (isCard) show(target);
    const [piece] = isCard ? piecesOf(target.dataset.part) : [target];
    (piece || target).scrollIntoView({ block: isCard ? "center" : "start" });
    return isCard;
  };
  addEventListener("hashchange", follow);
  if (!follow()) {
    if (narrow.matches) fold();
    else show(list.find((card) => card.querySelector(".beside")) || list[0]);
  }

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => { for (const details of opened) details.open = false; });
})();
