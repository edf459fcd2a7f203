// The desk works without this script. It keeps the colours that were chosen, takes files that are dropped, and looks how far a run is.
"use strict";
const themes = ["theme-auto", "theme-light", "theme-dark"];
const chosen = localStorage.getItem("theme");
if (themes.includes(chosen)) document.getElementById(chosen).checked = true;
for (const name of themes) document.getElementById(name).addEventListener("change", () => localStorage.setItem("theme", name));

const drop = document.querySelector(".drop");
if (drop) {
  const files = drop.querySelector("input");
  for (const kind of ["dragover", "dragleave", "drop"]) {
    drop.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.toggle("over", kind === "dragover"); });
  }
  drop.addEventListener("drop", (event) => { files.files = event.dataTransfer.files; });
}

const progress = document.getElementById("progress");
async function look() {
  const answer = await fetch("/add");
  const now = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("progress");
  if (now) { progress.replaceChildren(...now.childNodes); progress.dataset.busy = now.dataset.busy; }
  if (progress.dataset.busy) setTimeout(look, 1500);
}
if (progress && progress.dataset.busy) setTimeout(look, 1500);

// Review by keyboard: each key presses the button that the line has anyway.
const lines = [...document.querySelectorAll("[data-line]")];
const presses = { s: "right", x: "wrong", m: "not-worth" };
function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  const line = document.activeElement.closest("[data-line]");
  const at = lines.indexOf(line);
  if (event.key === "j" || event.key === "k") {
    const next = at < 0 ? 0 : Math.min(lines.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)));
    lines[next].focus();
  } else if (event.key === "?") document.getElementById("keys").toggleAttribute("open");
  else if (event.key === "u") document.querySelector("[data-undo]")?.click();
  else if (event.key in presses && line) line.querySelector(`button[value="${presses[event.key]}"]`).click();
  else return;
  event.preventDefault();
}
if (lines.length) {
  document.addEventListener("keydown", press);
  document.getElementById(location.hash.slice(1))?.focus();
}
