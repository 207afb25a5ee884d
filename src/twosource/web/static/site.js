// Small comforts of all pages. Nothing here is needed to read.
"use strict";

// "/" goes to the search box, as readers of long lists expect; never while something is written.
document.addEventListener("keydown", (event) => {
  const writing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || writing || event.ctrlKey || event.metaKey || event.altKey) return;
  const box = document.getElementById("seek");
  if (box) {
    event.preventDefault();
    box.focus();
  }
});
