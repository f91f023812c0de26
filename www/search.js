/** The lowest number below `count` that passes a test which all after it pass too, else `count`. */
export function lowest(count, test) {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
