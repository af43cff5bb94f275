/**
 * A sum with the rounding errors of its steps kept beside it, as MongoDB sums numbers (2Sum and Fast2Sum, see Boldo,
 * Graillat and Muller, "On the robustness of the 2Sum and Fast2Sum algorithms").
 */
export function sumNumbers(numbers: Iterable<number>): number {
  let total = 0;
  let error = 0;
  let simple = 0;
  for (const number of numbers) {
    simple += number;
    const corrected = number + error;
    error -= corrected - number;
    const next = total + corrected;
    const added = next - (next - corrected);
    error += total - (next - corrected) + (corrected - added);
    total = next;
  }
  // infinities make the errors NaN
  return Number.isNaN(total) ? simple : total;
}
