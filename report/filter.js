"use strict";
// Nothing in the report needs this: it finds goals by their words, and folds and unfolds them.
(function () {
  var tools = document.querySelector(".tools");
  if (tools) {
    var field = document.getElementById("filter");
    var shown = document.getElementById("shown");
    var goals = Array.prototype.slice.call(document.querySelectorAll("details.goal"));
    var words = goals.map(function (goal) { return goal.textContent.toLocaleLowerCase(); });
    tools.hidden = false;
    field.addEventListener("input", function () {
      var wanted = field.value.toLocaleLowerCase().trim();
      var count = 0;
      goals.forEach(function (goal, index) {
        goal.hidden = wanted !== "" && words[index].indexOf(wanted) < 0;
        if (!goal.hidden) { count += 1; }
      });
      shown.textContent = wanted === "" ? "" : count + " / " + goals.length + " " + shown.dataset.of;
    });
    tools.addEventListener("click", function (event) {
      var fold = event.target.dataset.fold;
      if (!fold) { return; }
      goals.forEach(function (goal) {
        goal.open = fold === "open";
      });
    });
  }

  // A link to a goal leads into it even where it is folded or filtered away.
  function reveal() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) { return; }
    target.hidden = false;
    for (var node = target; node; node = node.parentElement) {
      if (node.localName === "details") { node.open = true; }
    }
    target.scrollIntoView();
  }
  window.addEventListener("hashchange", reveal);
  if (location.hash) { reveal(); }

  // Paper cannot be unfolded.
  var folded = [];
  window.addEventListener("beforeprint", function () {
    folded = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
    folded.forEach(function (details) { details.open = true; });
  });
  window.addEventListener("afterprint", function () {
    folded.forEach(function (details) { details.open = false; });
  });
})();
