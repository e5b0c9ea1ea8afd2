/** The phrases of a list such as `total, sous-total, au total`: a long list of words is read and changed more easily as running text. */
export function words(list: string): readonly string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}
