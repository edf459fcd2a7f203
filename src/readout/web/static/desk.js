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
