/**
 * By how much rounding can move an amount, in SQL: half of what its last zeros stand for (of 36000, half of 1000). Below a thousand people
 * are counted one by one.
 */
export function halfRounded(value: string): string {
  return `(CASE WHEN ${value} < 1000 THEN 0 WHEN mod(${value}, 1000) = 0 THEN 500 WHEN mod(${value}, 100) = 0 THEN 50 WHEN mod(${value}, 10) = 0 THEN 5 ELSE 0.5 END)`;
}
