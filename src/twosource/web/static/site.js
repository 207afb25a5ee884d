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

// What is left empty in a filter does not stand in its address.
document.addEventListener("formdata", (event) => {
  if (event.target.method !== "get") return;
  const given = [...event.formData].filter(([, value]) => value !== "");
  for (const name of [...event.formData.keys()]) event.formData.delete(name);
  for (const [name, value] of given) event.formData.append(name, value);
});
