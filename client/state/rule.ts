/** Rules are part of the model: page, API and command line read and evaluate the same. */
export { decodeRule, encodeRule, type Condition, type Rule } from '#model/rule.ts';
