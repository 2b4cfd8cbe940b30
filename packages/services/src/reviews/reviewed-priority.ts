/** Code of the priority whose second year the triggers watch, in the plan pack: "Think Family". */
export const REVIEWED_PRIORITY = 'T';
