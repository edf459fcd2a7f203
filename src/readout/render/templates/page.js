// Without this script every line still opens and every place still leads to its article; with it the exact words are marked there.
"use strict";
let left = null;
const back = document.getElementById("back");

function mark(place) {
  const article = document.getElementById(place.dataset.article);
  const start = Number(place.dataset.start), end = Number(place.dataset.end);
  document.querySelectorAll(".hit").forEach((piece) => piece.classList.remove("hit"));
  article.open = true;
  const hits = [...article.querySelectorAll("[data-start]")].filter((piece) => {
    const at = Number(piece.dataset.start);
    return at >= start && at < end;
  });
  hits.forEach((piece) => piece.classList.add("hit"));
  if (hits.length) {
    hits[0].setAttribute("tabindex", "-1");
    hits[0].focus({ preventScroll: true });
    hits[0].scrollIntoView({ block: "center" });
  }
}

function goBack() {
  if (!left) return;
  left.focus({ preventScroll: true });
  left.scrollIntoView({ block: "center" });
  left = null;
  back.hidden = true;
}

document.addEventListener("click", (event) => {
  const place = event.target.closest("a.place");
  if (!place) return;
  event.preventDefault();
  left = place;
  back.hidden = false;
  mark(place);
});
document.addEventListener("keydown", (event) => { if (event.key === "Escape") goBack(); });
back.addEventListener("click", goBack);
