// The list of fact readers: Facts is what they give, one key each. To add a fact: one file, one line here, one test mail.
// Example: readFacts(reading).quantities -> [{ value: 3000, unit: 'piece', text: "3000pcs", span: { start: 41, end: 48 }, ... }]
export {};
