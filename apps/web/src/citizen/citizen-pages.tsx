export function CitizenPages() { return null; }
