/** Names of the artifacts that the actions for npm leave: what they packed, staged and published. */
export const npmReports = /^fairlead-report-publish-(npm|meta)/;
