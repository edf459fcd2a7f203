// The page works without this script: links lead to places, and the style marks the words there. It adds the way back.
"use strict";
let left = null;
const back = document.getElementById("back");

function unfold(element) {
  for (let at = element; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
}

function reveal() {
  const gone = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!gone) return;
  unfold(gone);
  if (!gone.closest(".source .text")) return;
  gone.focus({ preventScroll: true });
  gone.scrollIntoView({ block: "center" });
}

function restore() {
  const link = left;
  left = null;
  back.hidden = true;
  unfold(link.closest("details"));
  link.focus({ preventScroll: true });
  link.scrollIntoView({ block: "center" });
}

document.addEventListener("click", (event) => {
  const place = event.target.closest("a.place");
  if (!place) return;
  const here = place.hash === location.hash;
  left = place;
  back.hidden = false;
  if (here) { event.preventDefault(); reveal(); }
});
window.addEventListener("hashchange", () => { if (left && location.hash !== left.hash) restore(); else reveal(); });
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  if (left) return restore();
  const line = document.activeElement.closest("details[open]");
  if (line) { line.open = false; line.querySelector("summary").focus(); }
});
back.addEventListener("click", restore);
if (location.hash) reveal();
