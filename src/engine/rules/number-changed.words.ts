/**
 * Words after a number that make it the result of a comparison, which the writer has worked out: "three more",
 * "nearly four times", "two points ahead". Written for this project.
 */
export const compared = new Set(
  (
    'more fewer less other others above below ahead behind short extra remaining longer shorter higher lower ' +
    'times fold point points apart adrift clear left further additional'
  ).split(' '),
);

/** The same before it: "the other two", "by 12". */
export const comparedBefore = new Set('other another remaining further additional extra by some'.split(' '));

/** Words before a number that make it a name: "Figure 3", "week nine", "page 12", "channel 9". */
export const numbered = new Set(
  'figure chapter article section page channel route flight room number no round part day week phase level stage version'.split(
    ' ',
  ),
);
