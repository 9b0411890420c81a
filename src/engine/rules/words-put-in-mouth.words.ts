/**
 * Verbs with which somebody grants what another holds against them. Written for this project.
 */
export const concessions = new Set('admit concede acknowledge confess confirm'.split(' '));
